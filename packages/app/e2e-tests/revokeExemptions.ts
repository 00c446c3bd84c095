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

import { APIRequestContext } from '@playwright/test';
import { guestHeaders } from './guestHeaders';

/** What a test exempted, or began to, must not be there for the next one. */
export async function revokeExemptions(
  request: APIRequestContext,
): Promise<void> {
  const headers = await guestHeaders(request);
  const answer = await request.get(
    '/api/team-topology/exemptions?status=active',
    { headers },
  );
  const { items } = await answer.json();
  for (const { id } of items) {
    await request.delete(`/api/team-topology/exemptions/${id}`, { headers });
  }
}
