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

import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { CatalogClient } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { EntitySource } from './EntitySource';

const PAGE_SIZE = 1000;

/**
 * Reads the whole catalog with the rights of this plugin.
 *
 * @remarks
 *
 * Only for scheduled work: what a caller asks for is read with the caller's rights.
 */
export class CatalogReader implements EntitySource {
  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): CatalogReader {
    return new CatalogReader(options.auth, options.discovery);
  }

  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  /**
   * All entities, page by page. Without `fields`, because picking them costs the
   * catalog more than sending them whole.
   */
  streamEntities(signal?: AbortSignal): AsyncIterable<Entity[]> {
    return this.#createClient(signal).streamEntities({ pageSize: PAGE_SIZE });
  }

  /**
   * Some entities; those that are gone by now are left out.
   */
  async getEntities(refs: string[], signal?: AbortSignal): Promise<Entity[]> {
    const { items } = await this.#createClient(signal).getEntitiesByRefs({
      entityRefs: refs,
    });
    return items.filter(item => item !== undefined);
  }

  // One for each read, because the client passes no signal on.
  #createClient(signal: AbortSignal | undefined): CatalogClient {
    return new CatalogClient({
      discoveryApi: this.#discovery,
      fetchApi: {
        fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
          // Per request, because a long read may outlive one token.
          const { token } = await this.#auth.getPluginRequestToken({
            onBehalfOf: await this.#auth.getOwnServiceCredentials(),
            targetPluginId: 'catalog',
          });
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          // Compressing a page costs several times as much as reading it, see docs/architecture.
          headers.set('Accept-Encoding', 'identity');
          return await fetch(input, { ...init, headers, signal });
        },
      },
    });
  }
}
