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

import { Knex } from 'knex';

/** What there is of each table: columns, indexes and constraints, in a fixed order. */
export type Schema = Record<string, string[]>;

// The tables in which Knex and SQLite keep their own affairs.
const FOREIGN_TABLE = /^(knex_migrations|sqlite_)/;

const SQLITE_QUERIES = [
  `select m.name as "table", 'column' as what, c.name, c.type, c."notnull", c.dflt_value, c.pk
   from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'`,
  `select m.name as "table", 'index' as what, i.name, i."unique", i.origin, c.seqno, c.name as "column"
   from sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c
   where m.type = 'table'`,
  `select m.name as "table", 'foreign key' as what, f."from", f."table" as target, f."to", f.on_update, f.on_delete
   from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`,
];

const POSTGRES_QUERIES = [
  `select table_name as "table", 'column' as what, column_name, data_type,
     character_maximum_length, is_nullable, column_default
   from information_schema.columns where table_schema = current_schema()`,
  `select tablename as "table", 'index' as what, indexdef
   from pg_indexes where schemaname = current_schema()`,
  `select c.relname as "table", 'constraint' as what, k.conname, pg_get_constraintdef(k.oid) as definition
   from pg_constraint k join pg_class c on c.oid = k.conrelid
   where k.connamespace = current_schema()::regnamespace`,
];

/**
 * Reads the schema of a database. The order of columns is left out: one that is taken
 * away and made again is the last.
 */
export async function readSchema(db: Knex): Promise<Schema> {
  const isPostgres = db.client.config.client === 'pg';
  const schema: Schema = {};
  for (const query of isPostgres ? POSTGRES_QUERIES : SQLITE_QUERIES) {
    const result = await db.raw(query);
    for (const { table, ...rest } of isPostgres ? result.rows : result) {
      if (!FOREIGN_TABLE.test(table)) {
        (schema[table] ??= []).push(JSON.stringify(rest));
      }
    }
  }
  for (const parts of Object.values(schema)) {
    parts.sort();
  }
  return schema;
}
