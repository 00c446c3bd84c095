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

import { PersonCorrection } from '@team-topology/backstage-plugin-team-topology-common';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { openDatabase } from '../store/openDatabase';
import { CorrectionStore } from './CorrectionStore';

jest.setTimeout(60_000);

const CART = 'component:default/cart';

function correction(author: string): PersonCorrection {
  return {
    function: 'platform',
    author: `user:default/${author}`,
    at: '2026-01-01T00:00:00.000Z',
    reason: `${author} says so.`,
    derivedThen: 'application',
  };
}

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('CorrectionStore on %s', id => {
  async function setUp() {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    return { db, store: new CorrectionStore(db) };
  }

  it('keeps one correction for each ref, and tells what it replaced', async () => {
    const { store } = await setUp();
    const { derivedThen: _, ...second } = correction('bob');
    expect(await store.get(CART)).toBeUndefined();
    expect(await store.put(CART, correction('ada'))).toBeUndefined();
    expect(await store.get(CART)).toEqual(correction('ada'));
    expect(await store.put(CART, second)).toEqual(correction('ada'));
    // What was unclassified then does not inherit from the one before.
    expect(await store.get(CART)).toEqual(second);
    expect(
      await store.getMany([
        ...Array.from({ length: 1200 }, (_item, index) => `api:a/${index}`),
        CART,
      ]),
    ).toEqual(new Map([[CART, second]]));
    expect(await store.delete('component:default/other')).toBeUndefined();
    expect(await store.delete(CART)).toEqual(second);
    expect(await store.delete(CART)).toBeUndefined();
    expect(await store.get(CART)).toBeUndefined();
  });

  it('loses nothing silently when several write at the same moment', async () => {
    const { store } = await setUp();
    for (let round = 0; round < 5; round += 1) {
      const authors = Array.from({ length: 12 }, (_item, index) =>
        String(index),
      );
      const replaced = await Promise.all(
        authors.map(
          async author =>
            (await store.put(CART, correction(author)))?.author.split('/')[1],
        ),
      );
      const last = (await store.get(CART))!.author.split('/')[1];
      // Each one is replaced once and told of once, but the last, which stays.
      expect(
        [...replaced.filter(author => author !== undefined), last].sort(),
      ).toEqual([...authors].sort());
      expect(replaced.filter(author => author === undefined)).toHaveLength(1);

      // Taken back meanwhile, too: whoever takes it back is told which one.
      const gone = await Promise.all([
        store.delete(CART),
        ...authors.map(author => store.put(CART, correction(author))),
        store.delete(CART),
      ]);
      const left = await store.get(CART);
      const told = [...gone, left].flatMap(item =>
        item ? [item.author.split('/')[1]] : [],
      );
      expect(told.sort()).toEqual([...authors, last].sort());
      await store.delete(CART);
    }
  });

  it('lists those of known and visible entities in pages', async () => {
    const { db, store } = await setUp();
    const refs = ['api:a/a', 'component:a/a', 'group:a/a', 'resource:a/a'];
    for (const ref of [...refs, 'component:a/gone']) {
      await store.put(ref, correction('ada'));
    }
    for (const ref of [...refs, 'component:a/uncorrected']) {
      await db('entities').insert({
        entity_ref: ref,
        kind: ref.split(':')[0],
        assessed: true,
      });
    }
    await db('visible_sets').insert({ id: 's', key: 'k', expires_at: '2' });
    for (const ref of ['component:a/a', 'group:a/a', 'component:a/gone']) {
      await db('visible_entities').insert({ set_id: 's', entity_ref: ref });
    }

    const first = await store.list({ limit: 3 }, { kind: 'all' });
    const { derivedThen: _, ...shown } = correction('ada');
    expect(first.items[0]).toEqual({ entityRef: 'api:a/a', ...shown });
    expect(first.items.map(({ entityRef }) => entityRef)).toEqual(
      refs.slice(0, 3),
    );
    expect(first.totalItems).toBe(4);
    const second = await store.list(
      { limit: 3, cursor: first.nextCursor },
      { kind: 'all' },
    );
    expect(second).toEqual({
      items: [{ entityRef: 'resource:a/a', ...shown }],
      totalItems: 4,
    });
    expect(
      await store.list({ limit: 5 }, { kind: 'set', setId: 's' }),
    ).toMatchObject({
      items: [{ entityRef: 'component:a/a' }, { entityRef: 'group:a/a' }],
      totalItems: 2,
    });
    expect(await store.list({ limit: 5 }, { kind: 'none' })).toEqual({
      items: [],
      totalItems: 0,
    });
    await expect(
      store.list({ limit: 5, cursor: 'x' }, { kind: 'all' }),
    ).rejects.toThrow('The cursor is not one of this list');
  });
});
