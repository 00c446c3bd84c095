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

import { expect, Page, Route, test } from '@playwright/test';
import { answerChanged, answerWith } from './answers';
import { keepPicture, openPage } from './openPage';
import { entities, region } from './tabParts';

// Errors in the console are what these tests ask for; those of the page are not.
let pageErrors: Error[] = [];
test.beforeEach(({ page }) => {
  pageErrors = [];
  page.on('pageerror', error => pageErrors.push(error));
});
test.afterEach(() => {
  expect(pageErrors).toEqual([]);
});

const GROUP = '/catalog/default/group/booking/team-topology';
const ENTITY = '/catalog/default/component/booking-service/team-topology';

/** Both tabs: what they ask for at first, and what they show then. */
const TABS = [
  {
    tab: 'a group',
    path: GROUP,
    report: /\/api\/team-topology\/teams\/default\/booking(\?.*)?$/,
    content: 'Gaps, worst first',
  },
  {
    tab: 'an entity',
    path: ENTITY,
    report:
      /\/api\/team-topology\/entities\/component\/default\/booking-service$/,
    content: 'Practices',
  },
];

/** What can go wrong with the first answer, and what the page says then. */
const FAULTS: Record<
  string,
  { answer(route: Route): Promise<void>; title: string; says?: string }
> = {
  'an error': {
    answer: answerWith(500, 'Error', 'The disk is full'),
    title: 'The Team Topology backend answered with an error',
    says: 'The disk is full',
  },
  'that it does not exist': {
    answer: answerWith(404, 'NotFoundError', 'There is no such team'),
    title: 'You may not see this, or it does not exist',
    says: 'There is no such team',
  },
  'that there is no such plugin': {
    answer: async route =>
      await route.fulfill({ status: 404, body: '<html>Not found</html>' }),
    title: 'The Team Topology backend does not answer here',
    says: 'Is the backend plugin installed?',
  },
  'that nobody is signed in': {
    answer: answerWith(401, 'AuthenticationError', 'Illegal token'),
    title: 'You are not signed in any more',
    says: 'Reload the page to sign in again.',
  },
  'nothing, as it is dead': {
    answer: async route => await route.abort('connectionrefused'),
    title: 'The Team Topology backend could not be reached',
  },
  'something else than JSON': {
    answer: async route => await route.fulfill({ status: 200, body: '<html>' }),
    title: 'Something else answered in place of the Team Topology backend',
    says: 'Perhaps a proxy or a sign-in page.',
  },
};

const alert = (page: Page) => page.getByRole('alert');

async function expectContent(page: Page, heading: string) {
  await expect(
    page.getByRole('heading', { name: heading, exact: true }),
  ).toBeVisible();
  await expect(alert(page)).toHaveCount(0);
}

for (const { tab, path, report, content } of TABS) {
  test(`whatever the backend answers, the tab of ${tab} says so and offers a way on`, async ({
    page,
  }, testInfo) => {
    const [first, ...others] = Object.entries(FAULTS);
    await page.route(report, first[1].answer);
    await openPage(page, path);
    for (const [what, { answer, title, says }] of [first, ...others]) {
      await test.step(what, async () => {
        // Each fault after the one before: "Try again" meets the next one.
        if (what !== first[0]) {
          await page.unroute(report);
          await page.route(report, answer);
          await page.getByRole('button', { name: 'Try again' }).click();
        }
        await expect(alert(page).getByText(title)).toBeVisible();
        if (says) {
          await expect(alert(page)).toContainText(says);
        }
        await expect(
          alert(page).getByRole('button', { name: 'Try again' }),
        ).toBeEnabled();
        await expect(page.getByRole('progressbar')).toHaveCount(0);
        await keepPicture(page, testInfo, `${tab}: ${what}`);
      });
    }
    await page.unroute(report);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectContent(page, content);
  });

  test(`a backend that does not answer is waited for on the tab of ${tab}, but not for ever`, async ({
    page,
  }, testInfo) => {
    await page.route(report, () => {});
    await page.clock.install();
    await openPage(page, path);
    await expect(page.getByText('Loading…')).toBeAttached();
    await page.clock.fastForward(6_000);
    await expect(
      page.getByText('Still waiting for the answer of the backend…'),
    ).toBeVisible();
    await keepPicture(page, testInfo, `${tab}: waits`);
    await page.clock.fastForward(30_000);
    await expect(
      alert(page).getByText('The Team Topology backend did not answer'),
    ).toBeVisible();
    await expect(alert(page)).toContainText('It was asked for 30 seconds.');
    await expect(page.getByText('Still waiting')).toHaveCount(0);

    await page.unroute(report);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectContent(page, content);
  });
}

