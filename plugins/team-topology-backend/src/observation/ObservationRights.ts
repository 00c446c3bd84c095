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
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { teamTopologyObservationUpdatePermission } from '@team-topology/backstage-plugin-team-topology-common';
import { indexEntity } from '../catalog/IndexedEntity';
import { Ownership } from '../ownership/Ownership';

/**
 * Decides who may confirm or dismiss what is observed about a team.
 *
 * @remarks
 *
 * The permission framework is asked first. Switched off, it allows everything to
 * everyone, so the caller has to be of the team as well, unless the configuration says
 * otherwise.
 */
export class ObservationRights {
  readonly #options: ObservationRightsOptions;

  constructor(options: ObservationRightsOptions) {
    this.#options = options;
  }

  /**
   * Passes when the caller may judge what is observed about a group, and take that back.
   *
   * @throws NotAllowedError that says who may, and what to do
   */
  async check(
    group: Entity,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<void> {
    const { permissions, ownership, requireOwnership } = this.#options;
    const indexed = indexEntity(group);
    const permission = teamTopologyObservationUpdatePermission;
    const [{ result }] = await permissions.authorize(
      [{ permission, resourceRef: indexed.ref }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not confirm or dismiss observations about ${indexed.ref}: the permission policy of this Backstage does not give you ${permission.name} for it. Ask those who run it, or one of its members`,
      );
    }
    if (requireOwnership && !(await ownership.isOwner(indexed, credentials))) {
      throw new NotAllowedError(
        `Only members of ${indexed.ref} or of a group above it may confirm or dismiss observations about it. Ask one of them, or join it`,
      );
    }
  }
}

/** What {@link ObservationRights} needs. */
export interface ObservationRightsOptions {
  permissions: PermissionsService;
  ownership: Ownership;
  /** Whether the caller has to be of the team, or of one above it. */
  requireOwnership: boolean;
}
