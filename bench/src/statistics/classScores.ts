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

/** An answer beside what is right. No answer is an answer too: a wrong one. */
export interface Judgement {
  readonly label: string;
  readonly answer: string | undefined;
}

/** How well one class is found. */
export interface ClassScores {
  /** How many have this label. */
  readonly support: number;
  /** How many got this answer. */
  readonly answered: number;
  /** Of those with this answer, the share with this label; 0 where there are none. */
  readonly precision: number;
  /** Of those with this label, the share with this answer; 0 where there are none. */
  readonly recall: number;
  /** The harmonic mean of the two. */
  readonly f1: number;
}

/** Scores of each class that occurs as label or answer, sorted by name. */
export function scoreClasses(
  judgements: readonly Judgement[],
): Map<string, ClassScores> {
  const names = new Set<string>();
  for (const { label, answer } of judgements) {
    names.add(label);
    if (answer !== undefined) {
      names.add(answer);
    }
  }
  const scores = new Map<string, ClassScores>();
  for (const name of [...names].sort()) {
    const support = judgements.filter(({ label }) => label === name).length;
    const answered = judgements.filter(({ answer }) => answer === name).length;
    const hits = judgements.filter(
      ({ label, answer }) => label === name && answer === name,
    ).length;
    scores.set(name, {
      support,
      answered,
      precision: answered > 0 ? hits / answered : 0,
      recall: support > 0 ? hits / support : 0,
      f1: (2 * hits) / (support + answered),
    });
  }
  return scores;
}

/** The mean F1 of all classes that occur, each counted alike; nothing for no rows. */
export function macroF1(judgements: readonly Judgement[]): number | undefined {
  return mean([...scoreClasses(judgements).values()].map(({ f1 }) => f1));
}

/** The arithmetic mean; nothing for no values. */
export function mean(values: readonly number[]): number | undefined {
  return values.length > 0
    ? values.reduce((sum, value) => sum + value, 0) / values.length
    : undefined;
}
