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

import { Entity } from '@backstage/catalog-model';
import { HumanDuration } from '@backstage/types';
import { PracticeEvidence } from '@team-topology/backstage-plugin-team-topology-common';

/**
 * What a provider is asked.
 *
 * @public
 */
export interface GetEvidenceOptions {
  /** The entities to answer for, at most 200, as the catalog has them. */
  entities: Entity[];
  /** Aborted when the time is over or the backend stops. */
  signal: AbortSignal;
}

/**
 * A source of evidence about practices beyond the catalog.
 *
 * @remarks
 *
 * Providers are asked in the background for all assessed entities, and for one
 * entity when somebody re-checks it. A provider that throws or takes too long is
 * silent: its practices become `unknown` for these entities, with the reason shown.
 *
 * @public
 */
export interface EvidenceProvider {
  /** Unique; lower case words joined by `-`. */
  id: string;
  /** The name that people read, e.g. `Prometheus`. */
  title: string;
  /** Ids of the practices that it answers for. Answers about others are refused. */
  practices: string[];
  /** How long one question may take; 10 seconds by default. */
  timeout?: HumanDuration;
  /**
   * Answers for a batch of entities.
   *
   * @returns the answers by full entity ref; entities without an entry have none
   */
  getEvidence(
    options: GetEvidenceOptions,
  ): Promise<Map<string, PracticeEvidence[]>>;
}
