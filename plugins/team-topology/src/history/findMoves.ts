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

/** More marks than these cannot be told apart on a chart. */
const MAX_MOVES = 6;

/** A time at which the number of gaps moved, and why. */
export interface Move {
  /** Its place among the points. */
  index: number;
  at: string;
  /** Gaps more, or less. */
  change: number;
  /** What moved it, the strongest first. */
  causes: CauseSummary[];
}

/**
 * The moves that are worth a word: the largest ones, the oldest first.
 */
export function findMoves(points: readonly TeamHistoryPoint[]): Move[] {
  return points
    .flatMap(({ at, marks }, index): Move[] => {
      const causes = marks
        .filter(({ opened, closed }) => opened + closed > 0)
        .sort((a, b) => b.opened + b.closed - (a.opened + a.closed));
      const change = causes.reduce(
        (sum, { opened, closed }) => sum + opened - closed,
        0,
      );
      return causes.length > 0 ? [{ index, at, change, causes }] : [];
    })
    .sort((a, b) => weightOf(b) - weightOf(a) || a.index - b.index)
    .slice(0, MAX_MOVES)
    .sort((a, b) => a.index - b.index);
}

function weightOf({ causes }: Move): number {
  return causes.reduce((sum, { opened, closed }) => sum + opened + closed, 0);
}
