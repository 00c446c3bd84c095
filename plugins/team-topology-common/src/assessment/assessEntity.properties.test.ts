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
import { createCatalogLookup, relateEntities } from '../catalog';
import { Classification, explainChanges } from '../classification';
import {
  deriveFacts,
  deriveNeighbourhood,
  readNeighbourhoodSubject,
} from '../facts';
import { createRuleSet, RuleSet } from '../rules';
import { RuleDocument } from '../rules/RuleDocument';
import { findCandidates } from '../rules/signalIndex';
import { assessEntity, EntityAssessment } from './assessEntity';

const NOW = new Date('2026-03-15T12:00:00Z');
const BUILT_IN = createRuleSet();

/** Signals of every form, beside the built-in ones, that most entities set off. */
const SIGNALS = [
  {
    id: 'hostile-words',
    when: {
      $any: [
        { 'facts.descriptionWords': { $contains: 'b' } },
        { 'facts.tagWords': { $contains: 'a' } },
        { 'facts.nameWords': { $contains: 'shop' } },
        { 'facts.linkWords': { $contains: 'a' } },
      ],
    },
    weights: { sre: 0.3, application: -0.105 },
    reason: 'It says "{value}".',
    source: 'test',
  },
  {
    id: 'hostile-number',
    when: { 'entity.spec.replicas': 3 },
    weights: { platform: 0.25 },
    reason: 'It has {value} replicas.',
    source: 'test',
  },
  {
    id: 'hostile-list',
    when: { 'entity.spec.ports': { $contains: 3 } },
    weights: { infrastructure: 0.7, devops: 0.1 },
    reason: 'It listens.',
    source: 'test',
  },
  {
    id: 'hostile-prototype',
    when: {
      $any: [
        { 'entity.metadata.__proto__': { $exists: true } },
        { 'entity.metadata.constructor': { $exists: true } },
        { 'entity.toString': { $exists: true } },
        { 'entity.metadata.annotations.$in': { $exists: true } },
      ],
    },
    weights: { devsecops: 0.4 },
    reason: 'It says {value}.',
    source: 'test',
  },
  {
    id: 'hostile-not',
    when: { $not: { 'entity.metadata.labels.a': { $in: [1, true, 'x'] } } },
    weights: { application: 0.1, sre: -0.004 },
    reason: 'It is not labelled.',
    source: 'test',
  },
  {
    id: 'hostile-annotation',
    when: { 'facts.annotationKeys': { $contains: 'CONSTRUCTOR' } },
    weights: { infrastructure: 0.2 },
    reason: 'It is annotated: {value}.',
    source: 'test',
  },
];
const RULES = createRuleSet({ sources: [{ signals: onlyKnown(SIGNALS) }] });

const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'length',
  'then',
  'toJSON',
  '$in',
  '$any',
  '',
  ' ',
  '.',
  '/',
  'a',
  'name',
  'type',
  'targetRef',
  'title',
];

const TEXTS = [
  '',
  ' \t\n',
  '\u0000',
  '\u0007\u001b[31m\u0085',
  '\u202e\u200f\u2066x',
  '\ud83d',
  'a\udc00b',
  'İıſßŉ\ufdfa',
  '$& $1 {value} {value}',
  'a:b:c/d/e',
  ':',
  '/',
  'group:default/a',
  '__proto__',
  'constructor',
  'until 2026-99-99: x',
  'until 2026-12-31: \u0000',
  'x'.repeat(100_000),
  'ab '.repeat(40_000),
  ' '.repeat(100_000),
  '\ufdfa'.repeat(10_000),
  'Ab'.repeat(50_000),
];

