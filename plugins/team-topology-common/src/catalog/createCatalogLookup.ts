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
import { CatalogLookup, CatalogRecord } from '../facts';
import {
  readComparedType,
  readKind,
  readOwners,
  readShortTitle,
} from '../facts/EntityReader';
import { readSetAside } from '../goldenPath/readTemplateMarks';
import { readEntityRef } from './readEntityRef';

/**
 * Lets the entities of a list be looked up as neighbours of each other.
 *
 * @remarks
 *
 * Owners are read from relations, so entities that were read from files go through
 * {@link relateEntities} first. Of entities with the same ref the last one counts.
 *
 * @public
 */
export function createCatalogLookup(entities: Entity[]): CatalogLookup {
  const records = new Map<string, CatalogRecord>();
  const templateTypes = new Map<string, string>();
  for (const entity of entities) {
    const ref = readEntityRef(entity);
    if (ref) {
      const title = readShortTitle(entity);
      records.set(ref, {
        ref,
        ...(title && { title }),
        owners: readOwners(entity),
      });
      const type = readComparedType(entity);
      // One that is set aside, e.g. as deprecated, is no golden path.
      if (readKind(entity) === 'template' && type && !readSetAside(entity)) {
        templateTypes.set(ref, type);
      } else {
        templateTypes.delete(ref);
      }
    }
  }
  const templates = new Map<string, CatalogRecord[]>();
  for (const [ref, type] of templateTypes) {
    const ofType = templates.get(type) ?? [];
    ofType.push(records.get(ref)!);
    templates.set(type, ofType);
  }
  return {
    getRecord: ref => records.get(ref),
    getTemplates: type => templates.get(type) ?? [],
  };
}
