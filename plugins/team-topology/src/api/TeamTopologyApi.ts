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
  CorrectionItem,
  CorrectionRequest,
  CorrectionResponse,
  EntityHistoryItem,
  EntityReport,
  Exemption,
  ExemptionRequest,
  ExemptionResponse,
  ExemptionStatus,
  FunctionsResponse,
  GoldenPathCandidate,
  GapItem,
  ListResponse,
  ObservationsResponse,
  ObservationVerdictRequest,
  OrganizationReport,
  PracticesResponse,
  RefreshedEntityReport,
  RemedyProposal,
  Severity,
  SortOrder,
  TeamEntityItem,
  TeamEntitySort,
  TeamFunction,
  TeamHistory,
  TeamHistoryItem,
  TeamInteractions,
  TeamReport,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';

/**
 * Which page of a list to fetch.
 *
 * @public
 */
export interface PageOptions {
  /** From the page before; the first page without it. */
  cursor?: string;
  /** Items per page, 1 to 500; 50 by default. */
  limit?: number;
}

/**
 * Options of {@link TeamTopologyApi.getTeamEntities}.
 *
 * @public
 */
export interface GetTeamEntitiesOptions extends PageOptions {
  /** With or without sub-teams; with them by default. */
  scope?: TeamScope;
  /** Only entities of this primary function; `unclassified` for those without one. */
  function?: TeamFunction | 'unclassified';
  /** Only entities of this kind. */
  kind?: string;
  /** Only entities with this text in their title or name, at most 100 characters. */
  q?: string;
  /** Only entities that could, or could not, be assessed. */
  assessed?: boolean;
  /** What the order goes by; `gaps` by default. */
  sort?: TeamEntitySort;
  /** By default numbers from the greatest, and texts from the first letter. */
  order?: SortOrder;
}

/**
 * Options of {@link TeamTopologyApi.getTeamGaps}.
 *
 * @public
 */
export interface GetTeamGapsOptions extends PageOptions {
  /** With or without sub-teams; with them by default. */
  scope?: TeamScope;
  /** Only gaps in this practice. */
  practice?: string;
  /** Only gaps on the ladder of this function. */
  discipline?: TeamFunction;
  /** Only gaps of this severity. */
  severity?: Severity;
}

/**
 * Options of {@link TeamTopologyApi.getExemptions}.
 *
 * @public
 */
export interface GetExemptionsOptions extends PageOptions {
  /** Only those that hold for this entity, for its teams or for its type; full ref. */
  entity?: string;
  /** Only those that hold for this team, for its sub-teams or for what they own; full ref. */
  team?: string;
  /** Only those of this practice. */
  practice?: string;
  /** Only those that stand there. */
  status?: ExemptionStatus;
  /** Only those that end before this day, as `YYYY-MM-DD`. */
  endsBefore?: string;
}

/**
 * Options of {@link TeamTopologyApi.getGoldenPathCandidates}.
 *
 * @public
 */
export interface GetGoldenPathCandidatesOptions extends PageOptions {
  /** Only entities of this `spec.type`. */
  type?: string;
  /** Only those that could have been made from this golden path, by full ref. */
  template?: string;
  /** Only what this group owns, by full ref. */
  team?: string;
  /** With or without what sub-teams of that group own; with it by default. */
  scope?: TeamScope;
}

/**
 * Options of {@link TeamTopologyApi.getTeamHistory}.
 *
 * @public
 */
export interface GetTeamHistoryOptions {
  /** With or without sub-teams; with them by default. */
  scope?: TeamScope;
  /** ISO date, or date and time; 90 days before `to` by default. */
  from?: string;
  /** ISO date, or date and time; now by default. */
  to?: string;
  /** Only practices on the ladder of this function. */
  discipline?: TeamFunction;
  /** Only this practice. */
  practice?: string;
}

/**
 * Options of {@link TeamTopologyApi.getTeamChanges}.
 *
 * @public
 */
export interface GetTeamChangesOptions
  extends GetTeamHistoryOptions,
    PageOptions {}

