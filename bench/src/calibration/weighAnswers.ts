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

import { isRight, JudgedRow } from '../classification/evaluateAnswers';
import {
  AnswerEvidence,
  confidenceOf,
  NUMBERS_IN_USE,
} from './confidenceNumbers';

// The classifier gives two digits.
const ROUNDING = 0.005 + 1e-9;

/** An answer, what its confidence depends on, and whether it is right. */
export interface WeighedAnswer extends AnswerEvidence {
  /** The catalog that it is of; rows of one are never parted. */
  readonly organization: string;
  /** The file that it was read from. */
  readonly file: string;
  readonly correct: boolean;
}

/**
 * Reads from classifications what confidence is computed of. Rows without an answer are
 * left out: they have no confidence. The order of the result does not depend on that
 * of the rows.
 */
export function weighAnswers(rows: readonly JudgedRow[]): WeighedAnswer[] {
  return rows
    .filter(({ answer }) => answer !== undefined)
    .map(row => ({
      organization: row.entity.metadata.namespace!,
      file: row.file,
      correct: isRight(row),
      ...readEvidence(row),
    }))
    .sort(compareAnswers);
}

/** The rows whose confidence the classifier computes with other numbers. */
export function unexplainedRows(rows: readonly JudgedRow[]): JudgedRow[] {
  return rows.filter(
    row =>
      row.answer !== undefined &&
      Math.abs(
        confidenceOf(NUMBERS_IN_USE, readEvidence(row)) - row.confidence,
      ) > ROUNDING,
  );
}

function readEvidence({ classification }: JudgedRow): AnswerEvidence {
  const { sums, evidence } = classification;
  const [first, second = 0] = Object.values(sums).sort((a, b) => b - a);
  let weight = 0;
  for (const { weights } of evidence) {
    for (const [id, value] of Object.entries(weights)) {
      if (Object.hasOwn(sums, id)) {
        weight += Math.max(0, value);
      }
    }
  }
  return { lead: withoutNoise(first - second), weight: withoutNoise(weight) };
}

// 0.9 - 0.8 is a lead of 0.1, not of a hair less.
function withoutNoise(value: number): number {
  return Number(value.toFixed(6));
}

// Sums of fractions depend on their order, and equal confidences keep theirs in bins.
function compareAnswers(a: WeighedAnswer, b: WeighedAnswer): number {
  return (
    compareTexts(a.organization, b.organization) ||
    a.lead - b.lead ||
    a.weight - b.weight ||
    Number(a.correct) - Number(b.correct) ||
    compareTexts(a.file, b.file)
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
