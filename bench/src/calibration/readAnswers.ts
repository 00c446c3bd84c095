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

import { RuleSet } from '@team-topology/backstage-plugin-team-topology-common';
import {
  AnsweredRow,
  answerRow,
  catalogRows,
} from '../classification/answerRows';
import { settledRows } from '../classification/createBenchmarkResult';
import { isJudged, JudgedRow } from '../classification/evaluateAnswers';
import {
  NamedText,
  readLabelledRows,
} from '../classification/readLabelledRows';

/** Rows that can be judged, and in words what could not be used. */
export interface ReadAnswers {
  readonly rows: JudgedRow[];
  readonly problems: string[];
}

/**
 * Reads and answers the rows of several pairs of files, each pair for itself as in the
 * benchmark of the classification. A row that two pairs have counts once.
 */
export async function readAnswers(
  pairs: readonly { entities: NamedText; labels: NamedText }[],
  rules: RuleSet,
): Promise<ReadAnswers> {
  const functions = rules.functions.map(({ id }) => id);
  const problems: string[] = [];
  const rows: AnsweredRow[] = [];
  const seen = new Map<string, AnsweredRow>();
  for (const { entities, labels } of pairs) {
    const labelled = readLabelledRows(entities, labels, functions);
    const catalog = await catalogRows(labelled.rows);
    problems.push(...labelled.problems, ...catalog.problems);
    // Within a file, equal ids have been told already.
    const own = catalog.rows.filter(({ label }) => label !== undefined);
    for (const row of own.map(each => answerRow(each, rules))) {
      const key = JSON.stringify([row.entity.metadata.namespace, row.row.id]);
      const other = seen.get(key);
      if (other === undefined) {
        seen.set(key, row);
        rows.push(row);
      } else {
        problems.push(
          `${row.file}:${row.line}: ${other.file}:${other.line} is of the same organization and has the same id, so this one does not count. Remove one of them.`,
        );
      }
    }
  }
  const judged = rows.filter(row => isJudged(row));
  return { rows: settledRows(judged), problems };
}
