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
  await knex.schema.createTable('observation_verdicts', table => {
    table.comment('What persons said about observations of their teams');
    // Does not belong to a row of entities, so that it outlives one: a group that
    // vanishes from the catalog and comes back has what was said about it.
    table
      .string('group_ref', 255)
      .notNullable()
      .comment('Full ref of the group');
    table
      .string('observation_key', 255)
      .notNullable()
      .comment('Tells it from other observations about the group');
    table.string('verdict', 15).notNullable().comment('confirmed, dismissed');
    table.text('reason').nullable().comment("In the person's words");
    table.string('author', 255).notNullable().comment('Full ref of the person');
    table.string('at', 24).notNullable().comment('ISO date and time, UTC');
    table.primary(['group_ref', 'observation_key']);
  });
};

/**
 * @param { import("knex").Knex } knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('observation_verdicts');
};
