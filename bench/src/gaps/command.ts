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

import { writeFile } from 'node:fs/promises';
import { createRuleSet } from '@team-topology/backstage-plugin-team-topology-common';
import { Command, InvalidArgumentError } from 'commander';
import { runCommand } from 'corpus';
import { fail, printResult, readNamedTexts } from '../command';
import { assessGaps } from './assessGaps';
import { countGaps } from './countGaps';
import { describeGap } from './describeGap';
import { drawGaps } from './drawGaps';
import { formatGapCounts } from './formatGapCounts';
import { readCatalogEntities } from './readCatalogEntities';

const exitCodes = { drawn: 0, cannotRun: 2 } as const;

interface Options {
  entities: string;
  count: number;
  seed: number;
  output?: string;
}

const command = new Command('bench:gaps')
  .description(
    'Counts the gaps that the built-in practices find in entities from the catalog alone, and draws some of them at random to be judged.',
  )
  .requiredOption('--entities <file>', 'entities, one JSON object per line')
  .option('--count <count>', 'how many gaps to draw', readCount, 50)
  .option('--seed <number>', 'begins the random numbers', readCount, 1)
  .option(
    '--output <file>',
    'where to write the drawn gaps, one JSON object per line; otherwise they are printed',
  )
  .addHelpText(
    'after',
    `
The last line of the output is one JSON object. What could not be used is told on
standard error, with file and line.

Exit code: 0 drawn, 2 wrong usage, a file cannot be read or written, or there is no gap.`,
  )
  .allowExcessArguments(false)
  .exitOverride();

async function main(): Promise<number> {
  command.parse();
  const { entities: file, count, seed, output } = command.opts<Options>();
  const files = await readNamedTexts([file]);
  if (!files) {
    return exitCodes.cannotRun;
  }
  const rules = createRuleSet();
  const { entities, refused, problems } = await readCatalogEntities(files[0]);
  for (const problem of problems) {
    fail(problem);
  }
  const assessed = entities.map(entity => assessGaps(entity, rules));
  const drawn = drawGaps(assessed, { count, seed });
  if (drawn.length === 0) {
    fail(`No entity of ${file} has a gap. Name a file of entities with some.`);
    return exitCodes.cannotRun;
  }
  const practices = new Map(
    rules.practices.map(practice => [practice.id, practice]),
  );
  const lines = drawn.map(gap =>
    JSON.stringify(describeGap(gap, practices.get(gap.gap.practice)!)),
  );
  if (output !== undefined) {
    await writeFile(output, `${lines.join('\n')}\n`);
  }
  const counts = countGaps(assessed);
  printResult(
    [
      ...formatGapCounts(counts),
      ...(output === undefined ? [...lines, ''] : []),
    ],
    {
      benchmark: 'gaps',
      ruleSet: rules.fingerprint,
      seed,
      drawn: drawn.length,
      refused,
      problems: problems.length,
      ...counts,
    },
  );
  return exitCodes.drawn;
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new InvalidArgumentError('Write a number such as 50.');
  }
  return Number(text);
}

runCommand(main, 'The gaps could not be drawn');
