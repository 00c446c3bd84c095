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
import { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import { migrationsDirectory, openDatabase } from './openDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15', 'POSTGRES_16'],
  disableDocker: true,
});

const TABLES = [
  'entities',
  'entity_owners',
  'gaps',
  'group_children',
  'refresh_status',
  'visible_entities',
  'visible_sets',
];

async function existingTables(db: Knex): Promise<string[]> {
  const exist = await Promise.all(
    TABLES.map(table => db.schema.hasTable(table)),
  );
  return TABLES.filter((_table, index) => exist[index]);
}

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  const directory = { directory: migrationsDirectory };

  it('20261121000000_init makes the tables and takes them away', async () => {
    const db = await databases.init(id);
    await db.migrate.up({
      ...directory,
      name: '20261121000000_init.js',
    });
    expect(await existingTables(db)).toEqual(TABLES);

    await db('entities').insert({
      entity_ref: 'component:default/cart',
      kind: 'component',
      assessed: true,
    });
    await db('entity_owners').insert({
      entity_ref: 'component:default/cart',
      owner_ref: 'group:default/shop',
    });
    await db('gaps').insert({
      entity_ref: 'component:default/cart',
      practice: 'sre/slo-defined',
      discipline: 'sre',
      severity: 0,
      reason: 'None.',
      since: '2026-01-01T00:00:00.000Z',
    });
    await db('visible_sets').insert({
      id: 'set',
      key: 'key',
      expires_at: '2026-01-01T00:00:00.000Z',
    });
    await db('visible_entities').insert({
      set_id: 'set',
      entity_ref: 'component:default/cart',
    });
    expect(await db('entities').first()).toMatchObject({
      primary_function: null,
      confidence: 0,
      share: 0,
      gaps: 0,
      unknown: 0,
      met: 0,
      exempt: 0,
    });
    // What belongs to a row goes with it.
    await db('entities').delete();
    expect(await db('entity_owners')).toEqual([]);
    expect(await db('gaps')).toEqual([]);
    await db('visible_sets').delete();
    expect(await db('visible_entities')).toEqual([]);

    await db.migrate.down({
      ...directory,
      name: '20261121000000_init.js',
    });
    expect(await existingTables(db)).toEqual([]);
  });

  it('can be taken back one by one, and made again', async () => {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    for (const _migration of readdirSync(migrationsDirectory)) {
      await db.migrate.down(directory);
    }
    expect(await existingTables(db)).toEqual([]);
    await db.migrate.latest(directory);
    expect(await existingTables(db)).toEqual(TABLES);
  });

  it('are left to the operator where the configuration says so', async () => {
    const db = await openDatabase({
      getClient: () => databases.init(id),
      migrations: { skip: true },
    });
    expect(await existingTables(db)).toEqual([]);
  });
});
