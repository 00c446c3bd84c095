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

import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  createRuleSet,
  NO_EVIDENCE,
  PracticeEvidence,
} from '@team-topology/backstage-plugin-team-topology-common';
import { EvidenceProvider } from '@team-topology/backstage-plugin-team-topology-node';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { EntitySource } from '../catalog/EntitySource';
import { createTestTelemetry } from '../__testUtils__/createTestTelemetry';
import { CatalogIndex } from '../catalog/CatalogIndex';
import { CorrectionStore } from '../correction/CorrectionStore';
import { EvidenceCollector } from '../evidence/EvidenceCollector';
import { EffectiveExemptions } from '../exemption/EffectiveExemptions';
import { ExemptionStore } from '../exemption/ExemptionStore';
import { GroupAncestry } from '../ownership/GroupAncestry';
import { AssessmentStore } from '../store/AssessmentStore';
import { openDatabase } from '../store/openDatabase';
import { TeamStore } from '../store/TeamStore';
import { AssessmentRefresh } from './AssessmentRefresh';
import { EntityAssessor } from './EntityAssessor';

jest.setTimeout(60_000);

const CART = 'component:default/cart';

const TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** A catalog that does what a test tells it. */
class FakeCatalog implements EntitySource {
  readonly entities = new Map<string, Entity>();
  readonly read: string[] = [];
  trouble?: (signal?: AbortSignal) => Promise<void>;

  put(...entities: Entity[]) {
    for (const item of entities) {
      this.entities.set(stringifyEntityRef(item), item);
    }
  }

  async *streamEntities(signal?: AbortSignal): AsyncIterable<Entity[]> {
    const all = [...this.entities.values()];
    for (let start = 0; start < all.length; start += 2) {
      if (start > 0) {
        await this.trouble?.(signal);
      }
      yield all.slice(start, start + 2);
    }
  }

  async getEntities(refs: string[]): Promise<Entity[]> {
    this.read.push(...refs);
    return refs.flatMap(ref => this.entities.get(ref) ?? []);
  }
}

let etags = 0;

