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

import knex, { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './backendInternals';

/** The tables that hold the history. */
const TABLES = [
  'changes',
  'history_entities',
  'history_owners',
  'history_practices',
  'history_status',
];

const CONNECTION_STRING =
  /^BACKSTAGE_TEST_DATABASE_POSTGRES.*_CONNECTION_STRING$/;

/**
 * A database that is there for one measurement.
 */
export interface MeasuredDatabase {
  name: 'sqlite' | 'postgres';
  db: Knex;
  /** Bytes of all tables of the history with their indexes. */
  countHistoryBytes(): Promise<number>;
  /** Ends it, and removes what it held. */
  remove(): Promise<void>;
}

/** A file of SQLite, as the backend uses it by default. */
export async function openSqlite(): Promise<MeasuredDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-history-'));
  const db = knex({
    client: 'better-sqlite3',
    connection: { filename: join(folder, 'history.sqlite') },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  await db.raw('pragma foreign_keys = on');
  await openDatabase({ getClient: async () => db });
  return {
    name: 'sqlite',
    db,
    async countHistoryBytes() {
      const [{ bytes }] = await db.raw(
        `select sum(pgsize) as bytes from dbstat where name in
          (select name from sqlite_master where tbl_name in (${TABLES.map(
            () => '?',
          ).join()}))`,
        TABLES,
      );
      return Number(bytes);
    },
    async remove() {
      await db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A database on the server that the tests use; nothing where none is named. */
export async function openPostgres(): Promise<MeasuredDatabase | undefined> {
  const variable = Object.keys(process.env).find(name =>
    CONNECTION_STRING.test(name),
  );
  if (!variable) {
    return undefined;
  }
  const address = process.env[variable]!;
  const name = `bench_history_${randomUUID().replaceAll('-', '')}`;
  const server = knex({ client: 'pg', connection: address });
  await server.raw('create database ??', [name]);
  const url = new URL(address);
  url.pathname = `/${name}`;
  const db = knex({ client: 'pg', connection: url.toString() });
  await openDatabase({ getClient: async () => db });
  return {
    name: 'postgres',
    db,
    async countHistoryBytes() {
      const { rows } = await db.raw(
        `select sum(pg_total_relation_size(name::regclass)) as bytes
          from unnest(string_to_array(?, ',')) as name`,
        [TABLES.join()],
      );
      return Number(rows[0].bytes);
    },
    async remove() {
      await db.destroy();
      await server.raw('drop database ?? with (force)', [name]);
      await server.destroy();
    },
  };
}
