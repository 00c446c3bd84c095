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

// @ts-check

/** Two values for each row; old versions of SQLite take 999 in one statement. */
const CHUNK = 300;

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities', table => {
    table
      .text('name')
      .notNullable()
      .defaultTo('')
      .comment('Title, else the name in the ref; lower case, for lists');
  });
  // Not by the database: its lower() leaves most letters as they are on SQLite.
  const rows = await knex('entities').select('entity_ref', 'title');
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    await knex.raw(
      `update entities set name = named.column2
       from (values ${chunk.map(() => '(?, ?)').join(', ')}) as named
       where entities.entity_ref = named.column1`,
      chunk.flatMap(({ entity_ref: ref, title }) => [
        ref,
        (title || ref.slice(ref.indexOf('/') + 1))
          .normalize()
          .toLocaleLowerCase('en-US'),
      ]),
    );
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // Not by the schema builder, which makes the table anew on SQLite: that would take
  // away the rows of other tables that belong to it.
  await knex.schema.raw('alter table entities drop column name');
};
