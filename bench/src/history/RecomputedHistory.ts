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
  ChangeCause,
  changeCauses,
  HistoryState,
  StateCounts,
  TeamHistoryItem,
} from '@team-topology/backstage-plugin-team-topology-common';
import { SimulatedDay } from './SimulatedYear';

type Day = Pick<SimulatedDay, 'at' | 'causes' | 'snapshot'>;

/** Which team and which practices. */
export interface RecomputedTeam {
  groups: ReadonlySet<string>;
  counts: (practice: string) => boolean;
}

type Verdict = [practice: string, state: string | undefined];

type CheckItem = Pick<
  TeamHistoryItem,
  'at' | 'entityRef' | 'practice' | 'before' | 'after' | 'cause'
>;

const NOTHING: HistoryState['states'] = {};

/**
 * What is true of a team's past, from full copies of each day. Knows nothing of change
 * records, so that it can contradict them.
 */
export class RecomputedHistory {
  readonly #days: readonly Day[];
  /** What rules made of checks, by day and entity; no state: not applicable. */
  readonly #verdicts = new Map<number, Map<string, Verdict[]>>();

  constructor(days: readonly Day[]) {
    this.#days = days;
    for (const [day, { causes }] of days.entries()) {
      for (const [ref, cause] of causes) {
        if (cause === 'rules-changed') {
          this.#addVerdicts(day, ref);
        }
      }
    }
  }

  /** How the checks of a team stood at a time. */
  countAt(team: RecomputedTeam, at: Date): StateCounts {
    const { snapshot } = this.#days[this.#indexAt(at)];
    const counts = noCounts();
    for (const state of snapshot.values()) {
      count(counts, statesIn(team, state), team);
    }
    return counts;
  }

  /** How they would have stood as the rules at another time judge. */
  countComparableAt(team: RecomputedTeam, at: Date, end: Date): StateCounts {
    const index = this.#indexAt(at);
    const last = this.#indexAt(end);
    const counts = noCounts();
    for (const [ref, state] of this.#days[index].snapshot) {
      if (!isCounted(team, state)) {
        continue;
      }
      const states: Record<string, string> = { ...state.states };
      // Later days last, so that the last verdict of rules holds.
      for (const [day, verdicts] of this.#verdicts) {
        if (day > index && day <= last) {
          for (const [practice, verdict] of verdicts.get(ref) ?? []) {
            if (verdict) {
              states[practice] = verdict;
            } else {
              delete states[practice];
            }
          }
        }
      }
      count(counts, states as HistoryState['states'], team);
    }
    return counts;
  }

  /** The checks of a team that came into another state between two times. */
  listChanges(team: RecomputedTeam, from: Date, to: Date): CheckItem[] {
    const items: CheckItem[] = [];
    const last = this.#indexAt(to);
    for (let day = this.#indexAt(from) + 1; day <= last; day++) {
      const { at, causes, snapshot } = this.#days[day];
      for (const [entityRef, cause] of causes) {
        const before = this.#days[day - 1].snapshot.get(entityRef);
        const after = snapshot.get(entityRef);
        const then = statesIn(team, before);
        const now = statesIn(team, after);
        for (const practice of differing(then, now)) {
          if (team.counts(practice)) {
            items.push({
              at: at.toISOString(),
              entityRef,
              practice,
              before: then[practice] ?? 'not-applicable',
              after: now[practice] ?? 'not-applicable',
              cause,
            });
          }
        }
      }
    }
    return items;
  }

  #addVerdicts(day: number, ref: string): void {
    const before = this.#days[day - 1].snapshot.get(ref)?.states ?? NOTHING;
    const after = this.#days[day].snapshot.get(ref)?.states ?? NOTHING;
    const ofDay = this.#verdicts.get(day) ?? new Map<string, Verdict[]>();
    this.#verdicts.set(day, ofDay);
    ofDay.set(
      ref,
      differing(before, after).map(practice => [practice, after[practice]]),
    );
  }

  #indexAt(at: Date): number {
    let index = 0;
    while (index + 1 < this.#days.length && this.#days[index + 1].at <= at) {
      index += 1;
    }
    return index;
  }
}

/** What causes did to the gaps, as a report sums it up. */
export function summarizeChanges(items: CheckItem[]): CauseSummary[] {
  return changeCauses.flatMap((cause: ChangeCause) => {
    const caused = items.filter(item => item.cause === cause);
    return caused.length === 0
      ? []
      : [
          {
            cause,
            opened: caused.filter(({ after }) => after === 'gap').length,
            closed: caused.filter(({ before }) => before === 'gap').length,
            entities: new Set(caused.map(({ entityRef }) => entityRef)).size,
          },
        ];
  });
}

function isCounted(
  team: RecomputedTeam,
  state: HistoryState | undefined,
): boolean {
  return Boolean(
    state && !state.error && state.owners.some(owner => team.groups.has(owner)),
  );
}

function statesIn(
  team: RecomputedTeam,
  state: HistoryState | undefined,
): HistoryState['states'] {
  return isCounted(team, state) ? state!.states : NOTHING;
}

function differing(
  before: HistoryState['states'],
  after: HistoryState['states'],
): string[] {
  const practices = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...practices].filter(
    practice => before[practice] !== after[practice],
  );
}

function noCounts(): StateCounts {
  return { met: 0, gap: 0, unknown: 0, exempt: 0 };
}

function count(
  counts: StateCounts,
  states: HistoryState['states'],
  team: RecomputedTeam,
): void {
  for (const [practice, state] of Object.entries(states)) {
    if (team.counts(practice)) {
      counts[state] += 1;
    }
  }
}
