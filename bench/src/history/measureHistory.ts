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

import { AnswerComparison, compareAnswers } from './compareAnswers';
import { AssessmentStore } from './backendInternals';
import { createReports } from './createReports';
import { MeasuredDatabase } from './openMeasuredDatabase';
import { RecomputedHistory } from './RecomputedHistory';
import { SimulatedDay, SimulatedYear } from './SimulatedYear';

const DAYS_OF_A_YEAR = 365;

/** What was measured on one database. */
export interface HistoryMeasurement {
  database: string;
  entities: number;
  days: number;
  /** Changes that were recorded. */
  changes: number;
  /** All tables of the history with their indexes. */
  bytes: number;
  bytesPerEntityYear: number;
  changesPerEntityYear: number;
  /** Milliseconds per entity that was written, with its change. */
  writeMilliseconds: number;
  answers: AnswerComparison;
}

/**
 * Plays a year through the store of the backend on one database, and asks about it.
 */
export async function measureHistory(
  database: MeasuredDatabase,
  options: { entities: number; days: number; seed: number },
): Promise<HistoryMeasurement> {
  const { entities, days, seed } = options;
  const year = new SimulatedYear({ ...options, start: firstDay(days) });
  const store = new AssessmentStore(database.db);
  await store.write(year.storedGroups(), year.timeOf(0));
  await store.replaceGroupTree(year.edges);
  const played: Omit<SimulatedDay, 'written' | 'removed'>[] = [];
  let written = 0;
  let milliseconds = 0;
  for (const { at, causes, snapshot, ...day } of year.play()) {
    played.push({ at, causes, snapshot });
    const began = performance.now();
    await store.write(day.written, at);
    milliseconds += performance.now() - began;
    written += day.written.length;
    await store.remove(day.removed, at);
  }
  const [{ changes }] = await database.db('changes').count({ changes: '*' });
  const bytes = await database.countHistoryBytes();
  const entityYears = (entities * days) / DAYS_OF_A_YEAR;
  return {
    database: database.name,
    entities,
    days,
    changes: Number(changes),
    bytes,
    bytesPerEntityYear: bytes / entityYears,
    changesPerEntityYear: Number(changes) / entityYears,
    writeMilliseconds: milliseconds / written,
    answers: await compareAnswers({
      year,
      truth: new RecomputedHistory(played),
      reports: createReports(database, year.rules),
      seed,
    }),
  };
}

/** So that the last day is over: nothing is recorded of the future. */
function firstDay(days: number): Date {
  const start = new Date();
  start.setUTCHours(6, 0, 0, 0);
  start.setUTCDate(start.getUTCDate() - days - 1);
  return start;
}
