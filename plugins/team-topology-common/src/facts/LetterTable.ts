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

import { foldText } from './foldText';

/** What a code unit is in a text. @internal */
export const letterKinds = {
  /** It parts words. */
  gap: 1,
  /** A letter or digit of which no camelCase is made. */
  letter: 2,
  /** A small letter or a digit, behind which a capital letter begins a new part. */
  small: 3,
  capital: 4,
  /** What it becomes depends on what stands beside it, or it becomes several. */
  other: 5,
} as const;

const CODES = 0x10000;

const WORD_LETTER = /^[\p{L}\p{M}\p{N}]$/u;
const MARK = /^\p{M}$/u;
const SMALL = /^[\p{Ll}\d]$/u;
const CAPITAL = /^\p{Lu}$/u;

/** Half of a character that takes two code units. */
const HALF = /^[\ud800-\udfff]$/;

// Parts of Korean syllables are composed with each other, and the Greek sigma has another
// form at the end of a word.
const COMPOSED =
  /^[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u03a3\u03c2\u03c3]$/;

/**
 * What the code units of texts are, and which letters they become in the form in which
 * rules compare texts. Each is worked out when it first occurs.
 *
 * @internal
 */
export class LetterTable {
  /** By code unit one of {@link letterKinds}; 0 where it has not occurred yet. */
  readonly kinds = new Uint8Array(CODES);
  /** By code unit that is a letter: the code unit that it becomes. */
  readonly folded = new Uint16Array(CODES);

  /** Works out what a code unit is. */
  read(code: number): number {
    const letter = String.fromCharCode(code);
    const folded = foldText(letter);
    this.kinds[code] = kindOf(letter, folded);
    this.folded[code] = folded.charCodeAt(0);
    return this.kinds[code];
  }
}

function kindOf(letter: string, folded: string): number {
  const composed = letter.normalize('NFKC');
  if (!WORD_LETTER.test(letter)) {
    return composed.length === 1 &&
      !WORD_LETTER.test(composed) &&
      !HALF.test(letter)
      ? letterKinds.gap
      : letterKinds.other;
  }
  if (
    composed !== letter ||
    folded.length !== 1 ||
    foldText(folded) !== folded ||
    !WORD_LETTER.test(folded) ||
    MARK.test(letter) ||
    COMPOSED.test(letter)
  ) {
    return letterKinds.other;
  }
  if (SMALL.test(letter)) {
    return letterKinds.small;
  }
  return CAPITAL.test(letter) ? letterKinds.capital : letterKinds.letter;
}
