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
  evaluateFilterPredicate,
  FilterPredicate,
} from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { classifyEntity } from '../classification';
import { deriveFacts } from '../facts';
import { vocabularies } from '../signals/vocabularies';
import { createRuleSet } from './createRuleSet';
import { RuleDocument } from './RuleDocument';
import { findCandidates } from './signalIndex';

// Shapes of conditions that an index could get wrong.
const SHAPES: Record<string, FilterPredicate> = {
  'shape-number-as-text': { 'facts.userTeamCount': '2' },
  'shape-number-in-texts': { 'facts.userTeamCount': { $in: ['0', '3'] } },
  'shape-number': { 'facts.userTeamCount': 1 },
  'shape-mixed-in': { 'facts.type': { $in: ['SERVICE', 7] } },
  'shape-not': { $not: { 'facts.kind': 'component' } },
  'shape-any-with-not': {
    $any: [
      { 'facts.nameWords': { $contains: 'vault' } },
      { $not: { 'facts.tagWords': { $contains: 'terraform' } } },
    ],
  },
  'shape-all-of-any': {
    $all: [
      { $any: [{ 'facts.kind': 'RESOURCE' }, { 'facts.kind': 'api' }] },
      { $not: { 'facts.hasTemplate': true } },
    ],
  },
  'shape-nested-any': {
    $any: [
      { $any: [{ 'facts.nameWords': { $contains: 'Checkout' } }] },
      { $all: [{ 'facts.tagWords': { $contains: 'Error Budget' } }] },
    ],
  },
  'shape-exists': { 'facts.sourceTemplate': { $exists: false } },
  'shape-prefix': { 'facts.type': { $hasPrefix: 'ser' } },
  'shape-entity-text': { 'entity.metadata.name': 'VAULT' },
  'shape-entity-texts': { 'entity.spec.type': { $in: ['Vault', 'slo'] } },
  'shape-entity-number': { 'entity.spec.type': { $in: ['7', 'x'] } },
  'shape-entity': { 'entity.kind': 'component', 'facts.type': 'library' },
  'shape-contains-condition': {
    'facts.exemptions': { $contains: { practice: 'sre/slo-defined' } },
  },
  'shape-text-of-list': { 'facts.nameWords': 'checkout' },
  'shape-boolean-as-text': { 'facts.hasTemplate': 'false' },
  'shape-nothing': { 'facts.sourceTemplate': 'x' },
  'shape-empty': {},
  'shape-empty-all': { $all: [] },
  'shape-empty-any': { $any: [] },
};

const RULES = createRuleSet({
  sources: [
    {
      name: 'test',
      signals: Object.entries(SHAPES).map(([id, when]) => ({
        id,
        when: when as JsonValue,
        weights: { infra: 1 },
        reason: 'It matches.',
        source: 'test',
      })),
    },
  ],
});

// Without the shapes that look at words in another way than by `$contains`.
const PLAIN = createRuleSet();

const WORDS = [
  ...vocabularies.flatMap(({ words }) => words),
  'the',
  'of',
  'straße',
];
const TYPES = [
  'service',
  'library',
  'terraform-module',
  'vault',
  'policy',
  'slo',
  'pipeline',
  'database',
  'license',
  '7',
];

const word = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...WORDS).map(text => text.toUpperCase()),
);
const text = fc.array(word, { maxLength: 6 }).map(words => words.join('-'));
const annotations = fc.dictionary(
  fc.constantFrom(
    'terraform/workspace',
    'Pulumi.com/Project-Slug',
    'kubernetes.io/api-server',
    'backstage.io/time-saved',
    'backstage.io/source-template',
    'team-topology/exempt.sre.slo-defined',
  ),
  fc.constant('until 2026-12-31: x'),
);
const teams = fc.subarray(['a', 'b', 'c', 'infra']);

const arbitraryCase = fc.record({
  kind: fc.constantFrom('Component', 'API', 'Resource', 'System', 'Template'),
  type: fc.option(fc.constantFrom(...TYPES), { nil: undefined }),
  name: text,
  title: text,
  description: text,
  tags: fc.array(word, { maxLength: 4 }),
  annotations,
  system: word,
  teams,
  owner: word,
  hasTemplate: fc.boolean(),
});

