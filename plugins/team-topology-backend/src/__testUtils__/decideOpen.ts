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
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { decideOnEntities, isOpen } from './decideOnEntities';

/**
 * Of entities, what carries the open label is allowed; of what is no entity, nothing or
 * what is said.
 */
export function decideOpen(
  permission: Permission,
  otherwise?: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
): PolicyDecision {
  return decideOnEntities(permission, isOpen, otherwise);
}
