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

import { JsonObject } from '@backstage/types';
import { CorpusRow } from './CorpusRow';

/**
 * Why a row cannot be used, and what to do about it.
 *
 * @public
 */
export interface RowProblem {
  readonly problem: string;
  readonly remedy: string;
}

/**
 * Reads one JSON value as a row. It needs a kind and a name, nothing else.
 *
 * @public
 */
export function readCorpusRow(value: unknown): CorpusRow | RowProblem {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      problem: 'the line is not a JSON object',
      remedy: 'Write one object with at least "kind" and "name" per line.',
    };
  }
  const fields = value as JsonObject;
  const kind = readIdentifier(fields.kind);
  if (kind === undefined) {
    return {
      problem: 'there is no kind',
      remedy: 'Give "kind" a value such as "Component".',
    };
  }
  const name = readIdentifier(fields.name);
  if (name === undefined) {
    return {
      problem: 'there is no name',
      remedy: 'Give "name" the value of metadata.name.',
    };
  }
  return {
    id: readIdentifier(fields.id),
    kind,
    name,
    org: readIdentifier(fields.org),
    fields,
  };
}

// YAML turns a name such as 404 into a number, and so does a corpus made from YAML.
function readIdentifier(value: unknown): string | undefined {
  const text =
    typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
