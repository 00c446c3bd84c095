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

import { codeAt } from './codeAt';

const MAX_PLAIN_CODE = 127;
const FIRST_CAPITAL = 65;
const LAST_CAPITAL = 90;

/**
 * A text in the form in which rules compare texts: without regard to case.
 *
 * @internal
 */
export function foldText(text: string): string {
  // Nearly all texts are in that form already.
  let isPlain = true;
  let isFolded = true;
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const code = codeAt(text, index);
    if (code > MAX_PLAIN_CODE) {
      isPlain = false;
      break;
    }
    isFolded &&= code < FIRST_CAPITAL || code > LAST_CAPITAL;
  }
  if (isPlain) {
    return isFolded ? text : text.toLowerCase();
  }
  // Upper case first, where it may take letters such as ß apart.
  return text.toUpperCase().toLowerCase();
}
