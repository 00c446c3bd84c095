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
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { IndexedEntity } from '../catalog/IndexedEntity';
import { GroupAncestry } from './GroupAncestry';

/**
 * Says who owns what. A group belongs to itself and to the groups above it.
 */
export class Ownership {
  readonly #options: OwnershipOptions;

  constructor(options: OwnershipOptions) {
    this.#options = options;
  }

  /** The full refs that a person owns through, lower case. */
  async listClaims(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<Set<string>> {
    const { userInfo } = this.#options;
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    return new Set(
      ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
    );
  }

  /** Whether a person owns an entity or a group. */
  async isOwner(
    indexed: IndexedEntity,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<boolean> {
    const claims = await this.listClaims(credentials);
    const owners = await this.#listOwners(indexed);
    return owners.some(ref => claims.has(ref));
  }

  async #listOwners(indexed: IndexedEntity): Promise<string[]> {
    if (indexed.kind !== 'group') {
      return indexed.owners;
    }
    // What it names itself counts before a refresh has seen it.
    const parents = indexed.groupEdges
      .filter(([, child]) => child === indexed.ref)
      .map(([parent]) => parent);
    return await this.#options.groups.withAncestors([indexed.ref, ...parents]);
  }
}

/** What {@link Ownership} needs. */
export interface OwnershipOptions {
  userInfo: UserInfoService;
  groups: GroupAncestry;
}

/** So many owners are named to those who are none of them. */
const MAX_OWNERS_NAMED = 5;

/** The owners of an entity in words, the first of them. */
export function nameOwners(owners: string[]): string {
  const named = owners.slice(0, MAX_OWNERS_NAMED).join(', ');
  const more = owners.length - MAX_OWNERS_NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}
