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

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogEntityRefreshPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { ANNA, ApiClient } from './__testUtils__/createApiClient';
import { decideOwnOrOpen } from './__testUtils__/decideOwnOrOpen';
import { createTestDatabases } from './__testUtils__/createTestDatabases';
import { FEW_PRACTICES, fewPractices } from './__testUtils__/fewPractices';
import { basket, organization } from './__testUtils__/organization';
import {
  BackendWithCatalog,
  startBackendWithCatalog,
} from './__testUtils__/startBackendWithCatalog';
import { waitUntil } from './__testUtils__/waitUntil';

jest.setTimeout(60_000);

/** May read everything, but ask the catalog for no refresh. */
const READER = 'user:default/reader';
/** May read nothing. */
const DENIED = 'user:default/denied';
/** May read what the checkout team owns, and what carries the open label. */
const CAROL = 'user:default/carol';

const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    switch (user?.info.userEntityRef) {
      // May read everything.
      case ANNA:
        return { result: AuthorizeResult.ALLOW };
      case READER:
        return {
          result: isPermission(permission, catalogEntityRefreshPermission)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        };
      case CAROL:
        return decideOwnOrOpen(permission, user);
      default:
        return { result: AuthorizeResult.DENY };
    }
  },
};

const GAPS_OF_A_BARE_SERVICE = [
  'devops/ci-declared',
  'devsecops/scan-declared',
  'platform/documentation-exists',
  'platform/golden-path-used',
  'sre/on-call-known',
  'sre/slo-defined',
];

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('the backend on %s', databaseId => {
  let backend: BackendWithCatalog;
  let client: ApiClient;
  const auditor = mockServices.auditor.mock();
  const audited = {
    success: jest.fn(async () => {}),
    fail: jest.fn(async () => {}),
  };

  beforeAll(async () => {
    auditor.createEvent.mockResolvedValue(audited);
    backend = await startBackendWithCatalog({
      features: [auditor.factory],
      databases,
      databaseId,
      entities: organization,
      policy,
      ownershipOf: user => (user === CAROL ? ['group:default/checkout'] : []),
      config: { teamTopology: { practices: fewPractices } },
    });
    client = backend.client;
  });

  afterAll(async () => {
    await backend?.stop();
  });

  describe('before the first refresh', () => {
    it('says so, and reports on entities already', async () => {
      expect(await client.get('/teams')).toEqual({ items: [], totalItems: 0 });
      expect(await client.get('/teams/default/checkout')).toMatchObject({
        limited: false,
        counts: { own: 0, all: 0 },
        refresh: { state: 'never' },
      });
      expect(
        await client.get('/entities/component/default/storefront'),
      ).toMatchObject({
        counted: false,
        classification: { primary: 'application' },
      });
    });

    it('finds owners and templates in the catalog itself, and calls them no gap', async () => {
      const { practices } = await client.get(
        '/entities/component/default/storefront',
      );
      const stateOf = (id: string) =>
        practices.find(({ practice }: any) => practice === id).state;
      expect(stateOf('platform/owner-exists')).toBe('met');
      expect(stateOf('platform/golden-path-exists')).toBe('met');
    });
  });

  describe('after a refresh', () => {
    beforeAll(async () => {
      await backend.refresh();
    });

    it('lists the rules', async () => {
      const { functions, signals } = await client.get('/functions');
      expect(functions.map(({ id }: { id: string }) => id)).toEqual([
        'infra',
        'sre',
        'devops',
        'platform',
        'devsecops',
        'application',
      ]);
      expect(signals).toContainEqual(
        expect.objectContaining({
          id: 'used-by-many-teams',
          weights: { platform: 0.7 },
        }),
      );
      const { practices } = await client.get('/practices');
      expect(practices.map(({ id }: { id: string }) => id)).toEqual(
        FEW_PRACTICES,
      );
    });

    it('reports on entities, whatever the case of their ref', async () => {
      const statesOf = (report: any, state: string) =>
        report.practices
          .filter((practice: any) => practice.state === state)
          .map(({ practice }: any) => practice);

      const bare = await client.get('/entities/Component/default/Basket');
      expect(bare).toMatchObject({
        entityRef: 'component:default/basket',
        counted: true,
        classification: { primary: 'application', withheld: false },
        problems: [],
      });
      expect(statesOf(bare, 'gap')).toEqual(GAPS_OF_A_BARE_SERVICE);
      expect(statesOf(bare, 'met')).toEqual([
        'platform/golden-path-exists',
        'platform/owner-exists',
      ]);
      expect(statesOf(bare, 'not-applicable')).toEqual([
        'infra/iac-referenced',
      ]);
      for (const practice of bare.practices) {
        expect(Boolean(practice.since)).toBe(practice.state === 'gap');
      }

      const full = await client.get('/entities/component/default/storefront');
      expect(statesOf(full, 'gap')).toEqual([]);
      expect(statesOf(full, 'met')).toHaveLength(8);

      const store = await client.get('/entities/resource/default/orders-store');
      expect(store.classification.primary).toBe('infra');
      expect(statesOf(store, 'met')).toEqual([
        'infra/iac-referenced',
        'platform/owner-exists',
      ]);

      const unclassified = await client.get(
        '/entities/resource/default/mystery',
      );
      expect(unclassified.classification).not.toHaveProperty('primary');
      expect(unclassified.classification.confidence).toBe(0);

      const ownerless = await client.get(
        '/entities/component/default/orphaned',
      );
      expect(
        ownerless.practices.find(
          ({ practice }: any) => practice === 'platform/owner-exists',
        ),
      ).toMatchObject({
        state: 'gap',
        reason: 'It names an owner that the catalog does not know.',
      });

      const personal = await client.get('/entities/component/default/notebook');
      expect(
        personal.practices.find(
          ({ practice }: any) => practice === 'platform/owner-exists',
        ),
      ).toMatchObject({
        state: 'met',
        reason: 'A person owns it; a team would outlast holidays and moves.',
      });
    });

    it('lists teams page by page, each once', async () => {
      expect(
        (await client.readAllPages('/teams')).map(({ ref, entities, gaps }) => [
          ref,
          entities,
          gaps,
        ]),
      ).toEqual([
        ['group:default/acme', 1, 6],
        ['group:default/checkout', 3, 6],
        ['group:default/commerce', 1, 5],
        ['group:default/crew', 1, 0],
        ['group:default/payments', 1, 0],
        ['group:default/ring-a', 1, 5],
        ['group:default/ring-b', 1, 5],
        ['group:default/self', 1, 5],
        ['group:default/shadow', 1, 5],
        ['group:default/skunk', 1, 5],
      ]);
      expect((await client.get('/teams')).items[2]).toEqual({
        ref: 'group:default/commerce',
        title: 'Commerce',
        type: 'team',
        entities: 1,
        gaps: 5,
      });
    });

    it('rolls a team up, alone and with its sub-teams', async () => {
      const gapsOf = (report: any) =>
        report.summary.gaps.map(({ severity, practice, gaps, owed }: any) => [
          severity,
          practice,
          gaps,
          owed,
        ]);

      const own = await client.get('/teams/default/commerce?scope=own');
      expect(own).toMatchObject({
        team: {
          ref: 'group:default/commerce',
          title: 'Commerce',
          type: 'team',
        },
        scope: 'own',
        subTeams: [
          { ref: 'group:default/checkout' },
          { ref: 'group:default/payments' },
          { ref: 'group:default/skunk' },
        ],
        counts: { own: 1, all: 6 },
        failures: [],
        refresh: { state: 'succeeded' },
        summary: {
          entities: { total: 1, assessed: 1 },
          checks: { met: 1, gap: 5, unknown: 0, exempt: 1 },
        },
      });
      expect(gapsOf(own)).toEqual([
        ['critical', 'sre/slo-defined', 1, 1],
        ['high', 'devops/ci-declared', 1, 1],
        ['high', 'devsecops/scan-declared', 1, 1],
        ['medium', 'platform/documentation-exists', 1, 1],
        ['medium', 'platform/golden-path-exists', 1, 1],
      ]);

      const all = await client.get('/teams/default/commerce');
      expect(all).toMatchObject({
        scope: 'all',
        counts: { own: 1, all: 6 },
        summary: {
          entities: { total: 6, assessed: 6 },
          checks: { met: 15, gap: 16, unknown: 0, exempt: 1 },
          severities: { critical: 2, high: 8, medium: 6, low: 0 },
        },
      });
      expect(all.summary.mix).toEqual([
        { function: 'infra', count: 1, percent: 17 },
        { function: 'sre', count: 0, percent: 0 },
        { function: 'devops', count: 0, percent: 0 },
        { function: 'platform', count: 0, percent: 0 },
        { function: 'devsecops', count: 0, percent: 0 },
        { function: 'application', count: 4, percent: 67 },
        { count: 1, percent: 16 },
      ]);
      expect(gapsOf(all)).toEqual([
        ['critical', 'sre/slo-defined', 2, 3],
        ['high', 'devops/ci-declared', 3, 4],
        ['high', 'devsecops/scan-declared', 3, 4],
        ['high', 'sre/on-call-known', 2, 4],
        ['medium', 'platform/documentation-exists', 3, 4],
        ['medium', 'platform/golden-path-exists', 2, 4],
        ['medium', 'platform/golden-path-used', 1, 2],
      ]);
      expect(all.summary.gaps[0]).toMatchObject({
        title: 'SLO with a target',
        since: expect.stringMatching(/^\d{4}-.*Z$/),
        remedy: { yaml: expect.stringContaining('nobl9.com/slos') },
      });

      // Two spellings of one owner, three levels up.
      expect(
        await client.get('/teams/default/checkout?scope=own'),
      ).toMatchObject({
        counts: { own: 3, all: 3 },
      });
      expect(await client.get('/teams/default/acme')).toMatchObject({
        counts: { own: 1, all: 8 },
      });
    });

    it('ends on cycles of teams and counts each entity once', async () => {
      expect(await client.get('/teams/default/ring-a')).toMatchObject({
        subTeams: [{ ref: 'group:default/ring-b' }],
        counts: { own: 1, all: 2 },
      });
      expect(await client.get('/teams/default/self')).toMatchObject({
        subTeams: [],
        counts: { own: 1, all: 1 },
      });
    });

    it('lists the entities of a team: filtered, sorted and paged', async () => {
      const refs = async (query: string) =>
        (
          await client.readAllPages(`/teams/default/commerce/entities${query}`)
        ).map(({ ref, gaps }) => [ref, gaps]);

      expect(await refs('')).toEqual([
        ['component:default/basket', 6],
        ['component:default/ledger', 5],
        ['component:default/moonshot', 5],
        ['component:default/storefront', 0],
        ['resource:default/mystery', 0],
        ['resource:default/orders-store', 0],
      ]);
      expect(await refs('?sort=ref&function=application')).toEqual([
        ['component:default/basket', 6],
        ['component:default/ledger', 5],
        ['component:default/moonshot', 5],
        ['component:default/storefront', 0],
      ]);
      expect(await refs('?function=unclassified')).toEqual([
        ['resource:default/mystery', 0],
      ]);
      expect(await refs('?function=sre')).toEqual([]);
      expect(await refs('?scope=own')).toEqual([
        ['component:default/ledger', 5],
      ]);
      expect(await refs('?assessed=false')).toEqual([]);
      expect((await refs('?assessed=true')).length).toBe(6);
      expect(await refs('?q=STORE&kind=Resource')).toEqual([
        ['resource:default/orders-store', 0],
      ]);
      expect(await refs('?q=%25')).toEqual([]);
      expect(
        await refs('?q=+o+&sort=name&order=desc&function=application'),
      ).toEqual([
        ['component:default/storefront', 0],
        ['component:default/moonshot', 5],
      ]);

      const { items } = await client.get(
        '/teams/default/checkout/entities?sort=ref&limit=2',
      );
      expect(items[0]).toMatchObject({
        ref: 'component:default/basket',
        kind: 'component',
        type: 'service',
        owners: ['group:default/checkout'],
        primary: 'application',
        gaps: 6,
        met: 2,
        unknown: 0,
        exempt: 0,
        worst: 'critical',
      });
      expect(items[1]).toMatchObject({ gaps: 0, met: 8 });
      expect(items[1]).not.toHaveProperty('worst');
    });

    it('lists gaps: filtered, sorted and paged', async () => {
      const gaps = async (path: string) =>
        (await client.readAllPages(path)).map(({ entityRef, practice }) => [
          entityRef,
          practice,
        ]);

      expect(
        await gaps('/teams/default/commerce/gaps?severity=critical'),
      ).toEqual([
        ['component:default/basket', 'sre/slo-defined'],
        ['component:default/ledger', 'sre/slo-defined'],
      ]);
      expect(
        await gaps('/teams/default/commerce/gaps?scope=own&sort=entity'),
      ).toEqual([
        ['component:default/ledger', 'devops/ci-declared'],
        ['component:default/ledger', 'devsecops/scan-declared'],
        ['component:default/ledger', 'platform/documentation-exists'],
        ['component:default/ledger', 'platform/golden-path-exists'],
        ['component:default/ledger', 'sre/slo-defined'],
      ]);
      expect(await gaps('/gaps?practice=platform/owner-exists')).toEqual([
        ['component:default/orphaned', 'platform/owner-exists'],
      ]);
      expect(
        await gaps('/teams/default/commerce/gaps?discipline=sre&sort=entity'),
      ).toEqual([
        ['component:default/basket', 'sre/on-call-known'],
        ['component:default/basket', 'sre/slo-defined'],
        ['component:default/ledger', 'sre/slo-defined'],
        ['component:default/moonshot', 'sre/on-call-known'],
      ]);
      expect(await gaps('/gaps?function=infra')).toEqual([]);

      const worst = await client.readAllPages('/gaps');
      // basket 6, currency 6, ledger 5, six workers 5 each, orphaned 2 (owner, pipeline).
      expect(worst).toHaveLength(6 + 6 + 5 + 5 * 5 + 2);
      const ranks = worst.map(({ severity }) =>
        ['critical', 'high', 'medium', 'low'].indexOf(severity),
      );
      expect(ranks).toEqual([...ranks].sort());
      expect(worst[0]).toEqual({
        entityRef: 'component:default/basket',
        practice: 'sre/slo-defined',
        title: 'SLO with a target',
        discipline: 'sre',
        level: 2,
        severity: 'critical',
        reason: 'No declaration of a service level objective found.',
        since: expect.any(String),
        owners: ['group:default/checkout'],
      });
      const ages = (await client.readAllPages('/gaps?sort=age')).map(
        ({ since }) => since,
      );
      expect(ages).toEqual([...ages].sort());
    });
  });

  describe('what callers may see', () => {
    const ROUTES: [method: 'get' | 'post', path: string][] = [
      ['get', '/functions'],
      ['get', '/practices'],
      ['get', '/entities/component/default/storefront'],
      ['post', '/entities/component/default/storefront/refresh'],
      ['get', '/teams'],
      ['get', '/teams/default/checkout'],
      ['get', '/teams/default/checkout/entities'],
      ['get', '/teams/default/checkout/gaps'],
      ['get', '/gaps'],
      ['get', '/refresh'],
    ];

    it.each(ROUTES)('%s %s is for users only', async (method, path) => {
      const nobody = await client.ask(
        method,
        path,
        mockCredentials.none.header(),
      );
      expect(nobody.status).toBe(401);
      const service = await client.ask(
        method,
        path,
        mockCredentials.service.header(),
      );
      expect(service.status).toBe(403);
      const user = await client.ask(method, path);
      expect(user.status).toBe(200);
    });

    it('shows nothing of the catalog to those who may read nothing', async () => {
      const answers: Record<string, unknown> = {};
      for (const [method, path] of ROUTES) {
        const { status, body } = await client.ask(
          method,
          path,
          mockCredentials.user.header(DENIED),
        );
        answers[`${method} ${path}`] = [status, body.error?.name ?? body];
      }
      const nothing = [200, { items: [], totalItems: 0 }];
      const hidden = [404, 'NotFoundError'];
      expect(answers).toEqual({
        // What is the same for everybody.
        'get /functions': [200, expect.anything()],
        'get /practices': [200, expect.anything()],
        'get /teams': nothing,
        'get /gaps': nothing,
        'get /refresh': [
          200,
          {
            status: expect.objectContaining({ state: 'succeeded' }),
            entities: { total: 0, assessed: 0 },
            failures: { items: [], totalItems: 0 },
          },
        ],
        'get /entities/component/default/storefront': hidden,
        'post /entities/component/default/storefront/refresh': hidden,
        'get /teams/default/checkout': hidden,
        'get /teams/default/checkout/entities': hidden,
        'get /teams/default/checkout/gaps': hidden,
      });
    });

    it('limits numbers and lists to what the caller may see', async () => {
      expect(
        (await client.readAllPages('/teams', CAROL)).map(
          ({ ref, entities, gaps }) => [ref, entities, gaps],
        ),
      ).toEqual([
        ['group:default/acme', 1, 6],
        ['group:default/checkout', 3, 6],
        ['group:default/commerce', 0, 0],
        ['group:default/crew', 0, 0],
        ['group:default/payments', 0, 0],
        ['group:default/ring-a', 0, 0],
        ['group:default/ring-b', 0, 0],
        ['group:default/self', 0, 0],
      ]);
      expect(await client.get('/refresh', CAROL)).toMatchObject({
        entities: { total: 4, assessed: 4 },
      });
      expect(await client.get('/teams/default/commerce', CAROL)).toMatchObject({
        subTeams: [
          { ref: 'group:default/checkout' },
          { ref: 'group:default/payments' },
        ],
        counts: { own: 0, all: 3 },
        summary: {
          entities: { total: 3, assessed: 3 },
          checks: { met: 11, gap: 6, unknown: 0, exempt: 0 },
          severities: { critical: 1, high: 3, medium: 2, low: 0 },
        },
      });
      expect(await client.get('/teams/default/ring-a', CAROL)).toMatchObject({
        counts: { own: 0, all: 0 },
        summary: { entities: { total: 0, assessed: 0 }, gaps: [] },
      });
      expect(
        (
          await client.readAllPages(
            '/teams/default/commerce/entities?sort=ref',
            CAROL,
          )
        ).map(({ ref }) => ref),
      ).toEqual([
        'component:default/basket',
        'component:default/storefront',
        'resource:default/mystery',
      ]);
      // Neither counts of a search nor its pages tell of what is hidden.
      for (const [query, seen] of [
        ['q=o', ['component:default/storefront']],
        ['q=moon', []],
        ['q=store&kind=resource', []],
        [
          'q=e&sort=name',
          [
            'component:default/basket',
            'resource:default/mystery',
            'component:default/storefront',
          ],
        ],
        [
          'q=s&sort=met&function=application',
          ['component:default/storefront', 'component:default/basket'],
        ],
      ] as const) {
        expect([
          query,
          (
            await client.readAllPages(
              `/teams/default/commerce/entities?${query}`,
              CAROL,
            )
          ).map(({ ref }) => ref),
        ]).toEqual([query, seen]);
      }
      expect(
        (await client.readAllPages('/teams/default/commerce/gaps', CAROL))
          .map(({ practice }) => practice)
          .sort(),
      ).toEqual(GAPS_OF_A_BARE_SERVICE);
      expect(
        (await client.readAllPages('/gaps?sort=entity', CAROL)).map(
          ({ entityRef, practice }) => [entityRef, practice],
        ),
      ).toEqual([
        ...GAPS_OF_A_BARE_SERVICE.map(id => ['component:default/basket', id]),
        ...GAPS_OF_A_BARE_SERVICE.map(id => ['component:default/currency', id]),
      ]);
    });

    it('treats hidden entities and teams like those that do not exist', async () => {
      for (const [method, path] of [
        ['get', '/entities/component/default/moonshot'],
        ['post', '/entities/component/default/moonshot/refresh'],
        ['get', '/teams/default/skunk'],
        ['get', '/teams/default/skunk/entities'],
        ['get', '/teams/default/skunk/gaps'],
      ] as const) {
        const hidden = await client.ask(
          method,
          path,
          mockCredentials.user.header(CAROL),
        );
        const missing = await client.ask(
          method,
          path.replace('moonshot', 'nothing').replace('skunk', 'nothing'),
          mockCredentials.user.header(CAROL),
        );
        expect(hidden.status).toBe(404);
        expect(hidden.body.error.message).toBe(
          missing.body.error.message.replace(
            'nothing',
            path.includes('moonshot') ? 'moonshot' : 'skunk',
          ),
        );
      }
    });

    it('withholds evidence that names hidden entities', async () => {
      const path = '/entities/component/default/currency';
      const signalsOf = (report: any) =>
        report.classification.evidence.map(({ signal }: any) => signal);
      const goldenPathOf = (report: any) =>
        report.practices.find(
          ({ practice }: any) => practice === 'platform/golden-path-exists',
        );

      const whole = await client.get(path);
      expect(signalsOf(whole)).toContain('used-by-many-teams');
      expect(whole.classification).toMatchObject({
        withheld: false,
        summary: expect.stringContaining('three other teams'),
      });
      expect(goldenPathOf(whole)).toMatchObject({
        state: 'met',
        reason: 'A template creates components of this type.',
        evidence: [{ refs: ['template:default/service-template'] }],
      });

      const limited = await client.get(path, CAROL);
      expect(signalsOf(limited)).toEqual(
        signalsOf(whole).filter((id: string) => id !== 'used-by-many-teams'),
      );
      expect(limited.classification.withheld).toBe(true);
      expect(limited.classification.summary).not.toContain('three other teams');
      expect(goldenPathOf(limited)).toMatchObject({
        state: 'met',
        withheld: true,
        evidence: [],
        reason: expect.stringContaining('may not see'),
      });
      expect(
        limited.practices.map(({ practice, state }: any) => [practice, state]),
      ).toEqual(
        whole.practices.map(({ practice, state }: any) => [practice, state]),
      );
    });

    it('never names what is hidden, in any answer', async () => {
      const hidden = /moonshot|eclipse|skunk|shadow|service-template|ledger/;
      for (const [method, path] of [
        // The storefront itself names the template that it was made from, and rules
        // hold many words; they are the same for everybody.
        ...ROUTES.filter(
          ([, route]) =>
            !route.includes('storefront') && route !== '/functions',
        ),
        ['get', '/entities/component/default/basket'],
        ['get', '/entities/component/default/currency'],
        ['post', '/entities/component/default/currency/refresh'],
        ['get', '/teams/default/acme'],
        ['get', '/teams/default/acme/entities'],
        ['get', '/teams/default/acme/gaps'],
      ] as const) {
        const { status, text } = await client.ask(
          method,
          path,
          mockCredentials.user.header(CAROL),
        );
        expect([path, status]).toEqual([path, 200]);
        expect([path, hidden.exec(text)]).toEqual([path, null]);
      }
    });
  });

  describe('requests that are wrong', () => {
    it.each([
      ['/teams?page=2', /page/],
      ['/functions?x=1', /x/],
      ['/teams?limit=0', /limit|>= 1/],
      ['/teams?limit=501', /limit|<= 500/],
      ['/teams?limit=abc', /limit|integer/],
      ['/gaps?severity=awful', /severity|allowed values/],
      ['/gaps?sort=colour', /sort|allowed values/],
      ['/teams/default/checkout?scope=some', /scope|allowed values/],
      ['/teams/default/checkout/entities?assessed=perhaps', /assessed|boolean/],
      ['/teams/default/checkout/entities?sort=colour', /sort|allowed values/],
      ['/teams/default/checkout/entities?order=up', /order|allowed values/],
      [`/teams/default/checkout/entities?q=${'a'.repeat(101)}`, /q|100/],
      ['/teams/default/checkout/entities?q=%00', /q|pattern/],
      ['/teams/default/checkout/entities?kind=%00', /kind|pattern/],
      ['/gaps?practice=sre/nothing', /There is no practice "sre\/nothing"/],
      ['/gaps?function=%00', /function|pattern/],
      ['/gaps?discipline=%00', /discipline|pattern/],
      ['/teams/default/%00', /name|pattern/],
      ['/gaps?cursor=nonsense', /The cursor is not one of this list/],
      [
        `/gaps?cursor=${Buffer.from('["a"]').toString('base64url')}`,
        /The cursor is not one of this list/,
      ],
      [
        '/entities/group/default/checkout',
        /Entities of kind Group are not assessed; teamTopology.kinds says which are/,
      ],
    ])('%s is refused with the reason', async (path, message) => {
      const { status, body } = await client.ask('get', path);
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(message),
      });
      expect(body.error).not.toHaveProperty('stack');
    });

    it('says what there is not', async () => {
      for (const [path, message] of [
        [
          '/entities/component/default/nothing',
          'There is no entity component:default/nothing, or you may not see it',
        ],
        [
          '/teams/default/nothing',
          'There is no group group:default/nothing, or you may not see it',
        ],
      ]) {
        const { status, body } = await client.ask('get', path);
        expect(status).toBe(404);
        expect(body).toMatchObject({
          error: { name: 'NotFoundError', message },
          response: { statusCode: 404 },
        });
      }
    });
  });

  // Last, because it changes the catalog.
  describe('re-checking an entity', () => {
    const path = '/entities/component/default/basket';
    const onCallOf = (report: any) =>
      report.practices.find(
        ({ practice }: any) => practice === 'sre/on-call-known',
      );
    const gapsOfTeam = async () =>
      (await client.get('/teams/default/checkout')).summary.checks.gap;

    it('stores the new state, so that the team follows', async () => {
      expect(await gapsOfTeam()).toBe(6);
      const before = await client.get(path);
      await backend.entityProvider.change({
        added: [
          {
            ...basket,
            metadata: {
              ...basket.metadata,
              annotations: { 'pagerduty.com/service-id': 'P2' },
            },
          },
        ],
      });
      await waitUntil(
        async () => (await client.get(path)).etag !== before.etag,
        'the changed entity',
      );

      // Fresh for the entity, as stored for the team.
      expect(onCallOf(await client.get(path))).toMatchObject({ state: 'met' });
      expect(await gapsOfTeam()).toBe(6);

      const { status, body } = await client.ask('post', `${path}/refresh`);
      expect(status).toBe(200);
      expect(body.catalogRefresh).toBe('requested');
      expect(onCallOf(body)).toMatchObject({
        state: 'met',
        reason: expect.stringContaining('P2'),
      });
      expect(await gapsOfTeam()).toBe(5);
      expect(
        (await client.get('/teams/default/checkout/gaps')).items.map(
          ({ practice }: any) => practice,
        ),
      ).not.toContain('sre/on-call-known');
    });

    it('leaves a trace for auditors, whether it works or not', async () => {
      const eventsOf = () =>
        auditor.createEvent.mock.calls
          .map(([event]) => event)
          .filter(({ eventId }) => eventId === 'entity-refresh')
          .map(({ meta }) => meta);
      auditor.createEvent.mockClear();
      audited.success.mockClear();
      await client.ask('post', `${path}/refresh`);
      expect(eventsOf()).toEqual([{ entityRef: 'component:default/basket' }]);
      expect(audited.success).toHaveBeenCalled();

      auditor.createEvent.mockClear();
      await client.ask('post', '/entities/component/default/gone/refresh');
      expect(eventsOf()).toEqual([{ entityRef: 'component:default/gone' }]);
      expect(audited.fail).toHaveBeenCalledWith({
        error: expect.objectContaining({ name: 'NotFoundError' }),
      });

      // Reading leaves none.
      auditor.createEvent.mockClear();
      await client.get(path);
      expect(eventsOf()).toEqual([]);
    });

    it('says when the caller may not ask the catalog for a refresh', async () => {
      const { status, body } = await client.ask(
        'post',
        `${path}/refresh`,
        mockCredentials.user.header(READER),
      );
      expect(status).toBe(200);
      expect(body.catalogRefresh).toBe('not-allowed');
    });

    it('forgets with the next refresh what the catalog has no more', async () => {
      await backend.entityProvider.change({
        removed: ['component:default/basket'],
      });
      await waitUntil(
        async () => (await client.ask('get', path)).status === 404,
        'the removal',
      );
      await backend.refresh();
      expect(await client.get('/teams/default/checkout')).toMatchObject({
        counts: { own: 2, all: 2 },
        summary: { checks: { gap: 0 } },
      });
      expect(
        (await client.get('/teams/default/checkout/gaps')).totalItems,
      ).toBe(0);
    });
  });
});
