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

/** So few are sooner put in order one by one: sorting makes lists of its own. */
const FEW = 16;

/**
 * Sorts some texts in place, by their code units.
 *
 * @internal
 */
export function sortTexts(texts: string[]): string[] {
  if (texts.length > FEW) {
    return texts.sort();
  }
  for (let end = 1; end < texts.length; end++) {
    const text = texts[end];
    let place = end;
    while (place > 0 && texts[place - 1] > text) {
      texts[place] = texts[place - 1];
      place--;
    }
    texts[place] = text;
  }
  return texts;
}
