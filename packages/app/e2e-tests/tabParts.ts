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

import { Locator, Page } from '@playwright/test';

/**
 * What the plugin renders. The frame around it (header, tabs, side bar) is Backstage's
 * own, with its own defects, which this plugin can neither cause nor mend.
 */
export const CONTENT = 'section[aria-label="Team Topology"]';

/** The tab's own part of a page. */
export function content(page: Page): Locator {
  return page.locator(CONTENT);
}

/** A card of the tab, or another named part of it. */
export function region(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** The list at the end of a team's tab. */
export function entities(page: Page): Locator {
  return page.getByRole('table', { name: 'Entities of the team' });
}
