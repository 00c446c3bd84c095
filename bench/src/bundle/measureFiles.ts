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

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The size of a file as a browser fetches it. */
export interface MeasuredFile {
  /** Its path within the built app. */
  name: string;
  gzip: number;
}

/** Measures files of a built app, each compressed by itself, as servers do it. */
export async function measureFiles(
  folder: string,
  names: readonly string[],
): Promise<MeasuredFile[]> {
  return Promise.all(
    names.map(async name => ({
      name,
      gzip: gzipSync(await readFile(join(folder, name)), { level: 9 }).length,
    })),
  );
}

/** All of them together. */
export function sumOf(files: readonly MeasuredFile[]): number {
  return files.reduce((sum, { gzip }) => sum + gzip, 0);
}
