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

import { JsonObject, JsonValue } from '@backstage/types';
import { CorpusRow, readCorpusRow } from '../corpus';
import { checkEntity } from './checkEntity';
import { toEntity } from './toEntity';

function rowOf(fields: JsonObject): CorpusRow {
  const row = readCorpusRow({ org: 'Quay-Lines', ...fields });
  if ('problem' in row) {
    throw new Error(row.problem);
  }
  return row;
}

const completeSpec = {
  type: 'service',
  lifecycle: 'production',
  owner: 'group:quay-lines/harbour',
};

const component = {
  kind: 'Component',
  name: 'berths',
  type: 'service',
  lifecycle: 'production',
  owner: 'harbour',
};

describe('toEntity', () => {
  it('maps every field of a clean row and changes nothing', async () => {
    const result = await toEntity(
      rowOf({
        ...component,
        id: 'component:berths-1',
        title: 'Berths',
        description: 'Who lies where.\nAnd when.',
        tags: ['c++', 'go'],
        labels: { 'quay.example/tier': 'one', empty: '' },
        annotations: { 'quay.example/note': 'any text: of "all" kinds' },
        links: [
          { url: 'https://quay.example', title: 'Web', type: null },
          { url: 'https://quay.example/2', type: 'runbook' },
        ],
        system: 'system:default/port',
        domain: null,
        dependsOn: [
          'resource:berth-db',
          'Component:elsewhere/tides',
          'resource:berth-db',
        ],
        providesApis: ['berths-api'],
        consumesApis: ['api:default/fares'],
        ownerKind: 'organisation',
        primary: 'application',
        secondary: ['infra'],
        confidence: 'high',
        why: 'a secret judgement',
      }),
    );
    expect(result).toEqual({
      changes: [],
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'berths',
          namespace: 'quay-lines',
          title: 'Berths',
          description: 'Who lies where.\nAnd when.',
          tags: ['c++', 'go'],
          labels: { 'quay.example/tier': 'one', empty: '' },
          annotations: { 'quay.example/note': 'any text: of "all" kinds' },
          links: [
            { url: 'https://quay.example', title: 'Web' },
            { url: 'https://quay.example/2', type: 'runbook' },
          ],
        },
        spec: {
          ...completeSpec,
          system: 'system:quay-lines/port',
          dependsOn: [
            'resource:quay-lines/berth-db',
            'component:quay-lines/tides',
          ],
          providesApis: ['api:quay-lines/berths-api'],
          consumesApis: ['api:quay-lines/fares'],
        },
      },
    });
  });

  it.each<[string, JsonObject, JsonObject, string[]]>([
    [
      'Component',
      {},
      { type: 'unknown', lifecycle: 'unknown', owner: 'unknown' },
      ['type', 'lifecycle', 'owner'],
    ],
    [
      'API',
      {},
      {
        type: 'unknown',
        lifecycle: 'unknown',
        owner: 'unknown',
        definition: 'unknown',
      },
      ['type', 'lifecycle', 'owner', 'definitionExcerpt'],
    ],
    [
      'API',
      { ...component, kind: 'API', definitionExcerpt: 'openapi: 3.0.0' },
      { ...completeSpec, definition: 'openapi: 3.0.0' },
      [],
    ],
    ['Resource', {}, { type: 'unknown', owner: 'unknown' }, ['type', 'owner']],
    [
      'Resource',
      { type: 'database', owner: 'user:ann', dependsOn: ['resource:disk'] },
      {
        type: 'database',
        owner: 'user:quay-lines/ann',
        dependsOn: ['resource:quay-lines/disk'],
      },
      [],
    ],
    ['System', {}, { owner: 'unknown' }, ['owner']],
    [
      'System',
      { owner: 'a', domain: 'domain:default/sea' },
      { owner: 'group:quay-lines/a', domain: 'domain:quay-lines/sea' },
      [],
    ],
    [
      'Domain',
      { owner: 'a', domain: 'sea' },
      { owner: 'group:quay-lines/a', subdomainOf: 'domain:quay-lines/sea' },
      [],
    ],
    [
      'Template',
      { type: 'service', owner: 'a' },
      { type: 'service', owner: 'group:quay-lines/a', steps: [] },
      ['steps'],
    ],
    [
      'Group',
      { type: 'team', parent: 'fleet', children: ['group:x/tugs'] },
      {
        type: 'team',
        parent: 'group:quay-lines/fleet',
        children: ['group:quay-lines/tugs'],
      },
      [],
    ],
    ['Group', {}, { type: 'unknown', children: [] }, ['type', 'children']],
    [
      'Group',
      { type: 'team', children: [] },
      { type: 'team', children: [] },
      [],
    ],
  ])('maps the spec of a %s from %j', async (kind, fields, spec, changed) => {
    const result = await toEntity(rowOf({ name: 'n', ...fields, kind }));
    expect(result.entity?.spec).toEqual(spec);
    expect(result.entity?.apiVersion).toBe(
      kind === 'Template'
        ? 'scaffolder.backstage.io/v1beta3'
        : 'backstage.io/v1alpha1',
    );
    expect(result.changes.map(change => change.field)).toEqual(changed);
  });

  it('shows the title of a group where its pages look for it', async () => {
    const { entity } = await toEntity(
      rowOf({ kind: 'Group', name: 'Deck Hands', type: 'team', children: [] }),
    );
    expect(entity).toMatchObject({
      metadata: { name: 'Deck-Hands', title: 'Deck Hands' },
      spec: { profile: { displayName: 'Deck Hands' } },
    });
  });

  it('keeps judgements and foreign fields out, and reports misplaced ones', async () => {
    const result = await toEntity(
      rowOf({
        ...component,
        domain: 'sea',
        definitionExcerpt: 'x',
        parent: 'y',
        children: [],
        primary: 'infra',
        why: 'z',
        spec: { owner: 'evil' },
      }),
    );
    expect(result.entity?.spec).toEqual(completeSpec);
    expect(result.changes.map(change => change.field).sort()).toEqual([
      'definitionExcerpt',
      'domain',
      'parent',
    ]);
  });

  it.each<[string, JsonObject, JsonObject, RegExp]>([
    [
      'name',
      { name: 'a b' },
      { name: 'a-b', title: 'a b' },
      /"a b" became "a-b"/,
    ],
    [
      'name',
      { name: 'a b', title: 'T' },
      { name: 'a-b', title: 'T' },
      /became/,
    ],
    ['name', { name: 404 }, { name: '404' }, /404 written as text/],
    ['title', { title: 'a\u0000b\ud800' }, { title: 'ab' }, /removed/],
    ['title', { title: { a: 1 } }, {}, /an object left out/],
    ['description', { description: 5 }, { description: '5' }, /5 written/],
    ['description', { description: ['x'] }, {}, /a list left out/],
    [
      'tags',
      { tags: ['ok', 'Not Ok', ''] },
      { tags: ['ok'] },
      /"Not Ok" left out/,
    ],
    ['tags', { tags: ['ok', {}] }, { tags: ['ok'] }, /an object left out/],
    ['tags', { tags: ['ok', null] }, { tags: ['ok'] }, /null left out/],
    ['labels.a', { labels: { a: null } }, {}, /null left out/],
    ['tags', { tags: 'a,b' }, {}, /"a,b" left out/],
    [
      'labels',
      { labels: { 'a b': 'x', c: 'd' } },
      { labels: { c: 'd' } },
      /"a b" left out/,
    ],
    ['labels.a', { labels: { a: 'b c' } }, {}, /"b c" left out/],
    [
      'labels.a',
      { labels: { a: true } },
      { labels: { a: 'true' } },
      /true written/,
    ],
    ['labels.a', { labels: { a: {} } }, {}, /an object left out/],
    ['labels', { labels: ['a'] }, {}, /a list left out/],
    ['annotations', { annotations: { '/x': 'y' } }, {}, /"\/x" left out/],
    [
      'annotations',
      { annotations: { $text: './secret' } },
      {},
      /"\$text" left out/,
    ],
    [
      'annotations.a',
      { annotations: { a: 1 } },
      { annotations: { a: '1' } },
      /1 written/,
    ],
    ['links', { links: ['https://quay.example'] }, {}, /left out/],
    ['links', { links: [null, [], 7] }, {}, /null left out/],
    [
      'links.url',
      { links: [{ url: 'not a url' }, { url: 'x:y' }] },
      { links: [{ url: 'x:y' }] },
      /"not a url" left out/,
    ],
    ['links.url', { links: [{ title: 'T' }] }, {}, /undefined left out/],
    [
      'links.title',
      { links: [{ url: 'x:y', title: {} }] },
      { links: [{ url: 'x:y' }] },
      /an object left out/,
    ],
  ])('mends or leaves out %s: %j', async (field, fields, metadata, what) => {
    const result = await toEntity(rowOf({ ...component, ...fields }));
    expect(result.entity?.metadata).toEqual({
      name: 'berths',
      namespace: 'quay-lines',
      ...metadata,
    });
    expect(result.entity?.spec).toEqual(completeSpec);
    const change = result.changes.find(
      each => each.field === field && what.test(each.what),
    );
    expect(change?.why).toEqual(expect.any(String));
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['owner', { owner: 'team/web' }, { owner: 'group:quay-lines/web' }],
    ['owner', { owner: ' harbour ' }, {}],
    [
      'owner',
      { owner: 'ann@quay.example' },
      { owner: 'group:quay-lines/ann-quay.example' },
    ],
    ['owner', { owner: 'http://quay.example' }, { owner: 'unknown' }],
    ['owner', { owner: 'a b:c' }, { owner: 'unknown' }],
    ['owner', { owner: ' ' }, { owner: 'unknown' }],
    ['dependsOn', { dependsOn: [' '] }, {}],
    ['owner', { owner: ':' }, { owner: 'unknown' }],
    ['owner', { owner: ['harbour'] }, { owner: 'unknown' }],
    ['owner', { owner: { name: 'harbour' } }, { owner: 'unknown' }],
    ['owner', { owner: 12 }, { owner: 'group:quay-lines/12' }],
    ['type', { type: {} }, { type: 'unknown' }],
    ['lifecycle', { lifecycle: true }, { lifecycle: 'true' }],
    ['system', { system: '/' }, {}],
    [
      'dependsOn',
      { dependsOn: ['tides', 'resource:disk'] },
      { dependsOn: ['resource:quay-lines/disk'] },
    ],
    ['dependsOn', { dependsOn: 'resource:disk' }, {}],
    ['dependsOn', { dependsOn: [null, 3, {}, []] }, {}],
    [
      'providesApis',
      { providesApis: ['Fare Table'] },
      { providesApis: ['api:quay-lines/Fare-Table'] },
    ],
  ])('reads the reference or text %s of %j', async (field, fields, spec) => {
    const result = await toEntity(rowOf({ ...component, ...fields }));
    expect(result.entity?.spec).toEqual({ ...completeSpec, ...spec });
    expect(result.changes.some(change => change.field === field)).toBe(
      !['team/web', ' harbour '].includes(fields.owner as string),
    );
  });

  it('points a reference at the repaired name of its target', async () => {
    const name = 'Fare Table / old';
    const target = await toEntity(rowOf({ ...component, kind: 'API', name }));
    const source = await toEntity(
      rowOf({ ...component, providesApis: [name] }),
    );
    expect(target.entity?.metadata.name).toBe('Fare-Table---old');
    // A slash parts namespace and name, as everywhere in the catalog.
    expect(source.entity?.spec?.providesApis).toEqual(['api:quay-lines/old']);

    const plain = await toEntity(
      rowOf({ ...component, providesApis: ['Fare Table!'] }),
    );
    const plainTarget = await toEntity(
      rowOf({ ...component, kind: 'API', name: 'Fare Table!' }),
    );
    expect(plain.entity?.spec?.providesApis).toEqual([
      `api:quay-lines/${plainTarget.entity?.metadata.name}`,
    ]);
  });

  it('corrects the case of a kind, and refuses kinds it does not know', async () => {
    const corrected = await toEntity(
      rowOf({ ...component, kind: 'component' }),
    );
    expect(corrected.entity?.kind).toBe('Component');
    expect(corrected.changes).toHaveLength(1);
    for (const kind of ['Location', 'User', 'constructor', '\u001b[31m']) {
      const refused = await toEntity(rowOf({ ...component, kind }));
      expect(refused).toMatchObject({
        entity: undefined,
        problem: expect.not.stringContaining('\u001b'),
        remedy: expect.stringContaining('Component'),
      });
    }
  });

  it('neither throws nor makes an invalid entity, whatever a field holds', async () => {
    let deep: JsonValue = 'end';
    for (let depth = 0; depth < 20_000; depth += 1) {
      deep = [deep];
    }
    const values: JsonValue[] = [
      null,
      true,
      0,
      -1.5,
      1e308,
      '',
      ' ',
      '\u0000',
      '\ud800',
      '\u2028\u0085\u001b[31m',
      '__proto__',
      ':/',
      'a:b:c/d/e',
      '---\n- x',
      'x'.repeat(1_000_000),
      '\u6e2f'.repeat(1000),
      [],
      {},
      [null],
      [[]],
      [{ url: {} }],
      ['x'.repeat(1_000_000)],
      { a: null, b: { c: [] }, 'd e': 1, ['__proto__']: 'x' },
      JSON.parse('{"__proto__":{"a":"b"},"constructor":"x","toString":"y"}'),
      { ['x'.repeat(1_000_000)]: 'y'.repeat(1_000_000) },
      deep,
    ];
    const fields = [
      'id name title description type lifecycle tags labels annotations links',
      'owner system domain dependsOn providesApis consumesApis parent children',
      'definitionExcerpt steps org ownerKind primary',
    ].flatMap(line => line.split(' '));
    const kinds = 'Component API Resource System Domain Template Group';
    let count = 0;
    // Everything can be mended, so a row without an entity is a mistake too.
    const failures: unknown[] = [];
    for (const kind of kinds.split(' ')) {
      for (const field of fields) {
        for (const value of values) {
          const row = readCorpusRow({ ...component, kind, [field]: value });
          if (!('problem' in row)) {
            const { entity, changes } = await toEntity(row);
            const problem = entity ? await checkEntity(entity) : 'refused';
            const longest = Math.max(0, ...changes.map(c => c.what.length));
            if (problem !== undefined || longest > 1000) {
              failures.push({ kind, field, problem, longest });
            }
            count += 1;
          }
        }
      }
    }
    expect(failures).toEqual([]);
    expect(count).toBeGreaterThan(3000);
  }, 120_000);
});
