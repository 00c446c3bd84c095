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

import { toError } from '@backstage/errors';
import { InputDocument } from './InputDocument';

/**
 * Reads JSON that holds one entity or a list of them.
 */
export function* readJson(text: string): Generator<InputDocument> {
  if (text.trim() === '') {
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { message } = toError(error);
    yield {
      line: Number(message.match(/\(line (\d+) column/)?.[1] ?? 1),
      problem: `It is not JSON: ${message}.`,
      remedy:
        'Correct it, or name the format by --format: jsonl has one entity per line.',
    };
    return;
  }
  if (!Array.isArray(value)) {
    yield { line: countLines(text, 0, text.search(/\S/)) + 1, value };
    return;
  }
  const lines = findItemLines(text);
  for (const [index, item] of value.entries()) {
    yield { line: lines[index], value: item };
  }
}

/**
 * The line of each item of a list in JSON. `JSON.parse` does not tell, and a parser
 * that does takes many times as long.
 */
function findItemLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let awaitsItem = false;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      // Whatever is escaped, a quote or another backslash, ends nothing.
      if (character === '\\') {
        index += 1;
      } else if (character === '"') {
        inString = false;
      }
      continue;
    }
    if (character === '\n') {
      line += 1;
      continue;
    }
    if (awaitsItem && !/[\s\]]/.test(character)) {
      lines.push(line);
      awaitsItem = false;
    }
    if (character === '"') {
      inString = true;
    } else if (character === '[' || character === '{') {
      depth += 1;
      awaitsItem = depth === 1;
    } else if (character === ']' || character === '}') {
      depth -= 1;
    } else if (character === ',') {
      awaitsItem = depth === 1;
    }
  }
  return lines;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (
    let index = text.indexOf('\n', from);
    index !== -1 && index < to;
    index = text.indexOf('\n', index + 1)
  ) {
    lines += 1;
  }
  return lines;
}
