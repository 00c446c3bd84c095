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

import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { applyCursor, encodeCursor, OrderColumn } from './Cursor';

jest.setTimeout(60_000);

const databases = createTestDatabases();

const ORDER: OrderColumn[] = [
  { column: 'items.amount', direction: 'desc', type: 'integer' },
  { column: 'items.name', direction: 'asc' },
];

const NAME = '-amount,name';

const encode = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

describe.each(databases.eachSupportedId())('cursors on %s', id => {
  it('lead through a list, also when items come and go, and refuse what is none', async () => {
    const db = await databases.init(id);
    await db.schema.createTable('items', table => {
      table.integer('amount').notNullable();
      table.string('name').notNullable();
    });
    await db('items').insert([
      { amount: 1, name: 'd' },
      { amount: 3, name: 'b' },
      { amount: 3, name: 'a' },
      { amount: 2, name: 'e' },
      { amount: 3, name: 'c' },
    ]);
    const page = async (cursor?: string) => {
      const query = db('items').select('name').limit(2);
      applyCursor(query, ORDER, cursor);
      return (await query).map(({ name }) => name);
    };

    expect(await page()).toEqual(['a', 'b']);
    expect(await page(encodeCursor([3, 'b'], ORDER))).toEqual(['c', 'e']);
    expect(await page(encodeCursor([2, 'e'], ORDER))).toEqual(['d']);
    expect(await page(encodeCursor([1, 'd'], ORDER))).toEqual([]);

    await db('items').where({ name: 'b' }).delete();
    await db('items').insert({ amount: 3, name: 'aa' });
    expect(await page(encodeCursor([3, 'b'], ORDER))).toEqual(['c', 'e']);

    for (const cursor of [
      '',
      'nonsense',
      '%%%',
      encode({ amount: 3 }),
      encode([]),
      encode([3, 'b']),
      encode(['amount,name', 3, 'b']),
      encodeCursor([3, 'b'], [{ ...ORDER[0], direction: 'asc' }, ORDER[1]]),
      encodeCursor([3, 'b'], [{ ...ORDER[0], column: 'items.size' }, ORDER[1]]),
      encode([NAME, 3]),
      encode([NAME, 3, 'b', 'c']),
      encode([NAME, 'b', 3]),
      encode([NAME, '3', 'b']),
      encode([NAME, 3.5, 'b']),
      encode([NAME, 1e300, 'b']),
      encode([NAME, 3, null]),
      encode([NAME, 3, ['b']]),
      encode([NAME, 3, 'b\0']),
    ]) {
      await expect(page(cursor)).rejects.toMatchObject({
        name: 'InputError',
        message:
          'The cursor is not one of this list in this order; begin again without a cursor',
      });
    }
  });

  it('hold shares as precisely as the database does', async () => {
    const db = await databases.init(id);
    await db.schema.createTable('items', table => {
      table.float('share').notNullable();
      table.string('name').notNullable();
    });
    const order: OrderColumn[] = [
      { column: 'items.share', direction: 'asc', type: 'fraction' },
      { column: 'items.name', direction: 'asc' },
    ];
    await db('items').insert([
      { share: 0, name: 'a' },
      { share: 1 / 3, name: 'c' },
      { share: 1 / 3, name: 'b' },
      { share: 1, name: 'd' },
      { share: 0.1234567890123, name: 'e' },
    ]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = db('items').select('*').limit(1);
      applyCursor(query, order, cursor);
      const [row] = await query;
      cursor = row && encodeCursor([row.share, row.name], order);
      seen.push(...(row ? [row.name] : []));
    } while (cursor && seen.length < 10);
    expect(seen).toEqual(['a', 'e', 'b', 'c', 'd']);

    for (const share of [-0.1, 1.1, 1e-300, '0.5', null]) {
      expect(() =>
        applyCursor(db('items'), order, encode(['share,name', share, 'b'])),
      ).toThrow('The cursor is not one of this list in this order');
    }
  });
});
