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
import { LineCounter, parseDocument } from 'yaml';
import { InputDocument, InputProblem } from './InputDocument';

/**
 * Reads YAML with any number of documents. Empty documents are passed over.
 *
 * @remarks
 *
 * Each document is parsed on its own, so that a mistake in one, such as a quote that
 * is never closed, does not spoil the rest, and memory holds the tree of one only.
 */
export function* readYaml(lines: string[]): Generator<InputDocument> {
  for (const { start, end } of splitDocuments(lines)) {
    // Each with the line feed at its end, as blocks of text keep it.
    const text = `${lines.slice(start, end).join('\n')}\n`;
    const document = readDocument(text);
    if (document) {
      // What is missing at the end is found missing behind it.
      yield { ...document, line: Math.min(start + document.line, end) };
    }
  }
}

// At the start of a line, these are markers wherever they stand, even in a block of text.
const START = /^---(?=[ \t\r]|$)/;
const END = /^\.\.\.(?=[ \t\r]|$)/;

/** Comments and directives, which belong to the document that follows. */
const PREAMBLE = /^(?:\s*$|\s*#|%)/;

function* splitDocuments(
  lines: string[],
): Generator<{ start: number; end: number }> {
  let start = 0;
  let hasBegun = false;
  for (const [index, line] of lines.entries()) {
    if (END.test(line)) {
      yield { start, end: index + 1 };
      start = index + 1;
      hasBegun = false;
    } else if (START.test(line)) {
      if (hasBegun) {
        yield { start, end: index };
        start = index;
      }
      hasBegun = true;
    } else {
      hasBegun ||= !PREAMBLE.test(line);
    }
  }
  yield { start, end: lines.length };
}

function readDocument(text: string): InputDocument | undefined {
  const controlAt = text.indexOf('\0');
  if (controlAt !== -1) {
    return {
      line: text.slice(0, controlAt).split('\n').length,
      problem: 'It holds NUL characters, so it is not YAML.',
      remedy: 'Name text files in UTF-8 only.',
    };
  }
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter,
      // Some catalogs are set up to allow it; in others nobody has such a key.
      merge: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) {
      return {
        line: lineCounter.linePos(error.pos[0]).line,
        ...notYaml(error.message),
      };
    }
    const value: unknown = document.toJS();
    return value === null
      ? undefined
      : {
          line: lineCounter.linePos(document.contents?.range?.[0] ?? 0).line,
          value,
        };
  } catch (error) {
    // Aliases that are not there or too many, or a depth that no parser bears.
    return { line: 1, ...notYaml(toError(error).message) };
  }
}

function notYaml(message: string): InputProblem {
  return {
    problem: `It is not YAML that can be used: ${message}.`,
    remedy: 'Correct the document.',
  };
}
