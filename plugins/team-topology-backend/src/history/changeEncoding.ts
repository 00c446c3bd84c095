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
  ChangeCause,
  CheckChange,
  EntityChange,
  PracticeState,
  RecordedChange,
} from '@team-topology/backstage-plugin-team-topology-common';

/**
 * A row of the table `changes`.
 */
export interface ChangeRow {
  entity_id: number;
  number: number;
  /** A text on PostgreSQL. */
  at: number | string;
  cause: string;
  cells: string | null;
  detail: string | null;
}

// Both are stored, so a letter keeps its meaning.
const CAUSE_LETTERS: Record<ChangeCause, string> = {
  'first-seen': 'a',
  removed: 'z',
  'assessment-failed': 'f',
  'assessment-healed': 'h',
  'rules-changed': 'r',
  'correction-changed': 'c',
  'owner-moved': 'o',
  'entity-edited': 'e',
  'neighbour-changed': 'n',
  'source-silent': 's',
  'source-answered': 'v',
  'exemption-started': 'x',
  'exemption-ended': 'y',
  'date-passed': 'd',
};
const STATE_LETTERS: Record<PracticeState, string> = {
  gap: 'g',
  met: 'm',
  unknown: 'u',
  exempt: 'x',
  'not-applicable': '-',
};

const CAUSES = invert(CAUSE_LETTERS);
const STATES = invert(STATE_LETTERS);

const CELL = /(\d+)([a-z-])([a-z-])/g;

/** Before and after of one thing. */
type Pair<T> = [before: T | null, after: T | null];

interface Detail {
  f?: Pair<string>;
  o?: [before: string[], after: string[]];
  e?: Pair<string>;
}

/**
 * Writes a change as compactly as a row holds it: many rows are kept for long.
 *
 * @param numberOf - the number of a practice
 */
export function encodeChange(
  change: EntityChange,
  numberOf: (practice: string) => number,
): Pick<ChangeRow, 'cause' | 'cells' | 'detail'> {
  const detail: Detail = {
    ...(change.function && {
      f: [change.function.before ?? null, change.function.after ?? null],
    }),
    ...(change.owners && { o: [change.owners.before, change.owners.after] }),
    ...(change.error && {
      e: [change.error.before ?? null, change.error.after ?? null],
    }),
  };
  return {
    cause: CAUSE_LETTERS[change.cause],
    cells: encodeCells(change, numberOf),
    detail: Object.keys(detail).length > 0 ? JSON.stringify(detail) : null,
  };
}

/**
 * Reads a row of changes.
 *
 * @param practiceOf - the practice of a number
 */
export function decodeChange(
  row: ChangeRow,
  practiceOf: (number: number) => string,
): RecordedChange {
  const { f, o, e }: Detail = row.detail ? JSON.parse(row.detail) : {};
  const cause = causeOf(row.cause);
  return {
    cause,
    time: Number(row.at),
    number: row.number,
    checks: decodeCells(row.cells ?? '', cause, practiceOf),
    ...(f && { function: toObject(f) }),
    ...(o && { owners: { before: o[0], after: o[1] } }),
    ...(e && { error: toObject(e) }),
  };
}

// Cells of the cause of the whole come first, e.g. "3gm12mu;x7gx".
function encodeCells(
  { cause, checks }: EntityChange,
  numberOf: (practice: string) => number,
): string | null {
  const groups = new Map<ChangeCause, string>([[cause, '']]);
  for (const check of checks) {
    const cell = `${numberOf(check.practice)}${STATE_LETTERS[check.before]}${
      STATE_LETTERS[check.after]
    }`;
    groups.set(check.cause, (groups.get(check.cause) ?? '') + cell);
  }
  const text = [...groups]
    .map(([group, cells]) =>
      group === cause ? cells : CAUSE_LETTERS[group] + cells,
    )
    .join(';');
  return text || null;
}

function decodeCells(
  text: string,
  cause: ChangeCause,
  practiceOf: (number: number) => string,
): CheckChange[] {
  const checks: CheckChange[] = [];
  for (const [index, group] of text.split(';').entries()) {
    const groupCause = index === 0 ? cause : causeOf(group[0]);
    for (const [, number, before, after] of group.matchAll(CELL)) {
      checks.push({
        practice: practiceOf(Number(number)),
        before: stateOf(before),
        after: stateOf(after),
        cause: groupCause,
      });
    }
  }
  return checks.sort((a, b) => (a.practice < b.practice ? -1 : 1));
}

function toObject([before, after]: Pair<string>) {
  return {
    ...(before !== null && { before }),
    ...(after !== null && { after }),
  };
}

function causeOf(letter: string): ChangeCause {
  const cause = CAUSES.get(letter);
  if (!cause) {
    throw new Error(
      `The table changes holds the unknown cause "${letter}"; was it written by a newer version?`,
    );
  }
  return cause;
}

function stateOf(letter: string): PracticeState {
  const state = STATES.get(letter);
  if (!state) {
    throw new Error(
      `The table changes holds the unknown state "${letter}"; was it written by a newer version?`,
    );
  }
  return state;
}

function invert<T extends string>(letters: Record<T, string>): Map<string, T> {
  return new Map(
    (Object.entries(letters) as [T, string][]).map(([name, letter]) => [
      letter,
      name,
    ]),
  );
}
