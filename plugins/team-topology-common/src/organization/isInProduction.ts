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

import { OrganizationEntity } from './Organization';

/** Words of `spec.lifecycle` that say that an entity is not in production. @public */
export const OTHER_LIFECYCLES = [
  'experimental',
  'deprecated',
  'retired',
  'archived',
];

/** The practice that services in production owe. @public */
export const SLO_PRACTICE = 'sre/slo-defined';

/**
 * Whether an entity is in production, or of a kind that has no lifecycle.
 *
 * @internal
 */
export function isInProduction({
  lifecycle,
}: Pick<OrganizationEntity, 'lifecycle'>): boolean {
  return lifecycle === undefined || !OTHER_LIFECYCLES.includes(lifecycle);
}

/** @internal */
export function isProductionComponent(entity: OrganizationEntity): boolean {
  return entity.kind === 'component' && isInProduction(entity);
}

/**
 * Whether an entity is a service in production: one that owes an SLO, so that the rules
 * say which are.
 *
 * @internal
 */
export function isProductionService({ states }: OrganizationEntity): boolean {
  return states[SLO_PRACTICE] !== undefined;
}
