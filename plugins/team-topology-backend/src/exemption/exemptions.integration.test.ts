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

import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityReadPermission,
  RESOURCE_TYPE_CATALOG_ENTITY,
} from '@backstage/plugin-catalog-common/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { JsonObject } from '@backstage/types';
import {
  Exemption,
  teamTopologyExemptionApprovePermission,
  teamTopologyExemptionUpdatePermission,
} from '@team-topology/backstage-plugin-team-topology-common';
import { DateTime } from 'luxon';
import request from 'supertest';
import { ANNA } from '../__testUtils__/createApiClient';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { decideOwnOrOpen } from '../__testUtils__/decideOwnOrOpen';
import { organization } from '../__testUtils__/organization';
import {
  BackendWithCatalog,
  startBackendWithCatalog,
} from '../__testUtils__/startBackendWithCatalog';
import { EntityReports } from '../report/EntityReports';

jest.setTimeout(60_000);

/** Sees everything and owns through the checkout team; may exempt what he owns. */
const OWNER = 'user:default/owner';
/** The same, by a policy that allows everything to him. */
const MEMBER = 'user:default/member';
/** Sees everything, and the policy lets him exempt nothing, though he owns it. */
const DENIED = 'user:default/denied';
/** Sees and exempts what the checkout team owns and what carries the open label. */
const CAROL = 'user:default/carol';
/** Owns through the group above the groups above checkout. */
const CHIEF = 'user:default/chief';
/** Named by the configuration as administrator. */
const ADMIN = 'user:default/admin';
/** Member of the approvers, and of the checkout team. */
const APPROVER = 'user:default/approver';
/** Sees nothing. */
const BLIND = 'user:default/blind';
/** Signed in without an account; may do all that the policy decides on. */
const GUEST = 'user:development/guest';

const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    const claims = user?.info.ownershipEntityRefs ?? [];
    const update =
      isPermission(permission, teamTopologyExemptionUpdatePermission) ||
      isPermission(permission, teamTopologyExemptionApprovePermission);
    const read = isPermission(permission, catalogEntityReadPermission);
    switch (user?.info.userEntityRef) {
      case OWNER:
        return update
          ? createCatalogConditionalDecision(
              permission as any,
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
      [ADMIN]: ['group:default/crew'],
      [APPROVER]: ['group:default/checkout', 'group:default/architects'],
    }[user] ?? []
  );
}

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

const PRACTICE = 'sre/slo-defined';
const BASKET = 'component:default/basket';
const BASKET_PATH = '/entities/component/default/basket';
const CHECKOUT = 'group:default/checkout';
const SERVICES = { kind: 'type', entityKind: 'component', type: 'service' };

const inDays = (days: number) => DateTime.utc().plus({ days }).toISODate();

const asked = (changes: JsonObject = {}) => ({
  practice: PRACTICE,
  target: { kind: 'entity', ref: BASKET },
  reason: 'It moves to the new cart.',
  until: inDays(30),
  ...changes,
});

const databases = createTestDatabases();

