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

import { PracticeState } from '../assessment';
import { CheckChange, HistoryState, RecordedChange } from './EntityChange';
import { undoChange } from './undoChange';

/**
 * An entity as it is now, and the way back.
 *
 * @public
 */
export interface EntityPast {
  /** Full entity ref. */
  ref: string;
  /** Absent: it is no longer there. */
  now?: HistoryState;
  /** The newest first; all since the beginning of the time that is looked at. */
  changes: readonly RecordedChange[];
}

/**
 * Which team, which checks and which time a history is about.
 *
 * @public
 */
export interface TraceOptions {
  /** Full refs of the groups whose entities count. */
  groups: ReadonlySet<string>;
  /** Whether a practice counts. */
  counts: (practice: string) => boolean;
  /** In milliseconds since 1970. */
  from: number;
  /** In milliseconds since 1970. */
  to: number;
}

/**
 * The checks of an entity that count, from one time until the next period begins.
 *
 * @public
 */
export interface TracedPeriod {
  /** In milliseconds since 1970. */
  start: number;
  /** Empty while the entity does not belong to the team, or could not be assessed. */
  states: HistoryState['states'];
  /** The same without what rules changed between then and the end of the time. */
  comparable: HistoryState['states'];
}

/**
 * One change of an entity as the team sees it.
 *
 * @public
 */
export interface TracedChange {
  /** In milliseconds since 1970. */
  time: number;
  /** Greater for each later change of the same entity. */
  number: number;
  /** What came into the team or left it counts as not applicable there. Sorted by practice. */
  checks: CheckChange[];
}

const NOTHING: HistoryState['states'] = {};

/**
 * Follows one entity back in time, as one team sees it.
 *
 * @remarks
 *
 * An entity counts for those who owned it at the time. A check that changed rules judged
 * anew is comparable as they judged it, at any time before.
 *
 * @returns periods without a gap between them, and changes; both the newest first
 *
 * @public
 */
export function traceEntity(
  entity: EntityPast,
  options: TraceOptions,
): { periods: TracedPeriod[]; changes: TracedChange[] } {
  const { from, to } = options;
  const periods: TracedPeriod[] = [];
  const changes: TracedChange[] = [];
  const judged = new Map<string, PracticeState>();
  let state = entity.now;
  for (const change of entity.changes) {
    const after = state;
    state = undoChange(after, change);
    if (change.time > to) {
      continue;
    }
    if (change.time <= from) {
      state = after;
      break;
    }
    periods.push(describePeriod(change.time, after, judged, options));
    const checks = compareAsTeam(state, after, change, options);
    if (checks.length > 0) {
      changes.push({ time: change.time, number: change.number, checks });
    }
    for (const { practice, cause, after: verdict } of change.checks) {
      if (cause === 'rules-changed' && !judged.has(practice)) {
        judged.set(practice, verdict);
      }
    }
  }
  periods.push(describePeriod(from, state, judged, options));
  return { periods, changes };
}

function describePeriod(
  start: number,
  state: HistoryState | undefined,
  judged: ReadonlyMap<string, PracticeState>,
  options: TraceOptions,
): TracedPeriod {
  if (!isCounted(state, options)) {
    return { start, states: NOTHING, comparable: NOTHING };
  }
  const states = select(state.states, options);
  if (judged.size === 0) {
    return { start, states, comparable: states };
  }
  const comparable = { ...states };
  for (const [practice, verdict] of judged) {
    if (verdict === 'not-applicable') {
      delete comparable[practice];
    } else if (options.counts(practice)) {
      comparable[practice] = verdict;
    }
  }
  return { start, states, comparable };
}

function compareAsTeam(
  before: HistoryState | undefined,
  after: HistoryState | undefined,
  change: RecordedChange,
  options: TraceOptions,
): CheckChange[] {
  const then = isCounted(before, options) ? before.states : NOTHING;
  const now = isCounted(after, options) ? after.states : NOTHING;
  if (then === now) {
    return [];
  }
  const wholesale = findWholesaleCause(before, after, change, options);
  const causes = new Map(
    change.checks.map(({ practice, cause }) => [practice, cause]),
  );
  const practices = new Set([...Object.keys(then), ...Object.keys(now)]);
  return [...practices]
    .filter(
      practice => then[practice] !== now[practice] && options.counts(practice),
    )
    .sort()
    .map(practice => ({
      practice,
      before: then[practice] ?? 'not-applicable',
      after: now[practice] ?? 'not-applicable',
      cause: wholesale ?? causes.get(practice) ?? change.cause,
    }));
}

/** Why all checks of an entity came or went at once, where they did. */
function findWholesaleCause(
  before: HistoryState | undefined,
  after: HistoryState | undefined,
  change: RecordedChange,
  options: TraceOptions,
): CheckChange['cause'] | undefined {
  if (!before || !after) {
    return change.cause;
  }
  if (isOwned(before, options) !== isOwned(after, options)) {
    return 'owner-moved';
  }
  return before.error !== after.error ? change.cause : undefined;
}

function isCounted(
  state: HistoryState | undefined,
  options: TraceOptions,
): state is HistoryState {
  return (
    state !== undefined && state.error === undefined && isOwned(state, options)
  );
}

function isOwned({ owners }: HistoryState, { groups }: TraceOptions): boolean {
  return owners.some(owner => groups.has(owner));
}

function select(
  states: HistoryState['states'],
  { counts }: TraceOptions,
): HistoryState['states'] {
  return Object.fromEntries(
    Object.entries(states).filter(([practice]) => counts(practice)),
  );
}
