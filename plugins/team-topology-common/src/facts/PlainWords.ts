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
import { letterKinds, LetterTable } from './LetterTable';

/** So many words of a text are read. @internal */
export const MAX_WORDS = 400;

/** So much of a text is read. @internal */
export const MAX_CHARACTERS = 4_000;

/** Stands for a word that is not in the list. @internal */
export const UNKNOWN = -1;

/**
 * What a text is like: plain as a whole, plain with camelCase, or with letters that cannot
 * be read one by one, so that it cannot be read here.
 *
 * @internal
 */
export type TextForm = 'plain' | 'camelCase' | 'other';

// Read in each loop; names of other modules are looked up each time.
const { gap, small, capital, other } = letterKinds;

const SPACE = 32;

const LETTERS = new LetterTable();

// FNV-1a.
const NO_LETTERS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

const FEWEST_SLOTS = 16;

/** More slots than words, so that a look mostly meets the word or nothing. */
const SLOTS_PER_WORD = 4;

/**
 * Whether texts can be searched for a word here.
 *
 * @internal
 */
export function isPlainWord(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    const kind = LETTERS.kinds[code] || LETTERS.read(code);
    if (kind === gap || kind === other || LETTERS.folded[code] !== code) {
      return false;
    }
  }
  return word !== '';
}

/**
 * A fixed list of plain words, that tells which of them stand in a text.
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
  /** The same where camelCase is one word. */
  readonly wholePlaces = new Int32Array(MAX_WORDS);
  wholeCount = 0;

  /** The letters of all words, one word behind the other, and where each begins. */
  readonly #letters: Uint16Array;
  readonly #starts: Int32Array;
  /** Places of words by their hashes, each one up; 0 where there is none. */
  readonly #slots: Int32Array;
  /** The hash of the word in each slot: one look mostly tells that a word is unknown. */
  readonly #hashes: Int32Array;
  /** The letters of the text that is read, as they are compared. */
  readonly #text = new Uint16Array(MAX_CHARACTERS);

  /** @param words - for each, {@link isPlainWord} holds */
  constructor(words: readonly string[]) {
    let size = FEWEST_SLOTS;
    while (size < words.length * SLOTS_PER_WORD) {
      size *= 2;
    }
    const letters = words.join('');
    this.#letters = Uint16Array.from({ length: letters.length }, (_, index) =>
      letters.charCodeAt(index),
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
    const { length } = text;
    const end = length < MAX_CHARACTERS ? length : MAX_CHARACTERS;
    const { kinds, folded } = LETTERS;
    const { places, wholePlaces } = this;
    const letters = this.#text;
    let isCamelCase = false;
    let count = 0;
    let wholeCount = 0;
    // Where the word that is read begins, and the part of it behind the last hump.
    let wholeStart = 0;
    let start = 0;
    let wholeHashed = NO_LETTERS;
    let hashed = NO_LETTERS;
    let wasSmall = false;
    // As if a space stood behind the text.
    for (let index = 0; index <= end && wholeCount < MAX_WORDS; index++) {
      const code = index < end ? codeAt(text, index) : SPACE;
      const kind = kinds[code] || LETTERS.read(code);
      if (kind === gap) {
        if (wholeStart < index) {
          const place = this.#find(start, index, hashed);
          if (count < MAX_WORDS) {
            places[count++] = place;
          }
          wholePlaces[wholeCount++] =
            start === wholeStart
              ? place
              : this.#find(wholeStart, index, wholeHashed);
        }
        wholeStart = start = index + 1;
        wholeHashed = hashed = NO_LETTERS;
        wasSmall = false;
      } else if (kind === other) {
        return 'other';
      } else {
        if (kind === capital && wasSmall) {
          isCamelCase = true;
          if (count < MAX_WORDS) {
            places[count++] = this.#find(start, index, hashed);
          }
          start = index;
          hashed = NO_LETTERS;
        }
        wasSmall = kind === small;
        const letter = folded[code];
        letters[index] = letter;
        hashed = Math.imul(hashed ^ letter, PRIME);
        wholeHashed = Math.imul(wholeHashed ^ letter, PRIME);
      }
    }
    this.count = count;
    this.wholeCount = wholeCount;
    return isCamelCase ? 'camelCase' : 'plain';
  }

  /** The place of the word that stands there in the text. */
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
    const text = this.#text;
    const offset = this.#starts[place] - start;
    if (this.#starts[place + 1] - offset !== end) {
      return false;
    }
    for (let index = start; index < end; index++) {
      if (letters[offset + index] !== text[index]) {
        return false;
      }
    }
    return true;
  }
}

function hash(word: string): number {
  let hashed = NO_LETTERS;
  for (let index = 0; index < word.length; index++) {
    hashed = Math.imul(hashed ^ word.charCodeAt(index), PRIME);
  }
  return hashed;
}
