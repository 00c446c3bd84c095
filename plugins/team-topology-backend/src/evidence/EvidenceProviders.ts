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

import { ConflictError, InputError } from '@backstage/errors';
import { CATALOG_SOURCE } from '@team-topology/backstage-plugin-team-topology-common';
import {
  EvidenceProvider,
  TeamTopologyEvidenceExtensionPoint,
} from '@team-topology/backstage-plugin-team-topology-node';

/**
 * Gathers the providers that modules connect.
 */
export class EvidenceProviders implements TeamTopologyEvidenceExtensionPoint {
  readonly #providers = new Map<string, EvidenceProvider>();

  addProvider(...providers: EvidenceProvider[]): void {
    for (const provider of providers) {
      if (this.#providers.has(provider.id) || provider.id === CATALOG_SOURCE) {
        throw new ConflictError(
          `There is an evidence provider "${provider.id}" already; each needs an id of its own`,
        );
      }
      if (provider.practices.length === 0) {
        throw new InputError(
          `The evidence provider "${provider.id}" names no practice that it answers for`,
        );
      }
      this.#providers.set(provider.id, provider);
    }
  }

  list(): EvidenceProvider[] {
    return [...this.#providers.values()];
  }
}
