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

import fc from 'fast-check';
import { createRuleSet } from '../rules';
import { summarizeTeam, wholePercents } from './summarizeTeam';
import { TeamEntity } from './TeamSummary';

const RULES = createRuleSet();

const CHECKOUT: TeamEntity = {
  ref: 'component:default/checkout',
  primary: 'application',
  shares: { application: 1 },
  states: {
    'sre/slo-defined': 'gap',
    'sre/on-call-known': 'gap',
    'platform/owner-exists': 'met',
    'devops/ci-declared': 'met',
    'platform/documentation-exists': 'gap',
  },
  gapsSince: {
    'sre/slo-defined': '2026-02-10T00:00:00.000Z',
    'sre/on-call-known': '2026-01-05T00:00:00.000Z',
    'platform/documentation-exists': '2026-01-01T00:00:00.000Z',
  },
};

const TEAM: TeamEntity[] = [
  CHECKOUT,
  {
    ref: 'component:default/cart',
    primary: 'application',
    shares: { application: 0.5, sre: 0.5 },
    states: {
      'sre/slo-defined': 'gap',
      'sre/on-call-known': 'met',
      'platform/owner-exists': 'met',
      'devops/ci-declared': 'gap',
      'platform/documentation-exists': 'met',
    },
    gapsSince: {
      'sre/slo-defined': '2026-02-01T00:00:00.000Z',
      'devops/ci-declared': '2026-01-04T00:00:00.000Z',
    },
  },
  {
    ref: 'component:default/shop',
    primary: 'application',
    shares: { application: 1 },
    states: {
      'sre/slo-defined': 'unknown',
      'platform/owner-exists': 'gap',
      'devsecops/scan-declared': 'gap',
      'platform/documentation-exists': 'exempt',
    },
    gapsSince: {
      'platform/owner-exists': '2026-01-02T00:00:00.000Z',
      'devsecops/scan-declared': '2026-01-03T00:00:00.000Z',
    },
  },
  {
    ref: 'component:default/portal',
    primary: 'platform',
    shares: { platform: 1 },
    states: {
      'platform/owner-exists': 'met',
      'devops/ci-declared': 'unknown',
      'platform/documentation-exists': 'gap',
    },
    gapsSince: {},
  },
  {
    ref: 'resource:default/network',
    primary: 'infra',
    shares: { infra: 1 },
    states: {
      'platform/owner-exists': 'met',
      'infra/iac-referenced': 'met',
    },
    gapsSince: {},
  },
  {
    ref: 'resource:default/license',
    shares: { infra: 0.25, sre: 0.25, devops: 0.25, platform: 0.25 },
    states: { 'platform/owner-exists': 'met' },
    gapsSince: {},
  },
  {
    // Assessed by rules that are gone: neither function nor practice is known.
    ref: 'component:default/ledger',
    primary: 'finance',
    shares: { devsecops: 1 },
    states: { 'platform/owner-exists': 'met', 'finance/audited': 'gap' },
    gapsSince: { 'finance/audited': '2020-01-01T00:00:00.000Z' },
  },
  {
    ref: 'component:default/broken',
    primary: 'sre',
    shares: { sre: 1 },
    states: { 'sre/slo-defined': 'gap' },
    gapsSince: { 'sre/slo-defined': '2020-01-01T00:00:00.000Z' },
    error: 'The catalog answered with something that is no entity.',
  },
];

