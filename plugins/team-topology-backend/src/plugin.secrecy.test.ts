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
import { ANNA } from './__testUtils__/createApiClient';
import { createTestDatabases } from './__testUtils__/createTestDatabases';
import { decideOpen } from './__testUtils__/decideOpen';
import { makeEntity, makeGroup, open } from './__testUtils__/makeEntity';
import {
  BackendWithCatalog,
  startBackendWithCatalog,
} from './__testUtils__/startBackendWithCatalog';
import { waitUntil } from './__testUtils__/waitUntil';

jest.setTimeout(120_000);

/** May read what carries the label. */
const CAROL = 'user:default/carol';

const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    return user?.info.userEntityRef === CAROL
      ? decideOpen(permission, AuthorizeResult.ALLOW)
      : { result: AuthorizeResult.ALLOW };
  },
};

function service(
  name: string,
  owner: string,
  options: { function?: string; onCall?: boolean; spec?: object } = {},
): Entity {
  return makeEntity(
    'Component',
    name,
    { type: 'service', lifecycle: 'production', owner, ...options.spec },
    {
      annotations: {
        ...(options.function && { 'team-topology/function': options.function }),
        ...(options.onCall && { 'pagerduty.com/service-id': 'P1' }),
      },
    },
  );
}

const shown = [
  makeGroup('acme'),
  makeGroup('shop', 'acme'),
  makeGroup('sales', 'acme'),
  makeEntity('Domain', 'retail', { owner: 'acme' }),
  makeEntity('System', 'shopping', { owner: 'shop', domain: 'retail' }),
  service('cart', 'shop', { spec: { system: 'shopping' } }),
  service('basket', 'shop', { function: 'devops' }),
  service('till', 'sales', { spec: { dependsOn: ['component:basket'] } }),
  makeEntity('Template', 'website-template', {
    type: 'website',
    owner: 'shop',
    steps: [],
  }),
  makeEntity('Component', 'front', {
    type: 'website',
    lifecycle: 'production',
    owner: 'sales',
  }),
].map(open);

/** Nothing that is shown depends on any of these. */
const hidden = [
  makeGroup('board'),
  makeGroup('spies', 'shop'),
  makeEntity('Domain', 'bunker', { owner: 'board' }),
  makeEntity('System', 'safe', { owner: 'shop', domain: 'retail' }),
  service('vault', 'shop', { function: 'sre', spec: { system: 'safe' } }),
  service('drone', 'spies', { function: 'devsecops' }),
  service('radar', 'spies', { spec: { domain: 'bunker' } }),
  service('ledger', 'board', { function: 'sre' }),
  service('diary', 'sales'),
  makeEntity('Component', 'plans', {
    type: 'website',
    lifecycle: 'production',
    owner: 'shop',
  }),
  makeEntity('Template', 'bomb-template', {
    type: 'bomb',
    owner: 'shop',
    steps: [],
  }),
  makeEntity('Component', 'bomb', {
    type: 'bomb',
    lifecycle: 'production',
    owner: 'sales',
  }),
];

