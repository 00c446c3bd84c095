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

import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  CorrectionItem,
  CorrectionRequest,
  CorrectionResponse,
  EntityHistoryItem,
  EntityReport,
  Exemption,
  ExemptionRequest,
  ExemptionResponse,
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
  TeamEntityItem,
  TeamHistory,
  TeamHistoryItem,
  TeamInteractions,
  TeamReport,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';
import {
  GetExemptionsOptions,
  GetGoldenPathCandidatesOptions,
  GetTeamChangesOptions,
  GetTeamEntitiesOptions,
  GetTeamGapsOptions,
  GetTeamHistoryOptions,
  PageOptions,
  TeamTopologyApi,
} from './TeamTopologyApi';

/**
 * Talks to the Team Topology backend over HTTP.
 *
 * @public
 */
export class TeamTopologyClient implements TeamTopologyApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getFunctions(): Promise<FunctionsResponse> {
    return await this.#request('/functions');
  }

  async getPractices(): Promise<PracticesResponse> {
    return await this.#request('/practices');
  }

  async getEntity(entityRef: string): Promise<EntityReport> {
    return await this.#request(entityPath('entities', entityRef));
  }

  async refreshEntity(entityRef: string): Promise<RefreshedEntityReport> {
    return await this.#request(`${entityPath('entities', entityRef)}/refresh`, {
      method: 'POST',
    });
  }

  async getRemedy(
    entityRef: string,
    practice: string,
  ): Promise<RemedyProposal> {
    return await this.#request(
      withQuery(`${entityPath('entities', entityRef)}/remedies`, { practice }),
    );
  }

  async getTeam(
    groupRef: string,
    options?: { scope?: TeamScope },
  ): Promise<TeamReport> {
    return await this.#request(teamPath(groupRef, '', options));
  }

  async getTeamEntities(
    groupRef: string,
    options?: GetTeamEntitiesOptions,
  ): Promise<ListResponse<TeamEntityItem>> {
    return await this.#request(teamPath(groupRef, '/entities', options));
  }

  async getTeamGaps(
    groupRef: string,
    options?: GetTeamGapsOptions,
  ): Promise<ListResponse<GapItem>> {
    return await this.#request(teamPath(groupRef, '/gaps', options));
  }

  async getOrganization(): Promise<OrganizationReport> {
    return await this.#request('/organization');
  }

  async getGoldenPathCandidates(
    options?: GetGoldenPathCandidatesOptions,
  ): Promise<ListResponse<GoldenPathCandidate>> {
    return await this.#request(withQuery('/golden-path', options));
  }

  async getEntityHistory(
    entityRef: string,
    page?: PageOptions,
  ): Promise<ListResponse<EntityHistoryItem>> {
    return await this.#request(
      withQuery(`${entityPath('entities', entityRef)}/history`, page),
    );
  }

  async getTeamHistory(
    groupRef: string,
    options?: GetTeamHistoryOptions,
  ): Promise<TeamHistory> {
    return await this.#request(teamPath(groupRef, '/history', options));
  }

  async getTeamChanges(
    groupRef: string,
    options?: GetTeamChangesOptions,
  ): Promise<ListResponse<TeamHistoryItem>> {
    return await this.#request(teamPath(groupRef, '/history/changes', options));
  }

  async getTeamInteractions(
    groupRef: string,
    options?: { scope?: TeamScope },
  ): Promise<TeamInteractions> {
    return await this.#request(teamPath(groupRef, '/interactions', options));
  }

  async judgeObservation(
    groupRef: string,
    key: string,
    request: ObservationVerdictRequest,
    options?: { scope?: TeamScope },
  ): Promise<ObservationsResponse> {
    return await this.#request(observationPath(groupRef, key, options), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
  }

  async undoObservationVerdict(
    groupRef: string,
    key: string,
    options?: { scope?: TeamScope },
  ): Promise<ObservationsResponse> {
    return await this.#request(observationPath(groupRef, key, options), {
      method: 'DELETE',
    });
  }

  async correct(
    entityRef: string,
    request: CorrectionRequest,
  ): Promise<CorrectionResponse> {
    return await this.#request(entityPath('corrections', entityRef), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
  }

  async undoCorrection(entityRef: string): Promise<CorrectionResponse> {
    return await this.#request(entityPath('corrections', entityRef), {
      method: 'DELETE',
    });
  }

  async getCorrections(
    page?: PageOptions,
  ): Promise<ListResponse<CorrectionItem>> {
    return await this.#request(withQuery('/corrections', page));
  }

  async getExemptions(
    options?: GetExemptionsOptions,
  ): Promise<ListResponse<Exemption>> {
    return await this.#request(withQuery('/exemptions', options));
  }

  async requestExemption(
    request: ExemptionRequest,
  ): Promise<ExemptionResponse> {
    return await this.#request('/exemptions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
  }

  async approveExemption(id: string): Promise<ExemptionResponse> {
    return await this.#request(`${exemptionPath(id)}/approve`, {
      method: 'POST',
    });
  }

  async rejectExemption(
    id: string,
    reason: string,
  ): Promise<ExemptionResponse> {
    return await this.#request(`${exemptionPath(id)}/reject`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason }),
    });
  }

  async revokeExemption(
    id: string,
    reason?: string,
  ): Promise<ExemptionResponse> {
    return await this.#request(withQuery(exemptionPath(id), { reason }), {
      method: 'DELETE',
    });
  }

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('team-topology');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return await response.json();
  }
}

function exemptionPath(id: string): string {
  return `/exemptions/${encodeURIComponent(id)}`;
}

function entityPath(
  collection: 'entities' | 'corrections',
  entityRef: string,
): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/${collection}/${[kind, namespace, name]
    .map(encodeURIComponent)
    .join('/')}`;
}

function observationPath(
  groupRef: string,
  key: string,
  options?: object,
): string {
  return teamPath(
    groupRef,
    `/observations/${encodeURIComponent(key)}`,
    options,
  );
}

function teamPath(groupRef: string, rest: string, options?: object): string {
  const { namespace, name } = parseEntityRef(groupRef);
  return withQuery(
    `/teams/${[namespace, name].map(encodeURIComponent).join('/')}${rest}`,
    options,
  );
}

function withQuery(path: string, options: object = {}): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(options)) {
    if (value !== undefined) {
      query.set(key, String(value));
    }
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
