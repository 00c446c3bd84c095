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
import { BIG_TEAM, ODD_NAMES } from './bigTeamCatalog';
import { guestHeaders } from './guestHeaders';
import { keepPicture, openPage, openTab } from './openPage';
import {
  chooseTheme,
  findSidewaysScroll,
  readLayout,
  watchLayout,
} from './pageMeasures';

failOnBrowserErrors();

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

const entities = (page: Page) =>
  page.getByRole('table', { name: 'Entities of the team' });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name });

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

for (const size of SIZES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`a team with 2,000 entities, ${size.width} px, ${theme}`, async ({
      page,
    }, testInfo) => {
      await page.setViewportSize(size);
      await chooseTheme(page, theme);
      await watchLayout(page);
      await openPage(
        page,
        `/catalog/default/group/${BIG_TEAM}/team-topology?scope=own`,
      );
      await expect(entities(page)).toBeVisible();
      await expect(page.getByText(/^2,000 of 2,000 assessed$/)).toBeVisible();
      // What comes late has come by now.
      await page.waitForLoadState('networkidle');

      const layout = await readLayout(page);
      testInfo.annotations.push({
        type: 'layout shift after the data',
        description: String(layout.shift),
      });
      expect(layout, layout.moved.join('\n')).toMatchObject({ shift: 0 });
      expect(await findSidewaysScroll(page)).toEqual([]);
      await expectNoScript(page);
      await keepPicture(page, testInfo, `big-team-${size.width}-${theme}`);
      await entities(page).scrollIntoViewIfNeeded();
      await keepPicture(page, testInfo, `big-list-${size.width}-${theme}`);
    });
  }
}

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
      await button(page, /Runbook linked/).click();
      await page.waitForLoadState('networkidle');
      expect(await findSidewaysScroll(page), kind).toEqual([]);
      await expectNoScript(page);
      await keepPicture(page, testInfo, `odd-${kind}-${size.width}`);
    }
  });
}
