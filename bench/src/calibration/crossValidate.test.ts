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

import { confidenceOf } from './confidenceNumbers';
import {
  byOrganization,
  foldOf,
  heldOutAnswers,
  leaveOutFolds,
  leaveOutLargest,
} from './crossValidate';
import { fitConfidence } from './fitConfidence';
import { WeighedAnswer } from './weighAnswers';

function answersOf(organization: string, correct: boolean[]): WeighedAnswer[] {
  return correct.map((right, index) => ({
    organization,
    file: 'entities',
    lead: (index % 4) / 2,
    weight: 0.2 + (index % 3),
    correct: right,
  }));
}

const organizations = Array.from({ length: 12 }, (_, index) => `org-${index}`);
// All of them are often right, but one: what leads far is wrong there.
const odd = organizations[7];
const answers = organizations.flatMap((name, index) =>
  answersOf(
    name,
    Array.from({ length: name === odd ? 40 : 10 + index }, (_, place) =>
      name === odd ? place % 4 === 0 : place % 5 !== 0,
    ),
  ),
);

describe('leaveOutFolds', () => {
  const folds = leaveOutFolds(answers);

  it('never parts an organization, and leaves no answer out', () => {
    const places = folds.flatMap(({ fold, answers: members }) =>
      [...new Set(members.map(({ organization }) => organization))].map(
        name => [name, fold] as const,
      ),
    );
    expect(places.map(([name]) => name).sort()).toEqual(
      [...organizations].sort(),
    );
    expect(folds.length).toBeGreaterThan(2);
    expect(folds.flatMap(fold => fold.answers)).toHaveLength(answers.length);
    // A fold follows from the name alone, so other organizations do not move it.
    for (const [name, fold] of places) {
      expect([name, foldOf(name)]).toEqual([name, fold]);
    }
    expect(['quay', 'sea', 'deck', ''].map(foldOf)).toEqual([2, 1, 3, 0]);
  });

  it('fits without the fold that it judges', () => {
    for (const { fold, numbers } of folds) {
      const others = answers.filter(
        ({ organization }) => foldOf(organization) !== fold,
      );
      expect([fold, numbers]).toEqual([fold, fitConfidence(others)]);
    }
    const [own] = folds.filter(({ fold }) => fold === foldOf(odd));
    expect(own.numbers).not.toEqual(fitConfidence(answers));
  });

  it('does not fit when all answers are in one fold', () => {
    const alike = organizations.filter(
      name => foldOf(name) === foldOf(organizations[0]),
    );
    expect(alike.length).toBeGreaterThan(1);
    expect(
      leaveOutFolds(
        answers.filter(({ organization }) => alike.includes(organization)),
      ),
    ).toEqual([]);
    expect(leaveOutFolds([])).toEqual([]);
  });

  it('gives each answer what was fitted to the other folds', () => {
    const heldOut = heldOutAnswers(folds);
    for (const answer of heldOut) {
      const fold = foldOf(answer.organization);
      const { numbers } = folds.find(each => each.fold === fold)!;
      const others = answers.filter(
        ({ organization }) => foldOf(organization) !== fold,
      );
      expect(answer.fitted).toBe(confidenceOf(numbers, answer));
      expect(answer.constant).toBeCloseTo(
        others.filter(({ correct }) => correct).length / others.length,
      );
    }
    expect(
      byOrganization(heldOut).map(([first]) => first.organization),
    ).toEqual([...organizations].sort());
  });
});

describe('leaveOutLargest', () => {
  it('fits without each of the largest organizations', () => {
    const parts = leaveOutLargest(answers, 2);
    expect(
      parts.map(part => [part.answers[0].organization, part.answers.length]),
    ).toEqual([
      [odd, 40],
      ['org-11', 21],
    ]);
    expect(parts[0].numbers).toEqual(
      fitConfidence(answers.filter(({ organization }) => organization !== odd)),
    );
    expect(parts[0].numbers).not.toEqual(fitConfidence(answers));
  });

  it('does not leave out the only one', () => {
    expect(leaveOutLargest(answersOf('quay', [true, false]), 2)).toEqual([]);
  });
});
