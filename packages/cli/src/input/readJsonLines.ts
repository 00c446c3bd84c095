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

import { InputDocument } from './InputDocument';

/**
 * Reads JSON lines. A line that cannot be used is a result like any other, so that it
 * does not stop the rest. Blank lines are passed over.
 */
export async function* readJsonLines(
  lines: AsyncIterable<string>,
): AsyncGenerator<InputDocument> {
  let line = 0;
  for await (const json of lines) {
    line += 1;
    if (json.trim() !== '') {
      yield readLine(json, line);
    }
  }
}

function readLine(json: string, line: number): InputDocument {
  try {
    return { line, value: JSON.parse(json) };
  } catch {
    return {
      line,
      problem: 'The line is not JSON.',
      remedy: 'Write one JSON object per line, without line breaks in it.',
    };
  }
}