// Keys that a literal or an assignment would not make own ones.
function record(entries: [string, unknown][]): Record<string, unknown> {
  const result = {};
  for (const [key, value] of entries) {
    Object.defineProperty(result, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return result;
}

const key = fc.oneof(
  fc.constantFrom(...KEYS),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const leaf = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom<unknown>(null, true, false, 0, -0, 3, -1.5, 1e308, 5e-324),
);
const { json } = fc.letrec<{ json: unknown }>(tie => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('json')), { maxLength: 4 }).map(record),
  ),
}));
const hostile = fc.oneof(
  { weight: 4, arbitrary: json },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      undefined,
      nested(50),
      { toString: 1, valueOf: 1 },
      [{ toString: 1, valueOf: 1 }, 3],
      [[[[3]]]],
    ),
  },
);

function nested(levels: number): unknown {
  let value: unknown = 3;
  for (let level = 0; level < levels; level++) {
    value = [value];
  }
  return value;
}

function or<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: hostile });
}

function fields(
  values: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      fc.record(values, { requiredKeys: [] }),
      fc.array(fc.tuple(key, hostile), { maxLength: 2 }),
    )
    .map(([known, other]) => record([...Object.entries(known), ...other]));
}

const REFS = [
  'group:default/a',
  'Group:Default/B',
  'user:default/c',
  'system:default/shop',
  'component:default/shop',
  'component:default/other',
];

const anyEntity = fields({
  apiVersion: or(
    fc.constantFrom('backstage.io/v1alpha1', 'scaffolder.backstage.io/v1beta3'),
  ),
  kind: or(
    fc.constantFrom('Component', 'API', 'Resource', 'Template', 'Group'),
  ),
  metadata: or(
    fields({
      name: or(fc.constantFrom('shop', 'other', 'a')),
      namespace: or(fc.constant('default')),
      title: hostile,
      description: or(fc.constantFrom('a b', 'Terraform of the a b c')),
      labels: or(fields({ a: hostile })),
      tags: or(fc.array(hostile, { maxLength: 5 })),
      links: or(
        fc.array(or(fields({ title: hostile, type: hostile, url: hostile })), {
          maxLength: 3,
        }),
      ),
      annotations: or(
        fields({
          'team-topology/function': or(fc.constantFrom('sre', ' SRE ', 'x')),
          'team-topology/exempt.sre.slo-defined': hostile,
          'team-topology/declared.devops.ci-declared': hostile,
          'backstage.io/source-template': hostile,
          'github.com/project-slug': hostile,
        }),
      ),
    }),
  ),
  spec: or(
    fields({
      type: or(fc.constantFrom('service', 'library', 'vpc')),
      lifecycle: or(fc.constant('production')),
      owner: or(fc.constantFrom(...REFS)),
      system: or(fc.constantFrom(...REFS)),
      dependsOn: or(fc.array(or(fc.constantFrom(...REFS)), { maxLength: 3 })),
      profile: hostile,
      scaffoldedFrom: hostile,
      replicas: hostile,
      ports: hostile,
      parent: hostile,
      children: hostile,
    }),
  ),
  relations: or(
    fc.array(
      or(
        fields({
          type: or(fc.constantFrom('ownedBy', 'dependencyOf', 'partOf')),
          targetRef: or(fc.constantFrom(...REFS)),
        }),
      ),
      { maxLength: 5 },
    ),
  ),
});

function assessAll(
  values: unknown[],
  rules: RuleSet = RULES,
): EntityAssessment[] {
  const entities = relateEntities(values as Entity[]);
  const lookup = createCatalogLookup(entities);
  return entities.map(entity =>
    assessEntity(entity, {
      neighbourhood: deriveNeighbourhood(
        readNeighbourhoodSubject(entity),
        lookup,
      ),
      rules,
      now: NOW,
    }),
  );
}

