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

import { Route } from '@playwright/test';

/** Answers a request as a backend does that cannot do what was asked. */
export function answerWith(status: number, name: string, message: string) {
  return async (route: Route) =>
    await route.fulfill({
      status,
      json: { error: { name, message }, response: { statusCode: status } },
    });
}

/** Answers as the backend does, with changes. */
export function answerChanged(change: (answer: any) => unknown) {
  return async (route: Route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change(await response.json()) });
  };
}
