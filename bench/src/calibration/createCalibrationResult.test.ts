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

import { ConfidenceNumbers, confidenceOf } from './confidenceNumbers';
import { createCalibrationResult } from './createCalibrationResult';
import { leaveOutFolds } from './crossValidate';
import { WeighedAnswer } from './weighAnswers';

/** Organizations alike, whose answers are right as often as the numbers say. */
function answersOf(numbers: ConfidenceNumbers): WeighedAnswer[] {
  const answers: WeighedAnswer[] = [];
  for (let index = 0; index < 15; index += 1) {
    for (const lead of [0.2, 1.5, 3]) {
      for (const weight of [0.4, 2]) {
        const evidence = { lead, weight };
        // Rounded up here and down there, so that the share of all is right.
        const right = Math.floor(
          8 * confidenceOf(numbers, evidence) + ((index * 7) % 15) / 15,
        );
        for (let place = 0; place < 8; place += 1) {
          answers.push({
            ...evidence,
            organization: `org-${index}`,
            file: index < 5 ? 'few' : 'many',
            correct: place < right,
          });
        }
      }
    }
  }
  return answers;
}

function resultOf(answers: WeighedAnswer[]) {
  return createCalibrationResult({
    answers,
    folds: leaveOutFolds(answers),
    files: ['few', 'many', 'none'],
    unclassified: 3,
    problems: 2,
    ruleSet: 'print',
  });
}

describe('createCalibrationResult', () => {
  const good = resultOf(answersOf({ slope: 0.6, start: 0.2, scale: 0.4 }));

  it('finds the numbers in use good where they are', () => {
    expect(good.inUse.ece).toBeLessThan(0.02);
    expect(good.lossDifference!).toBeGreaterThan(-0.001);
    expect(good.confidenceDifference).toBeLessThan(0.02);
    expect(good.constant.logLoss!).toBeGreaterThan(good.inUse.logLoss!);
  });

  it('finds the fitted ones better where those in use are wrong', () => {
    const numbers = { slope: 1.4, start: -0.8, scale: 0.4 };
    const result = resultOf(answersOf(numbers));
    expect(result.inUse.ece).toBeGreaterThan(0.05);
    expect(result.heldOut.ece).toBeLessThan(0.02);
    expect(result.lossDifferenceHigh).toBeLessThan(0);
    expect(result.confidenceDifference).toBeGreaterThan(0.05);
    for (const { numbers: chosen } of result.folds) {
      expect(Math.abs(chosen.slope - numbers.slope)).toBeLessThan(0.25);
    }
    expect(result.largestOrganizations).toHaveLength(10);
  });

  it('counts rows by file and bin', () => {
    expect(good).toMatchObject({
      ...{ rows: 720, organizations: 15, unclassified: 3, problems: 2 },
      files: [
        { file: 'few', rows: 240 },
        { file: 'many', rows: 480 },
        { file: 'none', rows: 0, accuracy: undefined },
      ],
    });
    for (const { bins } of [good.inUse, good.heldOut]) {
      expect(bins.map(({ count }) => count)).toEqual([144, 144, 144, 144, 144]);
    }
    expect(
      good.folds.reduce((sum, { organizations }) => sum + organizations, 0),
    ).toBe(15);
  });
});
