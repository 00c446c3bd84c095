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
import { chooseLook, LOOKS, SIZES } from '../looks';
import { openPage } from '../openPage';
import { untilQuiet } from '../untilQuiet';
import { takePicture } from './takePicture';

/** Overviews with the card, of both frontend systems. */
const PAGES = {
  group: '/catalog/default/group/booking',
  department: '/catalog/default/group/travel-products',
  'group-nothing': '/catalog/roll-up/group/moss',
  service: '/catalog/default/component/booking-service',
  'service-sre': '/catalog/default/component/on-call-planner',
  unclassified: '/catalog/default/resource/settlement-house-membership',
};

for (const [name, path] of Object.entries(PAGES)) {
  for (const look of LOOKS) {
    for (const size of SIZES) {
      const picture = `overview-${name}-${look}-${size.width}`;
      test(picture, async ({ page }, testInfo) => {
        await page.setViewportSize(size);
        await chooseLook(page, look);
        await openPage(page, path);
        await expect(
          page.getByText(/^(Open Team Topology|Team Topology öffnen)$/),
        ).toBeVisible();
        await untilQuiet(page);
        await takePicture(page, testInfo, picture);
      });
    }
  }
}
