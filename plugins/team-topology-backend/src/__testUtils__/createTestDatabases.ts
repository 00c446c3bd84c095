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

import { TestDatabases } from '@backstage/backend-test-utils';

const CONNECTION_STRING =
  /^BACKSTAGE_TEST_DATABASE_POSTGRES.*_CONNECTION_STRING$/;

/**
 * The databases that tests run on: SQLite, and PostgreSQL where a connection string
 * says where it is.
 */
export function createTestDatabases(): TestDatabases {
  const databases = TestDatabases.create({
    ids: [
      'SQLITE_3',
      'POSTGRES_14',
      'POSTGRES_15',
      'POSTGRES_16',
      'POSTGRES_17',
      'POSTGRES_18',
    ],
    disableDocker: true,
  });
  const wanted = Object.keys(process.env).find(name =>
    CONNECTION_STRING.test(name),
  );
  if (
    wanted &&
    !databases.eachSupportedId().some(([id]) => id.startsWith('POSTGRES'))
  ) {
    throw new Error(
      `${wanted} is set, but tests do not know that version; they know those of createTestDatabases`,
    );
  }
  return databases;
}
