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
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
  TracingService,
  TracingServiceSpan,
} from '@backstage/backend-plugin-api/alpha';

/** How an evidence provider took a question. */
export type ProviderOutcome = 'answered' | 'late' | 'failed';

/** What a refresh did, in numbers of entities. */
export interface RefreshCounts {
  /** All that the catalog has. */
  entities: number;
  /** Those that changed and were assessed anew. */
  assessed: number;
  /** Those that changed and could not be assessed or stored. */
  failed: number;
  /** Those that the catalog no longer has. */
  removed: number;
}

/**
 * The metrics and traces of this plugin, by Backstage's services. docs/operations.md
 * lists them; names and units are kept.
 */
export class Telemetry {
  static create(options: {
    metrics: MetricsService;
    tracing: TracingService;
  }): Telemetry {
    return new Telemetry(options.metrics, options.tracing);
  }

  readonly #metrics: MetricsService;
  readonly #tracing: TracingService;
  readonly #refreshDuration: MetricsServiceHistogram<{ outcome: string }>;
  readonly #refreshedEntities: MetricsServiceCounter<{ result: string }>;
  readonly #providerDuration: MetricsServiceHistogram<{
    provider: string;
    outcome: ProviderOutcome;
  }>;

  private constructor(metrics: MetricsService, tracing: TracingService) {
    this.#metrics = metrics;
    this.#tracing = tracing;
    this.#refreshDuration = metrics.createHistogram(
      'team_topology.refresh.duration',
      { unit: 's', description: 'How long refreshes of all assessments took' },
    );
    this.#refreshedEntities = metrics.createCounter(
      'team_topology.refresh.entities',
      {
        unit: '{entity}',
        description: 'Entities that refreshes assessed anew, by result',
      },
    );
    this.#providerDuration = metrics.createHistogram(
      'team_topology.evidence.duration',
      {
        unit: 's',
        description: 'How long evidence providers took for a batch of entities',
      },
    );
  }

  /**
   * Reports what is stored whenever metrics are collected. It is the same for all
   * replicas, whichever of them refreshed.
   */
  observeStore(store: {
    getStatus(): Promise<{ asOf?: string }>;
    count(): Promise<number>;
  }): void {
    this.#metrics
      .createObservableGauge('team_topology.catalog.entities', {
        unit: '{entity}',
        description: 'Entities of any kind that are stored',
      })
      .addCallback(async observed => observed.observe(await store.count()));
    this.#metrics
      .createObservableGauge('team_topology.refresh.age', {
        unit: 's',
        description: 'Age of the stored assessments',
      })
      .addCallback(async observed => {
        const { asOf } = await store.getStatus();
        if (asOf) {
          observed.observe((Date.now() - Date.parse(asOf)) / 1000);
        }
      });
  }

  /** Runs a part of a refresh or re-check as a span of its own. */
  async trace<T>(
    name: string,
    run: (span: TracingServiceSpan) => Promise<T>,
  ): Promise<T> {
    return await this.#tracing.startActiveSpan(`team-topology ${name}`, run);
  }

  recordRefresh(milliseconds: number, counts: RefreshCounts | undefined): void {
    this.#refreshDuration.record(milliseconds / 1000, {
      outcome: counts ? 'succeeded' : 'failed',
    });
    if (counts) {
      const { assessed, failed, removed } = counts;
      this.#refreshedEntities.add(assessed, { result: 'assessed' });
      this.#refreshedEntities.add(failed, { result: 'failed' });
      this.#refreshedEntities.add(removed, { result: 'removed' });
    }
  }

  recordProvider(
    provider: string,
    milliseconds: number,
    outcome: ProviderOutcome,
  ): void {
    this.#providerDuration.record(milliseconds / 1000, { provider, outcome });
  }
}
