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

import { createRuleSet } from '@team-topology/backstage-plugin-team-topology-common';
import { assessGaps } from './assessGaps';
import { readCatalogEntities } from './readCatalogEntities';

const FERRY = {
  id: 'ferry',
  kind: 'Component',
  name: 'ferry',
  type: 'service',
  lifecycle: 'production',
  owner: 'crew',
  org: 'quay',
};

async function read(...rows: object[]) {
  return readCatalogEntities({
    name: 'rows.jsonl',
    text: rows.map(row => JSON.stringify(row)).join('\n'),
  });
}

describe('readCatalogEntities', () => {
  it('knows owners and sources, which corpora leave out', async () => {
    const { entities } = await read(FERRY, { ...FERRY, owner: 'user:ann' });
    for (const entity of entities) {
      const gaps = assessGaps(entity, createRuleSet()).gaps.map(
        ({ practice }) => practice,
      );
      expect(gaps).toContain('platform/description-given');
      expect(gaps).not.toContain('platform/owner-exists');
      expect(gaps).not.toContain('devops/source-located');
    }
  });

  it('adds a source location only where there is none', async () => {
    const annotations = { 'backstage.io/source-location': 'url:https://a/b' };
    const { entities } = await read(FERRY, { ...FERRY, annotations });
    expect(entities.map(({ added }) => added)).toEqual([
      ['backstage.io/source-location'],
      [],
    ]);
    expect(entities[1].entity.metadata.annotations).toEqual(annotations);
  });

  it('leaves out what a catalog would refuse, and keeps a word of the team', async () => {
    const { entities, refused } = await read(
      { ...FERRY, type: null },
      { ...FERRY, owner: undefined },
      { ...FERRY, id: 'odd', lifecycle: 'unknown' },
      { ...FERRY, id: 'port', kind: 'System', type: null, lifecycle: null },
    );
    expect(entities.map(({ id }) => id)).toEqual(['odd', 'port']);
    expect(refused).toBe(2);
  });

  it('relates entities of an organization, in the order of the file', async () => {
    const { entities } = await read(
      FERRY,
      { ...FERRY, id: 'other', org: 'shore' },
      {
        ...FERRY,
        id: 'pier',
        name: 'pier',
        dependsOn: ['component:ferry'],
      },
    );
    expect(entities.map(({ id }) => id)).toEqual(['ferry', 'other', 'pier']);
    const types = entities.map(({ entity }) =>
      entity.relations!.map(({ type }) => type),
    );
    expect(types[0]).toContain('dependencyOf');
    expect(types[1]).not.toContain('dependencyOf');
  });

  it('tells what it cannot use', async () => {
    const { entities, problems } = await readCatalogEntities({
      name: 'rows.jsonl',
      text: `{\n${JSON.stringify({ ...FERRY, kind: 'Location' })}`,
    });
    expect(entities).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(/^rows\.jsonl:1: the line is not JSON/),
      expect.stringMatching(/^rows\.jsonl:2: the kind "Location"/),
    ]);
  });
});
