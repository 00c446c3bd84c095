/*
 * Copyright 2026 The Team Topology Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { failOnBrowserErrors } from '@backstage/e2e-test-utils/playwright';
import { expect, test } from '@playwright/test';
import { keepPicture, openPage } from './openPage';

failOnBrowserErrors();

test('whoever chooses German reads the tabs in German', async ({
  page,
}, testInfo) => {
  await openPage(page, '/settings');
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('option', { name: 'Deutsch' }).click();

  await page.goto('/catalog/default/group/booking/team-topology');
  await expect(
    page.getByRole('heading', { name: 'Woran das Team arbeitet' }),
  ).toBeVisible();
  await expect(page.getByText(/^Schwerpunkt: das Produkt/)).toBeVisible();
  await expect(
    page.getByRole('img', {
      name: /^Verteilung der Funktionen: Anwendung \d+\s%/,
    }),
  ).toBeVisible();
  await expect(page.getByText(/^(\d+) von \1 bewertet$/)).toBeVisible();
  const gaps = page.getByRole('table', { name: 'Lücken nach Praktik' });
  await expect(gaps.getByRole('row').nth(1)).toContainText(
    /(Kritisch|Hoch).*\d+ von \d+ Entität/,
  );
  await keepPicture(page, testInfo, 'group-german');

  await page.goto('/catalog/default/component/loyalty-platform/team-topology');
  await expect(
    page.getByRole('heading', { name: 'Anwendung', exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Nachweise für die Funktion' }),
  ).toBeVisible();
  await page
    .getByRole('button', { name: /^Lücke / })
    .first()
    .click();
  await expect(
    page.getByRole('heading', { name: 'So schließen Sie sie' }),
  ).toBeVisible();
  await keepPicture(page, testInfo, 'entity-german');
});
