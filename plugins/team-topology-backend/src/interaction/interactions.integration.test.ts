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
import { mockCredentials } from '@backstage/backend-test-utils';
import { getCompoundEntityRef } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  processingResult,
} from '@backstage/plugin-catalog-node';
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

jest.setTimeout(60_000);

/** May read nothing. */
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

const CO_OWNER = 'acme.com/co-owner';

/** The catalog knows one owner only; processors of an organization may know more. */
const coOwners = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'co-owners',
  register(env) {
    env.registerInit({
      deps: { processing: catalogProcessingExtensionPoint },
      async init({ processing }) {
        processing.addProcessor({
          getProcessorName: () => 'CoOwners',
          async postProcessEntity(entity, _location, emit) {
            const name = entity.metadata.annotations?.[CO_OWNER];
            if (name) {
              const ref = getCompoundEntityRef(entity);
              const group = { kind: 'Group', namespace: 'default', name };
              emit(
                processingResult.relation({
                  source: ref,
                  type: 'ownedBy',
                  target: group,
                }),
              );
              emit(
                processingResult.relation({
                  source: group,
                  type: 'ownerOf',
                  target: ref,
                }),
              );
            }
            return entity;
          },
        });
      },
    });
  },
});

function service(
  name: string,
  owner: string,
  id: string,
  spec: object = {},
  annotations: Record<string, string> = {},
) {
  return makeEntity(
    'Component',
    name,
    { type: 'service', lifecycle: 'production', owner, ...spec },
    { annotations: { 'team-topology/function': id, ...annotations } },
  );
}

function api(name: string, owner: string, id: string) {
  return makeEntity(
    'API',
    name,
    { type: 'openapi', lifecycle: 'production', owner, definition: '-' },
    { annotations: { 'team-topology/function': id } },
  );
}

const shown = [
  {
    ...makeGroup('shop'),
    metadata: {
      name: 'shop',
      title: 'The shop',
      annotations: { 'team-topology/team-type': 'Stream-Aligned' },
    },
  },
  makeGroup('till-team', 'shop'),
  makeGroup('rail'),
  makeGroup('crew'),
  // Owns nothing but what it owns together with the shop.
  makeGroup('guild'),
  service('cart', 'shop', 'application', {
    dependsOn: ['component:track', 'component:spy', 'component:mole'],
    consumesApis: ['fares-api', 'secret-api'],
  }),
  api('cart-api', 'shop', 'application'),
  service('till', 'till-team', 'application', {
    dependsOn: ['component:cart', 'component:track'],
  }),
  service(
    'safe',
    'shop',
    'devsecops',
    {},
    {
      [CO_OWNER]: 'crew',
      'backstage.io/source-template': 'template:default/crew-template',
    },
  ),
  service('vault', 'shop', 'devsecops', {}, { [CO_OWNER]: 'guild' }),
  service('kiosk', 'shop', 'application', {
    scaffoldedFrom: 'template:crew-template',
  }),
  service('stall', 'shop', 'application', {
    scaffoldedFrom: 'template:crew-template',
  }),
  service('track', 'rail', 'infra'),
  api('fares-api', 'rail', 'application'),
  service('app', 'rail', 'sre', { consumesApis: ['cart-api'] }),
  service('stray', 'nobody', 'application', { consumesApis: ['cart-api'] }),
  // Whose group not everybody may see.
  service('mole', 'shadow', 'devops', { dependsOn: ['component:cart'] }),
  makeEntity(
    'Template',
    'crew-template',
    { type: 'service', owner: 'crew', steps: [] },
    { annotations: { 'team-topology/function': 'platform' } },
  ),
].map(open);

const hidden = [
  makeGroup('shadow'),
  service('spy', 'shadow', 'devops', { consumesApis: ['cart-api'] }),
  api('secret-api', 'rail', 'application'),
  service('tram', 'rail', 'sre', { consumesApis: ['cart-api'] }),
  service(
    'bunker',
    'shop',
    'application',
    { dependsOn: ['component:track'] },
    { [CO_OWNER]: 'crew' },
  ),
];