function freeze<T>(value: T): T {
  if (
    typeof value === 'object' &&
    value !== null &&
    // What is nested deeply would exhaust the stack of this function.
    !Array.isArray((value as unknown[])[0])
  ) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

/** Recomputes by hand, from the evidence alone, what a classification says. */
function expectSound(classification: Classification): void {
  const { sums, shares, evidence, confidence, correction, derived } =
    classification;
  const ids = RULES.functions.map(({ id }) => id);
  expect(Object.keys(sums)).toEqual(ids);
  expect(Object.keys(shares)).toEqual(ids);

  for (const id of ids) {
    let sum = 0;
    for (const { weights } of evidence) {
      sum += weights[id] ?? 0;
    }
    expect(Math.abs(sums[id] - sum)).toBeLessThanOrEqual(0.005 + 1e-9);
    expect(sums[id]).toBe(Number(sums[id].toFixed(2)));
  }
  const powers = ids.map(id => Math.exp(sums[id]));
  const total = powers.reduce((a, b) => a + b, 0);
  ids.forEach((id, index) => {
    expect(shares[id]).toBeCloseTo(powers[index] / total, 9);
  });
  expect(
    Math.abs(Object.values(shares).reduce((a, b) => a + b, 0) - 1),
  ).toBeLessThanOrEqual(1e-9);

  const [first, second] = [...ids].sort((a, b) => sums[b] - sums[a]);
  const lead = Math.round((sums[first] - sums[second]) * 100) / 100;
  const signals = correction ? derived! : classification;
  // The margin of a tie lies between; what it is, is not for this test to say.
  if (evidence.length === 0 || lead === 0) {
    expect(signals.primary).toBeUndefined();
  } else if (lead >= 0.3) {
    expect(signals.primary).toBe(first);
  }
  if (signals.primary === undefined) {
    expect(signals.confidence).toBe(0);
  } else {
    expect(signals.primary).toBe(first);
  }
  if (correction) {
    expect(classification.primary).toBe(correction.function);
    expect(confidence).toBe(1);
  }
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);

  for (const item of evidence) {
    const rule = RULES.signals.find(({ id }) => id === item.signal)!;
    expect(item.weights).toEqual(rule.weights);
    expect(item.source).toBe(rule.source);
    expect(item.reason).not.toBe('');
    expect(item.grade).toBe('declared');
    for (const { field } of item.matches) {
      expect(typeof field).toBe('string');
    }
  }
}

/** A summary is made of the reasons, of which it holds at most two. */
function expectShort({ summary, evidence, correction }: Classification): void {
  expect(summary.trim()).not.toBe('');
  const parts = evidence
    .map(({ reason }) => reason)
    .filter(reason => summary.includes(reason.slice(1)));
  if (!correction && evidence.length > 0) {
    expect(parts.length).toBeGreaterThan(0);
  }
  const longest = Math.max(0, ...evidence.map(({ reason }) => reason.length));
  expect(summary.length).toBeLessThanOrEqual(2 * longest + 200);
}

