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

import { EntityChange, HistoryState } from './EntityChange';

/**
 * What an entity was before a change, from what it was after it. `undefined` means that
 * there was none.
 *
 * @public
 */
export function undoChange(
  after: HistoryState | undefined,
  change: EntityChange,
): HistoryState | undefined {
  if (change.cause === 'first-seen' || (!after && change.cause !== 'removed')) {
    return undefined;
  }
  const primary = change.function ? change.function.before : after?.primary;
  const error = change.error ? change.error.before : after?.error;
  return {
    ...(primary !== undefined && { primary }),
    owners: change.owners?.before ?? after?.owners ?? [],
    states: undoChecks(after?.states ?? {}, change),
    ...(error !== undefined && { error }),
  };
}

function undoChecks(
  after: HistoryState['states'],
  { checks }: EntityChange,
): HistoryState['states'] {
  if (checks.length === 0) {
    return after;
  }
  const states = { ...after };
  for (const { practice, before } of checks) {
    if (before === 'not-applicable') {
      delete states[practice];
    } else {
      states[practice] = before;
    }
  }
  return states;
}
