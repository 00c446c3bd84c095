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
import { decideOwnOrOpen } from '../__testUtils__/decideOwnOrOpen';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { makeEntity } from '../__testUtils__/makeEntity';
import { OPEN_LABEL, organization } from '../__testUtils__/organization';
import {
  BackendWithCatalog,
  startBackendWithCatalog,
} from '../__testUtils__/startBackendWithCatalog';
import { waitUntil } from '../__testUtils__/waitUntil';

jest.setTimeout(60_000);

/** May read nothing. */
const DENIED = 'user:default/denied';
/** May read what the checkout team owns, and what carries the open label. */
const CAROL = 'user:default/carol';

const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    switch (user?.info.userEntityRef) {
      case ANNA:
        return { result: AuthorizeResult.ALLOW };
      case CAROL:
        return decideOwnOrOpen(permission, user);
      default:
        return { result: AuthorizeResult.DENY };
    }
  },
};

const OPEN = { [OPEN_LABEL]: 'true' };

const service = (name: string, owner: string, spec: object, metadata = {}) =>
  makeEntity(
    'Component',
    name,
    { type: 'service', lifecycle: 'production', owner, ...spec },
    metadata,
  );
const says = (id: string) => ({ 'team-topology/function': id });

/** What is on top of the small organization. */
const additions: Entity[] = [
  makeEntity('Domain', 'retail', { owner: 'acme' }, { labels: OPEN }),
  makeEntity(
    'Domain',
    'shops',
    { owner: 'acme', subdomainOf: 'retail' },
    { labels: OPEN },
  ),
  makeEntity('Domain', 'bunker', { owner: 'shadow' }),
  makeEntity(
    'System',
    'shopping',
    { owner: 'acme', domain: 'shops' },
    { labels: OPEN },
  ),
  makeEntity('System', 'safe', { owner: 'shadow', domain: 'retail' }),
  service('till', 'checkout', {
    system: 'shopping',
    dependsOn: ['component:pager', 'component:watcher', 'component:gone'],
  }),
  service('coins', 'checkout', { system: 'safe' }),
  service('pager', 'crew', {}, { labels: OPEN, annotations: says('sre') }),
  service('watcher', 'shadow', {}, { annotations: says('devsecops') }),
  // Named by its owner, who is hidden.
  service('siren', 'shadow', {}, { labels: OPEN, annotations: says('devops') }),
  makeEntity(
    'Template',
    'site-template',
    {
      type: 'website',
      owner: 'crew',
      steps: [{ id: 'write', action: 'catalog:write' }],
    },
    {
      title: 'New site',
      labels: OPEN,
      annotations: { 'backstage.io/template-version': '2.0.0' },
    },
  ),
  makeEntity(
    'Template',
    'old-template',
    { type: 'worker', owner: 'crew', steps: [] },
    { tags: ['deprecated'] },
  ),
  makeEntity('Component', 'front', {
    type: 'website',
    lifecycle: 'production',
    owner: 'checkout',
    dependsOn: ['component:siren'],
  }),
  makeEntity(
    'Component',
    'shelf',
    { type: 'website', lifecycle: 'production', owner: 'checkout' },
    {
      annotations: {
        'backstage.io/source-template': 'template:default/site-template',
        'backstage.io/template-version': '1.1.0',
      },
    },
  ),
];

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'all teams together on %s',
  databaseId => {
    let backend: BackendWithCatalog;
    let client: ApiClient;

    beforeAll(async () => {
      backend = await startBackendWithCatalog({
        databases,
        databaseId,
        entities: [...organization, ...additions],
        policy,
        ownershipOf: user => (user === CAROL ? ['group:default/checkout'] : []),
        config: {
          teamTopology: {
            observations: {
              silo: { entities: 1, teams: 1 },
              typeWithoutTemplate: { entities: 1 },
            },
          },
        },
      });
      client = backend.client;
    });

    afterAll(async () => {
      await backend?.stop();
    });

    const cellsOf = (row: any) =>
      Object.fromEntries(
        row.cells.map((cell: any) => [
          cell.function,
          [
            cell.state,
            ...cell.servedBy.map((team: any) => team.ref.split('/')[1]),
          ].join(' '),
        ]),
      );
    const rowOf = (matrix: any, name: string) =>
      matrix.rows.find((row: any) => row.ref.endsWith(`/${name}`));

    it('says so before the first refresh', async () => {
      expect(await client.get('/organization')).toMatchObject({
        entities: { total: 0, assessed: 0 },
        teams: { items: [], total: 0 },
        gaps: [],
        observations: [],
        next: { next: ['explore'] },
        refresh: { state: 'never' },
      });
      expect(await client.get('/golden-path')).toEqual({
        items: [],
        totalItems: 0,
      });
    });

    describe('after a refresh', () => {
      beforeAll(async () => {
        await backend.refresh();
      });

      it('shows who covers what, by team and by domain', async () => {
        const { coverage, entities, limited, teams } = await client.get(
          '/organization',
        );
        expect(limited).toBe(false);
        expect(entities.assessed).toBe(entities.total);
        expect(teams.total).toBe(10);
        expect(rowOf({ rows: teams.items }, 'checkout')).toMatchObject({
          parents: ['group:default/commerce'],
          entities: 7,
        });
        expect(cellsOf(rowOf(coverage.teams, 'checkout'))).toMatchObject({
          sre: 'served crew',
          devops: 'served shadow',
          devsecops: 'served shadow',
          platform: 'served crew',
        });
        // With sub-teams.
        expect(rowOf(coverage.teams, 'commerce').entities).toBe(
          rowOf(coverage.teams, 'checkout').entities + 3,
        );
        // By its system, its own domain and the one above that.
        const domains = Object.fromEntries(
          coverage.domains.rows.map((row: any) => [
            row.ref.split('/')[1],
            row.entities,
          ]),
        );
        expect(domains).toEqual({ retail: 4, shops: 2, bunker: 0 });
        expect(cellsOf(rowOf(coverage.domains, 'shops'))).toMatchObject({
          sre: 'served crew',
          platform: 'hole',
        });
        expect(coverage.functions).toMatchObject({ sre: 1, devops: 1 });
      });

      it('joins the marks of golden paths', async () => {
        const { goldenPath } = await client.get('/organization');
        expect(
          Object.fromEntries(
            goldenPath.templates.items.map((item: any) => [
              item.ref.split('/')[1],
              [
                item.owed,
                item.used,
                item.older,
                item.candidates,
                item.made,
                item.leavesMark,
                item.setAside,
              ],
            ]),
          ),
        ).toEqual({
          'service-template': [8, 1, 0, 7, 1, false, undefined],
          'site-template': [3, 0, 1, 2, 1, true, undefined],
          'old-template': [0, 0, 0, 0, 0, false, 'deprecated'],
        });
        expect(goldenPath.total).toMatchObject({
          owed: 11,
          used: 1,
          older: 1,
          candidates: 9,
        });
      });

      it('states gaps, facts and what comes next', async () => {
        const { gaps, observations, next } = await client.get('/organization');
        expect(gaps.map(({ id, subject }: any) => `${id} ${subject}`)).toEqual(
          expect.arrayContaining([
            'slo-missing sre/slo-defined',
            // The one template of it is deprecated.
            'type-without-template worker',
            'type-without-template database',
          ]),
        );
        expect(
          observations
            .filter(({ id }: any) => id === 'silo')
            .map(({ teams }: any) => teams[0]),
        ).toEqual(['group:default/crew', 'group:default/shadow']);
        expect(next.next).toContain('devops');
      });

      it('adds to the report on a team', async () => {
        const report = await client.get('/teams/default/checkout');
        expect(cellsOf(report.coverage)).toMatchObject({
          sre: 'served crew',
          devsecops: 'served shadow',
        });
        expect(report.goldenPath.total).toMatchObject({
          owed: 6,
          used: 1,
          older: 1,
          candidates: 4,
        });
        expect(report.teamGaps.map(({ id }: any) => id)).toContain(
          'slo-missing',
        );
        expect(
          (await client.get('/teams/default/crew')).observations.map(
            ({ id }: any) => id,
          ),
        ).toContain('silo');
        expect(
          (await client.get('/teams/default/acme')).observations.map(
            ({ id }: any) => id,
          ),
        ).not.toContain('silo');
      });

      it('lists who could be on a golden path: filtered and paged', async () => {
        const refs = async (query = '', user = ANNA) =>
          (await client.readAllPages(`/golden-path${query}`, user, 2)).map(
            ({ ref }) => ref.split('/')[1],
          );
        expect(await refs()).toEqual([
          'basket',
          'coins',
          'currency',
          'front',
          'ledger',
          'pager',
          'siren',
          'till',
          'watcher',
        ]);
        expect(await refs('?type=WebSite')).toEqual(['front', 'ledger']);
        expect(await refs('?template=template:default/site-template')).toEqual([
          'front',
          'ledger',
        ]);
        expect(await refs('?template=old-template')).toEqual([]);
        expect(await refs('?team=group:default/commerce')).toEqual([
          'basket',
          'coins',
          'front',
          'ledger',
          'till',
        ]);
        expect(await refs('?team=commerce&scope=own')).toEqual(['ledger']);
        expect(await refs('?type=worker')).toEqual([]);

        const { items } = await client.get('/golden-path?type=website');
        expect(items[0]).toEqual({
          ref: 'component:default/front',
          kind: 'component',
          type: 'website',
          owners: ['group:default/checkout'],
          templates: [
            { ref: 'template:default/site-template', title: 'New site' },
          ],
        });
      });

      it('has as many candidates in the list as in the sums', async () => {
        for (const user of [ANNA, CAROL]) {
          const { goldenPath } = await client.get('/organization', user);
          const { totalItems } = await client.get('/golden-path', user);
          expect([user, totalItems]).toEqual([
            user,
            goldenPath.total.candidates,
          ]);
        }
      });
    });

    describe('what callers may see', () => {
      const ROUTES = [
        '/organization',
        '/golden-path',
        '/golden-path?team=group:default/checkout',
      ];

      it.each(ROUTES)('%s is for users only', async path => {
        const statusOf = async (authorization: string) =>
          (await client.ask('get', path, authorization)).status;
        expect(await statusOf(mockCredentials.none.header())).toBe(401);
        expect(await statusOf(mockCredentials.service.header())).toBe(403);
        expect(await statusOf(mockCredentials.user.header(ANNA))).toBe(200);
      });

      it('shows nothing to those who may read nothing', async () => {
        const report = await client.get('/organization', DENIED);
        expect(report).toMatchObject({
          limited: true,
          entities: { total: 0, assessed: 0 },
          teams: { items: [], total: 0 },
          coverage: {
            teams: { rows: [], total: 0 },
            domains: { rows: [], total: 0 },
          },
          goldenPath: { templates: { total: 0 }, types: { total: 0 } },
          gaps: [],
          observations: [],
        });
        expect(await client.get('/golden-path', DENIED)).toEqual({
          items: [],
          totalItems: 0,
        });
        const { status } = await client.ask(
          'get',
          '/golden-path?team=group:default/checkout',
          mockCredentials.user.header(DENIED),
        );
        expect(status).toBe(404);
      });

      it('limits everything to what the caller may see', async () => {
        const { limited, coverage, goldenPath, teams } = await client.get(
          '/organization',
          CAROL,
        );
        expect(limited).toBe(true);
        expect(teams.total).toBe(8);
        expect(cellsOf(rowOf(coverage.teams, 'checkout'))).toMatchObject({
          sre: 'served crew',
          // It is shown, and its team is not.
          devops: 'served',
          // What serves it is hidden.
          devsecops: 'hole',
        });
        // The domain of a hidden system is not told.
        expect(
          coverage.domains.rows.map((row: any) => [
            row.ref.split('/')[1],
            row.entities,
          ]),
        ).toEqual([
          ['retail', 2],
          ['shops', 2],
        ]);
        expect(goldenPath.templates.items.map(({ ref }: any) => ref)).toEqual([
          'template:default/site-template',
        ]);

        const team = await client.get('/teams/default/checkout', CAROL);
        expect(cellsOf(team.coverage)).toMatchObject({
          sre: 'served crew',
          devops: 'served',
          devsecops: 'hole',
        });
        expect(team.teamGaps[0].reason).toContain('that you may see');
        expect(team.observations.map(({ id }: any) => id)).not.toContain(
          'silo',
        );
        expect(team.goldenPath.templates.items).toMatchObject([
          { ref: 'template:default/site-template' },
        ]);
      });

      it('never names what is hidden', async () => {
        const hidden =
          /moonshot|eclipse|skunk|shadow|service-template|old-template|ledger|watcher|bunker|"gone/;
        for (const path of [
          ...ROUTES,
          '/teams/default/checkout',
          '/teams/default/acme',
          '/teams/default/crew',
        ]) {
          const { status, text } = await client.ask(
            'get',
            path,
            mockCredentials.user.header(CAROL),
          );
          expect([path, status]).toEqual([path, 200]);
          expect([path, hidden.exec(text)]).toEqual([path, null]);
        }
      });

      it('treats a hidden team like one that does not exist', async () => {
        for (const name of ['shadow', 'nothing']) {
          const { status, body } = await client.ask(
            'get',
            `/golden-path?team=group:default/${name}`,
            mockCredentials.user.header(CAROL),
          );
          expect(status).toBe(404);
          expect(body.error.message).toBe(
            `There is no group group:default/${name}, or you may not see it`,
          );
        }
      });
    });

    it.each([
      ['/organization?x=1', /x/],
      ['/golden-path?limit=0', /limit|>= 1/],
      ['/golden-path?type=%00', /type|pattern/],
      ['/golden-path?team=user:default/ada', /is no reference to a group/],
      ['/golden-path?template=a:b:c', /is no reference to a template/],
      ['/golden-path?cursor=nonsense', /The cursor is not one of this list/],
    ])('%s is refused with the reason', async (path, message) => {
      const { status, body } = await client.ask('get', path);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
    });

    // Last, because it changes the catalog.
    it('follows the catalog', async () => {
      await backend.entityProvider.change({
        removed: ['component:default/pager', 'component:default/till'],
      });
      await waitUntil(async () => {
        const answers = await Promise.all(
          ['pager', 'till'].map(name =>
            client.ask('get', `/entities/component/default/${name}`),
          ),
        );
        return answers.every(({ status }) => status === 404);
      }, 'the removal');
      await backend.refresh();
      const { coverage } = await client.get('/organization');
      expect(cellsOf(rowOf(coverage.teams, 'checkout'))).toMatchObject({
        sre: 'hole',
        devsecops: 'hole',
      });
    });
  },
);
