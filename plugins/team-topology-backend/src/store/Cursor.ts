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

import { InputError } from '@backstage/errors';
import { Knex } from 'knex';

/**
 * One column that a list is ordered by.
 */
export interface OrderColumn {
  column: string;
  direction: 'asc' | 'desc';
  /** What stands in the column; text by default. */
  type?: 'integer';
}

type CursorValue = string | number;

const MAX_INTEGER = 2 ** 31 - 1;

/**
 * The text from which the page after an item is asked.
 */
export function encodeCursor(values: CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Orders a query and starts it behind the item that a cursor names.
 *
 * @throws InputError when the cursor was not made for this order
 */
export function applyCursor(
  query: Knex.QueryBuilder,
  order: OrderColumn[],
  cursor: string | undefined,
): void {
  for (const { column, direction } of order) {
    query.orderBy(column, direction);
  }
  if (cursor === undefined) {
    return;
  }
  const values = decodeCursor(cursor, order);
  // Behind it: equal in the first columns and further in the next one.
  query.where(any => {
    order.forEach(({ column, direction }, index) => {
      any.orWhere(all => {
        for (let before = 0; before < index; before++) {
          all.where(order[before].column, values[before]);
        }
        all.where(column, direction === 'asc' ? '>' : '<', values[index]);
      });
    });
  });
}

/**
 * What {@link encodeCursor} made a cursor of.
 *
 * @throws InputError when the cursor was not made for this order
 */
export function decodeCursor(
  cursor: string,
  order: OrderColumn[],
): CursorValue[] {
  try {
    const values: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    if (
      Array.isArray(values) &&
      values.length === order.length &&
      values.every((value, index) => isValueOf(value, order[index]))
    ) {
      return values;
    }
  } catch {
    // Said below.
  }
  throw new InputError(
    'The cursor is not one of this list; begin again without a cursor',
  );
}

// PostgreSQL fails on a value that its column cannot hold.
function isValueOf(value: unknown, { type }: OrderColumn): boolean {
  return type === 'integer'
    ? Number.isInteger(value) && Math.abs(value as number) <= MAX_INTEGER
    : typeof value === 'string' && !value.includes('\0');
}
