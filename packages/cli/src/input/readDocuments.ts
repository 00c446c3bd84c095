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

import { InputDocument, InputFormat } from './InputDocument';
import { readJson } from './readJson';
import { readJsonLines } from './readJsonLines';
import { readYaml } from './readYaml';

/**
 * Reads the documents of a file.
 *
 * @param lines - the text
 * @param format - its format; without it, the first line that is not blank tells
 */
export async function* readDocuments(
  lines: AsyncIterable<string>,
  format: InputFormat | undefined,
): AsyncGenerator<InputDocument> {
  const iterator = lines[Symbol.asyncIterator]();
  const head: string[] = [];
  let known = format;
  while (!known) {
    const { done, value } = await iterator.next();
    if (done) {
      return;
    }
    head.push(value);
    known = sniffFormat(value);
  }
  const all = resume(head, iterator);
  if (known === 'jsonl') {
    yield* readJsonLines(all);
    return;
  }
  const text: string[] = [];
  for await (const line of all) {
    text.push(line);
  }
  if (known === 'json') {
    yield* readJson(text.join('\n'));
  } else {
    yield* readYaml(text);
  }
}

/** The format by the ending of a name, where it has a known one. */
export function formatOfName(name: string): InputFormat | undefined {
  const ending = name
    .slice(name.lastIndexOf('.') + 1)
    .toLocaleLowerCase('en-US');
  switch (ending) {
    case 'yaml':
    case 'yml':
      return 'yaml';
    case 'json':
      return 'json';
    case 'jsonl':
    case 'ndjson':
      return 'jsonl';
    default:
      return undefined;
  }
}

function sniffFormat(line: string): InputFormat | undefined {
  const text = line.trim();
  if (text === '') {
    return undefined;
  }
  if (text.startsWith('{')) {
    return text.endsWith('}') ? 'jsonl' : 'json';
  }
  return text.startsWith('[') ? 'json' : 'yaml';
}

async function* resume(
  head: string[],
  rest: AsyncIterator<string>,
): AsyncGenerator<string> {
  yield* head;
  for (;;) {
    const { done, value } = await rest.next();
    if (done) {
      return;
    }
    yield value;
  }
}
