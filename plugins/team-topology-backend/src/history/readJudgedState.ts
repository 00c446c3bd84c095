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
  EntityEvidence,
  HistoryState,
  JudgedState,
} from '@team-topology/backstage-plugin-team-topology-common';
import { EntityRow } from '../store/rows';

/** The columns that are remembered. */
export type RememberedRow = Pick<
  EntityRow,
  'assessed' | 'basis' | 'error' | 'primary_function' | 'states'
>;

/**
 * What is remembered of a stored entity; nothing where its history has not begun,
 * because it was never assessed or not since there is a history.
 *
 * @param owners - sorted
 */
export function readHistoryState(
  row: RememberedRow,
  owners: string[] = [],
): HistoryState | undefined {
  if (!row.assessed || row.basis === null) {
    return undefined;
  }
  return {
    ...(row.primary_function !== null && { primary: row.primary_function }),
    owners,
    states: row.states ? JSON.parse(row.states) : {},
    ...(row.error !== null && { error: row.error }),
  };
}

/**
 * The same with what it rests on.
 *
 * @param owners - sorted
 */
export function readJudgedState(
  row: RememberedRow & Pick<EntityRow, 'evidence'>,
  owners?: string[],
): JudgedState | undefined {
  const state = readHistoryState(row, owners);
  return (
    state && {
      state,
      basis: JSON.parse(row.basis!),
      ...(row.evidence && {
        evidence: JSON.parse(row.evidence) as EntityEvidence,
      }),
    }
  );
}
