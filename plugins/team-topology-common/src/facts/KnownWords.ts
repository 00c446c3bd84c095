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

import { distinctTexts } from './distinctTexts';
import { MAX_CHARACTERS, MAX_WORDS, splitWords } from './splitWords';

const MAX_PLAIN_CODE = 127;

const SPACE = 32;

const FIRST_DASH = 0x2010;
const LAST_MARK = 0x2022;
/** It is composed of a space and a mark that belongs to words. */
const DOUBLE_LOW_LINE = 0x2017;

const PLAIN_WORD = /^[a-z0-9]+$/;
const PLAIN_PAIR = /^[a-z0-9]+ [a-z0-9]+$/;

/** What a look through a text found beside words. */
type TextForm = 'plain' | 'camelCase' | 'other';

/**
 * Words and pairs of neighbouring words that somebody asks for, and what of them
 * stands in a text.
 *
 * @internal
 */
export class KnownWords {
  /** All that is asked for, as it is asked for. */
  readonly #asked: ReadonlyMap<string, string>;
  /** The plain ones, and the parts of plain pairs. */
  readonly #plain: PlainWords;
  /** By place of a plain word: the same, where it is asked for by itself. */
  readonly #single: (string | undefined)[];
  /** By place of a plain word: the pairs that begin with it, by place of the other. */
  readonly #pairs: (Map<number, string> | undefined)[];

  /** @param words - in the form in which rules compare texts */
  constructor(words: Iterable<string>) {
    this.#asked = new Map([...words].map(word => [word, word]));
    const asked = [...this.#asked.keys()];
    const pairs = asked.filter(word => PLAIN_PAIR.test(word));
    const plain = [
      ...new Set([
        ...asked.filter(word => PLAIN_WORD.test(word)),
        ...pairs.flatMap(pair => pair.split(' ')),
      ]),
    ];
    this.#plain = new PlainWords(plain);
    this.#single = plain.map(word => this.#asked.get(word));
    this.#pairs = plain.map(() => undefined);
    const places = new Map(plain.map((word, place) => [word, place]));
    for (const pair of pairs) {
      const [first, second] = pair.split(' ').map(word => places.get(word)!);
      const others = this.#pairs[first] ?? new Map<number, string>();
      others.set(second, pair);
      this.#pairs[first] = others;
    }
  }

  /** Those of the words that {@link splitWords} gives that are asked for. */
  read(text: string | undefined): string[] {
    if (!text) {
      return [];
    }
    const found: string[] = [];
    let form = this.#find(text, true, found);
    if (form === 'camelCase') {
      form = this.#find(text, false, found);
    }
    if (form === 'other') {
      return this.#readOther(text);
    }
    return found.length > 1 ? distinctTexts(found) : found;
  }

  /** Texts with other letters are few, and take more than to lower their case. */
  #readOther(text: string): string[] {
    const found: string[] = [];
    for (const word of splitWords(text)) {
      const asked = this.#asked.get(word);
      if (asked !== undefined) {
        found.push(asked);
      }
    }
    return found;
  }

  #find(text: string, splitsCamelCase: boolean, found: string[]): TextForm {
    const lowerCase = LOWER_CASE;
    const end = Math.min(text.length, MAX_CHARACTERS);
    let form: TextForm = 'plain';
    let start = -1;
    let number = NO_LETTERS;
    let wasCapital = false;
    let previous = UNKNOWN;
    let count = 0;
    for (let index = 0; index <= end; index++) {
      // A space behind the text ends its last word.
      let code = index < end ? text.charCodeAt(index) : SPACE;
      if (code > MAX_PLAIN_CODE) {
        if (!isMark(code)) {
          return 'other';
        }
        code = SPACE;
      }
      const letter = lowerCase[code];
      const isCapital = letter !== code;
      let isEnd = letter === 0;
      if (start >= 0) {
        if (isCapital && !wasCapital && !isEnd) {
          form = 'camelCase';
          isEnd = splitsCamelCase;
        }
        if (isEnd) {
          const place = this.#plain.find(text, start, index, number);
          if (place !== UNKNOWN) {
            this.#add(previous, place, found);
          }
          count++;
          if (count === MAX_WORDS) {
            return form;
          }
          previous = place;
          start = -1;
        }
      }
      if (letter !== 0) {
        if (start < 0) {
          start = index;
          number = NO_LETTERS;
        }
        number = addLetter(number, letter);
        wasCapital = isCapital;
      }
    }
    return form;
  }

  /** Adds what is asked for of a word and of the pair that it ends. */
  #add(previous: number, place: number, found: string[]): void {
    const word = this.#single[place];
    if (word !== undefined) {
      found.push(word);
    }
    const pair =
      previous === UNKNOWN ? undefined : this.#pairs[previous]?.get(place);
    if (pair !== undefined) {
      found.push(pair);
    }
  }
}

/** Whether a character is one of the dashes and quotation marks of plain texts. */
function isMark(code: number): boolean {
  return code >= FIRST_DASH && code <= LAST_MARK && code !== DOUBLE_LOW_LINE;
}
