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

import { InputError, toError } from '@backstage/errors';
import { EntityAssessment } from '@team-topology/backstage-plugin-team-topology-common';
import { Writable } from 'node:stream';
import {
  FileCatalog,
  readCatalog,
  SourcedEntity,
  STANDARD_INPUT,
} from '../catalog';
import { exitCodes } from '../exitCodes';
import { InputFormat } from '../input';
import { LineWriter, count, toOneLine } from '../output';
import { Assessor } from '../report';
import { loadRules, Rules } from '../rules';
import { ProblemReporter } from './ProblemReporter';

/**
 * Where a command reads and writes, and when.
 */
export interface CommandEnvironment {
  stdin: AsyncIterable<Uint8Array | string> & { isTTY?: boolean };
  stdout: Writable;
  stderr: Writable;
  /** The moment of the assessments. */
  now: Date;
}

/**
 * What both commands take.
 */
export interface CommandOptions {
  /** The files; standard input when there is none. */
  files: string[];
  context?: string[];
  config?: string[];
  format?: InputFormat;
  output: 'json' | 'text';
  lenient?: boolean;
}

/**
 * What both commands do: read rules and files, tell what is wrong with them, and end
 * with the exit code that follows.
 */
export class CommandRun {
  readonly rules: Rules;
  readonly catalog: FileCatalog;
  readonly assessor: Assessor;
  readonly stdout: LineWriter;
  readonly stderr: LineWriter;
  readonly #problems: ProblemReporter;
  readonly #lenient: boolean;

  /**
   * @throws InputError when the usage or the rules are wrong
   */
  static async start(
    options: CommandOptions,
    environment: CommandEnvironment,
  ): Promise<CommandRun> {
    const files = options.files.length > 0 ? options.files : [STANDARD_INPUT];
    const context = options.context ?? [];
    if (context.includes(STANDARD_INPUT)) {
      throw new InputError(
        'Standard input cannot be context. Name files after --context, and "-" before it.',
      );
    }
    if (context.length > 0 && options.files.length === 0) {
      // All names after --context belong to it. Waiting for input would puzzle.
      throw new InputError(
        'All files are context, none is left to report on. Name those before --context; "-" is standard input.',
      );
    }
    const rules = await loadRules(options.config ?? []);
    const stdout = LineWriter.create(environment.stdout);
    const stderr = LineWriter.create(environment.stderr);
    if (files.includes(STANDARD_INPUT) && environment.stdin.isTTY) {
      await stderr.write('Reading standard input. It ends with Ctrl+D.');
    }
    const problems = new ProblemReporter(stderr);
    const catalog = await readCatalog({
      files,
      context,
      format: options.format,
      standardInput: environment.stdin,
      onProblem: async problem => problems.report(problem),
    });
    const assessor = new Assessor({ catalog, rules, now: environment.now });
    return new CommandRun({
      rules,
      catalog,
      assessor,
      stdout,
      stderr,
      problems,
      lenient: options.lenient ?? false,
    });
  }

  private constructor(options: {
    rules: Rules;
    catalog: FileCatalog;
    assessor: Assessor;
    stdout: LineWriter;
    stderr: LineWriter;
    problems: ProblemReporter;
    lenient: boolean;
  }) {
    this.rules = options.rules;
    this.catalog = options.catalog;
    this.assessor = options.assessor;
    this.stdout = options.stdout;
    this.stderr = options.stderr;
    this.#problems = options.problems;
    this.#lenient = options.lenient;
  }

  /**
   * Assesses an entity, or says why that is not possible.
   */
  async assess(item: SourcedEntity): Promise<EntityAssessment | undefined> {
    try {
      return this.assessor.assess(item);
    } catch (error) {
      await this.#problems.report({
        ...item.source,
        problem: `${item.ref} could not be assessed: ${
          toError(error).message
        }.`,
        remedy: 'Correct the entity.',
      });
      return undefined;
    }
  }

  /**
   * Says in one line what holds for some entities, and where the first of them stands.
   */
  async note(items: SourcedEntity[], text: string): Promise<void> {
    if (items.length > 0) {
      const { file, line } = items[0].source;
      const others =
        items.length > 1
          ? ` (and ${count(items.length - 1, 'other', 'others')})`
          : '';
      await this.stderr.write(
        toOneLine(`${file}:${line}: Note: ${items[0].ref}${others} ${text}`),
      );
    }
  }

  /**
   * Tells what remains to be told.
   *
   * @param isFine - whether no gap counts
   *
   * @returns the exit code
   */
  async finish(isFine: boolean): Promise<number> {
    const { subjects } = this.catalog;
    await this.note(
      subjects.filter(({ kind }) => kind === 'location'),
      'is a Location. Targets are not followed; pass the files.',
    );
    await this.note(
      subjects.filter(({ entity }) => !entity.apiVersion),
      'has no apiVersion, so its owner and other relations are not known. Add "apiVersion: backstage.io/v1alpha1".',
    );
    await this.note(
      subjects.filter(({ duplicateOf }) => duplicateOf),
      'stands already further up, and a catalog keeps only one of them. Rename or remove one.',
    );
    if (subjects.length === 0) {
      await this.stderr.write('There is no entity in the input.');
    }
    await this.#problems.finish();
    const { failure } = this.stdout;
    if (failure) {
      await this.stderr.write(
        toOneLine(`The output cannot be written: ${failure.message}`),
      );
    }
    const isIncomplete = this.#lenient
      ? this.#problems.hasWholeFile
      : this.#problems.hasAny;
    if (failure || isIncomplete || subjects.length === 0) {
      return exitCodes.unusable;
    }
    return isFine ? exitCodes.fine : exitCodes.gaps;
  }
}
