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

import { OrganizationEntity } from '../organization/Organization';
import {
  makeEntity,
  makeOrganization,
} from '../organization/__testUtils__/makeOrganization';
import { GoldenPaths } from './GoldenPaths';
import { measureAdoption } from './measureAdoption';

const service = (name: string, options: Partial<OrganizationEntity> = {}) =>
  makeEntity(`component:${name}`, {
    type: 'service',
    lifecycle: 'production',
    owners: ['shop'],
    ...options,
  });
const template = (name: string, options: Partial<OrganizationEntity> = {}) =>
  makeEntity(`template:${name}`, { type: 'service', ...options });
const from = (name: string, version?: string) => ({
  sourceTemplate: `template:default/${name}`,
  ...(version && { templateVersion: version }),
});

const kotlin = template('kotlin', { templateVersion: '2.1.0' });
const go = template('go');
const old = template('old', { setAside: 'deprecated' });

describe('GoldenPaths', () => {
  it.each([
    ['no template', [], {}, { state: 'no-template', templates: [] }],
    [
      'a deprecated template only',
      [old],
      {},
      { state: 'no-template', templates: [] },
    ],
    [
      'two templates, none used',
      [go, kotlin],
      {},
      {
        state: 'not-used',
        templates: ['template:default/go', 'template:default/kotlin'],
      },
    ],
    [
      'the present version',
      [kotlin],
      from('kotlin', '2.1.0'),
      { state: 'used', version: '2.1.0', current: '2.1.0' },
    ],
    [
      'an older version',
      [kotlin],
      from('kotlin', '1.9.0'),
      { state: 'older-version', lag: { kind: 'major', behind: 1 } },
    ],
    [
      'another version',
      [kotlin],
      from('kotlin', 'main'),
      { state: 'older-version', lag: { kind: 'another' } },
    ],
    ['no version on the entity', [kotlin], from('kotlin'), { state: 'used' }],
    [
      'no version on the template',
      [go],
      from('go', '1.0.0'),
      { state: 'used' },
    ],
    [
      'a former template',
      [old, kotlin],
      from('old', '1.0.0'),
      {
        state: 'older-version',
        template: 'template:default/old',
        lag: { kind: 'former-template' },
      },
    ],
    [
      'a former template without a successor',
      [old],
      from('old'),
      { state: 'no-template', template: 'template:default/old' },
    ],
    // Gone and hidden ones look the same.
    [
      'a template that cannot be looked at',
      [],
      from('hidden', '1.0.0'),
      { state: 'used', template: 'template:default/hidden', version: '1.0.0' },
    ],
    [
      'a template of another type',
      [kotlin, template('site', { type: 'website' })],
      from('site'),
      { state: 'used', templates: ['template:default/kotlin'] },
    ],
  ])('knows %s', (_name, templates, marks, expected) => {
    expect(
      new GoldenPaths(templates).standingOf(service('a', marks)),
    ).toMatchObject(expected);
  });
});

describe('measureAdoption', () => {
  const teams = { shop: undefined, bank: undefined };

  it('is nothing for nothing', () => {
    expect(measureAdoption(makeOrganization({}, []))).toEqual({
      total: {
        entities: 0,
        owed: 0,
        used: 0,
        older: 0,
        candidates: 0,
        exempt: 0,
        noTemplate: 0,
      },
      templates: { items: [], total: 0 },
      types: { items: [], total: 0 },
      teams: { items: [], total: 0 },
    });
  });

  it('counts each entity once, by template, type and team', () => {
    const index = makeOrganization(teams, [
      kotlin,
      go,
      old,
      service('new', from('kotlin', '2.1.0')),
      service('behind', from('kotlin', '2.0.0')),
      service('gopher', { ...from('go'), owners: ['bank'] }),
      service('ancient', from('old')),
      service('bare'),
      service('bare-too', { owners: ['bank', 'shop'] }),
      service('accepted', {
        states: { 'platform/golden-path-used': 'exempt' },
      }),
      service('dangling', from('gone')),
      // Not in production, not built, without a type, of another kind, not assessed.
      service('trial', { ...from('kotlin'), lifecycle: 'experimental' }),
      service('handbook', { type: 'documentation' }),
      service('typeless', { type: undefined }),
      makeEntity('api:cart', { type: 'service' }),
      service('broken', { error: 'It could not be assessed.' }),
      makeEntity('resource:cart', { type: 'database', owners: ['bank'] }),
    ]);
    const adoption = measureAdoption(index);
    expect(adoption.total).toEqual({
      entities: 9,
      owed: 8,
      used: 3,
      older: 2,
      candidates: 2,
      exempt: 1,
      noTemplate: 1,
    });
    expect(
      adoption.templates.items.map(item => [
        item.ref,
        item.owed,
        item.used,
        item.older,
        item.candidates,
        item.made,
      ]),
    ).toEqual([
      // Those that used another template of the type are no candidates.
      ['template:default/kotlin', 5, 1, 1, 2, 3],
      ['template:default/go', 4, 1, 0, 2, 1],
      ['template:default/old', 1, 0, 1, 0, 1],
    ]);
    expect(adoption.types).toEqual({
      items: [
        {
          type: 'service',
          kinds: ['component'],
          templates: ['template:default/go', 'template:default/kotlin'],
          teams: 2,
          entities: 8,
          owed: 8,
          used: 3,
          older: 2,
          candidates: 2,
          exempt: 1,
          noTemplate: 0,
        },
        expect.objectContaining({
          type: 'database',
          kinds: ['resource'],
          templates: [],
          noTemplate: 1,
        }),
      ],
      total: 2,
    });
    // The one with two owners counts for both.
    expect(
      adoption.teams.items.map(({ ref, entities, candidates }) => [
        ref,
        entities,
        candidates,
      ]),
    ).toEqual([
      ['group:default/shop', 7, 2],
      ['group:default/bank', 3, 1],
    ]);
    for (const tally of [
      adoption.total,
      ...adoption.templates.items,
      ...adoption.types.items,
      ...adoption.teams.items,
    ]) {
      expect(tally.used + tally.older + tally.candidates + tally.exempt).toBe(
        tally.owed,
      );
      expect(tally.owed + tally.noTemplate).toBe(tally.entities);
    }
  });

  it('measures some entities against all templates', () => {
    const mine = service('mine');
    const index = makeOrganization(teams, [
      kotlin,
      old,
      mine,
      service('theirs', from('old')),
    ]);
    const { total, templates } = measureAdoption(index, [mine]);
    expect(total).toMatchObject({ entities: 1, candidates: 1 });
    expect(templates.items.map(({ ref }) => ref)).toEqual([
      'template:default/kotlin',
    ]);
  });

  it('shows the first fifty and says how many there are', () => {
    const index = makeOrganization(
      {},
      Array.from({ length: 60 }, (_item, number) =>
        service(`s${number}`, { type: `type-${number}` }),
      ),
    );
    const { types } = measureAdoption(index);
    expect([types.items.length, types.total]).toEqual([50, 60]);
  });
});
