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

/** What is added to `entities`, all nullable. */
const COLUMNS = {
  domain_ref: [255, 'Domain that it is part of itself'],
  lifecycle: [255, 'spec.lifecycle, lower case'],
  source_template: [255, 'Full ref of the template that it was made from'],
  template_version: [255, 'Version of that template; of a template its own'],
  set_aside: [63, 'Of a template: the word by which it is no golden path'],
};

/**
 * @param { import("knex").Knex } knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities', table => {
    for (const [name, [length, comment]] of Object.entries(COLUMNS)) {
      table.string(name, Number(length)).nullable().comment(String(comment));
    }
    table.text('marks').nullable().comment('JSON: what only roll-ups ask for');
  });

  await knex.schema.createTable('entity_uses', table => {
    table.comment('Which entity depends on, consumes or was made from which');
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('entities')
      .onDelete('CASCADE');
    // Not a reference: the catalog need not have it.
    table.string('used_ref', 255).notNullable();
    table
      .string('mode', 15)
      .notNullable()
      .comment('depends-on, consumes-api or made-from');
    table.primary(['entity_ref', 'used_ref', 'mode']);
    table.index(['used_ref']);
  });
};

/**
 * @param { import("knex").Knex } knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('entity_uses');
  // Not by the schema builder, which makes the table anew on SQLite: that would take
  // away the rows of other tables that belong to it.
  for (const name of [...Object.keys(COLUMNS), 'marks']) {
    await knex.schema.raw(`alter table entities drop column ${name}`);
  }
};
