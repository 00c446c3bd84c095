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
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { IndexedEntity, indexEntity } from '../catalog/IndexedEntity';
import { nameOwners, Ownership } from './Ownership';

/** What owners may do with what they own. */
export interface OwnerAction {
  permission: ResourcePermission<'catalog-entity'>;
  /** The action on something, in words that follow "may". */
  describe(what: string): string;
  /** What those who may are called when the permission is missing. */
  allowed: 'owners' | 'members';
}

/**
 * Decides who may do something with an entity or a group.
 *
 * @remarks
 *
 * The permission framework is asked first. Switched off, it allows everything to
 * everyone, so the caller has to own the entity, or be of the group or of one above it,
 * as well, unless the configuration says otherwise.
 */
export class OwnerRights {
  readonly #options: OwnerRightsOptions;

  constructor(options: OwnerRightsOptions) {
    this.#options = options;
  }

  /**
   * Passes when the caller may do it with an entity, and take it back.
   *
   * @throws NotAllowedError that says who may, and what to do
   */
  async check(
    entity: Entity,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<void> {
    const { permissions, ownership, requireOwnership, action } = this.#options;
    const indexed = indexEntity(entity);
    const { permission, allowed } = action;
    const [{ result }] = await permissions.authorize(
      [{ permission, resourceRef: indexed.ref }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not ${action.describe(
          indexed.ref,
        )}: the permission policy of this Backstage does not give you ${
          permission.name
        } for it. Ask those who run it, or one of its ${allowed}`,
      );
    }
    if (requireOwnership && !(await ownership.isOwner(indexed, credentials))) {
      throw new NotAllowedError(refuse(action, indexed));
    }
  }
}

/** What {@link OwnerRights} needs. */
export interface OwnerRightsOptions {
  permissions: PermissionsService;
  ownership: Ownership;
  action: OwnerAction;
  /** Whether the caller has to own it, or to be of the group or of one above it. */
  requireOwnership: boolean;
}

function refuse(
  action: OwnerAction,
  { ref, kind, owners }: IndexedEntity,
): string {
  if (kind === 'group') {
    return `Only members of ${ref} or of a group above it may ${action.describe(
      'it',
    )}. Ask one of them, or join it`;
  }
  if (owners.length === 0) {
    return `${ref} has no owner, so nobody may ${action.describe(
      'it',
    )}. Name its owner in the catalog first`;
  }
  return `Only its owners may ${action.describe(ref)}: ${nameOwners(
    owners,
  )}. Ask one of them`;
}
