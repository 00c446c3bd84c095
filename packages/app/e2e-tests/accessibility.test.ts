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
import {
  expectFits,
  expectFocusSeen,
  expectNoMotion,
  expectNoViolations,
  expectStructure,
  expectTargets,
  focusLeaves,
  openAll,
  tabTo,
} from './inspectTab';
import { WIDE } from './looks';
import { openTab, tab } from './openPage';
import { content, region } from './tabParts';

failOnBrowserErrors();

const NARROW = { width: 360, height: 780 };
const DIALOG = '[role="dialog"]';

interface Look {
  what: string;
  ref: string;
  /** What stands last on the tab, so that all of it is there. */
  last: string;
  /** Also at 360 px, and in the dark. */
  thoroughly?: boolean;
}

const TEAM: Look = {
  what: 'a team',
  ref: 'group/default/booking',
  last: 'Entities by function',
};
const SERVICE: Look = {
  what: 'a service with gaps',
  ref: 'component/default/loyalty-platform',
  last: 'History',
  thoroughly: true,
};
// Scans take seconds each, so there is one team, the one with the most on its tab.
const SCANNED: Look[] = [
  {
    what: 'a team with exemptions',
    ref: 'group/default/payments',
    last: 'Entities by function',
    thoroughly: true,
  },
  SERVICE,
  {
    what: 'a service with an exemption',
    ref: 'component/default/ledger',
    last: 'History',
  },
  {
    what: 'what fits no function',
    ref: 'resource/default/settlement-house-membership',
    last: 'History',
  },
];

async function open(page: Page, { ref, last }: Look) {
  await openTab(page, ref);
  await expectLoaded(page, last);
}

async function expectLoaded(page: Page, last: string) {
  await expect(region(page, last)).toBeVisible();
  await expect(content(page).getByText('Loading…')).toHaveCount(0);
}

// Of Backstage's themes, the one that follows the system is used.
async function choose(page: Page, theme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
}

for (const look of SCANNED) {
  test(`axe finds nothing on the tab of ${look.what}`, async ({ page }) => {
    test.setTimeout(180_000);
    await choose(page, 'light');
    await open(page, look);
    await expectNoViolations(page);
    await expectStructure(page);
    await expectTargets(page, 24);

    await openAll(page);
    await expectNoViolations(page);
    await expectFits(page);
    await expectStructure(page);
    if (!look.thoroughly) {
      return;
    }

    // Colours are the same at each width, and structure in each theme.
    await page.setViewportSize(NARROW);
    await expectNoViolations(page, undefined, 'structure');
    await expectFits(page);
    await expectTargets(page, 36);

    // Another theme begins anew with all closed.
    await page.setViewportSize(WIDE);
    await choose(page, 'dark');
    await expectLoaded(page, look.last);
    await openAll(page);
    await expectNoViolations(page, undefined, 'colours');
  });
}

test('axe finds nothing in the dialogs', async ({ page }) => {
  test.setTimeout(120_000);
  await choose(page, 'light');
  await open(page, SERVICE);
  const card = region(page, 'Function');
  const practices = region(page, 'Practices');
  const dialogs: Record<string, () => Promise<void>> = {
    guide: () =>
      card
        .getByRole('button', { name: 'Application', exact: true })
        .first()
        .click(),
    correction: () =>
      card.getByRole('button', { name: 'Correct', exact: true }).click(),
    exemption: async () => {
      const gap = practices.getByRole('button', { name: /SLO with a target/ });
      if ((await gap.getAttribute('aria-expanded')) === 'false') {
        await gap.click();
      }
      await practices.getByRole('button', { name: 'Exempt…' }).click();
    },
  };
  for (const { theme, size, rules } of [
    { theme: 'light', size: WIDE, rules: 'all' },
    { theme: 'light', size: NARROW, rules: 'structure' },
    { theme: 'dark', size: WIDE, rules: 'colours' },
  ] as const) {
    await choose(page, theme);
    await page.setViewportSize(size);
    for (const [name, show] of Object.entries(dialogs)) {
      await show();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await expect(dialog.getByText('Loading…')).toHaveCount(0);
      if (name !== 'guide') {
        // With what it says when nothing is filled in.
        await dialog
          .getByRole('button', { name: /^(Correct|Exempt)$/ })
          .click();
        await expect(dialog.getByRole('alert').first()).toBeVisible();
      }
      await expectNoViolations(page, DIALOG, rules);
      await expectFits(page, DIALOG);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  }
});

test('a gap is found, its fix read and an exemption asked for by keyboard', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await choose(page, 'light');
  await open(page, SERVICE);
  const practices = region(page, 'Practices');
  const gap = practices.getByRole('button', { name: /SLO with a target/ });

  await tab(page).focus();
  await tabTo(page, gap);
  await expect(gap).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(gap).toHaveAttribute('aria-expanded', 'true');
  await expect(practices.getByText('How to close it')).toBeVisible();

  const exempt = practices.getByRole('button', { name: 'Exempt…' });
  await tabTo(page, exempt);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Accept the gap in SLO/ });
  await expectFocusKept(page, dialog);
  const radios = dialog.getByRole('radio');
  await tabTo(page, radios.first());
  await page.keyboard.press('ArrowDown');
  await expect(radios.nth(1)).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(exempt).toBeFocused();

  // A re-check must not take the focus away, and says what it comes to.
  const recheck = practices.getByRole('button', { name: 'Re-check' });
  await tabTo(page, recheck, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(
    content(page)
      .getByRole('status')
      .filter({ hasText: /^Checked just now\./ }),
  ).toBeVisible();
  await expect(recheck).toBeFocused();

  await tabTo(page, gap, 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(gap).toHaveAttribute('aria-expanded', 'false');
});

