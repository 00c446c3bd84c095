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
import { PersonCorrection } from '../classification';
import { TeamFunction } from '../function';
import { createRuleSet, RuleSet, Signal } from '../rules';
import { classifyTeam } from './classifyTeam';
import { TeamEntity } from './TeamSummary';

function signal(word: string, id: TeamFunction, weight: number): Signal {
  return {
    id: `test-${word}`,
    when: {
      $any: ['nameWords', 'titleWords', 'descriptionWords'].map(fact => ({
        [`facts.${fact}`]: { $contains: word },
      })),
    } as Signal['when'],
    weights: { [id]: weight },
    reason: `It is called "${word}".`,
    source: 'Made up for this test',
  };
}

// "lean" and "shared" are hints of low confidence, the others are sure.
const RULES: RuleSet = {
  ...createRuleSet(),
  signals: [
    signal('reliability', 'sre', 3),
    signal('payments', 'application', 3),
    signal('lean', 'devops', 0.25),
    signal('shared', 'platform', 0.58),
  ],
};
const NOW = new Date('2026-03-01T08:00:00Z');

function group(name: string, fields: object = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, ...fields },
    spec: { type: 'team', children: [] },
  };
}

/** Entities of one kind and function; each has a large share of it. */
function some(
  count: number,
  primary: TeamFunction | undefined,
  options: { kind?: string; share?: number } = {},
): TeamEntity[] {
  const { kind = 'component', share = 0.8 } = options;
  return Array.from({ length: count }, (_, index) => ({
    ref: `${kind}:default/${primary}-${index}`,
    ...(primary && { primary }),
    shares: primary ? { [primary]: share } : {},
    states: {},
    gapsSince: {},
  }));
}

function classify(
  entity: Entity,
  entities: TeamEntity[] = [],
  correction?: PersonCorrection,
) {
  return classifyTeam({
    group: entity,
    entities,
    rules: RULES,
    now: NOW,
    ...(correction && { correction }),
  });
}

function sumOf(shares: Record<string, number>): number {
  return Object.values(shares).reduce((sum, share) => sum + share, 0);
}

function sentencesOf(text: string): number {
  return text.split(/\.(?:\s|$)/).filter(Boolean).length;
}

const SAID: PersonCorrection = {
  function: 'platform',
  author: 'user:default/carol',
  at: '2026-02-01T00:00:00.000Z',
  reason: 'They build the portal.',
  derivedThen: 'application',
};

