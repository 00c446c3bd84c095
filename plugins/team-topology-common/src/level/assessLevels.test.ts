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
import { PracticeState, practiceStates } from '../assessment';
import { createRuleSet, Practice, RuleSet } from '../rules';
import { TeamEntity } from '../team';
import { assessLevels } from './assessLevels';
import { DisciplineLevel, Level, LevelCell } from './DisciplineLevel';
import { toLevelCells } from './toLevelCells';

function practice(
  id: string,
  level: Level,
  change: Partial<Practice> = {},
): Practice {
  return {
    id,
    title: `The ${id}`,
    discipline: id.split('/')[0],
    level,
    severity: 'medium',
    appliesTo: { when: {}, description: 'all' },
    checks: [],
    whenSilent: 'gap',
    silentReason: 'Nothing found.',
    rationale: 'It matters.',
    source: 'Test',
    remedy: { text: 'Do it.' },
    ...change,
  };
}

const RULES: RuleSet = {
  ...createRuleSet(),
  practices: [
    practice('sre/paged', 1, { severity: 'high', effort: 'small' }),
    practice('sre/watched', 1, {
      provenBy: { observed: 'a dashboard', verified: 'its alerts' },
    }),
    practice('sre/objective', 2, { severity: 'critical', effort: 'large' }),
    practice('sre/budget', 3),
    practice('devops/built', 1),
    practice('acme/other', 1, { discipline: 'acme' }),
  ],
};

function cells(
  id: string,
  count: number,
  state: PracticeState,
  change: Partial<LevelCell> = {},
): LevelCell[] {
  const { level } = RULES.practices.find(item => item.id === id)!;
  return Array.from({ length: count }, () => ({
    practice: id,
    level,
    state,
    ...change,
  }));
}

function sre(
  all: LevelCell[],
  options?: Parameters<typeof assessLevels>[2],
): DisciplineLevel {
  return assessLevels(all, RULES, options).find(
    ({ discipline }) => discipline === 'sre',
  )!;
}

function statesOf({ steps }: DisciplineLevel) {
  return steps.map(({ state }) => state);
}

