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

import {
  ListResponse,
  TeamHistoryItem,
} from '@team-topology/backstage-plugin-team-topology-common';
import { decodeCursor, encodeCursor, OrderColumn } from '../store/Cursor';
import { PageSelection } from '../store/readPage';

const ORDER: OrderColumn[] = [
  { column: 'at', direction: 'desc' },
  { column: 'entityRef', direction: 'asc' },
  { column: 'number', direction: 'desc', type: 'integer' },
  { column: 'practice', direction: 'asc' },
];

type Key = (string | number)[];

/**
 * One page of many items that come in any order, without keeping all of them.
 */
export class HistoryPage {
  readonly #limit: number;
  readonly #after: Key | undefined;
  #items: { key: Key; item: TeamHistoryItem }[] = [];
  #total = 0;

  /**
   * @throws InputError when the cursor is of another list
   */
  constructor(page: PageSelection) {
    this.#limit = page.limit;
    this.#after =
      page.cursor === undefined ? undefined : decodeCursor(page.cursor, ORDER);
  }

  /**
   * @param number - of the change that the item belongs to
   */
  add(number: number, item: TeamHistoryItem): void {
    const key = [item.at, item.entityRef, number, item.practice];
    this.#total += 1;
    if (this.#after && compareKeys(key, this.#after) <= 0) {
      return;
    }
    this.#items.push({ key, item });
    if (this.#items.length > 4 * (this.#limit + 1)) {
      this.#keepFirst();
    }
  }

  toResponse(): ListResponse<TeamHistoryItem> {
    this.#keepFirst();
    const shown = this.#items.slice(0, this.#limit);
    return {
      items: shown.map(({ item }) => item),
      totalItems: this.#total,
      ...(this.#items.length > this.#limit && {
        nextCursor: encodeCursor(shown[shown.length - 1].key, ORDER),
      }),
    };
  }

  #keepFirst(): void {
    this.#items.sort((a, b) => compareKeys(a.key, b.key));
    // One more tells that there is a next page.
    this.#items.length = Math.min(this.#items.length, this.#limit + 1);
  }
}

function compareKeys(one: Key, other: Key): number {
  for (const [index, { direction }] of ORDER.entries()) {
    if (one[index] !== other[index]) {
      return one[index] < other[index] === (direction === 'asc') ? -1 : 1;
    }
  }
  return 0;
}