describe('findCandidates', () => {
  it('finds exactly the signals that match, each rule being tried', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(arbitraryCase, ({ kind, type, system, owner, ...rest }) => {
        const { teams: users, hasTemplate, ...metadata } = rest;
        const entity = {
          apiVersion: 'v1',
          kind,
          metadata,
          spec: { type },
          relations: [
            { type: 'partOf', targetRef: `system:default/${system}` },
          ],
        } as Entity;
        const neighbourhood = {
          owners: [{ ref: `group:default/${owner}`, found: true }],
          users: users.map(team => ({
            ref: `component:default/${team}`,
            owners: [`group:default/${team}`],
          })),
          templates: hasTemplate ? [{ ref: 'template:default/t' }] : [],
        };
        const now = new Date('2026-03-15T12:00:00Z');
        const facts = deriveFacts(entity, neighbourhood, { now });

        const matching = RULES.signals
          .filter(({ when }) =>
            evaluateFilterPredicate(when, {
              entity,
              facts,
            } as unknown as JsonValue),
          )
          .map(({ id }) => id);
        const classified = classifyEntity(entity, facts, RULES).evidence.map(
          ({ signal }) => signal,
        );
        expect(classified.sort()).toEqual(matching);
        const known = deriveFacts(entity, neighbourhood, { now, rules: PLAIN });
        expect(classifyEntity(entity, known, PLAIN)).toEqual(
          classifyEntity(entity, facts, PLAIN),
        );
        matching.forEach(id => found.add(id));
      }),
      { numRuns: 120 },
    );
    // Otherwise the comparison above would say little.
    expect(found.size).toBeGreaterThan(RULES.signals.length / 4);
    for (const id of [
      'shape-number-as-text',
      'shape-number-in-texts',
      'shape-number',
      'shape-any-with-not',
      'shape-all-of-any',
      'shape-contains-condition',
      'shape-empty',
    ]) {
      expect(found).toContain(id);
    }
  });

  it('leaves out the many rules that one look at the facts rules out', () => {
    const entity = {
      apiVersion: 'v1',
      kind: 'Component',
      metadata: { name: 'checkout' },
      spec: { type: 'Service' },
    } as Entity;
    const facts = deriveFacts(
      entity,
      { owners: [], users: [], templates: [] },
      { now: new Date('2026-03-15T12:00:00Z') },
    );
    const conditions: Record<string, FilterPredicate> = {
      'a-other-word': { 'facts.nameWords': { $contains: 'terraform' } },
      'b-word': { 'facts.nameWords': { $contains: 'Checkout' } },
      'c-kind-and-other-type': {
        'facts.kind': 'component',
        'facts.type': { $in: ['library'] },
      },
      'd-kind-and-type': {
        'facts.kind': 'component',
        'facts.type': { $in: ['library', 'service'] },
      },
      'e-kind': { 'facts.kind': 'component' },
      'f-other-annotation': {
        $any: [
          { 'facts.annotationKeys': { $contains: 'a.com/x' } },
          { 'facts.annotationKeys': { $contains: 'b.com/x' } },
        ],
      },
      'g-not-found-by-index': { $not: { 'facts.kind': 'component' } },
    };
    const rules = {
      ...createRuleSet(),
      signals: Object.entries(conditions).map(([id, when]) => ({
        id,
        when,
        weights: { infra: 1 },
        reason: 'It matches.',
        source: 'test',
      })),
    };
    const document = new RuleDocument(entity, facts);
    const candidates = [...findCandidates(rules, document)];
    expect(candidates.map(({ id }) => id).sort()).toEqual([
      'b-word',
      'd-kind-and-type',
      'e-kind',
      'g-not-found-by-index',
    ]);
    const builtIn = createRuleSet();
    expect(findCandidates(builtIn, document).length).toBeLessThan(
      builtIn.signals.length / 5,
    );
  });
});
