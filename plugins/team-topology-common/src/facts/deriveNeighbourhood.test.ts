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
import {
  deriveNeighbourhood,
  readNeighbourhoodSubject,
} from './deriveNeighbourhood';
import { CatalogLookup, CatalogRecord } from './Neighbourhood';

const RECORDS: CatalogRecord[] = [
  { ref: 'group:default/payments', title: 'Payments', owners: [] },
  { ref: 'group:default/untitled', owners: [] },
  {
    ref: 'component:default/shop',
    owners: ['group:default/z-team', 'group:default/a-team'],
  },
];

const LOOKUP: CatalogLookup = {
  getRecord: ref => RECORDS.find(record => record.ref === ref),
  getTemplates: type =>
    type === 'service'
      ? [
          { ref: 'template:default/z', title: 'Z', owners: [] },
          { ref: 'template:default/a', owners: [] },
        ]
      : [],
};

function entity(kind: string, relations: unknown, type?: unknown): Entity {
  return {
    apiVersion: 'v1',
    kind,
    metadata: { name: 'x' },
    spec: { type },
    relations,
  } as Entity;
}

describe('readNeighbourhoodSubject', () => {
  it('reads owners and users as full refs in lower case, each once, sorted', () => {
    expect(
      readNeighbourhoodSubject(
        entity(
          'Component',
          [
            { type: 'ownedBy', targetRef: 'group:default/Z' },
            { type: 'ownedBy', targetRef: 'group:default/a' },
            { type: 'apiConsumedBy', targetRef: 'component:default/shop' },
            { type: 'dependencyOf', targetRef: 'component:default/Shop' },
            { type: 'dependencyOf', targetRef: 'component:default/app' },
            { type: 'dependsOn', targetRef: 'component:default/db' },
          ],
          'Service',
        ),
      ),
    ).toEqual({
      componentType: 'service',
      owners: ['group:default/a', 'group:default/z'],
      users: ['component:default/app', 'component:default/shop'],
    });
  });

  it('names a type for components only', () => {
    for (const kind of ['API', 'Resource', 'System', 'Template', 'Group']) {
      expect(
        readNeighbourhoodSubject(entity(kind, [], 'service')),
      ).not.toHaveProperty('componentType');
    }
    expect(
      readNeighbourhoodSubject(entity('COMPONENT', [], 'service')),
    ).toHaveProperty('componentType', 'service');
  });

  it('compares types of any length by their beginning', () => {
    const { componentType } = readNeighbourhoodSubject(
      entity('Component', [], 'S'.repeat(200_000)),
    );
    expect(componentType).toBe('s'.repeat(255));
  });

  it('looks at 500 users at most, whatever their order', () => {
    const relations = Array.from({ length: 2_000 }, (_, n) => ({
      type: 'dependencyOf',
      targetRef: `component:default/c${1_000 + n}`,
    }));
    const { users } = readNeighbourhoodSubject(entity('API', relations));
    expect(users).toHaveLength(500);
    expect(users[499]).toBe('component:default/c1499');
    expect(
      readNeighbourhoodSubject(entity('API', [...relations].reverse())).users,
    ).toEqual(users);
  });

  it('takes what is no relation for absent', () => {
    for (const relations of [
      undefined,
      null,
      'text',
      [null, 1, 'x', [], {}],
      [{ type: 'ownedBy' }, { type: 'ownedBy', targetRef: 7 }],
      [{ type: { toString: 1 }, targetRef: 'group:default/a' }],
    ]) {
      expect(readNeighbourhoodSubject(entity('API', relations, 5))).toEqual({
        owners: [],
        users: [],
      });
    }
  });
});

describe('deriveNeighbourhood', () => {
  it('looks neighbours up, keeps dangling owners and sorts templates', () => {
    expect(
      deriveNeighbourhood(
        {
          componentType: 'service',
          owners: [
            'group:default/gone',
            'group:default/payments',
            'group:default/untitled',
          ],
          users: ['component:default/gone', 'component:default/shop'],
        },
        LOOKUP,
      ),
    ).toEqual({
      owners: [
        { ref: 'group:default/gone', found: false },
        { ref: 'group:default/payments', found: true, title: 'Payments' },
        { ref: 'group:default/untitled', found: true },
      ],
      users: [
        { ref: 'component:default/gone', owners: [] },
        {
          ref: 'component:default/shop',
          owners: ['group:default/a-team', 'group:default/z-team'],
        },
      ],
      templates: [
        { ref: 'template:default/a' },
        { ref: 'template:default/z', title: 'Z' },
      ],
    });
    // Records stay as they are: they are shared by all entities of a refresh.
    expect(RECORDS[2].owners).toEqual([
      'group:default/z-team',
      'group:default/a-team',
    ]);
  });

  it('has no templates for what is no component', () => {
    expect(
      deriveNeighbourhood({ owners: [], users: [] }, LOOKUP).templates,
    ).toEqual([]);
    expect(
      deriveNeighbourhood(
        { componentType: 'website', owners: [], users: [] },
        LOOKUP,
      ).templates,
    ).toEqual([]);
  });

  it('reads direct neighbours only, so that cycles end', () => {
    const self = 'component:default/self';
    const asked: string[] = [];
    const result = deriveNeighbourhood(
      { owners: [self], users: [self] },
      {
        getRecord: ref => {
          asked.push(ref);
          return { ref: self, owners: [self] };
        },
        getTemplates: () => [],
      },
    );
    expect(asked).toEqual([self, self]);
    expect(result).toEqual({
      owners: [{ ref: self, found: true }],
      users: [{ ref: self, owners: [self] }],
      templates: [],
    });
  });
});
