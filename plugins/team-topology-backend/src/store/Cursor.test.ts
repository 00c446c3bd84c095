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
    expect(await page(encodeCursor([3, 'b']))).toEqual(['c', 'e']);
    expect(await page(encodeCursor([2, 'e']))).toEqual(['d']);
    expect(await page(encodeCursor([1, 'd']))).toEqual([]);

    await db('items').where({ name: 'b' }).delete();
    await db('items').insert({ amount: 3, name: 'aa' });
    expect(await page(encodeCursor([3, 'b']))).toEqual(['c', 'e']);

    for (const cursor of [
      '',
      'nonsense',
      '%%%',
      encode({ amount: 3 }),
      encode([]),
      encode([3]),
      encode([3, 'b', 'c']),
      encode(['b', 3]),
      encode(['3', 'b']),
      encode([3.5, 'b']),
      encode([1e300, 'b']),
      encode([3, null]),
      encode([3, ['b']]),
      encode([3, 'b\0']),
    ]) {
      await expect(page(cursor)).rejects.toMatchObject({
        name: 'InputError',
        message:
          'The cursor is not one of this list; begin again without a cursor',
      });
    }
  });
});
