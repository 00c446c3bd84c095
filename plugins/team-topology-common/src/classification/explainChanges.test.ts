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
import { deriveFacts } from '../facts';
import { createRuleSet, RuleSet, Signal } from '../rules';
import { Classification, PersonCorrection } from './Classification';
import { classifyEntity } from './classifyEntity';
import { explainChanges } from './explainChanges';

const FUNCTIONS = createRuleSet().functions;
const IDS = FUNCTIONS.map(({ id }) => id);
const [FIRST, SECOND, THIRD] = IDS;
const TITLES = FUNCTIONS.map(({ title }) => title);

const WORDS = ['amber', 'birch', 'cedar', 'dahlia'];
const PLACES = [
  'facts.nameWords',
  'facts.tagWords',
  'facts.descriptionWords',
  'facts.annotationKeys',
];

type Weights = Record<string, number>;

function signal(id: string, when: unknown, weights: Weights): Signal {
  return {
    id,
    when: when as Signal['when'],
    weights,
    reason: `It says "{value}".`,
    source: 'test',
  };
}

function says(fact: string, ...words: string[]): unknown {
  return { $any: words.map(word => ({ [fact]: { $contains: word } })) };
}

function rulesOf(...signals: Signal[]): RuleSet {
  return { functions: FUNCTIONS, signals, practices: [], fingerprint: 'x' };
}

function entityOf(
  metadata: Record<string, unknown>,
  spec: Record<string, unknown> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'x', ...metadata },
    spec,
  } as Entity;
}

function classify(
  entity: Entity,
  rules: RuleSet,
  correction?: PersonCorrection,
): Classification {
  const facts = deriveFacts(
    entity,
    { owners: [], users: [], templates: [] },
    { now: new Date('2026-03-15T12:00:00Z') },
  );
  return classifyEntity(entity, facts, rules, { correction });
}

function explain(entity: Entity, rules: RuleSet) {
  return explainChanges(classify(entity, rules), rules);
}

function without(rules: RuleSet, ids: string[]): RuleSet {
  return rulesOf(...rules.signals.filter(({ id }) => !ids.includes(id)));
}

