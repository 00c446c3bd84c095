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

import {
  TeamHistory,
  TeamHistoryItem,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';
import { seededRandom } from '../statistics';
import { HistoryReports } from './backendInternals';
import {
  RecomputedHistory,
  RecomputedTeam,
  summarizeChanges,
} from './RecomputedHistory';
import { SimulatedYear } from './SimulatedYear';

const PAGE_SIZE = 500;
const MAX_EXAMPLES = 5;
const SHOWN_LENGTH = 200;

// Reports only hand them on.
const NOBODY = {} as Parameters<HistoryReports['getTeamHistory']>[1];

/** A question that both are asked. */
interface Question {
  groupRef: string;
  scope: TeamScope;
  discipline?: string;
  practice?: string;
  span: { from: Date; to: Date };
}

/** How two ways to the same answers agree. */
export interface AnswerComparison {
  questions: number;
  /** Points and changes that were compared. */
  compared: number;
  mismatches: number;
  /** The first of them, in words. */
  examples: string[];
  /** Milliseconds of the middle and of nearly the slowest answer. */
  medianMilliseconds: number;
  p95Milliseconds: number;
}

/**
 * Asks the backend about the past of several teams, disciplines, practices and times, and
 * compares each number with one that was found without change records.
 */
export async function compareAnswers(options: {
  year: SimulatedYear;
  truth: RecomputedHistory;
  reports: HistoryReports;
  seed: number;
}): Promise<AnswerComparison> {
  const { year, truth, reports } = options;
  const questions = listQuestions(year, options.seed);
  const times: number[] = [];
  const examples: string[] = [];
  let compared = 0;
  let mismatches = 0;
  const expectSame = (what: string, actual: unknown, expected: unknown) => {
    compared += 1;
    const texts = [JSON.stringify(actual), JSON.stringify(expected)];
    if (texts[0] !== texts[1]) {
      mismatches += 1;
      if (examples.length < MAX_EXAMPLES) {
        examples.push(`${what}: ${showDifference(texts[0], texts[1])}`);
      }
    }
  };
  for (const question of questions) {
    const began = performance.now();
    const history = await reports.getTeamHistory(question, NOBODY);
    times.push(performance.now() - began);
    comparePoints(year, truth, question, history, expectSame);
    const items = await readItems(reports, question);
    const team = teamOf(year, question);
    const { from, to } = question.span;
    expectSame(
      `changes of ${describe(question)}`,
      items.map(toText).sort(),
      truth.listChanges(team, from, to).map(toText).sort(),
    );
  }
  times.sort((a, b) => a - b);
  return {
    questions: questions.length,
    compared,
    mismatches,
    examples,
    medianMilliseconds: times[Math.floor(times.length / 2)],
    p95Milliseconds: times[Math.floor(times.length * 0.95)],
  };
}

function comparePoints(
  year: SimulatedYear,
  truth: RecomputedHistory,
  question: Question,
  history: TeamHistory,
  expectSame: (what: string, actual: unknown, expected: unknown) => void,
): void {
  const team = teamOf(year, question);
  const { to } = question.span;
  let before: Date | undefined;
  for (const { at, counts, comparable, marks } of history.points) {
    const time = new Date(at);
    const what = `${describe(question)} at ${at}`;
    expectSame(`counts of ${what}`, counts, truth.countAt(team, time));
    expectSame(
      `comparable counts of ${what}`,
      comparable,
      truth.countComparableAt(team, time, to),
    );
    expectSame(
      `marks of ${what}`,
      marks,
      before ? summarizeChanges(truth.listChanges(team, before, time)) : [],
    );
    before = time;
  }
  expectSame(
    `causes of ${describe(question)}`,
    history.changes,
    summarizeChanges(truth.listChanges(team, question.span.from, to)),
  );
}

async function readItems(
  reports: HistoryReports,
  question: Question,
): Promise<TeamHistoryItem[]> {
  const items: TeamHistoryItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await reports.listTeamChanges(
      question,
      { limit: PAGE_SIZE, cursor },
      NOBODY,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
}

/** The whole, a department and some teams; all, a discipline, a practice; long and short. */
function listQuestions(year: SimulatedYear, seed: number): Question[] {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T =>
    items[Math.floor(random() * items.length)];
  const teams = year.groups.filter(ref => ref.includes('/team-'));
  const practices = [
    {},
    { discipline: 'sre' },
    { discipline: 'devops' },
    { practice: 'platform/golden-path-exists' },
    { practice: 'platform/tier-declared' },
    { practice: 'sre/alerts-defined' },
  ];
  const spanOf = (from: number, to: number) => ({
    from: year.timeOf(from),
    to: year.timeOf(to),
  });
  const whole = spanOf(0, year.days);
  const questions: Question[] = [
    { groupRef: 'group:default/company', scope: 'all', span: whole },
    { groupRef: 'group:default/company', scope: 'own', span: whole },
    { groupRef: 'group:default/department-0', scope: 'all', span: whole },
  ];
  for (const filter of practices) {
    for (let count = 0; count < 4; count++) {
      const days = [random(), random()].map(share =>
        Math.floor(share * year.days),
      );
      questions.push(
        {
          ...filter,
          groupRef: pick(teams),
          scope: pick(['own', 'all']),
          span: whole,
        },
        {
          ...filter,
          groupRef: pick(['group:default/department-0', ...teams]),
          scope: 'all',
          span: spanOf(Math.min(...days), Math.max(...days) + 1),
        },
      );
    }
  }
  return questions;
}

function teamOf(year: SimulatedYear, question: Question): RecomputedTeam {
  const groups = new Set([question.groupRef]);
  if (question.scope === 'all') {
    // A set hands out what is added while it is read.
    for (const group of groups) {
      for (const [parent, child] of year.edges) {
        if (parent === group) {
          groups.add(child);
        }
      }
    }
  }
  const { discipline, practice } = question;
  const disciplines = new Map(
    year.rules.practices.map(rule => [rule.id, rule.discipline]),
  );
  return {
    groups,
    counts: id =>
      (practice === undefined || id === practice) &&
      (discipline === undefined || disciplines.get(id) === discipline),
  };
}

function toText(
  item: Pick<
    TeamHistoryItem,
    'at' | 'entityRef' | 'practice' | 'before' | 'after' | 'cause'
  >,
): string {
  const { at, entityRef, practice, before, after, cause } = item;
  return [at, entityRef, practice, before, after, cause].join(' ');
}

/** Two texts from where they part. */
function showDifference(actual: string, expected: string): string {
  let start = 0;
  while (actual[start] === expected[start]) {
    start += 1;
  }
  const from = Math.max(0, start - SHOWN_LENGTH / 2);
  const cut = (text: string) => text.slice(from, from + SHOWN_LENGTH);
  return `…${cut(actual)}… instead of …${cut(expected)}…`;
}

function describe({ groupRef, scope, discipline, practice }: Question): string {
  return [groupRef, scope, discipline, practice].filter(Boolean).join(' ');
}
