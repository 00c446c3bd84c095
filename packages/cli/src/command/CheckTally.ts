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
  PracticeAssessment,
  PracticeState,
  severities,
  Severity,
} from '@team-topology/backstage-plugin-team-topology-common';
import { count } from '../output';

/**
 * How bad a gap has to be to count; with `none`, no gap counts.
 */
export type FailureThreshold = Severity | 'none';

/**
 * What all entities together show.
 */
export class CheckTally {
  #entities = 0;
  readonly #states = new Map<PracticeState, number>();
  readonly #gaps = new Map<Severity, number>();

  get entities(): number {
    return this.#entities;
  }

  add(practices: PracticeAssessment[]): void {
    this.#entities += 1;
    for (const { state, severity } of practices) {
      this.#states.set(state, this.#stateCount(state) + 1);
      if (state === 'gap') {
        this.#gaps.set(severity, this.#gapCount(severity) + 1);
      }
    }
  }

  /** How many gaps are so bad or worse. */
  gapsFrom(threshold: FailureThreshold): number {
    return threshold === 'none'
      ? 0
      : severities
          .slice(0, severities.indexOf(threshold) + 1)
          .reduce((sum, severity) => sum + this.#gapCount(severity), 0);
  }

  describe(failures: number): string {
    const total = this.#stateCount('gap');
    const bySeverity = severities
      .filter(severity => this.#gapCount(severity) > 0)
      .map(severity => `${this.#gapCount(severity)} ${severity}`);
    const gaps =
      total === 0
        ? 'no gap'
        : `${count(total, 'gap', 'gaps')} (${bySeverity.join(', ')})`;
    const aside = `${this.#stateCount('met')} met, ${this.#stateCount(
      'unknown',
    )} unknown, ${this.#stateCount('exempt')} exempt`;
    let verdict = 'No gap counts, see --fail-on.';
    if (failures > 0) {
      verdict = `${failures} of the gaps ${
        failures === 1 ? 'counts' : 'count'
      } as a failure, see --fail-on.`;
    } else if (total === 0) {
      verdict = '';
    }
    return `${count(
      this.#entities,
      'entity',
      'entities',
    )} checked: ${gaps}; ${aside}. ${verdict}`.trim();
  }

  #stateCount(state: PracticeState): number {
    return this.#states.get(state) ?? 0;
  }

  #gapCount(severity: Severity): number {
    return this.#gaps.get(severity) ?? 0;
  }
}
