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
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabaseId,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import scaffolderEntityModelModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import request from 'supertest';
import { createTestDatabases } from './__testUtils__/createTestDatabases';
import { databaseFactory } from './__testUtils__/databaseFactory';
import { organization } from './__testUtils__/organization';
import { TestEntityProvider } from './__testUtils__/TestEntityProvider';
import { waitUntil } from './__testUtils__/waitUntil';
import { teamTopologyPlugin } from './plugin';

jest.setTimeout(60_000);

const databases = createTestDatabases();

// Where nobody listens: the discard port.
const NOWHERE = 'http://127.0.0.1:9';

async function startCatalog(databaseId: TestDatabaseId) {
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          catalog: { stitchingStrategy: { pollingInterval: { seconds: 0.1 } } },
        },
      }),
      databaseFactory(databases, databaseId),
      catalogPlugin,
      scaffolderEntityModelModule,
      new TestEntityProvider(organization).module,
    ],
  });
  await waitUntil(async () => {
    const { body } = await request(backend.server).get('/api/catalog/entities');
    return body.length === organization.length;
  }, 'the catalog');
  return backend;
}

describe.each(databases.eachSupportedId())(
  'a start without a catalog on %s',
  databaseId => {
    it('is survived, said, and healed when the catalog comes', async () => {
      let catalogAddress = NOWHERE;
      const scheduler = mockServices.scheduler();
      const schedule = jest.spyOn(scheduler, 'scheduleTask');
      const started = Date.now();
      const backend = await startTestBackend({
        features: [
          databaseFactory(databases, databaseId),
          createServiceFactory({
            service: coreServices.scheduler,
            deps: {},
            factory: () => scheduler,
          }),
          createServiceFactory({
            service: coreServices.discovery,
            deps: {},
            factory: () => ({
              getBaseUrl: async (pluginId: string) =>
                `${catalogAddress}/api/${pluginId}`,
              getExternalBaseUrl: async (pluginId: string) =>
                `${catalogAddress}/api/${pluginId}`,
            }),
          }),
          teamTopologyPlugin,
        ],
      });
      const get = async (path: string) =>
        await request(backend.server).get(`/api/team-topology${path}`);

      // Nothing is read before the delay is over.
      expect(schedule).toHaveBeenCalledWith(
        expect.objectContaining({
          id: 'team-topology-refresh',
          scope: 'global',
          initialDelay: { seconds: 30 },
        }),
      );
      expect(Date.now() - started).toBeLessThan(20_000);
      expect((await get('/refresh')).body).toEqual({
        status: { state: 'never' },
        entities: { total: 0, assessed: 0 },
        failures: { items: [], totalItems: 0 },
      });

      // The scheduler counts it as failed.
      const [{ fn }] = schedule.mock.calls[0];
      await expect(fn(AbortSignal.timeout(10_000))).rejects.toThrow(
        'The refresh failed',
      );
      expect((await get('/refresh')).body.status).toEqual({
        state: 'failed',
        startedAt: expect.any(String),
        error: 'The catalog or the database did not answer as expected.',
      });
      expect(await get('/teams')).toMatchObject({
        status: 200,
        body: { items: [], totalItems: 0 },
      });
      for (const path of [
        '/teams/default/checkout',
        '/entities/component/default/basket',
      ]) {
        const { status, body } = await get(path);
        expect({ status, error: body.error }).toEqual({
          status: 503,
          error: {
            name: 'ServiceUnavailableError',
            message:
              'The catalog, the permission service or the database does not answer; try again in a moment',
          },
        });
      }

      const catalog = await startCatalog(databaseId);
      catalogAddress = `http://127.0.0.1:${catalog.server.port()}`;
      await scheduler.triggerTask('team-topology-refresh');
      expect((await get('/refresh')).body).toMatchObject({
        status: { state: 'succeeded' },
        entities: { total: 14, assessed: 14 },
      });
      expect(await get('/teams/default/checkout')).toMatchObject({
        status: 200,
        body: { counts: { own: 3 } },
      });
      await catalog.stop();
      await backend.stop();
    });
  },
);
