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
import {
  Exemption,
  ExemptionTarget,
  teamTopologyExemptionApprovePermission,
  teamTopologyExemptionUpdatePermission,
} from '@team-topology/backstage-plugin-team-topology-common';
import { indexEntity } from '../catalog/IndexedEntity';
import { nameOwners, Ownership } from '../ownership/Ownership';
import { describeTarget } from './describeTarget';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** What an exemption is for, as the catalog shows it to the caller. */
export interface FoundTarget {
  target: ExemptionTarget;
  /** The entity or the group; absent for a type. */
  entity?: Entity;
}

/**
 * Decides who may exempt what, and who may approve it.
 *
 * @remarks
 *
 * The permission framework is asked first. Switched off, it allows everything to
 * everyone, so the caller has to own what is exempted as well, unless the configuration
 * says otherwise. Nobody owns a type, and nobody approves what they asked for.
 */
export class ExemptionRights {
  readonly #options: ExemptionRightsOptions;

  constructor(options: ExemptionRightsOptions) {
    this.#options = options;
  }

  /**
   * Passes when the caller may exempt something, and take its exemptions back.
   *
   * @throws NotAllowedError that says who may
   */
  async checkUpdate(
    found: FoundTarget,
    credentials: UserCredentials,
  ): Promise<void> {
    await this.#checkPermission(
      'exempt',
      teamTopologyExemptionUpdatePermission,
      found,
      credentials,
    );
    const { ownership, requireOwnership, administrators } = this.#options;
    if (!requireOwnership) {
      return;
    }
    const claims = await ownership.listClaims(credentials);
    if (administrators.some(ref => claims.has(ref))) {
      return;
    }
    const { entity } = found;
    if (entity && (await ownership.isOwner(indexEntity(entity), credentials))) {
      return;
    }
    throw new NotAllowedError(this.#refuse(found));
  }

  /**
   * Passes when the caller may approve or reject an exemption.
   *
   * @throws NotAllowedError that says who may
   */
  async checkDecide(
    found: FoundTarget,
    exemption: Exemption,
    credentials: UserCredentials,
  ): Promise<void> {
    await this.#checkPermission(
      'decide on exemptions of',
      teamTopologyExemptionApprovePermission,
      found,
      credentials,
    );
    const { ownership, approvers, requireOwnership } = this.#options;
    const { userEntityRef } = credentials.principal;
    if (
      exemption.author.toLocaleLowerCase('en-US') ===
      userEntityRef.toLocaleLowerCase('en-US')
    ) {
      throw new NotAllowedError(
        'You asked for this exemption, so somebody else has to decide on it',
      );
    }
    if (approvers.length === 0 && !requireOwnership) {
      return;
    }
    const claims = await ownership.listClaims(credentials);
    if (!approvers.some(ref => claims.has(ref))) {
      throw new NotAllowedError(
        approvers.length > 0
          ? `Only those whom teamTopology.exemptions.approvers names may decide on exemptions: ${nameOwners(
              approvers,
            )}. Ask one of them`
          : 'Nobody may decide on exemptions, because teamTopology.exemptions.approvers names nobody',
      );
    }
  }

  async #checkPermission(
    action: string,
    permission: ResourcePermission<'catalog-entity'>,
    { target }: FoundTarget,
    credentials: UserCredentials,
  ): Promise<void> {
    const { permissions } = this.#options;
    // A type has no entity that conditions could be held against.
    const [{ result }] =
      target.kind === 'type'
        ? await permissions.authorizeConditional([{ permission }], {
            credentials,
          })
        : await permissions.authorize(
            [{ permission, resourceRef: target.ref }],
            { credentials },
          );
    if (result === AuthorizeResult.ALLOW) {
      return;
    }
    throw new NotAllowedError(
      `You may not ${action} ${describeTarget(
        target,
      )}: the permission policy of this Backstage does not give you ${
        permission.name
      } for it${
        result === AuthorizeResult.CONDITIONAL ? ' without conditions' : ''
      }. Ask those who run it`,
    );
  }

  #refuse({ target, entity }: FoundTarget): string {
    const { administrators } = this.#options;
    const orAdministrators =
      administrators.length > 0
        ? `, or those whom teamTopology.exemptions.administrators names: ${nameOwners(
            administrators,
          )}`
        : '';
    if (target.kind === 'type') {
      return administrators.length > 0
        ? `Only those whom teamTopology.exemptions.administrators names may exempt ${describeTarget(
            target,
          )}: ${nameOwners(administrators)}. Ask one of them`
        : `Nobody may exempt ${describeTarget(
            target,
          )}, because teamTopology.exemptions.administrators names nobody`;
    }
    if (target.kind === 'team') {
      return `Only members of ${target.ref} or of a group above it may exempt it${orAdministrators}. Ask one of them, or join it`;
    }
    const { owners } = indexEntity(entity!);
    if (owners.length === 0) {
      return `${target.ref} has no owner, so nobody may exempt it${orAdministrators}. Name its owner in the catalog first`;
    }
    return `Only its owners may exempt ${target.ref}: ${nameOwners(
      owners,
    )}${orAdministrators}. Ask one of them`;
  }
}

/** What {@link ExemptionRights} needs. Refs are full, and lower case. */
export interface ExemptionRightsOptions {
  permissions: PermissionsService;
  ownership: Ownership;
  /** Whether the caller has to own what is exempted. */
  requireOwnership: boolean;
  /** Groups and users who may exempt everything, types included. */
  administrators: string[];
  /** Groups and users who may decide on what others ask for. */
  approvers: string[];
}
