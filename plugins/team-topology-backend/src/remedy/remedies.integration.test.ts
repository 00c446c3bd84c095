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
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { ANNA, ApiClient } from '../__testUtils__/createApiClient';
import { decideOwnOrOpen } from '../__testUtils__/decideOwnOrOpen';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { makeGroup } from '../__testUtils__/makeEntity';
import { OPEN_LABEL } from '../__testUtils__/organization';
import {
  BackendWithCatalog,
  startBackendWithCatalog,
} from '../__testUtils__/startBackendWithCatalog';
import { waitForCatalog } from '../__testUtils__/waitForCatalog';

jest.setTimeout(60_000);

/** Sees what the checkout team owns, and what carries the open label. */
const CAROL = 'user:default/carol';
/** Sees nothing. */
const BLIND = 'user:default/blind';

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

const SHOP = `# The shop. secret-remark
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: moonshot
  annotations:
    secret.com/key: basket
spec:
  type: service
  lifecycle: production
  owner: skunk
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: basket
  description: Holds what a customer wants # not for long
  annotations:
    # Rotated by hand
    snyk.io/targets: "basket"
    # What the file says of itself does not count.
    backstage.io/managed-by-location: file:/etc/passwd
spec:
  type: service
  lifecycle: production
  owner: checkout
  system: shop
# secret-remark on what follows
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: braces }
spec: { type: service, lifecycle: production, owner: checkout }
`;

const LEDGER = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ledger
  annotations:
    backstage.io/edit-url: https://git.example.com/ledger/edit
spec:
  type: website
  lifecycle: production
  owner: nobody
