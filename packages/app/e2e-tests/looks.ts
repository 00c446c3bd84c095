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

import { Page } from '@playwright/test';

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
export const SIZES = [WIDE, PHONE];

export const THEMES = ['light', 'dark'] as const;

// Backstage keeps both choices in the browser, by these names.

/** The theme of the next page that is opened. */
export async function chooseTheme(
  page: Page,
  theme: (typeof THEMES)[number],
): Promise<void> {
  await page.addInitScript(
    chosen => localStorage.setItem('theme', chosen),
    theme,
  );
}

/** The next page that is opened is in German. */
async function chooseGerman(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('language', 'de'));
}

/** All in which the pages are looked at: German has the longest words. */
export const LOOKS = [...THEMES, 'german'] as const;

/** The next page that is opened looks so. */
export async function chooseLook(
  page: Page,
  look: (typeof LOOKS)[number],
): Promise<void> {
  if (look === 'german') {
    await chooseGerman(page);
  }
  await chooseTheme(page, look === 'dark' ? 'dark' : 'light');
}
