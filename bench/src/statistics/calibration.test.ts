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

import { binByConfidence, expectedCalibrationError } from './calibration';

function answersOf(...pairs: [confidence: number, correct: boolean][]) {
  return pairs.map(([confidence, correct]) => ({ confidence, correct }));
}

const answers = answersOf(
  [0.9, true],
  [0.1, false],
  [0.8, false],
  [0.3, true],
  [1, true],
);

describe('binByConfidence', () => {
  it('parts sorted answers into bins of the same size, give or take one', () => {
    const bins = binByConfidence(answers, 2);
    expect(bins).toHaveLength(2);
    expect(bins[0]).toEqual({
      count: 2,
      lowest: 0.1,
      highest: 0.3,
      meanConfidence: 0.2,
      accuracy: 0.5,
    });
    expect(bins[1]).toMatchObject({
      count: 3,
      lowest: 0.8,
      highest: 1,
      accuracy: 2 / 3,
    });
    expect(bins[1].meanConfidence).toBeCloseTo(0.9, 10);
    expect(
      binByConfidence(
        Array.from({ length: 13 }, () => answers[0]),
        5,
      ).map(({ count }) => count),
    ).toEqual([2, 3, 2, 3, 3]);
  });

  it('makes no empty bins', () => {
    expect(binByConfidence(answers.slice(0, 2), 5)).toHaveLength(2);
    expect(binByConfidence([], 5)).toEqual([]);
  });
});

describe('expectedCalibrationError', () => {
  it('weighs the difference of each bin by its size', () => {
    // |0.5 - 0.2| of two, |2/3 - 0.9| of three: (2 * 0.3 + 3 * 0.2333) / 5 = 0.26.
    expect(expectedCalibrationError(answers, 2)).toBeCloseTo(0.26, 10);
    // In one bin: |0.6 - 0.62|.
    expect(expectedCalibrationError(answers, 1)).toBeCloseTo(0.02, 10);
  });

  it('counts too little confidence like too much', () => {
    const timid = answersOf([0.4, true], [0.4, true]);
    const bold = answersOf([0.6, false], [0.6, false]);
    expect(expectedCalibrationError(timid, 1)).toBeCloseTo(0.6, 10);
    expect(expectedCalibrationError(bold, 1)).toBeCloseTo(0.6, 10);
  });

  it('is nothing for no answers, and none where confidence is what happens', () => {
    expect(expectedCalibrationError([], 5)).toBeUndefined();
    expect(
      expectedCalibrationError(answersOf([0.5, true], [0.5, false]), 1),
    ).toBe(0);
  });
});
