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
import { readdirSync } from 'node:fs';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { readSchema } from '../__testUtils__/readSchema';
import { migrationsDirectory, openDatabase } from './openDatabase';

jest.setTimeout(60_000);

/** Rows by table. A table that others refer to comes before them. */
type Rows = Record<string, Record<string, unknown>[]>;

interface MigrationCase {
  /** Rows for each table that there is after the migration. */
  rows: Rows;
  /** What the way up makes of rows of before. Without it they stay as they are. */
  afterUp?: (rows: Rows) => Rows;
  /** What is left of rows of before after the way down. Without it all of them. */
  afterDown?: (rows: Rows) => Rows;
  /** Expects what the migration adds, of a database that holds the rows. */
  check: (db: Knex) => Promise<void>;
}

const INIT_ROWS: Rows = {
  entities: [
    {
      entity_ref: 'component:default/cart',
      kind: 'component',
      title: 'Cart – “größer”, 100 %',
      type: 'service',
      system_ref: 'system:default/shop',
      hash: 'a'.repeat(64),
      assessed: true,
      primary_function: 'application',
      confidence: 0.75,
      share: 0.5,
      shares: '{"application":0.5,"sre":0.5}',
      states: '{"sre/slo-defined":"gap"}',
      evidence: '{"slos":[]}',
      gaps: 2,
      unknown: 1,
      met: 3,
      exempt: 1,
      worst: 0,
      error: null,
      valid_until: '2099-12-31',
    },
    {
      entity_ref: 'group:default/shop',
      kind: 'group',
      title: null,
      type: 'team',
      assessed: false,
      error: 'It could not be read.',
    },
  ],
  entity_owners: [
    {
      entity_ref: 'component:default/cart',
      owner_ref: 'group:default/shop',
    },
    { entity_ref: 'component:default/cart', owner_ref: 'user:default/ada' },
  ],
  gaps: [
    {
      entity_ref: 'component:default/cart',
      practice: 'sre/slo-defined',
      discipline: 'sre',
      severity: 0,
      reason: 'None.',
      since: '2026-01-01T00:00:00.000Z',
    },
    {
      entity_ref: 'component:default/cart',
      practice: 'devops/ci-declared',
      discipline: 'devops',
      severity: 1,
      reason: "It's not there.",
      since: '2026-02-01T00:00:00.000Z',
    },
  ],
  group_children: [
    { parent_ref: 'group:default/acme', child_ref: 'group:default/shop' },
  ],
  refresh_status: [
    {
      id: 1,
      state: 'failed',
      as_of: '2026-01-01T00:00:00.000Z',
      started_at: '2026-01-02T00:00:00.000Z',
      error: 'The catalog did not answer.',
    },
  ],
  visible_sets: [
    {
      id: '5f0c8a52-5b0b-4a57-a0a4-7d3c1a6a1e11',
      key: 'b'.repeat(64),
      expires_at: '2026-01-01T00:00:00.000Z',
    },
  ],
  visible_entities: [
    {
      set_id: '5f0c8a52-5b0b-4a57-a0a4-7d3c1a6a1e11',
      entity_ref: 'component:default/cart',
    },
  ],
};

const READ_AT_ROWS: Rows = {
  ...INIT_ROWS,
  entities: INIT_ROWS.entities.map((row, index) => ({
    ...row,
    read_at: index === 0 ? '2026-01-01T00:00:00.000Z' : null,
  })),
};

const CORRECTIONS_ROWS: Rows = {
  ...READ_AT_ROWS,
  corrections: [
    {
      entity_ref: 'component:default/cart',
      function: 'platform',
      reason: 'Others build on it – “größer”.\nSince 2025.',
      author: 'user:default/ada',
      at: '2026-01-01T00:00:00.000Z',
      derived_then: 'application',
    },
    {
      // Not in the catalog at present.
      entity_ref: 'resource:default/gone',
      function: 'infra',
      reason: 'It will be back.',
      author: 'user:default/ada',
      at: '2026-01-02T00:00:00.000Z',
      derived_then: null,
    },
  ],
};

