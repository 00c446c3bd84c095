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
import { AssessmentBasis } from './AssessmentBasis';
import { describeChange, JudgedState } from './describeChange';
import { HistoryState, RecordedChange } from './EntityChange';
import { TeamHistorySeries } from './TeamHistorySeries';
import { traceEntity } from './traceEntity';

const OURS = 'group:default/ours';
const THEIRS = 'group:default/theirs';
const DAY = 86_400_000;

type States = HistoryState['states'];

/** An entity as it was from some day on; nothing: it was not there. */
interface Version {
  day: number;
  judged?: JudgedState;
}

function version(
  day: number,
  states: States,
  rest: {
    owner?: string;
    error?: string;
    basis?: Partial<AssessmentBasis>;
  } = {},
): Version {
  const { owner = OURS, error, basis } = rest;
  return {
    day,
    judged: {
      state: { owners: [owner], states, ...(error && { error }) },
      basis: {
        rules: '',
        entity: String(day),
        neighbours: '',
        evidence: '',
        correction: '',
        exemptions: '',
        ...basis,
      },
    },
  };
}

/** What is recorded of versions, as it is read: the present, and the way back. */
function record(ref: string, versions: Version[]) {
  const changes: RecordedChange[] = [];
  let last: JudgedState | undefined;
  for (const [index, { day, judged }] of versions.entries()) {
    const change = describeChange(last, judged);
    if (change) {
      changes.unshift({ ...change, time: day * DAY, number: index + 1 });
    }
    last = judged;
  }
  return { ref, changes, ...(last && { now: last.state }) };
}

function seriesOf(
  entities: ReturnType<typeof record>[],
  days: number[],
  counts: (practice: string) => boolean = () => true,
) {
  const series = new TeamHistorySeries(
    days.map(day => day * DAY),
    { groups: new Set([OURS]), counts },
  );
  for (const entity of entities) {
    series.add(entity);
  }
  return series;
}

/** So many checks in one state, as states of one entity. */
function checks(prefix: string, amount: number, state: 'gap' | 'met'): States {
  return Object.fromEntries(
    Array.from({ length: amount }, (_, index) => [`${prefix}/${index}`, state]),
  );
}