const PATH = '/teams/default/shop/interactions';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'the interactions of a team on %s',
  databaseId => {
    let backend: BackendWithCatalog;
    let client: ApiClient;

    beforeAll(async () => {
      backend = await startBackendWithCatalog({
        databases,
        databaseId,
        entities: [...shown, ...hidden],
        policy,
        features: [coOwners],
      });
      client = backend.client;
      await backend.refresh();
    });

    afterAll(async () => {
      await backend?.stop();
    });

    /** `rail x-as-a-service infra 3` for each team. */
    const linesOf = (side: any) =>
      side.items.map(
        ({ ref, mode, function: id, uses }: any) =>
          `${ref.split('/')[1]} ${mode} ${id} ${uses}`,
      );

    it('tells who depends on the team and on whom it depends', async () => {
      const { team, scope, dependOnUs, weDependOn } = await client.get(PATH);
      expect({ team, scope }).toEqual({
        team: 'group:default/shop',
        scope: 'all',
      });
      expect(linesOf(weDependOn)).toEqual([
        'rail x-as-a-service infra 3',
        'shadow x-as-a-service devops 1',
        // By template from two; what both own was made from it as well.
        'crew shared-ownership devsecops 4',
        'guild shared-ownership devsecops 1',
      ]);
      expect(weDependOn.items[2].modes).toEqual([
        { mode: 'shared-ownership', uses: 2 },
        { mode: 'template', uses: 2 },
      ]);
      expect(weDependOn.items[0].examples).toContainEqual({
        mode: 'x-as-a-service',
        user: 'component:default/cart',
        used: 'api:default/fares-api',
      });
      expect(weDependOn.withoutTeam).toBe(0);
      expect(linesOf(dependOnUs)).toEqual([
        'rail x-as-a-service sre 2',
        'shadow x-as-a-service devops 2',
        'crew shared-ownership devsecops 2',
        'guild shared-ownership devsecops 1',
      ]);
      expect(dependOnUs.withoutTeam).toBe(1);
    });

    it('takes sub-teams for neighbours where only what the team owns itself counts', async () => {
      const { dependOnUs, weDependOn } = await client.get(`${PATH}?scope=own`);
      expect(linesOf(dependOnUs)).toContain(
        'till-team x-as-a-service application 1',
      );
      expect(linesOf(weDependOn)).toContain('rail x-as-a-service infra 2');
    });

    it('does not tell of what the caller may not see, by name or number', async () => {
      const answer = await client.get(PATH, CAROL);
      expect(linesOf(answer.weDependOn)).toEqual([
        'rail x-as-a-service infra 2',
        'guild shared-ownership devsecops 1',
        'crew template platform 3',
      ]);
      expect(answer.weDependOn.items[2].modes).toEqual([
        { mode: 'template', uses: 2 },
        { mode: 'shared-ownership', uses: 1 },
      ]);
      // What is shown of the hidden team is nobody's.
      expect(answer.weDependOn.withoutTeam).toBe(1);
      expect(linesOf(answer.dependOnUs)).toEqual([
        'rail x-as-a-service sre 1',
        'crew shared-ownership devsecops 1',
        'guild shared-ownership devsecops 1',
      ]);
      expect(answer.dependOnUs.withoutTeam).toBe(2);
      expect(JSON.stringify(answer)).not.toMatch(
        /shadow|spy|secret-api|tram|bunker/,
      );
    });

    it('answers nobody who has no token or may not see the team', async () => {
      for (const [authorization, status] of [
        [mockCredentials.none.header(), 401],
        [mockCredentials.service.header(), 403],
        [mockCredentials.user.header(DENIED), 404],
      ] as const) {
        const answer = await client.ask('get', PATH, authorization);
        expect(answer.status).toBe(status);
      }
      const unseen = await client.ask(
        'get',
        '/teams/default/shadow/interactions',
        mockCredentials.user.header(CAROL),
      );
      const absent = await client.ask(
        'get',
        '/teams/default/absent/interactions',
        mockCredentials.user.header(CAROL),
      );
      expect([unseen.status, absent.status]).toEqual([404, 404]);
    });

    it('refuses another scope and unknown parameters', async () => {
      for (const query of ['scope=mine', 'mode=template']) {
        const answer = await client.ask('get', `${PATH}?${query}`);
        expect(answer.status).toBe(400);
      }
    });

    it('tells the declared type of the team beside its function', async () => {
      const { team, problems } = await client.get('/teams/default/shop');
      expect(team.teamType).toBe('stream-aligned');
      expect(problems).toEqual([]);
      const other = await client.get('/teams/default/rail');
      expect(other.team).not.toHaveProperty('teamType');
    });
  },
);
