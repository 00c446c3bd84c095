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

import { StateCounts } from '../team';
import { ChangeCause, changeCauses } from './ChangeCause';
import { CheckChange, HistoryState } from './EntityChange';
import { EntityPast, traceEntity, TraceOptions } from './traceEntity';

/**
 * What one cause did to the gaps of a team.
 *
 * @public
 */
export interface CauseSummary {
  cause: ChangeCause;
  /** Checks that became a gap of the team. */
  opened: number;
  /** Checks that were one and are no longer, for whatever reason. */
  closed: number;
  /** Entities of which any check changed. */
  entities: number;
}

/**
 * The checks of a team at one time.
 *
 * @public
 */
export interface TeamHistoryPoint {
  /** ISO date and time, UTC. */
  at: string;
  counts: StateCounts;
  /** As the rules at the end of the series judge; see {@link TeamHistorySeries}. */
  comparable: StateCounts;
  /** What changed since the point before, in the order of `changeCauses`. */
  marks: CauseSummary[];
}

/**
 * A history under way: takes entities one by one and sums them up.
 *
 * @remarks
 *
 * What opened less what closed is the difference of the gaps between any two points. In
 * `comparable` no rule makes a step: a check that changed rules judged anew counts as
 * they judged it at all points before.
 *
 * @public
 */
export class TeamHistorySeries {
  readonly #options: TraceOptions;
  readonly #points: number[];
  readonly #counts: StateCounts[];
  readonly #comparable: StateCounts[];
  readonly #marks: Map<ChangeCause, CauseSummary>[];
  readonly #changes = new Map<ChangeCause, CauseSummary>();

  /**
   * @param points - the times to report on, ascending; the first and the last are those
   *   between which changes are told
   */
  constructor(
    points: readonly number[],
    options: Omit<TraceOptions, 'from' | 'to'>,
  ) {
    this.#points = [...points];
    this.#options = {
      ...options,
      from: points[0],
      to: points[points.length - 1],
    };
    // One more each, for what ends behind the last point.
    const steps = Array.from({ length: points.length + 1 });
    this.#counts = steps.map(noCounts);
    this.#comparable = steps.map(noCounts);
    this.#marks = points.map(() => new Map());
  }

  /** Adds an entity. Each one once. */
  add(entity: EntityPast): void {
    const { periods, changes } = traceEntity(entity, this.#options);
    let end = this.#points.length;
    for (const { start, states, comparable } of periods) {
      const first = this.#indexOf(start);
      addCounts(this.#counts, states, first, end);
      addCounts(this.#comparable, comparable, first, end);
      end = first;
    }
    const told = new Map<Map<ChangeCause, CauseSummary>, Set<ChangeCause>>();
    for (const { time, checks } of changes) {
      for (const summaries of [
        this.#marks[this.#indexOf(time)],
        this.#changes,
      ]) {
        const seen = told.get(summaries) ?? new Set();
        told.set(summaries, seen);
        addChecks(summaries, checks, seen);
      }
    }
  }

  /** The points, with what has been added so far. */
  points(): TeamHistoryPoint[] {
    const counts = noCounts();
    const comparable = noCounts();
    return this.#points.map((time, index) => {
      increase(counts, this.#counts[index]);
      increase(comparable, this.#comparable[index]);
      return {
        at: new Date(time).toISOString(),
        counts: { ...counts },
        comparable: { ...comparable },
        marks: listSummaries(this.#marks[index]),
      };
    });
  }

  /** What changed between the first point and the last one, in the order of `changeCauses`. */
  changes(): CauseSummary[] {
    return listSummaries(this.#changes);
  }

  /** The first point that is not before a time. */
  #indexOf(time: number): number {
    let low = 0;
    let high = this.#points.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#points[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function noCounts(): StateCounts {
  return { met: 0, gap: 0, unknown: 0, exempt: 0 };
}

/** Counts from one point on until before another one, as steps up and down. */
function addCounts(
  steps: StateCounts[],
  states: HistoryState['states'],
  first: number,
  end: number,
): void {
  if (first === end) {
    return;
  }
  for (const state of Object.values(states)) {
    steps[first][state] += 1;
    steps[end][state] -= 1;
  }
}

function increase(counts: StateCounts, step: StateCounts): void {
  for (const state of Object.keys(counts) as (keyof StateCounts)[]) {
    counts[state] += step[state];
  }
}

function addChecks(
  summaries: Map<ChangeCause, CauseSummary>,
  checks: CheckChange[],
  seen: Set<ChangeCause>,
): void {
  for (const { cause, before, after } of checks) {
    const summary = summaries.get(cause) ?? {
      cause,
      opened: 0,
      closed: 0,
      entities: 0,
    };
    summaries.set(cause, summary);
    summary.opened += Number(after === 'gap');
    summary.closed += Number(before === 'gap');
    summary.entities += Number(!seen.has(cause));
    seen.add(cause);
  }
}

function listSummaries(
  summaries: Map<ChangeCause, CauseSummary>,
): CauseSummary[] {
  return changeCauses.flatMap(cause => {
    const summary = summaries.get(cause);
    return summary ? [{ ...summary }] : [];
  });
}
