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
  AnswerEvidence,
  ConfidenceNumbers,
  evidenceFactor,
  leadFactor,
} from './confidenceNumbers';
import { lossOf } from './logLoss';
import { WeighedAnswer } from './weighAnswers';

/** The values that are tried, each with each. */
export const GRID: { readonly [TKey in keyof ConfidenceNumbers]: number[] } = {
  slope: tenths(1, 20),
  start: tenths(-10, 20),
  scale: tenths(1, 20),
};

/** Answers of equal evidence. */
interface EvidenceCount extends AnswerEvidence {
  readonly right: number;
  readonly wrong: number;
}

/**
 * The numbers of the grid with the smallest log loss; of equal ones the smaller ones.
 * There has to be an answer.
 */
export function fitConfidence(
  answers: readonly WeighedAnswer[],
): ConfidenceNumbers {
  const counts = countEvidence(answers);
  const evidence = GRID.scale.map(scale =>
    counts.map(({ weight }) => evidenceFactor({ scale }, weight)),
  );
  let best: ConfidenceNumbers | undefined;
  let smallest = Infinity;
  for (const slope of GRID.slope) {
    for (const start of GRID.start) {
      const leads = counts.map(({ lead }) =>
        leadFactor({ slope, start }, lead),
      );
      for (const [index, scale] of GRID.scale.entries()) {
        let loss = 0;
        for (const [place, { right, wrong }] of counts.entries()) {
          const confidence = leads[place] * evidence[index][place];
          loss += right > 0 ? right * lossOf(confidence, true) : 0;
          loss += wrong > 0 ? wrong * lossOf(confidence, false) : 0;
        }
        if (loss < smallest) {
          smallest = loss;
          best = { slope, start, scale };
        }
      }
    }
  }
  return best!;
}

// Many rows have the same evidence, and each of the grid is computed for all of them.
function countEvidence(answers: readonly WeighedAnswer[]): EvidenceCount[] {
  const counts = new Map<string, EvidenceCount>();
  for (const { lead, weight, correct } of answers) {
    const key = `${lead} ${weight}`;
    const { right, wrong } = counts.get(key) ?? { right: 0, wrong: 0 };
    counts.set(key, {
      lead,
      weight,
      right: right + Number(correct),
      wrong: wrong + Number(!correct),
    });
  }
  // Sums of fractions depend on their order.
  return [...counts.values()].sort(
    (a, b) => a.lead - b.lead || a.weight - b.weight,
  );
}

/** Names of the numbers that are the first or last of the grid: others may be better. */
export function numbersAtEdge(
  numbers: ConfidenceNumbers,
): (keyof ConfidenceNumbers)[] {
  return (['slope', 'start', 'scale'] as const).filter(name =>
    [GRID[name][0], GRID[name].at(-1)].includes(numbers[name]),
  );
}

// Counted in whole numbers, so that 0.6 is 0.6.
function tenths(first: number, last: number): number[] {
  return Array.from(
    { length: last - first + 1 },
    (_, index) => (first + index) / 10,
  );
}
