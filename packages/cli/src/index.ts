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

import { runTeamTopology } from './command';

/**
 * The command `team-topology`: classifies and checks catalog files without a running
 * Backstage.
 *
 * @packageDocumentation
 */
runTeamTopology(
  process.argv.slice(2),
  {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: new Date(),
  },
  {
    classify: async (options, environment) => {
      const { classify } = await load(import('./command/classify'));
      return classify(options, environment);
    },
    check: async (options, environment) => {
      const { check } = await load(import('./command/check'));
      return check(options, environment);
    },
  },
).then(exitCode => {
  // Not process.exit, which would cut off what is still being written.
  process.exitCode = exitCode;
});

/** Where the source is run, Node gives a CommonJS module as the default export. */
async function load<TModule extends object>(
  imported: Promise<TModule | { default: TModule }>,
): Promise<TModule> {
  const loaded = await imported;
  return 'default' in loaded ? loaded.default : loaded;
}
