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
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFolder } from './replaceFolder';

let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'replace-'));
});

afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

describe('replaceFolder', () => {
  it('leaves the folder as it was when filling fails', async () => {
    const folder = join(parent, 'out');
    await replaceFolder(folder, async fresh =>
      writeFileSync(join(fresh, 'first'), '1'),
    );
    await expect(
      replaceFolder(folder, async fresh => {
        writeFileSync(join(fresh, 'second'), '2');
        throw new Error('disk full');
      }),
    ).rejects.toThrow('disk full');
    expect(readdirSync(parent)).toEqual(['out']);
    expect(readdirSync(folder)).toEqual(['first']);
    expect(readFileSync(join(folder, 'first'), 'utf8')).toBe('1');
  });
});