const EXEMPTIONS_ROWS: Rows = {
  ...CORRECTIONS_ROWS,
  exemptions: [
    {
      id: '0b8f5a0e-6f0f-4d35-9d3c-0d3b1f6c2a01',
      practice: 'sre/slo-defined',
      target_kind: 'entity',
      target_ref: 'component:default/cart',
      reason: 'It moves – “größer”.\nIn spring.',
      author: 'user:default/ada',
      at: '2026-01-01T00:00:00.000Z',
      until: '2026-03-31',
      status: 'active',
      decided_by: 'user:default/bob',
      decided_at: '2026-01-02T00:00:00.000Z',
      decision_reason: 'Fine until then.',
      open_key: '["sre/slo-defined","entity","component:default/cart"]',
    },
    {
      id: '0b8f5a0e-6f0f-4d35-9d3c-0d3b1f6c2a02',
      practice: 'sre/slo-defined',
      target_kind: 'type',
      entity_kind: 'component',
      type: 'library',
      reason: 'Libraries serve nobody by themselves.',
      author: 'user:default/ada',
      at: '2026-01-01T00:00:00.000Z',
      until: null,
      status: 'revoked',
      open_key: null,
    },
  ],
};

const OVERRIDDEN_ROWS: Rows = {
  ...EXEMPTIONS_ROWS,
  entities: EXEMPTIONS_ROWS.entities.map((row, index) => ({
    ...row,
    overridden:
      index === 0 ? '{"sre/slo-defined":{"level":1,"severity":"low"}}' : null,
  })),
  gaps: EXEMPTIONS_ROWS.gaps.map((row, index) => ({
    ...row,
    level: index === 0 ? 1 : null,
  })),
};

const HISTORY_ROWS: Rows = {
  ...OVERRIDDEN_ROWS,
  entities: OVERRIDDEN_ROWS.entities.map((row, index) => ({
    ...row,
    basis: index === 0 ? '{"rules":"r","entity":"e"}' : null,
  })),
  history_status: [{ id: 1, begins: '2026-01-01T00:00:00.000Z' }],
  history_entities: [
    { id: 1, entity_ref: 'component:default/cart' },
    { id: 2, entity_ref: 'component:default/gone' },
  ],
  history_practices: [{ id: 1, practice: 'sre/slo-defined' }],
  changes: [
    { entity_id: 1, number: 1, at: 1767225600000, cause: 'a' },
    {
      entity_id: 2,
      number: 3,
      at: 1767225600001,
      cause: 'z',
      cells: '1g-',
      detail: '{"o":[["group:default/shop"],[]]}',
    },
  ],
  history_owners: [
    { owner_ref: 'group:default/shop', entity_id: 2, until: 1767225600001 },
  ],
};

/** Assessed entities without the hash that says that nothing changed. */
function withoutHash(rows: Rows): Rows {
  return {
    ...rows,
    entities: rows.entities.map(row =>
      row.assessed ? { ...row, hash: null } : row,
    ),
  };
}

const ROLL_UP_ROWS: Rows = {
  ...HISTORY_ROWS,
  entities: HISTORY_ROWS.entities.map((row, index) => ({
    ...row,
    domain_ref: index === 0 ? 'domain:default/trade' : null,
    lifecycle: index === 0 ? 'production' : null,
    source_template: index === 0 ? 'template:default/service' : null,
    template_version: index === 0 ? '1.2.0' : null,
    set_aside: index === 0 ? 'deprecated' : null,
    marks: index === 0 ? '{"stacks":["kotlin"]}' : null,
  })),
  entity_uses: [
    {
      entity_ref: 'component:default/cart',
      used_ref: 'component:default/gone',
      mode: 'depends-on',
    },
    {
      entity_ref: 'component:default/cart',
      used_ref: 'component:default/gone',
      mode: 'consumes-api',
    },
  ],
};

const OBSERVATION_VERDICTS_ROWS: Rows = {
  ...ROLL_UP_ROWS,
  observation_verdicts: [
    {
      group_ref: 'group:default/shop',
      observation_key: 'function-hole.devsecops.sre',
      verdict: 'dismissed',
      reason: 'Another company does that – “größer”.\nUntil 2027.',
      author: 'user:default/ada',
      at: '2026-01-01T00:00:00.000Z',
    },
    {
      group_ref: 'group:default/shop',
      observation_key: 'function-hole.sre~own',
      verdict: 'confirmed',
      reason: null,
      author: 'user:default/ada',
      at: '2026-01-02T00:00:00.000Z',
    },
  ],
};

const ENTITY_NAMES_ROWS: Rows = {
  ...OBSERVATION_VERDICTS_ROWS,
  entities: OBSERVATION_VERDICTS_ROWS.entities.map((row, index) => ({
    ...row,
    name: index === 0 ? 'cart – “größer”, 100 %' : 'shop',
  })),
};

