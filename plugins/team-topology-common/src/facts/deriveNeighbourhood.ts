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
import { CatalogLookup, Neighbourhood } from './Neighbourhood';
import { readOwners, readType, readUsers } from './EntityReader';

/**
 * At most so many users of an entity are looked at; more say nothing new.
 */
const MAX_USERS = 500;

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
  entity: Entity,
  lookup: CatalogLookup,
): Neighbourhood {
  const type = readType(entity);
  const isComponent =
    String(entity.kind).toLocaleLowerCase('en-US') === 'component';
  return {
    owners: readOwners(entity).map(ref => {
      const record = lookup.getRecord(ref);
      return record
        ? { ref, found: true, ...(record.title && { title: record.title }) }
        : { ref, found: false };
    }),
    users: readUsers(entity)
      .slice(0, MAX_USERS)
      .map(ref => ({
        ref,
        owners: [...(lookup.getRecord(ref)?.owners ?? [])].sort(),
      })),
    // A template's type names the components that it creates.
    templates:
      isComponent && type
        ? lookup
            .getTemplates(type)
            .map(({ ref, title }) => ({ ref, ...(title && { title }) }))
            .sort((a, b) => (a.ref < b.ref ? -1 : 1))
        : [],
  };
}