test('what fails below leaves the rest of the tab as it is', async ({
  page,
}, testInfo) => {
  const below =
    /\/api\/team-topology\/(teams\/default\/booking\/(history|entities)|exemptions)/;
  await page.route(below, answerWith(500, 'Error', 'The disk is full'));
  await openPage(page, GROUP);
  await expect(
    page.getByRole('heading', { name: 'Gaps, worst first' }),
  ).toBeVisible();
  const cards = ['Gaps over time', 'Exemptions', 'Entities by function'];
  for (const name of cards) {
    await expect(region(page, name).getByRole('alert')).toContainText(
      'The disk is full',
    );
  }
  await keepPicture(page, testInfo, 'cards');
  await page.unroute(below);
  for (const name of cards) {
    const card = region(page, name);
    await card.getByRole('button', { name: 'Try again' }).click();
    await expect(card.getByRole('alert')).toHaveCount(0);
  }
  await expect(entities(page)).toBeVisible();
});

// That the backend leaves out what the catalog hides from the caller, and says so, is
// tested there; the demo hides nothing.
test('who may see a part of a team is told that the rest is not counted', async ({
  page,
}, testInfo) => {
  const seen = 9;
  await page.route(
    TABS[0].report,
    answerChanged(report => {
      report.limited = true;
      report.counts = { own: seen, all: seen };
      report.summary.entities = { total: seen, assessed: seen };
      return report;
    }),
  );
  await page.route(
    /\/teams\/default\/booking\/entities/,
    answerChanged(({ items }) => ({
      items: items.slice(0, seen),
      totalItems: seen,
      pageInfo: {},
    })),
  );
  await openPage(page, GROUP);
  await expectContent(page, 'Gaps, worst first');
  await expect(page.getByText('9 of 9 assessed')).toBeVisible();
  await expect(page.getByText('Counts only what you may see')).toBeVisible();
  await expect(entities(page).getByRole('row')).toHaveCount(seen + 1);
  await keepPicture(page, testInfo, 'limited');
});

test('an old link still leads to the tab', async ({ page }) => {
  await openPage(page, `${GROUP}?scope=all&unknown=1`);
  await expectContent(page, 'Gaps, worst first');
  for (const query of [
    '?scope=sideways',
    '?scope=own&function=wizardry&sort=colour&practice=no/such',
    '?function=&filter=gone&from=never#nowhere',
  ]) {
    await page.goto(`${GROUP}${query}`);
    await expectContent(page, 'Gaps, worst first');
    await expect(
      page.getByRole('heading', { name: 'Entities by function' }),
    ).toBeVisible();
  }
});

test('a team with nothing, and one with one entity', async ({
  page,
}, testInfo) => {
  await openPage(page, '/catalog/roll-up/group/moss/team-topology');
  await expectContent(page, 'This team owns nothing in the catalog');
  await expect(
    page.getByRole('link', { name: /How ownership works/ }),
  ).toBeVisible();
  await keepPicture(page, testInfo, 'nothing');

  await page.goto('/catalog/roll-up/group/driftwood/team-topology');
  await expectContent(page, 'What the team works on');
  await expect(page.getByText('1 of 1 assessed')).toBeVisible();
  await expect(entities(page).getByRole('row')).toHaveCount(2);
  await keepPicture(page, testInfo, 'one');
});
