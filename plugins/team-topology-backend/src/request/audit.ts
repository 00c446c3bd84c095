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

import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';

/**
 * Does something that leaves a trace, whether it succeeds or not.
 *
 * @param describe - what the trace tells of the outcome, beside what is known before
 */
export async function audit<TOutcome>(
  auditor: AuditorService,
  options: AuditorServiceCreateEventOptions,
  act: () => Promise<TOutcome>,
  describe?: (outcome: TOutcome) => JsonObject,
): Promise<TOutcome> {
  const event = await auditor.createEvent(options);
  let outcome: TOutcome;
  try {
    outcome = await act();
  } catch (error) {
    assertError(error);
    await event.fail({ error });
    throw error;
  }
  await event.success(describe && { meta: describe(outcome) });
  return outcome;
}
