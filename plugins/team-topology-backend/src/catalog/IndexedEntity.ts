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

import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_PARENT_OF,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  CatalogRecord,
  NeighbourhoodSubject,
  readComparedType,
  readNeighbourhoodSubject,
  readRelations,
  readShortTitle,
} from '@team-topology/backstage-plugin-team-topology-common';
import { createHash } from 'node:crypto';

/**
 * What is kept of each entity of the catalog.
 */
export interface IndexedEntity extends CatalogRecord {
  /** Lower case. */
  kind: string;
  /** `spec.type`, lower case. */
  type?: string;
  /** Full ref of the system that it is part of. */
  system?: string;
  /** Differs when the entity or its relations differ. */
  etag: string;
  /** What decides who its neighbours are. */
  subject: NeighbourhoodSubject;
  /** For groups: pairs of parent and child. */
  groupEdges: [parent: string, child: string][];
}

/**
 * Reads what is kept of an entity.
 *
 * @throws when it has no kind or name
 */
export function indexEntity(entity: Entity): IndexedEntity {
  const ref = stringifyEntityRef(entity);
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const subject = readNeighbourhoodSubject(entity);
  const title = readShortTitle(entity);
  const type = readComparedType(entity);
  const system = readRelations(entity, RELATION_PART_OF).find(target =>
    target.startsWith('system:'),
  );
  return {
    ref,
    kind,
    ...(title && { title }),
    ...(type && { type }),
    ...(system && { system }),
    owners: subject.owners,
    etag: entity.metadata.etag ?? hashJson(entity),
    subject,
    groupEdges:
      kind === 'group'
        ? [
            ...readRelations(entity, RELATION_PARENT_OF).map(
              (child): [string, string] => [ref, child],
            ),
            ...readRelations(entity, RELATION_CHILD_OF).map(
              (parent): [string, string] => [parent, ref],
            ),
          ]
        : [],
  };
}

/**
 * A text of 64 characters that differs when two values differ.
 */
export function hashJson(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
