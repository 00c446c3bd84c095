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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  deriveInteractions,
  RuleSet,
  TeamInteractions,
} from '@team-topology/backstage-plugin-team-topology-common';
import { TeamReports } from '../report/TeamReports';
import { TeamSelection } from '../store/limitToTeam';
import { InteractionStore } from './InteractionStore';

/**
 * Reports which teams depend on a team and on which it depends, from stored relations
 * between entities that the caller may see.
 */
export class InteractionReports {
  readonly #options: InteractionReportsOptions;

  constructor(options: InteractionReportsOptions) {
    this.#options = options;
  }

  /**
   * The interactions of a team.
   *
   * @throws NotFoundError when the catalog does not show the group to the caller
   */
  async getInteractions(
    { groupRef, scope }: TeamSelection,
    credentials: BackstageCredentials,
  ): Promise<TeamInteractions> {
    const { interactions, teams, rules } = this.#options;
    const team = await teams.findTeam(groupRef, credentials);
    return {
      team: team.groupRef,
      scope,
      ...deriveInteractions({
        ...(await interactions.load(
          { groupRef: team.groupRef, scope },
          team.visibility,
        )),
        functions: rules.functions.map(({ id }) => id),
      }),
    };
  }
}

/** What {@link InteractionReports} needs. */
export interface InteractionReportsOptions {
  interactions: InteractionStore;
  teams: TeamReports;
  rules: RuleSet;
}
