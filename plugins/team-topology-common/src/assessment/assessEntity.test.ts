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
import fc from 'fast-check';
import {
  deriveNeighbourhood,
  Neighbourhood,
  readNeighbourhoodSubject,
} from '../facts';
import { createRuleSet } from '../rules';
import { vocabularies } from '../signals/vocabularies';
import { assessEntity } from './assessEntity';
import { practiceStates } from './PracticeAssessment';

const RULES = createRuleSet();
const NOW = new Date('2026-03-15T12:00:00Z');
const ALONE: Neighbourhood = { owners: [], users: [], templates: [] };

const ANNOTATION_KEYS = [
  'team-topology/function',
  'team-topology/exempt.sre.slo-defined',
  'team-topology/exempt.',
  'team-topology/declared.sre.slo-defined',
  'team-topology/declared.',
  'backstage.io/source-template',
  'backstage.io/techdocs-ref',
  'nobl9.com/slos',
  'pagerduty.com/service-id',
  'github.com/project-slug',
  'terraform/workspace',
  '__proto__',
  'constructor',
  '/',
];

const hostile = fc.oneof(
  { depthSize: 'small' },
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'x'.repeat(200_000),
    'ab '.repeat(70_000),
    '\u0000\u001b[31m\u202e',
    '\ud83d',
    'a:b:c/d/e',
    ['x', ['x'], null],
    { toString: 1, valueOf: 1 },
    { length: 1e9 },
    JSON.parse('{"__proto__": {"x": 1}}'),
    -0,
    1e308,
  ),
);

function oneOrHostile<T>(arbitrary: fc.Arbitrary<T>) {
  return fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: hostile });
}

const anyEntity = fc.record(
  {
    apiVersion: hostile,
    kind: oneOrHostile(
      fc.constantFrom('Component', 'API', 'Resource', 'Template', 'Group'),
    ),
    metadata: oneOrHostile(
      fc.record(
        {
          name: hostile,
          namespace: hostile,
          title: hostile,
          description: hostile,
          labels: hostile,
          tags: oneOrHostile(fc.array(hostile, { maxLength: 5 })),
          links: oneOrHostile(
            fc.array(
              oneOrHostile(fc.record({ title: hostile, type: hostile })),
              { maxLength: 3 },
            ),
          ),
          annotations: oneOrHostile(
            fc.dictionary(
              fc.oneof(
                fc.constantFrom(...ANNOTATION_KEYS),
                fc.string({ unit: 'binary' }),
              ),
              hostile,
              { maxKeys: 6 },
            ),
          ),
        },
        { requiredKeys: [] },
      ),
    ),
    spec: oneOrHostile(
      fc.record(
        {
          type: oneOrHostile(fc.constantFrom('service', 'library', 'vpc')),
          lifecycle: oneOrHostile(fc.constantFrom('production', 'deprecated')),
          owner: hostile,
          profile: hostile,
          scaffoldedFrom: hostile,
        },
        { requiredKeys: [] },
      ),
    ),
    relations: oneOrHostile(
      fc.array(
        oneOrHostile(
          fc.record({
            type: oneOrHostile(
              fc.constantFrom('ownedBy', 'dependencyOf', 'partOf'),
            ),
            targetRef: oneOrHostile(
              fc.constantFrom('group:default/a', 'user:default/b', 'system:c'),
            ),
          }),
        ),
        { maxLength: 5 },
      ),
    ),
    status: hostile,
  },
  { requiredKeys: [] },
);