describe('summarizeTeam', () => {
  const summary = summarizeTeam([...TEAM, { ...CHECKOUT }], RULES);

  it('counts each entity once, and those with errors in the total only', () => {
    expect(summary.entities).toEqual({ total: 8, assessed: 7 });
    expect(summarizeTeam(TEAM, RULES)).toEqual(summary);
    expect(summarizeTeam(new Set([...TEAM].reverse()), RULES)).toEqual(summary);
  });

  it('mixes by primary function, in the order of the functions, unclassified last', () => {
    expect(summary.mix).toEqual([
      { function: 'infra', count: 1, percent: 14 },
      { function: 'sre', count: 0, percent: 0 },
      { function: 'devops', count: 0, percent: 0 },
      { function: 'platform', count: 1, percent: 14 },
      { function: 'devsecops', count: 0, percent: 0 },
      { function: 'application', count: 3, percent: 43 },
      { count: 2, percent: 29 },
    ]);
  });

  it('averages the shares over all assessed entities', () => {
    const expected: Record<string, number> = {
      infra: 1.25,
      sre: 0.75,
      devops: 0.25,
      platform: 1.25,
      devsecops: 1,
      application: 2.5,
    };
    expect(Object.keys(summary.shares)).toEqual(Object.keys(expected));
    for (const [id, sum] of Object.entries(expected)) {
      expect(summary.shares[id]).toBeCloseTo(sum / 7, 12);
    }
  });

  it('counts states and severities of known practices', () => {
    expect(summary.checks).toEqual({ met: 10, gap: 8, unknown: 2, exempt: 1 });
    expect(summary.severities).toEqual({
      critical: 3,
      high: 3,
      medium: 2,
      low: 0,
    });
  });

  it('lists gaps by severity, then number, then age', () => {
    expect(
      summary.gaps.map(({ practice, severity, gaps, owed, since }) => [
        severity,
        practice,
        gaps,
        owed,
        since,
      ]),
    ).toEqual([
      ['critical', 'sre/slo-defined', 2, 3, '2026-02-01T00:00:00.000Z'],
      ['critical', 'platform/owner-exists', 1, 7, '2026-01-02T00:00:00.000Z'],
      ['high', 'devsecops/scan-declared', 1, 1, '2026-01-03T00:00:00.000Z'],
      ['high', 'devops/ci-declared', 1, 3, '2026-01-04T00:00:00.000Z'],
      ['high', 'sre/on-call-known', 1, 2, '2026-01-05T00:00:00.000Z'],
      [
        'medium',
        'platform/documentation-exists',
        2,
        4,
        '2026-01-01T00:00:00.000Z',
      ],
    ]);
    expect(summary.gaps[0]).toMatchObject({
      title: 'SLO with a target',
      discipline: 'sre',
      level: 2,
      rationale:
        'Without an objective nobody can say when the service is too unreliable to ship.',
      remedy: { text: expect.stringMatching(/^Agree on an objective/) },
    });
  });

  it('counts a gap with the severity and level that it has for its entity', () => {
    const id = 'sre/slo-defined';
    const mild: TeamEntity = {
      ...CHECKOUT,
      ref: 'component:default/mild',
      states: { [id]: 'gap' },
      overridden: {
        [id]: { severity: 'low', level: 1 },
        // Of a practice that is met it changes nothing.
        'platform/owner-exists': { severity: 'high', level: 3 },
      },
    };
    const plain: TeamEntity = {
      ...CHECKOUT,
      ref: 'component:default/plain',
      states: { [id]: 'gap' },
    };
    expect(summarizeTeam([mild], RULES)).toMatchObject({
      severities: { critical: 0, high: 0, medium: 0, low: 1 },
      gaps: [{ practice: id, severity: 'low', level: 1, gaps: 1 }],
    });
    // The worst and the lowest of them stand for all.
    expect(summarizeTeam([mild, plain], RULES)).toMatchObject({
      severities: { critical: 1, high: 0, medium: 0, low: 1 },
      gaps: [{ practice: id, severity: 'critical', level: 1, gaps: 2 }],
    });
  });

  it('is all zeros for an empty team and for one that could not be assessed', () => {
    const empty = summarizeTeam([], RULES);
    expect(empty).toEqual({
      entities: { total: 0, assessed: 0 },
      mix: [
        'infra',
        'sre',
        'devops',
        'platform',
        'devsecops',
        'application',
        undefined,
      ].map(id => ({ ...(id && { function: id }), count: 0, percent: 0 })),
      shares: {
        infra: 0,
        sre: 0,
        devops: 0,
        platform: 0,
        devsecops: 0,
        application: 0,
      },
      checks: { met: 0, gap: 0, unknown: 0, exempt: 0 },
      severities: { critical: 0, high: 0, medium: 0, low: 0 },
      gaps: [],
    });
    expect(summarizeTeam([TEAM[7]], RULES)).toEqual({
      ...empty,
      entities: { total: 1, assessed: 0 },
    });
  });
});

describe('wholePercents', () => {
  it('rounds by the largest remainder', () => {
    expect(wholePercents([19, 5, 3, 2, 1, 1])).toEqual([61, 16, 10, 7, 3, 3]);
    expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
    expect(wholePercents([0, 29, 71])).toEqual([0, 29, 71]);
    expect(wholePercents([999, 1])).toEqual([100, 0]);
    expect(wholePercents([0, 5])).toEqual([0, 100]);
    expect(wholePercents([0, 0])).toEqual([0, 0]);
    expect(wholePercents([])).toEqual([]);
  });

  it('sums to 100 and stays within one of the exact percentage', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.nat(10_000), { minLength: 1 }),
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
            minLength: 1,
          }),
        ),
        counts => {
          const total = counts.reduce((sum, count) => sum + count, 0);
          fc.pre(total > 1e-6);
          const percents = wholePercents(counts);
          expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
          percents.forEach((percent, index) => {
            expect(Number.isInteger(percent)).toBe(true);
            expect(
              Math.abs(percent - (counts[index] / total) * 100),
            ).toBeLessThan(1 + 1e-6);
          });
        },
      ),
    );
  });
});
