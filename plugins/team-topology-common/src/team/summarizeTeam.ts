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

import { TeamFunction } from '../function';
import { Practice, RuleSet, severities, Severity } from '../rules';
import {
  MixEntry,
  PracticeGaps,
  StateCounts,
  TeamEntity,
  TeamSummary,
} from './TeamSummary';

/**
 * Rolls the assessments of a team's entities up.
 *
 * @remarks
 *
 * Each entity counts once, however often it is given. States of practices that
 * the rule set no longer has are left out.
 *
 * @public
 */
export function summarizeTeam(
  entities: Iterable<TeamEntity>,
  rules: RuleSet,
): TeamSummary {
  const all = [
    ...new Map([...entities].map(item => [item.ref, item])).values(),
  ];
  const assessed = all.filter(({ error }) => !error);
  const checks: StateCounts = { met: 0, gap: 0, unknown: 0, exempt: 0 };
  const bySeverity: Record<Severity, number> = {
    critical: 0,
    high: 0,
    medium: 0,
    low: 0,
  };
  const gaps: PracticeGaps[] = [];
  for (const practice of rules.practices) {
    const counts = countStates(practice, assessed);
    for (const state of Object.keys(checks) as (keyof StateCounts)[]) {
      checks[state] += counts[state];
    }
    if (counts.gap > 0) {
      const entitiesWithGap = assessed.filter(
        ({ states }) => states[practice.id] === 'gap',
      );
      for (const { overridden } of entitiesWithGap) {
        bySeverity[(overridden?.[practice.id] ?? practice).severity] += 1;
      }
      gaps.push(describeGaps(practice, counts, entitiesWithGap));
    }
  }
  return {
    entities: { total: all.length, assessed: assessed.length },
    mix: mixOf(assessed, rules),
    shares: meanShares(assessed, rules),
    checks,
    severities: bySeverity,
    gaps: gaps.sort(comparePracticeGaps),
  };
}

/**
 * Worst first: severity, then number of entities, then age.
 */
function comparePracticeGaps(a: PracticeGaps, b: PracticeGaps): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.gaps - a.gaps ||
    (a.since ?? '').localeCompare(b.since ?? '', 'en-US') ||
    (a.practice < b.practice ? -1 : 1)
  );
}

function countStates(practice: Practice, entities: TeamEntity[]): StateCounts {
  const counts: StateCounts = { met: 0, gap: 0, unknown: 0, exempt: 0 };
  for (const { states } of entities) {
    const state = states[practice.id];
    if (state) {
      counts[state] += 1;
    }
  }
  return counts;
}

function describeGaps(
  practice: Practice,
  counts: StateCounts,
  entitiesWithGap: TeamEntity[],
): PracticeGaps {
  const counted = entitiesWithGap.map(
    ({ overridden }) => overridden?.[practice.id] ?? practice,
  );
  const since = entitiesWithGap
    .flatMap(({ gapsSince }) => gapsSince[practice.id] ?? [])
    .sort()[0];
  return {
    practice: practice.id,
    title: practice.title,
    discipline: practice.discipline,
    level: counted.reduce(
      (lowest, { level }) => (level < lowest ? level : lowest),
      counted[0].level,
    ),
    severity: severities.find(severity =>
      counted.some(item => item.severity === severity),
    )!,
    effort: practice.effort ?? 'medium',
    gaps: counts.gap,
    owed: counts.met + counts.gap + counts.unknown + counts.exempt,
    ...(since && { since }),
    rationale: practice.rationale,
    remedy: practice.remedy,
  };
}

function mixOf(entities: TeamEntity[], rules: RuleSet): MixEntry[] {
  const known = rules.functions.map(({ id }) => id);
  const ids: (TeamFunction | undefined)[] = [...known, undefined];
  const counts = ids.map(
    id =>
      entities.filter(({ primary }) =>
        id === undefined
          ? primary === undefined || !known.includes(primary)
          : primary === id,
      ).length,
  );
  const percents = wholePercents(counts);
  return ids.map((id, index) => ({
    ...(id !== undefined && { function: id }),
    count: counts[index],
    percent: percents[index],
  }));
}

/**
 * Whole percents that sum to 100, by the largest remainder; all 0 for no counts.
 *
 * @public
 */
export function wholePercents(counts: number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    return counts.map(() => 0);
  }
  const exact = counts.map(count => (count * 100) / total);
  const result = exact.map(Math.floor);
  const missing = 100 - result.reduce((sum, percent) => sum + percent, 0);
  const byRemainder = exact
    .map((percent, index) => ({ index, remainder: percent - result[index] }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) {
    result[index] += 1;
  }
  return result;
}

function meanShares(
  entities: TeamEntity[],
  rules: RuleSet,
): Record<TeamFunction, number> {
  return Object.fromEntries(
    rules.functions.map(({ id }) => [
      id,
      entities.reduce((sum, { shares }) => sum + (shares[id] ?? 0), 0) /
        Math.max(1, entities.length),
    ]),
  );
}
