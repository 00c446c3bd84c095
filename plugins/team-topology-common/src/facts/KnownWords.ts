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

import { PlainPairs } from './PlainPairs';
import { isPlainWord, PlainWords, UNKNOWN } from './PlainWords';
import { splitWords } from './splitWords';

/** The largest number that fits where readings are kept. */
const MAX_READING = 0x7fffffff;

/**
 * Words and pairs of neighbouring words that somebody asks for, and what of them
 * stands in a text.
 *
 * @internal
 */
export class KnownWords {
  /** All that is asked for, with its number. */
  readonly #numbers: ReadonlyMap<string, number>;
  /** By number: as it is asked for. */
  readonly #asked: readonly string[];
  /** The plain ones, and the parts of plain pairs. */
  readonly #plain: PlainWords;
  /** By place of a plain word: its number, where it is asked for by itself. */
  readonly #words: Int32Array;
  /** The plain pairs, by places of plain words. */
  readonly #pairs: PlainPairs;
  /** By place of a plain pair: its number. */
  readonly #pairNumbers: Int32Array;
  /** What was found in the text that is read, in its order. */
  readonly #found: string[] = [];
  #count = 0;
  /** By number: the reading that it was found in last, so that it is told once. */
  readonly #foundIn: Int32Array;
  #reading = 0;

  /** @param words - in the form in which rules compare texts */
  constructor(words: Iterable<string>) {
    this.#asked = [...new Set(words)];
    this.#numbers = new Map(this.#asked.map((word, number) => [word, number]));
    this.#foundIn = new Int32Array(this.#asked.length);
    const askedPairs = this.#asked.filter(isPlainPair);
    const pairs = askedPairs.map(pair => pair.split(' '));
    const plain = [
      ...new Set([...this.#asked.filter(isPlainWord), ...pairs.flat()]),
    ];
    const places = new Map(plain.map((word, place) => [word, place]));
    this.#plain = new PlainWords(plain);
    this.#words = Int32Array.from(
      plain,
      word => this.#numbers.get(word) ?? UNKNOWN,
    );
    this.#pairs = new PlainPairs(
      pairs.map(([first, second]) => [places.get(first)!, places.get(second)!]),
    );
    this.#pairNumbers = Int32Array.from(
      askedPairs,
      pair => this.#numbers.get(pair)!,
    );
  }

  /** Those of the words that {@link splitWords} gives that are asked for. */
  read(text: string | undefined): string[] {
    if (!text) {
      return [];
    }
    const plain = this.#plain;
    const form = plain.read(text);
    if (form === 'other') {
      return this.#readOther(text);
    }
    this.#startReading();
    this.#addFound(plain.places, plain.count);
    if (form === 'camelCase') {
      this.#addFound(plain.wholePlaces, plain.wholeCount);
    }
    // A list that grows with what is found makes room for much more.
    return this.#found.slice(0, this.#count);
  }

  /** Texts with other letters are fewer, and not read by letters alone. */
  #readOther(text: string): string[] {
    const found: string[] = [];
    for (const word of splitWords(text)) {
      const number = this.#numbers.get(word);
      if (number !== undefined) {
        found.push(this.#asked[number]);
      }
    }
    return found;
  }

  #startReading(): void {
    this.#count = 0;
    if (this.#reading === MAX_READING) {
      this.#foundIn.fill(0);
      this.#reading = 0;
    }
    this.#reading++;
  }

  /** Adds what of the words at some places is asked for. */
  #addFound(places: Int32Array, count: number): void {
    let previous = UNKNOWN;
    for (let index = 0; index < count; index++) {
      const place = places[index];
      if (place !== UNKNOWN) {
        this.#add(this.#words[place]);
        const pair =
          previous === UNKNOWN ? UNKNOWN : this.#pairs.find(previous, place);
        if (pair !== UNKNOWN) {
          this.#add(this.#pairNumbers[pair]);
        }
      }
      previous = place;
    }
  }

  #add(number: number): void {
    if (number !== UNKNOWN && this.#foundIn[number] !== this.#reading) {
      this.#foundIn[number] = this.#reading;
      this.#found[this.#count++] = this.#asked[number];
    }
  }
}

function isPlainPair(words: string): boolean {
  const parts = words.split(' ');
  return parts.length === 2 && parts.every(isPlainWord);
}
