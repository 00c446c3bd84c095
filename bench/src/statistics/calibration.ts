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

import { mean } from './classScores';

/** How sure an answer was, and whether it was right. */
export interface ConfidentAnswer {
  readonly confidence: number;
  readonly correct: boolean;
}

/** Answers of similar confidence. */
export interface CalibrationBin {
  readonly count: number;
  readonly lowest: number;
  readonly highest: number;
  readonly meanConfidence: number;
  readonly accuracy: number;
}

/**
 * Sorts answers by confidence and parts them into bins of the same size, give or take
 * one. Equal confidences keep their order. With fewer answers than bins, each is a bin.
 */
export function binByConfidence(
  answers: readonly ConfidentAnswer[],
  binCount: number,
): CalibrationBin[] {
  const sorted = [...answers].sort((a, b) => a.confidence - b.confidence);
  const bins: CalibrationBin[] = [];
  for (let index = 0; index < binCount; index += 1) {
    const members = sorted.slice(
      Math.floor((index * sorted.length) / binCount),
      Math.floor(((index + 1) * sorted.length) / binCount),
    );
    if (members.length > 0) {
      bins.push({
        count: members.length,
        lowest: members[0].confidence,
        highest: members[members.length - 1].confidence,
        meanConfidence: mean(members.map(({ confidence }) => confidence))!,
        accuracy: mean(members.map(({ correct }) => Number(correct)))!,
      });
    }
  }
  return bins;
}

/**
 * The expected calibration error: by how much accuracy and mean confidence differ in a
 * bin, weighted by the size of the bin. Nothing for no answers.
 */
export function expectedCalibrationError(
  answers: readonly ConfidentAnswer[],
  binCount: number,
): number | undefined {
  if (answers.length === 0) {
    return undefined;
  }
  let sum = 0;
  for (const bin of binByConfidence(answers, binCount)) {
    sum += bin.count * Math.abs(bin.accuracy - bin.meanConfidence);
  }
  return sum / answers.length;
}
