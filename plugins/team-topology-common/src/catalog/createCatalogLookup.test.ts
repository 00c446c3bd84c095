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
import { makeEntity } from '../__testUtils__/makeEntity';
import { deriveNeighbourhood, readNeighbourhoodSubject } from '../facts';
import { createCatalogLookup } from './createCatalogLookup';
import { relateEntities } from './relateEntities';

const entities = relateEntities([
  makeEntity('Component', 'Ferry', {
    type: 'Service',
    owner: 'crew',
    dependsOn: ['resource:tides'],
  }),
  makeEntity('Resource', 'tides', { owner: 'deck' }),
  makeEntity('Template', 'boat', { type: 'SERVICE', owner: 'deck' }),
  makeEntity('Template', 'site', { type: 'website' }),
  makeEntity('Group', 'crew', { profile: { displayName: 'Ferry crew' } }),
]);

describe('createCatalogLookup', () => {
  it('finds records by ref and templates by type', () => {
    const lookup = createCatalogLookup(entities);
    expect(lookup.getRecord('component:default/ferry')).toEqual({
      ref: 'component:default/ferry',
      owners: ['group:default/crew'],
    });
    expect(lookup.getRecord('group:default/crew')).toEqual({
      ref: 'group:default/crew',
      title: 'Ferry crew',
      owners: [],
    });
    expect(lookup.getRecord('group:default/deck')).toBeUndefined();
    expect(lookup.getTemplates('service')).toEqual([
      { ref: 'template:default/boat', owners: ['group:default/deck'] },
    ]);
    expect(lookup.getTemplates('library')).toEqual([]);
  });

  it('gives entities of a list their neighbours', () => {
    const lookup = createCatalogLookup(entities);
    const [ferry, tides] = entities.map(entity =>
      deriveNeighbourhood(readNeighbourhoodSubject(entity), lookup),
    );
    expect(ferry).toEqual({
      owners: [{ ref: 'group:default/crew', found: true, title: 'Ferry crew' }],
      users: [],
      templates: [{ ref: 'template:default/boat' }],
    });
    expect(tides).toEqual({
      owners: [{ ref: 'group:default/deck', found: false }],
      users: [
        { ref: 'component:default/ferry', owners: ['group:default/crew'] },
      ],
      templates: [],
    });
  });

  it('lets the last of equal refs count, and passes over what has no name', () => {
    const lookup = createCatalogLookup([
      makeEntity('Template', 'Boat', { type: 'service' }),
      makeEntity('Template', 'boat', { type: 'website' }),
      makeEntity('Template', 'site', { type: 'website' }),
      makeEntity('Template', 'Site', {}),
      { kind: 'Template', metadata: {} } as Entity,
      { metadata: null } as unknown as Entity,
    ]);
    expect(lookup.getTemplates('service')).toEqual([]);
    expect(lookup.getTemplates('website')).toHaveLength(1);
  });

  it('compares and keeps the beginning of long texts', () => {
    const long = 'S'.repeat(1_000);
    const lookup = createCatalogLookup([
      {
        ...makeEntity('Template', 'boat', { type: long }),
        metadata: { name: 'boat', title: long },
      },
    ]);
    const { componentType } = readNeighbourhoodSubject(
      makeEntity('Component', 'ferry', { type: long }),
    );
    const [template] = lookup.getTemplates(componentType!);
    expect(template.title).toBe('S'.repeat(255));
  });
});
