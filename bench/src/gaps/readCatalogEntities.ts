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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogLookup,
  createCatalogLookup,
  relateEntities,
} from '@team-topology/backstage-plugin-team-topology-common';
import { CorpusRow, placeholder, readRows, toEntity } from 'corpus';

/** An entity as the catalog of its organization would have it. */
export interface CatalogEntity {
  /** The id of the row, or the ref of the entity where the row has none. */
  readonly id: string;
  readonly entity: Entity;
  /** What the catalog of the organization knows. */
  readonly lookup: CatalogLookup;
  /** Annotations that the row does not have and the catalog would have written. */
  readonly added: readonly string[];
}

/** The entities of a file. */
export interface CatalogEntities {
  readonly entities: CatalogEntity[];
  /** Rows that a catalog would refuse, because a field that it requires is absent. */
  readonly refused: number;
  /** In words, what could not be used. */
  readonly problems: string[];
}

const SOURCE_LOCATION = 'backstage.io/source-location';
// Bare, so that no word of it says anything about the entity.
const SOME_ADDRESS = 'url:https://code.example.com/';

/**
 * Reads entities of a corpus, and completes what real catalogs have and corpora leave
 * out, so that no gap is a gap of the file.
 *
 * @remarks
 *
 * - Owners are known: Groups and Users are not among the entities of a corpus.
 * - Entities have a source location: the catalog writes it for all that it reads from
 *   an address, which is how the rows were published.
 * - Rows without a required type, lifecycle or owner are left out instead of filled up
 *   with placeholders, which rules would take for a word of the team.
 */
export async function readCatalogEntities(file: {
  name: string;
  text: string;
}): Promise<CatalogEntities> {
  const problems: string[] = [];
  const organizations = new Map<string, number[]>();
  const found: Omit<CatalogEntity, 'lookup'>[] = [];
  let refused = 0;
  for (const read of readRows(file.text)) {
    const place = `${file.name}:${read.line}`;
    if (read.row === undefined) {
      problems.push(`${place}: ${read.problem}. ${read.remedy}`);
      continue;
    }
    const result = await toEntity(read.row);
    if (result.entity === undefined) {
      problems.push(`${place}: ${result.problem}. ${result.remedy}`);
    } else if (isFilledUp(read.row, result.entity)) {
      refused += 1;
    } else {
      const { entity, added } = addSourceLocation(result.entity);
      const namespace = entity.metadata.namespace!;
      const members = organizations.get(namespace) ?? [];
      members.push(found.length);
      organizations.set(namespace, members);
      found.push({
        id: read.row.id ?? stringifyEntityRef(entity),
        entity,
        added,
      });
    }
  }
  const entities: CatalogEntity[] = [];
  for (const members of organizations.values()) {
    const related = relateEntities(members.map(index => found[index].entity));
    const lookup = knowOwners(createCatalogLookup(related));
    for (const [position, index] of members.entries()) {
      entities[index] = { ...found[index], entity: related[position], lookup };
    }
  }
  return { entities, refused, problems };
}

function isFilledUp(row: CorpusRow, entity: Entity): boolean {
  return ['type', 'lifecycle', 'owner'].some(
    field =>
      entity.spec?.[field] === placeholder && row.fields[field] !== placeholder,
  );
}

function addSourceLocation(
  entity: Entity,
): Pick<CatalogEntity, 'entity' | 'added'> {
  const { annotations } = entity.metadata;
  if (annotations?.[SOURCE_LOCATION] !== undefined) {
    return { entity, added: [] };
  }
  return {
    entity: {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: { ...annotations, [SOURCE_LOCATION]: SOME_ADDRESS },
      },
    },
    added: [SOURCE_LOCATION],
  };
}

function knowOwners(lookup: CatalogLookup): CatalogLookup {
  return {
    ...lookup,
    getRecord: ref =>
      lookup.getRecord(ref) ??
      (/^(group|user):/.test(ref) ? { ref, owners: [] } : undefined),
  };
}
