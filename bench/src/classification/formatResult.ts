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

import { BenchmarkResult } from './createBenchmarkResult';
import { Evaluation, UNCLASSIFIED } from './evaluateAnswers';
import { formatShare, formatTable } from './formatTable';

const WORST_OWNERS = 10;

/** The result as text for people. */
export function formatResult(
  result: BenchmarkResult,
  functions: readonly string[],
): string[] {
  const { lowConfidence, mediumConfidence, highConfidence } = result;
  const kinds = Object.entries(result.ownerKinds);
  return [
    `Judged: ${result.rows} rows with a label of high or medium confidence; ` +
      `besides ${lowConfidence.n} of low confidence and ${result.unclear} unclear, in no figure below. ` +
      `Problems: ${result.problems}. Signals: ${result.signals}.`,
    '',
    ...formatSummary(new Map([['all', result as Evaluation], ...kinds])),
    '',
    'Accuracy by the confidence of the label',
    ...formatTable([
      ['confidence', 'rows', 'accuracy'],
      ...Object.entries({
        high: highConfidence,
        medium: mediumConfidence,
        low: lowConfidence,
      }).map(([word, { n, accuracy }]) => [
        word,
        String(n),
        formatShare(accuracy),
      ]),
    ]),
    '',
    ...formatDetails('all', result, functions),
    // With one kind of owners, all has been said.
    ...(kinds.length > 1
      ? kinds.flatMap(([kind, evaluation]) =>
          formatDetails(kind, evaluation, functions),
        )
      : []),
    `Worst owners (of ${result.owners.length})`,
    ...formatTable([
      ['owner', 'rows', 'accuracy'],
      ...result.owners
        .slice(0, WORST_OWNERS)
        .map(({ owner, rows, accuracy }) => [
          owner.replace(/\p{Cc}/gu, '?').slice(0, 60),
          String(rows),
          formatShare(accuracy),
        ]),
    ]),
    '',
    result.entitiesPerSecond === undefined
      ? 'Speed: nothing to measure'
      : `Speed: ${result.microsecondsPerEntity!.toFixed(
          1,
        )} microseconds per entity, ${Math.round(
          result.entitiesPerSecond,
        )} entities per second (facts and classification, fastest of ${
          result.rounds
        } rounds, one core)`,
  ];
}

function formatSummary(evaluations: Map<string, Evaluation>): string[] {
  return formatTable([
    [
      'owners',
      'rows',
      'accuracy',
      'with secondary',
      'macro-F1',
      'answered precision',
      'coverage',
      'ECE',
      'ECE 95 %',
      'commonest label',
      'keywords',
    ],
    ...[...evaluations].map(([name, evaluation]) => [
      name,
      String(evaluation.rows),
      formatShare(evaluation.accuracy),
      formatShare(evaluation.accuracyWithSecondary),
      formatShare(evaluation.macroF1),
      formatShare(evaluation.answeredPrecision),
      formatShare(evaluation.coverage),
      formatShare(evaluation.ece),
      `${formatShare(evaluation.eceLow)}..${formatShare(evaluation.eceHigh)}`,
      formatShare(evaluation.baselines.commonestLabel.accuracy),
      formatShare(evaluation.baselines.keywords.accuracy),
    ]),
  ]);
}

function formatDetails(
  name: string,
  evaluation: Evaluation,
  functions: readonly string[],
): string[] {
  const columns = [...functions, UNCLASSIFIED];
  return [
    `Functions (owners: ${name})`,
    ...formatTable([
      ['function', 'rows', 'answers', 'precision', 'recall', 'F1'],
      ...functions
        .filter(id => evaluation.perFunction[id])
        .map(id => {
          const scores = evaluation.perFunction[id];
          return [
            id,
            String(scores.support),
            String(scores.answered),
            formatShare(scores.precision),
            formatShare(scores.recall),
            formatShare(scores.f1),
          ];
        }),
    ]),
    '',
    `Confusion: label by row, answer by column (owners: ${name})`,
    ...formatTable([
      ['label', ...columns],
      ...functions
        .filter(id => evaluation.confusion[id])
        .map(id => [
          id,
          ...columns.map(column =>
            String(evaluation.confusion[id][column] ?? 0),
          ),
        ]),
    ]),
    '',
    `Calibration: classified rows in bins of equal size (owners: ${name})`,
    ...formatTable([
      ['confidence', 'rows', 'mean confidence', 'accuracy', 'difference'],
      ...evaluation.bins.map(bin => [
        `${bin.lowest.toFixed(2)}..${bin.highest.toFixed(2)}`,
        String(bin.count),
        formatShare(bin.meanConfidence),
        formatShare(bin.accuracy),
        formatShare(bin.accuracy - bin.meanConfidence),
      ]),
    ]),
    '',
  ];
}
