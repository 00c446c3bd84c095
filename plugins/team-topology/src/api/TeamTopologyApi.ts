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
  EntityReport,
  FunctionsResponse,
  GapItem,
  ListResponse,
  PracticesResponse,
  RefreshedEntityReport,
  Severity,
  TeamEntityItem,
  TeamFunction,
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
  /** Most gaps first, or by ref. Most gaps first by default. */
  sort?: 'gaps' | 'ref';
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
}
