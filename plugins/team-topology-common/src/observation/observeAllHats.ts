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

import { titleOfFunction } from '../function/titleOfFunction';
import { enablingFunctions } from '../functionCoverage';
import { OrganizationTeam } from '../organization/Organization';
import { OrganizationIndex } from '../organization/OrganizationIndex';
import { RuleSet } from '../rules';
import { observeFunction } from '../team/observeFunction';
import { countOf } from '../wording/countOf';
import { ObservationThresholds } from './ObservationThresholds';
import { stateObservation, StatedObservation } from './StatedObservation';

/** States that one team does the work of many functions. @internal */
export function observeAllHats(
  team: OrganizationTeam,
  index: OrganizationIndex,
  rules: RuleSet,
  { allHats }: ObservationThresholds,
): StatedObservation[] {
  const owned = index.ownedBy(team.ref);
  // What its own software runs on is no infrastructure work.
  const { counts } = observeFunction(owned, rules);
  const worn = enablingFunctions(rules)
    .map(({ id }) => id)
    .filter(id => (counts.get(id) ?? 0) > 0);
  if (worn.length < allHats.functions) {
    return [];
  }
  const titles = worn.map(id => titleOfFunction(id, rules)).join(', ');
  const small = owned.length < allHats.entities;
  return [
    stateObservation({
      id: 'all-hats',
      about: small ? [] : ['large'],
      title: 'One team does the work of many functions',
      text: `${index.nameOf(team.ref)} owns work of ${
        worn.length
      } functions: ${titles}. ${
        small
          ? `With ${countOf(
              owned.length,
              'entity',
              'entities',
            )} that is normal: small companies work so.`
          : `It owns ${owned.length} entities. From ${allHats.entities} on, such a team often has to leave one function for another.`
      }`,
      numbers: {
        functions: worn.length,
        entities: owned.length,
        limit: allHats.entities,
      },
      thresholds: { ...allHats },
      teams: [team.ref],
      entities: [],
    }),
  ];
}
