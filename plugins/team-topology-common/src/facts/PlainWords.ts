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

/** So many words of a text are read. @internal */
export const MAX_WORDS = 400;

/** So much of a text is read. @internal */
export const MAX_CHARACTERS = 4_000;

/** Stands for a word that is not in the list. @internal */
export const UNKNOWN = -1;

/**
 * What a text is like: plain as a whole, plain with camelCase, or with other letters, so
 * that it cannot be read here.
 *
 * @internal
 */
export type TextForm = 'plain' | 'camelCase' | 'other';

const MAX_PLAIN_CODE = 127;
const SPACE = 32;
const NOT_PLAIN = -1;

// Dashes and quotation marks, which stand in many plain texts.
const FIRST_DASH = 0x2010;
const LAST_MARK = 0x2022;
/** It is composed of a space and a mark that belongs to words. */
const DOUBLE_LOW_LINE = 0x2017;

/** By code of a plain character the letter or digit that it is, in lower case, or 0. */
const LOWER_CASE = readLowerCase();

// FNV-1a.
const NO_LETTERS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

const FEWEST_SLOTS = 16;

/** More slots than words, so that a look mostly meets the word or nothing. */
const SLOTS_PER_WORD = 4;

/**
 * A fixed list of words of plain letters and digits in lower case, that tells which of
 * them stand in a text.
 *
 * @remarks
 *
 * A map would need a string of each word of the text, and hash it, which takes a multiple
 * of the time. Here a word is hashed while its letters are read.
 *
 * @internal
 */
export class PlainWords {
  /** For each word of the text that was read last, its place in the list. */
  readonly places = new Int32Array(MAX_WORDS);
  /** How many these are. */
  count = 0;
  /** The same where camelCase is one word; of plain texts it is not told. */
  readonly wholePlaces = new Int32Array(MAX_WORDS);
  wholeCount = 0;

  /** The letters of all words, one word behind the other, and where each begins. */
  readonly #letters: Uint8Array;
  readonly #starts: Int32Array;
  /** Places of words by their hashes, each one up; 0 where there is none. */
  readonly #slots: Int32Array;
  /** The hash of the word in each slot: one look mostly tells that a word is unknown. */
  readonly #hashes: Int32Array;
  /** The letters of the word that is read, in lower case. */
  readonly #word = new Uint8Array(MAX_CHARACTERS);

  constructor(words: readonly string[]) {
    let size = FEWEST_SLOTS;
    while (size < words.length * SLOTS_PER_WORD) {
      size *= 2;
    }
    this.#letters = Uint8Array.from(words.join(''), letter =>
      letter.charCodeAt(0),
    );
    this.#starts = new Int32Array(words.length + 1);
    this.#slots = new Int32Array(size);
    this.#hashes = new Int32Array(size);
    for (let place = 0; place < words.length; place++) {
      this.#starts[place + 1] = this.#starts[place] + words[place].length;
      const hashed = hash(words[place]);
      let slot = hashed & (size - 1);
      while (this.#slots[slot] !== 0) {
        slot = (slot + 1) & (size - 1);
      }
      this.#slots[slot] = place + 1;
      this.#hashes[slot] = hashed;
    }
  }

  /** Reads a text word by word, with camelCase both split and as it stands. */
  read(text: string): TextForm {
    const end = Math.min(text.length, MAX_CHARACTERS);
    const { places, wholePlaces } = this;
    const word = this.#word;
    let isCamelCase = false;
    let count = 0;
    let wholeCount = 0;
    let index = 0;
    while (index < end && wholeCount < MAX_WORDS) {
      let code = plainCode(text.charCodeAt(index));
      if (code === NOT_PLAIN) {
        return 'other';
      }
      let letter = LOWER_CASE[code];
      if (letter === 0) {
        index++;
        continue;
      }
      // Where the part that is read begins among the letters of the whole word.
      let start = 0;
      let length = 0;
      let hashed = NO_LETTERS;
      let wholeHashed = NO_LETTERS;
      let wasCapital = true;
      while (letter !== 0) {
        const isCapital = letter !== code;
        if (isCapital && !wasCapital) {
          isCamelCase = true;
          if (count < MAX_WORDS) {
            places[count++] = this.#find(start, length, hashed);
          }
          start = length;
          hashed = NO_LETTERS;
        }
        wasCapital = isCapital;
        word[length++] = letter;
        hashed = Math.imul(hashed ^ letter, PRIME);
        wholeHashed = Math.imul(wholeHashed ^ letter, PRIME);
        index++;
        if (index === end) {
          break;
        }
        code = plainCode(text.charCodeAt(index));
        if (code === NOT_PLAIN) {
          return 'other';
        }
        letter = LOWER_CASE[code];
      }
      const place = this.#find(start, length, hashed);
      if (count < MAX_WORDS) {
        places[count++] = place;
      }
      wholePlaces[wholeCount++] =
        start === 0 ? place : this.#find(0, length, wholeHashed);
    }
    this.count = count;
    this.wholeCount = wholeCount;
    return isCamelCase ? 'camelCase' : 'plain';
  }

  /** The place of what stands among the letters that are read. */
  #find(start: number, end: number, hashed: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = hashed & last;
    for (let found = slots[slot]; found !== 0; found = slots[slot]) {
      if (this.#hashes[slot] === hashed && this.#isAt(found - 1, start, end)) {
        return found - 1;
      }
      slot = (slot + 1) & last;
    }
    return UNKNOWN;
  }

  #isAt(place: number, start: number, end: number): boolean {
    const letters = this.#letters;
    const word = this.#word;
    const offset = this.#starts[place] - start;
    if (this.#starts[place + 1] - offset !== end) {
      return false;
    }
    for (let index = start; index < end; index++) {
      if (letters[offset + index] !== word[index]) {
        return false;
      }
    }
    return true;
  }
}

/** A plain character as it is; dashes and quotation marks part words as a space does. */
function plainCode(code: number): number {
  if (code <= MAX_PLAIN_CODE) {
    return code;
  }
  return code >= FIRST_DASH && code <= LAST_MARK && code !== DOUBLE_LOW_LINE
    ? SPACE
    : NOT_PLAIN;
}

function hash(word: string): number {
  let hashed = NO_LETTERS;
  for (let index = 0; index < word.length; index++) {
    hashed = Math.imul(hashed ^ word.charCodeAt(index), PRIME);
  }
  return hashed;
}

function readLowerCase(): Uint8Array {
  const codes = new Uint8Array(MAX_PLAIN_CODE + 1);
  for (let code = 0; code <= MAX_PLAIN_CODE; code++) {
    const letter = String.fromCharCode(code).toLowerCase();
    codes[code] = /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0;
  }
  return codes;
}
