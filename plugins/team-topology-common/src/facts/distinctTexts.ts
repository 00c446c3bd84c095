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

/** So few are sooner compared with each other than put into a set. */
const FEW = 48;

/**
 * Some texts, each once, at its first place.
 *
 * @remarks
 *
 * Texts that a set has not seen before are hashed first, so that a few cost a
 * multiple of what comparing them does: most differ in length already.
 *
 * @internal
 */
export function distinctTexts(texts: readonly string[]): string[] {
  if (texts.length > FEW) {
    return [...new Set(texts)];
  }
  const result: string[] = [];
  addDistinct(texts, result);
  return result;
}

/**
 * The texts of some lists, each once, at its first place.
 *
 * @internal
 */
export function distinctTextsOf(
  lists: readonly (readonly string[])[],
): string[] {
  let count = 0;
  for (const list of lists) {
    count += list.length;
  }
  if (count > FEW) {
    return [...new Set(lists.flat())];
  }
  const result: string[] = [];
  for (const list of lists) {
    addDistinct(list, result);
  }
  return result;
}

function addDistinct(texts: readonly string[], result: string[]): void {
  for (const text of texts) {
    if (!result.includes(text)) {
      result.push(text);
    }
  }
}
