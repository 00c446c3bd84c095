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
import { goToTab, keepPicture, openTab } from './openPage';
import { entities, region } from './tabParts';

failOnBrowserErrors();

test('a manager sees what the team works on, and what it lacks', async ({
  page,
}, testInfo) => {
  await goToTab(page, 'group/default/booking');

  await expect(
    page.getByRole('heading', { name: 'What the team works on' }),
  ).toBeVisible();
  await expect(page.getByText(/^Works mostly on the product/)).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^Function mix: application \d+\s%/ }),
  ).toBeVisible();
  await expect(page.getByText(/^(\d+) of \1 assessed$/)).toBeVisible();
  await expect(page.getByText(/^As of/)).toBeVisible();

  const gaps = page.getByRole('table', { name: 'Gaps by practice' });
  await expect(gaps.getByRole('row').nth(1)).toContainText(
    /(Critical|High).*\d+ of \d+ entit/,
  );
  await expect(entities(page)).toBeVisible();
  await keepPicture(page, testInfo, 'group');

  // From a gap to its fix, and on to an entity that needs it.
  await page
    .getByRole('button', { name: /^Show fix for/ })
    .first()
    .click();
  const gapsCard = region(page, 'Gaps, worst first');
  await expect(gapsCard.getByText('How to close it')).toBeVisible();
  await keepPicture(page, testInfo, 'group-fix');
  const affected = gapsCard
    .getByRole('listitem')
    .locator('a[href$="/team-topology"]')
    .first();
  const name = (await affected.textContent())!;
  await affected.click();
  await expect(page).toHaveURL(/\/team-topology$/);
  await expect(
    page.getByText(new RegExp(`^What .*${name}.* is, judged from`)),
  ).toBeVisible();
});

test('the scope is in the address, so that a link shows the same', async ({
  page,
}) => {
  await openTab(page, 'group/roll-up/canopy');
  const own = page.getByRole('button', { name: 'Own 2' });
  await own.click();
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/scope=own/);
  await expect(page.getByText('2 of 2 assessed')).toBeVisible();

  await page.reload();
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('2 of 2 assessed')).toBeVisible();
});

test('entities are filtered by function', async ({ page }) => {
  await openTab(page, 'group/default/payments');
  const chip = page.getByRole('button', { name: /^Application \d+$/ });
  const count = Number((await chip.textContent())!.match(/\d+/)![0]);
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(
    entities(page).getByText('Application', { exact: true }),
  ).toHaveCount(count);
});
