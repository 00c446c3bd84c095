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
import { Entity } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityReadPermission,
  RESOURCE_TYPE_CATALOG_ENTITY,
} from '@backstage/plugin-catalog-common/alpha';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { teamTopologyCorrectionUpdatePermission } from '@team-topology/backstage-plugin-team-topology-common';
import request from 'supertest';
import { ANNA, ApiClient } from '../__testUtils__/createApiClient';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { decideOwnOrOpen } from '../__testUtils__/decideOwnOrOpen';
import { basket, mystery, organization } from '../__testUtils__/organization';
import {
  BackendWithCatalog,
  startBackendWithCatalog,
} from '../__testUtils__/startBackendWithCatalog';
import { waitUntil } from '../__testUtils__/waitUntil';
import { EntityReports } from '../report/EntityReports';

jest.setTimeout(60_000);

/** Sees everything and owns through the checkout team; may correct what he owns. */
const OWNER = 'user:default/owner';
/** The same, by a policy that allows everything to him. */
const MEMBER = 'user:default/member';
/** Sees everything, and the policy lets him correct nothing, though he owns it. */
const DENIED = 'user:default/denied';
/** Sees and corrects what the checkout team owns and what carries the open label. */
const CAROL = 'user:default/carol';
/** Owns through the group above the groups above checkout. */
const CHIEF = 'user:default/chief';
/** Sees nothing. */
const BLIND = 'user:default/blind';
/** Signed in without an account; may do all that the policy decides on. */
const GUEST = 'user:development/guest';

const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    const claims = user?.info.ownershipEntityRefs ?? [];
    const update = isPermission(
      permission,
      teamTopologyCorrectionUpdatePermission,
    );
    const read = isPermission(permission, catalogEntityReadPermission);
    switch (user?.info.userEntityRef) {
      case OWNER:
        return update
          ? createCatalogConditionalDecision(
              permission,
              catalogConditions.isEntityOwner({ claims }),
            )
          : { result: AuthorizeResult.ALLOW };
      case DENIED:
        return {
          result: update ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
        };
      case CAROL:
        return read || update
          ? decideOwnOrOpen(permission, user)
          : { result: AuthorizeResult.DENY };
      case BLIND:
        return { result: AuthorizeResult.DENY };
      default:
        return { result: AuthorizeResult.ALLOW };
    }
  },
};

function ownershipOf(user: string): string[] {
  return (
    {
      [OWNER]: ['group:default/checkout', 'group:default/payments'],
      [MEMBER]: ['group:default/checkout'],
      [DENIED]: ['group:default/checkout'],
      [CAROL]: ['group:default/checkout'],
      [CHIEF]: ['group:default/acme'],
    }[user] ?? []
  );
}

const declared: Entity = {
  ...basket,
  metadata: {
    name: 'declared',
    annotations: { 'team-topology/function': 'SRE' },
  },
};

