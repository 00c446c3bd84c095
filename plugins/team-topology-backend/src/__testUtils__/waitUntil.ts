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

const INTERVAL_MILLISECONDS = 50;
const MAX_MILLISECONDS = 30_000;

/**
 * Waits until something holds, but not for ever.
 */
export async function waitUntil(
  holds: () => Promise<boolean>,
  what: string | (() => string),
): Promise<void> {
  const end = Date.now() + MAX_MILLISECONDS;
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error(
        `Waited in vain for ${typeof what === 'string' ? what : what()}`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, INTERVAL_MILLISECONDS));
  }
}
