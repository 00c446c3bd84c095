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

import { Entity, EntityRelation } from '@backstage/catalog-model';
import { makeEntity } from '../__testUtils__/makeEntity';
import { relateEntities } from './relateEntities';

function entityOf(kind: string, spec: unknown, metadata?: object): Entity {
  return makeEntity(kind, 'self', spec, metadata);
}

function relationsOf(...entities: Entity[]): string[][] {
  return relateEntities(entities).map(({ relations }) =>
    relations!.map(({ type, targetRef }) => `${type} ${targetRef}`),
  );
}

describe('relateEntities', () => {
  // What the documents of Backstage say of each field: "Descriptor Format of Catalog
  // Entities" and "Well-known Relations between Catalog Entities".
  it.each<[string, string, string, string, string]>([
    ['Component', 'owner', 'ownedBy', 'group', 'ownerOf'],
    ['Component', 'system', 'partOf', 'system', 'hasPart'],
    ['Component', 'subcomponentOf', 'partOf', 'component', 'hasPart'],
    ['Component', 'providesApis', 'providesApi', 'api', 'apiProvidedBy'],
    ['Component', 'consumesApis', 'consumesApi', 'api', 'apiConsumedBy'],
    ['API', 'owner', 'ownedBy', 'group', 'ownerOf'],
    ['API', 'system', 'partOf', 'system', 'hasPart'],
    ['Resource', 'owner', 'ownedBy', 'group', 'ownerOf'],
    ['Resource', 'system', 'partOf', 'system', 'hasPart'],
    ['System', 'owner', 'ownedBy', 'group', 'ownerOf'],
    ['System', 'domain', 'partOf', 'domain', 'hasPart'],
    ['Domain', 'owner', 'ownedBy', 'group', 'ownerOf'],
    ['Domain', 'subdomainOf', 'partOf', 'domain', 'hasPart'],
    ['Group', 'parent', 'childOf', 'group', 'parentOf'],
    ['Group', 'children', 'parentOf', 'group', 'childOf'],
    ['Group', 'members', 'hasMember', 'user', 'memberOf'],
    ['User', 'memberOf', 'memberOf', 'group', 'hasMember'],
    ['Template', 'owner', 'ownedBy', 'group', 'ownerOf'],
  ])(
    'makes of %s spec.%s the relation %s to a %s, and %s back',
    (kind, field, type, targetKind, reverseType) => {
      const target = { metadata: { name: 'Other', namespace: 'Sea' } };
      const kinds = ['API', 'Component', 'Domain', 'Group', 'System', 'User'];
      const [own, back] = relationsOf(
        entityOf(
          kind,
          { [field]: field.endsWith('s') ? ['Other'] : 'Other' },
          { name: 'Self', namespace: 'Sea' },
        ),
        {
          ...entityOf(
            kinds.find(known => known.toLowerCase() === targetKind)!,
            {},
          ),
          ...target,
        },
      );
      expect(own).toEqual([`${type} ${targetKind}:sea/other`]);
      expect(back).toEqual([`${reverseType} ${kind.toLowerCase()}:sea/self`]);
    },
  );

  it.each(['Component', 'Resource'])('relates dependencies of a %s', kind => {
    const [own, db, app] = relationsOf(
      entityOf(kind, {
        dependsOn: ['resource:db', 'no-kind'],
        dependencyOf: ['component:default/app'],
      }),
      entityOf('Resource', {}, { name: 'db' }),
      entityOf('Component', {}, { name: 'app' }),
    );
    const self = `${kind.toLowerCase()}:default/self`;
    expect(own).toEqual([
      'dependencyOf component:default/app',
      'dependsOn resource:default/db',
    ]);
    expect(db).toEqual([`dependencyOf ${self}`]);
    expect(app).toEqual([`dependsOn ${self}`]);
  });

  it('reads references in full, lower-cases them and makes each once', () => {
    expect(
      relationsOf(
        entityOf(
          'Component',
          {
            owner: 'User:People/Eve',
            consumesApis: ['fares', 'api:Quay/FARES', 'default/fares'],
          },
          { namespace: 'quay' },
        ),
      ),
    ).toEqual([
      [
        'consumesApi api:default/fares',
        'consumesApi api:quay/fares',
        'ownedBy user:people/eve',
      ],
    ]);
  });

  it('joins what both sides say', () => {
    const entities = [
      entityOf('Group', { children: ['child'] }, { name: 'parent' }),
      entityOf('Group', { parent: 'parent', children: [] }, { name: 'child' }),
    ];
    expect(relationsOf(...entities)).toEqual([
      ['parentOf group:default/child'],
      ['childOf group:default/parent'],
    ]);
    expect(relationsOf(...entities.reverse())).toEqual([
      ['childOf group:default/parent'],
      ['parentOf group:default/child'],
    ]);
  });

  it('leaves out kinds that the field does not take', () => {
    expect(
      relationsOf(
        entityOf('Component', { owner: 'component:default/x' }),
        entityOf('Template', { owner: 'system:x' }),
        entityOf('Group', { parent: 'user:eve', members: ['group:x'] }),
      ),
    ).toEqual([[], [], []]);
  });

  it('leaves out the fields of other kinds and what the model does not know', () => {
    const spec = { owner: 'a', providesApis: ['b'], memberOf: ['c'] };
    expect(
      relationsOf(
        entityOf('Location', spec),
        entityOf('Custom', spec),
        entityOf('Group', { owner: 'a' }),
        { ...entityOf('Component', spec), apiVersion: 'example.com/v1' },
        { ...entityOf('Template', spec), apiVersion: 'backstage.io/v1beta2' },
        { ...entityOf('component', spec) },
      ).flat(),
    ).toEqual([]);
  });

  it('keeps relations that are there, first and not doubled', () => {
    const relations = [
      { type: 'scaffoldedFrom', targetRef: 'template:default/x' },
      { type: 'ownedBy', targetRef: 'group:default/Crew' },
    ];
    const entity = {
      ...entityOf('Component', { owner: 'crew', system: 'port' }),
      relations,
    };
    expect(relateEntities([entity])[0].relations).toEqual([
      ...relations,
      { type: 'partOf', targetRef: 'system:default/port' },
    ]);
    const once = relateEntities([entity, entityOf('System', {})]);
    expect(relateEntities(once)).toEqual(once);
  });

  it('does not change its argument', () => {
    const entities = [
      entityOf('Component', { owner: 'crew' }),
      entityOf('Group', {}, { name: 'crew' }),
    ];
    const before = structuredClone(entities);
    const [component, crew] = relateEntities(entities);
    expect(entities).toEqual(before);
    expect(component).toEqual({
      ...before[0],
      relations: [{ type: 'ownedBy', targetRef: 'group:default/crew' }],
    });
    expect(crew.relations).toHaveLength(1);
  });

  it('relates an entity that depends on itself', () => {
    expect(
      relationsOf(entityOf('Component', { dependsOn: ['component:self'] })),
    ).toEqual([
      [
        'dependencyOf component:default/self',
        'dependsOn component:default/self',
      ],
    ]);
  });

  it('never throws, whatever an entity holds', () => {
    const values: unknown[] = [
      undefined,
      null,
      true,
      7,
      '',
      ' ',
      ':',
      '/',
      ':/',
      'a:b:c/d/e',
      'group:',
      'https://quay.example/x',
      '__proto__',
      '\ud800\u0000',
      'x'.repeat(100_000),
      [],
      {},
      [null, 7, [], {}, [['crew']], { toString: 1 }],
      { toString: 1, name: 'crew' },
      JSON.parse('{"__proto__":{"owner":"crew"}}'),
    ];
    const fields = [
      ...['owner', 'system', 'domain', 'subcomponentOf', 'subdomainOf', 'type'],
      ...['providesApis', 'consumesApis', 'dependsOn', 'dependencyOf'],
      ...['parent', 'children', 'members', 'memberOf'],
    ];
    const kinds = [
      ...['Component', 'API', 'Resource', 'System', 'Domain', 'Group', 'User'],
      'Template',
    ];
    for (const value of values) {
      for (const kind of kinds) {
        const specs = fields.map(field => ({ [field]: value }));
        const entities = [value, ...specs].map(spec => entityOf(kind, spec));
        const odd = ['kind', 'apiVersion', 'metadata', 'relations'].map(
          field => ({ ...entityOf(kind, { owner: 'crew' }), [field]: value }),
        );
        const named = ['name', 'namespace'].map(field =>
          entityOf(kind, { owner: 'crew' }, { [field]: value }),
        );
        const related = relateEntities([
          ...entities,
          ...(odd as Entity[]),
          ...named,
        ]);
        for (const { relations } of related.slice(0, entities.length)) {
          for (const { targetRef } of relations as EntityRelation[]) {
            expect(typeof targetRef).toBe('string');
          }
        }
      }
    }
  });
});
