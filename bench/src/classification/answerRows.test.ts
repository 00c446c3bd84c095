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
import { answerRow, catalogRows } from './answerRows';
import { readLabelledRows } from './readLabelledRows';

function labelledRows(...fields: object[]) {
  const text = fields.map(each => JSON.stringify(each)).join('\n');
  return readLabelledRows({ name: 'e', text }, { name: 'l', text: '' }, [])
    .rows;
}

const ferry = {
  id: 'ferry',
  kind: 'Component',
  name: 'ferry',
  type: 'service',
  org: 'quay',
  owner: 'crew',
  dependsOn: ['resource:tides'],
};
const tides = { id: 'tides', kind: 'Resource', name: 'tides', owner: 'deck' };

const rules = createRuleSet({
  sources: [
    {
      name: 'test',
      signals: [
        {
          id: 'test-used-by-crew',
          when: {
            'facts.userTeams': { $contains: 'group:quay/crew' },
          },
          weights: { sre: 5 },
          reason: 'The crew uses it.',
          source: 'Made up for this test',
        },
      ],
    },
  ],
});

describe('catalogRows', () => {
  it('relates rows of one organisation only, and keeps their order', async () => {
    const { rows, problems } = await catalogRows(
      labelledRows({ ...tides, org: 'sea' }, ferry, { ...tides, org: 'quay' }),
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(rows.map(({ entity }) => entity.relations)).toEqual([
      [{ type: 'ownedBy', targetRef: 'group:sea/deck' }],
      [
        { type: 'dependsOn', targetRef: 'resource:quay/tides' },
        { type: 'ownedBy', targetRef: 'group:quay/crew' },
      ],
      [
        { type: 'dependencyOf', targetRef: 'component:quay/ferry' },
        { type: 'ownedBy', targetRef: 'group:quay/deck' },
      ],
    ]);
    // Who uses it is known in the organisation alone.
    expect(rows.map(row => answerRow(row, rules).answer === 'sre')).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('does not know the templates of other organisations', async () => {
    const template = { kind: 'Template', name: 'boat', type: 'service' };
    const { rows } = await catalogRows(
      labelledRows(
        ferry,
        { ...template, org: 'quay' },
        { ...template, org: 'sea' },
      ),
    );
    expect(
      rows.map(({ lookup }) =>
        lookup.getTemplates('service').map(({ ref }) => ref),
      ),
    ).toEqual([
      ['template:quay/boat'],
      ['template:quay/boat'],
      ['template:sea/boat'],
    ]);
  });

  it('tells what the catalog would not take', async () => {
    const { rows, problems } = await catalogRows(
      labelledRows({ ...ferry, kind: 'Boat' }, ferry),
    );
    expect(rows).toHaveLength(1);
    expect(problems).toEqual([
      expect.stringMatching(/^e:1: the kind "Boat" is not supported\. Use/),
    ]);
  });
});

describe('answerRow', () => {
  it('does not take a person’s word for an answer', async () => {
    const plain = await catalogRows(labelledRows(ferry));
    const corrected = await catalogRows(
      labelledRows({
        ...ferry,
        annotations: { 'team-topology/function': 'infra' },
      }),
    );
    const builtIn = createRuleSet();
    const answer = answerRow(corrected.rows[0], builtIn);
    const expected = answerRow(plain.rows[0], builtIn);
    expect(answer.classification.primary).toBe('infra');
    expect(answer.answer).toBe(expected.answer);
    expect(answer.confidence).toBe(expected.confidence);
    expect(answer.answer).toBe('application');
  });
});