describe('TeamHistorySeries', () => {
  it('adds the gaps of half a year up: takeover, rules, and the work of the team', () => {
    const own = [
      version(1, { ...checks('sre', 31, 'gap'), 'a/b': 'met' }),
      version(30, {
        ...checks('sre', 31, 'gap'),
        ...checks('sre', 5, 'met'),
        'a/b': 'met',
      }),
      // New rules, and an edit on the same day.
      version(
        90,
        {
          ...checks('sre', 31, 'gap'),
          ...checks('sre', 5, 'met'),
          ...checks('new', 10, 'gap'),
          'a/b': 'met',
        },
        { basis: { rules: '1.4' } },
      ),
      version(
        150,
        {
          ...checks('sre', 31, 'gap'),
          ...checks('sre', 11, 'met'),
          ...checks('new', 10, 'gap'),
          'a/b': 'met',
          'sre/30': 'exempt',
        },
        { basis: { rules: '1.4' } },
      ),
    ];
    const ledger = [
      version(1, checks('sre', 7, 'gap'), { owner: THEIRS }),
      version(60, checks('sre', 7, 'gap')),
    ];
    const series = seriesOf(
      [record('component:default/own', own), record('ledger', ledger)],
      [20, 40, 80, 100, 180],
    );
    const points = series.points();
    expect(points.map(({ counts }) => counts.gap)).toEqual([
      31, 26, 33, 43, 36,
    ]);
    // The rules make no step, and the work does.
    expect(points.map(({ comparable }) => comparable.gap)).toEqual([
      41, 36, 43, 43, 36,
    ]);
    expect(points.map(({ marks }) => marks)).toEqual([
      [],
      [{ cause: 'entity-edited', opened: 0, closed: 5, entities: 1 }],
      [{ cause: 'owner-moved', opened: 7, closed: 0, entities: 1 }],
      [{ cause: 'rules-changed', opened: 10, closed: 0, entities: 1 }],
      [
        { cause: 'entity-edited', opened: 0, closed: 6, entities: 1 },
        { cause: 'exemption-started', opened: 0, closed: 1, entities: 1 },
      ],
    ]);
    expect(series.changes()).toEqual([
      { cause: 'rules-changed', opened: 10, closed: 0, entities: 1 },
      { cause: 'owner-moved', opened: 7, closed: 0, entities: 1 },
      { cause: 'entity-edited', opened: 0, closed: 11, entities: 1 },
      { cause: 'exemption-started', opened: 0, closed: 1, entities: 1 },
    ]);
  });

  it('tells of one discipline, of one practice, and of a part of the time', () => {
    const entity = record('cart', [
      version(1, { 'sre/a': 'gap', 'devops/b': 'met' }),
      version(5, { 'sre/a': 'met', 'devops/b': 'gap' }),
      version(9, { 'sre/a': 'unknown', 'devops/b': 'gap' }),
    ]);
    const ofSre = seriesOf([entity], [2, 6], id => id.startsWith('sre/'));
    expect(ofSre.points()).toMatchObject([
      { counts: { met: 0, gap: 1, unknown: 0, exempt: 0 }, marks: [] },
      { counts: { met: 1, gap: 0, unknown: 0, exempt: 0 } },
    ]);
    expect(ofSre.changes()).toEqual([
      { cause: 'entity-edited', opened: 0, closed: 1, entities: 1 },
    ]);
    // A change at the very beginning is part of what there was.
    expect(seriesOf([entity], [5, 8]).changes()).toEqual([]);
    expect(seriesOf([entity], [4, 5]).changes()).toHaveLength(1);
  });

  it('lets entities come, go, come back, fail and heal', () => {
    const series = seriesOf(
      [
        record('cart', [
          version(1, { 'sre/a': 'gap' }),
          { day: 3 },
          version(5, { 'sre/a': 'met', 'sre/b': 'gap' }),
          version(7, { 'sre/a': 'met', 'sre/b': 'gap' }, { error: 'Broken.' }),
          version(9, { 'sre/a': 'met' }),
          version(11, { 'sre/a': 'met' }, { owner: THEIRS }),
        ]),
      ],
      [0, 2, 4, 6, 8, 10, 12],
    );
    expect(
      series.points().map(({ counts: { gap, met }, marks }) => ({
        gap,
        met,
        causes: marks.map(({ cause }) => cause).join(),
      })),
    ).toEqual([
      { gap: 0, met: 0, causes: '' },
      { gap: 1, met: 0, causes: 'first-seen' },
      { gap: 0, met: 0, causes: 'removed' },
      { gap: 1, met: 1, causes: 'first-seen' },
      { gap: 0, met: 0, causes: 'assessment-failed' },
      { gap: 0, met: 1, causes: 'assessment-healed' },
      { gap: 0, met: 0, causes: 'owner-moved' },
    ]);
  });

  const states: fc.Arbitrary<States> = fc.dictionary(
    fc.constantFrom('sre/a', 'sre/b', 'devops/c', 'infra/d'),
    fc.constantFrom('gap', 'met', 'unknown', 'exempt'),
  );
  const pasts = fc.array(
    fc.array(
      fc.option(
        fc.record({
          states,
          owner: fc.constantFrom(OURS, THEIRS),
          error: fc.option(fc.constant('Broken.'), { nil: undefined }),
          rules: fc.constantFrom('1', '1', '1', '2'),
        }),
        { nil: undefined },
      ),
      { maxLength: 8 },
    ),
    { maxLength: 4 },
  );

  it('finds back what was there on each day, and loses no gap between', () => {
    fc.assert(
      fc.property(pasts, all => {
        const versions = all.map(past =>
          past.map((item, index) =>
            item
              ? version(index * 2 + 1, item.states, {
                  owner: item.owner,
                  error: item.error,
                  basis: { rules: item.rules },
                })
              : { day: index * 2 + 1 },
          ),
        );
        const entities = versions.map((past, index) =>
          record(String(index), past),
        );
        const days = Array.from({ length: 10 }, (_, index) => index * 2);
        const points = seriesOf(entities, days).points();
        const countedOn = (day: number) =>
          versions.map(past => {
            const state = past.filter(item => item.day <= day).pop()
              ?.judged?.state;
            return state && !state.error && state.owners.includes(OURS)
              ? state.states
              : undefined;
          });
        for (const [index, day] of days.entries()) {
          const expected = { met: 0, gap: 0, unknown: 0, exempt: 0 };
          for (const counted of countedOn(day)) {
            for (const state of Object.values(counted ?? {})) {
              expected[state] += 1;
            }
          }
          expect(points[index].counts).toEqual(expected);
          // Where only rules changed, what is comparable stays.
          const before = points[Math.max(0, index - 1)];
          const stayed = countedOn(day).every(
            (counted, entity) =>
              Boolean(counted) === Boolean(countedOn(day - 2)[entity]),
          );
          const { marks } = points[index];
          const isRulesOnly =
            stayed && marks.every(({ cause }) => cause === 'rules-changed');
          expect(points[index].comparable).toEqual(
            (isRulesOnly ? before : points[index]).comparable,
          );
          expect(points[index].counts.gap - before.counts.gap).toBe(
            marks.reduce((net, { opened, closed }) => net + opened - closed, 0),
          );
        }
        expect(points[9].comparable).toEqual(points[9].counts);
      }),
    );
  });

  it('traces changes without a team before and after as not applicable', () => {
    const { changes, periods } = traceEntity(
      record('cart', [
        version(1, { 'sre/a': 'met' }, { owner: THEIRS }),
        version(3, { 'sre/a': 'gap' }),
      ]),
      {
        groups: new Set([OURS]),
        counts: () => true,
        from: 2 * DAY,
        to: 4 * DAY,
      },
    );
    expect(changes).toEqual([
      {
        time: 3 * DAY,
        number: 2,
        checks: [
          {
            practice: 'sre/a',
            before: 'not-applicable',
            after: 'gap',
            cause: 'owner-moved',
          },
        ],
      },
    ]);
    expect(periods).toEqual([
      {
        start: 3 * DAY,
        states: { 'sre/a': 'gap' },
        comparable: { 'sre/a': 'gap' },
      },
      { start: 2 * DAY, states: {}, comparable: {} },
    ]);
  });
});
