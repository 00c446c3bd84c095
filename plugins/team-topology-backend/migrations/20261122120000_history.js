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
      .text('basis')
      .nullable()
      .comment('JSON: a short hash of each part that the assessment rests on');
  });
  // So that the next refresh assesses everything and the history of each entity begins.
  await knex('entities').where('assessed', true).update({ hash: null });

  await knex.schema.createTable('history_status', table => {
    table.comment('Where the history begins; one row');
    table.integer('id').primary();
    table.string('begins', 24).notNullable().comment('ISO date and time, UTC');
  });

  // Rows of changes are many, so they hold numbers in place of names.
  await knex.schema.createTable('history_entities', table => {
    table.comment('Numbers of the entities that changes are about');
    table.increments('id');
    table.string('entity_ref', 255).notNullable().unique();
  });

  await knex.schema.createTable('history_practices', table => {
    table.comment('Numbers of the practices that changes are about');
    table.increments('id');
    table.string('practice', 255).notNullable().unique();
  });

  await knex.schema.createTable('changes', table => {
    table.comment('What changed about entities, and why');
    // Not a row of entities, which the history outlives.
    table
      .integer('entity_id')
      .notNullable()
      .references('id')
      .inTable('history_entities');
    table
      .integer('number')
      .notNullable()
      .comment('Greater for each later change of the entity');
    table.bigInteger('at').notNullable().comment('Milliseconds since 1970');
    table.string('cause', 1).notNullable().comment('A letter for each cause');
    table
      .text('cells')
      .nullable()
      .comment('Practices with their state before and after, by cause');
    table
      .text('detail')
      .nullable()
      .comment('JSON: function, owners and error, each before and after');
    table.primary(['entity_id', 'number']);
    table.index(['at']);
  });

  await knex.schema.createTable('history_owners', table => {
    table.comment('Who owned what until when, and does not any more');
    table.string('owner_ref', 255).notNullable();
    table
      .integer('entity_id')
      .notNullable()
      .references('id')
      .inTable('history_entities');
    table.bigInteger('until').notNullable().comment('Milliseconds since 1970');
    table.primary(['owner_ref', 'entity_id']);
    table.index(['entity_id']);
  });
};

/**
 * @param { import("knex").Knex } knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('history_owners');
  await knex.schema.dropTable('changes');
  await knex.schema.dropTable('history_practices');
  await knex.schema.dropTable('history_entities');
  await knex.schema.dropTable('history_status');
  // Not by the schema builder, which makes the table anew on SQLite: that would take
  // away the rows of other tables that belong to it.
  await knex.schema.raw('alter table entities drop column basis');
};
