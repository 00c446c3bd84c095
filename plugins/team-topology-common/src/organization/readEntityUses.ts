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
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import { MAX_ITEMS, readRelations } from '../facts/EntityReader';
import { readSourceTemplate } from '../goldenPath/readTemplateMarks';
import { EntityUse } from './Organization';

/**
 * What an entity uses, by its relations and by the template that it was made from; at
 * most 500 of each mode.
 *
 * @public
 */
export function readEntityUses(entity: Entity): EntityUse[] {
  const template = readSourceTemplate(entity);
  return [
    ...listUses(readRelations(entity, RELATION_DEPENDS_ON), 'depends-on'),
    ...listUses(readRelations(entity, RELATION_CONSUMES_API), 'consumes-api'),
    ...listUses(template ? [template] : [], 'made-from'),
  ];
}

function listUses(refs: string[], mode: EntityUse['mode']): EntityUse[] {
  return refs.slice(0, MAX_ITEMS).map(ref => ({ ref, mode }));
}
