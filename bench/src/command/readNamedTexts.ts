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
import { messageOf } from 'corpus';
import { NamedText } from '../classification/readLabelledRows';
import { fail } from './fail';

/** Reads files; nothing, and why is told, when one of them cannot be read. */
export async function readNamedTexts(
  names: readonly string[],
): Promise<NamedText[] | undefined> {
  const texts: NamedText[] = [];
  for (const name of names) {
    try {
      texts.push({ name, text: await readFile(name, 'utf8') });
    } catch (error) {
      fail(`${name}: cannot be read: ${messageOf(error)}`);
      return undefined;
    }
  }
  return texts;
}
