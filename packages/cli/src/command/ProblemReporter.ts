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

import { CatalogProblem } from '../catalog';
import { LineWriter, count, toOneLine } from '../output';

/** More of one file say nothing new: it is binary, or no catalog file. */
const MAX_PROBLEMS_PER_FILE = 20;

/**
 * Says what could not be used, and remembers that.
 */
export class ProblemReporter {
  readonly #writer: LineWriter;
  readonly #counts = new Map<string, number>();
  #hasWholeFile = false;

  constructor(writer: LineWriter) {
    this.#writer = writer;
  }

  /** Whether anything could not be used, be it a file or a part of one. */
  get hasAny(): boolean {
    return this.#counts.size > 0;
  }

  /** Whether a whole file could not be read. */
  get hasWholeFile(): boolean {
    return this.#hasWholeFile;
  }

  async report(problem: CatalogProblem): Promise<void> {
    const { file, line } = problem;
    const before = this.#counts.get(file) ?? 0;
    this.#counts.set(file, before + 1);
    this.#hasWholeFile ||= line === undefined;
    if (before < MAX_PROBLEMS_PER_FILE) {
      const place = line === undefined ? file : `${file}:${line}`;
      await this.#writer.write(
        toOneLine(`${place}: ${problem.problem} ${problem.remedy}`),
      );
    }
  }

  /** Says how many there are beyond those that were told. */
  async finish(): Promise<void> {
    for (const [file, total] of this.#counts) {
      const more = total - MAX_PROBLEMS_PER_FILE;
      if (more > 0) {
        await this.#writer.write(
          toOneLine(
            `${file}: ${count(more, 'more problem', 'more problems')}.`,
          ),
        );
      }
    }
  }
}
