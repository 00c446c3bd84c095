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

import { TeamReport, TeamScope } from '../api';
import { measureCoverage } from '../functionCoverage';
import { measureAdoption } from '../goldenPath';
import {
  FunctionHolders,
  ObservationThresholds,
  observeTeam,
  StatedObservation,
} from '../observation';
import { keyInScope } from '../observation/createObservationKey';
import { observeHoles } from '../observation/observeHoles';
import { stateObservation } from '../observation/StatedObservation';
import { RuleSet } from '../rules';
import { TeamClassification } from '../team';
import { findTeamGaps } from './findTeamGaps';
import { OrganizationTeam } from './Organization';
import { OrganizationIndex } from './OrganizationIndex';

/**
 * Options for {@link rollUpTeam}.
 *
 * @public
 */
export interface RollUpTeamOptions {
  team: OrganizationTeam;
  scope: TeamScope;
  /** Holds at least the entities of the team, what they use, what uses them, and all templates. */
  index: OrganizationIndex;
  /** What the team is for. */
  classification: TeamClassification;
  /** Who owns the work of functions that are every team's business, where that is known. */
  holders?: FunctionHolders[];
  rules: RuleSet;
  thresholds: ObservationThresholds;
}

/**
 * What a team has of each function, its golden paths, what it lacks, and what people may
 * want to act on.
 *
 * @public
 */
export function rollUpTeam(
  options: RollUpTeamOptions,
): Pick<TeamReport, 'coverage' | 'goldenPath' | 'teamGaps' | 'observations'> {
  const { team, scope, index, rules, thresholds } = options;
  // In one order, so that lists that are cut name the same ones each time.
  const entities = [
    ...(scope === 'own'
      ? index.ownedBy(team.ref)
      : index.ownedByAll(index.withSubTeams(team.ref))),
  ].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const coverage = measureCoverage(
    { ref: team.ref, title: team.title, entities },
    index,
    rules,
  );
  const teamGaps = findTeamGaps(coverage, entities, index, options);
  const holes = observeHoles(coverage, index.nameOf(team.ref), {
    rules,
    limited: index.organization.limited,
    gaps: teamGaps
      .filter(({ id }) => id === 'function-hole')
      .map(({ subject }) => subject),
  });
  const observations = observeTeam(team, index, options);
  return {
    coverage,
    goldenPath: measureAdoption(index, entities),
    teamGaps,
    observations: [
      ...joinDifference(team, options.classification, observations),
      ...holes,
    ]
      .filter(({ id }) => !thresholds.disabled.includes(id))
      .map(observation => keyInScope(observation, scope)),
  };
}

/** Adds that the function differs, where that is not said in other words already. */
function joinDifference(
  { ref }: OrganizationTeam,
  { correction, words, observations, observed }: TeamClassification,
  others: StatedObservation[],
): StatedObservation[] {
  const said = others.some(
    ({ id, numbers }) => id === 'label-only' && numbers.ofFunction === 0,
  );
  return [
    ...(said ? [] : observations).map(({ id, text }) =>
      stateObservation({
        id,
        about: [correction?.function ?? words.primary!, observed.primary!],
        title: 'Declared and observed function differ',
        text,
        numbers: { entities: observed.entities },
        teams: [ref],
        entities: [],
      }),
    ),
    ...others,
  ];
}