/** One for each migration. */
const MIGRATIONS: Record<string, MigrationCase> = {
  '20261121000000_init.js': {
    rows: INIT_ROWS,
    check: async db => {
      await db('entities').insert({
        entity_ref: 'component:default/bare',
        kind: 'component',
        assessed: true,
      });
      expect(
        await db('entities')
          .where({ entity_ref: 'component:default/bare' })
          .first(),
      ).toMatchObject({
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
    },
  },
  '20261121120000_read_at.js': {
    rows: READ_AT_ROWS,
    check: async db => {
      expect(await db('entities').orderBy('entity_ref')).toMatchObject([
        { read_at: '2026-01-01T00:00:00.000Z' },
        { read_at: null },
      ]);
    },
  },
  '20261121180000_corrections.js': {
    rows: CORRECTIONS_ROWS,
    check: async db => {
      // What persons said outlives the entities that it is about.
      await db('entities').delete();
      expect(await db('corrections').select('entity_ref')).toHaveLength(2);
      await expect(
        db('corrections').insert({
          entity_ref: 'component:default/cart',
          function: 'sre',
          reason: 'A second one.',
          author: 'user:default/ada',
          at: '2026-01-03T00:00:00.000Z',
        }),
      ).rejects.toThrow();
    },
  },
  '20261122000000_exemptions.js': {
    rows: EXEMPTIONS_ROWS,
    check: async db => {
      // What persons said outlives the entities that it is about.
      await db('entities').delete();
      expect(await db('exemptions').select('id')).toHaveLength(2);
      const [open] = EXEMPTIONS_ROWS.exemptions;
      await expect(
        db('exemptions').insert({ ...open, id: 'another' }),
      ).rejects.toThrow();
      // Of closed ones there may be any number.
      for (const id of ['past', 'long-past']) {
        await db('exemptions').insert({ ...open, id, open_key: null });
      }
    },
  },
  '20261122060000_overridden.js': {
    rows: OVERRIDDEN_ROWS,
    check: async db => {
      expect(
        await db('entities').whereNotNull('overridden').select('overridden'),
      ).toEqual([
        { overridden: '{"sre/slo-defined":{"level":1,"severity":"low"}}' },
      ]);
      expect(await db('gaps').orderBy('practice').select('level')).toEqual([
        { level: null },
        { level: 1 },
      ]);
    },
  },
  '20261122120000_history.js': {
    rows: HISTORY_ROWS,
    // So that all of them are assessed again, with which their history begins.
    afterUp: withoutHash,
    afterDown: withoutHash,
    check: async db => {
      // History outlives the entities that it is about.
      await db('entities').delete();
      expect(await db('changes')).toHaveLength(2);
      expect(await db('history_owners')).toHaveLength(1);
      await expect(
        db('changes').insert({ entity_id: 2, number: 3, at: 1, cause: 'e' }),
      ).rejects.toThrow();
      // A number belongs to an entity for as long as anything speaks of it.
      await expect(db('history_entities').delete()).rejects.toThrow();
      await db('changes').insert({
        entity_id: 2,
        number: 4,
        at: 1767225600002,
        cause: 'a',
      });
      expect(
        await db('changes').where({ number: 4 }).first('cells', 'detail'),
      ).toEqual({ cells: null, detail: null });
      // The numbers after those of before; they come by themselves.
      await db('history_practices').where({ id: 1 }).delete();
      await db('history_practices').insert({ practice: 'devops/ci-declared' });
      expect(await db('history_practices').first('practice')).toEqual({
        practice: 'devops/ci-declared',
      });
    },
  },
  '20261122180000_roll_up.js': {
    rows: ROLL_UP_ROWS,
    check: async db => {
      await expect(
        db('entity_uses').insert(ROLL_UP_ROWS.entity_uses[0]),
      ).rejects.toThrow();
      // What belongs to a row goes with it.
      await db('entities').delete();
      expect(await db('entity_uses')).toEqual([]);
    },
  },
  '20261123000000_observation_verdicts.js': {
    rows: OBSERVATION_VERDICTS_ROWS,
    check: async db => {
      // What persons said outlives the groups that it is about.
      await db('entities').delete();
      expect(await db('observation_verdicts')).toHaveLength(2);
      const [said] = OBSERVATION_VERDICTS_ROWS.observation_verdicts;
      await expect(
        db('observation_verdicts').insert({ ...said, verdict: 'confirmed' }),
      ).rejects.toThrow();
      await db('observation_verdicts').insert({
        ...said,
        group_ref: 'group:default/sales',
      });
    },
  },
  '20261123060000_entity_names.js': {
    rows: ENTITY_NAMES_ROWS,
    afterUp: rows => ({
      ...rows,
      entities: rows.entities.map(row => ({
        ...row,
        name: row.kind === 'group' ? 'shop' : 'cart – “größer”, 100 %',
      })),
    }),
    check: async db => {
      // A version that does not know the column may run beside this one for a while.
      await db('entities').insert({
        entity_ref: 'component:default/bare',
        kind: 'component',
        assessed: false,
      });
      expect(
        await db('entities').where({ name: '' }).select('entity_ref'),
      ).toEqual([{ entity_ref: 'component:default/bare' }]);
    },
  },
};

const databases = createTestDatabases();
const directory = { directory: migrationsDirectory };
const files = readdirSync(migrationsDirectory).sort();

async function insert(db: Knex, rows: Rows): Promise<void> {
  for (const [table, items] of Object.entries(rows)) {
    // One by one, so that what a row leaves out gets its default.
    for (const item of items) {
      await db(table).insert(item);
    }
  }
}

async function readRows(db: Knex): Promise<Rows> {
  const rows: Rows = {};
  for (const table of Object.keys(await readSchema(db))) {
    rows[table] = sort(await db(table));
  }
  return rows;
}

/** Tables without rows, and columns without values. */
function findUnfilled(rows: Rows): string[] {
  return Object.entries(rows).flatMap(([table, items]) =>
    items.length === 0
      ? [table]
      : Object.keys(items[0])
          .filter(column => items.every(item => item[column] === null))
          .map(column => `${table}.${column}`),
  );
}

/** Expects the rows, whatever further tables and columns there are. */
async function expectRows(db: Knex, expected: Rows): Promise<void> {
  for (const [table, rows] of Object.entries(expected)) {
    const columns = Object.keys(rows[0] ?? {});
    expect({ [table]: sort(await db(table).select(columns)) }).toEqual({
      [table]: sort(rows),
    });
  }
}

function sort(rows: Record<string, unknown>[]) {
  const key = (row: Record<string, unknown>) =>
    JSON.stringify(Object.entries(row).sort());
  return [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function same(rows: Rows): Rows {
  return rows;
}

it('each migration has a case here', () => {
  expect(Object.keys(MIGRATIONS).sort()).toEqual(files);
});

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  describe.each(files)('%s', name => {
    const index = files.indexOf(name);

    async function databaseBefore(): Promise<Knex> {
      const db = await databases.init(id);
      for (const file of files.slice(0, index)) {
        await db.migrate.up({ ...directory, name: file });
      }
      return db;
    }

    it('keeps what there was, on the way up and on the way down', async () => {
      const { afterUp = same, afterDown = same } = MIGRATIONS[name];
      const db = await databaseBefore();
      if (index > 0) {
        await insert(db, MIGRATIONS[files[index - 1]].rows);
      }
      const schemaBefore = await readSchema(db);
      const before = await readRows(db);

      await db.migrate.up({ ...directory, name });
      const schema = await readSchema(db);
      await expectRows(db, afterUp(before));

      await db.migrate.down({ ...directory, name });
      expect(await readSchema(db)).toEqual(schemaBefore);
      const left = afterDown(before);
      await expectRows(db, left);

      await db.migrate.up({ ...directory, name });
      expect(await readSchema(db)).toEqual(schema);
      await expectRows(db, afterUp(left));
    });

    it('adds what it says', async () => {
      const db = await databaseBefore();
      await db.migrate.up({ ...directory, name });
      await insert(db, MIGRATIONS[name].rows);
      // Nothing is left out that a later migration could lose.
      expect(findUnfilled(await readRows(db))).toEqual([]);
      await MIGRATIONS[name].check(db);
    });

    it('goes away with rows in it', async () => {
      const db = await databaseBefore();
      const schemaBefore = await readSchema(db);
      await db.migrate.up({ ...directory, name });
      await insert(db, MIGRATIONS[name].rows);
      await db.migrate.down({ ...directory, name });
      expect(await readSchema(db)).toEqual(schemaBefore);
    });
  });

  it('can be taken back one by one, and made again', async () => {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    const schema = await readSchema(db);
    expect(Object.keys(schema).sort()).toEqual(
      Object.keys(MIGRATIONS[files.at(-1)!].rows).sort(),
    );
    for (const _file of files) {
      await db.migrate.down(directory);
    }
    expect(await readSchema(db)).toEqual({});
    await db.migrate.latest(directory);
    expect(await readSchema(db)).toEqual(schema);
  });

  it('are left to the operator where the configuration says so', async () => {
    const db = await openDatabase({
      getClient: () => databases.init(id),
      migrations: { skip: true },
    });
    expect(await readSchema(db)).toEqual({});
  });
});
