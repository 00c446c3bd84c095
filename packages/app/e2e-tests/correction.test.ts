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
import { expect, Locator, Page, test } from '@playwright/test';
import { guestHeaders } from './guestHeaders';
import { PHONE } from './looks';
import { keepPicture, openPage, openTab } from './openPage';
import { region } from './tabParts';

// The guest is a member of Booking & Tickets, see examples/README.md.
const REASON = 'Every team draws its seats with it.';

const card = (page: Page) => region(page, 'Function');
const button = (page: Page, name: string) =>
  card(page).getByRole('button', { name, exact: true });
const changes = (page: Page) =>
  card(page).getByRole('list', { name: 'What would change it' });
const heading = (page: Page, name: string) =>
  card(page).getByRole('heading', { name, exact: true });
const notice = (page: Page, text: string) =>
  card(page).getByRole('status').filter({ hasText: text });

const pathOf = (kind: string, name: string) =>
  `/catalog/default/${kind}/${name}/team-topology`;

/** How many entities the team has of each function, as its tab says. */
async function readMix(page: Page) {
  await page.goto(pathOf('group', 'booking'));
  const chips = page
    .getByRole('group', { name: 'Filter by function' })
    .getByRole('button');
  await expect(chips.first()).toBeVisible();
  const mix: Record<string, number> = {};
  for (const text of await chips.allTextContents()) {
    const [, title, count] = text.match(/^(.*?)\s*(\d+)$/)!;
    mix[title] = Number(count);
  }
  return mix;
}

/** Opens the dialog, fills it in and sends it. */
async function correctToPlatform(page: Page, beforeSending = async () => {}) {
  await button(page, 'Correct').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Platform' }).check();
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill(REASON);
  await beforeSending();
  await dialog.getByRole('button', { name: 'Correct' }).click();
}

/** Nothing of it may be beside the screen. */
async function expectFits(part: Locator) {
  const beside = await part.evaluate(node => {
    const { left, right } = node.getBoundingClientRect();
    return {
      left: Math.max(0, -left),
      right: Math.max(0, right - document.documentElement.clientWidth),
      within: node.scrollWidth - node.clientWidth,
    };
  });
  expect(beside).toEqual({ left: 0, right: 0, within: 0 });
}

// What a failed test corrected must not be there for the next one.
test.afterEach(async ({ request }) => {
  const headers = await guestHeaders(request);
  const answer = await request.get('/api/team-topology/corrections', {
    headers,
  });
  const { items } = await answer.json();
  for (const { entityRef } of items) {
    const [kind, namespace, name] = entityRef.split(/[:/]/);
    const path = `${kind}/${namespace}/${name}`;
    await request.delete(`/api/team-topology/corrections/${path}`, { headers });
  }
});

