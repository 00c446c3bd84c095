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
  CatalogLookup,
  CatalogRecord,
} from '@team-topology/backstage-plugin-team-topology-common';
import { IndexedEntity } from './IndexedEntity';

/**
 * The compact form of the catalog that a refresh holds in memory.
 */
export class CatalogIndex implements CatalogLookup {
  readonly #entities = new Map<string, IndexedEntity>();
  readonly #templates = new Map<string, CatalogRecord[]>();

  add(indexed: IndexedEntity): void {
    // What it uses is read again with what is written, so that memory stays small.
    const { uses: _uses, ...entity } = indexed;
    this.#entities.set(entity.ref, entity);
    // One that is set aside, e.g. as deprecated, is no golden path.
    if (entity.kind === 'template' && entity.type && !entity.setAside) {
      const templates = this.#templates.get(entity.type) ?? [];
      this.#templates.set(entity.type, [...templates, entity]);
    }
  }

  entities(): Iterable<IndexedEntity> {
    return this.#entities.values();
  }

  has(ref: string): boolean {
    return this.#entities.has(ref);
  }

  getRecord(ref: string): CatalogRecord | undefined {
    return this.#entities.get(ref);
  }

  getTemplates(type: string): CatalogRecord[] {
    return this.#templates.get(type) ?? [];
  }
}
