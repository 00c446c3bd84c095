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
import { readdirSync, readFileSync } from 'node:fs';
import { guestHeaders } from './guestHeaders';

/** How many entities of the examples are assessed: one document is one entity. */
function countExamples(): number {
  return (
    readdirSync('examples', { recursive: true, encoding: 'utf8' })
      // The organization of another test, which the demo does not have.
      .filter(file => file.endsWith('.yaml') && !file.startsWith('practices'))
      .flatMap(file =>
        readFileSync(`examples/${file}`, 'utf8').match(
          /^kind: (API|Component|Resource|System|Template)$/gm,
        ),
      )
      .filter(Boolean).length
  );
}

// A page that is opened earlier may show a part of the catalog, or an error.
test('the whole catalog has been read and assessed', async ({ request }) => {
  const headers = await guestHeaders(request);
  await expect
    .poll(
      async () => {
        const answer = await request.get('/api/team-topology/refresh', {
          headers,
        });
        const { entities } = await answer.json();
        return entities?.assessed;
      },
      { timeout: 50_000 },
    )
    .toBe(countExamples());
});
