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

import { createRuleSet } from '@team-topology/backstage-plugin-team-topology-common';
import { answerRow, catalogRows } from '../classification/answerRows';
import { isJudged, JudgedRow } from '../classification/evaluateAnswers';
import { readLabelledRows } from '../classification/readLabelledRows';
import { unexplainedRows, weighAnswers } from './weighAnswers';

const rules = createRuleSet();

async function judgedRows(...fields: object[]): Promise<JudgedRow[]> {
  const text = fields
    .map((each, index) =>
      JSON.stringify({
        ...{ id: String(index), kind: 'Component', name: `thing-${index}` },
        ...{ org: 'quay', primary: 'infra', ...each },
      }),
    )
    .join('\n');
  const file = { name: 'e', text };
  const functions = rules.functions.map(({ id }) => id);
  const { rows } = readLabelledRows(file, file, functions);
  const catalog = await catalogRows(rows);
  return catalog.rows
    .map(row => answerRow(row, rules))
    .filter(row => isJudged(row));
}

const described = [
  { name: 'postgres', type: 'database' },
  { name: 'grafana', type: 'service', description: 'Dashboards and alerts' },
  { name: 'thing', type: 'service' },
  { name: 'thing', type: 'library', description: 'Terraform for the shop' },
];

describe('weighAnswers', () => {
  function rowOf(
    sums: Record<string, number>,
    weights: Record<string, number>[],
    fields: Partial<JudgedRow> = {},
  ): JudgedRow {
    return {
      entity: { metadata: { namespace: 'quay' } },
      file: 'e',
      label: { primary: 'infra' },
      answer: 'infra',
      classification: {
        sums,
        evidence: weights.map(each => ({ weights: each })),
      },
      ...fields,
    } as JudgedRow;
  }

  it('reads lead, positive weight and whether the answer is right', () => {
    const sums = { sre: 0.5, infra: 2, devops: -1 };
    const weights: Record<string, number>[] = [
      { infra: 2, devops: -1 },
      { sre: 0.5, removed: 7 },
    ];
    expect(
      weighAnswers([
        rowOf(sums, weights),
        rowOf({ infra: 1 }, [{ infra: 1 }], { answer: 'sre' }),
        rowOf(sums, weights, { answer: undefined }),
      ]),
    ).toEqual([
      expect.objectContaining({ lead: 1, weight: 1, correct: false }),
      {
        ...{ organization: 'quay', file: 'e', correct: true },
        ...{ lead: 1.5, weight: 2.5 },
      },
    ]);
  });

  it('does not depend on the order of the rows', async () => {
    const rows = await judgedRows(
      ...described,
      ...described.map(each => ({ ...each, org: 'sea', primary: 'sre' })),
      ...described.map(each => ({ ...each, org: 'sea' })),
    );
    const answers = weighAnswers(rows);
    expect(answers.length).toBeGreaterThan(6);
    expect(weighAnswers([...rows].reverse())).toEqual(answers);
    expect(weighAnswers([...rows.slice(5), ...rows.slice(0, 5)])).toEqual(
      answers,
    );
  });

  it('takes an organization for one whatever the case of its name', async () => {
    const rows = await judgedRows(
      { ...described[0], org: 'Quay' },
      { ...described[0], org: 'quay' },
    );
    expect(weighAnswers(rows).map(({ organization }) => organization)).toEqual([
      'quay',
      'quay',
    ]);
  });
});

describe('unexplainedRows', () => {
  it('finds that the classifier computes with the numbers in use', async () => {
    const rows = await judgedRows(
      ...described,
      // A person's word does not change what the signals say.
      ...described.map(each => ({
        ...each,
        annotations: { 'team-topology/function': 'devops' },
      })),
    );
    expect(rows).toHaveLength(8);
    expect(
      new Set(rows.map(({ confidence }) => confidence)).size,
    ).toBeGreaterThan(2);
    expect(unexplainedRows(rows)).toEqual([]);
  });

  it('finds confidences that other numbers gave', async () => {
    const [row, other] = await judgedRows(...described);
    const changed = { ...row, confidence: row.confidence - 0.02 };
    expect(unexplainedRows([changed, other])).toEqual([changed]);
  });
});
