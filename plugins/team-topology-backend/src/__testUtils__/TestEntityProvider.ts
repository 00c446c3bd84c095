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
import { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/**
 * Brings entities into the catalog: those it starts with, and changes later.
 */
export class TestEntityProvider implements EntityProvider {
  private connection: EntityProviderConnection | undefined;

  constructor(private readonly entities: Entity[]) {}

  /** The module that gives the provider to the catalog. */
  get module() {
    return createBackendModule({
      pluginId: 'catalog',
      moduleId: 'test-entities',
      register: env => {
        env.registerInit({
          deps: { processing: catalogProcessingExtensionPoint },
          init: async ({ processing }) => {
            processing.addEntityProvider(this);
          },
        });
      },
    });
  }

  getProviderName() {
    return 'test';
  }

  async connect(connection: EntityProviderConnection) {
    this.connection = connection;
    await connection.applyMutation({
      type: 'full',
      entities: this.entities.map(deferred),
    });
  }

  async change(changes: { added?: Entity[]; removed?: string[] }) {
    const { added = [], removed = [] } = changes;
    await this.connection?.applyMutation({
      type: 'delta',
      added: added.map(deferred),
      removed: removed.map(entityRef => ({ entityRef, locationKey: 'test' })),
    });
  }
}

function deferred(entity: Entity): DeferredEntity {
  return {
    locationKey: 'test',
    entity: {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          'backstage.io/managed-by-location': 'test:organization',
          'backstage.io/managed-by-origin-location': 'test:organization',
          ...entity.metadata.annotations,
        },
      },
    },
  };
}
