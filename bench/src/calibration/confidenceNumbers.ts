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

/** The three numbers that confidence is computed with. */
export interface ConfidenceNumbers {
  /** How much a lead counts. */
  readonly slope: number;
  /** Where the logistic stands without any lead. */
  readonly start: number;
  /** So much positive weight makes the amount of evidence count for 63 %. */
  readonly scale: number;
}

/** What the confidence of an answer depends on. */
export interface AnswerEvidence {
  /** How far the first sum is ahead of the second. */
  readonly lead: number;
  /** The positive weight of all evidence. */
  readonly weight: number;
}

/**
 * Those of the classifier, which does not export them. The command compares what they
 * give with what the classifier says, and refuses to run when they differ.
 */
export const NUMBERS_IN_USE: ConfidenceNumbers = {
  slope: 0.6,
  start: 0.2,
  scale: 0.4,
};

/** The confidence of an answer, as the classifier computes it but not rounded. */
export function confidenceOf(
  numbers: ConfidenceNumbers,
  evidence: AnswerEvidence,
): number {
  return (
    leadFactor(numbers, evidence.lead) *
    evidenceFactor(numbers, evidence.weight)
  );
}

/** What the lead makes of the confidence. */
export function leadFactor(
  numbers: Pick<ConfidenceNumbers, 'slope' | 'start'>,
  lead: number,
): number {
  return 1 / (1 + Math.exp(-(numbers.slope * lead + numbers.start)));
}

/** What the amount of evidence makes of the confidence. */
export function evidenceFactor(
  numbers: Pick<ConfidenceNumbers, 'scale'>,
  weight: number,
): number {
  return 1 - Math.exp(-weight / numbers.scale);
}
