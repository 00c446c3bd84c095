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
  expectedCalibrationError,
  mean,
} from '../statistics';
import {
  ConfidenceNumbers,
  confidenceOf,
  NUMBERS_IN_USE,
} from './confidenceNumbers';
import {
  byOrganization,
  Fold,
  HeldOutAnswer,
  heldOutAnswers,
  HeldOutPart,
  leaveOutLargest,
} from './crossValidate';
import { fitConfidence, numbersAtEdge } from './fitConfidence';
import { logLoss, lossOf } from './logLoss';
import { WeighedAnswer } from './weighAnswers';

// As in the benchmark of the classification, so that the figures can be compared.
const BINS = 5;
const BOOTSTRAP = { resamples: 1_000, seed: 20_260_101 };
const LARGEST_ORGANIZATIONS = 10;

/** How good some confidences are. */
export interface ConfidenceFigures {
  readonly logLoss: number | undefined;
  readonly ece: number | undefined;
}

/** The same with an interval, for which whole organizations are drawn, and the bins. */
export interface ConfidenceEvaluation extends ConfidenceFigures {
  readonly eceLow: number | undefined;
  readonly eceHigh: number | undefined;
  readonly bins: CalibrationBin[];
}

/** What was fitted without some rows, and how good it is on them. */
export interface PartResult {
  readonly rows: number;
  readonly organizations: number;
  readonly numbers: ConfidenceNumbers;
  readonly logLoss: number | undefined;
  readonly logLossInUse: number | undefined;
}

/** What the last line of the output says. */
export interface CalibrationResult {
  readonly benchmark: 'calibration';
  /** The rules that were measured. */
  readonly ruleSet: string;
  /** Classified rows, which all figures are of. */
  readonly rows: number;
  /** The share of them that is right. */
  readonly accuracy: number | undefined;
  readonly organizations: number;
  /** Rows that could be judged but have no answer; in no figure. */
  readonly unclassified: number;
  /** Rows that were read but could not be judged, labels without rows, and the like. */
  readonly problems: number;
  /** The numbers of the classifier. */
  readonly inUse: ConfidenceEvaluation & {
    readonly numbers: ConfidenceNumbers;
  };
  /** Each row with the numbers that were fitted without its organization. */
  readonly heldOut: ConfidenceEvaluation;
  /** The log loss of `heldOut` less that of `inUse`; below 0, the fitted are better. */
  readonly lossDifference: number | undefined;
  readonly lossDifferenceLow: number | undefined;
  readonly lossDifferenceHigh: number | undefined;
  /** By how much the two confidences of a row differ in the mean. */
  readonly confidenceDifference: number | undefined;
  /** What one confidence for all gives: the share of the other folds that is right. */
  readonly constant: ConfidenceFigures;
  /** Fitted to all rows, and so on no other ones. */
  readonly fittedToAll: ConfidenceFigures & {
    readonly numbers: ConfidenceNumbers;
    readonly atEdge: (keyof ConfidenceNumbers)[];
  };
  readonly folds: (PartResult & { readonly fold: number })[];
  readonly largestOrganizations: (PartResult & {
    readonly organization: string;
  })[];
  /** The numbers in use on the rows of each file. */
  readonly files: (ConfidenceFigures & {
    readonly file: string;
    readonly rows: number;
    readonly accuracy: number | undefined;
    readonly meanConfidence: number | undefined;
  })[];
}

/** Computes everything that is printed. There have to be two folds. */
export function createCalibrationResult(options: {
  answers: readonly WeighedAnswer[];
  folds: readonly Fold[];
  files: readonly string[];
  unclassified: number;
  problems: number;
  ruleSet: string;
}): CalibrationResult {
  const { answers, folds } = options;
  const heldOut = heldOutAnswers(folds);
  const organizations = byOrganization(heldOut);
  const differences = organizations.map(members =>
    members.map(
      answer =>
        lossOf(byFitted(answer), answer.correct) -
        lossOf(byInUse(answer), answer.correct),
    ),
  );
  const difference = bootstrapInterval(
    differences,
    sample => mean(sample.flat())!,
    BOOTSTRAP,
  );
  const numbers = fitConfidence(answers);
  return {
    benchmark: 'calibration',
    rows: answers.length,
    accuracy: accuracyOf(answers),
    organizations: organizations.length,
    unclassified: options.unclassified,
    problems: options.problems,
    inUse: { numbers: NUMBERS_IN_USE, ...evaluate(organizations, byInUse) },
    heldOut: evaluate(organizations, byFitted),
    lossDifference: mean(differences.flat()),
    lossDifferenceLow: difference?.low,
    lossDifferenceHigh: difference?.high,
    confidenceDifference: mean(
      heldOut.map(answer => Math.abs(byFitted(answer) - byInUse(answer))),
    ),
    constant: figuresOf(heldOut, ({ constant }) => constant),
    fittedToAll: {
      numbers,
      atEdge: numbersAtEdge(numbers),
      ...figuresOf(answers, answer => confidenceOf(numbers, answer)),
    },
    folds: folds.map(fold => ({ fold: fold.fold, ...partResult(fold) })),
    largestOrganizations: leaveOutLargest(answers, LARGEST_ORGANIZATIONS).map(
      part => ({
        organization: part.answers[0].organization,
        ...partResult(part),
      }),
    ),
    files: options.files.map(file => {
      const rows = answers.filter(answer => answer.file === file);
      return {
        file,
        rows: rows.length,
        accuracy: accuracyOf(rows),
        meanConfidence: mean(rows.map(byInUse)),
        ...figuresOf(rows, byInUse),
      };
    }),
    ruleSet: options.ruleSet,
  };
}

function byInUse(answer: WeighedAnswer): number {
  return confidenceOf(NUMBERS_IN_USE, answer);
}

function byFitted({ fitted }: HeldOutAnswer): number {
  return fitted;
}

function partResult({ answers, numbers }: HeldOutPart): PartResult {
  return {
    rows: answers.length,
    organizations: byOrganization(answers).length,
    numbers,
    logLoss: figuresOf(answers, answer => confidenceOf(numbers, answer))
      .logLoss,
    logLossInUse: figuresOf(answers, byInUse).logLoss,
  };
}

function evaluate<TAnswer extends WeighedAnswer>(
  organizations: readonly (readonly TAnswer[])[],
  confidence: (answer: TAnswer) => number,
): ConfidenceEvaluation {
  const confident = organizations.map(members =>
    withConfidence(members, confidence),
  );
  // Rows of one organization are alike, so chance draws organizations, not rows.
  const interval = bootstrapInterval(
    confident,
    sample => expectedCalibrationError(sample.flat(), BINS)!,
    BOOTSTRAP,
  );
  return {
    ...figuresOf(organizations.flat(), confidence),
    eceLow: interval?.low,
    eceHigh: interval?.high,
    bins: binByConfidence(confident.flat(), BINS),
  };
}

function figuresOf<TAnswer extends WeighedAnswer>(
  answers: readonly TAnswer[],
  confidence: (answer: TAnswer) => number,
): ConfidenceFigures {
  const confident = withConfidence(answers, confidence);
  return {
    logLoss: logLoss(confident),
    ece: expectedCalibrationError(confident, BINS),
  };
}

function withConfidence<TAnswer extends WeighedAnswer>(
  answers: readonly TAnswer[],
  confidence: (answer: TAnswer) => number,
) {
  return answers.map(answer => ({
    confidence: confidence(answer),
    correct: answer.correct,
  }));
}

function accuracyOf(answers: readonly WeighedAnswer[]): number | undefined {
  return mean(answers.map(({ correct }) => Number(correct)));
}
