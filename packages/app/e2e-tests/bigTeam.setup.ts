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
import { BIG_TEAM_SIZE, SUB_TEAM_SIZE, TOP_TEAM_SIZE } from './bigTeamCatalog';
import { guestHeaders } from './guestHeaders';

test('the big teams have been read and assessed', async ({ request }) => {
  test.setTimeout(300_000);
  await expect
    .poll(
      async () => {
        const answer = await request.get('/api/team-topology/refresh', {
          headers: await guestHeaders(request),
        });
        const { entities } = await answer.json();
        return entities?.assessed;
      },
      { timeout: 290_000, intervals: [2_000] },
    )
    .toBe(BIG_TEAM_SIZE + SUB_TEAM_SIZE + TOP_TEAM_SIZE);
});
