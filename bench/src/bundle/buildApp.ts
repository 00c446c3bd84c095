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

import { spawn } from 'node:child_process';

/** The demo of the new frontend system, which finds plugins in its dependencies. */
const APP = 'app';

/**
 * Builds the app as it is published, into its `dist`.
 *
 * @param root - the folder of the repository
 * @param configs - configuration files, the last one wins
 */
export async function buildApp(
  root: string,
  configs: readonly string[],
): Promise<void> {
  const options = configs.flatMap(config => ['--config', config]);
  const build = spawn('yarn', ['workspace', APP, 'build', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  build.stdout.on('data', part => output.push(String(part)));
  build.stderr.on('data', part => output.push(String(part)));
  const code = await new Promise((resolve, reject) => {
    build.on('error', reject);
    build.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(
      `The app could not be built:\n${output.join('').slice(-2_000)}`,
    );
  }
}
