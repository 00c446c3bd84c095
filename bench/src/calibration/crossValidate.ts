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

import { createHash } from 'node:crypto';
import { mean } from '../statistics';
import { ConfidenceNumbers, confidenceOf } from './confidenceNumbers';
import { fitConfidence } from './fitConfidence';
import { WeighedAnswer } from './weighAnswers';

/** Into how many parts the organizations are dealt. */
export const FOLDS = 5;

/** Answers that were left out, and what was fitted without them. */
export interface HeldOutPart {
  readonly answers: readonly WeighedAnswer[];
  readonly numbers: ConfidenceNumbers;
}

/** A fold, and what was fitted without it. */
export interface Fold extends HeldOutPart {
  readonly fold: number;
}

/** An answer with a confidence that its own organization had no part in. */
export interface HeldOutAnswer extends WeighedAnswer {
  /** With the numbers that were fitted to the other folds. */
  readonly fitted: number;
  /** The share of the other folds that is right, whatever the evidence. */
  readonly constant: number;
}

/** The fold of an organization. It depends on nothing but the name. */
export function foldOf(organization: string): number {
  const hash = createHash('sha256').update(organization).digest();
  return hash.readUInt32BE() % FOLDS;
}

/**
 * Fits the numbers anew without each fold. Folds without answers are left out. Nothing
 * when all answers are in one fold, because there is nothing to fit to.
 */
export function leaveOutFolds(answers: readonly WeighedAnswer[]): Fold[] {
  const folds = new Map<number, WeighedAnswer[]>();
  for (const answer of answers) {
    const fold = foldOf(answer.organization);
    folds.set(fold, [...(folds.get(fold) ?? []), answer]);
  }
  if (folds.size < 2) {
    return [];
  }
  return [...folds]
    .sort(([a], [b]) => a - b)
    .map(([fold, members]) => ({
      fold,
      answers: members,
      numbers: fitConfidence(
        answers.filter(({ organization }) => foldOf(organization) !== fold),
      ),
    }));
}

/** Fits the numbers anew without each of the organizations with most answers. */
export function leaveOutLargest(
  answers: readonly WeighedAnswer[],
  count: number,
): HeldOutPart[] {
  return byOrganization(answers)
    .filter(members => members.length < answers.length)
    .sort((a, b) => b.length - a.length)
    .slice(0, count)
    .map(members => ({
      answers: members,
      numbers: fitConfidence(
        answers.filter(
          ({ organization }) => organization !== members[0].organization,
        ),
      ),
    }));
}

/** The answers of all folds, each with what was fitted without it. */
export function heldOutAnswers(folds: readonly Fold[]): HeldOutAnswer[] {
  return folds.flatMap(({ fold, answers, numbers }) => {
    const others = folds.filter(other => other.fold !== fold);
    const constant = mean(
      others.flatMap(other =>
        other.answers.map(({ correct }) => Number(correct)),
      ),
    )!;
    return answers.map(answer => ({
      ...answer,
      fitted: confidenceOf(numbers, answer),
      constant,
    }));
  });
}

/** The answers of each organization, sorted by its name. */
export function byOrganization<TAnswer extends WeighedAnswer>(
  answers: readonly TAnswer[],
): TAnswer[][] {
  const organizations = new Map<string, TAnswer[]>();
  for (const answer of answers) {
    const members = organizations.get(answer.organization) ?? [];
    members.push(answer);
    organizations.set(answer.organization, members);
  }
  return [...organizations]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, members]) => members);
}
