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

import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import {
  builtInPractices,
  Practice,
  PracticeEvidence,
} from '@team-topology/backstage-plugin-team-topology-common';
import {
  EvidenceProvider,
  teamTopologyEvidenceExtensionPoint,
  teamTopologyPracticesExtensionPoint,
  teamTopologySignalsExtensionPoint,
} from '@team-topology/backstage-plugin-team-topology-node';
import request from 'supertest';
import { createTestDatabases } from './__testUtils__/createTestDatabases';
import { databaseFactory } from './__testUtils__/databaseFactory';
import { basket } from './__testUtils__/organization';
import { teamTopologyPlugin } from './plugin';

jest.setTimeout(60_000);

const BASKET = '/api/team-topology/entities/component/default/basket';

const databases = createTestDatabases();

const SLO_MET: PracticeEvidence = {
  practice: 'sre/slo-defined',
  says: 'met',
  grade: 'verified',
  strength: 'strong',
  reason: 'Its objective is 99.9 %.',
};

function provider(
  id: string,
  practices: string[],
  getEvidence: EvidenceProvider['getEvidence'] = async () => new Map(),
): EvidenceProvider {
  return {
    id,
    title: id.toLocaleUpperCase('en-US'),
    practices,
    timeout: { milliseconds: 50 },
    getEvidence,
  };
}

const byPractice = (report: any) =>
  Object.fromEntries(
    report.practices.map((practice: any) => [practice.practice, practice]),
  );

