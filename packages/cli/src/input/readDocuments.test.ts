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

import { formatOfName, InputFormat, readDocuments, readLines } from '.';

async function read(text: string | Uint8Array, format?: InputFormat) {
  async function* chunks() {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    // Pieces that cut lines and characters in two.
    for (let start = 0; start < bytes.length; start += 7) {
      yield bytes.subarray(start, start + 7);
    }
  }
  const documents = [];
  for await (const document of readDocuments(readLines(chunks()), format)) {
    documents.push(document);
  }
  return documents;
}

describe('readDocuments', () => {
  it('reads YAML documents with their lines, and goes on after what it cannot read', async () => {
    const documents = await read(
      [
        '\uFEFF# catalog',
        'a: {größe: 1}\r',
        '--- # two',
        '',
        'b: |',
        '  text',
        '---',
        'never: "closed',
        '---',
        'c: [1',
        '---',
        '# nothing',
        '---',
        'd: &d [1, *nothing]',
        '---',
        'a: &a [x, x, x, x, x, x, x, x, x, x]',
        'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]',
        'c: &c [*b, *b, *b, *b, *b, *b, *b, *b]',
        'd: &d [*c, *c, *c, *c, *c, *c, *c, *c]',
        '---',
        'e: ok',
        'e: twice',
        '--- \0',
        '---',
        '['.repeat(20_000),
        '---',
        '<<: {f: 1}',
        'text: {$text: ./file.md}',
        '...',
        '%YAML 1.2',
        '---',
        '- last',
      ].join('\n'),
      'yaml',
    );
    expect(documents).toEqual([
      { line: 2, value: { a: { größe: 1 } } },
      { line: 5, value: { b: 'text\n' } },
      expect.objectContaining({
        line: 8,
        problem: expect.stringContaining('Missing closing "quote'),
      }),
      expect.objectContaining({ line: 10 }),
      expect.objectContaining({
        line: 13,
        problem: expect.stringContaining('nothing'),
      }),
      expect.objectContaining({
        line: 15,
        problem: expect.stringContaining('alias'),
      }),
      expect.objectContaining({
        line: 22,
        problem: expect.stringContaining('unique'),
      }),
      expect.objectContaining({
        line: 23,
        problem: expect.stringContaining('NUL'),
      }),
      expect.objectContaining({ line: 25, problem: expect.any(String) }),
      { line: 27, value: { f: 1, text: { $text: './file.md' } } },
      { line: 32, value: ['last'] },
    ]);
  });

  it('reads JSON with one entity or a list, with the line of each', async () => {
    expect(await read('\n\n{"a":\n 1}', 'json')).toEqual([
      { line: 3, value: { a: 1 } },
    ]);
    expect(
      await read(
        '[\n{"a": "]\\"[,\\\\"},\n\n{"b": [1,\n{}]}, 3,\n"x" ,[\n]]\r\n',
        'json',
      ),
    ).toEqual([
      { line: 2, value: { a: ']"[,\\' } },
      { line: 4, value: { b: [1, {}] } },
      { line: 5, value: 3 },
      { line: 6, value: 'x' },
      { line: 6, value: [] },
    ]);
    expect(await read('[\n]', 'json')).toEqual([]);
    expect(await read(' \n', 'json')).toEqual([]);
    expect(await read('{\n"a": 1,\n}', 'json')).toEqual([
      expect.objectContaining({
        line: 3,
        problem: expect.stringContaining('not JSON'),
      }),
    ]);
  });

  it('reads JSON lines, and goes on after lines that are none', async () => {
    expect(
      await read('\uFEFF{"a":"ä\u2028"}\r\n\n{"b"\n\0\n[1]', 'jsonl'),
    ).toEqual([
      { line: 1, value: { a: 'ä\u2028' } },
      expect.objectContaining({ line: 3 }),
      expect.objectContaining({ line: 4 }),
      { line: 5, value: [1] },
    ]);
  });

  it('tells the format by the name or by the first line', async () => {
    expect(
      ['a.yaml', 'b.YML', 'c.json', 'd.jsonl', 'e.ndjson', 'f', 'g.txt'].map(
        formatOfName,
      ),
    ).toEqual(['yaml', 'yaml', 'json', 'jsonl', 'jsonl', undefined, undefined]);
    const value = { kind: 'A' };
    expect(await read('\n# c\nkind: A')).toEqual([{ line: 3, value }]);
    expect(await read('\n{"kind": "A"}\n{"kind": "A"}')).toEqual([
      { line: 2, value },
      { line: 3, value },
    ]);
    expect(await read('{"kind":\n"A"}')).toEqual([{ line: 1, value }]);
    expect(await read('[{"kind":"A"},\n{"kind":"A"}]')).toEqual([
      { line: 1, value },
      { line: 2, value },
    ]);
    expect(await read('')).toEqual([]);
  });
});
