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
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  ObservationsResponse,
  ObservationVerdict,
  ObservationVerdictKind,
  ObservationVerdictRequest,
  StatedObservation,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';
import { OwnerRights } from '../ownership/OwnerRights';
import { TeamReports } from '../report/TeamReports';
import { quote } from '../request/quote';
import { dismissedLast } from './dismissedLast';
import { ObservationVerdictStore } from './ObservationVerdictStore';
import { readVerdictRequest } from './readVerdictRequest';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** One observation in the report on a team. */
export interface ObservationSelection {
  groupRef: string;
  scope: TeamScope;
  key: string;
}

/** What a person changed. */
export interface VerdictOutcome {
  /** What was said before; absent when nothing was. */
  before?: ObservationVerdictKind;
  /** What is said now; absent when nothing is. */
  after?: ObservationVerdictKind;
  response: ObservationsResponse;
}

/**
 * Takes the word of the people of a team on what is observed about it.
 */
export class ObservationVerdicts {
  readonly #options: ObservationVerdictsOptions;

  constructor(options: ObservationVerdictsOptions) {
    this.#options = options;
  }

  /**
   * Confirms or dismisses an observation. The last one who does so is heard.
   *
   * @throws NotFoundError when the catalog does not show the group to the caller, or
   * nothing of this key is stated to them
   * @throws NotAllowedError when the caller may not judge what is observed about it
   * @throws InputError when what is said cannot be used
   */
  async put(
    selection: ObservationSelection,
    request: ObservationVerdictRequest,
    credentials: UserCredentials,
  ): Promise<VerdictOutcome> {
    const group = await this.#readGroup(selection, credentials);
    const verdict: ObservationVerdict = {
      ...readVerdictRequest(request),
      author: credentials.principal.userEntityRef,
      at: new Date().toISOString(),
    };
    const stated = await this.#expectStated(selection, group, credentials);
    const { store } = this.#options;
    const groupRef = stringifyEntityRef(group);
    const before = await store.put(groupRef, selection.key, verdict);
    return {
      ...(before && { before: before.verdict }),
      after: verdict.verdict,
      response: respond(selection, groupRef, stated, verdict),
    };
  }

  /**
   * Takes a verdict back, whoever gave it.
   *
   * @throws NotFoundError when the catalog does not show the group to the caller,
   * nothing of this key is stated to them, or nobody said anything about it
   * @throws NotAllowedError when the caller may not judge what is observed about it
   */
  async delete(
    selection: ObservationSelection,
    credentials: UserCredentials,
  ): Promise<VerdictOutcome> {
    const group = await this.#readGroup(selection, credentials);
    const stated = await this.#expectStated(selection, group, credentials);
    const groupRef = stringifyEntityRef(group);
    const before = await this.#options.store.delete(groupRef, selection.key);
    if (!before) {
      throw new NotFoundError(
        `Nobody has confirmed or dismissed the observation ${quote(
          selection.key,
        )} about ${groupRef}, so there is nothing to take back`,
      );
    }
    return {
      before: before.verdict,
      response: respond(selection, groupRef, stated, undefined),
    };
  }

  /** Of a team whose observations the caller may judge. */
  async #readGroup(
    { groupRef }: ObservationSelection,
    credentials: UserCredentials,
  ): Promise<Entity> {
    const { teams, rights } = this.#options;
    const group = await teams.readGroup(groupRef, credentials);
    await rights.check(group, credentials);
    return group;
  }

  async #expectStated(
    { key, scope }: ObservationSelection,
    group: Entity,
    credentials: UserCredentials,
  ): Promise<StatedObservation[]> {
    const { teams } = this.#options;
    const stated = await teams.listObservations(group, scope, credentials);
    if (!stated.some(observation => observation.key === key)) {
      throw new NotFoundError(
        `No observation ${quote(key)} is stated about ${stringifyEntityRef(
          group,
        )} ${
          scope === 'own' ? 'alone' : 'with its sub-teams'
        }. It may have changed since you saw it: read the report again`,
      );
    }
    return stated;
  }
}

/** What {@link ObservationVerdicts} needs. */
export interface ObservationVerdictsOptions {
  store: ObservationVerdictStore;
  rights: OwnerRights;
  teams: TeamReports;
}

function respond(
  { key, scope }: ObservationSelection,
  groupRef: string,
  stated: StatedObservation[],
  said: ObservationVerdict | undefined,
): ObservationsResponse {
  return {
    team: groupRef,
    scope,
    observations: dismissedLast(
      stated.map(observation => {
        if (observation.key !== key) {
          return observation;
        }
        const { verdict: _before, ...rest } = observation;
        return said ? { ...rest, verdict: said } : rest;
      }),
    ),
  };
}