test.describe('what one owns', () => {
  failOnBrowserErrors();

  test('an owner corrects an entity by keyboard, and undoes it later', async ({
    page,
  }, testInfo) => {
    test.setTimeout(120_000);
    await openTab(page, 'component/default/seat-map');
    const before = await readMix(page);
    await page.goto(pathOf('component', 'seat-map'));
    await expect(heading(page, 'Application')).toBeVisible();
    await keepPicture(page, testInfo, 'function', card(page));

    await button(page, 'Correct').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', {
      name: 'Correct the function of seat-map',
    });
    await expect(
      dialog.getByRole('radio', { name: 'Infrastructure' }),
    ).toBeFocused();
    for (const title of ['SRE', 'DevOps', 'Platform']) {
      await page.keyboard.press('ArrowDown');
      await expect(
        dialog.getByRole('radio', { name: title, exact: true }),
      ).toBeChecked();
    }
    const reason = dialog.getByRole('textbox', { name: /^Reason/ });
    await page.keyboard.press('Tab');
    await expect(reason).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name: 'Correct' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Say why.')).toBeVisible();
    await expect(reason).toBeFocused();
    await keepPicture(page, testInfo, 'function-dialog');
    await page.keyboard.type(REASON);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await expect(dialog).toBeHidden();
    await expect(heading(page, 'Platform')).toBeVisible();
    await expect(button(page, 'Change the correction')).toBeFocused();
    await expect(notice(page, 'Corrected.')).toBeVisible();
    await keepPicture(page, testInfo, 'corrected', card(page));

    expect(await readMix(page)).toEqual({
      ...before,
      Application: before.Application - 1,
      Platform: (before.Platform ?? 0) + 1,
    });

    await page.goto(pathOf('component', 'seat-map'));
    await page.reload();
    await expect(heading(page, 'Platform')).toBeVisible();
    await expect(card(page).getByText(REASON)).toBeVisible();
    await expect(card(page).getByRole('link', { name: 'Guest' })).toBeVisible();
    await expect(
      card(page).getByText(/^The signals alone say application/),
    ).toBeVisible();
    await expect(changes(page)).toContainText(
      'Without the correction it would be Application.',
    );
    await expect(notice(page, 'Corrected.')).toBeHidden();

    await button(page, 'Undo correction').press('Enter');
    await expect(notice(page, 'The correction was undone.')).toBeVisible();
    await expect(heading(page, 'Application')).toBeVisible();
    await expect(button(page, 'Correct')).toBeFocused();
    expect(await readMix(page)).toEqual(before);
  });

  test('an owner confirms a function, and takes that back at once', async ({
    page,
  }, testInfo) => {
    await openTab(page, 'component/default/checkout');
    await button(page, 'Confirm Application').press('Enter');
    const dialog = page.getByRole('dialog', {
      name: 'Confirm application for Checkout',
    });
    const confirm = dialog.getByRole('button', { name: 'Confirm' });
    await expect(confirm).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button(page, 'Confirm Application')).toBeFocused();

    await page.keyboard.press('Enter');
    await expect(confirm).toBeFocused();
    await keepPicture(page, testInfo, 'confirm');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(button(page, 'Change the correction')).toBeFocused();
    await expect(button(page, 'Confirm Application')).toBeHidden();
    await expect(card(page).getByText('The signals are right.')).toBeVisible();
    await expect(
      card(page).getByText(/^The signals alone say the same/),
    ).toBeVisible();

    await notice(page, 'Corrected.')
      .getByRole('button', { name: 'Undo' })
      .press('Enter');
    await expect(notice(page, 'The correction was undone.')).toBeVisible();
    await expect(button(page, 'Confirm Application')).toBeVisible();
    await expect(button(page, 'Correct')).toBeFocused();
  });

  test('a member corrects what the team is for, and undoes it', async ({
    page,
  }, testInfo) => {
    await openTab(page, 'group/default/booking');
    const declared = card(page)
      .getByRole('term')
      .filter({ hasText: /^Declared$/ })
      .locator('xpath=..');
    const observed = card(page)
      .getByRole('term')
      .filter({ hasText: /^Observed$/ })
      .locator('xpath=..');
    await expect(heading(page, 'Application')).toBeVisible();
    await expect(declared).toContainText('Nobody has declared it');
    await expect(observed).toContainText('Application');
    await keepPicture(page, testInfo, 'team', card(page));

    await correctToPlatform(page);
    await expect(heading(page, 'Platform')).toBeVisible();
    await expect(declared).toContainText('Platform');
    await expect(declared).toContainText('by a person');
    await expect(observed).toContainText('Application');
    await expect(card(page).getByText(REASON)).toBeVisible();
    await expect(button(page, 'Change the correction')).toBeFocused();
    await card(page)
      .getByRole('button', { name: 'Show what its words say' })
      .click();
    await expect(
      card(page).getByRole('table', { name: 'Evidence in its own words' }),
    ).toBeVisible();
    await keepPicture(page, testInfo, 'team-corrected', card(page));

    await page.reload();
    await expect(heading(page, 'Platform')).toBeVisible();
    await button(page, 'Undo correction').click();
    await expect(notice(page, 'The correction was undone.')).toBeVisible();
    await expect(heading(page, 'Application')).toBeVisible();
    await expect(declared).toContainText('Nobody has declared it');
  });

  test('what an annotation declares is changed in its file', async ({
    page,
  }, testInfo) => {
    await openTab(page, 'component/default/jenkins-pipeline-starter');
    await expect(heading(page, 'Platform')).toBeVisible();
    await expect(
      card(page).getByText(/team-topology\/function declares the function\./),
    ).toBeVisible();
    await expect(
      card(page).getByRole('button', { name: /correct|confirm|undo/i }),
    ).toHaveCount(0);
    await expect(changes(page)).toContainText(
      'Without the correction it would be DevOps.',
    );
    await keepPicture(page, testInfo, 'annotation', card(page));
  });
});

