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
import { teamTopologyCorrectionUpdatePermission } from '@team-topology/backstage-plugin-team-topology-common';
import { IndexedEntity, indexEntity } from '../catalog/IndexedEntity';
import { nameOwners, Ownership } from '../ownership/Ownership';

/**
 * Decides who may correct what.
 *
 * @remarks
 *
 * The permission framework is asked first. Switched off, it allows everything to
 * everyone, so the caller has to own the entity as well, unless the configuration says
 * otherwise.
 */
export class CorrectionRights {
  readonly #options: CorrectionRightsOptions;

  constructor(options: CorrectionRightsOptions) {
    this.#options = options;
  }

  /**
   * Passes when the caller may correct an entity, and take its correction back.
   *
   * @throws NotAllowedError that says who may, and what to do
   */
  async check(
    entity: Entity,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<void> {
    const { permissions, ownership, requireOwnership } = this.#options;
    const indexed = indexEntity(entity);
    const permission = teamTopologyCorrectionUpdatePermission;
    const [{ result }] = await permissions.authorize(
      [{ permission, resourceRef: indexed.ref }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not correct ${indexed.ref}: the permission policy of this Backstage does not give you ${permission.name} for it. Ask those who run it, or one of its owners`,
      );
    }
    if (requireOwnership && !(await ownership.isOwner(indexed, credentials))) {
      throw new NotAllowedError(refusal(indexed));
    }
  }
}

/** What {@link CorrectionRights} needs. */
export interface CorrectionRightsOptions {
  permissions: PermissionsService;
  ownership: Ownership;
  /** Whether the caller has to own what is corrected. */
  requireOwnership: boolean;
}

function refusal({ ref, kind, owners }: IndexedEntity): string {
  if (kind === 'group') {
    return `Only members of ${ref} or of a group above it may correct it. Ask one of them, or join it`;
  }
  if (owners.length === 0) {
    return `${ref} has no owner, so nobody may correct it. Name its owner in the catalog first`;
  }
  return `Only its owners may correct ${ref}: ${nameOwners(
    owners,
  )}. Ask one of them`;
}
