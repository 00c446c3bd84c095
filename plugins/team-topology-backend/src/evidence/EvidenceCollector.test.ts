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
import { PracticeEvidence } from '@team-topology/backstage-plugin-team-topology-common';
import { EvidenceProvider } from '@team-topology/backstage-plugin-team-topology-node';
import { createTestTelemetry } from '../__testUtils__/createTestTelemetry';
import { ProblemTally } from '../log/ProblemTally';
import { EvidenceCollector } from './EvidenceCollector';

const CART = 'component:default/cart';
const TILL = 'component:default/till';

const ENTITIES: Entity[] = ['cart', 'till'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
}));

const MET: PracticeEvidence = {
  practice: 'sre/slo-defined',
  says: 'met',
  grade: 'verified',
  strength: 'strong',
  reason: 'Its objective is 99.9 %.',
  number: 99.9,
  unit: '%',
};

function provider(
  getEvidence: EvidenceProvider['getEvidence'],
  options: Partial<EvidenceProvider> = {},
): EvidenceProvider {
  return {
    id: 'slos',
    title: 'SLO tool',
    practices: ['sre/slo-defined'],
    ...options,
    getEvidence,
  };
}

async function collect(...providers: EvidenceProvider[]) {
  const tally = new ProblemTally();
  const collector = new EvidenceCollector({
    providers,
    telemetry: createTestTelemetry(),
  });
  const evidence = await collector.collect(ENTITIES, tally);
  return {
    evidence: Object.fromEntries(evidence),
    warnings: tally.describe(),
  };
}

const silentFor = (reason: string, id = 'slos', title = 'SLO tool') => ({
  source: id,
  title,
  practices: ['sre/slo-defined'],
  reason,
});

describe('EvidenceCollector', () => {
  it('takes answers with the title of their source, and has an entry for each entity', async () => {
    const { evidence, warnings } = await collect(
      provider(async () => new Map([[CART, [MET]]])),
    );
    expect(evidence).toEqual({
      [CART]: {
        answers: [{ ...MET, source: 'slos', sourceTitle: 'SLO tool' }],
        silent: [],
      },
      [TILL]: { answers: [], silent: [] },
    });
    expect(warnings).toEqual([]);
    expect((await collect()).evidence).toEqual({
      [CART]: { answers: [], silent: [] },
      [TILL]: { answers: [], silent: [] },
    });
  });

  it('notes a source that fails or is late as silent, without its details', async () => {
    let aborted = false;
    const started = Date.now();
    const { evidence, warnings } = await collect(
      provider(async () => {
        throw new Error('no route to 10.0.0.1');
      }),
      provider(
        ({ signal }) =>
          new Promise(() => {
            signal.addEventListener('abort', () => {
              aborted = true;
            });
          }),
        { id: 'late', title: 'Late', timeout: { milliseconds: 50 } },
      ),
      provider(async () => new Map([[CART, [MET]]]), { id: 'good' }),
    );
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(aborted).toBe(true);
    const silent = [
      silentFor('no answer within 0.05 seconds.', 'late', 'Late'),
      silentFor('it failed.'),
    ];
    expect(evidence).toEqual({
      [CART]: {
        answers: [{ ...MET, source: 'good', sourceTitle: 'SLO tool' }],
        silent,
      },
      [TILL]: { answers: [], silent },
    });
    expect(warnings).toEqual([
      'Entities for which evidence provider slos was silent: 2, for example Error: no route to 10.0.0.1',
      'Entities for which evidence provider late was silent: 2, for example Error: no answer within 0.05 seconds',
    ]);
  });

  it.each([
    ['of no known grade', [{ ...MET, grade: 'rumoured' }]],
    ['without a reason', [{ ...MET, reason: ' ' }]],
    [
      'with an address that is no web page',
      [{ ...MET, url: 'data:text/html,hello' }],
    ],
    [
      'about a practice not announced',
      [{ ...MET, practice: 'devops/ci-declared' }],
    ],
    ['that are no list', MET],
    ['of nothing', [null]],
  ])(
    'refuses answers %s, and keeps those about others',
    async (_what, answer) => {
      const { evidence, warnings } = await collect(
        provider(
          async () =>
            new Map([
              [CART, answer as PracticeEvidence[]],
              [TILL, [MET]],
            ]),
        ),
      );
      expect(evidence).toEqual({
        [CART]: {
          answers: [],
          silent: [silentFor('its answer was not usable.')],
        },
        [TILL]: {
          answers: [{ ...MET, source: 'slos', sourceTitle: 'SLO tool' }],
          silent: [],
        },
      });
      expect(warnings).toEqual([
        expect.stringContaining(
          `Answers of evidence provider slos that are not usable and left out: 1, for example ${CART}: `,
        ),
      ]);
    },
  );

  it('refuses an answer that is no map, and ignores entities it was not asked about', async () => {
    expect(
      (await collect(provider(async () => ({} as Map<string, never>))))
        .evidence[CART].silent,
    ).toEqual([silentFor('it failed.')]);
    expect(
      (await collect(provider(async () => new Map([['component:x/y', [MET]]]))))
        .evidence,
    ).toEqual({
      [CART]: { answers: [], silent: [] },
      [TILL]: { answers: [], silent: [] },
    });
  });

  it('gives the same whatever the order of the providers', async () => {
    const a = provider(async () => new Map([[CART, [MET]]]), { title: 'A' });
    const b = provider(async () => new Map([[CART, [MET]]]), { title: 'B' });
    expect(JSON.stringify((await collect(a, b)).evidence)).toBe(
      JSON.stringify((await collect(b, a)).evidence),
    );
  });

  it('ends with the whole, blames no provider for it, and does not wait', async () => {
    const controller = new AbortController();
    let aborted = false;
    const collector = new EvidenceCollector({
      providers: [
        provider(({ signal }) => {
          signal.addEventListener('abort', () => {
            aborted = true;
          });
          // Does not listen to the end.
          return new Promise(() => {});
        }),
      ],
      telemetry: createTestTelemetry(),
    });
    const tally = new ProblemTally();
    setTimeout(() => controller.abort(), 20);
    const started = Date.now();
    const evidence = await collector.collect(
      ENTITIES,
      tally,
      controller.signal,
    );
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(aborted).toBe(true);
    expect(evidence.get(CART)?.silent).toEqual([silentFor('it failed.')]);

    // Also when it had ended before.
    const late = await collector.collect(ENTITIES, tally, controller.signal);
    expect(late.get(CART)?.silent).toEqual([silentFor('it failed.')]);
    expect(tally.describe()).toEqual([]);
  });
});