describe('assessEntity', () => {
  it('puts classification, practices and problems together', () => {
    const result = assessEntity(
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'checkout',
          annotations: {
            'team-topology/function': 'finance',
            'team-topology/exempt.sre.slo-defined': 'until 2026-06-30: soon',
            'team-topology/exempt.sre.on-call-known': 'until 2026-01-31: late',
            'pagerduty.com/service-id': 7,
          },
        },
        spec: { type: 'service' },
      } as unknown as Entity,
      { neighbourhood: ALONE, rules: RULES, now: NOW },
    );
    expect(result.classification.primary).toBe('application');
    const states = Object.fromEntries(
      result.practices.map(({ practice, state }) => [practice, state]),
    );
    expect(Object.keys(states)).toEqual(RULES.practices.map(({ id }) => id));
    expect(states).toMatchObject({
      'devops/ci-declared': 'gap',
      'infra/iac-referenced': 'not-applicable',
      'platform/golden-path-used': 'not-applicable',
      'platform/owner-exists': 'gap',
      'sre/on-call-known': 'gap',
      'sre/slo-defined': 'exempt',
    });
    expect(result.validUntil).toBe('2026-06-30');
    expect(result.problems.map(({ field }) => field)).toEqual([
      'metadata.annotations.pagerduty.com/service-id',
      'metadata.annotations.team-topology/function',
      'metadata.annotations.team-topology/exempt.sre.on-call-known',
    ]);
  });

  it('never throws, whatever an entity contains, and its result holds together', () => {
    fc.assert(
      fc.property(anyEntity, value => {
        const entity = value as unknown as Entity;
        const neighbourhood = deriveNeighbourhood(
          readNeighbourhoodSubject(entity),
          {
            getRecord: ref =>
              ref.startsWith('group:')
                ? { ref, title: 'A', owners: [ref] }
                : undefined,
            getTemplates: () => [{ ref: 'template:default/t', owners: [] }],
          },
        );
        const result = assessEntity(entity, {
          neighbourhood,
          rules: RULES,
          now: NOW,
        });

        const { classification, practices } = result;
        const shares = Object.values(classification.shares);
        expect(shares).toHaveLength(6);
        expect(shares.every(share => share >= 0 && share <= 1)).toBe(true);
        const total = shares.reduce((sum, share) => sum + share, 0);
        expect(Math.abs(total - 1)).toBeLessThanOrEqual(1e-9);
        expect(classification.confidence).toBeGreaterThanOrEqual(0);
        expect(classification.confidence).toBeLessThanOrEqual(1);
        expect(classification.summary).not.toBe('');
        for (const [id, sum] of Object.entries(classification.sums)) {
          expect(
            classification.evidence.reduce(
              (soFar, { weights }) => soFar + (weights[id] ?? 0),
              0,
            ),
          ).toBeCloseTo(sum, 9);
        }
        // Nothing that speaks: nothing that is said, unless a person did.
        expect(
          classification.evidence.length > 0 ||
            classification.primary === classification.correction?.function,
        ).toBe(true);

        expect(practices.map(({ practice }) => practice)).toEqual(
          RULES.practices.map(({ id }) => id),
        );
        for (const { state, reason } of practices) {
          expect(practiceStates).toContain(state);
          expect(reason).not.toBe('');
        }
        // It is plain JSON: storing it changes nothing.
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('does not depend on the order of tags, annotations, links and relations', () => {
    const words = fc.constantFrom(...vocabularies.flatMap(item => item.words));
    const lists = fc
      .record({
        tags: fc.array(words, { minLength: 2, maxLength: 6 }),
        links: fc.array(words, { minLength: 2, maxLength: 4 }),
        annotations: fc.uniqueArray(
          fc.tuple(
            fc.constantFrom(...ANNOTATION_KEYS),
            fc.constantFrom<unknown>('sre', 'until 2026-04-01: x', 7, null),
          ),
          { minLength: 2, selector: ([key]) => key },
        ),
        relations: fc.array(
          fc.tuple(
            fc.constantFrom('ownedBy', 'dependencyOf', 'partOf'),
            fc.constantFrom('group:default/a', 'user:default/b', 'system:d/c'),
          ),
          { minLength: 2, maxLength: 6 },
        ),
      })
      .chain(given =>
        fc.tuple(
          fc.constant(given),
          fc.record({
            tags: shuffled(given.tags),
            links: shuffled(given.links),
            annotations: shuffled(given.annotations),
            relations: shuffled(given.relations),
          }),
        ),
      );

    const assessLists = (given: {
      tags: string[];
      links: string[];
      annotations: [string, unknown][];
      relations: [string, string][];
    }) => {
      const entity = {
        apiVersion: 'v1',
        kind: 'Component',
        metadata: {
          name: 'x',
          tags: given.tags,
          links: given.links.map(title => ({ title, url: 'https://x' })),
          annotations: Object.fromEntries(given.annotations),
        },
        spec: { type: 'service' },
        relations: given.relations.map(([type, targetRef]) => ({
          type,
          targetRef,
        })),
      } as unknown as Entity;
      return JSON.stringify(
        assessEntity(entity, {
          neighbourhood: deriveNeighbourhood(readNeighbourhoodSubject(entity), {
            getRecord: ref => ({ ref, owners: [ref] }),
            getTemplates: () => [],
          }),
          rules: RULES,
          now: NOW,
        }),
      );
    };

    fc.assert(
      fc.property(lists, ([given, reordered]) => {
        expect(assessLists(reordered)).toBe(assessLists(given));
      }),
      { numRuns: 200 },
    );
  });
});

function shuffled<T>(items: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(items, {
    minLength: items.length,
    maxLength: items.length,
  });
}
