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

import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of files in which a test runs a command as a process of its own. */
export class CommandFolder {
  readonly path = mkdtempSync(join(realpathSync(tmpdir()), 'bench-'));
  readonly #command: string;

  /** @param command - the file of the command */
  constructor(command: string) {
    this.#command = command;
  }

  /** Writes a file of one row per line; texts stand as they are. */
  write(name: string, rows: unknown[]): void {
    writeFileSync(
      join(this.path, name),
      rows
        .map(row => (typeof row === 'string' ? row : JSON.stringify(row)))
        .join('\n'),
    );
  }

  run(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        this.#command,
        ...args,
      ],
      { cwd: this.path, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
