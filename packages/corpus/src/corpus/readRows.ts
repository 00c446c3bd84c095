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

import { CorpusRow } from './CorpusRow';
import { readCorpusRow, RowProblem } from './readCorpusRow';

/**
 * What a line of a corpus holds. Lines are counted from 1.
 *
 * @public
 */
export type ReadRow = { readonly line: number } & (
  | { readonly row: CorpusRow }
  | ({ readonly row: undefined } & RowProblem)
);

/**
 * Reads JSON lines. A line that cannot be used is a result like any other, so that it
 * does not stop the rest. Blank lines are passed over.
 *
 * @public
 */
export function* readRows(text: string): Generator<ReadRow> {
  // Only a line feed ends a line: JSON strings may hold U+2028 and U+2029 as they are.
  let line = 0;
  for (const source of text.split('\n')) {
    line += 1;
    const json = line === 1 ? source.replace(/^\uFEFF/, '') : source;
    if (json.trim() === '') {
      continue;
    }
    const result = readLine(json);
    yield 'problem' in result
      ? { line, row: undefined, ...result }
      : { line, row: result };
  }
}

function readLine(json: string): CorpusRow | RowProblem {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return {
      problem: 'the line is not JSON',
      remedy: 'Write one JSON object per line, without line breaks in it.',
    };
  }
  return readCorpusRow(value);
}