test('who owns neither the entity nor the team is told who may', async ({
  page,
}, testInfo) => {
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') {
      errors.push(message.text());
    }
  });
  const dialog = page.getByRole('dialog');
  const alert = dialog.getByRole('alert');

  await openTab(page, 'component/default/loyalty-platform');
  await expect(heading(page, 'Application')).toBeVisible();
  await correctToPlatform(page);
  await expect(alert).toContainText('You may not correct this');
  await expect(alert).toContainText(/Only its owners may .*loyalty-insights/);
  await expect(alert.getByRole('link')).toHaveAttribute(
    'href',
    /\/group\/loyalty-insights$/,
  );
  await expect(dialog.getByRole('textbox')).toHaveValue(REASON);
  await keepPicture(page, testInfo, 'refused');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button(page, 'Correct')).toBeFocused();
  await expect(heading(page, 'Application')).toBeVisible();

  // On a small screen too, where the dialog is higher than the screen.
  await page.setViewportSize(PHONE);
  await page.goto(pathOf('group', 'payments'));
  await correctToPlatform(page);
  await expect(alert).toBeInViewport({ ratio: 1 });
  await expect(dialog.getByRole('button', { name: 'Correct' })).toBeInViewport({
    ratio: 1,
  });
  await keepPicture(page, testInfo, 'refused-phone');
  await expect(alert).toContainText(
    'Only members of group:default/payments or of a group above it',
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(heading(page, 'Application')).toBeVisible();

  // The browser itself reports that each of the two was refused.
  expect(errors).toEqual([
    expect.stringContaining('403'),
    expect.stringContaining('403'),
  ]);
});

// The demo changes its layout and its theme by drawing the page anew.
const LOOKS = {
  dark: { colorScheme: 'dark' },
  phone: { viewport: PHONE },
} as const;

for (const [look, options] of Object.entries(LOOKS)) {
  test.describe(look, () => {
    failOnBrowserErrors();
    test.use(options);

    test('the function of an entity and of a team can be corrected', async ({
      page,
    }, testInfo) => {
      const dialog = page.getByRole('dialog');
      await openPage(page, pathOf('component', 'document-vault'));
      for (const [kind, name] of [
        ['component', 'document-vault'],
        ['group', 'booking'],
      ]) {
        const keep = (what: string, part?: Locator) =>
          keepPicture(page, testInfo, `${look}-${kind}${what}`, part);
        await page.goto(pathOf(kind, name));
        await expect(heading(page, 'Application')).toBeVisible();
        await expectFits(card(page));
        await keep('', card(page));

        await correctToPlatform(page, async () => {
          await expectFits(dialog);
          await expect(
            dialog.getByRole('button', { name: 'Correct' }),
          ).toBeInViewport({ ratio: 1 });
          await keep('-dialog');
        });
        await expect(heading(page, 'Platform')).toBeVisible();
        await expect(dialog).toBeHidden();
        await expectFits(card(page));
        await keep('-corrected', card(page));
        await notice(page, 'Corrected.')
          .getByRole('button', { name: 'Undo' })
          .click();
        await expect(heading(page, 'Application')).toBeVisible();
      }
    });
  });
}
