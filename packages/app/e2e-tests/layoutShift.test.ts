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
import { openTab } from './openPage';
import { findSidewaysScroll, readLayout, watchLayout } from './pageMeasures';

failOnBrowserErrors();

for (const width of [1440, 390]) {
  for (const ref of [
    'group/default/booking',
    'component/default/booking-service',
  ]) {
    test(`nothing moves once the data are there: ${ref}, ${width} px`, async ({
      page,
    }, testInfo) => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await watchLayout(page);
      await openTab(page, ref);
      await expect(
        page.getByRole('heading', { name: /^(Gaps, worst first|Practices)$/ }),
      ).toBeVisible();
      await page.waitForLoadState('networkidle');

      const layout = await readLayout(page);
      testInfo.annotations.push({
        type: 'layout shift after the data',
        description: String(layout.shift),
      });
      expect(layout, layout.moved.join('\n')).toMatchObject({ shift: 0 });
      expect(await findSidewaysScroll(page)).toEqual([]);
    });
  }
}