/**
 * What the Team Topology backend answers, with the rights of the signed-in user.
 *
 * @remarks
 *
 * Entities and teams are named by full entity ref. Each call throws a
 * `ResponseError` when the backend refuses or fails, with its reason as the message.
 *
 * @public
 */
export interface TeamTopologyApi {
  getFunctions(): Promise<FunctionsResponse>;
  getPractices(): Promise<PracticesResponse>;
  getEntity(entityRef: string): Promise<EntityReport>;
  /** Assesses the entity anew and asks the catalog to read its source again. */
  refreshEntity(entityRef: string): Promise<RefreshedEntityReport>;
  /** How to close the gap that an entity has in a practice; reads its file. */
  getRemedy(entityRef: string, practice: string): Promise<RemedyProposal>;
  getTeam(
    groupRef: string,
    options?: { scope?: TeamScope },
  ): Promise<TeamReport>;
  getTeamEntities(
    groupRef: string,
    options?: GetTeamEntitiesOptions,
  ): Promise<ListResponse<TeamEntityItem>>;
  getTeamGaps(
    groupRef: string,
    options?: GetTeamGapsOptions,
  ): Promise<ListResponse<GapItem>>;
  /** What changed about an entity and why, the newest first. */
  getEntityHistory(
    entityRef: string,
    page?: PageOptions,
  ): Promise<ListResponse<EntityHistoryItem>>;
  /** How the checks of a team stood over time, and why they moved. */
  getTeamHistory(
    groupRef: string,
    options?: GetTeamHistoryOptions,
  ): Promise<TeamHistory>;
  /** The checks of a team that came into another state, the newest first. */
  getTeamChanges(
    groupRef: string,
    options?: GetTeamChangesOptions,
  ): Promise<ListResponse<TeamHistoryItem>>;
  /** Which teams depend on a team, and on which it depends, by catalog relations. */
  getTeamInteractions(
    groupRef: string,
    options?: { scope?: TeamScope },
  ): Promise<TeamInteractions>;
  /** All teams together, as far as the user may see them. */
  getOrganization(): Promise<OrganizationReport>;
  /** Entities that could have been made from a golden path and have no mark of one. */
  getGoldenPathCandidates(
    options?: GetGoldenPathCandidatesOptions,
  ): Promise<ListResponse<GoldenPathCandidate>>;
  /**
   * Confirms or dismisses what is observed about a team. Replaces what a person said
   * about it before. Answers the observations as they are now.
   */
  judgeObservation(
    groupRef: string,
    key: string,
    request: ObservationVerdictRequest,
    options?: { scope?: TeamScope },
  ): Promise<ObservationsResponse>;
  /** Takes back what a person said about an observation. */
  undoObservationVerdict(
    groupRef: string,
    key: string,
    options?: { scope?: TeamScope },
  ): Promise<ObservationsResponse>;
  /**
   * Says what an entity or a group is, above its signals. Replaces what a person
   * said before; an annotation of the entity still outranks it.
   */
  correct(
    entityRef: string,
    request: CorrectionRequest,
  ): Promise<CorrectionResponse>;
  /** Takes back what a person said of an entity or a group. */
  undoCorrection(entityRef: string): Promise<CorrectionResponse>;
  /** The corrections of what the user may see. */
  getCorrections(page?: PageOptions): Promise<ListResponse<CorrectionItem>>;
  /** The exemptions of what the user may see, the ones that end soonest first. */
  getExemptions(
    options?: GetExemptionsOptions,
  ): Promise<ListResponse<Exemption>>;
  /** Accepts a gap for a time, or asks for it where somebody else has to approve it. */
  requestExemption(request: ExemptionRequest): Promise<ExemptionResponse>;
  /** Puts an exemption in force that somebody else asked for. */
  approveExemption(id: string): Promise<ExemptionResponse>;
  /** Refuses an exemption that somebody asked for. */
  rejectExemption(id: string, reason: string): Promise<ExemptionResponse>;
  /** Ends an exemption, or takes back that it was asked for. */
  revokeExemption(id: string, reason?: string): Promise<ExemptionResponse>;
}
