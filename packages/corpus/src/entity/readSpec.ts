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

import { JsonObject, JsonValue } from '@backstage/types';
import { EntityKind, SpecField, specFieldsOfRows } from './entityKinds';
import { RowReader } from './RowReader';

/**
 * What stands for a required text that the row does not have.
 *
 * @public
 */
export const placeholder = 'unknown';

/** The `spec` of a row's entity. */
export function readSpec(kind: EntityKind, reader: RowReader): JsonObject {
  const spec: JsonObject = {};
  for (const field of kind.spec) {
    const value = readField(field, reader);
    if (value !== undefined) {
      spec[field.name] = value;
    } else if (field.required) {
      const isList = field.shape === 'refs' || field.shape === 'steps';
      spec[field.name] = isList ? [] : placeholder;
      reader.note(
        field.from,
        `spec.${field.name} filled with ${isList ? '[]' : placeholder}`,
        `the catalog requires it of each ${kind.kind}`,
      );
    }
  }
  const known = new Set(kind.spec.map(field => field.from));
  for (const field of specFieldsOfRows) {
    if (!known.has(field) && !reader.isEmpty(field)) {
      reader.note(
        field,
        'left out',
        `the catalog knows no such field of a ${kind.kind}`,
      );
    }
  }
  return spec;
}

function readField(field: SpecField, reader: RowReader): JsonValue | undefined {
  switch (field.shape) {
    case 'text':
      return reader.text(field.from);
    case 'ref':
      return reader.ref(field.from, field.defaultKind);
    case 'refs': {
      const refs = reader.refs(field.from, field.defaultKind);
      // An empty list is worth writing only where the catalog wants one.
      return refs.length > 0 || (field.required && reader.hasList(field.from))
        ? refs
        : undefined;
    }
    default:
      return undefined;
  }
}
