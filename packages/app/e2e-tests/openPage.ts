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

import { expect, Locator, Page, TestInfo } from '@playwright/test';
import { watchRequests } from './untilQuiet';

/** Opens a page as a guest, who has to sign in first. */
export async function openPage(page: Page, path: string): Promise<void> {
  watchRequests(page);
  await page.goto(path);
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByRole('button', { name: 'Enter' })).toBeHidden();
}

/** The way to the tab: a link in the new frontend system, a tab in the old one. */
export function tab(page: Page): Locator {
  const name = { name: 'Team Topology', exact: true };
  return page.getByRole('tab', name).or(page.getByRole('link', name));
}

/**
 * Opens the Team Topology tab of an entity, as a link to it does. It has data as soon
 * as the first refresh has ended.
 *
 * @param ref - kind, namespace and name as in the address: `group/default/booking`
 */
export async function openTab(page: Page, ref: string): Promise<void> {
  await openPage(page, `${pathOf(ref)}/team-topology`);
}

/** Goes to that tab from the overview, as a person does. */
export async function goToTab(page: Page, ref: string): Promise<void> {
  await openPage(page, pathOf(ref));
  await tab(page).click();
  await expect(page).toHaveURL(/\/team-topology$/);
}

function pathOf(ref: string): string {
  const [kind, namespace, name] = ref.split('/');
  return `/catalog/${namespace}/${kind}/${name}`;
}

/** Keeps a picture of what a person sees, or of a part of it, beside the results. */
export async function keepPicture(
  page: Page,
  testInfo: TestInfo,
  name: string,
  part: Page | Locator = page,
): Promise<void> {
  await testInfo.attach(name, {
    body: await part.screenshot({ animations: 'disabled' }),
    contentType: 'image/png',
  });
}
