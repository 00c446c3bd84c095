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

import { readRows } from './readRows';

function read(text: string) {
  return [...readRows(text)];
}

describe('readRows', () => {
  it('reads rows with their lines and passes over blank ones', () => {
    const rows = read(
      '\uFEFF{"kind":"API","name":"fares","id":"api:1","org":"quay"}\r\n\n  \n{"kind":"API","name":404}\n',
    );
    expect(rows).toEqual([
      {
        line: 1,
        row: {
          id: 'api:1',
          kind: 'API',
          name: 'fares',
          org: 'quay',
          fields: expect.objectContaining({ name: 'fares' }),
        },
      },
      {
        line: 4,
        row: expect.objectContaining({
          id: undefined,
          name: '404',
          org: undefined,
        }),
      },
    ]);
  });

  it('keeps separators of Unicode inside a line', () => {
    const [row] = read('{"kind":"API","name":"a","title":"x\u2028y\u0085z"}');
    expect(row.row?.fields.title).toBe('x\u2028y\u0085z');
  });

  it.each([
    ['{', 'the line is not JSON'],
    [`${'['.repeat(200_000)}`, 'the line is not JSON'],
    ['null', 'the line is not a JSON object'],
    ['[1]', 'the line is not a JSON object'],
    ['"x"', 'the line is not a JSON object'],
    ['{"name":"a"}', 'there is no kind'],
    ['{"kind":{},"name":"a"}', 'there is no kind'],
    ['{"kind":"API"}', 'there is no name'],
    ['{"kind":"API","name":" "}', 'there is no name'],
    ['{"kind":"API","name":["a"]}', 'there is no name'],
  ])('goes on after %.40s', (line, problem) => {
    const [bad, good] = read(`${line}\n{"kind":"API","name":"a"}`);
    expect(bad).toEqual({
      line: 1,
      row: undefined,
      problem,
      remedy: expect.any(String),
    });
    expect(good).toMatchObject({ line: 2, row: { name: 'a' } });
  });
});
