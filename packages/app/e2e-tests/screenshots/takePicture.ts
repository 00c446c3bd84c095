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

import { Page, TestInfo } from '@playwright/test';

const FOLDER = 'e2e-test-report/screenshots';

/** No page is so high that a picture of all of it could not be looked at. */
const MOST_HEIGHT = 12_000;

/** Keeps a picture under its name, of all of a page or of what is on the screen. */
export async function takePicture(
  page: Page,
  testInfo: TestInfo,
  name: string,
  options?: { screen?: boolean },
): Promise<void> {
  if (!options?.screen) {
    await showAll(page);
  }
  await page.screenshot({
    path: `${FOLDER}/${testInfo.project.name}/${name}.png`,
    animations: 'disabled',
  });
}

/** The page scrolls within its frame, so it is made as high as its content. */
async function showAll(page: Page): Promise<void> {
  const { width, height: least } = page.viewportSize()!;
  const readHeight = () =>
    page.evaluate(() => {
      for (const node of document.querySelectorAll('*')) {
        node.scrollTop = 0;
      }
      return Math.max(
        ...[...document.querySelectorAll('main, article, body')].map(
          ({ scrollHeight }) => scrollHeight,
        ),
      );
    });
  let height = least;
  let content = await readHeight();
  // What comes in sight may be drawn, and be higher, only then.
  while (content > height && height < MOST_HEIGHT) {
    height = Math.min(content, MOST_HEIGHT);
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(500);
    content = await readHeight();
  }
}
