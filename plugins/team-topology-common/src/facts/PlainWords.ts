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

/** What {@link PlainWords.find} answers for other words. */
export const UNKNOWN = -1;

/** With this the number of a word's letters begins, see {@link addLetter}. */
export const NO_LETTERS = 0x811c9dc5 | 0;

const FEWEST_SLOTS = 16;

/** More slots than words, so that a look mostly meets the word or nothing. */
const SLOTS_PER_WORD = 4;

/**
 * By code of a plain character the letter or digit that it is, in lower case; 0 for others.
 *
 * @internal
 */
export const LOWER_CASE = readLowerCase();

/** Joins a letter to the number of those before it (FNV-1a). @internal */
export function addLetter(number: number, letter: number): number {
  return Math.imul(number ^ letter, 0x01000193);
}

/**
 * A fixed list of words of plain letters and digits in lower case, that finds each of
 * them in a text without making a string of it.
 *
 * @remarks
 *
 * Nearly all words of a text are unknown. A map would need a string of each, and work
 * out its hash anew.
 *
 * @internal
 */
export class PlainWords {
  readonly #words: readonly string[];
  /** For each word the number of its letters. */
  readonly #numbers: Int32Array;
  /** Places of words by their numbers, one up; 0 where there is none. */
  readonly #slots: Uint32Array;

  constructor(words: readonly string[]) {
    let size = FEWEST_SLOTS;
    while (size < words.length * SLOTS_PER_WORD) {
      size *= 2;
    }
    this.#words = words;
    this.#numbers = Int32Array.from(words, numberOf);
    this.#slots = new Uint32Array(size);
    for (const [place, number] of this.#numbers.entries()) {
      let slot = number & (size - 1);
      while (this.#slots[slot] !== 0) {
        slot = (slot + 1) & (size - 1);
      }
      this.#slots[slot] = place + 1;
    }
  }

  /**
   * The place in the list of the word that stands in a text, in any case.
   *
   * @param number - that of the word's letters in lower case
   */
  find(text: string, start: number, end: number, number: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = number & last;
    for (let found = slots[slot]; found !== 0; found = slots[slot]) {
      const place = found - 1;
      if (
        this.#numbers[place] === number &&
        isWord(this.#words[place], text, start, end)
      ) {
        return place;
      }
      slot = (slot + 1) & last;
    }
    return UNKNOWN;
  }
}

function isWord(
  word: string,
  text: string,
  start: number,
  end: number,
): boolean {
  if (word.length !== end - start) {
    return false;
  }
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) !== LOWER_CASE[text.charCodeAt(start + index)]) {
      return false;
    }
  }
  return true;
}

/** The number of the letters of a word. @internal */
export function numberOf(word: string): number {
  let number = NO_LETTERS;
  for (let index = 0; index < word.length; index++) {
    number = addLetter(number, word.charCodeAt(index));
  }
  return number;
}

function readLowerCase(): Uint8Array {
  const codes = new Uint8Array(128);
  for (let code = 0; code < codes.length; code++) {
    const letter = String.fromCharCode(code).toLowerCase();
    codes[code] = /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0;
  }
  return codes;
}
