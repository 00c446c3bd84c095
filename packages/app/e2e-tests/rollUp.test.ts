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
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { keepPicture, openPage } from './openPage';
import { entities } from './tabParts';

failOnBrowserErrors();

interface ExpectedNumbers {
  entities: { total: number; assessed: number };
  mix: Record<string, number>;
  checks: Record<string, number>;
  gaps: Record<string, number>;
}

/** Numbers by hand, see examples/roll-up/README.md. */
const expected: {
  groups: Record<
    string,
    { subTeams: string[]; own: ExpectedNumbers; all: ExpectedNumbers }
  >;
} = parse(readFileSync('examples/roll-up/expected.yaml', 'utf8'));

const FUNCTIONS: Record<string, string> = {
  infra: 'Infrastructure',
  sre: 'SRE',
  devops: 'DevOps',
  platform: 'Platform',
  devsecops: 'DevSecOps',
  application: 'Application',
  unclassified: 'Unclassified',
};

const firstNumber = (text: string | null | undefined) =>
  Number(text?.match(/\d+/)?.[0] ?? 0);

/** The numbers that a person reads on the tab, gaps without their practices. */
async function readTab(page: Page) {
  const assessed = await page.getByText(/^\d+ of \d+ assessed$/).textContent();
  const [known, total] = assessed!.match(/\d+/g)!.map(Number);
  const keyNumber = async (term: RegExp) => {
    const row = page
      .locator('dl > div')
      .filter({ has: page.getByRole('term').filter({ hasText: term }) });
    const [detail] = await row.locator('small').allTextContents();
    return {
      value: firstNumber(await row.getByRole('definition').textContent()),
      detail,
    };
  };
  const { value: gap } = await keyNumber(/^gaps?, /);
  const { detail: metOfKnown } = await keyNumber(/of known checks? met/);
  const { value: unknown, detail: ofAll } = await keyNumber(/checks? unknown/);
  const met = firstNumber(metOfKnown);

  const mix: Record<string, number> = {};
  for (const [id, title] of Object.entries(FUNCTIONS)) {
    const [chip] = await page
      .getByRole('button', { name: new RegExp(`^${title} \\d+$`) })
      .allTextContents();
    if (chip) {
      mix[id] = firstNumber(chip);
    }
  }
  const gaps = await page
    .getByRole('table', { name: 'Gaps by practice' })
    .getByText(/^\d+ of \d+ entit/)
    .allTextContents();
  return {
    entities: { total, assessed: known },
    mix,
    checks: {
      met,
      gap,
      unknown,
      exempt: firstNumber(ofAll) - met - gap - unknown,
    },
    gaps: gaps.map(firstNumber).sort(),
  };
}

test('the tab shows the numbers that were worked out by hand', async ({
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  await openPage(page, '/catalog/roll-up/group/canopy/team-topology');
  const nothing = page.getByText(/owns nothing in the catalog$/);

  for (const [ref, { subTeams, own, all }] of Object.entries(expected.groups)) {
    const name = ref.split('/')[1];
    await test.step(name, async () => {
      await page.goto(`/catalog/roll-up/group/${name}/team-topology`);
      // Without sub-teams there is no scope to choose, as both are the same.
      for (const scope of subTeams.length > 0 ? ['all', 'own'] : ['all']) {
        const numbers = scope === 'own' ? own : all;
        if (scope === 'own') {
          await page
            .getByRole('button', { name: `Own ${own.entities.total}` })
            .click();
        }
        if (numbers.entities.total === 0) {
          await expect(nothing).toBeVisible();
          continue;
        }
        await expect(entities(page).getByRole('row')).toHaveCount(
          numbers.entities.total + 1,
        );
        expect(await readTab(page)).toEqual({
          ...numbers,
          gaps: Object.values(numbers.gaps).sort(),
        });
      }
      if (name === 'canopy') {
        await keepPicture(page, testInfo, name);
      }
    });
  }
});
