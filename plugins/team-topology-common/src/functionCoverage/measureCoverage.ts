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

import { FunctionDefinition, TeamFunction } from '../function';
import { OrganizationEntity } from '../organization/Organization';
import { OrganizationIndex } from '../organization/OrganizationIndex';
import { RuleSet } from '../rules';
import {
  CoverageCell,
  CoverageMatrix,
  CoverageRow,
  ServingTeam,
} from './Coverage';

const MAX_ROWS = 200;
const MAX_SERVING_TEAMS = 5;

/** What is covered or not: a team or domain, with what counts for it. */
export interface CoverageUnit {
  ref: string;
  title?: string;
  entities: OrganizationEntity[];
}

/**
 * The functions that enable others: all but the residual one.
 *
 * @public
 */
export function enablingFunctions(rules: RuleSet): FunctionDefinition[] {
  return rules.functions.filter(({ residual }) => !residual);
}

/**
 * How each team is covered, in the order of the teams. A team counts what its sub-teams
 * own.
 *
 * @public
 */
export function coverEachTeam(
  index: OrganizationIndex,
  rules: RuleSet,
): CoverageRow[] {
  return index.organization.teams.map(({ ref, title }) =>
    measureCoverage(
      {
        ref,
        title,
        entities: index.ownedByAll(index.withSubTeams(ref)),
      },
      index,
      rules,
    ),
  );
}

/**
 * Which functions are covered in which team.
 *
 * @param rows - those of {@link coverEachTeam}
 *
 * @public
 */
export function coverTeams(rows: CoverageRow[]): CoverageMatrix {
  return toMatrix(rows);
}

/**
 * Which functions are covered in which domain. A domain counts what its subdomains hold.
 *
 * @public
 */
export function coverDomains(
  index: OrganizationIndex,
  rules: RuleSet,
): CoverageMatrix {
  const { domains } = index.organization;
  const entities = new Map<string, OrganizationEntity[]>(
    domains.map(({ ref }) => [ref, []]),
  );
  const parents = new Map(domains.map(({ ref, parent }) => [ref, parent]));
  for (const entity of index.assessed) {
    for (const domain of withParents(entity.domain, parents)) {
      entities.get(domain)?.push(entity);
    }
  }
  return toMatrix(
    domains.map(({ ref, title }) =>
      measureCoverage(
        { ref, title, entities: entities.get(ref)! },
        index,
        rules,
      ),
    ),
  );
}

/**
 * How one team or domain is covered.
 *
 * @public
 */
export function measureCoverage(
  unit: CoverageUnit,
  index: OrganizationIndex,
  rules: RuleSet,
): CoverageRow {
  const { ref, title, entities } = unit;
  const own = new Map<TeamFunction, number>();
  for (const { primary } of entities) {
    if (primary !== undefined) {
      own.set(primary, (own.get(primary) ?? 0) + 1);
    }
  }
  const serving = new Map(
    enablingFunctions(rules)
      .filter(({ id }) => !own.has(id))
      .map(({ id }) => [id, new Set<OrganizationEntity>()]),
  );
  // Large teams have all functions themselves, and many entities.
  for (const { uses } of serving.size > 0 ? entities : []) {
    for (const { ref: usedRef } of uses) {
      const used = index.getEntity(usedRef);
      if (used?.primary !== undefined) {
        serving.get(used.primary)?.add(used);
      }
    }
  }
  const cells = enablingFunctions(rules).map(({ id }): CoverageCell => {
    const count = own.get(id) ?? 0;
    // With none of its own, all that it uses of this function is of others.
    const used = [...(serving.get(id) ?? [])];
    return {
      function: id,
      state: stateOf(entities.length, count, used.length),
      entities: count,
      serving: used.length,
      servedBy: listTeams(used, index),
    };
  });
  return {
    ref,
    ...(title && { title }),
    entities: entities.length,
    cells,
    holes: cells.filter(({ state }) => state === 'hole').length,
    thin: cells.filter(({ state }) => state === 'thin').length,
  };
}

function stateOf(
  entities: number,
  own: number,
  serving: number,
): CoverageCell['state'] {
  if (entities === 0) {
    return 'empty';
  }
  if (own > 0) {
    return own === 1 ? 'thin' : 'own';
  }
  return serving > 0 ? 'served' : 'hole';
}

function listTeams(
  used: OrganizationEntity[],
  index: OrganizationIndex,
): ServingTeam[] {
  const counts = new Map<string, number>();
  for (const entity of used) {
    for (const team of index.teamsOf(entity)) {
      counts.set(team, (counts.get(team) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MAX_SERVING_TEAMS)
    .map(([ref, entities]) => {
      const title = index.getTeam(ref)?.title;
      return { ref, ...(title && { title }), entities };
    });
}

function toMatrix(unsorted: CoverageRow[]): CoverageMatrix {
  const rows = [...unsorted].sort(
    (a, b) =>
      b.holes - a.holes || b.entities - a.entities || (a.ref < b.ref ? -1 : 1),
  );
  return {
    rows: rows.slice(0, MAX_ROWS),
    total: rows.length,
    holes: rows.reduce((sum, { holes }) => sum + holes, 0),
    thin: rows.reduce((sum, { thin }) => sum + thin, 0),
  };
}

/** A domain and all above it, each once, also where they form a cycle. */
function withParents(
  domain: string | undefined,
  parents: Map<string, string | undefined>,
): Set<string> {
  const found = new Set<string>();
  let ref = domain;
  while (ref !== undefined && !found.has(ref)) {
    found.add(ref);
    ref = parents.get(ref);
  }
  return found;
}
