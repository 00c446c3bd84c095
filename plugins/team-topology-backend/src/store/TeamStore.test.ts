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
  createRuleSet,
  SortOrder,
  teamEntitySorts,
} from '@team-topology/backstage-plugin-team-topology-common';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { Visibility } from '../visibility/Visibility';
import { listName } from './listName';
import { openDatabase } from './openDatabase';
import { EntitySelection, TeamStore } from './TeamStore';

jest.setTimeout(60_000);

const TEAM = { groupRef: 'group:default/shop', scope: 'own' as const };

const all: Visibility = { kind: 'all' };
const some: Visibility = {
  kind: 'set',
  setId: '5f0c8a52-5b0b-4a57-a0a4-7d3c1a6a1e11',
};

/** Of each: ref, title, primary function, share, confidence, gaps, unknown, met. */
const ENTITIES: [
  string,
  string | undefined,
  string | null,
  number,
  number,
  number,
  number,
  number,
][] = [
  ['component:default/cart', 'Einkäufe 100 %', 'application', 1, 1, 3, 0, 2],
  [
    'component:default/till',
    'Neue KASSE_1',
    'application',
    1 / 3,
    0.2,
    3,
    1,
    2,
  ],
  ['component:default/kasse-x', undefined, 'sre', 0.9, 0.7, 0, 1, 9],
  ['api:default/cart', 'Ärger', 'platform', 0.5, 0.7, 10, 2, 0],
  ['api:other/prices', 'ärger', 'application', 0.5, 0.1, 2, 0, 0],
  ['resource:default/orders', 'a\\b', null, 0, 0, 0, 0, 0],
];
const HIDDEN = ['component:default/till', 'api:other/prices'];

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('TeamStore on %s', id => {
  async function setUp() {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    const row = (ref: string, title?: string) => ({
      entity_ref: ref,
      kind: ref.slice(0, ref.indexOf(':')),
      title: title ?? null,
      name: listName(ref, title),
      assessed: true,
    });
    for (const [ref, title, primary, share, confidence, ...rest] of ENTITIES) {
      const [gaps, unknown, met] = rest;
      await db('entities').insert({
        ...row(ref, title),
        primary_function: primary,
        share,
        confidence,
        gaps,
        unknown,
        met,
      });
    }
    await db('entities').insert({
      ...row('component:default/broken', 'Kasse, kaputt'),
      error: 'Its tags are broken.',
    });
    // Of another team.
    await db('entities').insert(row('component:default/kasse-of-others'));
    const owned = [...ENTITIES.map(([ref]) => ref), 'component:default/broken'];
    await db('entity_owners').insert(
      owned.map(ref => ({ entity_ref: ref, owner_ref: TEAM.groupRef })),
    );
    await db('visible_sets').insert({
      id: (some as { setId: string }).setId,
      key: 'a'.repeat(64),
      expires_at: '2099-01-01T00:00:00.000Z',
    });
    await db('visible_entities').insert(
      owned
        .filter(ref => !HIDDEN.includes(ref))
        .map(ref => ({
          set_id: (some as { setId: string }).setId,
          entity_ref: ref,
        })),
    );
    const store = new TeamStore(db, createRuleSet());
    return {
      /** Refs of all pages, and how many there are said to be. */
      async list(
        selection: Partial<EntitySelection>,
        visibility: Visibility = all,
      ) {
        const refs: string[] = [];
        const totals = new Set<number>();
        let cursor: string | undefined;
        do {
          const page = await store.listEntities(
            { sort: 'ref', limit: 2, team: TEAM, ...selection, cursor },
            visibility,
          );
          refs.push(...page.items.map(({ ref }) => ref));
          totals.add(page.totalItems);
          cursor = page.nextCursor;
        } while (cursor && refs.length < 20);
        expect([...totals]).toEqual([refs.length]);
        return refs.map(ref => ref.replace('component:default/', ''));
      },
      store,
    };
  }

  it('finds entities by a part of the title or the name, in any case', async () => {
    const { list } = await setUp();
    const tills = ['broken', 'kasse-x', 'till'];
    expect(await list({ text: 'kasse' })).toEqual(tills);
    expect(await list({ text: 'KaSSe' })).toEqual(tills);
    expect(await list({ text: 'EINKÄUFE' })).toEqual(['cart']);
    expect(await list({ text: 'einka\u0308ufe' })).toEqual(['cart']);
    expect(await list({ text: 'ÄRGER' })).toEqual([
      'api:default/cart',
      'api:other/prices',
    ]);
    // By the name, where a title is shown.
    expect(await list({ text: 'cart' })).toEqual(['api:default/cart', 'cart']);
    // What stands before the name is not part of it.
    expect(await list({ text: 'component' })).toEqual([]);
    expect(await list({ text: 'default' })).toEqual([]);
    expect(await list({ text: 'nothing' })).toEqual([]);
  });

  it('takes what has a meaning in a pattern as it is', async () => {
    const { list } = await setUp();
    expect(await list({ text: '%' })).toEqual(['cart']);
    expect(await list({ text: '_' })).toEqual(['till']);
    expect(await list({ text: '\\' })).toEqual(['resource:default/orders']);
    expect(await list({ text: "'" })).toEqual([]);
    expect(await list({ text: '?' })).toEqual([]);
  });

  it('puts filters together', async () => {
    const { list } = await setUp();
    expect(await list({ kind: 'api' })).toEqual([
      'api:default/cart',
      'api:other/prices',
    ]);
    expect(await list({ kind: 'api', text: 'cart' })).toEqual([
      'api:default/cart',
    ]);
    expect(await list({ text: 'kasse', function: 'sre' })).toEqual(['kasse-x']);
    expect(await list({ text: 'kasse', assessed: false })).toEqual(['broken']);
    expect(await list({ text: 'a', function: 'unclassified' })).toEqual([
      'resource:default/orders',
    ]);
    expect(await list({ kind: 'api', function: 'sre' })).toEqual([]);
  });

  it('finds and counts only what may be seen', async () => {
    const { list } = await setUp();
    expect(await list({ text: 'kasse' }, some)).toEqual(['broken', 'kasse-x']);
    expect(await list({ text: 'ärger' }, some)).toEqual(['api:default/cart']);
    expect(await list({ text: 'till' }, some)).toEqual([]);
    expect(await list({ kind: 'api', sort: 'name' }, some)).toEqual([
      'api:default/cart',
    ]);
    expect(await list({ text: 'kasse' }, { kind: 'none' })).toEqual([]);
  });

  it('orders by each column, both ways, page by page', async () => {
    const { list } = await setUp();
    const orderOf = async (sort: EntitySelection['sort'], order?: SortOrder) =>
      list({ sort, order, assessed: true });
    expect(await orderOf('gaps')).toEqual([
      'api:default/cart',
      'cart',
      'till',
      'api:other/prices',
      'kasse-x',
      'resource:default/orders',
    ]);
    expect(await orderOf('gaps', 'asc')).toEqual([
      'kasse-x',
      'resource:default/orders',
      'api:other/prices',
      'cart',
      'till',
      'api:default/cart',
    ]);
    expect(await orderOf('unknown')).toEqual([
      'api:default/cart',
      'kasse-x',
      'till',
      'api:other/prices',
      'cart',
      'resource:default/orders',
    ]);
    expect((await orderOf('met')).slice(0, 3)).toEqual([
      'kasse-x',
      'cart',
      'till',
    ]);
    expect(await orderOf('share')).toEqual([
      'cart',
      'kasse-x',
      'api:default/cart',
      'api:other/prices',
      'till',
      'resource:default/orders',
    ]);
    expect(await orderOf('confidence', 'asc')).toEqual([
      'resource:default/orders',
      'api:other/prices',
      'till',
      'api:default/cart',
      'kasse-x',
      'cart',
    ]);
    expect(await orderOf('kind', 'desc')).toEqual([
      'resource:default/orders',
      'cart',
      'kasse-x',
      'till',
      'api:default/cart',
      'api:other/prices',
    ]);
    expect((await orderOf('ref', 'desc'))[0]).toBe('resource:default/orders');
    // Where letters with accents stand is for the database to say.
    const names = (await orderOf('name')).filter(ref => !ref.startsWith('api'));
    expect(names).toEqual([
      'resource:default/orders',
      'cart',
      'kasse-x',
      'till',
    ]);
    expect((await orderOf('name', 'desc')).length).toBe(6);
  });

  it('refuses a cursor of another order', async () => {
    const { store } = await setUp();
    const page = { limit: 1, team: TEAM };
    for (const sort of teamEntitySorts) {
      const { nextCursor } = await store.listEntities({ ...page, sort }, all);
      for (const other of teamEntitySorts) {
        for (const order of ['asc', 'desc', undefined] as const) {
          const usual = ['ref', 'name', 'kind'].includes(sort) ? 'asc' : 'desc';
          const same = other === sort && (order ?? usual) === usual;
          const answer = await store
            .listEntities(
              { ...page, sort: other, order, cursor: nextCursor },
              all,
            )
            .then(
              ({ totalItems }) => totalItems,
              error => error.name,
            );
          expect([sort, other, order, answer]).toEqual([
            sort,
            other,
            order,
            same ? 7 : 'InputError',
          ]);
        }
      }
    }
  });
});
