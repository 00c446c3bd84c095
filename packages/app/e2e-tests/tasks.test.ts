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
import { keepPicture, openTab } from './openPage';
import { revokeExemptions } from './revokeExemptions';
import { region } from './tabParts';

// The tasks of docs/tasks.md, done by what is to be read on the page.
failOnBrowserErrors();

const MOST_CLICKS = 4;
const REASON = 'Comes with the new dashboards.';

/** Somebody who clicks, as little as the page allows, and types where the focus is. */
class Person {
  #clicks = 0;

  constructor(private readonly page: Page) {}

  async click(
    target: Locator,
    options?: { position: { x: number; y: number } },
  ): Promise<void> {
    this.#clicks += 1;
    expect(this.#clicks, 'clicks from the tab').toBeLessThanOrEqual(
      MOST_CLICKS,
    );
    await target.click(options);
  }

  /** Goes on by the keyboard until something has the focus. */
  async tabTo(target: Locator): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press('Tab');
      await expect(target).toBeFocused({ timeout: 200 });
    }).toPass({ intervals: [0] });
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}

/** The last day of the next March, as a person types it and as it is shown. */
function endOfMarch() {
  const now = new Date();
  const year = now.getUTCFullYear() + (now.getUTCMonth() < 2 ? 0 : 1);
  return { typed: `0331${year}`, shown: `Mar 31, ${year}` };
}

/** The first of the last October, as a person types it and as it is sent. */
function startOfOctober() {
  const now = new Date();
  const year = now.getUTCFullYear() - (now.getUTCMonth() < 9 ? 1 : 0);
  return { typed: `1001${year}`, value: `${year}-10-01` };
}

test.afterEach(async ({ request }) => await revokeExemptions(request));

test('why is this entity SRE?', async ({ page }, testInfo) => {
  await openTab(page, 'component/default/on-call-planner');

  const card = region(page, 'Function');
  await expect(card.getByRole('heading', { name: 'SRE' })).toBeVisible();
  const evidence = card
    .getByRole('table', { name: 'Evidence for the function' })
    .getByRole('row');
  // What weighs most stands first: which field, what it says, and for what it speaks.
  await expect(evidence.nth(1)).toContainText(/metadata\.\w+/);
  await expect(evidence.nth(1)).toContainText('SRE');
  await expect(card.getByText(/^Sums: SRE \d/)).toBeVisible();
  await expect(
    card.getByRole('list', { name: 'What would change it' }),
  ).toBeVisible();
  await keepPicture(page, testInfo, 'why', card);
});

test('paste the fix for the missing on-call', async ({ page }, testInfo) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTab(page, 'component/default/ticket-renderer');
  const person = new Person(page);
  const practices = region(page, 'Practices');

  await person.click(practices.getByRole('button', { name: /On-call known/ }));
  await expect(
    practices.getByRole('heading', { name: 'How to close it' }),
  ).toBeVisible();
  await keepPicture(page, testInfo, 'fix', practices);
  await person.click(practices.getByRole('button', { name: 'Copy lines' }));
  await expect(practices.getByText('Copied')).toBeVisible();

  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^ {4}pagerduty\.com\/(service-id|integration-key): <.+>$/,
  );
});

test('exempt this until March', async ({ page }, testInfo) => {
  await openTab(page, 'component/default/booking-service');
  const person = new Person(page);
  const practices = region(page, 'Practices');
  const row = practices.getByRole('button', { name: /Dashboard linked/ });
  const march = endOfMarch();

  await person.click(row);
  await person.click(practices.getByRole('button', { name: 'Exempt…' }));
  const dialog = page.getByRole('dialog');
  await person.tabTo(dialog.getByLabel(/^Last day/));
  await person.type(march.typed);
  await person.tabTo(dialog.getByRole('textbox', { name: /^Reason/ }));
  await person.type(REASON);
  await keepPicture(page, testInfo, 'exempt', dialog);
  await person.click(dialog.getByRole('button', { name: 'Exempt' }));

  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('status').filter({ hasText: `Exempt until ${march.shown}` }),
  ).toBeVisible();
  await expect(row).toContainText(`until ${march.shown}`);
});

test('which template should this service have used', async ({
  page,
}, testInfo) => {
  await openTab(page, 'component/default/booking-service');
  const person = new Person(page);
  const practices = region(page, 'Practices');

  await person.click(
    practices.getByRole('button', { name: /Golden-path template used/ }),
  );
  const templates = practices.getByRole('list', {
    name: /^The templates? for entities of this type:$/,
  });
  const template = templates.getByRole('link', { name: 'Kotlin service' });
  await expect(template).toBeVisible();
  // The demo has no scaffolder, so there is no form that a link could lead to.
  await expect(
    templates.getByRole('link', { name: /^Open the form/ }),
  ).toHaveCount(0);
  await keepPicture(page, testInfo, 'template', practices);
  await person.click(template);

  await expect(page).toHaveURL(/\/catalog\/default\/template\/kotlin-service$/);
  await expect(
    page.getByText('A service on the golden path').first(),
  ).toBeVisible();
});

test('what changed in our team since October', async ({
  page,
  request,
}, testInfo) => {
  // The history of the demo begins with its start, so something has to happen first.
  const exempted = await request.post('/api/team-topology/exemptions', {
    headers: await guestHeaders(request),
    data: {
      practice: 'sre/dashboard-linked',
      target: {
        kind: 'entity',
        ref: 'component:default/booking-service',
      },
      reason: REASON,
      until: new Date().toISOString().slice(0, 10),
    },
  });
  expect(await exempted.text()).toContain('active');

  await openTab(page, 'group/default/booking');
  const person = new Person(page);
  const history = region(page, 'Gaps over time');
  const october = startOfOctober();
  const since = history.getByLabel('Since');
  // On the month, which comes first.
  await person.click(since, { position: { x: 20, y: 16 } });
  await person.type(october.typed);
  await expect(since).toHaveValue(october.value);
  await expect(history.getByText(/^The history begins on/)).toBeVisible();
  await person.click(history.getByRole('button', { name: 'Show each change' }));

  const changes = history
    .getByRole('table', { name: 'Checks that came into another state' })
    .getByRole('row')
    .filter({ hasText: 'Dashboard linked' });
  await expect(changes.first()).toContainText(
    /\d{4}.*booking-service.*Gap to Exempt.*Exemption began/,
  );
  await keepPicture(page, testInfo, 'changes', history);
});

test('what do we need for the next DevOps level?', async ({
  page,
}, testInfo) => {
  await openTab(page, 'group/default/booking');
  const person = new Person(page);
  const levels = region(page, 'Levels');

  await person.click(
    levels.getByRole('button', { name: 'What is missing for DevOps level 1' }),
  );
  await expect(
    levels.getByRole('heading', { name: 'Enough to assess level 1' }),
  ).toBeVisible();
  const missing = levels.getByRole('listitem');
  // What, how much of it, how hard it is, what it brings, and what to do.
  await expect(
    missing.filter({ hasText: 'Automated tests run' }).last(),
  ).toContainText(/\d+ unknown.*effort.*points known.*Connect a source/);
  await keepPicture(page, testInfo, 'level', levels);
});
