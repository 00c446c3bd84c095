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

import { formatShare, formatTable } from '../classification/formatTable';
import { ConfidenceNumbers } from './confidenceNumbers';
import {
  CalibrationResult,
  ConfidenceEvaluation,
  ConfidenceFigures,
  PartResult,
} from './createCalibrationResult';

const NUMBERS = ['slope', 'start', 'scale'];

/** The result as text for people. */
export function formatCalibration(result: CalibrationResult): string[] {
  const { inUse, heldOut, fittedToAll, constant } = result;
  return [
    `Judged: ${result.rows} classified rows of ${result.organizations} organizations, ` +
      `${formatShare(result.accuracy)} of them right; ` +
      `besides ${result.unclassified} without an answer, in no figure below. ` +
      `Problems: ${result.problems}.`,
    '',
    'Confidence: the numbers in use, and those fitted to the other folds',
    ...formatTable([
      ['numbers', ...NUMBERS, 'log loss', 'ECE', 'ECE 95 %'],
      ['in use', ...formatNumbers(inUse.numbers), ...formatFigures(inUse)],
      ['fitted, held out', ...formatNumbers(), ...formatFigures(heldOut)],
      [
        'fitted to all rows',
        ...formatNumbers(fittedToAll.numbers),
        ...formatFigures(fittedToAll),
      ],
      [
        'one confidence for all, held out',
        ...formatNumbers(),
        ...formatFigures(constant),
      ],
    ]),
    ...(fittedToAll.atEdge.length > 0
      ? [`At the edge of the grid: ${fittedToAll.atEdge.join(', ')}`]
      : []),
    `Log loss of the fitted ones less that of those in use: ${formatShare(
      result.lossDifference,
    )}, 95 % ${formatShare(result.lossDifferenceLow)}..${formatShare(
      result.lossDifferenceHigh,
    )}`,
    `Confidences of a row differ by ${formatShare(
      result.confidenceDifference,
    )} in the mean`,
    '',
    'Folds: the numbers fitted without each, and the log loss on it',
    ...formatParts(
      'fold',
      result.folds.map(part => [String(part.fold), part]),
    ),
    '',
    'Largest organizations: the numbers fitted without each, and the log loss on it',
    ...formatParts(
      'organization',
      result.largestOrganizations.map(part => [part.organization, part]),
    ),
    '',
    'Files: the numbers in use',
    ...formatTable([
      ['file', 'rows', 'mean confidence', 'accuracy', 'log loss', 'ECE'],
      ...result.files.map(file => [
        file.file.replace(/\p{Cc}/gu, '?').slice(-60),
        String(file.rows),
        formatShare(file.meanConfidence),
        formatShare(file.accuracy),
        formatShare(file.logLoss),
        formatShare(file.ece),
      ]),
    ]),
    '',
    ...formatBins('in use', inUse),
    '',
    ...formatBins('fitted, held out', heldOut),
    '',
    'The answers are not cross-validated: nothing but these three numbers is fitted. ' +
      'The weights of signals were set by hand.',
  ];
}

function formatNumbers(numbers?: ConfidenceNumbers): string[] {
  return numbers
    ? [numbers.slope, numbers.start, numbers.scale].map(value =>
        value.toFixed(1),
      )
    : NUMBERS.map(() => '-');
}

function formatFigures(
  figures: ConfidenceFigures & Partial<ConfidenceEvaluation>,
): string[] {
  return [
    formatShare(figures.logLoss),
    formatShare(figures.ece),
    'bins' in figures
      ? `${formatShare(figures.eceLow)}..${formatShare(figures.eceHigh)}`
      : '-',
  ];
}

function formatParts(
  title: string,
  parts: readonly (readonly [string, PartResult])[],
): string[] {
  return formatTable([
    [title, 'organizations', 'rows', ...NUMBERS, 'log loss', 'in use'],
    ...parts.map(([name, part]) => [
      name,
      String(part.organizations),
      String(part.rows),
      ...formatNumbers(part.numbers),
      formatShare(part.logLoss),
      formatShare(part.logLossInUse),
    ]),
  ]);
}

function formatBins(title: string, { bins }: ConfidenceEvaluation): string[] {
  return [
    `Calibration: rows in bins of equal size (${title})`,
    ...formatTable([
      ['confidence', 'rows', 'mean confidence', 'accuracy', 'difference'],
      ...bins.map(bin => [
        `${bin.lowest.toFixed(2)}..${bin.highest.toFixed(2)}`,
        String(bin.count),
        formatShare(bin.meanConfidence),
        formatShare(bin.accuracy),
        formatShare(bin.accuracy - bin.meanConfidence),
      ]),
    ]),
  ];
}
