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
  CauseSummary,
  TeamHistoryPoint,
} from '@team-topology/backstage-plugin-team-topology-common';
import { findMoves } from './findMoves';

const NOTHING = { met: 0, gap: 0, unknown: 0, exempt: 0 };

function point(day: number, marks: CauseSummary[] = []): TeamHistoryPoint {
  return {
    at: `2026-10-${String(day).padStart(2, '0')}T00:00:00.000Z`,
    counts: NOTHING,
    comparable: NOTHING,
    marks,
  };
}

function mark(
  cause: CauseSummary['cause'],
  opened: number,
  closed: number,
): CauseSummary {
  return { cause, opened, closed, entities: 1 };
}

describe('findMoves', () => {
  it('sums the causes of a day and names the strongest first', () => {
    const moves = findMoves([
      point(1),
      point(2, [mark('entity-edited', 0, 1), mark('rules-changed', 10, 0)]),
    ]);

    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ index: 1, change: 9 });
    expect(moves[0].causes.map(({ cause }) => cause)).toEqual([
      'rules-changed',
      'entity-edited',
    ]);
  });

  it('tells a day on which as much opened as closed', () => {
    expect(findMoves([point(1, [mark('owner-moved', 3, 3)])])[0]).toMatchObject(
      { change: 0 },
    );
  });

  it('leaves out what moved no gap', () => {
    expect(findMoves([point(1, [mark('source-silent', 0, 0)])])).toEqual([]);
  });

  it('keeps the largest moves, in the order of time', () => {
    const moves = findMoves(
      Array.from({ length: 20 }, (_, day) =>
        point(day + 1, [mark('entity-edited', day + 1, 0)]),
      ),
    );

    expect(moves.map(({ index }) => index)).toEqual([14, 15, 16, 17, 18, 19]);
  });
});
