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
  type?: 'integer' | 'fraction';
}

type CursorValue = string | number;

const MAX_INTEGER = 2 ** 31 - 1;
// Less than that is no number to a column of single precision.
const MIN_FRACTION = 1e-37;

/**
 * The text from which the page after an item is asked. It names its order, because
 * values of one order would often fit another one and lead anywhere.
 */
export function encodeCursor(
  values: CursorValue[],
  order: OrderColumn[],
): string {
  return Buffer.from(JSON.stringify([nameOrder(order), ...values])).toString(
    'base64url',
  );
}

function nameOrder(order: OrderColumn[]): string {
  return order
    .map(
      ({ column, direction }) =>
        `${direction === 'desc' ? '-' : ''}${column.split('.').at(-1)}`,
    )
    .join(',');
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
    const decoded: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    if (Array.isArray(decoded)) {
      const [name, ...values] = decoded;
      if (
        name === nameOrder(order) &&
        values.length === order.length &&
        values.every((value, index) => isValueOf(value, order[index]))
      ) {
        return values;
      }
    }
  } catch {
    // Said below.
  }
  throw new InputError(
    'The cursor is not one of this list in this order; begin again without a cursor',
  );
}

// PostgreSQL fails on a value that its column cannot hold.
function isValueOf(value: unknown, { type }: OrderColumn): boolean {
  switch (type) {
    case 'integer':
      return (
        Number.isInteger(value) && Math.abs(value as number) <= MAX_INTEGER
      );
    case 'fraction':
      return (
        value === 0 ||
        (typeof value === 'number' && value >= MIN_FRACTION && value <= 1)
      );
    default:
      return typeof value === 'string' && !value.includes('\0');
  }
}