test('the guide to a function opens, changes and closes by keyboard', async ({
  page,
}) => {
  await choose(page, 'light');
  await open(page, SERVICE);
  const name = region(page, 'Function')
    .getByRole('button', { name: 'Application', exact: true })
    .first();
  await tab(page).focus();
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  const guide = page.getByRole('dialog', { name: 'Application' });
  await expectFocusKept(page, guide);
  await tabTo(page, guide.getByRole('button', { name: 'SRE', exact: true }));
  await page.keyboard.press('Enter');
  await expectFocusKept(page, page.getByRole('dialog', { name: 'SRE' }));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(name).toBeFocused();
});

test('a team is read by keyboard: a fix, and a table instead of a drawing', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await choose(page, 'light');
  await open(page, TEAM);
  await tab(page).focus();
  for (const title of ['Place on the four-way map', 'Levels']) {
    const toggle = content(page).getByRole('button', {
      name: `As table: ${title}`,
    });
    await tabTo(page, toggle);
    await page.keyboard.press('Enter');
    await expect(toggle).toBeFocused();
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await expect(region(page, title).getByRole('table')).toBeVisible();
    await expect(region(page, title).getByRole('img')).toHaveCount(0);
  }
  const gaps = region(page, 'Gaps, worst first');
  const fix = gaps
    .getByRole('button', { name: /^(Show|Hide) fix for/ })
    .first();
  await tabTo(page, fix);
  await page.keyboard.press('Enter');
  await expect(fix).toHaveAttribute('aria-expanded', 'true');
  await expect(fix).toBeFocused();
  const affected = gaps.getByRole('heading', { name: 'Affected entities' });
  await tabTo(page, affected.locator('..').getByRole('link').first());
});

for (const { look, size } of [
  { look: TEAM, size: WIDE },
  { look: SERVICE, size: NARROW },
]) {
  test(`the focus is seen wherever it comes on the tab of ${look.what}, at ${size.width} px`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await choose(page, 'light');
    await open(page, look);
    await page.setViewportSize(size);
    await content(page).getByRole('button').first().focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const stops: string[] = [];
    while (!(await focusLeaves(page)) && stops.length < 400) {
      stops.push(await expectFocusSeen(page));
      await page.keyboard.press('Tab');
    }
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.length).toBeLessThan(400);
  });
}

test('nothing moves for those who asked for less motion', async ({ page }) => {
  await choose(page, 'light');
  let answer = () => {};
  const held = new Promise<void>(resolve => {
    answer = resolve;
  });
  await page.route('**/api/team-topology/entities/**', async route => {
    await held;
    await route.continue();
  });
  await openTab(page, SERVICE.ref);
  await expect(content(page).getByText('Loading…')).toHaveCount(1);
  await expectNoMotion(page);
  answer();
  await expectLoaded(page, SERVICE.last);
  await expectNoMotion(page);

  await region(page, 'Function')
    .getByRole('button', { name: 'Correct', exact: true })
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoMotion(page);
});

test.describe('at 200 % zoom', () => {
  // 1440 × 900, each pixel of the page drawn by four of the screen.
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  for (const look of [TEAM, SERVICE]) {
    test(`nothing of the tab of ${look.what} is lost`, async ({ page }) => {
      await choose(page, 'light');
      await open(page, look);
      await expectFits(page);
      await openAll(page);
      await expectFits(page);
    });
  }
});

/** The focus is in a dialog, and Tab does not bring it out of it. */
async function expectFocusKept(page: Page, dialog: Locator) {
  await expect(dialog).toBeVisible();
  const isInside = () =>
    dialog.evaluate(element =>
      // Between its last and its first part, it is on its edge.
      (element.closest('[role="presentation"]') ?? element).contains(
        document.activeElement,
      ),
    );
  await expect.poll(isInside).toBe(true);
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let count = 0; count < 15; count += 1) {
      await page.keyboard.press(key);
      expect(await isInside()).toBe(true);
    }
  }
}
