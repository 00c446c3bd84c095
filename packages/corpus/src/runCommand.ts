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

import { CommanderError } from 'commander';

/** Of a command that could not be run at all. */
const CANNOT_RUN = 2;

/**
 * Runs a command of this repository and sets the exit code of the process.
 *
 * @param main - does the work and gives the exit code
 * @param failure - what to say before the reason when it throws
 *
 * @public
 */
export async function runCommand(
  main: () => Promise<number>,
  failure: string,
): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = CANNOT_RUN;
    if (error instanceof CommanderError) {
      // Commander has said it already, and asking for help is no error.
      process.exitCode = error.exitCode === 0 ? 0 : CANNOT_RUN;
    } else {
      process.stderr.write(`${failure}: ${messageOf(error)}\n`);
    }
  }
}

/**
 * What an error says.
 *
 * @public
 */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
