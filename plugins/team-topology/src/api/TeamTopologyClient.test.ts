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

import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { TeamTopologyClient } from './TeamTopologyClient';

const BASE = 'http://example.com/api/team-topology';

describe('TeamTopologyClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const client = new TeamTopologyClient({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://example.com' }),
    fetchApi: mockApis.fetch(),
  });

  it('asks for what each method is named after', async () => {
    const asked: string[] = [];
    server.use(
      http.all(`${BASE}/*`, ({ request }) => {
        asked.push(`${request.method} ${request.url.slice(BASE.length)}`);
        return HttpResponse.json({ answer: asked.length });
      }),
    );

    await expect(client.getFunctions()).resolves.toEqual({ answer: 1 });
    await client.getPractices();
    await client.getEntity('component:default/checkout');
    await client.refreshEntity('component:default/checkout');
    await client.getTeam('group:default/payments');
    await client.getTeam('group:default/payments', { scope: 'own' });
    await client.getTeamEntities('group:default/payments', {
      scope: 'all',
      function: 'unclassified',
      sort: 'ref',
      cursor: 'a b&c',
      limit: 25,
    });
    await client.getTeamGaps('group:acme/payments', {
      practice: 'sre/slo-defined',
      cursor: undefined,
    });

    expect(asked).toEqual([
      'GET /functions',
      'GET /practices',
      'GET /entities/component/default/checkout',
      'POST /entities/component/default/checkout/refresh',
      'GET /teams/default/payments',
      'GET /teams/default/payments?scope=own',
      'GET /teams/default/payments/entities?scope=all&function=unclassified&sort=ref&cursor=a+b%26c&limit=25',
      'GET /teams/acme/payments/gaps?practice=sre%2Fslo-defined',
    ]);
  });

  it('corrects and takes corrections back', async () => {
    const asked: unknown[] = [];
    server.use(
      http.put(`${BASE}/*`, async ({ request }) => {
        asked.push([
          request.method,
          request.url.slice(BASE.length),
          request.headers.get('content-type'),
          await request.json(),
        ]);
        return HttpResponse.json({ entity: { asOf: 'now' } });
      }),
      http.delete(`${BASE}/*`, ({ request }) => {
        asked.push([request.method, request.url.slice(BASE.length)]);
        return HttpResponse.json({ team: { scope: 'all' } });
      }),
      http.get(`${BASE}/corrections`, ({ request }) => {
        asked.push([request.method, request.url.slice(BASE.length)]);
        return HttpResponse.json({ items: [], totalItems: 0 });
      }),
    );

    await expect(
      client.correct('component:default/a?b', {
        function: 'sre',
        reason: 'Guards "the" budget',
      }),
    ).resolves.toEqual({ entity: { asOf: 'now' } });
    await expect(client.undoCorrection('group:acme/payments')).resolves.toEqual(
      { team: { scope: 'all' } },
    );
    await expect(client.getCorrections()).resolves.toEqual({
      items: [],
      totalItems: 0,
    });
    await client.getCorrections({ cursor: 'a b', limit: 10 });

    expect(asked).toEqual([
      [
        'PUT',
        '/corrections/component/default/a%3Fb',
        'application/json',
        { function: 'sre', reason: 'Guards "the" budget' },
      ],
      ['DELETE', '/corrections/group/acme/payments'],
      ['GET', '/corrections'],
      ['GET', '/corrections?cursor=a+b&limit=10'],
    ]);
  });

  it.each([
    [403, 'NotAllowedError', 'Only its owners may correct it'],
    [404, 'NotFoundError', 'No such entity'],
    [409, 'ConflictError', 'An annotation declares it'],
    [500, 'Error', 'Broken'],
  ])(
    'passes on why a correction is refused with %s',
    async (status, name, message) => {
      server.use(
        http.all(`${BASE}/corrections/*`, () =>
          HttpResponse.json(
            { error: { name, message }, response: { statusCode: status } },
            { status },
          ),
        ),
      );
      const refused = {
        name: 'ResponseError',
        statusCode: status,
        cause: { name, message },
      };

      await expect(
        client.correct('component:default/a', { function: 'sre', reason: 'x' }),
      ).rejects.toMatchObject(refused);
      await expect(
        client.undoCorrection('component:default/a'),
      ).rejects.toMatchObject(refused);
    },
  );

  it('keeps a name from becoming another path', async () => {
    let url = '';
    server.use(
      http.get(`${BASE}/*`, ({ request }) => {
        url = request.url;
        return HttpResponse.json({});
      }),
    );

    await client.getEntity('component:default/a?b#c');

    expect(url).toBe(`${BASE}/entities/component/default/a%3Fb%23c`);
  });

  it('throws the reason that the backend gives', async () => {
    server.use(
      http.get(`${BASE}/entities/*`, () =>
        HttpResponse.json(
          {
            error: { name: 'NotFoundError', message: 'No such entity' },
            response: { statusCode: 404 },
          },
          { status: 404 },
        ),
      ),
    );

    await expect(
      client.getEntity('component:default/gone'),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'No such entity' },
    });
  });
});
