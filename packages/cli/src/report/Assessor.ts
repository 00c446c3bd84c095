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
  assessEntity,
  classifyTeam,
  deriveNeighbourhood,
  EntityAssessment,
  EntityProblem,
  Neighbourhood,
  readNeighbourhoodSubject,
  readOwners,
  TeamClassification,
  TeamEntity,
  readGroupProblems,
} from '@team-topology/backstage-plugin-team-topology-common';
import { FileCatalog, SourcedEntity } from '../catalog';
import { Rules } from '../rules';
import { TeamIndex } from './TeamIndex';

/**
 * Assesses what was read from files, by the functions that the backend uses.
 */
export class Assessor {
  readonly #catalog: FileCatalog;
  readonly #rules: Rules;
  readonly #now: Date;
  #teams: TeamIndex | undefined;

  constructor(options: { catalog: FileCatalog; rules: Rules; now: Date }) {
    this.#catalog = options.catalog;
    this.#rules = options.rules;
    this.#now = options.now;
  }

  /** Whether an entity is assessed, by its kind. */
  isAssessed(item: SourcedEntity): boolean {
    return this.#rules.kinds.has(item.kind);
  }

  /** Whether it is classified as a team. */
  isTeam(item: SourcedEntity): boolean {
    return item.kind === 'group' && !this.isAssessed(item);
  }

  neighbourhoodOf(item: SourcedEntity): Neighbourhood {
    return deriveNeighbourhood(
      readNeighbourhoodSubject(item.entity),
      this.#catalog.lookup,
    );
  }

  /**
   * @throws on entities that are built to make it fail, such as those without end.
   */
  assess(item: SourcedEntity): EntityAssessment {
    return assessEntity(item.entity, {
      neighbourhood: this.neighbourhoodOf(item),
      rules: this.#rules.rules,
      now: this.#now,
    });
  }

  /**
   * Says what a group is for, from what it and the groups below it own.
   */
  classifyTeam(item: SourcedEntity): TeamClassification {
    this.#teams ??= this.#indexTeams();
    return classifyTeam({
      group: item.entity,
      entities: this.#teams.entitiesOf(item.ref),
      rules: this.#rules.rules,
      now: this.#now,
    });
  }

  /** What in a group its classification could not use. */
  teamProblems(item: SourcedEntity): EntityProblem[] {
    return readGroupProblems(item.entity, this.#rules.rules, this.#now);
  }

  #indexTeams(): TeamIndex {
    const teams = new TeamIndex();
    const { context, subjects } = this.#catalog;
    // Of entities with the same ref the last one counts, as it does as a neighbour.
    const items = new Map(
      [...context, ...subjects].map(item => [item.ref, item]),
    );
    for (const item of items.values()) {
      if (item.kind === 'group') {
        teams.addGroup(item);
      }
      if (this.isAssessed(item)) {
        const owners = readOwners(item.entity).filter(ref => items.has(ref));
        const entity = owners.length > 0 ? this.#toTeamEntity(item) : undefined;
        for (const owner of entity ? owners : []) {
          teams.addEntity(owner, entity!);
        }
      }
    }
    return teams;
  }

  #toTeamEntity(item: SourcedEntity): TeamEntity | undefined {
    try {
      const { primary, shares } = this.assess(item).classification;
      // Practices say nothing about what a team is for.
      return { ref: item.ref, primary, shares, states: {}, gapsSince: {} };
    } catch {
      return undefined;
    }
  }
}
