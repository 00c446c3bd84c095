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

import { toError } from '@backstage/errors';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { version } from '../../package.json';
import { exitCodes } from '../exitCodes';
import type { check } from './check';
import type { classify } from './classify';
import type { CommandEnvironment } from './CommandRun';

/**
 * What the command runs. Given from outside, so that help need not wait for it to load.
 */
export interface Commands {
  classify: typeof classify;
  check: typeof check;
}

const EXAMPLES = `
Examples:
  team-topology classify catalog-info.yaml
  team-topology classify --output text catalog/*.yaml
  team-topology classify --evidence - < entities.jsonl
  team-topology check catalog-info.yaml --context org/*.yaml templates/*.yaml
  team-topology check --fail-on critical --config app-config.yaml *.yaml

Files are YAML (.yaml, .yml), JSON with one entity or a list (.json), or JSON
lines (.jsonl, .ndjson). "-" or no file is standard input. All files together
are one catalog. Targets of Locations are not followed.

Exit code: 0 no gap counts, 1 gaps were found (check only), 2 wrong usage or
rules, something could not be read, or there is no entity.`;

/**
 * Runs the command `team-topology`.
 *
 * @param args - what stands after the name of the command
 *
 * @returns the exit code
 */
export async function runTeamTopology(
  args: string[],
  environment: CommandEnvironment,
  commands: Commands,
): Promise<number> {
  let exitCode: number = exitCodes.fine;
  const program = createProgram(environment, commands, code => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said it already, and asking for help is no error.
      return error.exitCode === 0 ? exitCodes.fine : exitCodes.unusable;
    }
    environment.stderr.write(`${toError(error).message}\n`);
    return exitCodes.unusable;
  }
}

function createProgram(
  environment: CommandEnvironment,
  commands: Commands,
  onExit: (exitCode: number) => void,
): Command {
  const program = new Command('team-topology')
    .description(
      'Says what the entities of catalog files are for and which practices they lack, without a running Backstage.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: text => environment.stdout.write(text),
      writeErr: text => environment.stderr.write(text),
    })
    .addHelpText('after', EXAMPLES);

  addSharedOptions(
    program
      .command('classify')
      .summary('say what each entity and group is for')
      .description(
        'Says what each entity and group is for, one JSON line each.',
      ),
  )
    .option('--evidence', 'add the signals that matched')
    .option('--practices', 'add the state of each practice')
    .action(async (files, options) => {
      onExit(await commands.classify({ ...options, files }, environment));
    });

  addSharedOptions(
    program
      .command('check')
      .summary('fail when practices are missing')
      .description(
        'Says which practices each entity lacks: one JSON line each, and the gaps with their remedies on standard error.',
      ),
  )
    .option(
      '--fail-on <severity>',
      'gaps so bad or worse give exit code 1: critical, high, medium, low, none',
      oneOf('critical', 'high', 'medium', 'low', 'none'),
      'high',
    )
    .option(
      '--practice <id>',
      'check only this practice; may be repeated',
      collect,
    )
    .action(async (files, options) => {
      onExit(await commands.check({ ...options, files }, environment));
    });
  return program;
}

function addSharedOptions(command: Command): Command {
  return command
    .argument('[files...]', 'catalog files; "-" or none is standard input')
    .option(
      '--context <files...>',
      'files that are known, but not reported on, such as groups and templates; all names up to the next option',
    )
    .option(
      '--config <file>',
      'app-config whose teamTopology changes the rules; may be repeated',
      collect,
    )
    .option(
      '--format <format>',
      'format of the files: yaml, json, jsonl (default: by name or content)',
      oneOf('yaml', 'json', 'jsonl'),
    )
    .option(
      '--output <output>',
      'json (one line per entity) or text for people',
      oneOf('json', 'text'),
      'json',
    )
    .option(
      '--lenient',
      'exit code 0 or 1 in spite of documents and lines that cannot be used',
    );
}

function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}

function oneOf(...known: string[]): (value: string) => string {
  return value => {
    if (!known.includes(value)) {
      throw new InvalidArgumentError(`Known are ${known.join(', ')}.`);
    }
    return value;
  };
}
