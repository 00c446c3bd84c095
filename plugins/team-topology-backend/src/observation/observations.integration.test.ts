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
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { teamTopologyObservationUpdatePermission } from '@team-topology/backstage-plugin-team-topology-common';
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

/** Sees everything, and is of the team. */
const MEMBER = 'user:default/member';
const SECOND = 'user:default/second';
/** Is of the group above the team. */
const CHIEF = 'user:default/chief';
/** The same, but the policy lets them judge nothing. */
const DENIED = 'user:default/denied';
/** Of all teams; may see and judge what carries the label. */
const CAROL = 'user:default/carol';
/** Sees nothing. */
const BLIND = 'user:default/blind';

const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    switch (user?.info.userEntityRef) {
      case DENIED:
        return {
          result: isPermission(
            permission,
            teamTopologyObservationUpdatePermission,
          )
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        };
      case CAROL:
        return decideOpen(permission);
      case BLIND:
        return { result: AuthorizeResult.DENY };
      default:
        return { result: AuthorizeResult.ALLOW };
    }
  },
};

const SHOP = ['group:default/shop'];

function ownershipOf(user: string): string[] {
  return (
    {
      [MEMBER]: SHOP,
      [SECOND]: SHOP,
      [DENIED]: SHOP,
      [CHIEF]: ['group:default/acme'],
      [CAROL]: [...SHOP, 'group:default/crew', 'group:default/spies'],
    }[user] ?? []
  );
}

function service(name: string, owner: string): Entity {
  return makeEntity('Component', name, {
    type: 'service',
    lifecycle: 'production',
    owner,
  });
}

/** Declared to be of SRE. */
const sre = (entity: Entity): Entity => ({
  ...entity,
  metadata: {
    ...entity.metadata,
    annotations: { 'team-topology/function': 'sre' },
  },
});

const entities = [
  open(makeGroup('acme')),
  open(sre(makeGroup('shop', 'acme'))),
  makeGroup('spies', 'shop'),
  open(makeGroup('crew', 'acme')),
  ...['cart', 'till', 'desk'].map(name => open(service(name, 'shop'))),
  service('ledger', 'shop'),
  service('parcel', 'spies'),
  ...['pager', 'budget', 'chaos'].map(name => sre(service(name, 'crew'))),
];

