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
import { expect, Page, test } from '@playwright/test';
import { keepPicture, openTab } from './openPage';
import { revokeExemptions } from './revokeExemptions';
import { region } from './tabParts';

// The guest is a member of Booking & Tickets, see examples/README.md.
const ENTITY = 'component/default/booking-service';
const PRACTICE = 'Runbook linked';
const REASON = 'Moves to the new platform, which brings its own.';

const practices = (page: Page) => region(page, 'Practices');
const row = (page: Page) =>
  practices(page).getByRole('button', { name: new RegExp(`${PRACTICE}`) });

/** Six months from today, in UTC. */
function inHalfAYear(): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() + 6);
  return day.toISOString().slice(0, 10);
}

test.afterEach(async ({ request }) => await revokeExemptions(request));

test.describe('what one owns', () => {
  failOnBrowserErrors();

  test('an owner accepts a gap for half a year, and ends that again', async ({
    page,
  }, testInfo) => {
    test.setTimeout(120_000);
    await openTab(page, ENTITY);
    await row(page).click();
    await practices(page).getByRole('button', { name: 'Exempt…' }).click();
    const dialog = page.getByRole('dialog', {
      name: `Accept the gap in ${PRACTICE} for a time`,
    });
    await expect(
      dialog.getByRole('radio', { name: 'booking-service alone' }),
    ).toBeChecked();
    await dialog.getByRole('button', { name: 'Exempt' }).click();
    await expect(dialog.getByText('Say why.')).toBeVisible();
    await dialog.getByRole('button', { name: '6 months' }).click();
    await expect(dialog.getByLabel(/^Last day/)).toHaveValue(inHalfAYear());
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill(REASON);
    await keepPicture(page, testInfo, 'exemption-dialog');
    await dialog.getByRole('button', { name: 'Exempt' }).click();

    await expect(dialog).toBeHidden();
    await expect(
      page.getByRole('status').filter({ hasText: 'Exempt until' }),
    ).toBeVisible();
    await row(page).click();
    await expect(practices(page).getByText(REASON).first()).toBeVisible();
    await keepPicture(page, testInfo, 'exempt', practices(page));

    await page.goto('/catalog/default/group/booking/team-topology');
    const list = region(page, 'Exemptions');
    await expect(list.getByText('In force')).toBeVisible();
    await keepPicture(page, testInfo, 'exemptions', list);
    await list.getByRole('button', { name: `Revoke: ${PRACTICE}` }).click();
    const revoke = page.getByRole('dialog');
    await revoke.getByRole('textbox', { name: /^Reason/ }).fill('It is here.');
    await revoke.getByRole('button', { name: 'Revoke' }).click();
    await expect(revoke).toBeHidden();
    await expect(list.getByText('Revoked').first()).toBeVisible();

    await page.goto('/catalog/default/component/booking-service/team-topology');
    await expect(row(page)).toContainText('No declaration of a runbook found.');
    const history = region(page, 'History');
    await expect(history.getByText('Exemption began').first()).toBeVisible();
    await expect(history.getByText('Exemption ended').first()).toBeVisible();
    await keepPicture(page, testInfo, 'history', history);
  });
});

test('what others own cannot be exempted, and the page says who could', async ({
  page,
}) => {
  await openTab(page, 'component/default/loyalty-platform');
  await practices(page)
    .getByRole('button', { name: /On-call known/ })
    .click();
  await practices(page).getByRole('button', { name: 'Exempt…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill(REASON);
  await dialog.getByRole('button', { name: 'Exempt' }).click();

  await expect(dialog.getByText('You may not do this')).toBeVisible();
  await expect(
    dialog.getByRole('link', { name: 'Loyalty & Insights' }),
  ).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: /^Reason/ })).toHaveValue(
    REASON,
  );
});