describe('assessLevels', () => {
  it('tells of each function that has practices, in the order of the rule set', () => {
    expect(
      assessLevels([], RULES).map(({ discipline, level }) => [
        discipline,
        level,
      ]),
    ).toEqual([
      ['sre', 0],
      ['devops', 0],
    ]);
    expect(statesOf(sre([]))).toEqual([
      'not-applicable',
      'not-applicable',
      'not-applicable',
    ]);
    expect(sre([])).not.toHaveProperty('next');
  });

  it('reaches a level at nine tenths of what is known, and not below', () => {
    const at = (met: number, gap: number) =>
      sre([
        ...cells('sre/paged', met, 'met'),
        ...cells('sre/paged', gap, 'gap'),
      ]);
    expect(at(9, 1)).toMatchObject({
      level: 1,
      steps: [
        {
          level: 1,
          state: 'reached',
          met: 9,
          gap: 1,
          unknown: 0,
          exempt: 0,
          metShare: 0.9,
          knownShare: 1,
        },
        { level: 2, state: 'not-applicable', met: 9, gap: 1 },
        { level: 3, state: 'not-applicable' },
      ],
    });
    expect(at(9, 1)).not.toHaveProperty('next');
    expect(at(89, 10).level).toBe(0);
    expect(at(89, 10).steps[0].state).toBe('open');
    expect(at(0, 3)).toMatchObject({
      level: 0,
      steps: [{ metShare: 0 }, {}, {}],
    });
  });

  it('cannot tell below three fifths known, and can at three fifths', () => {
    const at = (met: number, unknown: number) =>
      sre([
        ...cells('sre/paged', met, 'met'),
        ...cells('sre/watched', unknown, 'unknown'),
      ]);
    expect(at(3, 2)).toMatchObject({ level: 1 });
    expect(at(59, 41)).toMatchObject({
      level: 0,
      steps: [
        { state: 'not-assessable', metShare: 1, knownShare: 0.59 },
        {},
        {},
      ],
      next: { level: 1, toKnow: 1 },
    });
    const nothing = at(0, 4);
    expect(nothing.steps[0]).toMatchObject({ state: 'not-assessable' });
    expect(nothing.steps[0]).not.toHaveProperty('metShare');
    expect(nothing.next?.toKnow).toBe(3);
  });

  it('counts what lies below, and asks for it to be reached', () => {
    const first = [
      ...cells('sre/paged', 8, 'met'),
      ...cells('sre/paged', 2, 'gap'),
    ];
    // 98 of 100 up to level 2, but the first step is missing.
    const skipped = sre([...first, ...cells('sre/objective', 90, 'met')]);
    expect(skipped).toMatchObject({
      level: 0,
      steps: [{ met: 8, gap: 2 }, { met: 98, gap: 2 }, {}],
      next: { level: 1, toClose: 1 },
    });
    expect(statesOf(skipped)).toEqual(['open', 'open', 'not-applicable']);
    expect(
      sre([
        ...cells('sre/paged', 10, 'met'),
        ...cells('sre/objective', 10, 'met'),
        ...cells('sre/budget', 1, 'gap'),
      ]),
    ).toMatchObject({ level: 3 });
  });

  it('steps over a level without practices of its own, which raises nothing', () => {
    const first = cells('sre/paged', 10, 'met');
    expect(sre(first).level).toBe(1);
    const over = sre([...first, ...cells('sre/budget', 10, 'met')]);
    expect(over.level).toBe(3);
    expect(statesOf(over)).toEqual(['reached', 'not-applicable', 'reached']);
    const above = sre([...first, ...cells('sre/budget', 10, 'gap')]);
    expect(above).toMatchObject({ level: 1, next: { level: 3 } });
  });

  it('counts exempt ones apart, like what is not owed', () => {
    const known = [
      ...cells('sre/paged', 9, 'met'),
      ...cells('sre/paged', 1, 'gap'),
    ];
    const withExempt = sre([...known, ...cells('sre/watched', 50, 'exempt')]);
    expect(withExempt.steps[0]).toEqual({
      ...sre(known).steps[0],
      exempt: 50,
    });
    // A level of which all is exempt is none that anyone reached.
    const exempted = sre([
      ...cells('sre/paged', 10, 'met'),
      ...cells('sre/objective', 10, 'exempt'),
    ]);
    expect(exempted).toMatchObject({
      level: 1,
      steps: [{}, { state: 'not-applicable', exempt: 10 }, {}],
    });
    expect(sre(cells('sre/paged', 3, 'exempt'))).toMatchObject({ level: 0 });
  });

  it('counts a cell on the level that it has, whatever the rule says', () => {
    expect(
      sre([
        ...cells('sre/objective', 1, 'met', { level: 1 }),
        ...cells('sre/objective', 1, 'gap'),
      ]),
    ).toMatchObject({
      level: 1,
      steps: [{ met: 1, gap: 0 }, { met: 1, gap: 1 }, {}],
    });
  });

  it('leaves out practices that the rules do not have', () => {
    expect(
      sre([
        ...cells('sre/paged', 1, 'met'),
        { practice: 'sre/gone', level: 1, state: 'gap' },
        { practice: 'sre/watched', level: 1, state: 'not-applicable' },
      ]),
    ).toMatchObject({ level: 1, steps: [{ met: 1, gap: 0 }, {}, {}] });
  });

  it('says what is missing, worst first, and how much is enough', () => {
    const { next } = sre([
      ...cells('sre/paged', 9, 'met'),
      ...cells('sre/watched', 10, 'met'),
      ...cells('sre/paged', 1, 'gap'),
      ...cells('sre/objective', 10, 'met'),
      ...cells('sre/objective', 6, 'gap'),
      ...cells('sre/watched', 4, 'unknown'),
      ...cells('sre/budget', 9, 'gap'),
    ]);
    expect(next).toEqual({
      level: 2,
      // 33 of 36.
      toClose: 4,
      toKnow: 0,
      missing: [
        {
          practice: 'sre/objective',
          title: 'The sre/objective',
          kind: 'close',
          severity: 'critical',
          effort: 'large',
          cells: 6,
          gain: 16.7,
          enough: true,
        },
        {
          practice: 'sre/paged',
          title: 'The sre/paged',
          kind: 'close',
          severity: 'high',
          effort: 'small',
          cells: 1,
          gain: 2.8,
        },
        {
          practice: 'sre/watched',
          title: 'The sre/watched',
          kind: 'connect',
          severity: 'medium',
          effort: 'medium',
          cells: 4,
          gain: 10,
          connect: 'Connect a source that can see a dashboard, or its alerts.',
        },
      ],
    });
  });

  it('orders by severity as it is there, then by reach, then by effort', () => {
    const order = (...all: LevelCell[]) =>
      sre(all).next?.missing.map(item => item.practice);
    expect(
      order(
        ...cells('sre/paged', 1, 'gap'),
        ...cells('sre/watched', 1, 'gap', { severity: 'critical' }),
      ),
    ).toEqual(['sre/watched', 'sre/paged']);
    expect(
      order(
        ...cells('sre/paged', 1, 'gap', { severity: 'medium' }),
        ...cells('sre/watched', 2, 'gap'),
      ),
    ).toEqual(['sre/watched', 'sre/paged']);
    expect(
      order(
        ...cells('sre/watched', 2, 'gap'),
        ...cells('sre/paged', 2, 'gap', { severity: 'medium' }),
      ),
    ).toEqual(['sre/paged', 'sre/watched']);
  });

  it('names what to connect first where too little is known', () => {
    const { next } = sre([
      ...cells('sre/paged', 1, 'met'),
      ...cells('sre/paged', 1, 'gap'),
      ...cells('sre/watched', 8, 'unknown'),
    ]);
    expect(next).toMatchObject({
      level: 1,
      toKnow: 4,
      missing: [
        { practice: 'sre/paged', kind: 'close' },
        { practice: 'sre/watched', kind: 'connect', enough: true, gain: 80 },
      ],
    });
    expect(next?.missing[0]).not.toHaveProperty('enough');
  });

  it('follows other thresholds', () => {
    const half = [
      ...cells('sre/paged', 5, 'met'),
      ...cells('sre/paged', 5, 'gap'),
      ...cells('sre/paged', 10, 'unknown'),
    ];
    expect(sre(half, { metShare: 0.5 }).level).toBe(0);
    expect(sre(half, { metShare: 0.5, knownShare: 0.5 }).level).toBe(1);
    expect(sre(half, { knownShare: 0.5 }).level).toBe(0);
    expect(
      sre(cells('sre/paged', 1, 'unknown'), { metShare: 0, knownShare: 0 }),
    ).toMatchObject({ level: 0, next: { toKnow: 1 } });
  });
});

