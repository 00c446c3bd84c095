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

import { OrganizationTeam } from '../organization/Organization';
import { OrganizationIndex } from '../organization/OrganizationIndex';
import { RuleSet } from '../rules';
import { observeFunction } from '../team/observeFunction';
import { countOf } from '../wording/countOf';
import { ObservationThresholds } from './ObservationThresholds';
import { readTeamLabel } from './observeLabel';
import { stateObservation, StatedObservation } from './StatedObservation';

const PLATFORM = 'platform';

/** States that hardly anybody uses a platform. @internal */
export function observePlatformUsers(
  team: OrganizationTeam,
  index: OrganizationIndex,
  rules: RuleSet,
  { platformWithoutUsers }: ObservationThresholds,
): StatedObservation[] {
  const owned = index.ownedBy(team.ref);
  const work = owned.filter(({ primary }) => primary === PLATFORM);
  const isPlatform =
    readTeamLabel(team, rules)?.function === PLATFORM ||
    observeFunction(owned, rules).observed.primary === PLATFORM;
  if (work.length === 0 || !isPlatform) {
    return [];
  }
  const using = index.usingTeams(team.ref, work);
  const own = index.withSubTeams(team.ref);
  // Where there are hardly any other teams, hardly any can use it.
  const others = index.organization.teams.filter(
    ({ ref }) => !own.has(ref) && index.ownedBy(ref).length > 0,
  );
  if (
    using.length >= platformWithoutUsers.teams ||
    others.length < platformWithoutUsers.teams
  ) {
    return [];
  }
  const may = index.organization.limited ? ' that you may see' : '';
  return [
    stateObservation({
      id: 'platform-without-users',
      title: 'A platform that the catalog knows few users of',
      text: `${index.nameOf(team.ref)} owns ${countOf(
        work.length,
        'entity',
        'entities',
      )} of platform work. ${
        using.length === 0
          ? `No other team${may} depends on, consumes or was made from any of it`
          : `Only ${index.nameOf(using[0])}${may} uses any of it`
      }, by the relations of the catalog. Either they are not written down, or nobody came yet.`,
      numbers: {
        entities: work.length,
        usingTeams: using.length,
        otherTeams: others.length,
      },
      thresholds: { ...platformWithoutUsers },
      teams: [team.ref, ...using],
      entities: work.map(({ ref }) => ref),
    }),
  ];
}
