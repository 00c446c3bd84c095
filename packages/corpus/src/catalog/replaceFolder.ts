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

import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Fills a folder as a whole: what `fill` writes goes to a folder beside it, which takes
 * its place in the end. When anything fails, the folder is as it was.
 */
export async function replaceFolder(
  folder: string,
  fill: (temporaryFolder: string) => Promise<void>,
): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  const beside = await mkdtemp(join(parent, `.${basename(folder)}-`));
  try {
    const fresh = join(beside, 'new');
    const old = join(beside, 'old');
    await mkdir(fresh);
    await fill(fresh);
    const moved = await moveIfPresent(folder, old);
    try {
      await rename(fresh, folder);
    } catch (error) {
      if (moved) {
        await rename(old, folder);
      }
      throw error;
    }
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function moveIfPresent(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return false;
    }
    throw error;
  }
}
