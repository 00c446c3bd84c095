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

import { CorpusRow } from 'corpus';

// Words that come to mind first for each function. Not to be improved: this shows what
// little effort reaches.
const KEYWORDS: Record<string, string> = {
  infra:
    'infrastructure terraform kubernetes cluster network database storage dns cloud postgres',
  sre: 'monitoring alerting observability metrics logging incident slo prometheus grafana reliability',
  devops:
    'ci cd pipeline deployment deploy build release jenkins argocd gitops',
  platform:
    'platform backstage portal template sdk cli library plugin tooling developer',
  devsecops:
    'security auth secrets vault scanner policy compliance identity certificate iam',
};

const FUNCTION_BY_KEYWORD = new Map(
  Object.entries(KEYWORDS).flatMap(([id, words]) =>
    words.split(' ').map((word): [string, string] => [word, id]),
  ),
);

/** The function of the first keyword in name or description, else application. */
export function answerByKeyword(row: CorpusRow): string {
  const { description } = row.fields;
  const text = `${row.name} ${
    typeof description === 'string' ? description : ''
  }`;
  for (const word of text.toLocaleLowerCase('en-US').split(/[^\p{L}\p{N}]+/u)) {
    const id = FUNCTION_BY_KEYWORD.get(word);
    if (id !== undefined) {
      return id;
    }
  }
  return 'application';
}

/** The label that most rows have; of equal ones the first by name. */
export function commonestLabel(labels: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const label of labels) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1),
  );
  return commonest?.[0];
}