describe('assessEntity, whatever stands in an entity,', () => {
  it('neither throws nor changes it, and says what anybody can recompute', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntity, { minLength: 1, maxLength: 3 }),
        values => {
          freeze(values);
          const results = assessAll(values);
          for (const result of results) {
            const { classification, practices, problems } = result;
            expectSound(classification);
            expectShort(classification);
            for (const { reason } of practices) {
              expect(reason.trim()).not.toBe('');
            }
            for (const { field, message } of problems) {
              expect(field).not.toBe('');
              expect(message).toMatch(/\S/);
              expect(field.length + message.length).toBeLessThan(1_000);
            }
            expect(
              explainChanges(classification, RULES).length,
            ).toBeLessThanOrEqual(5);
            // Storing changes nothing, not even a -0.
            expect(JSON.parse(JSON.stringify(result))).toEqual(result);
          }
          expect(assessAll(values)).toEqual(results);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('tells of each field that it cannot read', () => {
    const paths = [
      'kind',
      'metadata',
      'metadata.name',
      'metadata.title',
      'metadata.description',
      'metadata.tags',
      'metadata.links',
      'metadata.labels',
      'metadata.annotations',
      'metadata.annotations.team-topology/function',
      'metadata.annotations.a.com/b',
      'spec',
      'spec.type',
      'spec.lifecycle',
      'spec.owner',
      'spec.scaffoldedFrom',
      'relations',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        json.filter(value => typeof value !== 'string'),
        (path, value) => {
          const wrong =
            ['tags', 'links', 'relations'].includes(path.split('.').pop()!) &&
            Array.isArray(value)
              ? [...value, 7]
              : value;
          const isMap = ['metadata', 'spec', 'labels', 'annotations'].includes(
            path.split('.').pop()!,
          );
          fc.pre(
            !isMap ||
              typeof wrong !== 'object' ||
              wrong === null ||
              Array.isArray(wrong),
          );
          const [result] = assessAll([set(healthy(), path, wrong)]);
          expect(result.problems.map(({ field }) => field)).toContain(path);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells nothing of a healthy one', () => {
    expect(assessAll([healthy()])[0].problems).toEqual([]);
  });
});

function healthy(): Record<string, any> {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'shop',
      title: 'Shop',
      description: 'Sells things. '.repeat(20),
      labels: { 'a.com/tier': '1' },
      tags: ['java'],
      links: [{ url: 'https://example.com', title: 'Board', type: 'board' }],
      annotations: { 'a.com/b': 'x', 'team-topology/function': 'sre' },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/a',
      scaffoldedFrom: 'template:default/t',
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/a' }],
  };
}

function set(
  entity: Record<string, any>,
  path: string,
  value: unknown,
): unknown {
  const [first, second, ...rest] = path.split('.');
  if (second === undefined) {
    entity[first] = value;
  } else if (rest.length === 0) {
    entity[first][second] = value;
  } else {
    entity[first][second][rest.join('.')] = value;
  }
  return entity;
}

describe('the order', () => {
  const WORDS = ['terraform', 'pipeline', 'sre', 'a', 'b', 'vault', 'sdk'];
  const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 });
  const relation = fc.record({
    type: fc.constantFrom('ownedBy', 'dependencyOf', 'partOf', 'dependsOn'),
    targetRef: fc.constantFrom(...REFS),
  });
  const given = fc.record({
    tags: texts,
    links: texts.map(titles =>
      titles.map(title => ({ title, url: `https://${title}` })),
    ),
    labels: texts.map(keys => keys.map(name => [`x.com/${name}`, name])),
    annotations: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(
          'team-topology/exempt.sre.slo-defined',
          'team-topology/exempt.sre.on-call-known',
          'backstage.io/source-template',
          'github.com/project-slug',
          'pagerduty.com/service-id',
          'Constructor',
          'constructor',
          'terraform/workspace',
        ),
        fc.constantFrom<unknown>('until 2026-04-01: x', 'a/vault', 7, null),
      ),
      { selector: ([name]) => name },
    ),
    relations: fc.array(relation, { maxLength: 8 }),
    others: fc.constant(
      REFS.map(ref => {
        const [kind, , name] = ref.split(/[:/]/);
        return {
          apiVersion: 'backstage.io/v1alpha1',
          kind,
          metadata: { name: name.toLowerCase(), title: `Team ${name}` },
          spec: { owner: 'group:default/a' },
        };
      }),
    ),
    signals: fc.constant(onlyKnown(SIGNALS)),
  });
  type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

  function assessGiven(value: Given, reverse: boolean): EntityAssessment {
    const entries: [string, unknown][] = [
      ['apiVersion', 'backstage.io/v1alpha1'],
      ['kind', 'Component'],
      [
        'metadata',
        record(
          turn(
            [
              ['name', 'a-b'],
              ['tags', value.tags],
              ['links', value.links],
              ['labels', record(value.labels as [string, unknown][])],
              ['annotations', record(value.annotations)],
            ],
            reverse,
          ),
        ),
      ],
      ['spec', { type: 'service' }],
      ['relations', value.relations],
    ];
    const entity = record(turn(entries, reverse));
    const rules = createRuleSet({ sources: [{ signals: value.signals }] });
    const all = turn([entity, ...value.others], reverse);
    return assessAll(all, rules)[all.indexOf(entity)];
  }

  it('of tags, links, labels, annotations, relations, keys, entities and signals changes nothing', () => {
    const both = given.chain(value =>
      fc.tuple(
        fc.constant(value),
        fc.record({
          tags: shuffled(value.tags),
          links: shuffled(value.links),
          labels: shuffled(value.labels),
          annotations: shuffled(value.annotations),
          relations: shuffled(value.relations),
          others: shuffled(value.others),
          signals: shuffled(value.signals).map(signals =>
            signals.map(signal =>
              Object.fromEntries(Object.entries(signal).reverse()),
            ),
          ),
        }) as fc.Arbitrary<Given>,
      ),
    );
    fc.assert(
      fc.property(both, ([value, reordered]) => {
        expect(JSON.stringify(assessGiven(reordered, true))).toBe(
          JSON.stringify(assessGiven(value, false)),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('of the weights in a signal is not the order in which they are added up', () => {
    const weights: [string, number][] = [
      ['sre', 0.1],
      ['platform', 0.2],
      ['application', 0.3],
      ['devops', -0.7],
    ];
    const addends = (entries: [string, number][]) => {
      const rules = createRuleSet({
        sources: [
          {
            signals: [{ ...SIGNALS[1], weights: Object.fromEntries(entries) }],
          },
        ],
      });
      const entity = healthy() as Entity;
      const facts = deriveFacts(
        entity,
        { owners: [], users: [], templates: [] },
        { now: NOW },
      );
      const candidates = findCandidates(rules, new RuleDocument(entity, facts));
      return candidates.find(({ id }) => id === 'hostile-number')!.weightList;
    };
    expect(addends([...weights].reverse())).toEqual(addends(weights));
  });
});

function turn<T>(items: T[], reverse: boolean): T[] {
  return reverse ? [...items].reverse() : items;
}

function shuffled<T>(items: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(items, {
    minLength: items.length,
    maxLength: items.length,
  });
}

/** With the functions that there are by the ids that they have. */
function onlyKnown(
  signals: { weights: Record<string, number | undefined> }[],
): any[] {
  const ids = BUILT_IN.functions.map(({ id }) => id);
  return signals.map(signal => ({
    ...signal,
    weights: Object.fromEntries(
      Object.entries(signal.weights).map(([id, weight]) => [
        ids.find(known => known.startsWith(id.slice(0, 5))) ?? ids[0],
        weight,
      ]),
    ),
  }));
}

describe('what is no JSON', () => {
  it('is read where it is cyclic, in a field and between entities', () => {
    const spec: Record<string, unknown> = { type: 'service', owner: 'a' };
    spec.self = spec;
    spec.dependsOn = ['component:shop', spec];
    const metadata: Record<string, unknown> = { name: 'shop', tags: [spec] };
    metadata.links = [metadata];
    const entity = { apiVersion: 'v1', kind: 'Component', metadata, spec };
    const [result] = assessAll([entity]);
    expectSound(result.classification);
    expect(result.problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['metadata.tags']),
    );

    const pair = ['a', 'b'].map((name, _, names) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: 'group:default/a',
        dependsOn: names.map(other => `component:default/${other}`),
      },
    }));
    const group = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'a' },
      spec: {
        type: 'team',
        parent: 'group:default/a',
        children: ['group:default/a'],
      },
    };
    for (const assessment of assessAll([...pair, group])) {
      expectSound(assessment.classification);
      expect(assessment.problems).toEqual([]);
    }
  });

  it('throws, and nothing more, where reading it does', () => {
    const trap = () => {
      throw new Error('boom');
    };
    const values = [
      Object.defineProperty(healthy(), 'spec', { get: trap, enumerable: true }),
      { ...healthy(), metadata: new Proxy({}, { get: trap, ownKeys: trap }) },
    ];
    for (const value of values) {
      expect(() =>
        assessEntity(value as unknown as Entity, {
          neighbourhood: { owners: [], users: [], templates: [] },
          rules: RULES,
          now: NOW,
        }),
      ).toThrow('boom');
    }
  });
});

