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
import { goToTab, keepPicture, openPage, tab } from './openPage';
import { region } from './tabParts';

failOnBrowserErrors();

test('a developer sees what a service is and why, and how to close a gap', async ({
  page,
}, testInfo) => {
  await goToTab(page, 'component/default/loyalty-platform');

  const card = region(page, 'Function');
  await expect(card.getByText('Application').first()).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Evidence for the function' }),
  ).toBeVisible();
  await expect(page.getByText(/^As of/)).toBeVisible();
  await keepPicture(page, testInfo, 'entity');

  await page.getByRole('button', { name: /SLO with a target/ }).click();
  await expect(page.getByText('How to close it')).toBeVisible();
  await expect(page.getByText('nobl9.com/slos').first()).toBeVisible();
  await keepPicture(page, testInfo, 'entity-fix');

  await page.getByRole('button', { name: 'Re-check' }).first().click();
  await expect(page.getByText(/^Checked just now\./)).toBeVisible();
});

test('what has no tab shows none', async ({ page }) => {
  await openPage(page, '/catalog/default/user/guest');
  await expect(
    page.getByRole('heading', { name: /Guest/i }).first(),
  ).toBeVisible();
  await expect(tab(page)).toBeHidden();
});
