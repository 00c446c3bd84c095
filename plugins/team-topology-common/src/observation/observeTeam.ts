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
import { observeAllHats } from './observeAllHats';
import { observeLabel } from './observeLabel';
import { observePlatformUsers } from './observePlatformUsers';
import {
  findHolders,
  FunctionHolders,
  observeSilo,
  SHARED_FUNCTIONS,
} from './observeSilo';
import { observeStacks } from './observeStacks';
import { ObservationThresholds } from './ObservationThresholds';
import { StatedObservation } from './StatedObservation';

const MAX_OBSERVATIONS = 100;

/** What observations rest on, beside the organization. */
export interface ObserveOptions {
  rules: RuleSet;
  thresholds: ObservationThresholds;
}

/**
 * States what people may want to act on about one team.
 *
 * @param holders - who owns the work of functions that are each team's business, where
 *   that is known
 *
 * @public
 */
export function observeTeam(
  team: OrganizationTeam,
  index: OrganizationIndex,
  options: ObserveOptions & { holders?: FunctionHolders[] },
): StatedObservation[] {
  const { rules, thresholds, holders = [] } = options;
  return withoutDisabled(
    [
      ...observeOwnWork(team, index, options),
      ...holders
        .flatMap(found => observeSilo(found, index, rules, thresholds))
        .filter(({ teams }) => teams.includes(team.ref)),
    ],
    thresholds,
  );
}

/**
 * States what people may want to act on about the teams of an organization.
 *
 * @public
 */
export function observeOrganization(
  index: OrganizationIndex,
  options: ObserveOptions,
): StatedObservation[] {
  const { rules, thresholds } = options;
  const { teams } = index.organization;
  return withoutDisabled(
    [
      ...SHARED_FUNCTIONS.flatMap(id =>
        observeSilo(findHolders(id, index), index, rules, thresholds),
      ),
      ...observeStacks(index.assessed, thresholds),
      ...teams.flatMap(team => observeOwnWork(team, index, options)),
    ],
    thresholds,
  ).slice(0, MAX_OBSERVATIONS);
}

function observeOwnWork(
  team: OrganizationTeam,
  index: OrganizationIndex,
  { rules, thresholds }: ObserveOptions,
): StatedObservation[] {
  return [
    ...observeAllHats(team, index, rules, thresholds),
    ...observeLabel(team, index, rules, thresholds),
    ...observePlatformUsers(team, index, rules, thresholds),
  ];
}

function withoutDisabled(
  observations: StatedObservation[],
  { disabled }: ObservationThresholds,
): StatedObservation[] {
  return observations.filter(({ id }) => !disabled.includes(id));
}
