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
  RELATION_CHILD_OF,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import {
  readRelations,
  TeamEntity,
} from '@team-topology/backstage-plugin-team-topology-common';
import { SourcedEntity } from '../catalog';

/**
 * Which group is below which, and who owns what.
 */
export class TeamIndex {
  readonly #groups = new Set<string>();
  readonly #children = new Map<string, Set<string>>();
  readonly #owned = new Map<string, TeamEntity[]>();

  addGroup(item: SourcedEntity): void {
    this.#groups.add(item.ref);
    for (const child of readRelations(item.entity, RELATION_PARENT_OF)) {
      this.#addChild(item.ref, child);
    }
    for (const parent of readRelations(item.entity, RELATION_CHILD_OF)) {
      this.#addChild(parent, item.ref);
    }
  }

  addEntity(owner: string, entity: TeamEntity): void {
    const owned = this.#owned.get(owner) ?? [];
    owned.push(entity);
    this.#owned.set(owner, owned);
  }

  /** What a group and those below it own, each entity once. */
  entitiesOf(group: string): TeamEntity[] {
    const entities = new Map<string, TeamEntity>();
    // A set takes what is added while it is walked, and takes it once: cycles end.
    const groups = new Set([group]);
    for (const ref of groups) {
      for (const entity of this.#owned.get(ref) ?? []) {
        entities.set(entity.ref, entity);
      }
      for (const child of this.#children.get(ref) ?? []) {
        if (this.#groups.has(child)) {
          groups.add(child);
        }
      }
    }
    return [...entities.values()];
  }

  #addChild(parent: string, child: string): void {
    const children = this.#children.get(parent) ?? new Set();
    children.add(child);
    this.#children.set(parent, children);
  }
}
