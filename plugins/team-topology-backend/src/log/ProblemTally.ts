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

import { LoggerService } from '@backstage/backend-plugin-api';
import { toOneLine } from './toOneLine';

/**
 * Counts problems that may concern many entities, so that the log gets a line for
 * each problem and not for each entity.
 */
export class ProblemTally {
  readonly #problems = new Map<string, { count: number; example: string }>();

  /**
   * @param problem - what is counted, in the plural
   * @param example - one case; the first one is kept
   */
  add(problem: string, example: string, count: number = 1): void {
    const known = this.#problems.get(problem);
    if (known) {
      known.count += count;
    } else {
      this.#problems.set(problem, { count, example });
    }
  }

  /** Writes the lines as warnings. */
  warn(logger: LoggerService): void {
    for (const problem of this.describe()) {
      logger.warn(problem);
    }
  }

  /** One line for each problem. */
  describe(): string[] {
    return [...this.#problems].map(
      ([problem, { count, example }]) =>
        `${problem}: ${count}, for example ${toOneLine(example)}`,
    );
  }
}
