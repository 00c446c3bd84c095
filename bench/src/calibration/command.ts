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
import { Command } from 'commander';
import { runCommand } from 'corpus';
import { NamedText } from '../classification/readLabelledRows';
import { fail, printResult, readNamedTexts } from '../command';
import { createCalibrationResult } from './createCalibrationResult';
import { leaveOutFolds } from './crossValidate';
import { formatCalibration } from './formatCalibration';
import { readAnswers } from './readAnswers';
import { unexplainedRows, weighAnswers } from './weighAnswers';

const exitCodes = { measured: 0, cannotRun: 2 } as const;

interface Options {
  entities: string[];
  labels: string[];
  json?: boolean;
}

const command = new Command('bench:calibration')
  .description(
    'Fits the numbers of the confidence to labelled entities, without each fifth of the organizations in turn, and compares them with those in use.',
  )
  .requiredOption(
    '--entities <file>',
    'entities, one JSON object per line; may be repeated',
    collect,
  )
  .requiredOption(
    '--labels <file>',
    'their labels, one JSON object per line; as often as --entities, in the same order',
    collect,
  )
  .option('--json', 'print nothing but the JSON')
  .addHelpText(
    'after',
    `
The last line of the output is one JSON object. What could not be used is told on
standard error, with file and line.

Exit code: 0 measured, 2 wrong usage, a file cannot be read, no row can be judged,
there are too few organizations, or confidence is computed with other numbers.`,
  )
  .allowExcessArguments(false)
  .exitOverride();

async function main(): Promise<number> {
  command.parse();
  const options = command.opts<Options>();
  if (options.entities.length !== options.labels.length) {
    fail('Name one file of --labels for each of --entities.');
    return exitCodes.cannotRun;
  }
  const pairs: { entities: NamedText; labels: NamedText }[] = [];
  for (const [index, entities] of options.entities.entries()) {
    const files = await readNamedTexts([entities, options.labels[index]]);
    if (!files) {
      return exitCodes.cannotRun;
    }
    pairs.push({ entities: files[0], labels: files[1] });
  }
  const rules = createRuleSet();
  const { rows, problems } = await readAnswers(pairs, rules);
  for (const problem of problems) {
    fail(problem);
  }
  const answers = weighAnswers(rows);
  if (answers.length === 0) {
    fail(
      `No row of ${options.entities.join(
        ', ',
      )} can be judged. Name labels of the same entities.`,
    );
    return exitCodes.cannotRun;
  }
  const [unexplained] = unexplainedRows(rows);
  if (unexplained) {
    fail(
      `${unexplained.file}:${unexplained.line}: the confidence is ${unexplained.confidence}, which the numbers in use do not give. Correct NUMBERS_IN_USE in bench/src/calibration/confidenceNumbers.ts.`,
    );
    return exitCodes.cannotRun;
  }
  const folds = leaveOutFolds(answers);
  if (folds.length === 0) {
    fail(
      'The rows are of too few organizations to leave some out. Name entities of more of them.',
    );
    return exitCodes.cannotRun;
  }
  const result = createCalibrationResult({
    answers,
    folds,
    files: [...new Set(options.entities)],
    unclassified: rows.length - answers.length,
    problems: problems.length,
    ruleSet: rules.fingerprint,
  });
  const text = options.json ? [] : [...formatCalibration(result), ''];
  printResult(text, result);
  return exitCodes.measured;
}

function collect(file: string, files: string[] = []): string[] {
  return [...files, file];
}

runCommand(main, 'The calibration could not be measured');
