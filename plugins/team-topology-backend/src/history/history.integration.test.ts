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

import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { ANNA, ApiClient } from '../__testUtils__/createApiClient';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { decideOpen } from '../__testUtils__/decideOpen';
import { makeEntity, makeGroup, open } from '../__testUtils__/makeEntity';
import {
  BackendWithCatalog,
  startBackendWithCatalog,
} from '../__testUtils__/startBackendWithCatalog';
import { waitUntil } from '../__testUtils__/waitUntil';

jest.setTimeout(60_000);

const DENIED = 'user:default/denied';
/** May read what carries the label. */
const CAROL = 'user:default/carol';

const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    switch (user?.info.userEntityRef) {
      case ANNA:
        return { result: AuthorizeResult.ALLOW };
      case CAROL:
        return decideOpen(permission);
      default:
        return { result: AuthorizeResult.DENY };
    }
  },
};

function service(
  name: string,
  owner: string,
  options: { annotations?: Record<string, string>; isOpen?: boolean } = {},
): Entity {
  const { annotations, isOpen = true } = options;
  const entity = makeEntity(
    'Component',
    name,
    { type: 'service', lifecycle: 'production', owner },
    annotations && { annotations },
  );
  return isOpen ? open(entity) : entity;
}

const ON_CALL = { 'pagerduty.com/service-id': 'P1' };

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('history API on %s', databaseId => {
  let backend: BackendWithCatalog;
  let client: ApiClient;
  let beginning: unknown;

  beforeAll(async () => {
    backend = await startBackendWithCatalog({
      databases,
      databaseId,
      policy,
      entities: [
        open(makeGroup('acme')),
        open(makeGroup('shop', 'acme')),
        open(makeGroup('sales', 'acme')),
        makeGroup('secret', 'acme'),
        service('cart', 'shop'),
        service('basket', 'shop'),
        service('purse', 'shop', { isOpen: false }),
        service('gift', 'secret'),
        service('old', 'shop'),
      ],
    });
    client = backend.client;
    beginning = await client.get('/teams/default/shop/history');
    await backend.refresh();
    await backend.entityProvider.change({
      added: [
        service('cart', 'shop', { annotations: ON_CALL }),
        service('basket', 'sales'),
        service('purse', 'shop', { annotations: ON_CALL, isOpen: false }),
        service('gift', 'shop'),
      ],
      removed: ['component:default/old'],
    });
    await waitUntil(async () => {
      await backend.refresh();
      const { items } = await client.get(
        '/teams/default/acme/history/changes?limit=500',
      );
      const moved = new Set(
        items.map(({ entityRef }: { entityRef: string }) => entityRef),
      );
      const gift = await client.get('/entities/component/default/gift/history');
      const basket = await client.get(
        '/entities/component/default/basket/history',
      );
      return (
        moved.size >= 3 && gift.totalItems === 2 && basket.totalItems === 2
      );
    }, 'all changes to be recorded');
  });

  afterAll(async () => {
    await backend?.stop();
  });

  const PATHS = [
    '/entities/component/default/cart/history',
    '/teams/default/shop/history',
    '/teams/default/shop/history/changes',
  ];

  it.each(PATHS)(
    'asks at %s who it is, and tells nothing to others',
    async path => {
      const statusOf = async (authorization: string) =>
        (await client.ask('get', path, authorization)).status;
      expect(await statusOf(mockCredentials.none.header())).toBe(401);
      expect(await statusOf(mockCredentials.service.header())).toBe(403);
      expect(await statusOf(mockCredentials.user.header(DENIED))).toBe(404);
      expect(await statusOf(mockCredentials.user.header(ANNA))).toBe(200);
      expect(await statusOf(mockCredentials.user.header(CAROL))).toBe(200);
    },
  );

  async function gapsOf(team: string, user?: string) {
    const history = await client.get(`/teams/default/${team}/history`, user);
    const { points } = history;
    const report = await client.get(`/teams/default/${team}`, user);
    expect(points.at(-1).counts).toEqual(report.summary.checks);
    expect(points.at(-1).comparable).toEqual(points.at(-1).counts);
    // What opened and closed is the difference.
    const net = history.changes.reduce(
      (sum: number, { opened, closed }: any) => sum + opened - closed,
      0,
    );
    expect(points.at(-1).counts.gap - points[0].counts.gap).toBe(net);
    return history;
  }

  it('has nothing to tell before the first refresh', () => {
    expect(beginning).toMatchObject({ points: [], changes: [] });
    expect(beginning).not.toHaveProperty('begins');
  });

  it('tells how a team came to its gaps, each with its cause', async () => {
    const history = await gapsOf('shop');
    expect(history).toMatchObject({
      team: 'group:default/shop',
      scope: 'all',
      from: history.begins,
    });
    expect(history.changes).toEqual([
      { cause: 'removed', opened: 0, closed: expect.any(Number), entities: 1 },
      {
        cause: 'owner-moved',
        opened: expect.any(Number),
        closed: expect.any(Number),
        entities: 2,
      },
      {
        cause: 'entity-edited',
        opened: 0,
        closed: expect.any(Number),
        entities: 2,
      },
    ]);
    // Nobody came or left where the teams are looked at together, but what is gone.
    const { changes } = await gapsOf('acme');
    expect(changes.map(({ cause }: any) => cause)).toEqual([
      'removed',
      'entity-edited',
    ]);
    await gapsOf('sales');
    await gapsOf('secret');
  });

  it('counts only what the caller may see now', async () => {
    const all = await gapsOf('shop');
    const some = await gapsOf('shop', CAROL);
    expect(some.changes.map(({ cause }: any) => cause)).toEqual([
      'owner-moved',
      'entity-edited',
    ]);
    expect(
      some.changes.find(({ cause }: any) => cause === 'entity-edited').entities,
    ).toBe(1);
    expect(some.points[0].counts.gap).toBeLessThan(all.points[0].counts.gap);
    const refs = async (user: string) =>
      new Set(
        (
          await client.readAllPages(
            '/teams/default/shop/history/changes',
            user,
            10,
          )
        ).map(({ entityRef }) => entityRef.split('/')[1]),
      );
    expect([...(await refs(ANNA))].sort()).toEqual([
      'basket',
      'cart',
      'gift',
      'old',
      'purse',
    ]);
    expect([...(await refs(CAROL))].sort()).toEqual(['basket', 'cart', 'gift']);
  });

  it('tells of one discipline and one practice', async () => {
    const ofOne = await client.get(
      '/teams/default/shop/history?scope=own&practice=sre%2Fon-call-known',
    );
    expect(ofOne.practice).toBe('sre/on-call-known');
    // basket, cart, old and purse before; purse and cart have one now, gift has none.
    expect(ofOne.points[0].counts).toEqual({
      met: 0,
      gap: 4,
      unknown: 0,
      exempt: 0,
    });
    expect(ofOne.points.at(-1).counts).toEqual({
      met: 2,
      gap: 1,
      unknown: 0,
      exempt: 0,
    });
    const items = await client.readAllPages(
      '/teams/default/shop/history/changes?practice=sre%2Fon-call-known',
      ANNA,
      2,
    );
    expect(
      items
        .map(({ entityRef, before, after, cause }) =>
          [entityRef.split('/')[1], before, after, cause].join(' '),
        )
        .sort(),
    ).toEqual([
      'basket gap not-applicable owner-moved',
      'cart gap met entity-edited',
      'gift not-applicable gap owner-moved',
      'old gap not-applicable removed',
      'purse gap met entity-edited',
    ]);
    const { points } = await client.get(
      '/teams/default/shop/history?discipline=sre',
    );
    const all = await client.get('/teams/default/shop/history');
    expect(points[0].counts.gap).toBeLessThan(all.points[0].counts.gap);
    expect(points[0].counts.gap).toBeGreaterThanOrEqual(4);
  });

  it('tells of an entity, of its end only to those who see everything', async () => {
    expect(
      await client.get('/entities/component/default/gift/history'),
    ).toMatchObject({
      totalItems: 2,
      items: [
        {
          cause: 'owner-moved',
          owners: {
            before: ['group:default/secret'],
            after: ['group:default/shop'],
          },
        },
        { cause: 'first-seen', checks: [] },
      ],
    });
    const { items } = await client.get(
      '/entities/component/default/gift/history',
      CAROL,
    );
    expect(items[0]).toMatchObject({
      owners: { before: [], after: ['group:default/shop'] },
      withheld: true,
    });
    const old = '/entities/component/default/old/history';
    expect((await client.get(old)).items[0]).toMatchObject({
      cause: 'removed',
    });
    expect(
      (await client.ask('get', old, mockCredentials.user.header(CAROL))).status,
    ).toBe(404);
    expect(
      (await client.ask('get', '/entities/component/default/never/history'))
        .status,
    ).toBe(404);
    expect(await client.get('/entities/group/default/shop/history')).toEqual({
      items: [],
      totalItems: 0,
    });
  });

  it('says what it cannot use', async () => {
    for (const [query, words] of [
      ['from=yesterday', 'from must be an ISO date'],
      ['from=2026-02-30', 'from must be an ISO date'],
      ['from=2026-W10', 'from must be an ISO date'],
      ['to=12%3A00', 'to must be an ISO date'],
      ['from=2999-01-01', 'in the future'],
      ['from=2026-05-01&to=2026-04-01', 'after to'],
      ['practice=sre%2Fnone', 'no practice "sre/none"'],
      ['discipline=none', 'unknown function "none"'],
      ['practice=%00', 'practice must match'],
      ['when=now', ''],
    ]) {
      for (const path of PATHS.slice(1)) {
        const { status, body } = await client.ask('get', `${path}?${query}`);
        expect({ query, status }).toEqual({ query, status: 400 });
        expect(body.error.message).toContain(words);
      }
    }
    const { status } = await client.ask(
      'get',
      '/teams/default/shop/history/changes?cursor=bm9uZQ',
    );
    expect(status).toBe(400);
    // Before the history there is nothing to tell, which is no mistake.
    expect(
      await client.get(
        '/teams/default/shop/history?from=2020-01-01&to=2020-02-01',
      ),
    ).toMatchObject({
      from: '2020-01-01T00:00:00.000Z',
      to: '2020-02-02T00:00:00.000Z',
      points: [],
      changes: [],
    });
  });
});