`;

function template(
  name: string,
  labels: Record<string, string>,
  lifecycle: string = 'production',
): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, title: `New ${name}`, labels },
    spec: {
      type: 'service',
      lifecycle,
      owner: 'crew',
      steps: [],
      parameters: [
        {
          properties: {
            name: { type: 'string' },
            description: { type: 'string' },
            owner: { type: 'string', 'ui:field': 'OwnerPicker' },
            replicas: { type: 'number' },
          },
        },
        {
          properties: {
            system: { type: 'string' },
            component_id: { type: 'string', enum: ['other'] },
          },
        },
      ],
    },
  };
}

/** Came into the catalog without a file. */
const provided: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'provided' },
  spec: { type: 'service', lifecycle: 'production', owner: 'checkout' },
};

const entities = [
  ...['checkout', 'skunk', 'crew'].map(name => makeGroup(name)),
  template('open-path', { [OPEN_LABEL]: 'true' }),
  template('secret-path', {}),
  template('former-path', { [OPEN_LABEL]: 'true' }, 'deprecated'),
  provided,
];

function remedyOf(name: string, practice: string): string {
  return `/entities/component/default/${name}/remedies?practice=${practice}`;
}

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('remedies on %s', databaseId => {
  const directory = createMockDirectory();
  let host: Server;
  let respond: () => { status: number; body: string };
  let backend: BackendWithCatalog;
  let client: ApiClient;

  beforeAll(async () => {
    directory.setContent({ 'secret-folder/shop.yaml': SHOP });
    respond = () => ({ status: 200, body: LEDGER });
    host = createServer((_, response) => {
      const { status, body } = respond();
      response.writeHead(status).end(body);
    });
    await new Promise<void>(resolve => host.listen(0, 'localhost', resolve));
    const address = `localhost:${(host.address() as AddressInfo).port}`;
    backend = await startBackendWithCatalog({
      databases,
      databaseId,
      entities,
      policy,
      ownershipOf: user => (user === CAROL ? ['group:default/checkout'] : []),
      config: {
        backend: { reading: { allow: [{ host: address }] } },
        catalog: {
          stitchingStrategy: { pollingInterval: { seconds: 0.1 } },
          rules: [{ allow: ['Component'] }],
          locations: [
            {
              type: 'file',
              target: directory.resolve('secret-folder/shop.yaml'),
            },
            {
              type: 'url',
              target: `http://${address}/example/ledger/blob/main/ledger/catalog-info.yaml`,
            },
          ],
        },
      },
    });
    client = backend.client;
    await waitForCatalog(
      backend.server,
      ['moonshot', 'basket', 'braces', 'ledger'].map(name => ({
        ...provided,
        metadata: { name },
      })),
    );
    await backend.refresh();
  });

  afterAll(async () => {
    await backend?.stop();
    host.closeAllConnections();
    await new Promise(resolve => host.close(resolve));
  });

  afterEach(() => {
    directory.setContent({ 'secret-folder/shop.yaml': SHOP });
    respond = () => ({ status: 200, body: LEDGER });
  });

  it('change the file that the catalog read, and show lines of the one entity', async () => {
    for (const user of [ANNA, CAROL]) {
      const answer = await client.get(
        remedyOf('basket', 'sre/slo-defined'),
        user,
      );
      expect(answer).toEqual({
        practice: 'sre/slo-defined',
        title: 'SLO with a target',
        state: 'gap',
        text: expect.stringMatching(/^Agree on an objective/),
        patch: {
          path: 'shop.yaml',
          diff: [
            '--- a/shop.yaml',
            '+++ b/shop.yaml',
            '@@ -20,6 +20,7 @@',
            '     snyk.io/targets: "basket"',
            '     # What the file says of itself does not count.',
            '     backstage.io/managed-by-location: file:/etc/passwd',
            '+    nobl9.com/slos: <name of the SLO>',
            ' spec:',
            '   type: service',
            '   lifecycle: production',
            '',
          ].join('\n'),
          fragment:
            'metadata:\n  annotations:\n    nobl9.com/slos: <name of the SLO>',
          placeholders: ['<name of the SLO>'],
        },
        templates: [],
        links: expect.arrayContaining([
          { title: expect.any(String), url: expect.stringMatching(/^https/) },
        ]),
      });
      expect(JSON.stringify(answer)).not.toContain('secret');
    }
  });

  it('change a file on the web, in place where a value is wrong', async () => {
    expect(
      (await client.get(remedyOf('ledger', 'platform/owner-exists'))).patch,
    ).toEqual({
      path: 'ledger/catalog-info.yaml',
      diff: expect.stringContaining(
        '-  owner: nobody\n+  owner: group:default/<team>\n',
      ),
      fragment: 'spec:\n  owner: group:default/<team>',
      placeholders: ['<team>'],
      editUrl: 'https://git.example.com/ledger/edit',
    });
  });

  it('fit the file as it is now', async () => {
    directory.setContent({
      'secret-folder/shop.yaml': SHOP.replace('\n  system: shop', '').replace(
        'snyk.io',
        'new.com/key: new\n    snyk.io',
      ),
    });
    const { patch } = await client.get(remedyOf('basket', 'sre/on-call-known'));
    expect(patch.diff).toContain('@@ -21,6 +21,7 @@');
    directory.setContent({
      'secret-folder/shop.yaml': SHOP.replace(
        'snyk.io',
        'pagerduty.com/service-id: <id from PagerDuty>\n    snyk.io',
      ),
    });
    expect(
      await client.get(remedyOf('basket', 'sre/on-call-known')),
    ).toMatchObject({
      problem:
        'The file says this already. The catalog may not have read it yet.',
    });
  });

  it('link to the templates of the type that the caller may see, filled in', async () => {
    const path = remedyOf('basket', 'platform/golden-path-used');
    const { state, patch, templates } = await client.get(path);
    expect(state).toBe('gap');
    expect(patch.diff).toContain(
      '+    backstage.io/source-template: template:default/<name>',
    );
    const formData = {
      name: 'basket',
      description: 'Holds what a customer wants',
      owner: 'group:default/checkout',
      system: 'system:default/shop',
    };
    expect(templates).toEqual([
      {
        ref: 'template:default/open-path',
        title: 'New open-path',
        formData,
      },
      {
        ref: 'template:default/secret-path',
        title: 'New secret-path',
        formData,
      },
    ]);
    expect(
      (await client.get(path, CAROL)).templates.map(({ ref }: any) => ref),
    ).toEqual(['template:default/open-path']);
  });

  it('are no change where the missing thing is an entity of its own', async () => {
    const answer = await client.get(
      remedyOf('ledger', 'platform/golden-path-exists'),
    );
    expect(answer).toMatchObject({
      state: 'gap',
      problem:
        'What to add is an entity of its own, so this one stays as it is.',
      patch: { fragment: expect.stringContaining('kind: Template') },
      templates: [],
    });
    expect(answer.patch).not.toHaveProperty('diff');
  });

  it('are none where nothing is wrong', async () => {
    const met = await client.get(remedyOf('basket', 'platform/owner-exists'));
    expect(met).toMatchObject({
      state: 'met',
      problem: 'The practice is met, so there is nothing to change.',
    });
    expect(met).not.toHaveProperty('patch');
    const free = await client.get(remedyOf('basket', 'infra/iac-referenced'));
    expect(free).toMatchObject({
      state: 'not-applicable',
      problem:
        'The entity does not owe the practice, so there is nothing to change.',
    });
    expect(free).not.toHaveProperty('patch');
  });

  describe('say why there is no diff, and what to add,', () => {
    async function problemOf(name: string) {
      const answer = await client.get(remedyOf(name, 'sre/on-call-known'));
      expect(answer.patch).toEqual(
        expect.objectContaining({
          fragment: expect.stringContaining('pagerduty.com/service-id'),
        }),
      );
      expect(answer.patch).not.toHaveProperty('diff');
      expect(JSON.stringify(answer)).not.toContain('secret');
      return answer.problem;
    }

    it('where the file is written in another form', async () => {
      expect(await problemOf('braces')).toBe(
        'metadata is written in braces or brackets, to which no line can be added.',
      );
    });

    it('where there is no file', async () => {
      expect(await problemOf('provided')).toBe(
        'The catalog did not read the entity from a file that could be changed.',
      );
    });

    it('where the file is gone, another one, or too large', async () => {
      const unread =
        'The file could not be read; the log of the backend says why.';
      directory.setContent({});
      expect(await problemOf('basket')).toBe(unread);
      directory.setContent({ 'secret-folder/shop.yaml': {} });
      expect(await problemOf('basket')).toBe(unread);
      directory.setContent({ 'secret-folder/shop.yaml': LEDGER });
      expect(await problemOf('basket')).toBe(
        'The file does not hold the entity.',
      );
      directory.setContent({
        'secret-folder/shop.yaml': Buffer.alloc(1024 * 1024 + 1, '#'),
      });
      expect(await problemOf('basket')).toBe(
        'The file is larger than 1 MB, which is too much to be changed here.',
      );
      directory.setContent({
        'secret-folder/shop.yaml': Buffer.from([0xff, 0xfe, 0x41]),
      });
      expect(await problemOf('basket')).toBe('The file is no text in UTF-8.');
      respond = () => ({ status: 500, body: 'secret' });
      expect(await problemOf('ledger')).toBe(unread);
      respond = () => ({
        status: 200,
        body: `${LEDGER}${'#'.repeat(1024 * 1024)}`,
      });
      expect(await problemOf('ledger')).toMatch('larger than 1 MB');
    });
  });

  describe('are refused', () => {
    const path = remedyOf('basket', 'sre/slo-defined');

    it('to those who are no users', async () => {
      for (const [header, status] of [
        [mockCredentials.none.header(), 401],
        [mockCredentials.service.header(), 403],
      ] as const) {
        expect((await client.ask('get', path, header)).status).toBe(status);
      }
    });

    it('for what the caller may not see', async () => {
      for (const [user, hidden] of [
        [BLIND, 'basket'],
        [CAROL, 'moonshot'],
        [CAROL, 'ledger'],
        [CAROL, 'nothing'],
      ]) {
        const answer = await client.ask(
          'get',
          remedyOf(hidden, 'sre/slo-defined'),
          mockCredentials.user.header(user),
        );
        expect(answer.status).toBe(404);
        expect(answer.body.error.message).toBe(
          `There is no entity component:default/${hidden}, or you may not see it`,
        );
      }
    });

    it('for what is no practice, or no entity that is assessed', async () => {
      const ask = async (question: string) => {
        const { status, body } = await client.ask('get', question);
        return [status, body.error.name, body.error.message];
      };
      expect(await ask(remedyOf('basket', 'sre/nothing'))).toEqual([
        400,
        'InputError',
        'practice names the unknown practice "sre/nothing"; GET /practices lists them',
      ]);
      expect(await ask('/entities/component/default/basket/remedies')).toEqual([
        400,
        'InputError',
        expect.stringContaining('practice'),
      ]);
      expect(
        await ask(
          '/entities/group/default/checkout/remedies?practice=sre/slo-defined',
        ),
      ).toEqual([400, 'InputError', expect.stringContaining('not assessed')]);
    });
  });
});
