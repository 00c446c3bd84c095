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
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createRuleSet,
  EffectiveExemption,
  EntityEvidence,
  PersonCorrection,
  PreviewReport,
  PreviewRequest,
  RuleSet,
  RuleSource,
  teamTopologyRulesPreviewPermission,
} from '@team-topology/backstage-plugin-team-topology-common';
import { ExemptionSubject } from '../exemption/EffectiveExemptions';
import { EntityAssessor } from '../refresh/EntityAssessor';
import { Pace } from './Pace';
import { PreviewRun } from './PreviewRun';
import { PreviewSlots } from './PreviewSlots';

const MAX_PREVIEWS = 2;
const MAX_MILLISECONDS = 60_000;

/**
 * Says what changed rules would move, from the catalog as it shows itself to the
 * caller. Stores nothing.
 */
export class RulesPreviews {
  readonly #options: RulesPreviewsOptions;
  readonly #slots = new PreviewSlots(MAX_PREVIEWS);

  constructor(options: RulesPreviewsOptions) {
    this.#options = options;
  }

  /**
   * Compares the rules in force with the same rules changed.
   *
   * @param signal - ends it when nobody waits for the answer any more
   * @throws NotAllowedError when the caller may not ask
   * @throws InputError when the changed rules are wrong
   * @throws ServiceUnavailableError when there is no place for it, or it takes too long
   */
  async preview(
    request: PreviewRequest,
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    signal: AbortSignal,
  ): Promise<PreviewReport> {
    const [decision] = await this.#options.permissions.authorize(
      [{ permission: teamTopologyRulesPreviewPermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not preview rules; the permission ${teamTopologyRulesPreviewPermission.name} is needed`,
      );
    }
    return await this.#slots.run(
      credentials.principal.userEntityRef,
      async () => await this.#preview(request, credentials, signal),
    );
  }

  async #preview(
    { functions, signals, practices }: PreviewRequest,
    credentials: BackstageCredentials,
    signal: AbortSignal,
  ): Promise<PreviewReport> {
    const {
      kinds,
      rules,
      sources,
      maxMilliseconds = MAX_MILLISECONDS,
    } = this.#options;
    const changed = createRuleSet({
      sources: [...sources, { functions, signals, practices }],
      kinds,
    });
    const deadline = AbortSignal.timeout(maxMilliseconds);
    const run = new PreviewRun({
      ...this.#options,
      credentials,
      rules: { before: rules, after: changed },
      pace: new Pace(AbortSignal.any([deadline, signal])),
    });
    try {
      return await run.run();
    } catch (error) {
      if (deadline.aborted) {
        throw new ServiceUnavailableError(
          `The preview took longer than ${
            maxMilliseconds / 1000
          } seconds, so it was given up. Try again when the backend has less to do, or as somebody who sees fewer entities`,
        );
      }
      throw error;
    }
  }
}

/** What {@link RulesPreviews} needs. */
export interface RulesPreviewsOptions {
  catalog: CatalogService;
  permissions: PermissionsService;
  assessor: EntityAssessor;
  /** The rules in force. */
  rules: RuleSet;
  /** What made them, beside the built-in ones. */
  sources: RuleSource[];
  /** The kinds that are assessed, lower case; see `createRuleSet`. */
  kinds?: readonly string[];
  corrections: PreviewCorrections;
  evidence: PreviewEvidence;
  exemptions: PreviewExemptions;
  /** A minute by default. */
  maxMilliseconds?: number;
}

/** What people said through the API. */
export interface PreviewCorrections {
  /** By full entity ref; only those that there are. */
  getMany(refs: string[]): Promise<Map<string, PersonCorrection>>;
}

/** What sources said when they were last asked. */
export interface PreviewEvidence {
  /** By full entity ref; only where there is some. */
  getManyEvidence(refs: string[]): Promise<Map<string, EntityEvidence>>;
}

/** Which gaps people accepted through the API. */
export interface PreviewExemptions {
  /** Those in force, by full entity ref; only where there are some. */
  getMany(
    subjects: ExemptionSubject[],
    now: Date,
  ): Promise<Map<string, EffectiveExemption[]>>;
}
