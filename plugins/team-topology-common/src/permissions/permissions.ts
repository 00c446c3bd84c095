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
  BasicPermission,
  createPermission,
  Permission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * To correct the function of an entity or a group, and to take a correction back.
 *
 * @remarks
 *
 * Its resources are the entities of the catalog, so that a policy decides on it with
 * the conditions of the catalog, such as `isEntityOwner`.
 *
 * @public
 */
export const teamTopologyCorrectionUpdatePermission: ResourcePermission<'catalog-entity'> =
  createPermission({
    name: 'team-topology.correction.update',
    attributes: { action: 'update' },
    resourceType: 'catalog-entity',
  });

/**
 * To exempt an entity or a team from a practice for a time, and to take that back.
 *
 * @remarks
 *
 * Its resources are the entities of the catalog: the entity, or the group of the team.
 * For exemptions of a type, where there is no resource, it has to be given without
 * conditions.
 *
 * @public
 */
export const teamTopologyExemptionUpdatePermission: ResourcePermission<'catalog-entity'> =
  createPermission({
    name: 'team-topology.exemption.update',
    attributes: { action: 'update' },
    resourceType: 'catalog-entity',
  });

/**
 * To approve or reject exemptions that others ask for.
 *
 * @remarks
 *
 * Its resources are those of {@link teamTopologyExemptionUpdatePermission}.
 *
 * @public
 */
export const teamTopologyExemptionApprovePermission: ResourcePermission<'catalog-entity'> =
  createPermission({
    name: 'team-topology.exemption.approve',
    attributes: { action: 'update' },
    resourceType: 'catalog-entity',
  });

/**
 * To confirm or dismiss what is observed about a team, and to take that back.
 *
 * @remarks
 *
 * Its resources are entities of the catalog: the group of the team.
 *
 * @public
 */
export const teamTopologyObservationUpdatePermission: ResourcePermission<'catalog-entity'> =
  createPermission({
    name: 'team-topology.observation.update',
    attributes: { action: 'update' },
    resourceType: 'catalog-entity',
  });

/**
 * To ask what changed rules would move.
 *
 * @remarks
 *
 * The answer is limited to what the person may see, but it costs the backend time.
 *
 * @public
 */
export const teamTopologyRulesPreviewPermission: BasicPermission =
  createPermission({
    name: 'team-topology.rules.preview',
    attributes: { action: 'read' },
  });

/**
 * All permissions of the plugin.
 *
 * @public
 */
export const teamTopologyPermissions: Permission[] = [
  teamTopologyCorrectionUpdatePermission,
  teamTopologyExemptionApprovePermission,
  teamTopologyExemptionUpdatePermission,
  teamTopologyObservationUpdatePermission,
  teamTopologyRulesPreviewPermission,
];
