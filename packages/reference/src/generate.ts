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
  createRuleSet,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { createPages } from './createPages';

/**
 * Where the command writes to, and which rules it reads.
 *
 * @public
 */
export interface GenerateEnvironment {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
  /** The built-in ones if absent. */
  rules?: RuleSet;
}

const exitCodes = { current: 0, notCurrent: 1 } as const;

/**
 * The command `docs:generate`.
 *
 * @param args - what stands behind the name of the command
 * @returns the exit code
 *
 * @public
 */
export async function generate(
  args: string[],
  environment: GenerateEnvironment,
): Promise<number> {
  const { check, out } = readOptions(args, environment);
  const pages = await createPages(environment.rules ?? createRuleSet());
  if (!check) {
    await mkdir(out, { recursive: true });
  }
  let result: number = exitCodes.current;
  for (const { name, text } of pages) {
    const file = join(out, name);
    if ((await readIfThere(file)) === text) {
      continue;
    }
    if (check) {
      environment.stderr.write(
        `${file} is not current. Run yarn docs:generate and commit what it writes.\n`,
      );
      result = exitCodes.notCurrent;
    } else {
      await writeFile(file, text);
      environment.stdout.write(`Wrote ${file}\n`);
    }
  }
  return result;
}

function readOptions(
  args: string[],
  environment: GenerateEnvironment,
): { check?: boolean; out: string } {
  return new Command('docs:generate')
    .description(
      'Writes the pages of the documentation that list functions, signals and practices.',
    )
    .option('--check', 'write nothing, and fail if a page is not current')
    .option('--out <dir>', 'folder of the pages', 'docs/reference')
    .addHelpText(
      'after',
      `
Exit code: 0 all pages are current, 1 with --check one is not,
2 wrong usage, or a file cannot be read or written.`,
    )
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({
      writeOut: text => environment.stdout.write(text),
      writeErr: text => environment.stderr.write(text),
    })
    .parse(args, { from: 'user' })
    .opts();
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