/** A backend, with what its auditor and its events are told of exemptions. */
async function start(
  databaseId: (typeof databases)['eachSupportedId'] extends () => [infer T][]
    ? T
    : never,
  config: JsonObject,
) {
  const audited: Record<string, unknown>[] = [];
  const announced: Exemption[] = [];
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(
    async ({ eventId, severityLevel, meta }) => {
      const event: Record<string, unknown> = { eventId, severityLevel, meta };
      if (eventId.startsWith('exemption-')) {
        audited.push(event);
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
  const listener = createBackendModule({
    pluginId: 'team-topology',
    moduleId: 'test-listener',
    register(env) {
      env.registerInit({
        deps: { events: eventsServiceRef },
        async init({ events }) {
          await events.subscribe({
            id: 'test',
            topics: ['team-topology.exemption'],
            onEvent: async ({ eventPayload }) => {
              announced.push(eventPayload as Exemption);
              throw new Error('Whoever hears it fails');
            },
          });
        },
      });
    },
  });
  const backend = await startBackendWithCatalog({
    features: [auditor.factory, listener],
    databases,
    databaseId,
    entities: organization,
    policy,
    ownershipOf,
    config,
  });
  const { client } = backend;
  const as = (user: string) => mockCredentials.user.header(user);
  const act = async (
    method: 'post' | 'delete',
    user: string,
    path: string,
    body?: object,
  ) => {
    const answer = await client.ask(method, path, as(user), body);
    return { status: answer.status, body: answer.body };
  };
  return {
    backend,
    client,
    audited,
    announced,
    create: async (user: string, changes?: JsonObject) =>
      act('post', user, '/exemptions', asked(changes)),
    approve: async (user: string, id: string) =>
      act('post', user, `/exemptions/${id}/approve`),
    reject: async (user: string, id: string, reason = 'Not so long.') =>
      act('post', user, `/exemptions/${id}/reject`, { reason }),
    revoke: async (user: string, id: string, query = '') =>
      act('delete', user, `/exemptions/${id}${query}`),
    /** The practice of an entity. */
    async practiceOf(name: string, user?: string) {
      const report = await client.get(
        `/entities/component/default/${name}`,
        user,
      );
      return report.practices.find((item: any) => item.practice === PRACTICE);
    },
    /** The numbers of a team's checks. */
    checksOf: async (team: string) =>
      (await client.get(`/teams/default/${team}?scope=own`)).summary.checks,
    list: async (query = '', user?: string): Promise<Exemption[]> =>
      (await client.get(`/exemptions${query}`, user)).items,
  };
}

type Started = Awaited<ReturnType<typeof start>>;

/** What comes of a request, and whether it leaves the exemptions as they were. */
async function resultOf(
  { list }: Started,
  answer: () => Promise<{ status: number; body: any }>,
) {
  const before = await list();
  const { status, body } = await answer();
  const after = await list();
  return {
    status,
    message: body.error?.message,
    stored: JSON.stringify(after) !== JSON.stringify(before),
  };
}

function refusal(status: number, message: RegExp | string) {
  return { status, message: expect.stringMatching(message), stored: false };
}

describe.each(databases.eachSupportedId())('exemptions on %s', databaseId => {
  let started: Started;
  let backend: BackendWithCatalog;

  beforeAll(async () => {
    started = await start(databaseId, {
      teamTopology: {
        exemptions: { administrators: ['group:default/crew'] },
      },
    });
    backend = started.backend;
    await backend.refresh();
  });

  afterAll(async () => {
    await backend?.stop();
  });

  beforeEach(() => {
    started.audited.length = 0;
    started.announced.length = 0;
  });

  afterEach(async () => {
    jest.useRealTimers();
    const { list, revoke } = started;
    for (const { id } of await list('?status=active')) {
      await revoke(ADMIN, id);
    }
  });

  it('are permitted on the resources of the catalog', async () => {
    const { body } = await request(backend.server)
      .get('/api/team-topology/.well-known/backstage/permissions/metadata')
      .set('Authorization', mockCredentials.service.header());
    for (const permission of [
      teamTopologyExemptionUpdatePermission,
      teamTopologyExemptionApprovePermission,
    ]) {
      expect(permission.resourceType).toBe(RESOURCE_TYPE_CATALOG_ENTITY);
      expect(body.permissions).toContainEqual(permission);
    }
  });

  describe('are refused', () => {
    const nobody = '0b8f5a0e-6f0f-4d35-9d3c-0d3b1f6c2a01';

    it('to those who are no users', async () => {
      for (const [header, status] of [
        [mockCredentials.none.header(), 401],
        [mockCredentials.service.header(), 403],
      ] as const) {
        for (const [method, path, body] of [
          ['get', '/exemptions', undefined],
          ['post', '/exemptions', asked()],
          ['post', `/exemptions/${nobody}/approve`, undefined],
          ['post', `/exemptions/${nobody}/reject`, { reason: 'No.' }],
          ['delete', `/exemptions/${nobody}`, undefined],
        ] as const) {
          const answer = await started.client.ask(method, path, header, body);
          expect([method, path, answer.status]).toEqual([method, path, status]);
        }
      }
      expect(started.audited).toEqual([]);
    });

    it('where the catalog shows no such entity, or there is none', async () => {
      const { create, revoke, approve } = started;
      for (const [user, target] of [
        [BLIND, { kind: 'entity', ref: BASKET }],
        [BLIND, { kind: 'team', ref: CHECKOUT }],
        [CAROL, { kind: 'entity', ref: 'component:default/moonshot' }],
        [CAROL, { kind: 'team', ref: 'group:default/skunk' }],
        [MEMBER, { kind: 'entity', ref: 'component:default/nothing' }],
      ] as const) {
        expect(await resultOf(started, () => create(user, { target }))).toEqual(
          refusal(404, `There is no entity ${target.ref}, or you may not see`),
        );
      }
      for (const act of [revoke, approve]) {
        expect(await resultOf(started, () => act(MEMBER, nobody))).toEqual(
          refusal(404, `There is no exemption ${nobody}, or you may not see`),
        );
      }
      const { body } = await create(MEMBER);
      expect(
        await resultOf(started, () => revoke(BLIND, body.exemption.id)),
      ).toEqual(refusal(404, 'or you may not see'));
    });

    it('where the policy does not permit them, with the conditions of the catalog', async () => {
      const { create, revoke } = started;
      const { body } = await create(MEMBER);
      for (const act of [
        () => create(DENIED),
        () => revoke(DENIED, body.exemption.id),
        // Another team's.
        () =>
          create(OWNER, {
            target: { kind: 'entity', ref: 'component:default/ledger' },
          }),
        // To the catalog, and so to this one's policy, a group has no owner.
        () => create(OWNER, { target: { kind: 'team', ref: CHECKOUT } }),
        () => create(OWNER, { target: SERVICES }),
      ]) {
        expect(await resultOf(started, act)).toEqual(
          refusal(
            403,
            /^You may not exempt .*team-topology\.exemption\.update/,
          ),
        );
      }
    });

    it('to those who own nothing of it, also where the policy permits them', async () => {
      const { create, revoke } = started;
      const { body } = await create(MEMBER);
      const orAdmins =
        ', or those whom teamTopology.exemptions.administrators names: group:default/crew. Ask one of them';
      for (const [user, target, message] of [
        [
          ANNA,
          { kind: 'entity', ref: BASKET },
          `Only its owners may exempt ${BASKET}: ${CHECKOUT}${orAdmins}`,
        ],
        [
          GUEST,
          { kind: 'entity', ref: BASKET },
          `Only its owners may exempt ${BASKET}`,
        ],
        [
          // Permitted by the open label.
          CAROL,
          { kind: 'entity', ref: 'component:default/currency' },
          'Only its owners may exempt component:default/currency: group:default/acme',
        ],
        [
          MEMBER,
          { kind: 'team', ref: 'group:default/commerce' },
          'Only members of group:default/commerce or of a group above it may exempt it',
        ],
        [
          CHIEF,
          SERVICES,
          'Only those whom teamTopology.exemptions.administrators names may exempt all of kind component and type service: group:default/crew',
        ],
      ] as const) {
        expect(await resultOf(started, () => create(user, { target }))).toEqual(
          refusal(403, message),
        );
      }
      expect(
        await resultOf(started, () => revoke(ANNA, body.exemption.id)),
      ).toEqual(refusal(403, 'Only its owners may exempt'));
      expect(started.audited.at(-1)).toEqual({
        eventId: 'exemption-revoke',
        severityLevel: 'medium',
        meta: { id: body.exemption.id },
        fail: 'NotAllowedError',
      });
    });

    it.each<[string, JsonObject, RegExp]>([
      [
        'a practice that there is not',
        { practice: 'sre/magic' },
        /^practice names the unknown practice "sre\/magic"; GET \/practices lists them$/,
      ],
      [
        'a day that is past',
        { until: '2020-02-29' },
        /^until is 2020-02-29, which is past: today is \d{4}-\d{2}-\d{2} in UTC$/,
      ],
      [
        'yesterday',
        { until: inDays(-1) },
        /^until is \S+, which is past: today is/,
      ],
      [
        'a day too far ahead',
        { until: inDays(367) },
        /^until is \S+, which is too far away: \S+ at the latest, because teamTopology\.exemptions\.maxDays is 365$/,
      ],
      ...['2026-02-30', 'tomorrow', '2099-1-1', '20990101', ''].map(
        (until): [string, JsonObject, RegExp] => [
          `no day (${until})`,
          { until },
          /^until is ".*", which is no day; write one as YYYY-MM-DD$/,
        ],
      ),
      ['an empty reason', { reason: ' \n ' }, /^reason must not be empty/],
      [
        'half a character',
        { target: { kind: 'entity', ref: 'component:default/a\ud800' } },
        /^target.ref is longer than 255 characters, or holds a control character/,
      ],
      [
        'a reason too long',
        { reason: 'x'.repeat(501) },
        /^reason has 501 characters, at most 500/,
      ],
      [
        'a control character',
        { reason: 'a\u202eb' },
        /^reason holds a control character/,
      ],
      [
        'a kind that is not assessed',
        { target: { kind: 'entity', ref: CHECKOUT } },
        /^Entities of kind group are not assessed.*set target\.kind to "team"$/,
      ],
      [
        'a team that is no group',
        { target: { kind: 'team', ref: BASKET } },
        /^target\.ref is "component:default\/basket", which is no group/,
      ],
      [
        'a ref that is none',
        { target: { kind: 'entity', ref: 'basket' } },
        /^target\.ref is "basket", which is no entity ref/,
      ],
      [
        'a target without a ref',
        { target: { kind: 'entity' } },
        /^target\.ref is missing$/,
      ],
      [
        'a type without a kind',
        { target: { kind: 'type', type: 'service' } },
        /^target\.entityKind is missing$/,
      ],
      [
        'a target of two sorts',
        { target: { ...SERVICES, ref: BASKET } },
        /^target\.ref has no meaning where target\.kind is "type"; it takes kind, entityKind, type$/,
      ],
      [
        'a type of a kind that is not assessed',
        { target: { ...SERVICES, entityKind: 'user' } },
        /^target\.entityKind names "user", and entities of that kind are not/,
      ],
      [
        'another sort of target',
        { target: { kind: 'system', ref: BASKET } },
        /target/,
      ],
      ['anything else', { author: MEMBER }, /additional properties/],
    ])('for %s', async (_what, changes, message) => {
      const { create } = started;
      expect(await resultOf(started, () => create(ADMIN, changes))).toEqual(
        refusal(400, message),
      );
      for (const event of started.audited) {
        expect(event).toMatchObject({
          eventId: 'exemption-create',
          fail: 'InputError',
        });
      }
    });

    it('without an end', async () => {
      const { client } = started;
      const { until: _, ...endless } = asked();
      expect(
        await resultOf(started, () =>
          client.ask(
            'post',
            '/exemptions',
            mockCredentials.user.header(MEMBER),
            endless,
          ),
        ),
      ).toEqual(
        refusal(
          400,
          `until is missing: name the last day on which it holds, as YYYY-MM-DD, ${inDays(
            365,
          )} at the latest`,
        ),
      );
    });

    it('where one is in force already', async () => {
      const { create } = started;
      const { body } = await create(MEMBER);
      expect(
        await resultOf(started, () => create(OWNER, { reason: 'Me too.' })),
      ).toEqual(
        refusal(
          409,
          `There is an exemption of ${BASKET} from ${PRACTICE} already: ${
            body.exemption.id
          }, active, until ${inDays(30)}, by ${MEMBER}. Revoke it first`,
        ),
      );
    });
  });

  describe('of an entity', () => {
    it('are counted apart at once, in its report and its team, until they are revoked', async () => {
      const { create, revoke, checksOf, practiceOf, client } = started;
      const script = '<script>alert(1)</script>\n“größer”';
      const before = await checksOf('checkout');
      const { status, body } = await create(OWNER, {
        target: { kind: 'entity', ref: 'Component:Basket' },
        reason: `  ${script}\r\n `,
      });
      expect([status, Object.keys(body)]).toEqual([
        201,
        ['exemption', 'entity', 'appliesAfterRefresh'],
      ]);
      const { exemption } = body;
      expect(exemption).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        practice: PRACTICE,
        practiceTitle: expect.stringMatching(/SLO/i),
        target: { kind: 'entity', ref: BASKET },
        // Text, and nothing else.
        reason: script,
        author: OWNER,
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        until: inDays(30),
        status: 'active',
      });
      expect(body.appliesAfterRefresh).toBe(false);
      const shown = {
        state: 'exempt',
        exemption: {
          id: exemption.id,
          source: 'person',
          author: OWNER,
          reason: script,
          until: inDays(30),
        },
      };
      expect(
        body.entity.practices.find((item: any) => item.practice === PRACTICE),
      ).toMatchObject(shown);
      expect(await practiceOf('basket')).toMatchObject(shown);
      const after = await checksOf('checkout');
      expect(after).toEqual({
        ...before,
        gap: before.gap - 1,
        exempt: before.exempt + 1,
      });
      const gaps = await client.get('/teams/default/checkout/gaps');
      expect(
        gaps.items.filter(
          (gap: any) => gap.entityRef === BASKET && gap.practice === PRACTICE,
        ),
      ).toEqual([]);
      // A refresh and a re-check agree.
      await backend.refresh();
      expect(await checksOf('checkout')).toEqual(after);
      await client.ask('post', `${BASKET_PATH}/refresh`);
      expect(await checksOf('checkout')).toEqual(after);

      const revoked = await revoke(OWNER, exemption.id, '?reason=It+moved.');
      expect(revoked).toMatchObject({
        status: 200,
        body: {
          exemption: {
            ...exemption,
            status: 'revoked',
            decision: {
              by: OWNER,
              at: expect.any(String),
              reason: 'It moved.',
            },
          },
          appliesAfterRefresh: false,
        },
      });
      expect(await practiceOf('basket')).toMatchObject({ state: 'gap' });
      expect(await checksOf('checkout')).toEqual(before);

      const said = { practice: PRACTICE, target: BASKET, until: inDays(30) };
      expect(started.audited).toEqual([
        {
          eventId: 'exemption-create',
          severityLevel: 'medium',
          meta: { ...said, target: 'Component:Basket' },
          success: { id: exemption.id, ...said, after: 'active' },
        },
        {
          eventId: 'exemption-revoke',
          severityLevel: 'medium',
          meta: { id: exemption.id },
          success: {
            id: exemption.id,
            ...said,
            before: 'active',
            after: 'revoked',
          },
        },
      ]);
      expect(started.announced.map(({ status: now }) => now)).toEqual([
        'active',
        'revoked',
      ]);
      expect(
        await resultOf(started, () => revoke(OWNER, exemption.id)),
      ).toEqual(
        refusal(
          409,
          `It cannot become revoked: it is revoked by ${OWNER}, not requested or active`,
        ),
      );
    });

    it('are made once, whoever is first', async () => {
      const { create, revoke, list } = started;
      const answers = await Promise.all(
        Array.from({ length: 8 }, async (_item, index) =>
          create(index % 2 ? OWNER : MEMBER, { reason: `Reason ${index}` }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        201,
        ...Array(7).fill(409),
      ]);
      const [{ id }] = await list('?status=active');
      const undone = await Promise.all(
        Array.from({ length: 6 }, async () => revoke(MEMBER, id)),
      );
      expect(undone.map(({ status }) => status).sort()).toEqual([
        200,
        ...Array(5).fill(409),
      ]);
      // Each attempt leaves a trace.
      expect(
        started.audited.filter(({ fail }) => fail === 'ConflictError'),
      ).toHaveLength(12);
      expect(started.audited).toHaveLength(14);
    });

    it('are in the audit log also where no report on them can be made', async () => {
      const { create, list } = started;
      jest
        .spyOn(EntityReports.prototype, 'reassess')
        .mockRejectedValueOnce(new ServiceUnavailableError('gone'));
      expect((await create(MEMBER)).status).toBe(503);
      expect(await list('?status=active')).toHaveLength(1);
      expect(started.audited).toMatchObject([
        { eventId: 'exemption-create', success: { after: 'active' } },
      ]);
    });

    it('can be taken back and made by those who own it, and by administrators', async () => {
      const { create, revoke } = started;
      const { body } = await create(ADMIN);
      expect((await revoke(MEMBER, body.exemption.id)).status).toBe(200);
    });
  });

  describe('of a team', () => {
    it('hold for it and for the teams below it, from the next refresh on', async () => {
      const { create, revoke, checksOf, practiceOf } = started;
      const before = await checksOf('checkout');
      const target = { kind: 'team', ref: 'group:default/acme' };
      const { status, body } = await create(CHIEF, { target });
      expect([status, body]).toEqual([
        201,
        {
          exemption: expect.objectContaining({ target, status: 'active' }),
          appliesAfterRefresh: true,
        },
      ]);
      // What is asked of one entity follows at once.
      expect(await practiceOf('basket')).toMatchObject({
        state: 'exempt',
        exemption: { author: CHIEF, target, id: body.exemption.id },
      });
      expect(await checksOf('checkout')).toEqual(before);
      await backend.refresh();
      const after = {
        ...before,
        gap: before.gap - 1,
        exempt: before.exempt + 1,
      };
      expect(await checksOf('checkout')).toEqual(after);

      // Of another tree.
      expect(await practiceOf('orphaned')).not.toHaveProperty('exemption');
      await revoke(CHIEF, body.exemption.id);
      await backend.refresh();
      expect(await checksOf('checkout')).toEqual(before);
    });

    it('do not hold for the teams above, or beside', async () => {
      const { create, practiceOf } = started;
      await create(MEMBER, { target: { kind: 'team', ref: CHECKOUT } });
      expect(await practiceOf('basket')).toMatchObject({ state: 'exempt' });
      expect(await practiceOf('currency')).not.toHaveProperty('exemption');
    });

    it('do not name a team that the reader may not see', async () => {
      const { create, practiceOf } = started;
      const { body } = await create(CHIEF, {
        target: { kind: 'team', ref: 'group:default/acme' },
      });
      const { id, author } = body.exemption;
      expect((await practiceOf('basket', CAROL)).exemption).toMatchObject({
        id,
        author,
      });
      const visible = jest
        .spyOn(
          jest.requireActual('../visibility/CatalogVisibility')
            .CatalogVisibility.prototype,
          'filterVisible',
        )
        .mockImplementation(async refs =>
          (refs as string[]).filter(ref => ref !== 'group:default/acme'),
        );
      const hidden = await practiceOf('basket');
      visible.mockRestore();
      expect(hidden).toMatchObject({ state: 'exempt' });
      expect(Object.keys(hidden.exemption).sort()).toEqual([
        'practice',
        'reason',
        'source',
        'until',
      ]);
    });
  });

  it('of a type hold for all of it, in any case', async () => {
    const { create, practiceOf, checksOf } = started;
    const before = await checksOf('checkout');
    const { status, body } = await create(ADMIN, {
      target: { kind: 'type', entityKind: 'Component', type: 'Service' },
    });
    expect([status, body.appliesAfterRefresh]).toEqual([201, true]);
    expect(body.exemption.target).toEqual(SERVICES);
    expect(await practiceOf('basket')).toMatchObject({
      state: 'exempt',
      exemption: { target: SERVICES },
    });
    expect(await practiceOf('currency')).toMatchObject({ state: 'exempt' });
    expect(await practiceOf('moonshot')).not.toHaveProperty('exemption');
    // What is met stays met.
    expect(await practiceOf('storefront')).toMatchObject({ state: 'met' });
    await backend.refresh();
    expect((await checksOf('checkout')).exempt).toBe(before.exempt + 1);
  });

  it('end by themselves: a gap again in the same refresh, announced once', async () => {
    const { create, checksOf, practiceOf, list } = started;
    await backend.refresh();
    const before = await checksOf('checkout');
    const today = DateTime.utc().startOf('day');
    const { body } = await create(MEMBER, { until: today.toISODate() });
    await create(CHIEF, {
      target: { kind: 'team', ref: 'group:default/commerce' },
      until: inDays(1),
    });
    await backend.refresh();
    expect((await checksOf('checkout')).exempt).toBe(before.exempt + 1);
    expect(await list(`?status=active&endsBefore=${inDays(1)}`)).toHaveLength(
      1,
    );
    started.audited.length = 0;
    started.announced.length = 0;

    jest.useFakeTimers({
      now: today.plus({ days: 2 }).toJSDate(),
      doNotFake: [...TIMERS],
    });
    // Nothing has closed them so far, and they do not hold.
    expect(await practiceOf('basket')).toMatchObject({ state: 'gap' });
    await Promise.all([backend.refresh(), backend.refresh()]);
    expect(await checksOf('checkout')).toEqual(before);
    await backend.refresh();
    expect(started.announced).toHaveLength(2);
    const { practiceTitle: _, ...stored } = body.exemption;
    expect(started.announced).toContainEqual({ ...stored, status: 'expired' });
    expect(started.audited).toHaveLength(2);
    expect(started.audited).toContainEqual({
      eventId: 'exemption-expired',
      severityLevel: 'medium',
      meta: {
        id: body.exemption.id,
        practice: PRACTICE,
        target: BASKET,
        until: today.toISODate(),
      },
      success: { before: 'active', after: 'expired' },
    });
    expect(await list('?status=active')).toEqual([]);
  });

  it('can be made anew on the day after the last one, before any refresh', async () => {
    const { create, list } = started;
    const today = DateTime.utc().startOf('day');
    const { body } = await create(MEMBER, { until: today.toISODate() });
    jest.useFakeTimers({
      now: today.plus({ days: 1 }).toJSDate(),
      doNotFake: [...TIMERS],
    });
    const anew = await create(MEMBER, {
      until: today.plus({ days: 9 }).toISODate(),
    });
    expect(anew.status).toBe(201);
    expect(started.announced.map(({ status }) => status)).toEqual([
      'active',
      'expired',
      'active',
    ]);
    expect((await list('?status=expired')).map(({ id }) => id)).toContain(
      body.exemption.id,
    );
  });

  it('are listed in pages, of what the caller may see', async () => {
    const { create, list, client } = started;
    for (const [user, target, until] of [
      [MEMBER, { kind: 'entity', ref: BASKET }, inDays(3)],
      [ADMIN, { kind: 'entity', ref: 'component:default/moonshot' }, inDays(1)],
      [ADMIN, { kind: 'team', ref: 'group:default/skunk' }, inDays(2)],
      [CHIEF, { kind: 'team', ref: 'group:default/commerce' }, inDays(4)],
      [ADMIN, SERVICES, inDays(5)],
    ] as const) {
      expect((await create(user, { target, until })).status).toBe(201);
    }
    const read = async (user: string, query = '') =>
      (
        await client.readAllPages(`/exemptions?status=active${query}`, user, 2)
      ).map(({ target }) => target.ref ?? target.type);
    const visible = [BASKET, 'group:default/commerce', 'service'];
    expect(await read(ANNA)).toEqual([
      'component:default/moonshot',
      'group:default/skunk',
      ...visible,
    ]);
    expect(await read(CAROL)).toEqual(visible);
    expect(
      (await client.get('/exemptions?status=active', CAROL)).totalItems,
    ).toBe(3);
    expect(await client.get('/exemptions', BLIND)).toEqual({
      items: [],
      totalItems: 0,
    });

    // Those that hold for an entity.
    expect(await read(ANNA, `&entity=${BASKET}`)).toEqual(visible);
    expect(await read(ANNA, '&entity=component:default/moonshot')).toEqual([
      'component:default/moonshot',
      'group:default/skunk',
      'group:default/commerce',
    ]);
    // Those of a team, of those below and of what they own.
    expect(await read(ANNA, '&team=group:default/acme')).toEqual([
      'component:default/moonshot',
      'group:default/skunk',
      BASKET,
      'group:default/commerce',
    ]);
    expect(await read(CAROL, '&team=group:default/acme')).toEqual([
      BASKET,
      'group:default/commerce',
    ]);
    expect(await read(ANNA, '&team=group:default/skunk')).toEqual([
      'component:default/moonshot',
      'group:default/skunk',
      'group:default/commerce',
    ]);
    for (const [user, query, status] of [
      [CAROL, 'entity=component:default/moonshot', 404],
      [CAROL, 'team=group:default/skunk', 404],
      [ANNA, 'team=component:default/basket', 400],
      [ANNA, `entity=${BASKET}&team=${CHECKOUT}`, 400],
      [ANNA, 'entity=basket', 400],
      [ANNA, 'endsBefore=soon', 400],
      [ANNA, 'status=open', 400],
      [ANNA, 'author=me', 400],
      // PostgreSQL and the catalog fail on it.
      [ANNA, 'practice=%00', 400],
      [ANNA, 'entity=component:default/%00', 400],
      [ANNA, 'team=group:default/%00', 400],
    ] as const) {
      const answer = await client.ask(
        'get',
        `/exemptions?${query}`,
        mockCredentials.user.header(user),
      );
      expect([query, answer.status]).toEqual([query, status]);
    }
    expect(await list('?practice=sre/nothing')).toEqual([]);
  });
});

describe.each(databases.eachSupportedId())(
  'exemptions with approval on %s',
  databaseId => {
    let started: Started;

    beforeAll(async () => {
      started = await start(databaseId, {
        teamTopology: {
          exemptions: {
            approval: 'required',
            approvers: ['Group:architects'],
            administrators: ['group:default/crew'],
          },
        },
      });
      await started.backend.refresh();
    });

    afterAll(async () => {
      await started?.backend.stop();
    });

    beforeEach(() => {
      started.audited.length = 0;
      started.announced.length = 0;
    });

    it('count once somebody else has approved them', async () => {
      const { create, approve, revoke, checksOf, practiceOf } = started;
      const before = await checksOf('checkout');
      const { status, body } = await create(MEMBER);
      expect([status, body.exemption.status, body.appliesAfterRefresh]).toEqual(
        [201, 'requested', false],
      );
      const { id } = body.exemption;
      expect(await practiceOf('basket')).toMatchObject({ state: 'gap' });
      await started.backend.refresh();
      expect(await checksOf('checkout')).toEqual(before);
      // One at a time.
      expect(await resultOf(started, () => create(OWNER))).toEqual(
        refusal(409, `${id}, requested, until`),
      );

      for (const [user, message] of [
        [
          MEMBER,
          'You asked for this exemption, so somebody else has to decide on it',
        ],
        [
          ANNA,
          'Only those whom teamTopology.exemptions.approvers names may decide on exemptions: group:default/architects. Ask one of them',
        ],
        [ADMIN, 'Only those whom teamTopology.exemptions.approvers names'],
        [
          DENIED,
          /^You may not decide on exemptions of .*team-topology\.exemption\.approve/,
        ],
      ] as const) {
        expect(await resultOf(started, () => approve(user, id))).toEqual(
          refusal(403, message),
        );
      }
      const approved = await approve(APPROVER, id);
      expect(approved.status).toBe(200);
      expect(approved.body).toMatchObject({
        exemption: {
          status: 'active',
          decision: { by: APPROVER, at: expect.any(String) },
        },
        entity: { entityRef: BASKET },
      });
      expect(await practiceOf('basket')).toMatchObject({ state: 'exempt' });
      expect((await checksOf('checkout')).exempt).toBe(before.exempt + 1);
      expect(await resultOf(started, () => approve(APPROVER, id))).toEqual(
        refusal(
          409,
          `It cannot become active: it is active by ${APPROVER}, not requested`,
        ),
      );
      expect(started.audited.at(-2)).toMatchObject({
        eventId: 'exemption-approve',
        meta: { id },
        success: { before: 'requested', after: 'active', target: BASKET },
      });
      expect((await revoke(MEMBER, id)).status).toBe(200);
      expect(started.announced.map(({ status: now }) => now)).toEqual([
        'requested',
        'active',
        'revoked',
      ]);
    });

    it('can be rejected with a reason, and asked for again', async () => {
      const { create, reject, revoke, practiceOf } = started;
      const { body } = await create(APPROVER);
      const { id } = body.exemption;
      // Approvers do not approve, or reject, what they asked for themselves.
      expect(await resultOf(started, () => reject(APPROVER, id))).toEqual(
        refusal(403, 'You asked for this exemption'),
      );
      await revoke(APPROVER, id);

      const asks = await create(MEMBER);
      expect(
        await resultOf(started, () =>
          reject(APPROVER, asks.body.exemption.id, ' '),
        ),
      ).toEqual(refusal(400, 'reason must not be empty'));
      const rejected = await reject(APPROVER, asks.body.exemption.id);
      expect(rejected).toMatchObject({
        status: 200,
        body: {
          exemption: {
            status: 'rejected',
            decision: { by: APPROVER, reason: 'Not so long.' },
          },
          appliesAfterRefresh: false,
        },
      });
      expect(await practiceOf('basket')).toMatchObject({ state: 'gap' });
      expect((await create(MEMBER)).status).toBe(201);
    });

    it('of a type, and of a team, are approved in the same way', async () => {
      const { create, approve, practiceOf } = started;
      for (const [user, target] of [
        [ADMIN, { kind: 'type', entityKind: 'component', type: 'website' }],
        [CHIEF, { kind: 'team', ref: 'group:default/acme' }],
      ] as const) {
        const { body } = await create(user, { target });
        expect(body.exemption.status).toBe('requested');
        expect((await approve(APPROVER, body.exemption.id)).body).toMatchObject(
          {
            exemption: { status: 'active' },
            appliesAfterRefresh: true,
          },
        );
      }
      expect(await practiceOf('basket')).toMatchObject({ state: 'exempt' });
    });

    it('are not approved after their last day', async () => {
      const { create, approve } = started;
      const today = DateTime.utc().startOf('day');
      const { body } = await create(MEMBER, {
        practice: 'sre/on-call-known',
        until: today.toISODate(),
      });
      jest.useFakeTimers({
        now: today.plus({ days: 1 }).toJSDate(),
        doNotFake: [...TIMERS],
      });
      try {
        const { id } = body.exemption;
        expect(await resultOf(started, () => approve(APPROVER, id))).toEqual(
          refusal(
            409,
            `It cannot become active: its last day was ${today.toISODate()}`,
          ),
        );
        await started.backend.refresh();
        expect(started.announced.at(-1)).toMatchObject({
          id,
          status: 'expired',
        });
      } finally {
        jest.useRealTimers();
      }
    });
  },
);

describe.each(databases.eachSupportedId())(
  'exemptions without permissions on %s',
  databaseId => {
    let started: Started | undefined;

    afterEach(async () => {
      await started?.backend.stop();
      started = undefined;
    });

    it('are of owners only, and of nobody for a type', async () => {
      started = await start(databaseId, { permission: { enabled: false } });
      const { create, list } = started;
      for (const user of [GUEST, ANNA, ADMIN]) {
        expect((await create(user)).status).toBe(403);
      }
      expect((await create(ADMIN, { target: SERVICES })).body.error).toEqual(
        expect.objectContaining({
          name: 'NotAllowedError',
          message:
            'Nobody may exempt all of kind component and type service, because teamTopology.exemptions.administrators names nobody',
        }),
      );
      expect((await create(DENIED)).status).toBe(201);
      expect(await list()).toHaveLength(1);
    });

    it('are of everybody, and without end, where the configuration says so', async () => {
      started = await start(databaseId, {
        permission: { enabled: false },
        teamTopology: {
          exemptions: {
            requireOwnership: false,
            allowOpenEnded: true,
            maxDays: 7,
          },
        },
      });
      const { client, create, list } = started;
      const { until: _, ...endless } = asked();
      const answer = await client.ask(
        'post',
        '/exemptions',
        mockCredentials.user.header(GUEST),
        endless,
      );
      expect(answer.status).toBe(201);
      expect(answer.body.exemption).not.toHaveProperty('until');
      expect(
        answer.body.entity.practices.find(
          (item: any) => item.practice === PRACTICE,
        ),
      ).toMatchObject({ state: 'exempt' });
      expect((await create(GUEST, { target: SERVICES })).body.error).toEqual(
        expect.objectContaining({
          message: expect.stringMatching(/maxDays is 7$/),
        }),
      );
      expect(await list(`?endsBefore=${inDays(10_000)}`)).toEqual([]);
    });
  },
);
