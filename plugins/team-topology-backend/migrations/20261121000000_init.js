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
  await knex.schema.createTable('entities', table => {
    table.comment('What is known of each catalog entity, and its assessment');
    table.string('entity_ref', 255).primary().comment('Full entity ref');
    table.string('kind', 63).notNullable().comment('Kind, lower case');
    table.text('title').nullable().comment('The name that people read');
    table.string('type', 255).nullable().comment('spec.type, lower case');
    table.string('system_ref', 255).nullable().comment('System it is part of');
    table
      .string('hash', 64)
      .nullable()
      .comment('Of all that the row rests on; null: look again');
    table
      .boolean('assessed')
      .notNullable()
      .comment('Whether the kind is one that is assessed');
    table
      .string('primary_function', 63)
      .nullable()
      .comment('Null: unclassified');
    table.float('confidence').notNullable().defaultTo(0).comment('0 to 1');
    table
      .float('share')
      .notNullable()
      .defaultTo(0)
      .comment('Share of the primary function, 0 to 1');
    table.text('shares').nullable().comment('JSON: share per function');
    table
      .text('states')
      .nullable()
      .comment('JSON: state per practice that applies');
    table
      .text('evidence')
      .nullable()
      .comment('JSON: what sources beyond the catalog said');
    table.integer('gaps').notNullable().defaultTo(0);
    table.integer('unknown').notNullable().defaultTo(0);
    table.integer('met').notNullable().defaultTo(0);
    table.integer('exempt').notNullable().defaultTo(0);
    table
      .integer('worst')
      .nullable()
      .comment('Rank of the worst gap, 0 is critical');
    table.text('error').nullable().comment('Why it could not be assessed');
    table
      .string('valid_until', 10)
      .nullable()
      .comment('Last day on which the assessment holds: an exemption ends');
    table.index(['kind', 'type']);
    table.index(['primary_function']);
  });

  await knex.schema.createTable('entity_owners', table => {
    table.comment('Who owns what, by the ownedBy relations');
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('entities')
      .onDelete('CASCADE');
    table.string('owner_ref', 255).notNullable();
    table.primary(['entity_ref', 'owner_ref']);
    table.index(['owner_ref']);
  });

  await knex.schema.createTable('gaps', table => {
    table.comment('Practices in state gap, by entity');
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('entities')
      .onDelete('CASCADE');
    table.string('practice', 255).notNullable().comment('Id of the practice');
    table.string('discipline', 63).notNullable();
    table
      .integer('severity')
      .notNullable()
      .comment('Rank of the severity, 0 is critical');
    table.text('reason').notNullable();
    table.string('since', 24).notNullable().comment('ISO date and time, UTC');
    table.primary(['entity_ref', 'practice']);
    table.index(['severity', 'since']);
    table.index(['practice']);
  });

  await knex.schema.createTable('group_children', table => {
    table.comment('Which group is below which');
    table.string('parent_ref', 255).notNullable();
    table.string('child_ref', 255).notNullable();
    table.primary(['parent_ref', 'child_ref']);
  });

  await knex.schema.createTable('refresh_status', table => {
    table.comment('How the last refresh went; one row');
    table.integer('id').primary();
    table.string('state', 15).notNullable();
    table.string('as_of', 24).nullable();
    table.string('started_at', 24).nullable();
    table.text('error').nullable();
  });

  await knex.schema.createTable('visible_sets', table => {
    table.comment('Sets of entities that a caller may see, kept for a minute');
    table.string('id', 36).primary();
    table.string('key', 64).notNullable().comment('Hash of the conditions');
    table.string('expires_at', 24).notNullable();
    table.index(['key', 'expires_at']);
  });

  await knex.schema.createTable('visible_entities', table => {
    table.comment('Members of visible_sets');
    table
      .string('set_id', 36)
      .notNullable()
      .references('id')
      .inTable('visible_sets')
      .onDelete('CASCADE');
    table.string('entity_ref', 255).notNullable();
    table.primary(['set_id', 'entity_ref']);
  });
};

/**
 * @param { import("knex").Knex } knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('visible_entities');
  await knex.schema.dropTable('visible_sets');
  await knex.schema.dropTable('refresh_status');
  await knex.schema.dropTable('group_children');
  await knex.schema.dropTable('gaps');
  await knex.schema.dropTable('entity_owners');
  await knex.schema.dropTable('entities');
};
