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
import {
  readComparedType,
  readKind,
  readOwners,
  readUsers,
} from './EntityReader';
import { CatalogLookup, Neighbourhood } from './Neighbourhood';

/**
 * At most so many users of an entity are looked at; more say nothing new.
 */
const MAX_USERS = 500;

/**
 * What of an entity decides who its neighbours are.
 *
 * @public
 */
export interface NeighbourhoodSubject {
  /** The type of components whose templates are neighbours; absent for other kinds. */
  componentType?: string;
  /** Full refs of the owners, sorted. */
  owners: string[];
  /** Full refs of those who depend on it or consume it, sorted; at most 500. */
  users: string[];
}

/**
 * Reads from an entity what decides who its neighbours are.
 *
 * @public
 */
export function readNeighbourhoodSubject(entity: Entity): NeighbourhoodSubject {
  const componentType =
    readKind(entity) === 'component' ? readComparedType(entity) : undefined;
  return {
    ...(componentType && { componentType }),
    owners: readOwners(entity),
    users: readUsers(entity).slice(0, MAX_USERS),
  };
}

/**
 * Looks up what an entity's surroundings say about it.
 *
 * @remarks
 *
 * Only direct neighbours are read, so cycles do no harm. Neighbours that the
 * catalog does not know are kept for owners (`found: false`) and have no owners
 * as users.
 *
 * @public
 */
export function deriveNeighbourhood(
  subject: NeighbourhoodSubject,
  lookup: CatalogLookup,
): Neighbourhood {
  return {
    owners: subject.owners.map(ref => {
      const record = lookup.getRecord(ref);
      return record
        ? { ref, found: true, ...(record.title && { title: record.title }) }
        : { ref, found: false };
    }),
    users: subject.users.map(ref => ({
      ref,
      owners: [...(lookup.getRecord(ref)?.owners ?? [])].sort(),
    })),
    // A template's type names the components that it creates.
    templates: (subject.componentType
      ? lookup.getTemplates(subject.componentType)
      : []
    )
      .map(({ ref, title }) => ({ ref, ...(title && { title }) }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
}
