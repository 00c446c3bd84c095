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
import { guestHeaders } from './guestHeaders';
import { keepPicture, openTab } from './openPage';

// The guest is a member of Booking & Tickets, see examples/README.md.
const GROUP = 'group/default/booking';
const TITLE = 'Functions that nobody covers here';
const REASON = 'We ship from pipelines of our own.';
const VERDICT =
  '/api/team-topology/teams/default/booking/observations/function-hole.devops';

const card = (page: Page) =>
  page.getByRole('region', { name: 'Observations', exact: true });
const button = (page: Page, action: string) =>
  card(page).getByRole('button', { name: `${action}: ${TITLE}` });

// What a failed test said must not be there for the next one.
test.afterEach(async ({ request }) => {
  await request.delete(VERDICT, { headers: await guestHeaders(request) });
});

test.describe('what is observed about the own team', () => {
  failOnBrowserErrors();

  test('a member confirms it, dismisses it, and takes both back', async ({
    page,
  }, testInfo) => {
    test.setTimeout(120_000);
    await openTab(page, GROUP);
    await button(page, 'Why').click();
    await expect(
      card(page).getByText(/^Stated when nothing that the team owns has a/),
    ).toBeVisible();
    await expect(
      card(page).getByRole('link', { name: /^booking/i }),
    ).toBeVisible();
    await keepPicture(page, testInfo, 'observation-why', card(page));

    await button(page, 'Confirm').click();
    await expect(card(page).getByText(/^Confirmed by/)).toBeVisible();
    await keepPicture(page, testInfo, 'observation-confirmed', card(page));
    await page.reload();
    await expect(card(page).getByText(/^Confirmed by/)).toBeVisible();
    await button(page, 'Undo').click();
    await expect(button(page, 'Confirm')).toBeVisible();

    await button(page, 'Dismiss').click();
    const dialog = page.getByRole('dialog', { name: `Dismiss “${TITLE}”` });
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    await expect(dialog.getByText('Say why.')).toBeVisible();
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill(REASON);
    await keepPicture(page, testInfo, 'observation-dialog');
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    await expect(dialog).toBeHidden();
    const fold = card(page).getByRole('button', { name: '1 dismissed' });
    await expect(fold).toBeFocused();
    await expect(button(page, 'Why')).toBeHidden();

    await page.reload();
    await fold.click();
    await expect(card(page).getByText(REASON)).toBeVisible();
    await keepPicture(page, testInfo, 'observation-dismissed', card(page));
    await button(page, 'Undo').click();
    await expect(button(page, 'Confirm')).toBeVisible();
    await expect(fold).toBeHidden();
  });
});

test('what is observed about others can be read, and only they can answer', async ({
  page,
}) => {
  await openTab(page, 'group/default/reliability');
  await card(page)
    .getByRole('button', { name: `Dismiss: ${TITLE}` })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill(REASON);
  await dialog.getByRole('button', { name: 'Dismiss' }).click();

  await expect(
    dialog.getByText('You may not confirm or dismiss this'),
  ).toBeVisible();
  await expect(
    dialog.getByText(/^Only members of group:default\/reliability/),
  ).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: /^Reason/ })).toHaveValue(
    REASON,
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await card(page)
    .getByRole('button', { name: `Confirm: ${TITLE}` })
    .click();
  await expect(
    card(page).getByText('You may not confirm or dismiss this'),
  ).toBeVisible();
});
