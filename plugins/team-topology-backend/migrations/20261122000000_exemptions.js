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
  await knex.schema.createTable('exemptions', table => {
    table.comment('Gaps that persons accept for a time, and what became of it');
    table.string('id', 36).primary();
    table.string('practice', 255).notNullable().comment('Id of the practice');
    table.string('target_kind', 15).notNullable().comment('entity, team, type');
    // Does not belong to a row of entities, so that it outlives one.
    table
      .string('target_ref', 255)
      .nullable()
      .comment('Full ref of the entity or the group; null: of a type');
    table
      .string('entity_kind', 63)
      .nullable()
      .comment('Of a type: kind of the entities, lower case');
    table
      .string('type', 255)
      .nullable()
      .comment('Of a type: spec.type of the entities, lower case');
    table.text('reason').notNullable().comment("In the person's words");
    table.string('author', 255).notNullable().comment('Full ref of the person');
    table.string('at', 24).notNullable().comment('ISO date and time, UTC');
    table
      .string('until', 10)
      .nullable()
      .comment('Last day on which it holds, UTC; null: without end');
    table.string('status', 15).notNullable();
    table.string('decided_by', 255).nullable().comment('Full ref of a person');
    table.string('decided_at', 24).nullable().comment('ISO date and time, UTC');
    table.text('decision_reason').nullable().comment("In that person's words");
    // Whoever writes first has it. Replicas need no other lock.
    table
      .string('open_key', 600)
      .nullable()
      .unique()
      .comment('Target and practice while requested or active; null: closed');
    table.index(['status', 'until']);
  });
};

/**
 * @param { import("knex").Knex } knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('exemptions');
};
