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

import { GroupResult } from './createGroupResult';
import {
  evaluateAnswers,
  Evaluation,
  JudgedRow,
  OwnerScore,
  scoreAnswers,
  scoreOwners,
} from './evaluateAnswers';
import { Speed } from './measureSpeed';
import { labelConfidences, LabelledRow } from './readLabelledRows';

/** How many rows a label of some confidence has, and how many are right. */
export interface ConfidenceScore {
  readonly n: number;
  readonly accuracy: number | undefined;
}

/** What the last line of the output says. */
export interface BenchmarkResult extends Evaluation {
  readonly benchmark: 'classification';
  /** The rules that were measured. */
  readonly ruleSet: string;
  readonly signals: number;
  /** Rows that were read but could not be judged, labels without rows, and the like. */
  readonly problems: number;
  readonly unclear: number;
  /** Rows whose label is a guess; in no other figure. */
  readonly lowConfidence: ConfidenceScore;
  readonly mediumConfidence: ConfidenceScore;
  readonly highConfidence: ConfidenceScore;
  readonly accuracyByOwnerKind: Record<string, number | undefined>;
  readonly ownerKinds: Record<string, Evaluation>;
  readonly owners: OwnerScore[];
  /** Of Groups; absent where none were named. */
  readonly groups?: GroupResult;
  readonly entitiesPerSecond: number | undefined;
  readonly microsecondsPerEntity: number | undefined;
  readonly rounds: number | undefined;
}

/** Computes everything that is printed. */
export function createBenchmarkResult(options: {
  rows: readonly JudgedRow[];
  unclear: number;
  problems: number;
  ruleSet: string;
  signals: number;
  speed: Speed | undefined;
  groups?: GroupResult;
}): BenchmarkResult {
  const [high, medium, low] = labelConfidences.map(confidence => {
    const rows = options.rows.filter(
      ({ label }) => label.confidence === confidence,
    );
    return {
      n: rows.length,
      accuracy: scoreAnswers(rows, row => row.answer).accuracy,
    };
  });
  const rows = settledRows(options.rows);
  const ownerKinds: Record<string, Evaluation> = {};
  for (const kind of [...new Set(rows.map(ownerKindOf))].sort()) {
    ownerKinds[kind] = evaluateAnswers(
      rows.filter(row => ownerKindOf(row) === kind),
    );
  }
  return {
    benchmark: 'classification',
    ...evaluateAnswers(rows),
    accuracyByOwnerKind: Object.fromEntries(
      Object.entries(ownerKinds).map(([kind, { accuracy }]) => [
        kind,
        accuracy,
      ]),
    ),
    lowConfidence: low,
    mediumConfidence: medium,
    highConfidence: high,
    unclear: options.unclear,
    problems: options.problems,
    entitiesPerSecond: options.speed?.itemsPerSecond,
    microsecondsPerEntity: options.speed?.microsecondsPerItem,
    rounds: options.speed?.rounds,
    ruleSet: options.ruleSet,
    signals: options.signals,
    ownerKinds,
    owners: scoreOwners(rows),
    ...(options.groups && { groups: options.groups }),
  };
}

/** The rows whose label is more than a guess. */
export function settledRows(rows: readonly JudgedRow[]): JudgedRow[] {
  return rows.filter(({ label }) => label.confidence !== 'low');
}

/** Whether a company or a private person owns a row; `unknown` where it does not say. */
export function ownerKindOf({ row }: LabelledRow): string {
  const kind = row.fields.ownerKind;
  return typeof kind === 'string' && kind !== '' ? kind : 'unknown';
}
