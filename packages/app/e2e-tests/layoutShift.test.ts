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
import { SIZES } from './looks';
import { openPage, openTab } from './openPage';
import { expectSteady, watchLayout } from './pageMeasures';
import { content } from './tabParts';

failOnBrowserErrors();

for (const size of SIZES) {
  for (const ref of [
    'group/default/booking',
    'component/default/booking-service',
  ]) {
    test(`nothing moves once the data are there: ${ref}, ${size.width} px`, async ({
      page,
    }, testInfo) => {
      await page.setViewportSize(size);
      await watchLayout(page);
      await openTab(page, ref);
      await expect(
        page.getByRole('heading', { name: /^(Gaps, worst first|Practices)$/ }),
      ).toBeVisible();
      await expectSteady(page, testInfo);
    });
  }
}

// By how many pixels: the lines of an entity's card are known before they come, those of
// a team's only about.
for (const { what, ref, most } of [
  { what: 'a service', ref: 'component/booking-service', most: 0 },
  { what: 'a team', ref: 'group/booking', most: 30 },
]) {
  for (const size of SIZES) {
    test(`the card on the overview of ${what} is as high when it is filled, ${size.width} px`, async ({
      page,
    }, testInfo) => {
      await page.setViewportSize(size);
      let answer = () => {};
      const held = new Promise<void>(resolve => {
        answer = resolve;
      });
      await page.route(
        /\/api\/team-topology\/(teams|entities)\//,
        async route => {
          await held;
          await route.continue();
        },
      );
      const [kind, name] = ref.split('/');
      await openPage(page, `/catalog/default/${kind}/${name}`);
      const readHeight = async () =>
        (await content(page).boundingBox())!.height;
      await expect(content(page).getByText('Loading…')).toHaveCount(1);
      const before = await readHeight();

      answer();
      await expect(content(page).getByText('Levels')).toBeVisible();
      const after = await readHeight();
      testInfo.annotations.push({
        type: 'height of the card, before and after',
        description: `${before}, ${after}`,
      });
      expect(before).toBeGreaterThan(100);
      expect(Math.abs(after - before)).toBeLessThanOrEqual(most);
    });
  }
}
