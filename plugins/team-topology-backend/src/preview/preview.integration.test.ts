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
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { JsonObject } from '@backstage/types';
import {
  PreviewReport,
  teamTopologyRulesPreviewPermission,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import request from 'supertest';
import { ANNA } from '../__testUtils__/createApiClient';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { decideOpen } from '../__testUtils__/decideOpen';
import { expectDocumented } from '../__testUtils__/expectDocumented';
import { OPEN_LABEL } from '../__testUtils__/organization';
import {
  BackendWithCatalog,
  startBackendWithCatalog,
} from '../__testUtils__/startBackendWithCatalog';

jest.setTimeout(60_000);

/** May preview, and read what is open. */
const CAROL = 'user:default/carol';
/** May preview, and read nothing. */
const BLIND = 'user:default/blind';
/** May read everything, and not preview. */
const DENIED = 'user:default/denied';

const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    const mayPreview = isPermission(
      permission,
      teamTopologyRulesPreviewPermission,
    );
    switch (user?.info.userEntityRef) {
      case CAROL:
        return decideOpen(permission, AuthorizeResult.ALLOW);
      case BLIND:
        return {
          result: mayPreview ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        };
      case DENIED:
        return {
          result: mayPreview ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
        };
      default:
        return { result: AuthorizeResult.ALLOW };
    }
  },
};

function entity(
  kind: string,
  name: string,
  options: { open?: boolean; owner?: string; function?: string },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      ...(options.open && { labels: { [OPEN_LABEL]: 'true' } }),
      ...(options.function && {
        annotations: { 'team-topology/function': options.function },
      }),
    },
    spec:
      kind === 'Group'
        ? { type: 'team', children: [] }
        : { type: 'thing', owner: options.owner, lifecycle: 'production' },
  };
}

const entities: Entity[] = [
  entity('Group', 'red', { open: true }),
  entity('Group', 'green', { open: true }),
  entity('Group', 'blue', {}),
  entity('Component', 'zorb-one', { owner: 'red', open: true }),
  entity('Component', 'zorb-two', { owner: 'red' }),
  entity('Component', 'zorb-three', { owner: 'blue' }),
  entity('Component', 'zorb-four', { owner: 'nobody', open: true }),
  entity('Component', 'zorb-declared', {
    owner: 'red',
    open: true,
    function: 'devops',
  }),
  entity('Component', 'quux-one', { owner: 'red', open: true }),
  entity('Component', 'quux-two', { owner: 'green', open: true }),
  entity('Group', 'violet', {}),
  entity('Component', 'grault-one', { owner: 'violet' }),
];

/** So heavy that the built-in signals do not matter. */
function signal(id: string, word: string, weights: JsonObject): JsonObject {
  return {
    id,
    when: { 'facts.nameWords': { $contains: word } },
    weights,
    reason: `Its name says "{value}".`,
    source: 'Test',
  };
}

const DATA: JsonObject = {
  id: 'data',
  title: 'Data',
  mission: 'Turns what happened into what people can decide by.',
  question: 'Can people trust these numbers?',
  northStar: 'Fresh and correct data',
};

const CONFIG = {
  teamTopology: {
    functions: [
      { id: 'application', title: 'Product' },
      { ...DATA, id: 'quality', title: 'Quality' },
    ],
    signals: [
      signal('zorb', 'zorb', { sre: 5 }),
      signal('quux', 'quux', { platform: 5 }),
      signal('grault', 'grault', { quality: 5 }),
    ],
  },
};

