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

import { Entity } from '@backstage/catalog-model';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { indexEntity } from '../catalog/IndexedEntity';
import { CatalogIndex } from '../catalog/CatalogIndex';
import { openDatabase } from '../store/openDatabase';
import { toRollUpColumns, writeUses } from './rollUpRows';

jest.setTimeout(60_000);

const databases = createTestDatabases();

function make(metadata: object, uses: string[] = []): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'cart', namespace: 'default', ...metadata },
    spec: { type: 'service', lifecycle: 'Production' },
    relations: uses.map(targetRef => ({ type: 'dependsOn', targetRef })),
  };
}

it('keeps what it uses out of what a refresh holds in memory', () => {
  const indexed = indexEntity(make({}, ['resource:default/db']));
  expect(indexed.uses).toHaveLength(1);
  const index = new CatalogIndex();
  index.add(indexed);
  expect([...index.entities()]).toEqual([
    expect.not.objectContaining({ uses: expect.anything() }),
  ]);
});

describe.each(databases.eachSupportedId())('roll-up rows on %s', id => {
  it('hold what databases take, and are replaced as a whole', async () => {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    const store = async (entity: Entity) => {
      const indexed = indexEntity(entity);
      const row = {
        entity_ref: indexed.ref,
        kind: indexed.kind,
        assessed: true,
        ...toRollUpColumns(indexed),
      };
      await db.transaction(async tx => {
        await tx('entities').insert(row).onConflict('entity_ref').merge();
        await writeUses(tx, [indexed]);
      });
      return {
        row: await db('entities').first(),
        uses: await db('entity_uses').orderBy('used_ref').select('used_ref'),
      };
    };

    const long = `component:default/${'x'.repeat(300)}`;
    const odd = await store(
      make(
        {
          tags: ['java\u0000', 'kotlin'],
          annotations: {
            'backstage.io/source-template': `template:default/${'t'.repeat(
              300,
            )}`,
            'backstage.io/template-version': '1.0\u0000.0',
          },
        },
        [long, 'component:default/b\u0000', 'component:default/a'],
      ),
    );
    expect(odd.row).toMatchObject({
      lifecycle: 'production',
      source_template: null,
      template_version: '1.0.0',
      marks: '{"stacks":["kotlin"]}',
    });
    expect(odd.uses).toEqual([{ used_ref: 'component:default/a' }]);

    const plain = await store(make({}, ['component:default/c']));
    expect(plain.row).toMatchObject({ template_version: null, marks: null });
    expect(plain.uses).toEqual([{ used_ref: 'component:default/c' }]);
  });
});