const BASKET = '/corrections/component/default/basket';
const SAID = { function: 'platform', reason: 'Others build on it.' };

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('corrections on %s', databaseId => {
  let backend: BackendWithCatalog;
  let client: ApiClient;
  const auditor = mockServices.auditor.mock();
  /** Of this plugin, with what came out of them. */
  const events: Record<string, unknown>[] = [];

  beforeAll(async () => {
    auditor.createEvent.mockImplementation(
      async ({ eventId, severityLevel, meta }) => {
        const event: Record<string, unknown> = { eventId, severityLevel, meta };
        if (eventId.startsWith('correction-')) {
          events.push(event);
        }
        return {
          success: async options => {
            event.success = options?.meta;
          },
          fail: async options => {
            event.fail = options.error?.name;
          },
        };
      },
    );
    backend = await startBackendWithCatalog({
      features: [auditor.factory],
      databases,
      databaseId,
      entities: [...organization, declared],
      policy,
      ownershipOf,
      config: {
        teamTopology: {
          signals: [
            {
              id: 'acme-mark',
              when: { 'facts.annotationKeys': { $contains: 'acme.com/sre' } },
              weights: { sre: 5, application: -5, platform: -5 },
              reason: 'It carries our mark.',
              source: 'test',
            },
          ],
        },
      },
    });
    client = backend.client;
    await backend.refresh();
  });

  afterAll(async () => {
    await backend?.stop();
  });

  beforeEach(() => {
    events.length = 0;
  });

  const as = (user: string) => mockCredentials.user.header(user);

  async function put(user: string, path: string, body: object = SAID) {
    const answer = await client.ask('put', path, as(user), body);
    return { status: answer.status, body: answer.body };
  }

  async function undo(user: string, path: string) {
    const answer = await client.ask('delete', path, as(user));
    return { status: answer.status, body: answer.body };
  }

  /** What comes of a request, and whether it leaves the corrections as they were. */
  async function resultOf(answer: Promise<{ status: number; body: any }>) {
    const before = await client.get('/corrections');
    const { status, body } = await answer;
    const after = await client.get('/corrections');
    return {
      status,
      message: body.error?.message,
      stored: JSON.stringify(after) !== JSON.stringify(before),
    };
  }

  function refusal(status: number, message: RegExp | string) {
    return { status, message: expect.stringMatching(message), stored: false };
  }

  const mixOf = async (team: string) =>
    Object.fromEntries(
      (await client.get(`/teams/default/${team}?scope=own`)).summary.mix.map(
        (entry: any) => [entry.function ?? 'unclassified', entry.count],
      ),
    );

  async function change(entity: Entity) {
    const path = `/entities/${entity.kind}/default/${entity.metadata.name}`;
    const before = (await client.ask('get', path)).body.etag;
    await backend.entityProvider.change({ added: [entity] });
    await waitUntil(async () => {
      const { status, body } = await client.ask('get', path);
      return status === 200 && body.etag !== before;
    }, `the change of ${entity.metadata.name}`);
  }

  it('are permitted on the resources of the catalog', async () => {
    expect(teamTopologyCorrectionUpdatePermission.resourceType).toBe(
      RESOURCE_TYPE_CATALOG_ENTITY,
    );
    const { body } = await request(backend.server)
      .get('/api/team-topology/.well-known/backstage/permissions/metadata')
      .set('Authorization', mockCredentials.service.header());
    expect(body.permissions).toContainEqual(
      teamTopologyCorrectionUpdatePermission,
    );
  });

  describe('are refused', () => {
    it('to those who are no users', async () => {
      for (const [header, status] of [
        [mockCredentials.none.header(), 401],
        [mockCredentials.service.header(), 403],
      ] as const) {
        for (const [method, path, body] of [
          ['get', '/corrections', undefined],
          ['put', BASKET, SAID],
          ['delete', BASKET, undefined],
        ] as const) {
          const answer = await client.ask(method, path, header, body);
          expect([method, answer.status]).toEqual([method, status]);
        }
      }
      expect(events).toEqual([]);
    });

    it('where the catalog shows no such entity', async () => {
      expect(await resultOf(put(BLIND, BASKET))).toEqual(
        refusal(
          404,
          'There is no entity component:default/basket, or you may not see it',
        ),
      );
      expect(await resultOf(undo(BLIND, BASKET))).toEqual(
        refusal(404, 'or you may not see it'),
      );
      expect(
        await resultOf(put(CAROL, '/corrections/component/default/moonshot')),
      ).toEqual(
        refusal(
          404,
          'There is no entity component:default/moonshot, or you may not see it',
        ),
      );
      expect(
        await resultOf(put(CAROL, '/corrections/component/default/nothing')),
      ).toEqual(
        refusal(
          404,
          'There is no entity component:default/nothing, or you may not see it',
        ),
      );
    });

    it('where the policy does not permit them, with the conditions of the catalog', async () => {
      for (const answer of [
        put(DENIED, BASKET),
        undo(DENIED, BASKET),
        // Another team's.
        put(OWNER, '/corrections/component/default/ledger'),
      ]) {
        expect(await resultOf(answer)).toEqual(
          refusal(
            403,
            /^You may not correct .*team-topology\.correction\.update/,
          ),
        );
      }
    });

    it('to those who own nothing of it, also where the policy permits them', async () => {
      for (const [user, path, message] of [
        [
          ANNA,
          BASKET,
          'Only its owners may correct component:default/basket: group:default/checkout. Ask one of them',
        ],
        [GUEST, BASKET, 'Only its owners may correct component:default/basket'],
        // Permitted by the open label.
        [
          CAROL,
          '/corrections/component/default/currency',
          'Only its owners may correct component:default/currency: group:default/acme',
        ],
        [
          MEMBER,
          '/corrections/group/default/commerce',
          'Only members of group:default/commerce or of a group above it may correct it',
        ],
      ] as const) {
        expect(await resultOf(put(user, path))).toEqual(refusal(403, message));
        expect(await resultOf(undo(user, path))).toEqual(refusal(403, message));
      }
    });

    it('where nobody owns it, and what to do about it', async () => {
      const nameless: Entity = {
        ...mystery,
        metadata: { name: 'nameless' },
        spec: { type: 'thing' },
      };
      // The catalog wants an owner of resources, but not of templates.
      const template: Entity = {
        apiVersion: 'scaffolder.backstage.io/v1beta3',
        kind: 'Template',
        metadata: nameless.metadata,
        spec: { type: 'thing', steps: [] },
      };
      await change(template);
      expect(
        await resultOf(put(MEMBER, '/corrections/template/default/nameless')),
      ).toEqual(
        refusal(
          403,
          'template:default/nameless has no owner, so nobody may correct it. Name its owner in the catalog first',
        ),
      );
    });

    it.each<[string, object, RegExp]>([
      [
        'a function that there is not',
        { ...SAID, function: 'ops' },
        /^function names the unknown function "ops"; known are infra, sre, devops, platform, devsecops, application$/,
      ],
      [
        'a function that is a whole text',
        { ...SAID, function: 'x'.repeat(90_000) },
        /^function names the unknown function "x{80}…"; known are infra/,
      ],
      ['no function', { reason: 'x' }, /function/],
      ['no reason', { function: 'sre' }, /reason/],
      ['a reason that is no text', { ...SAID, reason: 5 }, /reason/],
      ['an empty reason', { ...SAID, reason: ' \n ' }, /^reason must not be/],
      [
        'a reason of which nothing is seen',
        { ...SAID, reason: '\u200b \u2060\u3164' },
        /^reason must not be/,
      ],
      [
        'a reason too long',
        { ...SAID, reason: 'x'.repeat(501) },
        /^reason has 501 characters, at most 500/,
      ],
      ...['\0', '\u001b', '\t', '\u0085', '\u007f', '\u202e', '\ud800'].map(
        (character): [string, object, RegExp] => [
          `a control character (${character.charCodeAt(0)})`,
          { ...SAID, reason: `a${character}b` },
          /^reason holds a control character/,
        ],
      ),
      [
        'anything else',
        { ...SAID, author: 'user:default/x' },
        /additional properties/,
      ],
    ])('for %s', async (_what, body, message) => {
      expect(await resultOf(put(MEMBER, BASKET, body))).toEqual(
        refusal(400, message),
      );
    });

    it('for other kinds', async () => {
      expect(
        await resultOf(put(ANNA, '/corrections/user/default/ada')),
      ).toEqual(
        refusal(
          400,
          'Entities of kind User are not assessed, so there is nothing to correct; teamTopology.kinds says which are',
        ),
      );
    });

    it('where an annotation says what it is', async () => {
      const path = '/corrections/component/default/declared';
      expect(await resultOf(put(MEMBER, path))).toEqual(
        refusal(
          409,
          'The annotation team-topology/function of component:default/declared says sre, and outranks what is said here; change it in the file of the entity',
        ),
      );
      expect(events).toEqual([
        {
          eventId: 'correction-update',
          severityLevel: 'medium',
          meta: { entityRef: 'component:default/declared' },
          fail: 'ConflictError',
        },
      ]);
    });

    it('to be taken back where there is none', async () => {
      expect(await resultOf(undo(MEMBER, BASKET))).toEqual(
        refusal(
          404,
          'There is no correction of component:default/basket to take back',
        ),
      );
    });
  });

  describe('of an entity', () => {
    const path = '/entities/component/default/basket';
    const script = '<script>alert(1)</script>\n“größer”';

    it('are shown at once, in its report and in the mix of its team', async () => {
      expect(await mixOf('checkout')).toMatchObject({
        application: 2,
        sre: 1,
        platform: 0,
      });
      const { status, body } = await put(
        OWNER,
        '/corrections/Component/default/Basket',
        { function: 'platform', reason: `  ${script}\r\n ` },
      );
      expect(status).toBe(200);
      expect(Object.keys(body)).toEqual(['entity']);
      expect(body.entity).toMatchObject({
        entityRef: 'component:default/basket',
        counted: true,
        classification: {
          primary: 'platform',
          confidence: 1,
          correction: {
            function: 'platform',
            author: OWNER,
            at: expect.stringMatching(/^\d{4}-.*Z$/),
            // Text, and nothing else.
            reason: script,
          },
          derived: { primary: 'application' },
          changes: expect.any(Array),
        },
      });
      expect(body.entity.classification.correction).not.toHaveProperty(
        'contrary',
      );
      expect((await client.get(path)).classification).toEqual(
        body.entity.classification,
      );
      expect(await mixOf('checkout')).toMatchObject({
        application: 1,
        sre: 1,
        platform: 1,
      });
      expect(events).toEqual([
        {
          eventId: 'correction-update',
          severityLevel: 'medium',
          meta: { entityRef: 'component:default/basket' },
          success: { after: 'platform' },
        },
      ]);
    });

    it('are replaced by the last word, also the same one again', async () => {
      for (let time = 0; time < 2; time += 1) {
        const { status, body } = await put(MEMBER, BASKET, {
          function: 'devops',
          reason: 'x'.repeat(500),
        });
        expect([status, body.entity.classification.primary]).toEqual([
          200,
          'devops',
        ]);
      }
      expect(events.map(({ success }) => success)).toEqual([
        { before: 'platform', after: 'devops' },
        { before: 'devops', after: 'devops' },
      ]);
      expect(await mixOf('checkout')).toMatchObject({ devops: 1, platform: 0 });
    });

    it('agree in report, list and mix after many at once', async () => {
      const answers = await Promise.all(
        ['infra', 'sre', 'devops', 'platform', 'devsecops', 'infra'].map(
          async id => put(MEMBER, BASKET, { ...SAID, function: id }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
      const { primary } = (await client.get(path)).classification;
      const { items } = await client.get(
        '/teams/default/checkout/entities?sort=ref',
      );
      expect(
        items.find(({ ref }: any) => ref === 'component:default/basket'),
      ).toMatchObject({ primary });
      expect((await client.get('/corrections')).items).toMatchObject([
        { entityRef: 'component:default/basket', function: primary },
      ]);
      // Every one was told which it replaced, so the chain has no hole.
      const told = events.map(({ success }) => success as any);
      const befores = told.map(({ before }) => before);
      const afters = told.map(({ after }) => after);
      expect([...befores, primary].sort()).toEqual(
        [...afters, 'devops'].sort(),
      );
      await put(MEMBER, BASKET);
    });

    it('survive refreshes, and the entity that goes and comes back', async () => {
      await backend.refresh();
      expect(await mixOf('checkout')).toMatchObject({ platform: 1 });

      await backend.entityProvider.change({
        removed: ['component:default/basket'],
      });
      await waitUntil(
        async () => (await client.ask('get', path)).status === 404,
        'the removal',
      );
      await backend.refresh();
      expect(await mixOf('checkout')).toMatchObject({ platform: 0 });
      // Of what the catalog does not have, nobody is told.
      expect(await client.get('/corrections')).toEqual({
        items: [],
        totalItems: 0,
      });
      expect(await resultOf(undo(MEMBER, BASKET))).toEqual(
        refusal(404, /There is no entity/),
      );

      await change(basket);
      await backend.refresh();
      expect(await mixOf('checkout')).toMatchObject({ platform: 1 });
      expect((await client.get(path)).classification).toMatchObject({
        primary: 'platform',
        correction: { author: MEMBER },
      });
    });

    it('stay when the entity is re-checked', async () => {
      const { body } = await client.ask('post', `${path}/refresh`);
      expect(body.classification.primary).toBe('platform');
      expect(await mixOf('checkout')).toMatchObject({ platform: 1 });
    });

    it('are told what speaks against them since then', async () => {
      await change({
        ...basket,
        metadata: { name: 'basket', annotations: { 'acme.com/sre': 'yes' } },
      });
      const { classification } = await client.get(path);
      expect(classification).toMatchObject({
        primary: 'platform',
        derived: { primary: 'sre' },
        correction: {
          contrary:
            'When it was corrected, its signals said Application. Now they say SRE.',
        },
      });
      // Said again in the knowledge of it.
      const { body } = await put(MEMBER, BASKET);
      expect(body.entity.classification.correction).not.toHaveProperty(
        'contrary',
      );
    });

    it('are overruled by an annotation, and can be taken back then', async () => {
      await change({
        ...basket,
        metadata: {
          name: 'basket',
          annotations: { 'team-topology/function': 'infra' },
        },
      });
      expect((await client.get(path)).classification).toMatchObject({
        primary: 'infra',
        correction: { function: 'infra', field: expect.any(String) },
        overruled: { function: 'platform', author: MEMBER },
      });
      expect((await undo(OWNER, BASKET)).status).toBe(200);
      expect((await client.get(path)).classification).not.toHaveProperty(
        'overruled',
      );
      await change(basket);
    });

    it('are taken back once', async () => {
      await put(MEMBER, BASKET);
      events.length = 0;
      const { status, body } = await undo(OWNER, BASKET);
      expect([status, body.entity.classification.primary]).toEqual([
        200,
        'application',
      ]);
      expect(body.entity.classification).not.toHaveProperty('correction');
      expect(await mixOf('checkout')).toMatchObject({
        application: 2,
        platform: 0,
      });
      expect(events).toEqual([
        {
          eventId: 'correction-delete',
          severityLevel: 'medium',
          meta: { entityRef: 'component:default/basket' },
          success: { before: 'platform' },
        },
      ]);
      expect(await resultOf(undo(OWNER, BASKET))).toEqual(
        refusal(404, 'There is no correction'),
      );
    });

    it('are in the audit log also where no report on them can be made', async () => {
      const reassess = jest
        .spyOn(EntityReports.prototype, 'reassess')
        .mockRejectedValueOnce(new ServiceUnavailableError('gone'));
      expect((await put(MEMBER, BASKET)).status).toBe(503);
      expect((await client.get('/corrections')).totalItems).toBe(1);
      reassess.mockRejectedValueOnce(new ServiceUnavailableError('gone'));
      expect((await undo(MEMBER, BASKET)).status).toBe(503);
      expect((await client.get('/corrections')).totalItems).toBe(0);
      expect(events).toMatchObject([
        { eventId: 'correction-update', success: { after: 'platform' } },
        { eventId: 'correction-delete', success: { before: 'platform' } },
      ]);
    });

    it('can be of one that the signals leave unclassified', async () => {
      const resource = '/corrections/resource/default/mystery';
      const { body } = await put(MEMBER, resource, {
        function: 'infra',
        reason: 'It is a rack.',
      });
      expect(body.entity.classification).toMatchObject({ primary: 'infra' });
      expect(body.entity.classification.derived).not.toHaveProperty('primary');
      await undo(MEMBER, resource);
    });
  });

  describe('of a group', () => {
    const CHECKOUT = '/corrections/group/default/checkout';

    it('are taken from its members and those of groups above it, and back', async () => {
      const { primary } = (await client.get('/teams/default/checkout'))
        .classification;
      for (const [user, said] of [
        [MEMBER, 'devsecops'],
        [CHIEF, 'infra'],
      ] as const) {
        const { status, body } = await put(user, CHECKOUT, {
          function: said,
          reason: 'It is their mission.',
        });
        expect([status, Object.keys(body)]).toEqual([200, ['team']]);
        expect(body.team).toMatchObject({
          team: { ref: 'group:default/checkout' },
          scope: 'all',
          classification: {
            primary: said,
            basis: 'correction',
            correction: { function: said, author: user },
          },
        });
        expect(
          (await client.get('/teams/default/checkout')).classification,
        ).toMatchObject({ primary: said });
      }
      // To the catalog, and so to this one's policy, a group has no owner.
      expect(await resultOf(put(OWNER, CHECKOUT))).toEqual(
        refusal(403, 'You may not correct group:default/checkout'),
      );
      expect((await client.get('/corrections')).items).toMatchObject([
        { entityRef: 'group:default/checkout', function: 'infra' },
      ]);
      await backend.refresh();
      expect(
        (await client.get('/teams/default/checkout?scope=own')).classification,
      ).toMatchObject({ primary: 'infra' });

      const { status, body } = await undo(MEMBER, CHECKOUT);
      expect([status, body.team.classification.primary]).toEqual([
        200,
        primary,
      ]);
      expect(body.team.classification).not.toHaveProperty('correction');
      expect(await resultOf(undo(MEMBER, CHECKOUT))).toEqual(
        refusal(404, 'no correction'),
      );
    });

    it('end on cycles of groups', async () => {
      expect(
        await resultOf(put(MEMBER, '/corrections/group/default/ring-a')),
      ).toEqual(refusal(403, 'Only members of group:default/ring-a'));
    });
  });

  it('are listed in pages, of what the caller may see', async () => {
    for (const path of [
      BASKET,
      '/corrections/resource/default/mystery',
      '/corrections/component/default/storefront',
    ]) {
      expect((await put(MEMBER, path)).status).toBe(200);
    }
    expect(
      (await put(CHIEF, '/corrections/component/default/currency')).status,
    ).toBe(200);
    expect((await put(CHIEF, '/corrections/group/default/skunk')).status).toBe(
      200,
    );

    const refs = async (user: string) =>
      (await client.readAllPages('/corrections', user, 2)).map(
        ({ entityRef }) => entityRef,
      );
    const visible = [
      'component:default/basket',
      'component:default/currency',
      'component:default/storefront',
    ];
    expect(await refs(ANNA)).toEqual([
      ...visible,
      'group:default/skunk',
      'resource:default/mystery',
    ]);
    expect(await refs(CAROL)).toEqual([...visible, 'resource:default/mystery']);
    expect((await client.get('/corrections', CAROL)).totalItems).toBe(4);
    expect(await client.get('/corrections', BLIND)).toEqual({
      items: [],
      totalItems: 0,
    });
    expect((await client.get('/corrections')).items[0]).toEqual({
      entityRef: 'component:default/basket',
      function: 'platform',
      author: MEMBER,
      at: expect.any(String),
      reason: SAID.reason,
    });
    const { status } = await client.ask('get', '/corrections?function=sre');
    expect(status).toBe(400);
  });
});

describe.each(databases.eachSupportedId())(
  'corrections without permissions on %s',
  databaseId => {
    let backend: BackendWithCatalog | undefined;

    afterEach(async () => {
      await backend?.stop();
      backend = undefined;
    });

    async function start(corrections: { requireOwnership?: boolean }) {
      backend = await startBackendWithCatalog({
        databases,
        databaseId,
        entities: organization,
        ownershipOf,
        config: {
          permission: { enabled: false },
          teamTopology: { corrections },
        },
      });
      return async (user: string) =>
        (
          await backend!.client.ask(
            'put',
            BASKET,
            mockCredentials.user.header(user),
            SAID,
          )
        ).status;
    }

    it('are of owners only', async () => {
      const put = await start({});
      expect(await put(GUEST)).toBe(403);
      expect(await put(ANNA)).toBe(403);
      expect(await put(DENIED)).toBe(200);
      // Before the first refresh.
      expect((await backend!.client.get('/corrections')).totalItems).toBe(1);
    });

    it('are of everybody where the configuration says so', async () => {
      const put = await start({ requireOwnership: false });
      expect(await put(GUEST)).toBe(200);
    });
  },
);
