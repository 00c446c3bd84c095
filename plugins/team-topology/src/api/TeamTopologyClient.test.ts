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
    await client.getRemedy('component:default/checkout', 'sre/slo-defined');
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
    await client.getEntityHistory('component:default/checkout', { limit: 5 });
    await client.getTeamHistory('group:default/payments');
    await client.getTeamHistory('group:default/payments', {
      scope: 'own',
      from: '2026-06-01',
      practice: 'sre/slo-defined',
    });
    await client.getTeamChanges('group:default/payments', {
      to: '2026-06-01T12:00:00Z',
      cursor: 'a b',
    });
    await client.getTeamInteractions('group:default/payments');
    await client.getTeamInteractions('group:acme/payments', { scope: 'own' });
    await client.getOrganization();
    await client.getGoldenPathCandidates();
    await client.getGoldenPathCandidates({
      type: 'service',
      template: 'template:default/kotlin-service',
      team: 'group:default/payments',
      scope: 'own',
      limit: 5,
    });

    expect(asked).toEqual([
      'GET /functions',
      'GET /practices',
      'GET /entities/component/default/checkout',
      'POST /entities/component/default/checkout/refresh',
      'GET /entities/component/default/checkout/remedies?practice=sre%2Fslo-defined',
      'GET /teams/default/payments',
      'GET /teams/default/payments?scope=own',
      'GET /teams/default/payments/entities?scope=all&function=unclassified&sort=ref&cursor=a+b%26c&limit=25',
      'GET /teams/acme/payments/gaps?practice=sre%2Fslo-defined',
      'GET /entities/component/default/checkout/history?limit=5',
      'GET /teams/default/payments/history',
      'GET /teams/default/payments/history?scope=own&from=2026-06-01&practice=sre%2Fslo-defined',
      'GET /teams/default/payments/history/changes?to=2026-06-01T12%3A00%3A00Z&cursor=a+b',
      'GET /teams/default/payments/interactions',
      'GET /teams/acme/payments/interactions?scope=own',
      'GET /organization',
      'GET /golden-path',
      'GET /golden-path?type=service&template=template%3Adefault%2Fkotlin-service&team=group%3Adefault%2Fpayments&scope=own&limit=5',
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

  it('judges observations and takes that back', async () => {
    const asked: unknown[] = [];
    server.use(
      http.all(`${BASE}/*`, async ({ request }) => {
        const body = await request.text();
        asked.push([
          `${request.method} ${request.url.slice(BASE.length)}`,
          ...(body
            ? [request.headers.get('content-type'), JSON.parse(body)]
            : []),
        ]);
        return HttpResponse.json({ observations: [] });
      }),
    );

    await expect(
      client.judgeObservation('group:acme/payments', 'function-hole~own', {
        verdict: 'dismissed',
        reason: 'Retired',
      }),
    ).resolves.toEqual({ observations: [] });
    await client.judgeObservation(
      'group:acme/pay?ments',
      'a/b',
      { verdict: 'confirmed' },
      { scope: 'own' },
    );
    await client.undoObservationVerdict('group:acme/payments', 'silo.sre');

    expect(asked).toEqual([
      [
        'PUT /teams/acme/payments/observations/function-hole~own',
        'application/json',
        { verdict: 'dismissed', reason: 'Retired' },
      ],
      [
        'PUT /teams/acme/pay%3Fments/observations/a%2Fb?scope=own',
        'application/json',
        { verdict: 'confirmed' },
      ],
      ['DELETE /teams/acme/payments/observations/silo.sre'],
    ]);
  });

  it('asks for exemptions, makes them and decides about them', async () => {
    const asked: unknown[] = [];
    server.use(
      http.all(`${BASE}/*`, async ({ request }) => {
        const body = await request.text();
        asked.push([
          `${request.method} ${request.url.slice(BASE.length)}`,
          ...(body
            ? [request.headers.get('content-type'), JSON.parse(body)]
            : []),
        ]);
        return HttpResponse.json({ answer: asked.length });
      }),
    );
    const request = {
      practice: 'sre/slo-defined',
      target: { kind: 'entity', ref: 'component:default/cart' },
      reason: 'It moves.',
      until: '2026-03-31',
    } as const;

    await expect(client.getExemptions()).resolves.toEqual({ answer: 1 });
    await client.getExemptions({
      entity: 'component:default/cart',
      practice: 'sre/slo-defined',
      status: 'active',
      endsBefore: '2026-04-01',
      limit: 10,
    });
    await client.requestExemption(request);
    await client.approveExemption('1');
    await client.rejectExemption('1', 'Too long.');
    await client.revokeExemption('1/2');
    await client.revokeExemption('1', 'a & b');

    expect(asked).toEqual([
      ['GET /exemptions'],
      [
        'GET /exemptions?entity=component%3Adefault%2Fcart&practice=sre%2Fslo-defined&status=active&endsBefore=2026-04-01&limit=10',
      ],
      ['POST /exemptions', 'application/json', request],
      ['POST /exemptions/1/approve'],
      [
        'POST /exemptions/1/reject',
        'application/json',
        { reason: 'Too long.' },
      ],
      ['DELETE /exemptions/1%2F2'],
      ['DELETE /exemptions/1?reason=a+%26+b'],
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
