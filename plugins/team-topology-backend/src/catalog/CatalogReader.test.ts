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

import { mockServices } from '@backstage/backend-test-utils';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { CatalogReader } from './CatalogReader';

describe('CatalogReader', () => {
  let server: Server;
  let handle: (request: IncomingMessage, response: ServerResponse) => void;
  let reader: CatalogReader;

  beforeAll(async () => {
    server = createServer((request, response) => handle(request, response));
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    const { port } = server.address() as AddressInfo;
    reader = CatalogReader.create({
      auth: mockServices.auth({ pluginId: 'team-topology' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}/api/catalog`,
      }),
    });
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  function json(response: ServerResponse, body: object) {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  }

  async function readAll(signal?: AbortSignal) {
    const names: string[] = [];
    for await (const page of reader.streamEntities(signal)) {
      names.push(...page.map(({ metadata }) => metadata.name));
    }
    return names;
  }

  const named = (name: string) => ({ kind: 'Component', metadata: { name } });

  it('reads all pages with the rights of the plugin, uncompressed', async () => {
    const requests: IncomingMessage[] = [];
    handle = (request, response) => {
      requests.push(request);
      json(
        response,
        request.url?.includes('cursor=next')
          ? { items: [named('b')], totalItems: 2, pageInfo: {} }
          : {
              items: [named('a')],
              totalItems: 2,
              pageInfo: { nextCursor: 'next' },
            },
      );
    };
    expect(await readAll()).toEqual(['a', 'b']);
    expect(requests).toHaveLength(2);
    for (const { headers } of requests) {
      expect(headers['accept-encoding']).toBe('identity');
      expect(headers.authorization).toMatch(/plugin:team-topology.*catalog/);
    }
  });

  it('leaves out entities that are gone by now', async () => {
    handle = (_request, response) =>
      json(response, { items: [named('a'), null] });
    expect(
      await reader.getEntities(['component:default/a', 'component:default/b']),
    ).toEqual([named('a')]);
  });

  it('fails when the catalog fails', async () => {
    handle = (_request, response) => {
      response.statusCode = 500;
      response.end();
    };
    await expect(readAll()).rejects.toThrow('500');
    await expect(reader.getEntities(['component:default/a'])).rejects.toThrow(
      '500',
    );
  });

  it('does not wait for a catalog that hangs when it is told to end', async () => {
    handle = () => {};
    await expect(readAll(AbortSignal.timeout(50))).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    await expect(
      reader.getEntities(['component:default/a'], AbortSignal.timeout(50)),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
