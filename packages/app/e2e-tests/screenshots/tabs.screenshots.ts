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

import { expect, test } from '@playwright/test';
import { chooseLook, LOOKS, SIZES, THEMES } from '../looks';
import { openPage } from '../openPage';
import { untilQuiet } from '../untilQuiet';
import { STATES } from './states';
import { takePicture } from './takePicture';

/** The answers on which both tabs rest, without those of single cards. */
const REPORTS =
  /\/api\/team-topology\/(teams|entities\/[^/?]+)\/[^/?]+\/[^/?]+(\?.*)?$/;

for (const [name, state] of Object.entries(STATES)) {
  for (const look of state.german ? LOOKS : THEMES) {
    for (const size of SIZES) {
      const picture = `${name}-${look}-${size.width}`;
      test(picture, async ({ page }, testInfo) => {
        await page.setViewportSize(size);
        await chooseLook(page, look);
        if (state.answer) {
          await page.route(REPORTS, state.answer);
        }
        await openPage(page, state.path);
        await expect(
          page
            .locator('section h2, [role="alert"], [aria-busy="true"]')
            .first(),
        ).toBeVisible();
        const settle = async () => {
          if (!state.held) {
            await untilQuiet(page);
          }
        };
        await settle();
        await state.act?.(page, look === 'german');
        await settle();
        await takePicture(page, testInfo, picture, state);
      });
    }
  }
}
