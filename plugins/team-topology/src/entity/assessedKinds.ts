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

/** The kinds with the tab of an entity, in lower case. */
export const ENTITY_TAB_KINDS = [
  'component',
  'api',
  'resource',
  'system',
  'template',
];

/** The kind with the tab of a group, in lower case. */
export const GROUP_TAB_KIND = 'group';

/** Which tab an entity has, if any. */
export function tabOf(entity: Entity): 'entity' | 'group' | undefined {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  if (kind === GROUP_TAB_KIND) {
    return 'group';
  }
  return ENTITY_TAB_KINDS.includes(kind) ? 'entity' : undefined;
}
