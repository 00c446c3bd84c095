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
import { answerGroups } from './answerGroups';
import { answerRow, catalogRows } from './answerRows';
import { readLabelledRows } from './readLabelledRows';

const rules = createRuleSet();

function jsonLines(rows: object[]): string {
  return rows.map(row => JSON.stringify(row)).join('\n');
}

async function answer(groups: object[], entities: object[] = []) {
  const { rows } = await catalogRows(
    readLabelledRows(
      { name: 'e', text: jsonLines(entities) },
      { name: 'l', text: '' },
      [],
    ).rows,
  );
  return await answerGroups(
    { name: 'g', text: jsonLines(groups) },
    rows.map(row => answerRow(row, rules)),
    rules,
  );
}

const deck = {
  id: 'deck',
  kind: 'Group',
  name: 'Deck',
  org: 'quay',
  primary: 'infra',
};
const cluster = {
  kind: 'Resource',
  name: 'cluster',
  type: 'kubernetes-cluster',
  org: 'quay',
  owner: 'group:deck',
};

describe('answerGroups', () => {
  it('gives each group what it owns in its organisation, whatever the case', async () => {
    const { groups, problems } = await answer(
      [deck, { ...deck, id: 'other', org: 'sea' }],
      [
        { ...cluster, id: 'a' },
        { ...cluster, id: 'b', name: 'cluster-b', owner: 'deck' },
        { ...cluster, id: 'c', name: 'cluster-c', owner: 'crew' },
      ],
    );
    expect(problems).toEqual([]);
    expect(groups.map(({ row, owned }) => [row.id, owned])).toEqual([
      ['deck', 2],
      ['other', 0],
    ]);
    expect(groups[0]).toMatchObject({
      label: { primary: 'infra' },
      classification: {
        primary: 'infra',
        observed: { primary: 'infra', entities: 2 },
      },
    });
  });

  it('judges two groups of one name, as two catalogs may have them', async () => {
    const { groups, problems } = await answer([
      deck,
      { ...deck, id: 'deck-2', description: 'Site reliability engineering' },
    ]);
    expect(problems).toEqual([]);
    expect(groups.map(({ classification }) => classification.primary)).toEqual([
      undefined,
      'sre',
    ]);
  });

  it('does not take a person’s word for an answer', async () => {
    const correction = { 'team-topology/function': 'sre' };
    const { groups } = await answer(
      [{ ...deck, annotations: correction }],
      [{ ...cluster, id: 'a', annotations: correction }],
    );
    expect(groups[0].classification).toMatchObject({
      primary: 'infra',
      observed: { primary: 'infra' },
    });
    expect(groups[0].classification.correction).toBeUndefined();
  });

  it('tells once per line what cannot be used', async () => {
    const { groups, problems } = await answer([
      { ...deck, id: undefined },
      { ...deck, kind: 'Component' },
      { ...deck, id: 'odd', primary: 'astrology' },
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^g:1: there is no id/),
      expect.stringMatching(/^g:3: "primary" is no function/),
      expect.stringMatching(/^g:2: the kind is Component\. Name a file of/),
    ]);
    expect(groups.map(({ label }) => label)).toEqual([undefined, undefined]);
  });
});
