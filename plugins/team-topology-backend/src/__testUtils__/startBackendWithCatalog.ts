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
  BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  mockServices,
  startTestBackend,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import scaffolderEntityModelModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { JsonObject } from '@backstage/types';
import { teamTopologyPlugin } from '../plugin';
import { createApiClient } from './createApiClient';
import { databaseFactory } from './databaseFactory';
import { httpAuthFactory } from './httpAuthFactory';
import { TestEntityProvider } from './TestEntityProvider';
import { userInfoFactory } from './userInfoFactory';
import { waitForCatalog } from './waitForCatalog';

const ALLOW_ALL: PermissionPolicy = {
  handle: async () => ({ result: AuthorizeResult.ALLOW }),
};

export type BackendWithCatalog = Awaited<
  ReturnType<typeof startBackendWithCatalog>
>;

/**
 * Starts the plugin in a backend with the real catalog and the real permission
 * framework, and waits until the catalog holds the entities.
 */
export async function startBackendWithCatalog(options: {
  databases: TestDatabases;
  databaseId: TestDatabaseId;
  entities: Entity[];
  /** Everybody may do everything unless it says otherwise. */
  policy?: PermissionPolicy;
  /** Refs through which a user owns, besides the user's own. */
  ownershipOf?: (userRef: string) => string[];
  features?: BackendFeature[];
  config?: JsonObject;
}) {
  const { databases, databaseId, entities, features = [], config } = options;
  const { policy = ALLOW_ALL, ownershipOf = () => [] } = options;
  const entityProvider = new TestEntityProvider(entities);
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          catalog: { stitchingStrategy: { pollingInterval: { seconds: 0.1 } } },
          ...config,
        },
      }),
      databaseFactory(databases, databaseId),
      httpAuthFactory,
      permissionsServiceFactory,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      userInfoFactory(ownershipOf),
      catalogPlugin,
      scaffolderEntityModelModule,
      permissionPlugin,
      entityProvider.module,
      policyModule(policy),
      teamTopologyPlugin,
      ...features,
    ],
  });
  const { server } = backend;
  await waitForCatalog(server, entities);
  return {
    server,
    scheduler,
    entityProvider,
    client: createApiClient(server),
    refresh: () => scheduler.triggerTask('team-topology-refresh'),
    stop: () => backend.stop(),
  };
}

function policyModule(policy: PermissionPolicy) {
  return createBackendModule({
    pluginId: 'permission',
    moduleId: 'test-policy',
    register(env) {
      env.registerInit({
        deps: { policies: policyExtensionPoint },
        async init({ policies }) {
          policies.setPolicy(policy);
        },
      });
    },
  });
}
