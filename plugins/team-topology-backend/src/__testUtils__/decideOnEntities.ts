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
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { OPEN_LABEL } from './organization';

/** Holds for an entity that carries the open label. */
export const isOpen = catalogConditions.hasLabel({ label: OPEN_LABEL });

/**
 * Allows to do to entities what is done to them at all, where conditions hold; of what is
 * no entity, nothing or what is said.
 */
export function decideOnEntities(
  permission: Permission,
  conditions: Parameters<typeof createCatalogConditionalDecision>[1],
  otherwise:
    | AuthorizeResult.ALLOW
    | AuthorizeResult.DENY = AuthorizeResult.DENY,
): PolicyDecision {
  return isResourcePermission(permission, 'catalog-entity')
    ? createCatalogConditionalDecision(permission, conditions)
    : { result: otherwise };
}
