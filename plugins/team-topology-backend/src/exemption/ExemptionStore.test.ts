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

import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  Exemption,
  ExemptionTarget,
} from '@team-topology/backstage-plugin-team-topology-common';
import knexFactory, { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { openDatabase } from '../store/openDatabase';
import { ExemptionSelection, ExemptionStore } from './ExemptionStore';

jest.setTimeout(60_000);

const CART: ExemptionTarget = { kind: 'entity', ref: 'component:default/cart' };
const SHOP: ExemptionTarget = { kind: 'team', ref: 'group:default/shop' };
const LIBRARIES: ExemptionTarget = {
  kind: 'type',
  entityKind: 'component',
  type: 'library',
};
const BY_BOB = { by: 'user:default/bob', at: '2026-02-01T00:00:00.000Z' };

function exemption(changes: Partial<Exemption> = {}): Exemption {
  return {
    id: randomUUID(),
    practice: 'sre/slo-defined',
    target: CART,
    reason: 'It moves.',
    author: 'user:default/ada',
    at: '2026-01-01T00:00:00.000Z',
    until: '2026-03-31',
    status: 'active',
    ...changes,
  };
}

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('ExemptionStore on %s', id => {
  const replicas: Knex[] = [];

  afterEach(async () => {
    for (const replica of replicas.splice(0)) {
      await replica.destroy();
    }
  });

  async function setUp() {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    const store = new ExemptionStore(db);
    const other = new ExemptionStore(openReplica(id, db));
    return {
      db,
      store,
      /** The same database, as two replicas have it. */
      replicas: [store, other],
      async list(selection: Partial<ExemptionSelection> = {}) {
        return await store.list(
          { limit: 50, sort: 'until', ...selection },
          { kind: 'all' },
        );
      },
      async know(...refs: string[]) {
        for (const ref of refs) {
          await db('entities').insert({
            entity_ref: ref,
            kind: ref.split(':')[0],
            assessed: true,
          });
        }
      },
    };
  }

  // A database in memory is that of one connection only.
  function openReplica(database: TestDatabaseId, db: Knex): Knex {
    if (database.startsWith('SQLITE')) {
      return db;
    }
    const { client, connection } = db.client.config;
    const replica = knexFactory({ client, connection });
    replicas.push(replica);
    return replica;
  }

  it('keeps what was asked for and what became of it', async () => {
    const { store } = await setUp();
    const { until: _, ...endless } = exemption({ target: LIBRARIES });
    for (const made of [
      exemption({ status: 'requested' }),
      exemption({ target: SHOP }),
      endless,
    ]) {
      expect(await store.create(made)).toBeUndefined();
      expect(await store.get(made.id)).toEqual(made);
      const decision = { ...BY_BOB, reason: 'Fine.' };
      expect(await store.decide(made, 'revoked', decision)).toEqual({
        ...made,
        status: 'revoked',
        decision,
      });
    }
    expect(await store.get(randomUUID())).toBeUndefined();
  });

  it('has one open exemption of a target and practice, and any number of closed ones', async () => {
    const { store } = await setUp();
    const first = exemption();
    expect(await store.create(first)).toBeUndefined();
    expect(await store.create(exemption({ status: 'requested' }))).toEqual(
      first,
    );
    // Other practices, and other targets by the same name, are others.
    for (const other of [
      exemption({ practice: 'sre/on-call-known' }),
      exemption({ target: { kind: 'team', ref: CART.ref } }),
    ]) {
      expect(await store.create(other)).toBeUndefined();
    }
    for (let time = 0; time < 2; time += 1) {
      const open = (await store.create(exemption()))!;
      await store.decide(open, 'revoked', BY_BOB);
      expect(await store.create(exemption())).toBeUndefined();
    }
  });

  it('lets exactly one of many writers on two replicas make one', async () => {
    const { replicas: stores } = await setUp();
    for (let round = 0; round < 5; round += 1) {
      const target: ExemptionTarget = { kind: 'entity', ref: `api:a/${round}` };
      const made = Array.from({ length: 16 }, () => exemption({ target }));
      const answers = await Promise.all(
        made.map((item, index) => stores[index % 2].create(item)),
      );
      const winners = made.filter((_item, index) => !answers[index]);
      expect(winners).toHaveLength(1);
      // The others are told which one keeps them out.
      expect(answers.filter(answer => answer)).toEqual(
        Array(15).fill(winners[0]),
      );
    }
  });

  it('lets exactly one of several decisions happen', async () => {
    const { replicas: stores } = await setUp();
    for (let round = 0; round < 5; round += 1) {
      const target: ExemptionTarget = { kind: 'entity', ref: `api:a/${round}` };
      const seen = exemption({ target, status: 'requested' });
      await stores[0].create(seen);
      const decided = (
        await Promise.all(
          (['active', 'revoked', 'rejected', 'active'] as const).map(
            (status, index) =>
              stores[index % 2].decide(seen, status, {
                ...BY_BOB,
                reason: `${status} ${index}`,
              }),
          ),
        )
      ).filter(item => item);
      expect(decided).toHaveLength(1);
      expect(await stores[1].get(seen.id)).toEqual(decided[0]);
      // What one writer closed, another one can make again; nobody else can.
      expect(await stores[1].create(exemption({ target }))).toEqual(
        decided[0]!.status === 'active' ? decided[0] : undefined,
      );
    }
  });

  it('closes those whose last day is over, each for one replica only', async () => {
    const { replicas: stores, store } = await setUp();
    const past = Array.from({ length: 8 }, (_item, index) =>
      exemption({ target: { kind: 'entity', ref: `api:a/${index}` } }),
    );
    const asked = exemption({ target: SHOP, status: 'requested' });
    const { until: _, ...endless } = exemption({ target: LIBRARIES });
    const today = exemption({ until: '2026-04-01' });
    const revoked = exemption({ target: { kind: 'entity', ref: 'api:a/r' } });
    for (const item of [...past, asked, endless, today, revoked]) {
      await store.create(item);
    }
    await store.decide(revoked, 'revoked', BY_BOB);

    const ended = (
      await Promise.all(
        Array.from({ length: 6 }, async (_item, index) =>
          stores[index % 2].expire('2026-04-01'),
        ),
      )
    ).flat();
    expect(ended).toHaveLength(9);
    expect(ended).toEqual(
      expect.arrayContaining([
        ...past.map(item => ({
          exemption: { ...item, status: 'expired' },
          before: 'active',
        })),
        { exemption: { ...asked, status: 'expired' }, before: 'requested' },
      ]),
    );
    expect(await store.expire('2026-04-01')).toEqual([]);
    expect((await store.get(today.id))?.status).toBe('active');
    expect((await store.get(endless.id))?.status).toBe('active');
    // Who looked before cannot bring it back.
    expect(await store.decide(asked, 'active', BY_BOB)).toBeUndefined();
    expect(await store.create(exemption({ target: SHOP }))).toBeUndefined();
  });

  it('closes all or none, so that none is closed without being announced', async () => {
    const { db, store } = await setUp();
    const active = exemption();
    const asked = exemption({ target: SHOP, status: 'requested' });
    for (const item of [active, asked]) {
      await store.create(item);
    }
    // Lets the first of them be closed only.
    await db.raw(
      `create unique index only_one on exemptions (practice) where status = 'expired'`,
    );
    await expect(store.expire('2026-04-01')).rejects.toThrow(/unique/i);
    expect((await store.get(active.id))?.status).toBe('active');
    await db.raw('drop index only_one');
    expect(await store.expire('2026-04-01')).toHaveLength(2);
  });

  it('lists those that are in force', async () => {
    const { store } = await setUp();
    const { until: _, ...endless } = exemption({ target: LIBRARIES });
    const items = [
      exemption(),
      exemption({ target: SHOP }),
      endless,
      exemption({ practice: 'a/past', until: '2026-03-30' }),
      exemption({ practice: 'a/asked', status: 'requested' }),
      exemption({ target: { kind: 'entity', ref: 'api:a/other' } }),
    ];
    for (const item of items) {
      await store.create(item);
    }
    const refs = Array.from(
      { length: 1200 },
      (_item, index) => `api:b/${index}`,
    );
    const found = await store.listInForce([...refs, CART.ref], '2026-03-31');
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining(items.slice(0, 3)));
  });

  it('lists in pages what is asked for', async () => {
    const { store, list, know, db } = await setUp();
    await know(CART.ref, SHOP.ref, 'api:default/hidden', 'group:default/above');
    const { until: _, ...endless } = exemption({ target: LIBRARIES });
    const of = (ref: string, changes: Partial<Exemption> = {}) =>
      exemption({
        target: {
          kind: ref.startsWith('group:') ? 'team' : 'entity',
          ref,
        } as ExemptionTarget,
        ...changes,
      });
    const cart = exemption({ until: '2026-05-01', at: '2026-01-05T00:00:00Z' });
    const shop = of(SHOP.ref, { until: '2026-04-01', status: 'requested' });
    const hidden = of('api:default/hidden', { practice: 'a/b' });
    const above = of('group:default/above', { until: '2026-06-01' });
    for (const item of [
      endless,
      cart,
      shop,
      hidden,
      above,
      of('api:default/gone'),
    ]) {
      await store.create(item);
    }

    // The one that ends first is first; those without end come last.
    const all = [hidden, shop, cart, above, endless];
    const pages: Exemption[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 2, cursor });
      expect(page.totalItems).toBe(5);
      pages.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(pages).toEqual(all);
    expect((await list({ sort: 'at' })).items[0]).toEqual(cart);
    await expect(list({ sort: 'at', cursor: 'x' })).rejects.toThrow(
      'The cursor is not one of this list',
    );

    await db('entity_owners').insert({
      entity_ref: CART.ref,
      owner_ref: SHOP.ref,
    });
    await db('group_children').insert([
      { parent_ref: 'group:default/above', child_ref: SHOP.ref },
      { parent_ref: SHOP.ref, child_ref: 'group:default/above' },
    ]);
    const library = { kind: 'component', type: 'library' };
    for (const [selection, items] of [
      [{ practice: 'a/b' }, [hidden]],
      [{ status: 'requested' }, [shop]],
      [{ endsBefore: '2026-05-01' }, [hidden, shop]],
      [{ endsBefore: '2026-05-02', status: 'active' }, [hidden, cart]],
      [
        { entity: { ref: CART.ref, ...library, teamRefs: [] } },
        [cart, endless],
      ],
      [
        { entity: { ref: CART.ref, kind: 'component', teamRefs: [SHOP.ref] } },
        [shop, cart],
      ],
      [
        { entity: { ref: 'x', kind: 'api', type: 'library', teamRefs: [] } },
        [],
      ],
      [
        { team: { groupRef: SHOP.ref, aboveRefs: [] } },
        // It is in a cycle with the one above.
        [shop, cart, above],
      ],
      [
        { team: { groupRef: 'group:default/x', aboveRefs: [SHOP.ref] } },
        [shop],
      ],
    ] satisfies [Partial<ExemptionSelection>, Exemption[]][]) {
      expect([selection, await list(selection)]).toEqual([
        selection,
        { items, totalItems: items.length },
      ]);
    }

    await db('visible_sets').insert({ id: 's', key: 'k', expires_at: '2' });
    for (const ref of [CART.ref, 'group:default/above', 'api:default/gone']) {
      await db('visible_entities').insert({ set_id: 's', entity_ref: ref });
    }
    const page = { limit: 50, sort: 'until' } as const;
    expect(await store.list(page, { kind: 'set', setId: 's' })).toEqual({
      items: [cart, above, endless],
      totalItems: 3,
    });
    expect(await store.list(page, { kind: 'none' })).toEqual({
      items: [],
      totalItems: 0,
    });
  });
});
