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
import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  PracticeState,
  RemedyPatch,
  RemedyProposal,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { createNotShownError } from '../catalog/readEntity';
import { EntityReports } from '../report/EntityReports';
import {
  DescriptorLocation,
  findEditUrl,
  locateDescriptor,
  nameDescriptor,
} from './DescriptorLocation';
import { DescriptorReader } from './DescriptorReader';
import { findTemplates, isAboutTemplates } from './findTemplates';
import { findPlaceholders } from './parseAddition';
import { patchDescriptor } from './patchDescriptor';
import { UnpatchableError } from './UnpatchableError';
import { UnreadableError } from './UnreadableError';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** States in which there is nothing to remedy. */
const SETTLED: Partial<Record<PracticeState, string>> = {
  met: 'The practice is met, so there is nothing to change.',
  'not-applicable':
    'The entity does not owe the practice, so there is nothing to change.',
};

const DEFAULT_NAME = 'catalog-info.yaml';

/**
 * Says how to close a gap of one entity: what to change in its file, or which template
 * to run.
 */
export class RemedyProposals {
  readonly #options: RemedyProposalsOptions;

  constructor(options: RemedyProposalsOptions) {
    this.#options = options;
  }

  /**
   * The remedy of a practice for an entity. Nothing is changed.
   *
   * @throws NotFoundError when the catalog does not show the entity to the caller
   * @throws InputError when there is no such practice, or its kind is not assessed
   */
  async propose(
    entityRef: string,
    practiceId: string,
    credentials: UserCredentials,
  ): Promise<RemedyProposal> {
    const { entities, catalog, rules } = this.#options;
    const practice = rules.practices.find(({ id }) => id === practiceId);
    if (!practice) {
      throw new InputError(
        `practice names the unknown practice "${practiceId}"; GET /practices lists them`,
      );
    }
    const report = await entities.getReport(entityRef, credentials);
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    const assessed = report.practices.find(
      candidate => candidate.practice === practiceId,
    );
    if (!entity || !assessed) {
      throw createNotShownError(entityRef, 'entity');
    }
    const { text, yaml, links = [] } = practice.remedy;
    const proposal: RemedyProposal = {
      practice: practice.id,
      title: practice.title,
      state: assessed.state,
      text,
      templates: [],
      links,
    };
    const settled = SETTLED[assessed.state];
    if (settled) {
      return { ...proposal, problem: settled };
    }
    return {
      ...proposal,
      ...(yaml && (await this.#propose(entity, yaml))),
      ...(isAboutTemplates(practice) && {
        templates: await findTemplates(entity, catalog, credentials),
      }),
    };
  }

  async #propose(
    entity: Entity,
    fragment: string,
  ): Promise<{ patch: RemedyPatch; problem?: string }> {
    const { reader, integrations } = this.#options;
    const location = findLocation(entity);
    const path = location ? nameDescriptor(location) : DEFAULT_NAME;
    const editUrl = findEditUrl(entity, location, integrations);
    const patch: RemedyPatch = {
      path,
      fragment,
      placeholders: findPlaceholders(fragment),
      ...(editUrl && { editUrl }),
    };
    try {
      const { diff } = patchDescriptor(
        await reader.read(entity),
        stringifyEntityRef(entity),
        fragment,
        path,
      );
      return { patch: { ...patch, diff } };
    } catch (error) {
      if (
        error instanceof UnpatchableError ||
        error instanceof UnreadableError
      ) {
        return { patch, problem: error.message };
      }
      throw error;
    }
  }
}

/** What {@link RemedyProposals} needs. */
export interface RemedyProposalsOptions {
  catalog: CatalogService;
  entities: EntityReports;
  reader: DescriptorReader;
  integrations: ScmIntegrationRegistry;
  rules: RuleSet;
}

function findLocation(entity: Entity): DescriptorLocation | undefined {
  try {
    return locateDescriptor(entity);
  } catch {
    return undefined;
  }
}
