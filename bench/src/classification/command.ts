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

import { createRuleSet } from '@team-topology/backstage-plugin-team-topology-common';
import { Command, InvalidArgumentError } from 'commander';
import { runCommand } from 'corpus';
import { fail, printResult, readNamedTexts } from '../command';
import { answerGroups } from './answerGroups';
import { answerRow, catalogRows, classifyRow } from './answerRows';
import { createBenchmarkResult, settledRows } from './createBenchmarkResult';
import { createGroupResult, judgedGroups } from './createGroupResult';
import { isJudged, isRight } from './evaluateAnswers';
import { formatGroup, formatGroups } from './formatGroups';
import { formatResult } from './formatResult';
import { formatRow } from './formatRow';
import { measureSpeed } from './measureSpeed';
import { readLabelledRows, UNCLEAR } from './readLabelledRows';

const exitCodes = { measured: 0, cannotRun: 2 } as const;
// What is used most is compiled anew for about a second.
const SPEED = { warmUp: 1_000, measure: 3_000 };

interface Options {
  entities: string;
  labels: string;
  groups?: string;
  errors?: number;
  unclassified?: number;
  json?: boolean;
}

const command = new Command('bench:classification')
  .description(
    'Measures how well and how fast the built-in rules classify labelled entities.',
  )
  .requiredOption('--entities <file>', 'entities, one JSON object per line')
  .requiredOption('--labels <file>', 'their labels, one JSON object per line')
  .option(
    '--groups <file>',
    'Groups that own them, one JSON object per line, with their labels inside',
  )
  .option(
    '--errors <count>',
    'print so many rows that were classified wrongly',
    readCount,
  )
  .option(
    '--unclassified <count>',
    'print so many rows that were not classified',
    readCount,
  )
  .option('--json', 'print nothing but the JSON')
  .addHelpText(
    'after',
    `
The last line of the output is one JSON object. What could not be used is told on
standard error, with file and line.

Exit code: 0 measured, 2 wrong usage, a file cannot be read, or no row can be judged.`,
  )
  .allowExcessArguments(false)
  .exitOverride();

async function main(): Promise<number> {
  command.parse();
  const options = command.opts<Options>();
  const files = await readNamedTexts([
    options.entities,
    options.labels,
    ...(options.groups === undefined ? [] : [options.groups]),
  ]);
  if (!files) {
    return exitCodes.cannotRun;
  }
  const rules = createRuleSet();
  const functions = rules.functions.map(({ id }) => id);
  const labelled = readLabelledRows(files[0], files[1], functions);
  const catalog = await catalogRows(labelled.rows);
  const problems = [...labelled.problems, ...catalog.problems];
  for (const problem of problems) {
    fail(problem);
  }
  const answered = catalog.rows.map(row => answerRow(row, rules));
  const groups = files[2] && (await answerGroups(files[2], answered, rules));
  for (const problem of groups?.problems ?? []) {
    fail(problem);
  }
  const judged = answered.filter(row => isJudged(row));
  const settled = settledRows(judged);
  if (settled.length === 0) {
    fail(
      `No row of ${options.entities} can be judged. Name labels of the same entities.`,
    );
    return exitCodes.cannotRun;
  }
  if (groups && judgedGroups(groups.groups).length === 0) {
    fail(
      `No row of ${options.groups} can be judged. Name Groups with "primary".`,
    );
    return exitCodes.cannotRun;
  }
  const result = createBenchmarkResult({
    rows: judged,
    unclear: answered.filter(({ label }) => label?.primary === UNCLEAR).length,
    problems: problems.length,
    ruleSet: rules.fingerprint,
    signals: rules.signals.length,
    ...(groups && {
      groups: createGroupResult(groups.groups, groups.problems.length),
    }),
    speed: measureSpeed(catalog.rows, row => classifyRow(row, rules), SPEED),
  });
  const text = options.json
    ? []
    : [
        ...formatResult(result, functions),
        '',
        ...(result.groups ? [...formatGroups(result.groups), ''] : []),
        ...formatRows(
          'Wrongly classified',
          settled.filter(row => row.answer !== undefined && !isRight(row)),
          options.errors,
          formatRow,
        ),
        ...formatRows(
          'Not classified',
          settled.filter(row => row.answer === undefined),
          options.unclassified,
          formatRow,
        ),
        ...(groups
          ? formatRows(
              'Groups wrongly classified or not at all',
              judgedGroups(groups.groups).filter(
                ({ classification, label }) =>
                  classification.primary !== label.primary,
              ),
              options.errors,
              formatGroup,
            )
          : []),
      ];
  printResult(text, result);
  return exitCodes.measured;
}

function formatRows<TRow>(
  title: string,
  rows: readonly TRow[],
  count: number | undefined,
  format: (row: TRow) => string[],
): string[] {
  return count === undefined
    ? []
    : [
        `${title}: ${Math.min(count, rows.length)} of ${rows.length}`,
        ...rows.slice(0, count).flatMap(format),
        '',
      ];
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new InvalidArgumentError('Write a number such as 20.');
  }
  return Number(text);
}

runCommand(main, 'The benchmark could not be run');
