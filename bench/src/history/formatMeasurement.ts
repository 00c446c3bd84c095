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

import { HistoryMeasurement } from './measureHistory';

/** A measurement as lines for people. */
export function formatMeasurement(measurement: HistoryMeasurement): string[] {
  const { database, entities, days, answers } = measurement;
  return [
    `${database}: ${entities} entities, ${days} days, ${measurement.changes} changes`,
    `  ${Math.round(
      measurement.bytesPerEntityYear,
    )} bytes per entity and year, of ${measurement.changesPerEntityYear.toFixed(
      1,
    )} changes`,
    `  ${measurement.writeMilliseconds.toFixed(2)} ms per entity written`,
    `  ${answers.mismatches} of ${answers.compared} numbers and lists differ from the recomputation, in ${answers.questions} questions`,
    `  answers: p50 ${answers.medianMilliseconds.toFixed(
      1,
    )} ms, p95 ${answers.p95Milliseconds.toFixed(1)} ms`,
  ];
}
