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

import { catalogConditions } from '@backstage/plugin-catalog-backend/alpha';
import {
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { decideOnEntities, isOpen } from './decideOnEntities';

/**
 * Decides for somebody who may do to entities what they may do at all with those that
 * are their own, or carry the open label; and nothing else.
 */
export function decideOwnOrOpen(
  permission: Permission,
  user: PolicyQueryUser | undefined,
): PolicyDecision {
  return decideOnEntities(permission, {
    anyOf: [
      catalogConditions.isEntityOwner({
        claims: user?.info.ownershipEntityRefs ?? [],
      }),
      isOpen,
    ],
  });
}
