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
import { PlainWords, UNKNOWN } from './PlainWords';
import { splitWords } from './splitWords';

const PLAIN_WORD = /^[a-z0-9]+$/;
const PLAIN_PAIR = /^[a-z0-9]+ [a-z0-9]+$/;

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
  readonly #words: (string | undefined)[];
  /** By place of a plain word: the pairs that begin with it, by place of the other. */
  readonly #pairs: (Map<number, string> | undefined)[];

  /** @param words - in the form in which rules compare texts */
  constructor(words: Iterable<string>) {
    this.#asked = new Map([...words].map(word => [word, word]));
    const asked = [...this.#asked.keys()];
    const pairs = asked
      .filter(word => PLAIN_PAIR.test(word))
      .map(pair => pair.split(' '));
    const plain = [
      ...new Set([
        ...asked.filter(word => PLAIN_WORD.test(word)),
        ...pairs.flat(),
      ]),
    ];
    const places = new Map(plain.map((word, place) => [word, place]));
    this.#plain = new PlainWords(plain);
    this.#words = plain.map(word => this.#asked.get(word));
    this.#pairs = plain.map(() => undefined);
    for (const [first, second] of pairs) {
      const place = places.get(first)!;
      const others = this.#pairs[place] ?? new Map<number, string>();
      others.set(places.get(second)!, `${first} ${second}`);
      this.#pairs[place] = others;
    }
  }

  /** Those of the words that {@link splitWords} gives that are asked for. */
  read(text: string | undefined): string[] {
    if (!text) {
      return [];
    }
    const form = this.#plain.read(text, true);
    if (form === 'other') {
      return this.#readOther(text);
    }
    const found: string[] = [];
    this.#addFound(found);
    if (form === 'camelCase') {
      this.#plain.read(text, false);
      this.#addFound(found);
    }
    return found.length > 1 ? distinctTexts(found) : found;
  }

  /** Texts with other letters are fewer, and not read by letters alone. */
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

  /** Adds what of the text that was read last is asked for. */
  #addFound(found: string[]): void {
    const { places, count } = this.#plain;
    let previous = UNKNOWN;
    for (let index = 0; index < count; index++) {
      const place = places[index];
      if (place !== UNKNOWN) {
        const word = this.#words[place];
        if (word !== undefined) {
          found.push(word);
        }
        const pair =
          previous === UNKNOWN ? undefined : this.#pairs[previous]?.get(place);
        if (pair !== undefined) {
          found.push(pair);
        }
      }
      previous = place;
    }
  }
}
