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
  GoldenPathCandidate,
  ListResponse,
  ObservationThresholds,
  OrganizationReport,
  reportOrganization,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { LastRefresh } from '../refresh/LastRefresh';
import { TeamReports } from '../report/TeamReports';
import { CatalogVisibility } from '../visibility/CatalogVisibility';
import { CandidateSelection, OrganizationStore } from './OrganizationStore';

/**
 * Reports on all teams together, from the stored assessments of entities that the caller
 * may see.
 */
export class OrganizationReports {
  readonly #options: OrganizationReportsOptions;

  constructor(options: OrganizationReportsOptions) {
    this.#options = options;
  }

  /** The report on everything that the caller may see. */
  async getReport(
    credentials: BackstageCredentials,
  ): Promise<OrganizationReport> {
    const { lastRefresh, organization, visibility, rules, thresholds } =
      this.#options;
    const visible = await visibility.ofAll(credentials);
    return {
      ...reportOrganization(await organization.loadAll(visible), {
        rules,
        thresholds,
      }),
      refresh: await lastRefresh.getStatus(),
      functions: rules.functions,
    };
  }

  /**
   * A page of entities that could have been made from a golden path.
   *
   * @throws NotFoundError when it names a team that the catalog does not show to the caller
   */
  async listCandidates(
    selection: CandidateSelection,
    credentials: BackstageCredentials,
  ): Promise<ListResponse<GoldenPathCandidate>> {
    const { organization, teams, visibility } = this.#options;
    if (!selection.team) {
      return await organization.listCandidates(
        selection,
        await visibility.ofAll(credentials),
      );
    }
    const team = await teams.findTeam(selection.team.groupRef, credentials);
    return await organization.listCandidates(
      { ...selection, team: { ...selection.team, groupRef: team.groupRef } },
      team.visibility,
    );
  }
}

/** What {@link OrganizationReports} needs. */
export interface OrganizationReportsOptions {
  organization: OrganizationStore;
  lastRefresh: LastRefresh;
  teams: TeamReports;
  visibility: CatalogVisibility;
  rules: RuleSet;
  thresholds: ObservationThresholds;
}
