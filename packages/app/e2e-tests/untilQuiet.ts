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

import { expect, Page, Request } from '@playwright/test';

/** After so long without a request, what comes in several steps has come. */
const QUIET_MS = 300;

interface Requests {
  pending: Set<Request>;
  /** When the last one began or ended. */
  at: number;
}

const requestsOf = new WeakMap<Page, Requests>();

/** Notes what a page asks for, from now on. */
export function watchRequests(page: Page): void {
  if (requestsOf.has(page)) {
    return;
  }
  const requests: Requests = { pending: new Set(), at: Date.now() };
  requestsOf.set(page, requests);
  page.on('request', request => {
    requests.pending.add(request);
    requests.at = Date.now();
  });
  for (const end of ['requestfinished', 'requestfailed'] as const) {
    page.on(end as 'requestfinished', request => {
      requests.pending.delete(request);
      requests.at = Date.now();
    });
  }
}

/**
 * Waits until all that a page asked for has come, also late and little by little.
 *
 * Playwright's `networkidle` does not: it is reached once for each document, and the
 * first page that an app shows, to sign in, is idle.
 */
export async function untilQuiet(page: Page): Promise<void> {
  const requests = requestsOf.get(page)!;
  await expect
    .poll(
      () => requests.pending.size === 0 && Date.now() - requests.at > QUIET_MS,
      { intervals: [100], message: 'The page goes on asking for something.' },
    )
    .toBe(true);
}
