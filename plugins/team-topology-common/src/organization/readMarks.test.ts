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
import { readEntityUses } from './readEntityUses';
import { readRollUpMarks } from './readRollUpMarks';

const make = (changes: object, kind = 'Component'): Entity =>
  ({ apiVersion: 'v1', kind, metadata: { name: 'a' }, ...changes } as Entity);

describe('readEntityUses', () => {
  it('reads relations and the source template, each once', () => {
    expect(
      readEntityUses(
        make({
          spec: { scaffoldedFrom: 'template:default/service' },
          relations: [
            { type: 'dependsOn', targetRef: 'Resource:default/DB' },
            { type: 'dependsOn', targetRef: 'resource:default/db' },
            { type: 'consumesApi', targetRef: 'api:default/cart' },
            { type: 'dependencyOf', targetRef: 'component:default/b' },
            { type: 'dependsOn', targetRef: 7 },
          ],
        }),
      ),
    ).toEqual([
      { ref: 'resource:default/db', mode: 'depends-on' },
      { ref: 'api:default/cart', mode: 'consumes-api' },
      { ref: 'template:default/service', mode: 'made-from' },
    ]);
    expect(readEntityUses(make({ relations: 'none' }))).toEqual([]);
  });

  it('reads so many only', () => {
    const relations = Array.from({ length: 900 }, (_item, number) => ({
      type: 'dependsOn',
      targetRef: `component:default/c${number}`,
    }));
    expect(readEntityUses(make({ relations }))).toHaveLength(500);
  });
});

describe('readRollUpMarks', () => {
  const metadata = (fields: object) => make({ metadata: fields });

  it.each([
    ['nothing', make({}), undefined],
    ['no maps', metadata({ tags: 1, labels: [], links: {} }), undefined],
    [
      'languages',
      metadata({ tags: ['Java8', 'kotlin', 'typescript', 'node', 'pdf'] }),
      { stacks: ['java', 'javascript', 'kotlin'] },
    ],
    [
      'tools that build',
      metadata({
        annotations: {
          'jenkins.io/job-full-name': 'a',
          'circleci.com/project-slug': ' ',
        },
      }),
      { buildTools: ['Jenkins'] },
    ],
    ['a tier', metadata({ tags: ['tier-1'] }), { critical: true }],
    [
      'a tier as label',
      metadata({ labels: { 'acme.com/tier': '1' } }),
      { critical: true },
    ],
    ['another tier', metadata({ labels: { tier: '3' } }), undefined],
    [
      'an SLA',
      metadata({ links: [{ url: 'https://a', title: 'The SLA' }, 7] }),
      { critical: true },
    ],
    [
      'compliance',
      metadata({ tags: ['pci'], labels: { 'acme.com/compliance': 'SOC2' } }),
      { compliance: ['pci', 'soc2'] },
    ],
    [
      'a template that marks what it makes',
      make({ spec: { steps: [7, { action: 'catalog:write' }] } }, 'Template'),
      { leavesMark: true },
    ],
    [
      'a template that does not',
      make({ spec: { steps: [{ action: 'fetch:template' }] } }, 'Template'),
      { leavesMark: false },
    ],
    [
      'what a group is declared to be',
      make(
        {
          metadata: {
            name: 'a',
            tags: ['java'],
            annotations: { 'team-topology/function': ' SRE ' },
          },
        },
        'Group',
      ),
      { declared: 'sre' },
    ],
  ])('reads %s', (_name, entity, expected) => {
    expect(readRollUpMarks(entity)).toEqual(expected);
  });
});
