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
    const parents = await this.#loadParents(groupRefs);
    return [...collectAncestors(groupRefs, parents)];
  }

  /** The same for each of some groups. */
  async withAncestorsOfEach(
    groupRefs: string[],
  ): Promise<Map<string, Set<string>>> {
    const parents = await this.#loadParents(groupRefs);
    return new Map(
      groupRefs.map(ref => [ref, collectAncestors([ref], parents)]),
    );
  }

  /** The parents of some groups and of all groups above them. */
  async #loadParents(groupRefs: string[]): Promise<Map<string, string[]>> {
    const parents = new Map<string, string[]>();
    let level = [...new Set(groupRefs)];
    while (level.length > 0) {
      for (const child of level) {
        parents.set(child, []);
      }
      const rows: { parent_ref: string; child_ref: string }[] = await this.#db(
        'group_children',
      ).whereIn('child_ref', level);
      for (const row of rows) {
        parents.get(row.child_ref)!.push(row.parent_ref);
      }
      level = [...new Set(rows.map(row => row.parent_ref))].filter(
        parent => !parents.has(parent),
      );
    }
    return parents;
  }
}

function collectAncestors(
  groupRefs: string[],
  parents: Map<string, string[]>,
): Set<string> {
  const found = new Set(groupRefs);
  // What is added while it goes through them comes last.
  for (const ref of found) {
    for (const parent of parents.get(ref) ?? []) {
      found.add(parent);
    }
  }
  return found;
}
