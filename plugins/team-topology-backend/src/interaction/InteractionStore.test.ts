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

import { deriveInteractions } from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { inChunks } from '../store/inChunks';
import { openDatabase } from '../store/openDatabase';
import { InteractionStore } from './InteractionStore';

jest.setTimeout(60_000);

const OWNED = 2000;
const NEIGHBOURS = 60;
const THEIRS = 6000;

const databases = createTestDatabases();

async function insert(db: Knex, table: string, rows: object[]): Promise<void> {
  for (const chunk of inChunks(rows, 100)) {
    await db(table).insert(chunk);
  }
}

/** A team of 2,000 entities, a sub-team of it, and 60 teams that own 100 entities each. */
async function fill(db: Knex): Promise<void> {
  const ours = Array.from({ length: OWNED }, (_item, index) => ({
    ref: `component:default/ours-${index}`,
    owner: index % 2 === 0 ? 'group:default/hub' : 'group:default/spoke',
  }));
  const theirs = Array.from({ length: THEIRS }, (_item, index) => ({
    ref: `component:default/theirs-${index}`,
    owner: `group:default/team-${Math.floor((index / THEIRS) * NEIGHBOURS)}`,
  }));
  const groups = new Set([...ours, ...theirs].map(({ owner }) => owner));
  await insert(
    db,
    'entities',
    [...groups].map(ref => ({
      entity_ref: ref,
      kind: 'group',
      assessed: false,
      title: `Title of ${ref}`,
    })),
  );
  const all = [...ours, ...theirs];
  await insert(
    db,
    'entities',
    all.map(({ ref }, index) => ({
      entity_ref: ref,
      kind: 'component',
      assessed: true,
      primary_function: index % 3 === 0 ? 'platform' : 'application',
    })),
  );
  await insert(
    db,
    'entity_owners',
    all.map(({ ref, owner }) => ({ entity_ref: ref, owner_ref: owner })),
  );
  await db('group_children').insert({
    parent_ref: 'group:default/hub',
    child_ref: 'group:default/spoke',
  });
  const uses = new Set<string>();
  for (const [index, { ref }] of ours.entries()) {
    for (const step of [1, 7, 61, 500, 1999]) {
      uses.add(`${ref} ${theirs[(index * 3 + step) % THEIRS].ref}`);
    }
    uses.add(`${ref} ${ours[(index + 1) % OWNED].ref}`);
  }
  for (const [index, { ref }] of theirs.entries()) {
    uses.add(`${ref} ${ours[index % OWNED].ref}`);
    uses.add(`${ref} ${ours[(index * 7) % OWNED].ref}`);
  }
  await insert(
    db,
    'entity_uses',
    [...uses].map(pair => {
      const [user, used] = pair.split(' ');
      return { entity_ref: user, used_ref: used, mode: 'depends-on' };
    }),
  );
}

describe.each(databases.eachSupportedId())('InteractionStore on %s', id => {
  let db: Knex;

  beforeAll(async () => {
    db = await openDatabase({ getClient: () => databases.init(id) });
    await fill(db);
  });

  it.each([
    ['own', 1000, NEIGHBOURS + 1],
    ['all', 2000, NEIGHBOURS],
  ] as const)(
    'loads a large team in scope %s in few queries',
    async (scope, owned, neighbours) => {
      const queries: string[] = [];
      const listener = ({ sql }: { sql: string }) => queries.push(sql);
      db.on('query', listener);
      const loaded = await new InteractionStore(db).load(
        { groupRef: 'group:default/hub', scope },
        { kind: 'all' },
      );
      db.removeListener('query', listener);

      const ours = [...loaded.owned];
      expect(ours).toHaveLength(owned);
      // Three of each, the tree of teams, and 500 entities per query for their owners.
      expect(queries.length).toBeLessThanOrEqual(4 + (OWNED + THEIRS) / 500);
      const { dependOnUs, weDependOn } = deriveInteractions({
        ...loaded,
        owned: ours,
        functions: ['platform', 'application'],
      });
      expect(dependOnUs.total).toBe(neighbours);
      expect(weDependOn.total).toBe(neighbours);
      expect(dependOnUs.items[0].title).toMatch(/^Title of group:default/);
    },
  );

  it('loads nothing for those who may see nothing', async () => {
    const loaded = await new InteractionStore(db).load(
      { groupRef: 'group:default/hub', scope: 'all' },
      { kind: 'none' },
    );
    expect([...loaded.owned, ...loaded.others, ...loaded.uses]).toEqual([]);
    expect([...loaded.teams]).toEqual([]);
  });
});
