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
import { classifyEntity } from '../classification';
import { deriveFacts } from '../facts';
import { createRuleSet, RuleSource } from './createRuleSet';
import { RuleSet } from './RuleSet';

const [FUNCTION] = createRuleSet().functions;

const SIGNAL = {
  id: 'test-kind',
  when: { 'facts.kind': 'component' },
  weights: { [FUNCTION.id]: 1 },
  reason: 'It is one.',
  source: 'test',
};

function create(...signals: unknown[]): RuleSet {
  return createRuleSet({
    sources: [{ name: 'x', signals: signals as RuleSource['signals'] }],
  });
}

/** The rule set, or the message of the error in place of which there is none. */
function attempt(source: RuleSource): RuleSet | string {
  try {
    return createRuleSet({ sources: [{ name: 'x', ...source }] });
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'InputError' ? message : `Not an InputError: ${name}`;
  }
}

function fail(...signals: unknown[]): string {
  const result = attempt({ signals: signals as RuleSource['signals'] });
  expect(result).toEqual(
    expect.stringContaining('The rules of Team Topology are wrong'),
  );
  return String(result);
}

function findingsOf(rules: RuleSet, metadata = {}) {
  const entity = {
    apiVersion: 'v1',
    kind: 'Component',
    metadata: { name: 'x', ...metadata },
    spec: {},
  } as Entity;
  const facts = deriveFacts(
    entity,
    { owners: [], users: [], templates: [] },
    { now: new Date('2026-03-15T12:00:00Z') },
  );
  return classifyEntity(entity, facts, rules).evidence;
}

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = { 'facts.kind': 'component' };
  for (let level = 0; level < levels; level++) {
    value = wrap(value);
  }
  return value;
}

describe('hostile rules', () => {
  it.each([
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
    ['a text', '1'],
    ['null', null],
    ['a list', [1]],
    ['a map', { valueOf: 1 }],
    ['too large', 5.000001],
    ['undefined', undefined],
  ])('are refused where a weight is %s, with the place', (_, weight) => {
    expect(fail({ ...SIGNAL, weights: { [FUNCTION.id]: weight } })).toContain(
      `x.signals[0].weights.${FUNCTION.id} `,
    );
  });

  it('of a weight that is -0 leave sums that survive storing', () => {
    const rules = create({ ...SIGNAL, weights: { [FUNCTION.id]: -0 } });
    expect(rules.signals.some(({ id }) => id === 'test-kind')).toBe(true);
    expect(
      findingsOf(rules).find(item => item.signal === 'test-kind')!.weights,
    ).toBeDefined();
  });

  it('are refused where an id stands twice in one source, whatever stands between', () => {
    expect(fail(SIGNAL, { ...SIGNAL, id: 'other' }, SIGNAL)).toContain(
      'x.signals[2].id "test-kind" stands already at x.signals[0]',
    );
  });

  it.each(['__proto__', 'toString', '', ' ', 'A', 'a\0b', '-'])(
    'are refused where the id is %j',
    id => {
      expect(fail({ ...SIGNAL, id })).toContain('x.signals[0].id');
    },
  );

  it('are not found on the prototype of anything', () => {
    const ids = create({ ...SIGNAL, id: 'constructor' }).signals.map(
      ({ id }) => id,
    );
    expect(ids).toContain('constructor');
    for (const id of ['__proto__', 'constructor', 'toString', '']) {
      // A literal would set the prototype instead of a key.
      const weights = JSON.parse(`{${JSON.stringify(id)}: 1}`);
      expect(fail({ ...SIGNAL, weights })).toContain('x.signals[0].weights');
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('fill a reason as often as it asks, and take nothing in it for a pattern', () => {
    const rules = create({
      ...SIGNAL,
      when: { 'facts.annotationKeys': { $contains: 'a.com/x' } },
      reason: `${'{value}'.repeat(10)} $& $1 {VALUE} {value`,
    });
    const [item] = findingsOf(rules, {
      annotations: { 'a.com/x': "$& $' {value}" },
    }).filter(({ signal }) => signal === 'test-kind');
    expect(item.reason).toBe(
      `${"$& $' {value}".repeat(10)} $& $1 {VALUE} {value`,
    );
  });

  it.each<[string, (inner: unknown) => unknown]>([
    ['$not', inner => ({ $not: inner })],
    ['$all', inner => ({ $all: [inner] })],
    ['$any', inner => ({ $any: [inner, inner] })],
    ['a list', inner => [inner]],
    ['a path', inner => ({ 'entity.spec': inner })],
  ])('are refused where they are nested 10,000 deep: %s', (_, wrap) => {
    expect(fail({ ...SIGNAL, when: nested(10_000, wrap) })).toContain(
      'x.signals[0].when is nested deeper than',
    );
  });

  it('are refused where they contain themselves', () => {
    const when: Record<string, unknown> = {};
    when.$not = when;
    expect(fail({ ...SIGNAL, when })).toContain('x.signals[0].when');
  });

  it('may name 200,000 texts and words, which are looked up', () => {
    const texts = Array.from({ length: 200_000 }, (_, index) => `t${index}`);
    const rules = create(
      {
        ...SIGNAL,
        id: 'many-texts',
        when: { 'facts.kind': { $in: [...texts, 'Component'] } },
      },
      {
        ...SIGNAL,
        id: 'all-of-it',
        when: {
          $all: [
            { 'facts.kind': { $in: [...texts, 'Component'] } },
            { 'facts.type': { $in: texts } },
          ],
        },
      },
    );
    const found = findingsOf(rules).map(({ signal }) => signal);
    expect(found).toContain('many-texts');
    expect(found).not.toContain('all-of-it');
  });

  it('may be 10,000 that look for one word, or for one each', () => {
    const signals = Array.from({ length: 10_000 }, (_, index) => ({
      ...SIGNAL,
      id: `many-${index}`,
      when: {
        'facts.tagWords': { $contains: index % 2 ? 'same' : `w${index}` },
      },
    }));
    const rules = create(...signals);
    const found = findingsOf(rules, { tags: ['same', 'w2'] });
    expect(
      found.filter(({ signal }) => signal.startsWith('many-')),
    ).toHaveLength(5_001);
  });

  it('of any shape are refused with an InputError of bounded length, or taken', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    const entry = fc.record(
      {
        id: fc.oneof(fc.constantFrom('a', 'b', '__proto__'), json),
        when: fc.oneof(
          fc
            .constantFrom('facts.kind', '$not', '$all', '$in', '')
            .chain(key => json.map(value => ({ [key]: value }))),
          json,
        ),
        weights: fc.oneof(
          json.map(value => ({ [FUNCTION.id]: value })),
          json,
        ),
        reason: fc.oneof(fc.constant('It is.'), json),
        source: fc.oneof(fc.constant('test'), json),
        disabled: fc.oneof(fc.boolean(), json),
      },
      { requiredKeys: [] },
    );
    const list = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.array(fc.oneof(entry, json), { maxLength: 3 }),
      },
      { weight: 1, arbitrary: json },
    );
    fc.assert(
      fc.property(
        fc.record(
          { functions: list, signals: list, practices: list },
          { requiredKeys: [] },
        ),
        source => {
          const result = attempt(source as RuleSource);
          const told = typeof result === 'string' ? result : '';
          expect(told).not.toContain('Not an InputError');
          expect(told.length).toBeLessThan(50_000);
          const found = typeof result === 'string' ? [] : findingsOf(result);
          expect(Array.isArray(found)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
