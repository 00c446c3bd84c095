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

import { TeamFunction } from '../function';
import { titleOfFunction } from '../function/titleOfFunction';
import { isProductionService } from '../organization/isInProduction';
import { OrganizationIndex } from '../organization/OrganizationIndex';
import { RuleSet } from '../rules';
import { countOf } from '../wording/countOf';
import { ObservationThresholds } from './ObservationThresholds';
import { stateObservation, StatedObservation } from './StatedObservation';

/** Functions whose practices belong to every team that runs something. @public */
export const SHARED_FUNCTIONS: TeamFunction[] = ['sre', 'devsecops'];

/**
 * Who owns the work of one function, and the services that it is for.
 *
 * @public
 */
export interface FunctionHolders {
  function: TeamFunction;
  /** How many entities of the function there are. */
  entities: number;
  /** How many of those each owner owns, by full ref. */
  holders: Map<string, number>;
  /** How many services in production each team owns, by full ref of the group. */
  services: Map<string, number>;
}

/**
 * Finds out who owns the work of a function.
 *
 * @public
 */
export function findHolders(
  teamFunction: TeamFunction,
  index: OrganizationIndex,
): FunctionHolders {
  const entities = index.assessed.filter(
    ({ primary }) => primary === teamFunction,
  );
  const holders = new Map<string, number>();
  for (const owner of entities.flatMap(({ owners }) => owners)) {
    holders.set(owner, (holders.get(owner) ?? 0) + 1);
  }
  const services = new Map<string, number>();
  for (const entity of index.assessed.filter(isProductionService)) {
    for (const team of index.teamsOf(entity)) {
      services.set(team, (services.get(team) ?? 0) + 1);
    }
  }
  return {
    function: teamFunction,
    entities: entities.length,
    holders,
    services,
  };
}

/**
 * States that one team holds all work of a function while others run services.
 *
 * @param index - to name the teams by, and to see who uses that work
 *
 * @internal
 */
export function observeSilo(
  found: FunctionHolders,
  index: OrganizationIndex,
  rules: RuleSet,
  { silo }: ObservationThresholds,
): StatedObservation[] {
  const [holder] = found.holders.keys();
  if (
    found.holders.size !== 1 ||
    found.holders.get(holder) !== found.entities ||
    found.entities < silo.entities ||
    !index.getTeam(holder)
  ) {
    return [];
  }
  const others = [...found.services].filter(([team]) => team !== holder);
  if (others.length < silo.teams) {
    return [];
  }
  const services = others.reduce((sum, [, count]) => sum + count, 0);
  const work = index
    .ownedBy(holder)
    .filter(({ primary }) => primary === found.function);
  const using = index.usingTeams(holder, work);
  const name = titleOfFunction(found.function, rules);
  const may = index.organization.limited ? ' that you may see' : '';
  return [
    stateObservation({
      id: 'silo',
      about: [found.function],
      title: `All ${name} work belongs to one team`,
      text: `All ${
        found.entities
      } entities of ${name} work${may} belong to ${index.nameOf(
        holder,
      )}. ${countOf(others.length, 'other team')} ${
        others.length === 1 ? 'owns' : 'own'
      } ${countOf(services, 'service')} in production; ${
        using.length === 0 ? 'none' : using.length
      } of all other teams ${
        using.length === 1 ? 'uses' : 'use'
      } that work. Whether one team or people in each team do better is disputed.`,
      numbers: {
        entities: found.entities,
        teams: others.length,
        services,
        usingTeams: using.length,
      },
      thresholds: { ...silo },
      teams: [holder],
      entities: work.map(({ ref }) => ref),
    }),
  ];
}