describe('explainChanges', () => {
  it('says nothing of a lone clear answer but what is left without it', () => {
    const rules = rulesOf(
      signal('name', says('facts.nameWords', 'amber'), { [FIRST]: 1 }),
      signal('tags', says('facts.tagWords', 'birch'), { [FIRST]: 1 }),
    );
    expect(
      explain(entityOf({ name: 'amber', tags: ['birch'] }), rules),
    ).toEqual([]);
    expect(explain(entityOf({ name: 'amber' }), rules)).toEqual([
      {
        text: 'Without "amber" in its name it would be unclassified.',
        without: ['name'],
      },
    ]);
  });

  it('names piece, word and field without which another function leads, what takes least first', () => {
    const rules = rulesOf(
      signal('a-name', says('facts.nameWords', 'amber'), { [FIRST]: 0.6 }),
      signal('b-tag', says('facts.tagWords', 'amber'), { [FIRST]: 0.6 }),
      signal('c-tag', says('facts.tagWords', 'birch'), { [FIRST]: 0.6 }),
      signal('d-tag', says('facts.tagWords', 'cedar'), { [SECOND]: 0.9 }),
    );
    const entity = entityOf({
      name: 'amber',
      tags: ['amber', 'birch', 'cedar'],
    });
    expect(explain(entity, rules)).toEqual([
      {
        text: `Without the word "amber" it would be ${TITLES[1]}.`,
        becomes: SECOND,
        without: ['a-name', 'b-tag'],
      },
      {
        text: `${TITLES[1]} comes next and lacks 0.9 in weight.`,
        becomes: SECOND,
        without: [],
      },
    ]);
  });

  it('names a field whose words only together lead', () => {
    const rules = rulesOf(
      signal('a', says('facts.tagWords', 'amber'), { [FIRST]: 0.6 }),
      signal('b', says('facts.tagWords', 'birch'), { [FIRST]: 0.6 }),
      signal('c', says('facts.nameWords', 'cedar'), { [SECOND]: 0.4 }),
    );
    const entity = entityOf({ name: 'cedar', tags: ['amber', 'birch'] });
    expect(explain(entity, rules)[0]).toEqual({
      text: `Without the words in its tags it would be ${TITLES[1]}.`,
      becomes: SECOND,
      without: ['a', 'b'],
    });
  });

  it('does not say that a signal falls with one word where another one holds it', () => {
    const rules = rulesOf(
      signal('both', says('facts.nameWords', 'amber', 'birch'), { [FIRST]: 1 }),
    );
    expect(explain(entityOf({ name: 'amber-birch' }), rules)).toEqual([
      {
        text: 'Without "amber" in its name and "birch" in its name it would be unclassified.',
        without: ['both'],
      },
    ]);
    // Two fields hold it: neither alone would change anything.
    const anywhere = rulesOf(
      signal(
        'anywhere',
        {
          $any: [
            { 'facts.nameWords': { $contains: 'amber' } },
            { 'facts.annotationKeys': { $contains: 'amber' } },
          ],
        },
        { [FIRST]: 1 },
      ),
    );
    const entity = entityOf({ name: 'amber', annotations: { amber: 'x' } });
    expect(explain(entity, anywhere)).toEqual([
      {
        text: 'Without the signal anywhere it would be unclassified.',
        without: ['anywhere'],
      },
    ]);
  });

  it('lets all fall that a word holds, also the pairs that it is part of', () => {
    const rules = rulesOf(
      signal('one', says('facts.nameWords', 'amber'), { [FIRST]: 0.5 }),
      signal('pair', says('facts.nameWords', 'amber birch'), { [FIRST]: 0.5 }),
    );
    const [change] = explain(entityOf({ name: 'amber-birch' }), rules);
    expect(change).toEqual({
      text: 'Without "amber" in its name it would be unclassified.',
      without: ['one', 'pair'],
    });
  });

  it('says what a correction taken back would leave', () => {
    const rules = rulesOf(
      signal('a', says('facts.nameWords', 'amber'), { [FIRST]: 1 }),
    );
    const annotations = { 'team-topology/function': SECOND };
    expect(explain(entityOf({ name: 'amber', annotations }), rules)).toEqual([
      {
        text: `Without the correction it would be ${TITLES[0]}.`,
        becomes: FIRST,
        without: [],
      },
    ]);
    expect(explain(entityOf({ annotations }), rules)).toEqual([
      {
        text: 'Without the correction it would be unclassified.',
        without: [],
      },
    ]);
  });

  it('says what counts once the annotation is gone, and nothing where that is the same', () => {
    const rules = rulesOf(
      signal('a', says('facts.nameWords', 'amber'), { [FIRST]: 1 }),
    );
    const annotations = { 'team-topology/function': SECOND };
    const said = {
      author: 'user:default/jane',
      at: '2026-03-01T08:00:00.000Z',
      reason: 'It is.',
    };
    const entity = entityOf({ name: 'amber', annotations });
    const changesOf = (subject: Entity, id: string) =>
      explainChanges(
        classify(subject, rules, { ...said, function: id }),
        rules,
      );
    expect(changesOf(entity, THIRD)).toEqual([
      {
        text: `Without the annotation it would be ${TITLES[2]}, as a person said.`,
        becomes: THIRD,
        without: [],
      },
    ]);
    expect(changesOf(entity, SECOND)).toEqual([]);
    // Confirmed.
    expect(changesOf(entityOf({ name: 'amber' }), FIRST)).toEqual([]);
  });

  it('says what would settle what is unclassified, and what holds the tie', () => {
    const settle = {
      text: 'A description that begins with what it is, or the annotation team-topology/function, would settle it.',
      without: [],
    };
    const rules = rulesOf(
      signal('a', says('facts.nameWords', 'amber'), { [FIRST]: 1 }),
      signal('b', says('facts.nameWords', 'birch'), { [SECOND]: 1 }),
    );
    expect(explain(entityOf({}), rules)).toEqual([settle]);
    expect(explain(entityOf({ name: 'amber-birch' }), rules)).toEqual([
      {
        text: `Without "amber" in its name it would be ${TITLES[1]}.`,
        becomes: SECOND,
        without: ['a'],
      },
      {
        text: `Without "birch" in its name it would be ${TITLES[0]}.`,
        becomes: FIRST,
        without: ['b'],
      },
      settle,
    ]);
  });

  it('counts what was taken out, without speaking of it', () => {
    const rules = rulesOf(
      signal('hidden', says('facts.nameWords', 'amber'), { [FIRST]: 2 }),
      signal('shown', says('facts.tagWords', 'birch'), { [FIRST]: 0.5 }),
      signal('other', says('facts.tagWords', 'cedar'), { [SECOND]: 1 }),
    );
    const classification = classify(
      entityOf({ name: 'amber', tags: ['birch', 'cedar'] }),
      rules,
    );
    const evidence = classification.evidence.filter(
      item => item.signal !== 'hidden',
    );
    const changes = explainChanges({ ...classification, evidence }, rules);
    expect(changes).toEqual([
      {
        text: `${TITLES[1]} comes next and lacks 1.5 in weight.`,
        becomes: SECOND,
        without: [],
      },
    ]);
  });

  it('holds for evidence of a function that there is no longer', () => {
    const rules = rulesOf(
      signal('a', says('facts.nameWords', 'amber'), { [FIRST]: 1 }),
    );
    const classification = classify(entityOf({ name: 'amber' }), rules);
    const stored = {
      ...classification,
      sums: { ...classification.sums, gone: 0.5 },
      evidence: [
        ...classification.evidence,
        { ...classification.evidence[0], signal: 'b', weights: { gone: 0.5 } },
      ],
    };
    expect(explainChanges(stored, rules)[0]).toEqual({
      text: 'Without "amber" in its name it would be unclassified.',
      without: ['a', 'b'],
    });
  });

  it('says at most five things, each of which is true, and always the same', () => {
    const anySignal = fc.record({
      fact: fc.constantFrom(...PLACES),
      words: fc.uniqueArray(fc.constantFrom(...WORDS, 'amber birch'), {
        minLength: 1,
        maxLength: 3,
      }),
      all: fc.boolean(),
      type: fc.boolean(),
      weights: fc.dictionary(
        fc.constantFrom(FIRST, SECOND, THIRD),
        fc.integer({ min: -100, max: 150 }).map(weight => weight / 100),
        { minKeys: 1, maxKeys: 3 },
      ),
    });
    const anyName = fc
      .subarray(WORDS, { minLength: 1 })
      .map(words => words.join('-'));
    let told = 0;
    fc.assert(
      fc.property(
        fc.array(anySignal, { maxLength: 8 }),
        fc.record({
          name: anyName,
          tags: fc.subarray(WORDS),
          description: anyName,
          annotations: fc
            .subarray(WORDS)
            .map(keys => Object.fromEntries(keys.map(key => [key, 'x']))),
        }),
        (specs, metadata) => {
          const rules = rulesOf(
            ...specs.map(({ fact, words, all, type, weights }, index) => {
              const parts = words.map(word => ({
                [fact]: { $contains: word },
              }));
              return signal(
                `s${index}`,
                {
                  $all: [
                    all ? { $all: parts } : { $any: parts },
                    ...(type ? [{ 'facts.type': 'service' }] : []),
                  ],
                },
                weights,
              );
            }),
          );
          const entity = entityOf(metadata, { type: 'service' });
          const classification = classify(entity, rules);
          const changes = explainChanges(classification, rules);
          expect(changes.length).toBeLessThanOrEqual(5);
          for (const { text } of changes) {
            expect(text).toMatch(/\.$/);
          }
          const removals = changes.filter(change => change.without.length > 0);
          told += removals.length;
          for (const { becomes, without: ids } of removals) {
            expect(becomes).not.toBe(classification.primary);
            const changed = classify(entity, without(rules, ids));
            expect(changed.primary).toBe(becomes);
          }
          // What a word is said to hold falls with the word.
          for (const { text, without: ids } of removals) {
            const words = /^Without the word "(.*)" it/.exec(text)?.[1] ?? '';
            const left = strip(entity, words.split(' '));
            const held = classify(left, rules).evidence.filter(
              item => words !== '' && ids.includes(item.signal),
            );
            expect(held).toEqual([]);
          }
          expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
          const reversed = rulesOf(...[...rules.signals].reverse());
          expect(explain(entity, reversed)).toEqual(changes);
        },
      ),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(100);
  });

  it('takes work that grows with the evidence, and no faster', () => {
    const count = (pieces: number) => {
      let reads = 0;
      const evidence = Array.from({ length: pieces }, (_, index) => ({
        signal: `s${index}`,
        reason: 'It is.',
        get weights() {
          reads++;
          return { [FIRST]: 1 };
        },
        grade: 'declared' as const,
        matches: [{ field: 'metadata.name', value: `w${index}` }],
        refs: [],
        source: 'test',
      }));
      const sums = Object.fromEntries(IDS.map(id => [id, 0]));
      sums[FIRST] = pieces;
      const shares = sums;
      explainChanges(
        { primary: FIRST, sums, shares, confidence: 1, evidence },
        rulesOf(),
      );
      return reads;
    };
    expect(count(2_000) / count(1_000)).toBeLessThan(2.2);
  });
});

function strip(entity: Entity, words: string[]): Entity {
  const cut = (text: unknown) =>
    String(text)
      .split('-')
      .filter(word => !words.includes(word))
      .join('-');
  const { name, tags, description } = entity.metadata;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      name: cut(name),
      tags: tags?.filter(tag => !words.includes(tag)),
      description: cut(description),
    },
  };
}
