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

import {
  Exemption,
  ExemptionTarget,
} from '@team-topology/backstage-plugin-team-topology-common';
import { randomUUID } from 'node:crypto';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { GroupAncestry } from '../ownership/GroupAncestry';
import { openDatabase } from '../store/openDatabase';
import { EffectiveExemptions } from './EffectiveExemptions';
import { ExemptionStore } from './ExemptionStore';

jest.setTimeout(60_000);

const NOW = new Date('2026-03-31T23:59:59.999Z');
const TREE = [
  ['acme', 'commerce'],
  ['commerce', 'checkout'],
  ['ring-a', 'ring-b'],
  ['ring-b', 'ring-a'],
  ['self', 'self'],
];

const group = (name: string) => `group:default/${name}`;
const team = (name: string): ExemptionTarget => ({
  kind: 'team',
  ref: group(name),
});

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('EffectiveExemptions on %s', id => {
  async function setUp() {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    await db('group_children').insert(
      TREE.map(([parent, child]) => ({
        parent_ref: group(parent),
        child_ref: group(child),
      })),
    );
    const store = new ExemptionStore(db);
    const exemptions = new EffectiveExemptions({
      store,
      groups: new GroupAncestry(db),
    });
    return {
      db,
      exemptions,
      async make(
        practice: string,
        target: ExemptionTarget,
        changes: Partial<Exemption> = {},
      ) {
        const made: Exemption = {
          id: randomUUID(),
          practice,
          target,
          reason: 'It moves.',
          author: 'user:default/ada',
          at: '2026-01-01T00:00:00.000Z',
          until: '2026-03-31',
          status: 'active',
          ...changes,
        };
        expect(await store.create(made)).toBeUndefined();
        return made;
      },
      /** The practices that an entity is exempt from. */
      async of(
        owners: string[],
        subject: { ref?: string; kind?: string; type?: string } = {},
      ) {
        const ref = subject.ref ?? 'component:default/cart';
        const found = await exemptions.getMany(
          [{ ref, kind: 'component', owners: owners.map(group), ...subject }],
          NOW,
        );
        return (found.get(ref) ?? []).map(({ practice }) => practice).sort();
      },
    };
  }

  it('has those of the entity, of its teams and those above, and of its type', async () => {
    const { make, of, exemptions } = await setUp();
    const own = await make('own', {
      kind: 'entity',
      ref: 'component:default/cart',
    });
    const above = await make('acme', team('acme'));
    await make('commerce', team('commerce'));
    await make('checkout', team('checkout'));
    await make('ring', team('ring-a'));
    await make('self', team('self'));
    await make('library', {
      kind: 'type',
      entityKind: 'component',
      type: 'library',
    });
    expect(await of(['checkout'])).toEqual([
      'acme',
      'checkout',
      'commerce',
      'own',
    ]);
    // Down the tree, not up.
    expect(await of(['commerce'], { ref: 'api:a/b' })).toEqual([
      'acme',
      'commerce',
    ]);
    // Cycles end.
    expect(await of(['ring-b', 'self'], { ref: 'api:a/b' })).toEqual([
      'ring',
      'self',
    ]);
    expect(await of([], { ref: 'component:a/b', type: 'library' })).toEqual([
      'library',
    ]);
    for (const [kind, type] of [
      ['api', 'library'],
      ['component', 'library2'],
      ['component', undefined],
    ]) {
      expect(await of(['nobody'], { ref: 'api:a/b', kind, type })).toEqual([]);
    }

    const found = await exemptions.getMany(
      [
        { ref: 'component:default/cart', kind: 'component', owners: [] },
        { ref: 'api:a/b', kind: 'api', owners: [group('acme')] },
        { ref: 'api:a/none', kind: 'api', owners: [] },
      ],
      NOW,
    );
    const common = {
      until: '2026-03-31',
      reason: 'It moves.',
      source: 'person',
      author: 'user:default/ada',
    };
    expect(found).toEqual(
      new Map([
        [
          'component:default/cart',
          [{ ...common, practice: 'own', id: own.id }],
        ],
        [
          'api:a/b',
          [
            {
              ...common,
              practice: 'acme',
              id: above.id,
              target: team('acme'),
            },
          ],
        ],
      ]),
    );
  });

  it('has those in force only, until the end of their last day', async () => {
    const { make, of } = await setUp();
    const mine = { kind: 'entity', ref: 'component:default/cart' } as const;
    await make('endless', mine, { until: undefined });
    await make('last-day', mine);
    await make('over', mine, { until: '2026-03-30' });
    for (const status of ['requested', 'rejected', 'revoked'] as const) {
      await make(status, mine, { status });
    }
    expect(await of([])).toEqual(['endless', 'last-day']);
  });

  it('is in the same order each time', async () => {
    const { make, exemptions } = await setUp();
    for (const name of ['checkout', 'acme', 'commerce', 'self']) {
      await make(name, team(name));
    }
    const ask = async (...owners: string[]) =>
      (
        await exemptions.getMany(
          [{ ref: 'api:a/b', kind: 'api', owners: owners.map(group) }],
          NOW,
        )
      ).get('api:a/b');
    expect(await ask('self', 'checkout')).toEqual(
      await ask('checkout', 'self', 'acme'),
    );
  });

  it('asks the database a few times only, however many entities there are', async () => {
    const { make, exemptions, db } = await setUp();
    await make('acme', team('acme'));
    const subjects = Array.from({ length: 200 }, (_item, index) => ({
      ref: `api:a/${index}`,
      kind: 'api',
      owners: [group('checkout'), group(`team-${index}`)],
    }));
    let queries = 0;
    const count = () => {
      queries += 1;
    };
    db.on('query', count);
    expect((await exemptions.getMany(subjects, NOW)).size).toBe(200);
    db.off('query', count);
    // Two for exemptions, and one for each level of the tree.
    expect(queries).toBeLessThanOrEqual(5);
  });
});
