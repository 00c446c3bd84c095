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

import { Entity } from '@backstage/catalog-model';
import { InputProblem } from './InputDocument';

const REMEDY =
  'Write it as in catalog-info.yaml: apiVersion, kind, metadata with a name, and spec.';

/**
 * Takes a value for an entity when it has what identifies one: kind, name, and a
 * namespace that is text, if any. The rest may be wrong; assessments cope with that.
 */
export function toEntity(value: unknown): Entity | InputProblem {
  const reason = findReason(value);
  return reason === undefined
    ? (value as Entity)
    : { problem: `This is no entity: ${reason}.`, remedy: REMEDY };
}

function findReason(value: unknown): string | undefined {
  if (!isRecord(value)) {
    return `it is ${describeType(value)}`;
  }
  const { kind, metadata } = value;
  if (metadata === undefined || metadata === null) {
    return 'it has no metadata';
  }
  if (!isRecord(metadata)) {
    return `its metadata is ${describeType(metadata)}`;
  }
  return (
    findTextReason(kind, 'kind') ??
    findTextReason(metadata.name, 'metadata.name') ??
    (metadata.namespace === undefined
      ? undefined
      : findTextReason(metadata.namespace, 'metadata.namespace'))
  );
}

function findTextReason(value: unknown, field: string): string | undefined {
  if (value === undefined || value === null) {
    return `it has no ${field}`;
  }
  if (typeof value !== 'string') {
    return `its ${field} is ${describeType(value)}`;
  }
  return value.trim() === '' ? `its ${field} is empty` : undefined;
}

function describeType(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  switch (typeof value) {
    case 'object':
      return value === null ? 'empty' : 'an object';
    case 'string':
      return 'text';
    case 'boolean':
      return 'true or false';
    default:
      return `a ${typeof value}`;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