describe('toLevelCells', () => {
  it('takes each entity with the level that counts for it', () => {
    const entity: TeamEntity = {
      ref: 'component:default/a',
      shares: {},
      states: { 'sre/paged': 'met', 'sre/objective': 'gap', 'sre/gone': 'gap' },
      gapsSince: {},
      overridden: { 'sre/objective': { level: 1, severity: 'low' } },
    };
    expect([
      ...toLevelCells([entity, { ...entity, error: 'Broken.' }], RULES),
    ]).toEqual([
      { practice: 'sre/paged', level: 1, severity: 'high', state: 'met' },
      { practice: 'sre/objective', level: 1, severity: 'low', state: 'gap' },
    ]);
  });
});

describe('assessLevels, of any cells,', () => {
  const anyCell = fc.record<LevelCell>({
    practice: fc.constantFrom('sre/paged', 'sre/watched', 'sre/objective'),
    level: fc.constantFrom<Level>(1, 2, 3),
    state: fc.constantFrom(...practiceStates),
  });
  const anyCells = fc.array(anyCell, { minLength: 1, maxLength: 40 });
  const anyThresholds = fc.record({
    metShare: fc.constantFrom(0, 0.5, 0.9, 1),
    knownShare: fc.constantFrom(0, 0.3, 0.6, 1),
  });
  const turn = (
    all: LevelCell[],
    from: PracticeState,
    to: PracticeState,
    which: number,
  ) => {
    const indexes = all.flatMap(({ state }, index) =>
      state === from ? [index] : [],
    );
    const index = indexes[which % Math.max(1, indexes.length)];
    return all.map((cell, at) =>
      at === index ? { ...cell, state: to } : cell,
    );
  };

  it.each<[from: PracticeState, to: PracticeState, never: 'lower' | 'higher']>([
    ['gap', 'met', 'lower'],
    ['unknown', 'met', 'lower'],
    ['exempt', 'met', 'lower'],
    ['met', 'exempt', 'higher'],
    ['met', 'unknown', 'higher'],
    ['met', 'gap', 'higher'],
    ['not-applicable', 'exempt', 'higher'],
    ['not-applicable', 'exempt', 'lower'],
  ])('%s to %s makes no level %3$s', (from, to, never) => {
    fc.assert(
      fc.property(anyCells, anyThresholds, fc.nat(), (all, options, which) => {
        const before = sre(all, options).level;
        const after = sre(turn(all, from, to, which), options).level;
        const gain = never === 'lower' ? after - before : before - after;
        expect(gain).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('counts what is exempt as if it were not owed', () => {
    fc.assert(
      fc.property(anyCells, anyThresholds, (all, options) => {
        const without = all.filter(({ state }) => state !== 'exempt');
        const bare = ({ steps, ...rest }: DisciplineLevel) => ({
          ...rest,
          steps: steps.map(({ exempt, ...step }) => step),
        });
        expect(bare(sre(all, options))).toEqual(bare(sre(without, options)));
      }),
    );
  });

  it('says the same in any order', () => {
    fc.assert(
      fc.property(
        anyCells.chain(all =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, {
              minLength: all.length,
              maxLength: all.length,
            }),
          ),
        ),
        ([all, shuffled]) => {
          expect(assessLevels(shuffled, RULES)).toEqual(
            assessLevels(all, RULES),
          );
        },
      ),
    );
  });

  it('says truly what is enough', () => {
    fc.assert(
      fc.property(anyCells, anyThresholds, (all, options) => {
        const { steps, next } = sre(all, options);
        fc.pre(next !== undefined);
        const { level, missing, toClose, toKnow } = next!;
        const isOpen = steps[level - 1].state === 'open';
        const enough = missing.filter(item => item.enough);
        const turned = all.map(cell =>
          cell.level <= level &&
          cell.state === (isOpen ? 'gap' : 'unknown') &&
          enough.some(item => item.practice === cell.practice)
            ? { ...cell, state: 'met' as const }
            : cell,
        );
        const then = sre(turned, options);
        expect(then.steps[level - 1].state).not.toBe('not-assessable');
        expect(then.level).toBeGreaterThanOrEqual(isOpen ? level : 0);
        // Without the last of them it would not be enough.
        const few = enough
          .slice(0, -1)
          .reduce((sum, { cells: count }) => sum + count, 0);
        expect(few).toBeLessThan(isOpen ? toClose : toKnow);
      }),
    );
  });
});
