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
  binByConfidence,
  bootstrapInterval,
  CalibrationBin,
  ClassScores,
  expectedCalibrationError,
  Judgement,
  macroF1,
  mean,
  scoreClasses,
} from '../statistics';
import { AnsweredRow } from './answerRows';
import { answerByKeyword, commonestLabel } from './baselines';
import { LabelledRow, RowLabel, UNCLEAR } from './readLabelledRows';

/** How unclassified stands in a confusion matrix. */
export const UNCLASSIFIED = 'unclassified';

const BINS = 5;
const BOOTSTRAP = { resamples: 1_000, seed: 20_260_101 };

/** A row with a label that names a function. */
export interface JudgedRow extends AnsweredRow {
  readonly label: RowLabel;
}

/** Shares of rows; nothing where there are no rows. */
export interface Scores {
  readonly rows: number;
  /** Right answers among all; unclassified is wrong. */
  readonly accuracy: number | undefined;
  /** The same, where a secondary function of the label is right too. */
  readonly accuracyWithSecondary: number | undefined;
  readonly macroF1: number | undefined;
}

/** What simple means reach on the same rows. */
export interface Baselines {
  readonly commonestLabel: Scores & { readonly label: string | undefined };
  readonly keywords: Scores;
}

/** All figures of some rows. */
export interface Evaluation extends Scores {
  /** Right answers among the classified ones. */
  readonly answeredPrecision: number | undefined;
  /** The share that is classified. */
  readonly coverage: number | undefined;
  readonly ece: number | undefined;
  readonly eceLow: number | undefined;
  readonly eceHigh: number | undefined;
  readonly bins: CalibrationBin[];
  readonly perFunction: Record<string, ClassScores>;
  /** Rows by label and answer. */
  readonly confusion: Record<string, Record<string, number>>;
  readonly baselines: Baselines;
}

/** Whether a row has a label that an answer can be judged by. */
export function isJudged<TRow extends LabelledRow>(
  row: TRow,
): row is TRow & { readonly label: RowLabel } {
  return row.label !== undefined && row.label.primary !== UNCLEAR;
}

/** Whether the signals name the primary function of the label. */
export function isRight(row: JudgedRow): boolean {
  return row.answer === row.label.primary;
}

/** Computes all figures. */
export function evaluateAnswers(rows: readonly JudgedRow[]): Evaluation {
  const classified = rows.filter(({ answer }) => answer !== undefined);
  const answers = classified.map(row => ({
    confidence: row.confidence,
    correct: isRight(row),
  }));
  const interval = bootstrapInterval(
    answers,
    sample => expectedCalibrationError(sample, BINS)!,
    BOOTSTRAP,
  );
  const commonest = commonestLabel(rows.map(({ label }) => label.primary));
  return {
    ...scoreAnswers(rows, row => row.answer),
    answeredPrecision: mean(classified.map(row => Number(isRight(row)))),
    coverage: rows.length > 0 ? classified.length / rows.length : undefined,
    ece: expectedCalibrationError(answers, BINS),
    eceLow: interval?.low,
    eceHigh: interval?.high,
    bins: binByConfidence(answers, BINS),
    perFunction: Object.fromEntries(
      scoreClasses(rows.map(row => judge(row, row.answer))),
    ),
    confusion: confuse(rows),
    baselines: {
      commonestLabel: {
        label: commonest,
        ...scoreAnswers(rows, () => commonest),
      },
      keywords: scoreAnswers(rows, ({ row }) => answerByKeyword(row)),
    },
  };
}

/** The part of the figures that any way of answering can be compared by. */
export function scoreAnswers<TRow extends { readonly label: RowLabel }>(
  rows: readonly TRow[],
  answerOf: (row: TRow) => string | undefined,
): Scores {
  const judged = rows.map(row => judge(row, answerOf(row)));
  return {
    rows: rows.length,
    accuracy: mean(judged.map(({ label, answer }) => Number(label === answer))),
    accuracyWithSecondary: mean(
      judged.map(({ label, answer }, index) =>
        Number(
          answer !== undefined &&
            [label, ...rows[index].label.secondary].includes(answer),
        ),
      ),
    ),
    macroF1: macroF1(judged),
  };
}

function judge(
  { label }: { readonly label: RowLabel },
  answer: string | undefined,
): Judgement {
  return { label: label.primary, answer };
}

function confuse(
  rows: readonly JudgedRow[],
): Record<string, Record<string, number>> {
  const confusion: Record<string, Record<string, number>> = {};
  for (const { label, answer = UNCLASSIFIED } of rows) {
    confusion[label.primary] ??= {};
    const counts = confusion[label.primary];
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return confusion;
}

/** How many rows of an owner are right. */
export interface OwnerScore {
  readonly owner: string;
  readonly rows: number;
  readonly accuracy: number;
}

/** The accuracy of each owner, worst first; of equal ones the larger first. */
export function scoreOwners(rows: readonly JudgedRow[]): OwnerScore[] {
  const owners = new Map<string, JudgedRow[]>();
  for (const row of rows) {
    const owner = row.row.org ?? 'unknown';
    owners.set(owner, [...(owners.get(owner) ?? []), row]);
  }
  return [...owners]
    .map(([owner, members]) => ({
      owner,
      rows: members.length,
      accuracy: mean(members.map(row => Number(isRight(row))))!,
    }))
    .sort(
      (a, b) =>
        a.accuracy - b.accuracy ||
        b.rows - a.rows ||
        (a.owner < b.owner ? -1 : 1),
    );
}
