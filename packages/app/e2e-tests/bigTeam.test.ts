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
import { BIG_TEAM, ODD_NAMES, TOP_TEAM } from './bigTeamCatalog';
import { guestHeaders } from './guestHeaders';
import { chooseTheme, SIZES, THEMES } from './looks';
import { keepPicture, openPage, openTab } from './openPage';
import { expectSteady, findSidewaysScroll, watchLayout } from './pageMeasures';
import { entities, region } from './tabParts';
import { untilQuiet } from './untilQuiet';

failOnBrowserErrors();

/** Nothing of what the catalog says may run, or lead to a script. */
async function expectNoScript(page: Page) {
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('a, img')]
        .flatMap(node => [node.getAttribute('href'), node.getAttribute('src')])
        .filter(
          address => address && /^(javascript:|x$)/i.test(address.trim()),
        ),
    ),
  ).toEqual([]);
}

test.beforeEach(async ({ page }) => {
  page.on('dialog', dialog => {
    throw new Error(`A script of the catalog ran: ${dialog.message()}`);
  });
});

/** How many entities the teams have, and in which themes they are looked at. */
const TEAMS = [
  {
    entities: '2,000',
    path: `${BIG_TEAM}/team-topology?scope=own`,
    in: THEMES,
  },
  { entities: '5,000', path: `${TOP_TEAM}/team-topology`, in: ['light'] },
] as const;

for (const team of TEAMS) {
  for (const theme of team.in) {
    for (const size of SIZES) {
      test(`a team with ${team.entities} entities, ${size.width} px, ${theme}`, async ({
        page,
      }, testInfo) => {
        await page.setViewportSize(size);
        await chooseTheme(page, theme);
        await watchLayout(page);
        await openPage(page, `/catalog/default/group/${team.path}`);
        await expect(entities(page)).toBeVisible();
        await expect(
          page.getByText(`${team.entities} of ${team.entities} assessed`, {
            exact: true,
          }),
        ).toBeVisible();
        await expectSteady(page, testInfo);
        await expectNoScript(page);
        const name = `${team.entities}-${size.width}-${theme}`;
        await keepPicture(page, testInfo, `team-${name}`);
        await entities(page).scrollIntoViewIfNeeded();
        await keepPicture(page, testInfo, `list-${name}`);
      });
    }
  }
}

test('one of 5,000 entities is found in a list that shows some', async ({
  page,
}) => {
  await openPage(page, `/catalog/default/group/${TOP_TEAM}/team-topology`);
  const rows = entities(page).getByRole('row');
  const list = region(page, 'Entities by function');
  await expect(list.getByText(/^\d+ of 5,000 shown$/)).toBeVisible();
  const first = await rows.count();
  expect(first).toBeLessThan(100);
  await list.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => rows.count()).toBe(2 * first - 1);

  // The last one of the catalog.
  await list.getByLabel('Name contains').fill('part-2989');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('part-2989');
});

for (const size of SIZES) {
  test(`names of all sorts are shown as they are, ${size.width} px`, async ({
    page,
    request,
  }, testInfo) => {
    await page.setViewportSize(size);
    const headers = await guestHeaders(request);
    const answer = await request.get('/api/catalog/entities/by-query', {
      headers,
      params: {
        filter: 'kind=component,spec.type=service',
        fields: 'metadata.name,metadata.title,metadata.description',
        limit: 500,
      },
    });
    const { items } = await answer.json();
    let signedIn = false;
    for (const [kind, title] of Object.entries(ODD_NAMES)) {
      const { metadata } = items.find(
        (item: { metadata: { title?: string; description?: string } }) =>
          item.metadata.title === title && item.metadata.description === title,
      );
      const path = `/catalog/default/component/${metadata.name}/team-topology`;
      if (signedIn) {
        await page.goto(path);
      } else {
        await openTab(page, `component/default/${metadata.name}`);
        signedIn = true;
      }
      await expect(
        page.getByText(`What ${title} is, judged from what can be seen`),
      ).toBeVisible();
      // What was found holds the link and its title.
      await page.getByRole('button', { name: /Runbook linked/ }).click();
      await untilQuiet(page);
      expect(await findSidewaysScroll(page), kind).toEqual([]);
      await expectNoScript(page);
      await keepPicture(page, testInfo, `odd-${kind}-${size.width}`);
    }
  });
}
