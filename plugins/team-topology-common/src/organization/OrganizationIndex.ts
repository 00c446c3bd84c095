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

import { isProductionComponent } from './isInProduction';
import {
  Organization,
  OrganizationEntity,
  OrganizationTeam,
} from './Organization';

/**
 * Finds what belongs to what in an organization. Each answer is found in one step.
 *
 * @public
 */
export class OrganizationIndex {
  readonly organization: Organization;
  /** Entities that could be assessed, each once. */
  readonly assessed: OrganizationEntity[];
  /** Of these, the components in production. */
  readonly productionComponents: OrganizationEntity[];
  /** How many entities there are, those that could not be assessed included. */
  readonly total: number;
  readonly #entities: Map<string, OrganizationEntity>;
  readonly #teams: Map<string, OrganizationTeam>;
  readonly #owned = new Map<string, OrganizationEntity[]>();
  readonly #users = new Map<string, OrganizationEntity[]>();
  readonly #children = new Map<string, string[]>();

  constructor(organization: Organization) {
    this.organization = organization;
    const all = new Map(
      organization.entities.map(entity => [entity.ref, entity]),
    );
    this.total = all.size;
    this.assessed = [...all.values()].filter(({ error }) => !error);
    this.productionComponents = this.assessed.filter(isProductionComponent);
    this.#entities = new Map(this.assessed.map(entity => [entity.ref, entity]));
    this.#teams = new Map(organization.teams.map(team => [team.ref, team]));
    for (const entity of this.assessed) {
      for (const owner of new Set(entity.owners)) {
        append(this.#owned, owner, entity);
      }
      for (const ref of new Set(entity.uses.map(use => use.ref))) {
        append(this.#users, ref, entity);
      }
    }
    for (const [parent, child] of organization.teamTree) {
      append(this.#children, parent, child);
    }
  }

  /** An entity that could be assessed. */
  getEntity(ref: string): OrganizationEntity | undefined {
    return this.#entities.get(ref);
  }

  /** A team that the reader may see. */
  getTeam(ref: string): OrganizationTeam | undefined {
    return this.#teams.get(ref);
  }

  /** The name of a team that people read. */
  nameOf(teamRef: string): string {
    return (
      this.#teams.get(teamRef)?.title ??
      teamRef.slice(teamRef.lastIndexOf('/') + 1)
    );
  }

  /** What a team owns itself. */
  ownedBy(teamRef: string): OrganizationEntity[] {
    return this.#owned.get(teamRef) ?? [];
  }

  /** What some teams own, each once. */
  ownedByAll(teamRefs: Iterable<string>): OrganizationEntity[] {
    const owned = new Set<OrganizationEntity>();
    for (const ref of teamRefs) {
      for (const entity of this.ownedBy(ref)) {
        owned.add(entity);
      }
    }
    return [...owned];
  }

  /** What uses an entity. */
  usersOf(entityRef: string): OrganizationEntity[] {
    return this.#users.get(entityRef) ?? [];
  }

  /** The owners of an entity that are teams which the reader may see. */
  teamsOf({ owners }: OrganizationEntity): string[] {
    return owners.filter(owner => this.#teams.has(owner));
  }

  /** A team and all below it, each once, also where the tree has a cycle. */
  withSubTeams(teamRef: string): Set<string> {
    const found = new Set([teamRef]);
    // What is added on the way is visited as well.
    for (const ref of found) {
      for (const child of this.#children.get(ref) ?? []) {
        found.add(child);
      }
    }
    return found;
  }

  /** The other teams that use any of some entities of a team, sorted. */
  usingTeams(teamRef: string, entities: OrganizationEntity[]): string[] {
    const own = this.withSubTeams(teamRef);
    const teams = new Set<string>();
    for (const { ref } of entities) {
      for (const user of this.usersOf(ref)) {
        for (const team of this.teamsOf(user)) {
          if (!own.has(team)) {
            teams.add(team);
          }
        }
      }
    }
    return [...teams].sort();
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) {
    values.push(value);
  } else {
    map.set(key, [value]);
  }
}
