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

import { UNKNOWN } from './PlainWords';

const FEWEST_SLOTS = 16;

/** More slots than pairs, so that a look mostly meets the pair or nothing. */
const SLOTS_PER_PAIR = 4;

/** Spreads neighbouring numbers. */
const SPREAD = 0x9e3779b1;

/**
 * A fixed list of pairs of numbers, that tells the place of one.
 *
 * @remarks
 *
 * In each text most neighbouring words are looked up here. A map of maps takes a multiple
 * of the time.
 *
 * @internal
 */
export class PlainPairs {
  readonly #firsts: Int32Array;
  readonly #seconds: Int32Array;
  /** Places of pairs by their hashes, each one up; 0 where there is none. */
  readonly #slots: Int32Array;

  constructor(pairs: readonly (readonly [first: number, second: number])[]) {
    let size = FEWEST_SLOTS;
    while (size < pairs.length * SLOTS_PER_PAIR) {
      size *= 2;
    }
    this.#firsts = Int32Array.from(pairs, ([first]) => first);
    this.#seconds = Int32Array.from(pairs, ([, second]) => second);
    this.#slots = new Int32Array(size);
    for (const [place, [first, second]] of pairs.entries()) {
      let slot = hash(first, second) & (size - 1);
      while (this.#slots[slot] !== 0) {
        slot = (slot + 1) & (size - 1);
      }
      this.#slots[slot] = place + 1;
    }
  }

  /** The place of a pair in the list, or {@link UNKNOWN}. */
  find(first: number, second: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = hash(first, second) & last;
    for (let found = slots[slot]; found !== 0; found = slots[slot]) {
      if (
        this.#firsts[found - 1] === first &&
        this.#seconds[found - 1] === second
      ) {
        return found - 1;
      }
      slot = (slot + 1) & last;
    }
    return UNKNOWN;
  }
}

function hash(first: number, second: number): number {
  const spread = Math.imul(Math.imul(first, SPREAD) ^ second, SPREAD);
  return spread ^ (spread >>> 15);
}