const ZORB_IS_INFRA = { signals: [{ id: 'zorb', weights: { infra: 5 } }] };

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('POST /preview on %s', id => {
  let backend: BackendWithCatalog;
  let db: Knex;

  beforeAll(async () => {
    backend = await startBackendWithCatalog({
      databases,
      databaseId: id,
      entities,
      policy,
      config: CONFIG,
      features: [
        createBackendModule({
          pluginId: 'team-topology',
          moduleId: 'test-database',
          register(env) {
            env.registerInit({
              deps: { database: coreServices.database },
              async init({ database }) {
                db = await database.getClient();
              },
            });
          },
        }),
      ],
    });
    await backend.refresh();
  });

  afterAll(async () => {
    await backend?.stop();
  });

  async function ask(
    body: string | object,
    authorization: string = mockCredentials.user.header(ANNA),
  ) {
    const answer = await request(backend.server)
      .post('/api/team-topology/preview')
      .set('Authorization', authorization)
      .set('Content-Type', 'application/json')
      .send(body);
    expectDocumented('post', '/preview', answer);
    return answer;
  }

  async function preview(
    body: object,
    user: string = ANNA,
  ): Promise<PreviewReport> {
    const { status, body: answer } = await ask(
      body,
      mockCredentials.user.header(user),
    );
    expect({ status, error: answer.error }).toEqual({ status: 200 });
    return answer;
  }

  const movesOf = ({ entities: { items } }: PreviewReport) =>
    items.map(({ ref, before, after }) => [
      ref.split('/')[1],
      before.primary,
      after.primary,
    ]);

  const mixOf = (mix: { function?: string; count: number }[]) =>
    Object.fromEntries(
      mix
        .filter(({ count }) => count > 0)
        .map(entry => [entry.function, entry.count]),
    );

  const teamsOf = ({ teams: { items } }: PreviewReport) =>
    items.map(({ ref, before, after }) => [
      ref.split('/')[1],
      mixOf(before.mix),
      mixOf(after.mix),
    ]);

  it('says which entities and teams would move, and no others', async () => {
    const report = await preview(ZORB_IS_INFRA);
    expect(report.assessed).toBe(8);
    expect(report.failures).toEqual([]);
    expect(report.fingerprints.before).not.toBe(report.fingerprints.after);
    expect(movesOf(report)).toEqual([
      ['zorb-four', 'sre', 'infra'],
      ['zorb-one', 'sre', 'infra'],
      ['zorb-three', 'sre', 'infra'],
      ['zorb-two', 'sre', 'infra'],
    ]);
    expect(report.entities.total).toBe(4);
    expect(report.entities.items[1]).toEqual({
      ref: 'component:default/zorb-one',
      owners: ['group:default/red'],
      before: { primary: 'sre', confidence: expect.any(Number) },
      after: { primary: 'infra', confidence: expect.any(Number) },
      // Infrastructure owes some practices that others do not.
      gaps: { opened: expect.any(Number), closed: 0 },
    });
    expect(report.teams.total).toBe(2);
    expect(teamsOf(report)).toEqual([
      ['blue', { sre: 1 }, { infra: 1 }],
      [
        'red',
        { sre: 2, devops: 1, platform: 1 },
        { infra: 2, devops: 1, platform: 1 },
      ],
    ]);
    expect(report.teams.items[0]).toMatchObject({
      before: { primary: 'sre' },
      after: { primary: 'infra' },
    });
  });

  it('says which practices would move, of what the caller sees, and agrees with the lists', async () => {
    const practice = 'platform/owner-exists';
    const change = {
      practices: [
        {
          id: practice,
          overrides: [
            {
              id: 'zorb',
              when: { 'facts.nameWords': { $contains: 'zorb' } },
              reason: 'Zorbs own themselves.',
              owed: false,
            },
          ],
        },
      ],
    };
    const { totalItems } = await backend.client.get(
      `/gaps?practice=${practice}`,
    );
    const report = await preview(change);
    const [moved, ...others] = report.practices;
    expect(others).toEqual([]);
    expect(moved).toMatchObject({
      practice,
      title: expect.any(String),
      before: { gap: totalItems, notApplicable: 0 },
      after: { notApplicable: 5 },
      opened: 0,
      reweighted: 0,
    });
    expect(moved.before.gap - moved.after.gap).toBe(moved.closed);
    expect(report.teams.total).toBe(0);
    for (const { before, after, gaps } of report.entities.items) {
      expect(before).toEqual(after);
      expect(gaps).toEqual({ opened: 0, closed: 1 });
    }
    // Three of the five are open.
    const [seen] = (await preview(change, CAROL)).practices;
    expect(seen).toMatchObject({ practice, after: { notApplicable: 3 } });
  });

  it('stands on functions that the configuration adds', async () => {
    const { client } = backend;
    expect((await client.get('/functions')).functions.slice(5)).toMatchObject([
      { title: 'Product' },
      { id: 'quality', title: 'Quality' },
    ]);
    const team = await client.get('/teams/default/violet');
    expect(mixOf(team.summary.mix)).toEqual({ quality: 1 });
    expect(team.summary.shares.quality).toBeGreaterThan(0.9);
    expect(
      (
        await client.get('/teams/default/violet/entities?function=quality')
      ).items.map(({ ref }: { ref: string }) => ref),
    ).toEqual(['component:default/grault-one']);
    expect(
      (await client.get('/gaps?function=quality')).totalItems,
    ).toBeGreaterThan(0);

    const report = await preview({
      signals: [{ id: 'grault', disabled: true }],
    });
    expect(movesOf(report)).toEqual([
      ['grault-one', 'quality', expect.anything()],
    ]);
  });

  it('agrees with what is in force before and after', async () => {
    const { items } = (await preview(ZORB_IS_INFRA)).entities;
    for (const { ref, before } of items) {
      const { classification } = await backend.client.get(
        `/entities/component/default/${ref.split('/')[1]}`,
      );
      expect([ref, before]).toEqual([
        ref,
        {
          primary: classification.primary,
          confidence: classification.confidence,
        },
      ]);
    }
  });

  it('moves nothing when nothing changes', async () => {
    for (const body of [
      {},
      { functions: [], signals: [], practices: [] },
      { signals: CONFIG.teamTopology.signals },
      { functions: CONFIG.teamTopology.functions },
    ]) {
      const report = await preview(body);
      expect(report.fingerprints.after).toBe(report.fingerprints.before);
      expect(report).toMatchObject({
        assessed: 8,
        entities: { total: 0, items: [] },
        teams: { total: 0, items: [] },
      });
    }
    const renamed = await preview({
      functions: [{ id: 'sre', title: 'Reliability' }],
      practices: [{ id: 'sre/slo-defined', severity: 'low' }],
    });
    expect(renamed.fingerprints.after).not.toBe(renamed.fingerprints.before);
    expect([renamed.entities.total, renamed.teams.total]).toEqual([0, 0]);
  });

  it('lets a new function take entities', async () => {
    const report = await preview({
      functions: [DATA],
      signals: [{ id: 'quux', weights: { data: 5 } }],
    });
    expect(movesOf(report)).toEqual([
      ['quux-one', 'platform', 'data'],
      ['quux-two', 'platform', 'data'],
    ]);
    expect(teamsOf(report)).toEqual([
      ['green', { platform: 1 }, { data: 1 }],
      [
        'red',
        { sre: 2, devops: 1, platform: 1 },
        { sre: 2, devops: 1, data: 1 },
      ],
    ]);
    expect(report.teams.items[0].after.mix).toContainEqual({
      function: 'data',
      count: 1,
      percent: 100,
    });
  });

  it('lets entities become unclassified', async () => {
    const report = await preview({
      signals: [{ id: 'quux', weights: { sre: 5, platform: 5 } }],
    });
    expect(movesOf(report)).toEqual([
      ['quux-one', 'platform', undefined],
      ['quux-two', 'platform', undefined],
    ]);
    expect(teamsOf(report)[0]).toEqual([
      'green',
      { platform: 1 },
      { undefined: 1 },
    ]);
  });

  it('leaves alone what a person corrected through the API', async () => {
    await db('corrections').insert({
      entity_ref: 'component:default/zorb-one',
      function: 'platform',
      reason: 'I know it.',
      author: ANNA,
      at: new Date().toISOString(),
      derived_then: 'sre',
    });
    try {
      expect(movesOf(await preview(ZORB_IS_INFRA))).toEqual([
        ['zorb-four', 'sre', 'infra'],
        ['zorb-three', 'sre', 'infra'],
        ['zorb-two', 'sre', 'infra'],
      ]);
    } finally {
      await db('corrections').delete();
    }
  });

  it('stores nothing', async () => {
    const dump = async () => {
      const rows: Record<string, string[]> = {};
      for (const table of [
        'entities',
        'entity_owners',
        'gaps',
        'group_children',
        'refresh_status',
        'visible_sets',
        'visible_entities',
        'corrections',
      ]) {
        const all = await db(table).select();
        rows[table] = all.map(row => JSON.stringify(row)).sort();
      }
      return rows;
    };
    const before = await dump();
    expect(before.entities).toHaveLength(entities.length);
    expect((await preview(ZORB_IS_INFRA)).entities.total).toBe(4);
    await preview({ functions: [DATA] }, CAROL);
    await ask({ signals: [{ id: 'nonsense' }] });
    expect(await dump()).toEqual(before);
    // Nor does it reach the rules in force.
    const { functions, signals } = await backend.client.get('/functions');
    expect(functions.map((item: any) => item.id)).not.toContain('data');
    expect(signals.find((item: any) => item.id === 'zorb').weights).toEqual({
      sre: 5,
    });
  });

  describe('who asks', () => {
    it('has to be a user who may', async () => {
      expect((await ask({}, mockCredentials.none.header())).status).toBe(401);
      expect((await ask({}, mockCredentials.service.header())).status).toBe(
        403,
      );
      const { status, body } = await ask(
        { signals: ['wrong'] },
        mockCredentials.user.header(DENIED),
      );
      expect(status).toBe(403);
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('team-topology.rules.preview'),
      });
    });

    it('learns of nothing that is hidden', async () => {
      const report = await preview(ZORB_IS_INFRA, CAROL);
      expect(report.assessed).toBe(5);
      expect(movesOf(report)).toEqual([
        ['zorb-four', 'sre', 'infra'],
        ['zorb-one', 'sre', 'infra'],
      ]);
      expect(teamsOf(report)).toEqual([
        [
          'red',
          { sre: 1, devops: 1, platform: 1 },
          { infra: 1, devops: 1, platform: 1 },
        ],
      ]);
      expect(JSON.stringify(report)).not.toMatch(/blue|zorb-t/);

      expect(await preview(ZORB_IS_INFRA, BLIND)).toMatchObject({
        assessed: 0,
        entities: { total: 0, items: [] },
        teams: { total: 0, items: [] },
        failures: [],
      });
    });
  });

  describe('what is wrong', () => {
    it('is said with its place, all at once', async () => {
      const { status, body } = await ask({
        functions: [
          { ...DATA, title: '' },
          { id: 'sre', residual: true },
        ],
        signals: [
          { id: 'zorb', weights: { infra: 5 } },
          { id: 'zorb', weights: { infra: 4 } },
          signal('other', 'x', { finance: 1, sre: 9 }),
          { id: 'other-one', weights: { sre: '1' } },
        ],
        practices: [{ id: 'sre/nothing', disabled: true }],
      });
      expect(status).toBe(400);
      expect(body.error).toMatchObject({ name: 'InputError' });
      expect(body.error.message.split('\n')).toEqual([
        'The rules of Team Topology are wrong:',
        '  - functions[0].title must not be empty',
        expect.stringMatching(/^ {2}- functions\[1\]\.residual cannot be set/),
        '  - signals[1].id "zorb" stands already at signals[0]; put both together',
        expect.stringMatching(/^ {2}- signals\[2\]\.weights\.sre too big/),
        '  - signals[3].weights.sre must be a number',
        expect.stringMatching(/^ {2}- practices\[0\]\.id "sre\/nothing" is no/),
      ]);
    });

    const nested = (levels: number) =>
      `{"signals":[{"id":"zorb","when":${'{"$not":'.repeat(
        levels,
      )}{"facts.kind":"api"}${'}'.repeat(levels)}}]}`;

    it.each<[string, string | object, RegExp]>([
      ['an unknown key', { rules: [] }, /additional properties/],
      ['what is no list', { signals: { zorb: {} } }, /array/],
      ['what is no object', [], /object/],
      ['what is no JSON', '{', /JSON/],
      [
        'ten thousand signals',
        { signals: Array.from({ length: 10_000 }, () => ({ id: 'a' })) },
        /500/,
      ],
      [
        'a body that is too large',
        { signals: [signal('a', 'x'.repeat(300_000), { sre: 1 })] },
        /too large; \/preview takes 256 KiB/,
      ],
      ['a deep condition', nested(30), /signals\[0\]\.when is nested deeper/],
      [
        'a very deep one',
        nested(20_000),
        /signals\[0\]\.when is nested deeper/,
      ],
      [
        'keys of prototypes in rules',
        '{"signals":[{"id":"zorb","__proto__":{"disabled":true}}]}',
        /signals\[0\] has the unknown key "__proto__"/,
      ],
      [
        'weights of prototypes',
        '{"signals":[{"id":"zorb","weights":{"__proto__":5,"sre":1}}]}',
        /signals\[0\]\.weights has the unknown key "__proto__"/,
      ],
      [
        'functions named like what every object has',
        { functions: [{ ...DATA, id: 'constructor' }] },
        /functions\[0\]\.id is reserved/,
      ],
      ['keys of prototypes', '{"__proto__":{"a":1}}', /additional properties/],
    ])('%s is refused', async (_name, body, message) => {
      const { status, body: answer } = await ask(body);
      expect(status).toBe(400);
      expect(answer.error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(message),
      });
      expect(answer.error).not.toHaveProperty('stack');
    });

    it('is not what is as large as a whole configuration', async () => {
      const signals = Array.from({ length: 500 }, (_, index) =>
        signal(`s-${index}`, `word${index}`, { sre: 1 }),
      );
      expect(JSON.stringify({ signals }).length).toBeLessThan(100_000);
      const long = signals.map(item => ({ ...item, source: 'x'.repeat(300) }));
      expect(JSON.stringify({ signals: long }).length).toBeGreaterThan(200_000);
      expect((await preview({ signals: long })).entities.total).toBe(0);
    });
  });
});