describe('what is huge', () => {
  const many = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));

  it.each<[string, (entity: Record<string, any>) => void, string[]]>([
    [
      '10,000 annotations',
      ({ metadata }) => {
        metadata.annotations = Object.fromEntries(
          many(10_000, index => [`a${index}.com/x`, 'x']),
        );
      },
      [],
    ],
    [
      '10,000 annotations that are no texts',
      ({ metadata }) => {
        metadata.annotations = Object.fromEntries(
          many(10_000, index => [`a${index}.com/x`, index]),
        );
      },
      ['metadata.annotations'],
    ],
    [
      '10,000 exemptions',
      ({ metadata }) => {
        metadata.annotations = Object.fromEntries(
          many(10_000, index => [`team-topology/exempt.sre.x${index}`, '']),
        );
      },
      [],
    ],
    [
      '10,000 exemptions that are none',
      ({ metadata }) => {
        metadata.annotations = Object.fromEntries(
          many(10_000, index => [`team-topology/exempt.sre.x${index}`, 'x']),
        );
      },
      ['metadata.annotations.team-topology/exempt.*'],
    ],
    [
      '10,000 long tags',
      ({ metadata }) => {
        metadata.tags = many(10_000, index => `w${index} `.repeat(500));
      },
      ['metadata.tags'],
    ],
    [
      '10,000 long links',
      ({ metadata }) => {
        metadata.links = many(10_000, index => ({
          title: `w${index} `.repeat(500),
        }));
      },
      ['metadata.links'],
    ],
    [
      '10,000 labels',
      ({ metadata }) => {
        metadata.labels = Object.fromEntries(
          many(10_000, index => [`a${index}`, 'x'.repeat(300)]),
        );
      },
      ['metadata.labels'],
    ],
    [
      '150,000 owners',
      entity => {
        entity.relations = many(150_000, index => ({
          type: 'ownedBy',
          targetRef: `group:default/t${index}`,
        }));
      },
      ['relations.ownedBy'],
    ],
    [
      '100,000 relations of all types',
      entity => {
        entity.relations = many(100_000, index => ({
          type: ['partOf', 'dependsOn', 'dependencyOf'][index % 3],
          targetRef: `system:default/${index}`,
        }));
      },
      ['relations.partOf', 'relations.dependsOn'],
    ],
    ...['name', 'title', 'description'].map(
      (field): [string, (entity: Record<string, any>) => void, string[]] => [
        `a ${field} of a megabyte`,
        ({ metadata }) => {
          metadata[field] = 'Service platform. '.repeat(60_000);
        },
        [`metadata.${field}`],
      ],
    ),
    [
      'a type, lifecycle and owner of a megabyte',
      ({ spec }) => {
        spec.type = 'ab '.repeat(400_000);
        spec.lifecycle = spec.type;
        spec.owner = spec.type;
      },
      ['spec.type', 'spec.lifecycle', 'spec.owner'],
    ],
    [
      'a declared function of a megabyte',
      ({ metadata }) => {
        metadata.annotations['team-topology/function'] = 'x'.repeat(1e6);
      },
      ['metadata.annotations.team-topology/function'],
    ],
    [
      'a spec of ten thousand levels',
      ({ spec }) => {
        spec.replicas = nested(10_000);
        spec.ports = spec.replicas;
      },
      [],
    ],
  ])('is read up to a bound, and that is told: %s', (_, change, problems) => {
    const entity = healthy();
    change(entity);
    const [result] = assessAll([entity]);
    expectSound(result.classification);
    const known = result.problems.map(({ field }) => field);
    expect(known).toEqual(expect.arrayContaining(problems));
    // What is stored stays small, whatever the entity holds.
    expect(known.length).toBeLessThanOrEqual(510);
    expect(JSON.stringify(result).length).toBeLessThan(300_000);
  });
});
