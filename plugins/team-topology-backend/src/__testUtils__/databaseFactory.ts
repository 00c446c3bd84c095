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
import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { waitUntil } from './waitUntil';

/**
 * Gives each plugin a database of its own that ends with the tests. The default one
 * keeps a timer, which keeps the process from ending.
 */
export function databaseFactory(databases: TestDatabases, id: TestDatabaseId) {
  return createServiceFactory({
    service: coreServices.database,
    deps: { lifecycle: coreServices.lifecycle },
    factory({ lifecycle }) {
      const client = databases.init(id);
      // The catalog does not wait for work that is under way when it stops. It would
      // find its database gone.
      lifecycle.addShutdownHook(async () => {
        const { pool } = (await client).client;
        let idle = 0;
        await waitUntil(async () => {
          idle = pool.numUsed() + pool.numPendingAcquires() ? 0 : idle + 1;
          return idle === 3;
        }, 'the database to be idle');
      });
      return { getClient: () => client };
    },
  });
}