function entity(
  kind: string,
  name: string,
  options: {
    type?: string;
    owners?: string[];
    annotations?: Record<string, string>;
  } = {},
): Entity {
  const { type = 'service', owners = [], annotations = {} } = options;
  etags += 1;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      etag: `etag-${etags}`,
      annotations,
    },
    spec: { type, lifecycle: 'production', owner: owners[0] },
    relations: owners.map(targetRef => ({ type: 'ownedBy', targetRef })),
  };
}

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('AssessmentRefresh on %s', id => {
  async function setUp(options: { providers?: EvidenceProvider[] } = {}) {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    const rules = createRuleSet();
    const store = new AssessmentStore(db);
    const teams = new TeamStore(db, rules);
    const catalog = new FakeCatalog();
    const telemetry = createTestTelemetry();
    const logger = mockServices.logger.mock();
    const written: string[] = [];
    const write = store.write.bind(store);
    jest.spyOn(store, 'write').mockImplementation(async (entities, now) => {
      written.push(...entities.map(({ indexed }) => indexed.ref));
      return await write(entities, now);
    });
    const corrections = new CorrectionStore(db);
    const exemptions = new ExemptionStore(db);
    const refresh = new AssessmentRefresh({
      catalog,
      store,
      assessor: new EntityAssessor({
        rules,
        kinds: ['component', 'template'],
      }),
      corrections,
      exemptions: new EffectiveExemptions({
        store: exemptions,
        groups: new GroupAncestry(db),
      }),
      evidence: new EvidenceCollector({
        providers: options.providers ?? [],
        telemetry,
      }),
      telemetry,
      logger,
    });
    return {
      db,
      store,
      teams,
      catalog,
      corrections,
      exemptions,
      logger,
      refresh,
      /** Refreshes, and tells what was written. */
      async run(signal?: AbortSignal) {
        written.length = 0;
        catalog.read.length = 0;
        await refresh.run(signal);
        return [...written].sort();
      },
      async gapsOf(name: string) {
        const { items } = await teams.listGaps(
          { limit: 500, sort: 'entity' },
          { kind: 'all' },
        );
        return items
          .filter(({ entityRef }) => entityRef === `component:default/${name}`)
          .map(({ practice }) => practice);
      },
      async stateOf(name: string, practice: string) {
        const row = await db('entities')
          .where({ entity_ref: `component:default/${name}` })
          .first();
        return JSON.parse(row.states)[practice];
      },
    };
  }

  afterEach(() => {
    jest.useRealTimers();
  });

  it('writes only what changed, and removes what vanished', async () => {
    const { catalog, run, gapsOf, db, store } = await setUp();
    catalog.put(
      entity('Group', 'shop'),
      // One owner in two spellings is one owner.
      entity('Component', 'cart', {
        owners: ['group:default/shop', 'Group:Default/Shop'],
      }),
      entity('Component', 'till', { owners: ['group:default/shop'] }),
    );
    expect(await store.getStatus()).toEqual({ state: 'never' });
    expect(await run()).toEqual([
      'component:default/cart',
      'component:default/till',
      'group:default/shop',
    ]);
    expect(await db('entity_owners').orderBy('entity_ref')).toEqual([
      { entity_ref: 'component:default/cart', owner_ref: 'group:default/shop' },
      { entity_ref: 'component:default/till', owner_ref: 'group:default/shop' },
    ]);
    const first = await store.getStatus();
    expect(first).toEqual({
      state: 'succeeded',
      asOf: expect.any(String),
      startedAt: expect.any(String),
    });

    expect(await run()).toEqual([]);
    expect(catalog.read).toEqual([]);

    catalog.put(
      entity('Component', 'till', {
        owners: ['group:default/shop'],
        annotations: { 'nobl9.com/slos': 'till' },
      }),
    );
    expect(await gapsOf('till')).toContain('sre/slo-defined');
    expect(await run()).toEqual(['component:default/till']);
    expect(catalog.read).toEqual(['component:default/till']);
    expect(await gapsOf('till')).not.toContain('sre/slo-defined');

    catalog.entities.delete('component:default/cart');
    expect(await run()).toEqual([]);
    expect(await gapsOf('cart')).toEqual([]);
    for (const table of ['entities', 'entity_owners', 'gaps']) {
      expect(
        await db(table).where({ entity_ref: 'component:default/cart' }),
      ).toEqual([]);
    }
  });

  it('assesses an entity anew when its neighbours change', async () => {
    const { catalog, run, gapsOf, stateOf } = await setUp();
    catalog.put(
      entity('Component', 'cart', { owners: ['group:default/shop'] }),
      entity('Component', 'site', {
        owners: ['group:default/shop'],
        type: 'website',
      }),
      entity('Group', 'other'),
    );
    await run();
    expect(await gapsOf('cart')).toEqual(
      expect.arrayContaining([
        'platform/owner-exists',
        'platform/golden-path-exists',
      ]),
    );

    catalog.put(entity('Group', 'shop'));
    expect(await run()).toEqual([
      'component:default/cart',
      'component:default/site',
      'group:default/shop',
    ]);
    expect(await stateOf('cart', 'platform/owner-exists')).toBe('met');
    expect(await gapsOf('cart')).not.toContain('platform/owner-exists');

    // Only services have a template now, whatever the case of its type.
    catalog.put(entity('Template', 'start', { type: 'Service' }));
    expect(await run()).toEqual([
      'component:default/cart',
      'template:default/start',
    ]);
    expect(await gapsOf('cart')).not.toContain('platform/golden-path-exists');
    expect(await gapsOf('cart')).toContain('platform/golden-path-used');
    expect(await gapsOf('site')).toContain('platform/golden-path-exists');

    catalog.entities.delete('template:default/start');
    expect(await run()).toEqual(['component:default/cart']);
    expect(await gapsOf('cart')).toContain('platform/golden-path-exists');
    expect(await gapsOf('cart')).not.toContain('platform/golden-path-used');
  });

  it('remembers since when a gap is known', async () => {
    jest.useFakeTimers({
      now: new Date('2026-03-01T08:00:00Z'),
      doNotFake: [...TIMERS],
    });
    const { catalog, run, store } = await setUp();
    const sinceOf = async () =>
      await store.getGapsSince('component:default/cart');
    catalog.put(
      entity('Component', 'cart', {
        annotations: { 'nobl9.com/slos': 'cart' },
      }),
    );
    await run();

    jest.setSystemTime(new Date('2026-04-01T08:00:00Z'));
    catalog.put(entity('Component', 'cart'));
    await run();
    expect(Object.fromEntries((await sinceOf())!)).toMatchObject({
      'sre/on-call-known': '2026-03-01T08:00:00.000Z',
      'sre/slo-defined': '2026-04-01T08:00:00.000Z',
    });

    // Closed and opened again is a new gap.
    const pager = { 'pagerduty.com/service-id': 'P1' };
    catalog.put(entity('Component', 'cart', { annotations: pager }));
    await run();
    expect([...(await sinceOf())!.keys()]).not.toContain('sre/on-call-known');
    jest.setSystemTime(new Date('2026-05-01T08:00:00Z'));
    catalog.put(entity('Component', 'cart'));
    await run();
    expect(Object.fromEntries((await sinceOf())!)).toMatchObject({
      'sre/on-call-known': '2026-05-01T08:00:00.000Z',
      'sre/slo-defined': '2026-04-01T08:00:00.000Z',
    });
  });

  it('ends an exemption after its last day, though the entity is the same', async () => {
    jest.useFakeTimers({
      now: new Date('2026-03-30T23:00:00Z'),
      doNotFake: [...TIMERS],
    });
    const { catalog, run, stateOf, gapsOf } = await setUp();
    catalog.put(
      entity('Component', 'cart', {
        annotations: {
          'team-topology/exempt.sre.slo-defined': 'until 2026-03-31: moving',
        },
      }),
      entity('Component', 'till'),
    );
    await run();
    expect(await stateOf('cart', 'sre/slo-defined')).toBe('exempt');

    jest.setSystemTime(new Date('2026-03-31T23:59:00Z'));
    expect(await run()).toEqual([]);

    jest.setSystemTime(new Date('2026-04-01T00:00:00Z'));
    expect(await run()).toEqual(['component:default/cart']);
    expect(await stateOf('cart', 'sre/slo-defined')).toBe('gap');
    expect(await gapsOf('cart')).toContain('sre/slo-defined');
    expect(await run()).toEqual([]);
  });

  it('lets entities follow exemptions by persons, and a team that moves, in the same run', async () => {
    jest.useFakeTimers({
      now: new Date('2026-03-30T23:00:00Z'),
      doNotFake: [...TIMERS],
    });
    const { catalog, run, stateOf, exemptions } = await setUp();
    const shop = entity('Group', 'shop');
    catalog.put(
      entity('Group', 'acme'),
      shop,
      entity('Component', 'cart', { owners: ['group:default/shop'] }),
      entity('Component', 'till'),
    );
    await run();
    await exemptions.create({
      id: '1',
      practice: 'sre/slo-defined',
      target: { kind: 'team', ref: 'group:default/acme' },
      reason: 'It moves.',
      author: 'user:default/ada',
      at: '2026-03-01T00:00:00.000Z',
      until: '2026-03-31',
      status: 'active',
    });
    expect(await run()).toEqual([]);

    catalog.put({
      ...shop,
      metadata: { ...shop.metadata, etag: 'moved' },
      relations: [{ type: 'childOf', targetRef: 'group:default/acme' }],
    });
    expect(await run()).toEqual([
      'component:default/cart',
      'group:default/shop',
    ]);
    expect(await stateOf('cart', 'sre/slo-defined')).toBe('exempt');
    expect(await run()).toEqual([]);

    jest.setSystemTime(new Date('2026-04-01T00:00:00Z'));
    expect(await run()).toEqual(['component:default/cart']);
    expect(await stateOf('cart', 'sre/slo-defined')).toBe('gap');
    expect(await run()).toEqual([]);
  });

  it('keeps the last good assessments while the catalog fails, and heals', async () => {
    const { catalog, run, store, db, gapsOf, logger } = await setUp();
    catalog.put(
      entity('Group', 'shop'),
      entity('Component', 'cart', { owners: ['group:default/shop'] }),
      entity('Component', 'till', { owners: ['group:default/shop'] }),
    );
    await run();
    const good = await db('entities').orderBy('entity_ref');
    const { asOf } = await store.getStatus();

    catalog.put(entity('Component', 'till'));
    catalog.trouble = async () => {
      throw new Error('500 at http://10.0.0.1 with token abc');
    };
    expect(await run()).toEqual([]);
    expect(await store.getStatus()).toEqual({
      state: 'failed',
      asOf,
      startedAt: expect.any(String),
      error: 'The catalog or the database did not answer as expected.',
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('500 at http://10.0.0.1'),
    );
    expect(await db('entities').orderBy('entity_ref')).toEqual(good);

    // A catalog that never answers is left when the time is over.
    catalog.trouble = signal =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason)),
      );
    expect(await run(AbortSignal.timeout(50))).toEqual([]);
    expect(await store.getStatus()).toMatchObject({ state: 'failed', asOf });
    expect(await db('entities').orderBy('entity_ref')).toEqual(good);

    // One that has not read its sources yet is no reason to forget everything.
    const entities = new Map(catalog.entities);
    catalog.entities.clear();
    expect(await run()).toEqual([]);
    expect(await store.getStatus()).toMatchObject({ state: 'failed', asOf });
    expect(await db('entities').orderBy('entity_ref')).toEqual(good);

    catalog.put(...entities.values());
    catalog.trouble = undefined;
    expect(await run()).toEqual(['component:default/till']);
    const healed = await store.getStatus();
    expect(healed.state).toBe('succeeded');
    expect(healed).not.toHaveProperty('error');
    expect(healed.asOf! > asOf!).toBe(true);
    expect(await gapsOf('till')).toContain('platform/owner-exists');
  });

  it('goes on when one entity cannot be assessed, and keeps what was known of it', async () => {
    const { catalog, run, db, teams, store } = await setUp();
    const all = { kind: 'all' } as const;
    const team = { groupRef: 'group:default/shop', scope: 'own' } as const;
    catalog.put(
      entity('Group', 'shop'),
      entity('Component', 'cart', { owners: [team.groupRef] }),
      entity('Component', 'till', { owners: [team.groupRef] }),
    );
    await run();
    const good = await db('entities')
      .where({ entity_ref: 'component:default/cart' })
      .first();

    const broken = entity('Component', 'cart', { owners: [team.groupRef] });
    Object.defineProperty(broken.metadata, 'tags', {
      enumerable: true,
      get() {
        throw new Error('tags are broken');
      },
    });
    catalog.put(
      broken,
      entity('Component', 'till', {
        owners: [team.groupRef],
        annotations: { 'nobl9.com/slos': 'till' },
      }),
    );
    catalog.entities.set('no ref', { metadata: {} } as Entity);
    expect(await run()).toEqual([
      'component:default/cart',
      'component:default/till',
    ]);
    expect(await store.getStatus()).toMatchObject({ state: 'succeeded' });
    expect(
      await db('entities')
        .where({ entity_ref: 'component:default/cart' })
        .first(),
    ).toEqual({
      ...good,
      hash: null,
      read_at: expect.any(String),
      error: 'It could not be assessed: Error: tags are broken',
    });
    // Its gaps are known to nobody, so no list and no number has them.
    const { items } = await teams.listGaps(
      { limit: 50, sort: 'age', team },
      all,
    );
    expect([...new Set(items.map(({ entityRef }) => entityRef))]).toEqual([
      'component:default/till',
    ]);
    expect((await teams.listTeams({ limit: 5 }, all)).items).toEqual([
      {
        ref: 'group:default/shop',
        type: 'service',
        entities: 2,
        gaps: items.length,
      },
    ]);
    expect(
      (
        await teams.listEntities(
          { limit: 5, sort: 'ref', assessed: false, team },
          all,
        )
      ).items.map(({ ref, error }) => [ref, error]),
    ).toEqual([
      [
        'component:default/cart',
        'It could not be assessed: Error: tags are broken',
      ],
    ]);

    // It is tried again each time, and is well when it is well.
    expect(await run()).toEqual(['component:default/cart']);
    catalog.put(entity('Component', 'cart', { owners: [team.groupRef] }));
    expect(await run()).toEqual(['component:default/cart']);
    expect(
      await teams.listEntities(
        { limit: 5, sort: 'ref', assessed: false, team },
        all,
      ),
    ).toEqual({ items: [], totalItems: 0 });
  });

  it('stores names that hold what databases refuse', async () => {
    const { catalog, run, db } = await setUp();
    const odd = entity('Component', 'odd');
    odd.metadata.title = 'odd\u0000title';
    catalog.put(odd, entity('Component', 'till'));
    await run();
    expect(
      await db('entities').orderBy('entity_ref').select('entity_ref', 'title'),
    ).toEqual([
      { entity_ref: 'component:default/odd', title: 'oddtitle' },
      { entity_ref: 'component:default/till', title: null },
    ]);
  });

  it('has a line in the log for each problem, not for each entity', async () => {
    const { catalog, refresh, logger } = await setUp({
      providers: [
        {
          id: 'slos',
          title: 'SLO tool',
          practices: ['sre/slo-defined'],
          getEvidence: async () => {
            throw new Error('not today');
          },
        },
      ],
    });
    for (let index = 0; index < 500; index += 1) {
      const broken = entity('Component', `part-${index}`);
      Object.defineProperty(broken.metadata, 'tags', {
        enumerable: true,
        get() {
          throw new Error('forged\nline');
        },
      });
      catalog.put(broken);
    }
    await refresh.run();
    const lines = [...logger.warn.mock.calls, ...logger.info.mock.calls];
    expect(lines.map(([line]) => line)).toEqual([
      'Entities for which evidence provider slos was silent: 500, for example Error: not today',
      'Entities that could not be assessed: 500, for example component:default/part-0: It could not be assessed: Error: forged line',
      expect.stringMatching(
        /^Refreshed 500 entities in \d+ ms: 0 assessed anew, 500 could not be assessed, 0 removed$/,
      ),
    ]);
  });

  it('survives refs that cannot exist', async () => {
    const { catalog, run, db, store } = await setUp();
    const long = `group:default/${'x'.repeat(300)}`;
    const odd = entity('Component', 'odd', {
      owners: [long, 'group:default/nul\u0000'],
    });
    odd.relations?.push({
      type: 'partOf',
      targetRef: `system:default/${'y'.repeat(300)}`,
    });
    catalog.put(odd, {
      ...entity('Group', 'shop'),
      relations: [{ type: 'parentOf', targetRef: long }],
    });
    await run();
    expect(await store.getStatus()).toMatchObject({ state: 'succeeded' });
    expect(await db('entities').whereNull('error')).toHaveLength(2);
    expect(await db('entity_owners')).toEqual([]);
    expect(await db('group_children')).toEqual([]);
  });

  it('takes corrections up that another replica has stored, and those that are gone', async () => {
    const { catalog, run, db, corrections } = await setUp();
    const functionOf = async () =>
      (await db('entities').where({ entity_ref: CART }).first())
        .primary_function;
    catalog.put(entity('Component', 'cart'));
    catalog.put(entity('Component', 'till'));
    await run();
    const derived = await functionOf();

    const said = { author: 'user:default/ada', at: '2026-01-01', reason: 'x' };
    await corrections.put(CART, { ...said, function: 'infra' });
    expect(await run()).toEqual([CART]);
    expect(await functionOf()).toBe('infra');
    expect(await run()).toEqual([]);
    await corrections.put(CART, { ...said, function: 'sre' });
    expect(await run()).toEqual([CART]);
    expect(await functionOf()).toBe('sre');
    await corrections.delete(CART);
    expect(await run()).toEqual([CART]);
    expect(await functionOf()).toBe(derived);
  });

  it('leaves rows alone that somebody wrote from a newer reading', async () => {
    const { catalog, run, db, store, gapsOf } = await setUp();
    const old = entity('Component', 'cart', { owners: ['group:default/shop'] });
    catalog.put(old);
    await run();
    expect(await gapsOf('cart')).toContain('sre/slo-defined');

    const index = new CatalogIndex();
    const assessor = new EntityAssessor({
      rules: createRuleSet(),
      kinds: ['component'],
    });
    const assess = (item: Entity) =>
      assessor.assess(item, index, { evidence: NO_EVIDENCE }, new Date());
    const mended = entity('Component', 'cart', {
      annotations: { 'nobl9.com/slos': 'cart' },
    });
    const readAt = Date.now();
    // The answers come back in the wrong order.
    await store.write([assess(mended)], new Date(readAt + 20));
    await store.write([assess(old)], new Date(readAt + 10));
    expect(await gapsOf('cart')).not.toContain('sre/slo-defined');
    // At once, and however often: the newer reading wins, also of what is new to both.
    const annotations = { 'nobl9.com/slos': 'any' };
    const names = Array.from({ length: 30 }, (_, number) => `new-${number}`);
    for (let round = 0; round < 5; round += 1) {
      const newer = names.map(name =>
        assess(entity('Component', name, { annotations })),
      );
      // What one could assess, the other could not.
      const older = names.map((name, position) => ({
        ...assess(entity('Component', name)),
        ...(position % 2 === 0 && { outcome: { error: 'It is late.' } }),
      }));
      await Promise.all([
        store.write(older.slice(0, 20), new Date(readAt + 30)),
        store.write(newer, new Date(readAt + 40)),
        store.write(older.slice(10), new Date(readAt + 30)),
      ]);
      expect(await db('entities').whereNotNull('error')).toEqual([]);
      expect(await db('gaps').where({ practice: 'sre/slo-defined' })).toEqual(
        [],
      );
      expect(
        await store.remove(
          newer.map(({ indexed }) => indexed.ref),
          new Date(readAt + 40),
        ),
      ).toBe(names.length);
    }
    expect(await store.write([assess(old)], new Date(readAt + 5))).toEqual([]);
    expect(
      await store.write([assess(old)], new Date(readAt + 60)),
    ).toHaveLength(1);
    expect(await gapsOf('cart')).toContain('sre/slo-defined');

    // Gone when the catalog was read, and back since then.
    expect(await store.remove([CART], new Date(readAt + 50))).toBe(0);
    expect(await store.remove([CART], new Date(readAt + 60))).toBe(1);
  });

  it('lets no clock that ran ahead freeze a row', async () => {
    const { catalog, run, db, gapsOf } = await setUp();
    catalog.put(entity('Component', 'cart'));
    await run();
    await db('entities').update({ read_at: '2999-01-01T00:00:00.000Z' });
    catalog.put(
      entity('Component', 'cart', {
        annotations: { 'nobl9.com/slos': 'cart' },
      }),
    );
    await run();
    expect(await gapsOf('cart')).not.toContain('sre/slo-defined');

    await db('entities').update({ read_at: '2999-01-01T00:00:00.000Z' });
    catalog.put(entity('Component', 'till'));
    catalog.entities.delete(CART);
    await run();
    expect(await db('entities').pluck('entity_ref')).toEqual([
      'component:default/till',
    ]);
  });

  it('keeps values out of what is said about database errors', async () => {
    const { db } = await setUp();
    await expect(
      db('entities').insert({ entity_ref: 'x', secret: 's3cret' }),
    ).rejects.toThrow(/insert into ((?!s3cret).)*$/);
  });

  it('goes on when the database refuses one entity of a batch', async () => {
    const { catalog, run, db, store, refresh, logger } = await setUp();
    jest.spyOn(store, 'write').mockImplementation(async (entities, now) => {
      for (const { indexed, outcome } of entities) {
        if (
          indexed.ref.endsWith('/worse') ||
          (indexed.ref.endsWith('/bad') && outcome && 'assessment' in outcome)
        ) {
          throw new Error('value too long');
        }
      }
      return await AssessmentStore.prototype.write.call(store, entities, now);
    });
    catalog.put(
      entity('Component', 'bad'),
      entity('Component', 'till'),
      entity('Component', 'worse'),
      entity('Group', 'shop'),
    );
    await refresh.run();
    expect(
      await db('entities').orderBy('entity_ref').select('entity_ref', 'error'),
    ).toEqual([
      {
        entity_ref: 'component:default/bad',
        error:
          'The database did not take the assessment of component:default/bad.',
      },
      { entity_ref: 'component:default/till', error: null },
      { entity_ref: 'group:default/shop', error: null },
    ]);
    expect(await store.getStatus()).toMatchObject({ state: 'succeeded' });
    expect(logger.warn.mock.calls.map(([line]) => line)).toEqual([
      expect.stringMatching(/^Batches that the database refused.*: 1, for/),
      'Entities that the database refused: 2, for example component:default/bad: Error: value too long',
      'Entities that could not even be stored as not assessed: 1, for example component:default/worse: Error: value too long',
      'Entities that could not be assessed: 1, for example component:default/bad: The database did not take the assessment of component:default/bad.',
    ]);

    expect(logger.info).toHaveBeenLastCalledWith(
      expect.stringContaining('1 assessed anew, 2 could not be assessed'),
    );

    // Nothing could be written at all, so it is the database and not an entity.
    for (const ref of ['component:default/bad', 'component:default/till']) {
      catalog.entities.delete(ref);
    }
    catalog.entities.delete('group:default/shop');
    await run();
    expect(await store.getStatus()).toMatchObject({ state: 'failed' });
  });

  it('keeps what names other entities out of the reasons that lists show', async () => {
    const { catalog, run, teams } = await setUp({
      providers: [
        {
          id: 'slos',
          title: 'SLO tool',
          practices: ['sre/slo-defined'],
          getEvidence: async () =>
            new Map([
              [
                'component:default/cart',
                [
                  {
                    practice: 'sre/slo-defined',
                    says: 'gap',
                    grade: 'verified',
                    strength: 'strong',
                    reason: 'It rests on moonshot, which has none.',
                    refs: ['component:default/moonshot'],
                  },
                ],
              ],
            ]),
        },
      ],
    });
    catalog.put(entity('Component', 'cart'));
    await run();
    const { items } = await teams.listGaps(
      { limit: 5, sort: 'severity', practice: 'sre/slo-defined' },
      { kind: 'all' },
    );
    expect(items.map(({ reason }) => reason)).toEqual([
      'SLO with a target: see the entity for what was found.',
    ]);
  });

  it('stores nothing of sources that were cut off at the end of the time', async () => {
    let hangs = false;
    const { catalog, run, stateOf, store } = await setUp({
      providers: [
        {
          id: 'slos',
          title: 'SLO tool',
          practices: ['sre/slo-defined'],
          getEvidence: ({ signal }) =>
            new Promise((resolve, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason));
              if (!hangs) {
                resolve(new Map());
              }
            }),
        },
      ],
    });
    catalog.put(entity('Component', 'cart'));
    await run();
    hangs = true;
    expect(await run(AbortSignal.timeout(50))).toEqual([]);
    expect(await stateOf('cart', 'sre/slo-defined')).toBe('gap');
    expect(await store.getStatus()).toMatchObject({ state: 'failed' });
  });

  it('asks sources in batches, and writes what they changed their mind about', async () => {
    const asked: number[] = [];
    const answers = new Map<string, PracticeEvidence[]>();
    const { catalog, run, stateOf } = await setUp({
      providers: [
        {
          id: 'slos',
          title: 'SLO tool',
          practices: ['sre/slo-defined'],
          async getEvidence({ entities }) {
            asked.push(entities.length);
            return answers;
          },
        },
      ],
    });
    for (let index = 0; index < 450; index++) {
      catalog.put(entity('Component', `part-${index}`));
    }
    expect(await run()).toHaveLength(450);
    expect(asked).toEqual([200, 200, 50]);
    expect(await run()).toEqual([]);

    answers.set('component:default/part-7', [
      {
        practice: 'sre/slo-defined',
        says: 'met',
        grade: 'verified',
        strength: 'strong',
        reason: 'It has an objective of 99.9 %.',
      },
    ]);
    expect(await stateOf('part-7', 'sre/slo-defined')).toBe('gap');
    expect(await run()).toEqual(['component:default/part-7']);
    expect(await stateOf('part-7', 'sre/slo-defined')).toBe('met');
    expect(await run()).toEqual([]);
  });
});
