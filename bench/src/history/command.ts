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

import { Command, InvalidArgumentError } from 'commander';
import { runCommand } from 'corpus';
import { fail, printResult } from '../command';
import { formatMeasurement } from './formatMeasurement';
import { HistoryMeasurement, measureHistory } from './measureHistory';
import { openPostgres, openSqlite } from './openMeasuredDatabase';

const exitCodes = { agreed: 0, disagreed: 1 } as const;

interface Options {
  entities: number;
  days: number;
  seed: number;
  json?: boolean;
}

const command = new Command('bench:history')
  .description(
    'Plays a year of changes through the store, measures the size of the history and compares its answers with an independent recomputation.',
  )
  .option('--entities <count>', 'entities at the beginning', readCount, 2000)
  .option('--days <count>', 'days that are played', readCount, 365)
  .option('--seed <number>', 'begins the random numbers', readCount, 1)
  .option('--json', 'print nothing but the JSON')
  .addHelpText(
    'after',
    `
Runs on SQLite, and on PostgreSQL where BACKSTAGE_TEST_DATABASE_POSTGRES…_CONNECTION_STRING
says where it is. The last line of the output is one JSON object.

Exit code: 0 all answers are equal, 1 some differ, 2 wrong usage or it could not run.`,
  )
  .allowExcessArguments(false)
  .exitOverride();

async function main(): Promise<number> {
  command.parse();
  const { json, ...options } = command.opts<Options>();
  const measured: HistoryMeasurement[] = [];
  for (const open of [openSqlite, openPostgres]) {
    const database = await open();
    if (database) {
      try {
        measured.push(await measureHistory(database, options));
      } finally {
        await database.remove();
      }
    }
  }
  const mismatches = measured.reduce(
    (sum, { answers }) => sum + answers.mismatches,
    0,
  );
  for (const { database, answers } of measured) {
    for (const example of answers.examples) {
      fail(`${database}: ${example}`);
    }
  }
  printResult(json ? [] : [...measured.flatMap(formatMeasurement), ''], {
    benchmark: 'history',
    ...options,
    bytesPerEntityYear: Math.max(
      ...measured.map(({ bytesPerEntityYear }) => bytesPerEntityYear),
    ),
    mismatches,
    databases: measured,
  });
  return mismatches === 0 ? exitCodes.agreed : exitCodes.disagreed;
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) {
    throw new InvalidArgumentError('It must be a whole number from 1.');
  }
  return count;
}

runCommand(main, 'The history could not be measured');
