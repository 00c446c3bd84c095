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
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { stringifySorted } from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { hashJson } from '../catalog/IndexedEntity';
import { inChunks } from '../store/inChunks';
import { Visibility } from './Visibility';

const KEPT_MILLISECONDS = 60_000;
const GRACE_MILLISECONDS = 300_000;
const READ_CHUNK = 1000;
const WRITE_CHUNK = 400;
const REF_FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/**
 * Finds out which stored entities a caller may see.
 *
 * @remarks
 *
 * Asks the permission framework for `catalog.entity.read` on behalf of the caller.
 * Where the answer is conditional, the catalog itself says which entities fulfil the
 * conditions, asked with the caller's rights. The set is kept for a minute under the
 * hash of the conditions, which hold the caller's claims, so that callers share a
 * set exactly when they may see the same.
 */
export class CatalogVisibility {
  readonly #db: Knex;
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;

  constructor(options: {
    db: Knex;
    permissions: PermissionsService;
    catalog: CatalogService;
  }) {
    this.#db = options.db;
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
  }

  /** For answers about any entity. */
  async ofAll(credentials: BackstageCredentials): Promise<Visibility> {
    return await this.#decide(credentials, 'all', () =>
      this.#readAll(credentials),
    );
  }

  /**
   * For answers about some entities only, which are checked in few catalog reads.
   *
   * @param name - what the entities have in common, e.g. the ref of a team
   * @param listRefs - lists them, without regard to the caller
   */
  async ofSome(
    credentials: BackstageCredentials,
    name: string,
    listRefs: () => Promise<string[]>,
  ): Promise<Visibility> {
    return await this.#decide(credentials, name, async () =>
      this.filterVisible(await listRefs(), credentials),
    );
  }

  /** Whether nothing is hidden from the caller, also of what no longer exists. */
  async seesAll(credentials: BackstageCredentials): Promise<boolean> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  }

  /** Those of some refs that the catalog shows to the caller now. */
  async filterVisible(
    refs: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const visible: string[] = [];
    for (const chunk of inChunks(refs, READ_CHUNK)) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: chunk, fields: REF_FIELDS },
        { credentials },
      );
      visible.push(...chunk.filter((_ref, index) => items[index]));
    }
    return visible;
  }

  /**
   * Forgets sets whose time is over. Not at once: an answer that is under way may
   * still read one, and clocks of replicas differ.
   */
  async removeExpired(now: Date): Promise<void> {
    const before = new Date(now.getTime() - GRACE_MILLISECONDS);
    await this.#db('visible_sets')
      .where('expires_at', '<', before.toISOString())
      .delete();
  }

  async #decide(
    credentials: BackstageCredentials,
    name: string,
    readRefs: () => Promise<string[]>,
  ): Promise<Visibility> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { kind: 'all' };
      case AuthorizeResult.CONDITIONAL:
        return await this.#findSet(
          hashJson([name, stringifySorted(decision.conditions)]),
          readRefs,
        );
      default:
        return { kind: 'none' };
    }
  }

  async #findSet(
    key: string,
    readRefs: () => Promise<string[]>,
  ): Promise<Visibility> {
    const now = new Date();
    const known = await this.#db('visible_sets')
      .where({ key })
      .where('expires_at', '>', now.toISOString())
      .first('id');
    if (known) {
      return { kind: 'set', setId: known.id };
    }
    const refs = await readRefs();
    const id = randomUUID();
    // Counted from before the read, so that no right outlives its minute.
    const expiresAt = new Date(now.getTime() + KEPT_MILLISECONDS);
    await this.#db.transaction(async tx => {
      await tx('visible_sets').insert({
        id,
        key,
        expires_at: expiresAt.toISOString(),
      });
      for (const chunk of inChunks([...new Set(refs)], WRITE_CHUNK)) {
        await tx('visible_entities').insert(
          chunk.map(ref => ({ set_id: id, entity_ref: ref })),
        );
      }
    });
    await this.removeExpired(now);
    return { kind: 'set', setId: id };
  }

  async #readAll(credentials: BackstageCredentials): Promise<string[]> {
    const refs: string[] = [];
    const pages = this.#catalog.streamEntities(
      { fields: REF_FIELDS, pageSize: READ_CHUNK },
      { credentials },
    );
    for await (const page of pages) {
      refs.push(...page.map(entity => stringifyEntityRef(entity)));
    }
    return refs;
  }
}