describe('classifyTeam', () => {
  it('says nothing where neither words nor entities say anything', () => {
    expect(classify(group('falcon'))).toEqual({
      confidence: 0,
      shares: expect.any(Object),
      basis: 'none',
      summary: expect.stringMatching(/^It owns nothing that says/),
      observed: { confidence: 0, shares: expect.any(Object), entities: 0 },
      words: expect.objectContaining({ confidence: 0, evidence: [] }),
      observations: [],
    });
    const odd = classify(group('falcon'), some(4, undefined));
    expect(odd).toMatchObject({ basis: 'none', observed: { entities: 0 } });
    expect(odd.primary).toBeUndefined();
    expect(sumOf(odd.shares)).toBeCloseTo(1, 10);
    expect(sumOf(odd.observed.shares)).toBeCloseTo(1, 10);
  });

  it('takes the words of a team that owns nothing, its display name too', () => {
    const named = group('falcon');
    named.spec!.profile = { displayName: 'Reliability' };
    expect(classify(named)).toMatchObject({
      primary: 'sre',
      basis: 'words',
      summary:
        'Its own words say SRE: it is called "reliability". It owns nothing that was assessed.',
      words: {
        primary: 'sre',
        evidence: [{ matches: [{ value: 'reliability' }] }],
      },
      observations: [],
    });
  });

  it('counts each assessed entity once, by its primary function', () => {
    const { observed } = classify(group('falcon'), [
      ...some(3, 'sre', { share: 0.3 }),
      ...some(3, 'sre', { share: 0.3 }),
      ...some(1, 'platform'),
      ...some(2, undefined),
      // Of rules that are gone.
      ...some(1, 'astrology'),
      { ...some(1, 'devops')[0], error: 'It is broken.' },
    ]);
    expect(observed).toEqual({
      primary: 'sre',
      // 3 of 4, times 1 - e^(-2 / 2).
      confidence: 0.47,
      shares: expect.objectContaining({ sre: 0.75, platform: 0.25, devops: 0 }),
      entities: 4,
    });
    expect(sumOf(observed.shares)).toBeCloseTo(1, 10);
  });

  it('is surer the more entities there are and the clearer they lead', () => {
    const confidenceOf = (...entities: TeamEntity[][]) =>
      classify(group('falcon'), entities.flat()).observed.confidence;
    const three = confidenceOf(some(3, 'sre'));
    expect(confidenceOf(some(2, 'sre'))).toBeLessThan(three);
    expect(confidenceOf(some(6, 'sre'))).toBeGreaterThan(three);
    expect(confidenceOf(some(6, 'sre'), some(3, 'infra'))).toBeLessThan(
      confidenceOf(some(6, 'sre'), some(1, 'infra')),
    );
    expect(confidenceOf(some(3, 'sre'), some(3, 'infra'))).toBe(0);
  });

  it('believes what a team owns more than what it says, and tells of the difference', () => {
    const team = group('reliability', { description: 'We are lean' });
    const result = classify(team, [...some(6, 'platform'), ...some(1, 'sre')]);
    expect(result).toMatchObject({
      primary: 'platform',
      basis: 'entities',
      confidence: result.observed.confidence,
      summary:
        'Of 7 entities that it owns, 6 are Platform. Its own words say SRE.',
      observations: [
        {
          id: 'function-differs',
          text: 'Its name says SRE, but what it owns says Platform. Of 7 entities that it owns, 6 are Platform.',
        },
      ],
    });
    expect(classify(team, some(6, 'sre'))).toMatchObject({
      primary: 'sre',
      summary: expect.stringMatching(/Its own words say the same\.$/),
      observations: [],
    });
    // Little said is no declaration.
    expect(classify(group('lean'), some(6, 'sre'))).toMatchObject({
      primary: 'sre',
      words: { primary: 'devops' },
      observations: [],
    });
  });

  it('leaves it to the words where entities are few or of all kinds', () => {
    for (const entities of [
      some(2, 'platform'),
      [...some(2, 'platform'), ...some(1, 'infra')],
      [...some(4, 'platform'), ...some(3, 'devops')],
    ]) {
      expect(classify(group('reliability'), entities)).toMatchObject({
        primary: 'sre',
        basis: 'words',
        observed: { primary: 'platform' },
        observations: [],
      });
    }
  });

  it('does not make an infrastructure team of one that runs its own databases', () => {
    const databases = some(7, 'infra', { kind: 'resource' });
    const result = classify(group('falcon'), [
      ...some(3, 'application'),
      ...databases,
    ]);
    expect(result).toMatchObject({
      primary: 'application',
      basis: 'entities',
      observed: { entities: 3 },
      summary:
        'Of 10 entities that it owns, 3 are Application. 7 infrastructure Resources do not count, because its own Components may run on them. Its own words do not say what it is for.',
    });
    // More than its components can need, or its components are infrastructure too.
    for (const [entities, counted] of [
      [
        [...some(1, 'application'), ...some(13, 'infra', { kind: 'resource' })],
        11,
      ],
      [[...some(2, 'infra'), ...databases], 9],
      [databases, 7],
    ] as [TeamEntity[], number][]) {
      expect(classify(group('falcon'), entities)).toMatchObject({
        primary: 'infra',
        observed: { entities: counted },
      });
    }
    // Other Resources are its work.
    expect(
      classify(group('falcon'), [
        ...some(1, 'application'),
        ...some(6, 'sre', { kind: 'resource' }),
      ]),
    ).toMatchObject({ primary: 'sre', observed: { entities: 7 } });
  });

  it('does not let software that shows nothing overrule what a team says', () => {
    const plain = some(8, 'application', { share: 0.3 });
    expect(classify(group('reliability'), plain)).toMatchObject({
      primary: 'sre',
      basis: 'words',
      observed: { primary: 'application' },
      observations: [],
    });
    expect(classify(group('falcon'), plain)).toMatchObject({
      primary: 'application',
      basis: 'entities',
    });
    expect(
      classify(group('reliability'), some(8, 'application')),
    ).toMatchObject({
      primary: 'application',
      observations: [{ id: 'function-differs' }],
    });
  });

  it('puts little words and few entities together', () => {
    const [words, entities] = [
      classify(group('lean')).confidence,
      classify(group('falcon'), some(1, 'devops')).confidence,
    ];
    expect(words).toBeLessThan(0.5);
    expect(entities).toBeLessThan(0.5);
    const both = classify(group('lean'), some(1, 'devops'));
    expect(both).toMatchObject({ primary: 'devops', basis: 'entities' });
    expect(both.confidence).toBeGreaterThan(Math.max(words, entities));
    expect(sumOf(both.shares)).toBeCloseTo(1, 10);

    const against = classify(group('lean'), some(2, 'sre'));
    expect(against).toMatchObject({ primary: 'sre', basis: 'entities' });
    expect(against.confidence).toBeLessThan(against.observed.confidence);
  });

  it('names none where words and entities are equally little and differ', () => {
    const entities = [...some(4, 'sre'), ...some(3, 'infra')];
    const result = classify(group('shared'), entities);
    expect(result).toMatchObject({
      confidence: 0,
      basis: 'none',
      words: { primary: 'platform' },
      observed: { primary: 'sre' },
    });
    expect(result.primary).toBeUndefined();
    // So a person who said something else has nothing against them.
    expect(
      classify(group('shared'), entities, {
        ...SAID,
        function: 'devops',
      }).correction!.contrary,
    ).toBeUndefined();
  });

  it('believes the annotation first, then a person', () => {
    const annotated = group('reliability', {
      annotations: { 'team-topology/function': 'Infra' },
    });
    const result = classify(annotated, some(5, 'application'), SAID);
    expect(result).toMatchObject({
      primary: 'infra',
      confidence: 1,
      basis: 'correction',
      correction: {
        function: 'infra',
        field: 'metadata.annotations.team-topology/function',
      },
      overruled: { function: 'platform', author: 'user:default/carol' },
      words: { primary: 'sre' },
      summary:
        'A person declared it Infrastructure. Of 5 entities that it owns, 5 are Application.',
      observations: [
        {
          id: 'function-differs',
          text: 'Its annotation team-topology/function declares Infrastructure, but what it owns says Application. Of 5 entities that it owns, 5 are Application.',
        },
      ],
    });
    expect(result.words.correction).toBeUndefined();

    const said = classify(group('falcon'), some(5, 'application'), SAID);
    expect(said).toMatchObject({
      primary: 'platform',
      confidence: 1,
      basis: 'correction',
      correction: { author: 'user:default/carol' },
      observations: [
        { text: expect.stringMatching(/^A person declared it P/) },
      ],
    });
    expect(said.correction!.contrary).toBeUndefined();
    const contrary = classify(group('falcon'), some(5, 'sre'), SAID);
    expect(contrary.correction!.contrary).toMatch(/SRE/);
    expect(contrary.summary).toContain(contrary.correction!.contrary);
    expect(
      classify(group('falcon'), some(2, 'sre'), SAID).observations,
    ).toEqual([]);
    expect(classify(group('falcon'), some(5, 'platform'), SAID)).toMatchObject({
      observations: [],
    });
  });

  it('takes no function that there is not from an annotation', () => {
    const result = classify(
      group('reliability', {
        annotations: { 'team-topology/function': 'astrology' },
      }),
    );
    expect(result).toMatchObject({ primary: 'sre', basis: 'words' });
    expect(result.correction).toBeUndefined();
  });

  it('says it in at most three sentences, whatever the case', () => {
    const teams = ['falcon', 'lean', 'reliability', 'payments-reliability'];
    const owned = [
      [],
      some(1, undefined),
      some(1, 'infra'),
      [...some(1, 'application'), ...some(2, 'infra', { kind: 'resource' })],
      [...some(2, 'sre'), ...some(2, 'devops')],
      [
        ...some(5, 'application'),
        ...some(2, undefined),
        ...some(1, 'infra', { kind: 'resource' }),
      ],
    ];
    for (const name of teams) {
      for (const entities of owned) {
        for (const correction of [undefined, SAID]) {
          const { summary } = classify(group(name), entities, correction);
          expect([summary, sentencesOf(summary) <= 3]).toEqual([summary, true]);
          expect(summary).not.toMatch(/undefined|NaN/);
        }
      }
    }
  });

  it('does not depend on the order of the entities', () => {
    const entities = [
      ...some(4, 'sre'),
      ...some(3, 'infra'),
      ...some(2, 'devops'),
    ];
    expect(classify(group('lean'), [...entities].reverse())).toEqual(
      classify(group('lean'), entities),
    );
  });
});
