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
import { CorpusRow, RowProblem } from '../corpus';
import { checkEntity } from './checkEntity';
import { describeValue } from './describeValue';
import { entityKinds, findEntityKind } from './entityKinds';
import { namespaceOf, unknownNamespace } from './namespaceOf';
import { readMetadata } from './readMetadata';
import { readSpec } from './readSpec';
import { RowChange } from './RowChange';
import { RowReader } from './RowReader';

/**
 * The entity of a row and how it differs from the row, or why there is none.
 *
 * @public
 */
export type EntityResult = { readonly changes: readonly RowChange[] } & (
  | { readonly entity: Entity }
  | ({ readonly entity: undefined } & RowProblem)
);

/**
 * Turns a row into an entity that the catalog takes.
 *
 * @remarks
 *
 * - Each organization is a namespace, see {@link namespaceOf}. References point into
 *   it, whatever namespace they name, so that those between entities of an organization
 *   hold and dangling ones stay dangling.
 * - A name that the catalog refuses is repaired, in references too, and kept as title.
 *   Other single values that it refuses are left out.
 * - Required fields that the row does not have get a placeholder.
 * - Judgements about the row (`primary`, `secondary`, `confidence`, `why`) and fields
 *   that the catalog has no place for are not read.
 *
 * It never throws, whatever the fields of the row hold.
 *
 * @public
 */
export async function toEntity(row: CorpusRow): Promise<EntityResult> {
  const kind = findEntityKind(row.kind);
  if (kind === undefined) {
    return {
      entity: undefined,
      changes: [],
      problem: `the kind ${describeValue(row.kind)} is not supported`,
      remedy: `Use one of ${entityKinds.map(known => known.kind).join(', ')}.`,
    };
  }
  const namespace = namespaceOf(row.org);
  const reader = new RowReader(row.fields, namespace);
  if (row.org === undefined) {
    reader.note(
      'org',
      `namespace is ${unknownNamespace}`,
      'the row names no organization',
    );
  }
  if (kind.kind !== row.kind) {
    reader.note(
      'kind',
      `${describeValue(row.kind)} became ${kind.kind}`,
      'the catalog minds the case of kinds',
    );
  }
  const entity: Entity = {
    apiVersion: kind.apiVersion,
    kind: kind.kind,
    metadata: readMetadata(row, namespace, reader),
    spec: readSpec(kind, reader),
  };
  if (kind.kind === 'Group' && entity.metadata.title !== undefined) {
    // The pages of groups show this one.
    entity.spec!.profile = { displayName: entity.metadata.title };
  }
  const problem = await checkEntity(entity);
  return problem === undefined
    ? { entity, changes: reader.changes }
    : {
        entity: undefined,
        changes: reader.changes,
        problem: `the catalog would refuse it: ${problem}`,
        remedy: 'Correct the row, or leave it out.',
      };
}