const REPORT = '/teams/default/shop';
const LABEL = `${REPORT}/observations/label-only.sre`;
/** Another one for the team without its sub-teams. */
const HOLE = `${REPORT}/observations/function-hole.devops.infra.platform`;
const CONFIRMED = { verdict: 'confirmed' };
const DISMISSED = { verdict: 'dismissed', reason: 'All of them are retired.' };

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'verdicts on observations on %s',
  databaseId => {
    let backend: BackendWithCatalog;
    let client: ApiClient;
    const auditor = mockServices.auditor.mock();
    /** Of verdicts, with what came out of them. */
    const events: Record<string, unknown>[] = [];

    beforeAll(async () => {
      auditor.createEvent.mockImplementation(
        async ({ eventId, severityLevel, meta }) => {
          const event: Record<string, unknown> = {
            eventId,
            severityLevel,
            meta,
          };
          if (eventId.startsWith('observation-')) {
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
        entities,
        policy,
        ownershipOf,
      });
      client = backend.client;
      await backend.refresh();
    });

    afterAll(async () => {
      await backend?.stop();
    });

    beforeEach(async () => {
      for (const path of [LABEL, `${HOLE}~own?scope=own`]) {
        await undo(MEMBER, path);
      }
      events.length = 0;
    });

    const as = (user: string) => mockCredentials.user.header(user);

    async function put(user: string, path: string, body: object = CONFIRMED) {
      const answer = await client.ask('put', path, as(user), body);
      return { status: answer.status, body: answer.body };
    }

    async function undo(user: string, path: string) {
      const answer = await client.ask('delete', path, as(user));
      return { status: answer.status, body: answer.body };
    }

    const list = async (user: string, path: string = REPORT) =>
      (await client.get(path, user)).observations as any[];
    const verdictOf = async (
      user: string,
      path?: string,
      wanted = 'label-only',
    ) => (await list(user, path)).find(({ id }) => id === wanted).verdict;

    function refusal(status: number, message: RegExp | string) {
      return {
        status,
        body: {
          error: expect.objectContaining({
            message: expect.stringMatching(message),
          }),
          request: expect.anything(),
          response: expect.anything(),
        },
      };
    }

    describe('are refused', () => {
      async function expectNothingStored() {
        expect(await verdictOf(MEMBER)).toBeUndefined();
      }
      afterEach(expectNothingStored);

      it('to those who are no users', async () => {
        for (const [header, status] of [
          [mockCredentials.none.header(), 401],
          [mockCredentials.service.header(), 403],
        ] as const) {
          for (const [method, body] of [
            ['put', CONFIRMED],
            ['delete', undefined],
          ] as const) {
            const answer = await client.ask(method, LABEL, header, body);
            expect([method, answer.status]).toEqual([method, status]);
          }
        }
        expect(events).toEqual([]);
      });

      it('where the catalog shows no such group', async () => {
        for (const [user, team] of [
          [BLIND, 'shop'],
          // Carol is of it, but the catalog does not show it to her.
          [CAROL, 'spies'],
          [MEMBER, 'nobody'],
        ]) {
          const path = `/teams/default/${team}/observations/label-only.sre`;
          const message = `There is no group group:default/${team}, or you may not see it`;
          expect(await put(user, path)).toEqual(refusal(404, message));
          expect(await undo(user, path)).toEqual(refusal(404, message));
        }
      });

      it('where the policy does not permit them, with its conditions', async () => {
        const message =
          /^You may not confirm or dismiss observations about group:default\/shop: .*team-topology\.observation\.update/;
        expect(await put(DENIED, LABEL)).toEqual(refusal(403, message));
        expect(await undo(DENIED, LABEL)).toEqual(refusal(403, message));
        // By the label that the team carries.
        expect((await put(CAROL, LABEL)).status).toBe(200);
        await undo(CAROL, LABEL);
      });

      it('to those who are not of the team, also where the policy permits them', async () => {
        const message =
          'Only members of group:default/shop or of a group above it may confirm or dismiss observations about it';
        expect(await put(ANNA, LABEL)).toEqual(refusal(403, message));
        expect(await undo(ANNA, LABEL)).toEqual(refusal(403, message));
        expect(events).toEqual(
          ['observation-update', 'observation-delete'].map(eventId => ({
            eventId,
            severityLevel: 'medium',
            meta: {
              entityRef: 'group:default/shop',
              observation: 'label-only.sre',
            },
            fail: 'NotAllowedError',
          })),
        );
      });

      it.each<[string, object, RegExp]>([
        ['no verdict', { reason: 'x' }, /verdict/],
        [
          'a verdict that there is not',
          { verdict: 'maybe' },
          /^verdict is "maybe"; it must be confirmed or dismissed$/,
        ],
        [
          'a script as verdict',
          { verdict: '<script>alert(1)</script>' },
          /^verdict is "<script>alert\(1\)<\/script>"; it must be/,
        ],
        [
          'a whole text as verdict',
          { verdict: 'x'.repeat(90_000) },
          /^verdict is "x{80}…"; it must be/,
        ],
        [
          'a dismissal without a reason',
          { verdict: 'dismissed' },
          /^reason is missing: say why it is dismissed/,
        ],
        [
          'an empty reason',
          { ...DISMISSED, reason: ' \n' },
          /must not be empt/,
        ],
        [
          'an empty reason of a confirmation',
          { ...CONFIRMED, reason: '' },
          /must not be empt/,
        ],
        [
          'a reason too long',
          { ...DISMISSED, reason: 'x'.repeat(501) },
          /^reason has 501 characters, at most 500/,
        ],
        [
          'a control character',
          { ...DISMISSED, reason: 'a\u202eb' },
          /^reason holds a control character/,
        ],
        ['a reason that is no text', { ...DISMISSED, reason: 5 }, /reason/],
        [
          'anything else',
          { ...CONFIRMED, author: 'user:default/x' },
          /additional properties/,
        ],
      ])('for %s', async (_what, body, message) => {
        expect(await put(MEMBER, LABEL, body)).toEqual(refusal(400, message));
      });

      it('where nothing like it is stated', async () => {
        for (const [path, message] of [
          [
            `${REPORT}/observations/all-hats`,
            'No observation "all-hats" is stated about group:default/shop with its sub-teams. It may have changed since you saw it',
          ],
          [`${REPORT}/observations/ops`, 'No observation "ops" is stated'],
          [`${HOLE}?scope=own`, 'about group:default/shop alone'],
          [
            `${HOLE}~own`,
            'No observation "function-hole.devops.infra.platform~own" is stated',
          ],
        ]) {
          expect(await put(MEMBER, path)).toEqual(refusal(404, message));
          expect(await undo(MEMBER, path)).toEqual(refusal(404, message));
        }
        for (const key of ['%00', 'a%2Fb', 'x'.repeat(256), "x';--"]) {
          const path = `${REPORT}/observations/${key}`;
          expect(await put(MEMBER, path)).toMatchObject({ status: 400 });
        }
      });

      it('to be taken back where there is none', async () => {
        expect(await undo(MEMBER, LABEL)).toEqual(
          refusal(
            404,
            'Nobody has confirmed or dismissed the observation "label-only.sre" about group:default/shop, so there is nothing to take back',
          ),
        );
      });
    });

    it('are shown in the report from then on, and taken back by anyone of the team', async () => {
      const keys = (await list(MEMBER)).map(({ key }) => key);
      expect(keys).toEqual([
        'label-only.sre',
        expect.stringMatching(/^function-hole\./),
      ]);
      const { status, body } = await put(CHIEF, LABEL);
      expect(status).toBe(200);
      const verdict = {
        verdict: 'confirmed',
        author: CHIEF,
        at: expect.stringMatching(/^\d{4}-.*Z$/),
      };
      expect(body).toMatchObject({ team: 'group:default/shop', scope: 'all' });
      expect(body.observations[0]).toMatchObject({
        key: 'label-only.sre',
        numbers: { entities: 4, ofFunction: 0 },
        thresholds: { entities: 3 },
        verdict,
      });
      expect(await list(ANNA)).toEqual(body.observations);

      const undone = await undo(MEMBER, LABEL);
      expect(undone.status).toBe(200);
      expect(undone.body.observations).toEqual(await list(ANNA));
      expect(await verdictOf(ANNA)).toBeUndefined();
      expect(events).toEqual([
        {
          eventId: 'observation-update',
          severityLevel: 'medium',
          meta: {
            entityRef: 'group:default/shop',
            observation: 'label-only.sre',
          },
          success: { after: 'confirmed' },
        },
        {
          eventId: 'observation-delete',
          severityLevel: 'medium',
          meta: {
            entityRef: 'group:default/shop',
            observation: 'label-only.sre',
          },
          success: { before: 'confirmed' },
        },
      ]);
    });

    it('put what is dismissed after all others', async () => {
      const script = '<script>alert(1)</script>\n“größer”';
      const { body } = await put(MEMBER, LABEL, {
        verdict: 'dismissed',
        reason: `  ${script}\r\n `,
      });
      const keys = body.observations.map(({ key }: any) => key);
      expect(keys).toEqual([
        expect.stringMatching(/^function-hole\./),
        'label-only.sre',
      ]);
      expect(await list(ANNA)).toEqual(body.observations);
      // Text, and nothing else.
      expect(await verdictOf(ANNA)).toMatchObject({ reason: script });
    });

    it('are replaced by the last word, and tell whose it is', async () => {
      await put(MEMBER, LABEL, DISMISSED);
      await put(SECOND, LABEL, { ...CONFIRMED, reason: 'We work on it.' });
      expect(await verdictOf(MEMBER)).toMatchObject({
        verdict: 'confirmed',
        author: SECOND,
        reason: 'We work on it.',
      });
      await put(MEMBER, LABEL);
      expect(await verdictOf(SECOND)).not.toHaveProperty('reason');
      expect(events.map(({ success }) => success)).toEqual([
        { after: 'dismissed' },
        { before: 'dismissed', after: 'confirmed' },
        { before: 'confirmed', after: 'confirmed' },
      ]);
    });

    it('agree after many at once', async () => {
      const answers = await Promise.all(
        [MEMBER, SECOND, CHIEF, MEMBER, SECOND].flatMap((user, index) => [
          put(user, LABEL, index % 2 ? CONFIRMED : DISMISSED),
          ...(index === 2 ? [undo(CHIEF, LABEL)] : []),
        ]),
      );
      expect(
        answers.filter(({ status }) => status !== 200 && status !== 404),
      ).toEqual([]);
      const { author } = (await verdictOf(ANNA)) ?? {};
      expect([MEMBER, SECOND, CHIEF]).toContain(author);
      // Every one was told which it replaced, so the chain has no hole.
      const told = events.map(({ success }) => success as any).filter(Boolean);
      const count = (key: string, what: string) =>
        told.filter(meta => meta[key] === what).length;
      const now = await verdictOf(ANNA);
      for (const what of ['confirmed', 'dismissed']) {
        expect(count('before', what)).toBe(
          count('after', what) - (now.verdict === what ? 1 : 0),
        );
      }
    });

    it('are others for a team without its sub-teams', async () => {
      await put(MEMBER, `${HOLE}~own?scope=own`, DISMISSED);
      const hole = 'function-hole';
      expect(await verdictOf(MEMBER, REPORT, hole)).toBeUndefined();
      const own = await verdictOf(MEMBER, `${REPORT}?scope=own`, hole);
      expect(own).toMatchObject({ verdict: 'dismissed' });
    });

    it('are kept while nothing is stated, and hold again when it is', async () => {
      await put(MEMBER, LABEL, DISMISSED);
      const some = ['cart', 'till', 'desk'].map(name =>
        open(service(name, 'shop')),
      );
      /** Of so many entities afterwards, or not stated. */
      const change = async (
        changes: { added: Entity[]; removed?: string[] },
        stated: number | undefined,
      ) => {
        await backend.entityProvider.change(changes);
        await waitUntil(async () => {
          await backend.refresh();
          const found = (await list(ANNA)).find(
            ({ id }) => id === 'label-only',
          );
          return found?.numbers.entities === stated;
        }, 'the change of the services');
      };
      await change({ added: some.map(sre) }, undefined);
      expect(JSON.stringify(await list(ANNA))).not.toContain('retired');
      expect(await undo(MEMBER, LABEL)).toEqual(
        refusal(404, 'No observation "label-only.sre" is stated'),
      );
      // With other numbers than before.
      const [cart, till] = some;
      await change(
        { added: [cart, till], removed: ['component:default/desk'] },
        3,
      );
      expect(await verdictOf(ANNA)).toMatchObject({ author: MEMBER });
      await change({ added: some }, 4);
    });

    it('tell those who see less who said it and when, and not why', async () => {
      await put(MEMBER, LABEL, {
        verdict: 'dismissed',
        reason: 'The ledger is retired.',
      });
      const answer = await client.ask('get', REPORT, as(CAROL));
      expect(JSON.stringify(answer.body)).not.toContain('ledger');
      expect(await verdictOf(CAROL)).toEqual({
        verdict: 'dismissed',
        author: MEMBER,
        at: expect.any(String),
        withheld: true,
      });
      expect(await verdictOf(ANNA)).toMatchObject({
        reason: 'The ledger is retired.',
      });
      // Also in the answer to what they say about another one.
      const [{ key }] = await list(CAROL);
      const { status, body } = await put(
        CAROL,
        `${REPORT}/observations/${key}`,
        DISMISSED,
      );
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('ledger');
      await undo(CAROL, `${REPORT}/observations/${key}`);
      // Their own words are shown to them.
      await put(CAROL, LABEL, DISMISSED);
      expect(await verdictOf(CAROL)).toMatchObject({
        reason: DISMISSED.reason,
      });
      expect(await verdictOf(ANNA)).toMatchObject({ author: CAROL });
    });

    it('tell nothing of what is not stated to those who see less', async () => {
      const silo = '/teams/default/crew/observations/silo.sre';
      const before = await list(CAROL, '/teams/default/crew');
      expect((await put(CHIEF, silo, DISMISSED)).status).toBe(200);
      expect(await list(CAROL, '/teams/default/crew')).toEqual(before);
      expect(await put(CAROL, silo)).toEqual(
        refusal(404, 'No observation "silo.sre" is stated'),
      );
      expect(await undo(CAROL, silo)).toEqual(
        refusal(404, 'No observation "silo.sre" is stated'),
      );
      expect((await undo(CHIEF, silo)).status).toBe(200);
    });

    it('are kept for a group that vanishes and comes back', async () => {
      const crew = '/teams/default/crew';
      const silo = `${crew}/observations/silo.sre`;
      await put(CHIEF, silo, DISMISSED);
      await backend.entityProvider.change({ removed: ['group:default/crew'] });
      await waitUntil(
        async () => (await client.ask('get', crew)).status === 404,
        'the removal',
      );
      expect((await undo(CHIEF, silo)).status).toBe(404);
      await backend.entityProvider.change({
        added: [open(makeGroup('crew', 'acme'))],
      });
      await waitUntil(async () => {
        await backend.refresh();
        const { status, body } = await client.ask('get', crew);
        return (
          status === 200 &&
          body.observations.some(({ id }: any) => id === 'silo')
        );
      }, 'the group to be back');
      expect((await list(ANNA, crew)).at(-1)).toMatchObject({
        key: 'silo.sre',
        verdict: { author: CHIEF },
      });
      await undo(CHIEF, silo);
    });
  },
);

describe.each(databases.eachSupportedId())(
  'verdicts without permissions on %s',
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
        entities,
        ownershipOf,
        config: {
          permission: { enabled: false },
          teamTopology: { corrections },
        },
      });
      await backend.refresh();
      return async (user: string) =>
        (
          await backend!.client.ask(
            'put',
            LABEL,
            mockCredentials.user.header(user),
            CONFIRMED,
          )
        ).status;
    }

    it('are of the people of the team only', async () => {
      const put = await start({});
      expect(await put(ANNA)).toBe(403);
      expect(await put(DENIED)).toBe(200);
    });

    it('are of everybody where the configuration says so', async () => {
      const put = await start({ requireOwnership: false });
      expect(await put(ANNA)).toBe(200);
    });
  },
);
