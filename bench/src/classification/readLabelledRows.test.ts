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

import { readLabelledRows } from './readLabelledRows';

const functions = ['infra', 'sre'];
const sre = { primary: 'sre', secondary: [], confidence: undefined };

function read(entities: unknown[], labels: unknown[]) {
  const textOf = (lines: unknown[]) =>
    lines
      .map(line => (typeof line === 'string' ? line : JSON.stringify(line)))
      .join('\n');
  return readLabelledRows(
    { name: 'e', text: textOf(entities) },
    { name: 'l', text: textOf(labels) },
    functions,
  );
}

function rowOf(id: unknown) {
  return { kind: 'API', name: 'fares', id };
}

describe('readLabelledRows', () => {
  it('puts labels beside rows, in the order of the rows', () => {
    const { rows, problems } = read(
      [rowOf('a'), '', rowOf('b')],
      [
        '\uFEFF{"id":"b","primary":"unclear"}',
        {
          id: 'a',
          primary: 'sre',
          secondary: ['infra'],
          confidence: 'low',
          why: 'x',
        },
      ],
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        file: 'e',
        line: 1,
        row: expect.objectContaining({ id: 'a' }),
        label: { primary: 'sre', secondary: ['infra'], confidence: 'low' },
      },
      {
        file: 'e',
        line: 3,
        row: expect.objectContaining({ id: 'b' }),
        label: { primary: 'unclear', secondary: [], confidence: undefined },
      },
    ]);
  });

  it('tells with file and line what cannot be used, and goes on', () => {
    const good = { id: 'good', primary: 'sre' };
    const { rows, problems } = read(
      [
        '{',
        rowOf(undefined),
        rowOf('bare'),
        rowOf('good'),
        rowOf('good'),
        rowOf('odd'),
      ],
      [
        '{',
        '[1]',
        { primary: 'sre' },
        { id: 7, primary: 'sre' },
        { id: 'nobody\u001b[31m', primary: 'sre' },
        good,
        { ...good, primary: 'infra' },
        { id: 'odd', primary: 'marketing' },
      ],
    );
    expect(problems).toEqual([
      expect.stringMatching(/^l:1: the line is not a JSON object\. Write/),
      expect.stringMatching(/^l:2: the line is not a JSON object\. Write/),
      expect.stringMatching(/^l:3: there is no id\. Give/),
      expect.stringMatching(/^l:4: there is no id\. Give/),
      expect.stringMatching(/^l:7: line 6 labels "good" already/),
      expect.stringMatching(
        /^l:8: "primary" is no function.* infra, sre, unclear\.$/,
      ),
      expect.stringMatching(/^e:1: the line is not JSON\. Write/),
      expect.stringMatching(/^e:2: there is no id/),
      expect.stringMatching(/^e:3: "bare" has no label in l/),
      expect.stringMatching(/^e:5: line 4 has the id "good" too/),
      expect.stringMatching(
        /^l:5: no row of e has the id "nobody\\u001b\[31m"/,
      ),
    ]);
    expect(rows.map(({ line, label }) => [line, label?.primary])).toEqual([
      [2, undefined],
      [3, undefined],
      [4, 'sre'],
      [5, undefined],
      [6, undefined],
    ]);
  });

  it.each([
    [{ secondary: 'infra' }, 'secondary', sre],
    [
      { secondary: ['infra', 'x', {}] },
      'secondary',
      { ...sre, secondary: ['infra'] },
    ],
    [{ confidence: 'sure' }, 'confidence', sre],
    [{ confidence: 0.9 }, 'confidence', sre],
    [{ primary: null }, 'primary', undefined],
    [{ primary: ['sre'] }, 'primary', undefined],
    [{ primary: 'constructor' }, 'primary', undefined],
  ])('reads what it can of %j', (fields, named, label) => {
    const { rows, problems } = read(
      [rowOf('a')],
      [{ id: 'a', primary: 'sre', ...fields }],
    );
    expect(problems).toEqual([expect.stringContaining(`l:1: "${named}"`)]);
    expect(rows[0].label).toEqual(label);
  });

  it('takes absent and null for not said', () => {
    expect(
      read(
        [rowOf('a')],
        [{ id: 'a', primary: 'sre', secondary: null, confidence: null }],
      ).problems,
    ).toEqual([]);
  });
});
