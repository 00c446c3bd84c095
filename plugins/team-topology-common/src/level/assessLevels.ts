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

import { describeProof } from '../assessment/describeProof';
import { efforts, Practice, RuleSet, severities, Severity } from '../rules';
import {
  DisciplineLevel,
  Level,
  LevelCell,
  LevelStep,
  LevelThresholds,
  MissingPractice,
  NextLevel,
} from './DisciplineLevel';

/**
 * The thresholds where the configuration says nothing.
 *
 * @public
 */
export const DEFAULT_LEVEL_THRESHOLDS: LevelThresholds = {
  metShare: 0.9,
  knownShare: 0.6,
};

const LEVELS: readonly Level[] = [1, 2, 3];

// Shares are divided numbers: 9 of 10 must be nine tenths.
const ROUNDING = 1e-9;

type CountedState = 'met' | 'gap' | 'unknown' | 'exempt';
type Counts = Record<CountedState, number>;

/** The cells of one practice on one level. */
interface Tally {
  practice: Practice;
  level: Level;
  counts: Counts;
  /** Rank of the worst cell in a state. */
  worst: Record<'gap' | 'unknown', number>;
}

/**
 * Says how far one entity, or many together, are in each discipline that has
 * practices, in the order of the rule set.
 *
 * @remarks
 *
 * A level covers the practices of all levels up to it. It is reached when enough of
 * them is known, enough of what is known is met, and each level below it that has
 * practices of its own here is reached. A level without any that counts is
 * `not-applicable`: it neither raises the level nor stands in the way of a higher one.
 * Exempt practices count like those that are not owed.
 *
 * @public
 */
export function assessLevels(
  cells: Iterable<LevelCell>,
  rules: Pick<RuleSet, 'functions' | 'practices'>,
  options: Partial<LevelThresholds> = {},
): DisciplineLevel[] {
  const thresholds = { ...DEFAULT_LEVEL_THRESHOLDS, ...options };
  const tallies = countCells(cells, rules);
  return rules.functions
    .filter(({ id }) =>
      rules.practices.some(({ discipline }) => discipline === id),
    )
    .map(({ id }) => {
      const own = tallies.filter(({ practice }) => practice.discipline === id);
      const steps = climb(own, thresholds);
      const reached = steps.filter(({ state }) => state === 'reached').at(-1);
      const open = steps.find(
        ({ state }) => state === 'open' || state === 'not-assessable',
      );
      return {
        discipline: id,
        level: reached?.level ?? 0,
        steps,
        ...(open && { next: findMissing(open, own, thresholds) }),
      };
    });
}

function countCells(
  cells: Iterable<LevelCell>,
  { practices }: Pick<RuleSet, 'practices'>,
): Tally[] {
  const known = new Map(practices.map(practice => [practice.id, practice]));
  const tallies = new Map<string, Tally>();
  for (const { practice: id, level, state, severity } of cells) {
    const practice = known.get(id);
    if (practice && state !== 'not-applicable') {
      const key = `${level} ${id}`;
      let tally = tallies.get(key);
      if (!tally) {
        tally = {
          practice,
          level,
          counts: noCounts(),
          worst: { gap: Infinity, unknown: Infinity },
        };
        tallies.set(key, tally);
      }
      tally.counts[state] += 1;
      if (state === 'gap' || state === 'unknown') {
        tally.worst[state] = Math.min(
          tally.worst[state],
          severities.indexOf(severity ?? practice.severity),
        );
      }
    }
  }
  return [...tallies.values()];
}

function noCounts(): Counts {
  return { met: 0, gap: 0, unknown: 0, exempt: 0 };
}

function climb(tallies: Tally[], thresholds: LevelThresholds): LevelStep[] {
  const counts = noCounts();
  let isPathFree = true;
  return LEVELS.map(level => {
    let own = 0;
    for (const tally of tallies) {
      if (tally.level === level) {
        for (const state of Object.keys(counts) as CountedState[]) {
          counts[state] += tally.counts[state];
          own += state === 'exempt' ? 0 : tally.counts[state];
        }
      }
    }
    const known = counts.met + counts.gap;
    const total = known + counts.unknown;
    const step: LevelStep = {
      level,
      state: 'not-applicable',
      ...counts,
      ...(known > 0 && { metShare: counts.met / known }),
      ...(total > 0 && { knownShare: known / total }),
    };
    if (own === 0) {
      return step;
    }
    if (known === 0 || missesOf(known, total, thresholds.knownShare) > 0) {
      step.state = 'not-assessable';
    } else if (
      isPathFree &&
      missesOf(counts.met, known, thresholds.metShare) === 0
    ) {
      step.state = 'reached';
    } else {
      step.state = 'open';
    }
    isPathFree &&= step.state === 'reached';
    return step;
  });
}

/** How many are missing until a part is so large a share of the whole. */
function missesOf(part: number, whole: number, share: number): number {
  return Math.max(0, Math.ceil(share * whole - ROUNDING) - part);
}

function findMissing(
  step: LevelStep,
  tallies: Tally[],
  thresholds: LevelThresholds,
): NextLevel {
  const known = step.met + step.gap;
  const total = known + step.unknown;
  const isAssessable = step.state === 'open';
  const toKnow = isAssessable
    ? 0
    : Math.max(1, missesOf(known, total, thresholds.knownShare));
  const toClose = missesOf(step.met, known, thresholds.metShare);
  const byPractice = new Map<string, Tally[]>();
  for (const tally of tallies) {
    if (tally.level <= step.level) {
      const { id } = tally.practice;
      byPractice.set(id, [...(byPractice.get(id) ?? []), tally]);
    }
  }
  const missing = [...byPractice.values()]
    .flatMap(ofPractice => [
      ...describeMissing('close', ofPractice, known),
      ...describeMissing('connect', ofPractice, total),
    ])
    .sort(compareMissing);
  markEnough(
    missing.filter(({ kind }) => (kind === 'close') === isAssessable),
    isAssessable ? toClose : toKnow,
  );
  return { level: step.level, toClose, toKnow, missing };
}

function describeMissing(
  kind: MissingPractice['kind'],
  tallies: Tally[],
  whole: number,
): MissingPractice[] {
  const state = kind === 'close' ? 'gap' : 'unknown';
  const cells = tallies.reduce((sum, { counts }) => sum + counts[state], 0);
  if (cells === 0) {
    return [];
  }
  const [{ practice }] = tallies;
  const connect =
    kind === 'connect' ? describeProof(practice.provenBy) : undefined;
  return [
    {
      practice: practice.id,
      title: practice.title,
      kind,
      severity: worstSeverity(tallies.map(({ worst }) => worst[state])),
      effort: practice.effort ?? 'medium',
      cells,
      gain: Math.round((cells * 1000) / whole) / 10,
      ...(connect && { connect }),
    },
  ];
}

function worstSeverity(ranks: number[]): Severity {
  return severities[Math.min(...ranks)];
}

function compareMissing(a: MissingPractice, b: MissingPractice): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.cells - a.cells ||
    efforts.indexOf(a.effort) - efforts.indexOf(b.effort) ||
    (a.practice < b.practice ? -1 : Number(a.practice > b.practice)) ||
    (a.kind < b.kind ? -1 : 1)
  );
}

function markEnough(missing: MissingPractice[], needed: number): void {
  let left = needed;
  for (const item of missing) {
    if (left <= 0) {
      return;
    }
    item.enough = true;
    left -= item.cells;
  }
}