const PATHS = [
  '/teams',
  ...['acme', 'shop', 'sales'].flatMap(team => [
    `/teams/default/${team}`,
    `/teams/default/${team}?scope=own`,
    `/teams/default/${team}/entities`,
    `/teams/default/${team}/gaps?limit=500`,
    `/teams/default/${team}/interactions`,
    `/teams/default/${team}/interactions?scope=own`,
    `/teams/default/${team}/history`,
    `/teams/default/${team}/history?scope=own&discipline=sre`,
    `/teams/default/${team}/history/changes?limit=500`,
    `/golden-path?team=group:default/${team}`,
    `/exemptions?team=group:default/${team}`,
  ]),
  '/gaps?limit=500',
  '/organization',
  '/golden-path',
  '/golden-path?type=website',
  '/golden-path?type=bomb',
  '/golden-path?template=template:default/bomb-template',
  '/exemptions',
  '/exemptions?practice=sre/slo-defined',
  '/exemptions?entity=component:default/cart',
  '/corrections',
  '/refresh',
  '/entities/component/default/cart',
  '/entities/component/default/cart/history',
  '/entities/component/default/cart/remedies?practice=sre/slo-defined',
  '/entities/component/default/front',
  '/entities/component/default/front/remedies?practice=platform/golden-path-used',
  '/teams/default/spies',
  '/teams/default/spies/history',
  '/golden-path?team=group:default/spies',
  '/exemptions?team=group:default/spies',
  '/exemptions?entity=component:default/vault',
  '/entities/component/default/vault',
  '/entities/component/default/vault/history',
  '/entities/component/default/vault/remedies?practice=sre/slo-defined',
  '/entities/component/default/diary/history',
];

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'what is hidden from a user on %s',
  databaseId => {
    const backends: BackendWithCatalog[] = [];

    beforeAll(async () => {
      for (const entities of [shown, [...shown, ...hidden]]) {
        backends.push(
          await startBackendWithCatalog({
            databases,
            databaseId,
            policy,
            entities,
            config: {
              teamTopology: {
                exemptions: { requireOwnership: false },
                corrections: { requireOwnership: false },
              },
            },
          }),
        );
      }
      const [, full] = backends;
      for (const backend of backends) {
        await backend.refresh();
        await backend.entityProvider.change({
          added: [
            open(
              service('cart', 'shop', {
                onCall: true,
                spec: { system: 'shopping' },
              }),
            ),
          ],
        });
      }
      await full.entityProvider.change({
        added: [
          service('vault', 'sales', { onCall: true }),
          service('drone', 'shop', { onCall: true }),
        ],
        removed: ['component:default/diary'],
      });
      for (const [index, { client, refresh }] of backends.entries()) {
        const refs = ['component/default/cart'].concat(
          index === 0
            ? []
            : [
                'component/default/vault',
                'component/default/drone',
                'component/default/diary',
              ],
        );
        await waitUntil(async () => {
          await refresh();
          const histories = [];
          for (const ref of refs) {
            histories.push(await client.get(`/entities/${ref}/history`));
          }
          return histories.every(({ totalItems }) => totalItems === 2);
        }, 'all changes to be recorded');
      }
      const targets = [
        { kind: 'entity', ref: 'component:default/vault' },
        { kind: 'team', ref: 'group:default/spies' },
        { kind: 'team', ref: 'group:default/board' },
      ];
      for (const target of targets) {
        await say(full, 'post', '/exemptions', {
          practice: 'sre/slo-defined',
          target,
          reason: 'Secret',
          until: new Date(Date.now() + 864e6).toISOString().slice(0, 10),
        });
      }
      await say(full, 'put', '/corrections/component/default/vault', {
        function: 'infra',
        reason: 'Secret',
      });
      for (const { refresh } of backends) {
        await refresh();
      }
      await answerObservations();
    });

    /** What is observed about the shown teams, by what it is asked with. */
    async function listObservations({ client }: BackendWithCatalog) {
      const paths: string[] = [];
      for (const team of ['acme', 'shop', 'sales']) {
        for (const scope of ['all', 'own']) {
          const { observations } = await client.get(
            `/teams/default/${team}?scope=${scope}`,
          );
          paths.push(
            ...observations.map(
              ({ key }: { key: string }) =>
                `/teams/default/${team}/observations/${key}?scope=${scope}`,
            ),
          );
        }
      }
      return paths;
    }

    /** Answers in the same way what is stated anyhow, and in another one what is not. */
    async function answerObservations() {
      const [without, full] = backends;
      const statedAnyhow = await listObservations(without);
      const stated = await listObservations(full);
      const both = stated.filter(path => statedAnyhow.includes(path));
      const secret = stated.filter(path => !statedAnyhow.includes(path));
      expect(both).not.toEqual([]);
      expect(secret).not.toEqual([]);
      for (const path of both) {
        for (const backend of backends) {
          await say(backend, 'put', path, { verdict: 'confirmed' });
        }
      }
      for (const path of secret) {
        await say(full, 'put', path, {
          verdict: 'dismissed',
          reason: 'Secret',
        });
      }
    }

    afterAll(async () => {
      for (const backend of backends) {
        await backend.stop();
      }
    });

    it.each(PATHS)('makes no difference to %s', async path => {
      const [without, withHidden] = await Promise.all(
        backends.map(async ({ client }) => {
          const { status, body } = await client.ask(
            'get',
            path,
            mockCredentials.user.header(CAROL),
          );
          return { status, body: withoutTimes(body) };
        }),
      );
      expect(withHidden).toEqual(without);
    });

    it('makes one for those who may see it', async () => {
      const [without, withHidden] = await Promise.all(
        backends.map(async ({ client }) => client.get('/organization')),
      );
      expect(withHidden.entities).not.toEqual(without.entities);
    });
  },
);

async function say(
  { client }: BackendWithCatalog,
  method: 'post' | 'put',
  path: string,
  body: object,
): Promise<void> {
  const authorization = mockCredentials.user.header(ANNA);
  const answer = await client.ask(method, path, authorization, body);
  if (answer.status >= 300) {
    throw new Error(`${path} answers ${answer.status}: ${answer.text}`);
  }
}

/** With one word for all times and hashes. */
function withoutTimes(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body)
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
      .replace(/"(etag|nextCursor)":"[^"]*"/g, '"$1":""'),
  );
}
