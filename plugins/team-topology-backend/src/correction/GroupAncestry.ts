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

import { Knex } from 'knex';

/**
 * Finds the groups above a group, in the tree of the last refresh.
 */
export class GroupAncestry {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Some groups and all above them, each once, also where the tree has a cycle. */
  async withAncestors(groupRefs: string[]): Promise<string[]> {
    const found = new Set(groupRefs);
    let level = groupRefs;
    while (level.length > 0) {
      const rows: { parent_ref: string }[] = await this.#db('group_children')
        .whereIn('child_ref', level)
        .distinct('parent_ref');
      level = rows
        .map(row => row.parent_ref)
        .filter(parent => !found.has(parent));
      for (const parent of level) {
        found.add(parent);
      }
    }
    return [...found];
  }
}
