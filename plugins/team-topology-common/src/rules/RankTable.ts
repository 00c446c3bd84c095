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

/** That a text at a place may make a signal match. */
export interface RankedText {
  /** As it is compared; one of the texts that are numbered. */
  text: string;
  /** The number of the place, from 0 on. */
  place: number;
  /** The rank of the signal. */
  rank: number;
}

const LARGEST_SMALL = 0x7fff;

/**
 * Which signals a text at a place may make match, by their ranks.
 *
 * @remarks
 *
 * Each entity looks dozens of texts up, at random among tens of thousands. What is near
 * in memory is found in a fraction of the time, so all places of a text are numbers side
 * by side, and not maps of lists.
 *
 * @internal
 */
export class RankTable {
  readonly #places: number;
  /** By text: its row of cells. */
  readonly #rows: ReadonlyMap<string, number>;
  /**
   * A row for each text, with a cell for each place: 0 for nothing, one up a single rank,
   * or as a negative number, one down, the place in the lists.
   */
  readonly #cells: Int16Array | Int32Array;
  readonly #lists: number[][] = [];

  /** @param rows - the texts of all tables of a rule set, each with its number, from 0 on */
  constructor(
    texts: readonly RankedText[],
    places: number,
    rows: ReadonlyMap<string, number>,
  ) {
    this.#places = places;
    this.#rows = rows;
    const count = rows.size * places;
    this.#cells = isSmall(texts)
      ? new Int16Array(count)
      : new Int32Array(count);
    for (const { text, place, rank } of texts) {
      this.#put(this.#rows.get(text)! * places + place, rank);
    }
  }

  #put(cell: number, rank: number): void {
    const held = this.#cells[cell];
    if (held === 0) {
      this.#cells[cell] = rank + 1;
    } else if (held > 0) {
      this.#cells[cell] = -this.#lists.push([held - 1, rank]);
    } else {
      this.#lists[-held - 1].push(rank);
    }
  }

  /** Adds the ranks that a text at a place stands for, each once, in ascending order. */
  addRanks(text: string, place: number, ranks: number[]): void {
    const row = this.#rows.get(text);
    if (row === undefined) {
      return;
    }
    const held = this.#cells[row * this.#places + place];
    if (held > 0) {
      addRank(held - 1, ranks);
    } else if (held < 0) {
      for (const rank of this.#lists[-held - 1]) {
        addRank(rank, ranks);
      }
    }
  }
}

/** Whether all that is put into cells fits into half of the room: each list holds two. */
function isSmall(texts: readonly RankedText[]): boolean {
  return (
    texts.length / 2 < LARGEST_SMALL &&
    texts.every(({ rank }) => rank < LARGEST_SMALL)
  );
}

/** There are few, so that to sort them, and to know them by a set, would take longer. */
function addRank(rank: number, ranks: number[]): void {
  let place = ranks.length;
  while (place > 0 && ranks[place - 1] > rank) {
    place--;
  }
  if (place > 0 && ranks[place - 1] === rank) {
    return;
  }
  for (let index = ranks.length; index > place; index--) {
    ranks[index] = ranks[index - 1];
  }
  ranks[place] = rank;
}
