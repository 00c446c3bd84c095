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
  metricsServiceFactory,
  tracingServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { teamTopologyEvidenceExtensionPoint } from '@team-topology/backstage-plugin-team-topology-node';
import { context, metrics, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { organization } from '../__testUtils__/organization';
import {
  BackendWithCatalog,
  startBackendWithCatalog,
} from '../__testUtils__/startBackendWithCatalog';

jest.setTimeout(60_000);

const databases = createTestDatabases();

/** A module whose provider answers nothing, and one whose provider fails. */
const providersModule = createBackendModule({
  pluginId: 'team-topology',
  moduleId: 'test',
  register(env) {
    env.registerInit({
      deps: { evidence: teamTopologyEvidenceExtensionPoint },
      async init({ evidence }) {
        evidence.addProvider(
          {
            id: 'slos',
            title: 'SLO tool',
            practices: ['sre/slo-defined'],
            getEvidence: async () => new Map(),
          },
          {
            id: 'scans',
            title: 'Scanner',
            practices: ['devsecops/scan-declared'],
            getEvidence: async () => {
              throw new Error('The scanner is not well');
            },
          },
        );
      },
    });
  },
});

describe.each(databases.eachSupportedId())('telemetry on %s', databaseId => {
  let backend: BackendWithCatalog;
  let exporter: InMemoryMetricExporter;
  let reader: PeriodicExportingMetricReader;
  let spans: InMemorySpanExporter;

  beforeAll(async () => {
    exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    reader = new PeriodicExportingMetricReader({
      exporter,
      exportIntervalMillis: 3_600_000,
    });
    spans = new InMemorySpanExporter();
    metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({
        spanProcessors: [new SimpleSpanProcessor(spans)],
      }),
    );
    context.setGlobalContextManager(
      new AsyncLocalStorageContextManager().enable(),
    );
    backend = await startBackendWithCatalog({
      databases,
      databaseId,
      entities: organization,
      features: [metricsServiceFactory, tracingServiceFactory, providersModule],
    });
  });

  afterAll(async () => {
    await backend.stop();
    await reader.shutdown();
    metrics.disable();
    trace.disable();
    context.disable();
  });

  /** The values of a metric by their attributes; of a histogram, how many. */
  async function read(name: string): Promise<Record<string, number>> {
    exporter.reset();
    await reader.forceFlush();
    const [collected] = exporter.getMetrics();
    const metric = collected?.scopeMetrics
      .filter(({ scope }) => scope.name === 'backstage-plugin-team-topology')
      .flatMap(scope => scope.metrics)
      .find(({ descriptor }) => descriptor.name === name);
    return Object.fromEntries(
      (metric?.dataPoints ?? []).map(({ attributes, value }) => [
        Object.values(attributes).join(' '),
        typeof value === 'number' ? value : value.count,
      ]),
    );
  }

  it('has no age before the first refresh', async () => {
    expect(await read('team_topology.refresh.age')).toEqual({});
  });

  it('measures refreshes, and what they did', async () => {
    const before = Date.now();
    await backend.refresh();
    expect(await read('team_topology.refresh.duration')).toEqual({
      succeeded: 1,
    });
    expect(await read('team_topology.catalog.entities')).toEqual({
      '': organization.length,
    });
    const assessed = organization.filter(
      ({ kind }) => !['Group', 'User'].includes(kind),
    ).length;
    expect(await read('team_topology.refresh.entities')).toEqual({
      assessed,
      failed: 0,
      removed: 0,
    });
    expect(await read('team_topology.evidence.duration')).toEqual({
      'slos answered': 1,
      'scans failed': 1,
    });
    const { '': age } = await read('team_topology.refresh.age');
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThanOrEqual((Date.now() - before) / 1000);

    // Nothing changed, so nothing is assessed, and the counters go on.
    await backend.refresh();
    expect(await read('team_topology.refresh.duration')).toEqual({
      succeeded: 2,
    });
    expect(await read('team_topology.refresh.entities')).toMatchObject({
      assessed,
    });
  });

  it('traces a refresh and its parts', async () => {
    spans.reset();
    await backend.refresh();
    const finished = spans.getFinishedSpans();
    const byName = new Map(finished.map(span => [span.name, span]));
    const parentOf = (name: string) =>
      finished.find(
        span =>
          span.spanContext().spanId ===
          byName.get(name)?.parentSpanContext?.spanId,
      )?.name;
    expect(parentOf('team-topology read-catalog')).toBe(
      'team-topology refresh',
    );
    expect(parentOf('team-topology assess')).toBe('team-topology refresh');
    expect(parentOf('team-topology ask-provider')).toBe('team-topology assess');
    expect(
      finished
        .filter(({ name }) => name === 'team-topology ask-provider')
        .map(({ attributes, status }) => [
          attributes['team_topology.provider'],
          status.message,
        ]),
    ).toEqual(
      expect.arrayContaining([
        ['slos', undefined],
        ['scans', 'The scanner is not well'],
      ]),
    );
  });

  it('traces a re-check', async () => {
    spans.reset();
    const { status } = await backend.client.ask(
      'post',
      '/entities/component/default/basket/refresh',
    );
    expect(status).toBe(200);
    expect(spans.getFinishedSpans().map(({ name }) => name)).toContain(
      'team-topology re-check',
    );
  });
});
