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

import { EntityEvidence, NO_EVIDENCE, PracticeState } from '../assessment';
import { AssessmentBasis } from './AssessmentBasis';
import { ChangeCause } from './ChangeCause';
import { CheckChange, EntityChange, HistoryState } from './EntityChange';

/**
 * An entity at one time, with what its assessment rested on.
 *
 * @public
 */
export interface JudgedState {
  state: HistoryState;
  basis?: AssessmentBasis;
  /** What sources beyond the catalog said. */
  evidence?: EntityEvidence;
}

/**
 * Says what differs between two times of one entity, and why. `undefined` for one of
 * the two means that there was none.
 *
 * @returns nothing when nothing differs that is remembered
 *
 * @public
 */
export function describeChange(
  before: JudgedState | undefined,
  after: JudgedState | undefined,
): EntityChange | undefined {
  if (!before) {
    return after && { cause: 'first-seen', checks: [] };
  }
  if (!after) {
    return describeRemoval(before.state);
  }
  const general = findCause(before, after);
  const checks = comparePractices(before, after, general);
  const primary = [before.state.primary, after.state.primary];
  const owners = [before.state.owners, after.state.owners];
  const ownersMoved = !isSameList(owners[0], owners[1]);
  const errors = [before.state.error, after.state.error];
  // Of two failures the second says nothing new.
  const turned = (errors[0] === undefined) !== (errors[1] === undefined);
  const isMoreThanChecks = primary[0] !== primary[1] || ownersMoved || turned;
  if (checks.length === 0 && !isMoreThanChecks) {
    return undefined;
  }
  return {
    cause: turned
      ? turnCause(errors[1])
      : chooseCause(general, checks, isMoreThanChecks),
    checks,
    ...(primary[0] !== primary[1] && { function: pair(primary) }),
    ...(ownersMoved && {
      owners: { before: [...owners[0]], after: [...owners[1]] },
    }),
    ...(turned && { error: pair(errors) }),
  };
}

function describeRemoval(state: HistoryState): EntityChange {
  const cause = 'removed';
  return {
    cause,
    checks: Object.keys(state.states)
      .sort()
      .map(practice => ({
        practice,
        before: state.states[practice],
        after: 'not-applicable',
        cause,
      })),
    ...(state.primary !== undefined && { function: { before: state.primary } }),
    ...(state.owners.length > 0 && {
      owners: { before: [...state.owners], after: [] },
    }),
    ...(state.error !== undefined && { error: { before: state.error } }),
  };
}

function comparePractices(
  before: JudgedState,
  after: JudgedState,
  general: ChangeCause,
): CheckChange[] {
  const practices = new Set([
    ...Object.keys(before.state.states),
    ...Object.keys(after.state.states),
  ]);
  const checks: CheckChange[] = [];
  for (const practice of [...practices].sort()) {
    const check = {
      practice,
      before: stateOf(before.state, practice),
      after: stateOf(after.state, practice),
    };
    if (check.before !== check.after) {
      const cause = findCheckCause(check, before, after, general);
      checks.push({ ...check, cause });
    }
  }
  return checks;
}

/**
 * Why an assessment came out differently, as a whole. Rules come first: what changed
 * beside them cannot be told apart from them, and a rule must never look like work.
 */
function findCause(before: JudgedState, after: JudgedState): ChangeCause {
  const differs = (part: keyof AssessmentBasis) =>
    before.basis?.[part] !== after.basis?.[part];
  if (differs('rules')) {
    return 'rules-changed';
  }
  if (differs('correction')) {
    return 'correction-changed';
  }
  if (!isSameList(before.state.owners, after.state.owners)) {
    return 'owner-moved';
  }
  if (differs('entity')) {
    return 'entity-edited';
  }
  if (differs('neighbours')) {
    return 'neighbour-changed';
  }
  return differs('evidence') ? 'source-answered' : 'date-passed';
}

function findCheckCause(
  check: Omit<CheckChange, 'cause'>,
  before: JudgedState,
  after: JudgedState,
  general: ChangeCause,
): ChangeCause {
  // Nothing else turns a gap into an accepted one, or back.
  if (check.before === 'gap' && check.after === 'exempt') {
    return 'exemption-started';
  }
  if (check.before === 'exempt' && check.after === 'gap') {
    return 'exemption-ended';
  }
  if (general === 'rules-changed') {
    return general;
  }
  if (before.basis?.evidence !== after.basis?.evidence) {
    const then = evidenceFor(check.practice, before.evidence);
    const now = evidenceFor(check.practice, after.evidence);
    if (then.text !== now.text) {
      return now.silent && check.after === 'unknown'
        ? 'source-silent'
        : 'source-answered';
    }
  }
  return general;
}

function evidenceFor(
  practice: string,
  evidence: EntityEvidence = NO_EVIDENCE,
): { text: string; silent: boolean } {
  const silent = evidence.silent
    .filter(({ practices }) => practices.includes(practice))
    .map(({ source }) => source);
  const answers = evidence.answers.filter(
    answer => answer.practice === practice,
  );
  return {
    text: JSON.stringify([silent, answers]),
    silent: silent.length > 0,
  };
}

/** The cause of the whole is one that something in it has. */
function chooseCause(
  general: ChangeCause,
  checks: CheckChange[],
  isMoreThanChecks: boolean,
): ChangeCause {
  return isMoreThanChecks || checks.some(({ cause }) => cause === general)
    ? general
    : checks[0].cause;
}

function turnCause(error: string | undefined): ChangeCause {
  return error === undefined ? 'assessment-healed' : 'assessment-failed';
}

function pair([before, after]: (string | undefined)[]) {
  return {
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

function stateOf(state: HistoryState, practice: string): PracticeState {
  return state.states[practice] ?? 'not-applicable';
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length &&
    one.every((item, index) => item === other[index])
  );
}
