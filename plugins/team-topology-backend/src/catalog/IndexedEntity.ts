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
  EntityUse,
  NeighbourhoodSubject,
  readComparedType,
  readEntityUses,
  readLifecycle,
  readNeighbourhoodSubject,
  readRelations,
  readRollUpMarks,
  readSetAside,
  readShortTitle,
  readSourceTemplate,
  readTemplateVersion,
  RollUpMarks,
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
  /** Full ref of the domain that it is part of itself. */
  domain?: string;
  /** `spec.lifecycle`, lower case. */
  lifecycle?: string;
  /** What it uses. Left out of what a refresh holds in memory. */
  uses?: EntityUse[];
  /** Full ref of the template that it says it was made from. */
  sourceTemplate?: string;
  /** The version of that template; of a template its own. */
  templateVersion?: string;
  /** Of a template: the word that says why it is no golden path. */
  setAside?: string;
  /** What it says that only roll-ups ask for. */
  marks?: RollUpMarks;
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
  const parents = readRelations(entity, RELATION_PART_OF);
  const system = parents.find(target => target.startsWith('system:'));
  const domain = parents.find(target => target.startsWith('domain:'));
  return {
    ref,
    kind,
    ...(title && { title }),
    ...(type && { type }),
    ...(system && { system }),
    ...(domain && { domain }),
    ...readForRollUp(entity),
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
 * What only roll-ups ask for. Where something of it cannot be read, the entity is kept
 * without that: to say why is up to its assessment.
 */
function readForRollUp(entity: Entity): Partial<IndexedEntity> {
  const uses = tryToRead(entity, readEntityUses);
  const parts = {
    lifecycle: tryToRead(entity, readLifecycle),
    uses: uses?.length ? uses : undefined,
    sourceTemplate: tryToRead(entity, readSourceTemplate),
    templateVersion: tryToRead(entity, readTemplateVersion),
    setAside: tryToRead(entity, readSetAside),
    marks: tryToRead(entity, readRollUpMarks),
  };
  // Most entities have few of them, and many are held in memory.
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  );
}

function tryToRead<T>(
  entity: Entity,
  read: (entity: Entity) => T,
): T | undefined {
  try {
    return read(entity);
  } catch {
    return undefined;
  }
}

/**
 * A text of 64 characters that differs when two values differ.
 */
export function hashJson(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
