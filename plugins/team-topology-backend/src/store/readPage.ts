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

import { ListResponse } from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { applyCursor, encodeCursor, OrderColumn } from './Cursor';

/** Which page of a list. */
export interface PageSelection {
  limit: number;
  cursor?: string;
}

/** What {@link readPage} reads a page of. */
export interface PageQuery {
  /** Selects at least the columns of the order. */
  query: Knex.QueryBuilder;
  /** The same list, to be counted. */
  counted: Knex.QueryBuilder;
  /** Columns with their table, e.g. `entities.gaps`. */
  order: OrderColumn[];
  page: PageSelection;
}

/**
 * Reads a page of rows, and how many there are on all pages.
 *
 * @throws InputError when the cursor was not made for this order
 */
export async function readPage<TRow extends {}>(
  options: PageQuery,
): Promise<ListResponse<TRow>> {
  const { query, counted, order, page } = options;
  const [{ count }] = await counted.count({ count: '*' });
  applyCursor(query, order, page.cursor);
  const rows = await query.limit(page.limit + 1);
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return {
    items,
    totalItems: Number(count),
    ...(rows.length > page.limit && {
      nextCursor: encodeCursor(
        order.map(({ column }) => last[column.split('.')[1]]),
        order,
      ),
    }),
  };
}
