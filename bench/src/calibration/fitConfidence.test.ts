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
import { fitConfidence, numbersAtEdge } from './fitConfidence';
import { WeighedAnswer } from './weighAnswers';

/** Of equal evidence, as many are right as the numbers say. */
function answersOf(numbers: ConfidenceNumbers): WeighedAnswer[] {
  const answers: WeighedAnswer[] = [];
  for (const lead of [0.1, 0.8, 1.6, 3]) {
    for (const weight of [0.3, 0.8, 1.6, 4]) {
      const evidence = { lead, weight };
      const count = 200;
      const right = Math.round(count * confidenceOf(numbers, evidence));
      for (let index = 0; index < count; index += 1) {
        answers.push({
          ...evidence,
          organization: 'quay',
          file: 'entities',
          correct: index < right,
        });
      }
    }
  }
  return answers;
}

describe('fitConfidence', () => {
  it.each([
    { slope: 0.6, start: 0.2, scale: 0.4 },
    { slope: 1.1, start: -0.5, scale: 0.8 },
    { slope: 0.3, start: 1, scale: 1.3 },
  ])('gives the numbers back that rows were made with: %j', numbers => {
    const fitted = fitConfidence(answersOf(numbers));
    for (const name of ['slope', 'start', 'scale'] as const) {
      // A whole number of rows is right, so the next of the grid may fit as well.
      expect(Math.abs(fitted[name] - numbers[name])).toBeLessThan(0.1001);
    }
    expect(fitted.slope).toBe(numbers.slope);
    expect(numbersAtEdge(fitted)).toEqual([]);
  });

  it('tells when the edge of the grid fits best', () => {
    const steep = fitConfidence(answersOf({ slope: 5, start: -3, scale: 0.4 }));
    expect(numbersAtEdge(steep)).toEqual(
      expect.arrayContaining(['slope', 'start']),
    );
  });
});