describe.each(databases.eachSupportedId())('the plugin on %s', databaseId => {
  const started: TestBackend[] = [];

  afterEach(async () => {
    for (const backend of started.splice(0)) {
      await backend.stop();
    }
  });

  async function start(
    options: {
      config?: JsonObject;
      providers?: EvidenceProvider[];
      practices?: Practice[];
    } = {},
  ) {
    const { config = {}, providers = [], practices = [] } = options;
    const backend = await startTestBackend({
      features: [
        databaseFactory(databases, databaseId),
        mockServices.rootConfig.factory({ data: { teamTopology: config } }),
        catalogServiceMock.factory({
          entities: [
            {
              ...basket,
              metadata: { ...basket.metadata, namespace: 'default' },
            },
          ],
        }),
        createBackendModule({
          pluginId: 'team-topology',
          moduleId: 'test',
          register(env) {
            env.registerInit({
              deps: {
                evidence: teamTopologyEvidenceExtensionPoint,
                practicePoint: teamTopologyPracticesExtensionPoint,
                signals: teamTopologySignalsExtensionPoint,
              },
              async init({ evidence, practicePoint, signals }) {
                evidence.addProvider(...providers);
                practicePoint.addPractices(...practices);
                signals.addSignals({
                  id: 'test-signal',
                  when: { 'entity.metadata.name': 'basket' },
                  weights: { sre: 4 },
                  reason: 'The test says so.',
                  source: 'This test',
                });
              },
            });
          },
        }),
        teamTopologyPlugin,
      ],
    });
    started.push(backend);
    return backend.server;
  }

  describe('modules', () => {
    it('bring evidence, practices and signals', async () => {
      const server = await start({
        providers: [
          provider(
            'slos',
            ['sre/slo-defined'],
            async () => new Map([['component:default/basket', [SLO_MET]]]),
          ),
          provider('broken', ['devops/ci-declared'], async () => {
            throw new Error('password is 1234');
          }),
          provider(
            'slow',
            ['devsecops/scan-declared'],
            () => new Promise(() => {}),
          ),
        ],
        practices: [
          {
            id: 'devops/named-well',
            title: 'Named well',
            discipline: 'devops',
            level: 1,
            severity: 'low',
            appliesTo: {
              when: { 'facts.kind': 'component' },
              description: 'components',
            },
            checks: [],
            whenSilent: 'gap',
            silentReason: 'Nobody says that it is.',
            rationale: 'Names are read often.',
            source: 'This test',
            remedy: { text: 'Name it well.' },
          },
        ],
      });
      // Nobody was asked so far, and the catalog names nobody who uses this SRE tool.
      const before = await request(server).get(BASKET);
      expect(byPractice(before.body)['sre/slo-defined'].state).toBe('unknown');

      const { status, body, text } = await request(server).post(
        `${BASKET}/refresh`,
      );
      expect(status).toBe(200);
      expect(body.counted).toBe(true);
      expect(body.classification.primary).toBe('sre');
      const practices = byPractice(body);
      expect(practices['sre/slo-defined']).toMatchObject({
        state: 'met',
        reason: 'Its objective is 99.9 %.',
        evidence: [{ source: 'slos', grade: 'verified' }, {}],
      });
      expect(practices['devops/ci-declared']).toMatchObject({
        state: 'unknown',
        reason: expect.stringMatching(/^BROKEN .*: it failed\.$/),
      });
      expect(practices['devsecops/scan-declared']).toMatchObject({
        state: 'unknown',
        reason: expect.stringMatching(
          /^SLOW .*: no answer within 0\.05 seconds\.$/,
        ),
      });
      expect(practices['devops/named-well']).toMatchObject({
        state: 'gap',
        reason: 'Nobody says that it is.',
      });
      expect(text).not.toContain('1234');

      // What they said is remembered.
      const after = await request(server).get(BASKET);
      expect(byPractice(after.body)['sre/slo-defined'].state).toBe('met');
      expect(byPractice(after.body)['devops/ci-declared'].state).toBe(
        'unknown',
      );
    });

    it.each([
      [
        [provider('slos', ['sre/slo-defined']), provider('slos', ['a/b'])],
        'There is an evidence provider "slos" already; each needs an id of its own',
      ],
      [
        [provider('idle', [])],
        'The evidence provider "idle" names no practice that it answers for',
      ],
    ])('stop the start when they are wrong', async (providers, message) => {
      await expect(start({ providers })).rejects.toThrow(message);
    });

    it('stop the start with rules that are wrong', async () => {
      await expect(
        start({ practices: [{ id: 'devops/half' } as Practice] }),
      ).rejects.toThrow(
        /modules\.practices\[0\]\.id "devops\/half" is no known practice/,
      );
    });
  });

  describe('configuration', () => {
    const signal = {
      id: 'mine',
      when: { 'facts.kind': 'component' },
      weights: { sre: 1 },
      reason: 'It is mine.',
      source: 'This test',
    };

    it.each<[JsonObject, RegExp]>([
      [
        { foo: 1 },
        /teamTopology\.foo is no known key; known are schedule, kinds/,
      ],
      [{ kinds: [] }, /teamTopology\.kinds must name at least one kind/],
      [
        { signals: [{ ...signal, when: { 'facts.kind': { $like: 'x' } } }] },
        /teamTopology\.signals\[0\]\.when has the unknown operator "\$like"/,
      ],
      [
        { signals: [{ ...signal, weights: { magic: 1 } }] },
        /teamTopology\.signals\[0\]\.weights names the unknown function "magic"/,
      ],
      [
        { signals: [signal, signal] },
        /teamTopology\.signals\[1\]\.id "mine" stands already at teamTopology\.signals\[0\]/,
      ],
      [
        { practices: [{ id: 'sre/slo-defined', severity: 'awful' }] },
        /teamTopology\.practices\[0\]\.severity/,
      ],
      [
        { schedule: { frequency: 'often', timeout: { minutes: 1 } } },
        /teamTopology\.schedule is wrong: .*'often'.*'frequency'/,
      ],
    ])('%j stops the start with key and reason', async (config, message) => {
      await expect(start({ config })).rejects.toThrow(message);
    });

    it('changes practices, signals and kinds', async () => {
      const server = await start({
        config: {
          kinds: ['Component'],
          signals: [{ id: 'test-signal', disabled: true }],
          practices: [
            { id: 'sre/slo-defined', disabled: true },
            { id: 'devops/ci-declared', severity: 'low', title: 'Pipeline' },
          ],
        },
      });
      const { body } = await request(server).get(
        '/api/team-topology/practices',
      );
      const ids = body.practices.map(({ id }: { id: string }) => id);
      expect(ids).toHaveLength(builtInPractices.length - 1);
      expect(ids).not.toContain('sre/slo-defined');

      const report = (await request(server).get(BASKET)).body;
      expect(report.classification.primary).toBe('application');
      expect(byPractice(report)).not.toHaveProperty('sre/slo-defined');
      expect(byPractice(report)['devops/ci-declared']).toMatchObject({
        title: 'Pipeline',
        severity: 'low',
        state: 'gap',
      });
      const gone = await request(server).get(
        '/api/team-topology/gaps?practice=sre/slo-defined',
      );
      expect(gone.status).toBe(400);
    });
  });
});
