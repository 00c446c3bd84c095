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

/**
 * @param { import("knex").Knex } knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities', table => {
    table
      .text('overridden')
      .nullable()
      .comment(
        'JSON: level and severity per practice that the rules change here',
      );
  });
  await knex.schema.alterTable('gaps', table => {
    table
      .integer('level')
      .nullable()
      .comment('On which it counts for the entity; null: as the rule says');
  });
};

/**
 * @param { import("knex").Knex } knex
 */
exports.down = async function down(knex) {
  // Not by the schema builder, which makes the tables anew on SQLite: that would take
  // away the rows of other tables that belong to them.
  await knex.schema.raw('alter table gaps drop column level');
  await knex.schema.raw('alter table entities drop column overridden');
};
