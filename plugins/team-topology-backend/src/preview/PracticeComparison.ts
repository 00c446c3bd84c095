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
  CountedState,
  MovedEntity,
  MovedPractice,
  Practice,
  PracticeAssessment,
  PracticeCounts,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';

/** What one practice comes to, over all entities. */
interface ComparedPractice extends MovedPractice {
  /** Whether only one of the rule sets has it. */
  comesOrGoes: boolean;
  /** Whether an entity stands in another state or counts in another way. */
  moved: boolean;
}

/**
 * Counts what changed rules make of the practices of entities. What it keeps grows with
 * the practices, and not with the entities.
 */
export class PracticeComparison {
  readonly #compared = new Map<string, ComparedPractice>();

  constructor(rules: { before: RuleSet; after: RuleSet }) {
    const before = byId(rules.before.practices);
    const after = byId(rules.after.practices);
    const all = new Map([...before, ...after]);
    for (const id of [...all.keys()].sort()) {
      this.#compared.set(id, {
        practice: id,
        title: all.get(id)!.title,
        before: noCounts(),
        after: noCounts(),
        opened: 0,
        closed: 0,
        reweighted: 0,
        comesOrGoes: !before.has(id) || !after.has(id),
        moved: false,
      });
    }
  }

  /**
   * Adds an entity.
   *
   * @returns how many gaps open and close, where some do
   */
  add(practices: {
    before: PracticeAssessment[];
    after: PracticeAssessment[];
  }): MovedEntity['gaps'] {
    const before = byPractice(practices.before);
    const after = byPractice(practices.after);
    const gaps = { opened: 0, closed: 0 };
    for (const [id, compared] of this.#compared) {
      const [one, other] = [before.get(id), after.get(id)];
      const [from, to] = [stateOf(one), stateOf(other)];
      compared.before[from] += 1;
      compared.after[to] += 1;
      if (from !== to) {
        compared.moved = true;
        const opened = Number(to === 'gap');
        const closed = Number(from === 'gap');
        compared.opened += opened;
        compared.closed += closed;
        gaps.opened += opened;
        gaps.closed += closed;
      } else if (
        from !== 'notApplicable' &&
        (one?.severity !== other?.severity || one?.level !== other?.level)
      ) {
        compared.moved = true;
        compared.reweighted += 1;
      }
    }
    return gaps.opened + gaps.closed > 0 ? gaps : undefined;
  }

  /** The practices that move, in the order of their ids. */
  moved(): MovedPractice[] {
    return [...this.#compared.values()]
      .filter(({ comesOrGoes, moved }) => comesOrGoes || moved)
      .map(({ comesOrGoes, moved, ...practice }) => practice);
  }
}

function noCounts(): PracticeCounts {
  return { met: 0, gap: 0, unknown: 0, exempt: 0, notApplicable: 0 };
}

function byId(practices: readonly Practice[]): Map<string, Practice> {
  return new Map(practices.map(practice => [practice.id, practice]));
}

function byPractice(
  practices: PracticeAssessment[],
): Map<string, PracticeAssessment> {
  return new Map(practices.map(item => [item.practice, item]));
}

/** A practice that there is not is owed by nobody. */
function stateOf(
  practice: PracticeAssessment | undefined,
): CountedState | 'notApplicable' {
  return practice === undefined || practice.state === 'not-applicable'
    ? 'notApplicable'
    : practice.state;
}
