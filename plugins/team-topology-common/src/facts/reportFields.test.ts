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
import { EntityProblem } from './EntityFacts';
import { reportFields } from './reportFields';

function report(entity: unknown): EntityProblem[] {
  const problems: EntityProblem[] = [];
  reportFields(entity as Entity, problems);
  return problems;
}

const LONG = 'x'.repeat(256);

describe('reportFields', () => {
  it('says nothing of fields that are texts, absent or as long as they may be', () => {
    expect(report({ kind: 'Component', metadata: {}, spec: {} })).toEqual([]);
    expect(
      report({
        kind: 'Component',
        metadata: {
          name: 'a',
          title: '',
          description: `${'word '.repeat(400)}`,
          labels: { a: LONG.slice(1) },
          tags: [LONG.slice(1)],
          links: [{ title: LONG.slice(1), url: `https://a/${LONG}` }, 7],
        },
        spec: { type: LONG.slice(1), lifecycle: 'x', owner: LONG },
        relations: Array.from({ length: 1_200 }, (_, index) => ({
          type: index < 600 ? 'ownedBy' : 'dependencyOf',
          // Twice the same is one.
          targetRef: `group:default/${index < 600 ? index % 500 : index}`,
        })),
      }),
    ).toEqual([]);
  });

  it('says what is wrong with each field of the wrong type, and what to write', () => {
    expect(
      report({
        kind: 7,
        metadata: {
          name: ['a'],
          title: null,
          description: { en: 'Shop' },
          labels: { a: 1 },
          links: [{ title: 7 }],
        },
        spec: { type: true, lifecycle: 1, owner: {}, scaffoldedFrom: [] },
        relations: [{ type: 'ownedBy' }],
      }),
    ).toEqual([
      ...[
        ['kind', 'of type number'],
        ['metadata.name', 'a list'],
        ['metadata.title', 'empty'],
        ['metadata.description', 'of type object'],
        ['spec.type', 'of type boolean'],
        ['spec.lifecycle', 'of type number'],
        ['spec.owner', 'of type object'],
        ['spec.scaffoldedFrom', 'a list'],
      ].map(([field, what]) => ({
        field,
        message: `This is not a text but ${what}, so it is not read. Write a text.`,
      })),
      {
        field: 'metadata.labels',
        message:
          'A value is not a text, so it is not read. Put values in quotes.',
      },
      {
        field: 'metadata.links',
        message:
          'A title, type or url of a link is not a text, so it is not read. Put it in quotes.',
      },
      {
        field: 'relations',
        message:
          'This is not a list of relations, each with type and targetRef; what is none is not read. The catalog makes them of the spec, so leave them out there.',
      },
    ]);
    expect(
      report({ kind: 'a', metadata: [], spec: {}, relations: {} }).map(
        ({ field }) => field,
      ),
    ).toEqual(['metadata', 'relations']);
    expect(report({ metadata: { labels: [] } })[0].message).toBe(
      'This is not a map but a list, so it is not read. Write a map of texts.',
    );
  });

  it('says of what only the beginning is read', () => {
    const problems = report({
      kind: 'Component',
      metadata: {
        name: 'x'.repeat(4_001),
        description: 'a '.repeat(401),
        labels: Object.fromEntries(
          Array.from({ length: 501 }, (_, index) => [index, LONG]),
        ),
        tags: ['a', LONG],
        links: [{ type: LONG }],
      },
      spec: { type: LONG, lifecycle: LONG },
      relations: Array.from({ length: 1_002 }, (_, index) => ({
        type: index % 2 ? 'dependsOn' : 'consumesApi',
        targetRef: `api:default/${index}${index ? '' : LONG}`,
      })),
    });
    expect(problems.map(({ field }) => field)).toEqual([
      'metadata.name',
      'metadata.description',
      'spec.type',
      'spec.lifecycle',
      'metadata.labels',
      'metadata.labels',
      'metadata.tags',
      'metadata.links',
      'relations',
      'relations.dependsOn',
    ]);
    expect(problems[1].message).toBe(
      'Only its beginning is read, 4,000 characters or 400 words. Say there what it is.',
    );
    expect(problems[2].message).toBe(
      'Only the first 255 characters are read. Shorten it.',
    );
    expect(problems[9].message).toBe(
      'Of 1002 entries only the first 500 are read.',
    );
  });
});
