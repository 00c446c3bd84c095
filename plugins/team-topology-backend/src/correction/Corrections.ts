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
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CorrectionItem,
  CorrectionRequest,
  CorrectionResponse,
  deriveFacts,
  ListResponse,
  NO_NEIGHBOURS,
  RuleSet,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { readEntity } from '../catalog/readEntity';
import { OwnerRights } from '../ownership/OwnerRights';
import { EntityAssessor } from '../refresh/EntityAssessor';
import { EntityReports } from '../report/EntityReports';
import { TeamReports } from '../report/TeamReports';
import { PageSelection } from '../store/readPage';
import { CatalogVisibility } from '../visibility/CatalogVisibility';
import { CorrectionStore } from './CorrectionStore';
import { readCorrectionRequest } from './readCorrectionRequest';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** What a person changed. It is stored, whether or not a report on it can be made. */
export interface CorrectionOutcome {
  /** The function of the correction before; absent when there was none. */
  before?: TeamFunction;
  /** The function of the correction now; absent when there is none. */
  after?: TeamFunction;
  /** Lets teams follow, and reports on what was corrected as it is now. */
  report(): Promise<CorrectionResponse>;
}

/**
 * Takes the word of persons on the function of entities and groups.
 */
export class Corrections {
  readonly #options: CorrectionsOptions;

  constructor(options: CorrectionsOptions) {
    this.#options = options;
  }

  /** A page of the corrections of what the caller may see. */
  async list(
    page: PageSelection,
    credentials: UserCredentials,
  ): Promise<ListResponse<CorrectionItem>> {
    const { store, visibility } = this.#options;
    return await store.list(page, await visibility.ofAll(credentials));
  }

  /**
   * Corrects an entity or a group. The last one who does so is heard.
   *
   * @throws NotFoundError when the catalog does not show it to the caller
   * @throws InputError when its kind is not corrected, or what is said cannot be used
   * @throws NotAllowedError when the caller may not correct it
   * @throws ConflictError when its own annotation says what it is
   */
  async put(
    entityRef: string,
    request: CorrectionRequest,
    credentials: UserCredentials,
  ): Promise<CorrectionOutcome> {
    const { store, rights, rules } = this.#options;
    const entity = await this.#readEntity(entityRef, credentials);
    await rights.check(entity, credentials);
    const said = readCorrectionRequest(request, rules);
    this.#expectNoAnnotation(entity);
    const derivedThen = await this.#deriveFunction(entity, credentials);
    const ref = stringifyEntityRef(entity);
    const before = await store.put(ref, {
      ...said,
      author: credentials.principal.userEntityRef,
      at: new Date().toISOString(),
      ...(derivedThen && { derivedThen }),
    });
    return {
      ...(before && { before: before.function }),
      after: said.function,
      report: () => this.#report(entity, credentials),
    };
  }

  /**
   * Takes a correction back, whoever made it.
   *
   * @throws NotFoundError when the catalog does not show the entity to the caller, or
   * it has no correction
   * @throws InputError when its kind is not corrected
   * @throws NotAllowedError when the caller may not correct it
   */
  async delete(
    entityRef: string,
    credentials: UserCredentials,
  ): Promise<CorrectionOutcome> {
    const { store, rights } = this.#options;
    const entity = await this.#readEntity(entityRef, credentials);
    await rights.check(entity, credentials);
    const ref = stringifyEntityRef(entity);
    const before = await store.delete(ref);
    if (!before) {
      throw new NotFoundError(
        `There is no correction of ${ref} to take back; an annotation is changed in the file of the entity`,
      );
    }
    return {
      before: before.function,
      report: () => this.#report(entity, credentials),
    };
  }

  async #readEntity(
    entityRef: string,
    credentials: UserCredentials,
  ): Promise<Entity> {
    const { catalog, assessor } = this.#options;
    const entity = await readEntity(entityRef, 'entity', catalog, credentials);
    const kind = entity.kind.toLocaleLowerCase('en-US');
    if (kind !== 'group' && !assessor.isAssessed({ kind })) {
      throw new InputError(
        `Entities of kind ${entity.kind} are not assessed, so there is nothing to correct; teamTopology.kinds says which are`,
      );
    }
    return entity;
  }

  #expectNoAnnotation(entity: Entity): void {
    const { declaredFunction } = deriveFacts(entity, NO_NEIGHBOURS, {
      now: new Date(),
    });
    if (
      this.#options.rules.functions.some(({ id }) => id === declaredFunction)
    ) {
      throw new ConflictError(
        `The annotation team-topology/function of ${stringifyEntityRef(
          entity,
        )} says ${declaredFunction}, and outranks what is said here; change it in the file of the entity`,
      );
    }
  }

  async #deriveFunction(
    entity: Entity,
    credentials: UserCredentials,
  ): Promise<TeamFunction | undefined> {
    const { entities, teams } = this.#options;
    return isGroup(entity)
      ? await teams.deriveFunction(entity)
      : await entities.deriveFunction(entity, credentials);
  }

  async #report(
    entity: Entity,
    credentials: UserCredentials,
  ): Promise<CorrectionResponse> {
    const { entities, teams } = this.#options;
    const ref = stringifyEntityRef(entity);
    return isGroup(entity)
      ? { team: await teams.getReport(ref, 'all', credentials) }
      : { entity: await entities.reassess(ref, credentials) };
  }
}

/** What {@link Corrections} needs. */
export interface CorrectionsOptions {
  catalog: CatalogService;
  store: CorrectionStore;
  rights: OwnerRights;
  assessor: EntityAssessor;
  entities: EntityReports;
  teams: TeamReports;
  visibility: CatalogVisibility;
  rules: RuleSet;
}

function isGroup(entity: Entity): boolean {
  return entity.kind.toLocaleLowerCase('en-US') === 'group';
}
