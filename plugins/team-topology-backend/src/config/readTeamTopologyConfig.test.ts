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

import { mockServices } from '@backstage/backend-test-utils';
import { loadConfigSchema } from '@backstage/config-loader';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { defaultObservationThresholds } from '@team-topology/backstage-plugin-team-topology-common';
import { readTeamTopologyConfig } from './readTeamTopologyConfig';

jest.setTimeout(60_000);

const EXAMPLE: JsonObject = {
  schedule: { frequency: { minutes: 30 }, timeout: { minutes: 5 } },
  kinds: ['Component', 'API'],
  corrections: { requireOwnership: false },
  exemptions: {
    requireOwnership: false,
    allowOpenEnded: true,
    maxDays: 90,
    approval: 'required',
    approvers: ['group:default/architects'],
    administrators: ['group:default/platform'],
  },
  history: { retention: { days: 30 } },
  levels: { metShare: 0.8, knownShare: 0.5 },
  observations: {
    disabled: ['many-stacks'],
    allHats: { functions: 3 },
    silo: { teams: 4 },
    next: { slos: 0.9 },
  },
  functions: [
    {
      id: 'data',
      title: 'Data',
      mission: 'Turns what happened into what people can decide by.',
      question: 'Can people trust these numbers?',
      northStar: 'Fresh and correct data',
    },
    { id: 'application', title: 'Product' },
  ],
  signals: [
    {
      id: 'acme-landing-zone',
      when: { 'facts.nameWords': { $contains: 'lz' } },
      weights: { infra: 3 },
      reason: 'It names the landing zone, {value}.',
      source: 'ACME handbook',
    },
    { id: 'used-by-many-teams', disabled: true },
  ],
  practices: [
    { id: 'platform/golden-path-used', severity: 'low' },
    {
      id: 'sre/slo-defined',
      level: 1,
      checks: [
        {
          id: 'acme-slo',
          when: { 'facts.annotationKeys': { $contains: 'acme.com/slo' } },
          says: 'met',
          strength: 'strong',
          reason: 'The annotation names its SLO, "{value}".',
        },
      ],
    },
  ],
};

/** What the schemas of other packages insist on. */
const REQUIRED: JsonObject = {
  app: { baseUrl: 'http://localhost' },
  backend: {
    baseUrl: 'http://localhost',
    listen: ':7007',
    database: { client: 'better-sqlite3', connection: ':memory:' },
  },
};

const read = (teamTopology?: JsonObject) =>
  readTeamTopologyConfig(
    mockServices.rootConfig({ data: teamTopology ? { teamTopology } : {} }),
  );

describe('readTeamTopologyConfig', () => {
  it('reads what is there, and has defaults for what is not', () => {
    const defaults = {
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 30 },
      },
      kinds: ['component', 'api', 'resource', 'system', 'template'],
      corrections: { requireOwnership: true },
      exemptions: {
        requireOwnership: true,
        allowOpenEnded: false,
        maxDays: 365,
        approval: 'none',
        approvers: [],
        administrators: [],
      },
      history: { retentionMilliseconds: 400 * 86_400_000 },
      levels: { metShare: 0.9, knownShare: 0.6 },
      observations: defaultObservationThresholds,
      functions: undefined,
      signals: undefined,
      practices: undefined,
    };
    expect(read()).toEqual(defaults);
    expect(read({})).toEqual(defaults);
    expect(read(EXAMPLE)).toEqual({
      schedule: {
        frequency: { minutes: 30 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 30 },
      },
      kinds: ['component', 'api'],
      corrections: { requireOwnership: false },
      exemptions: EXAMPLE.exemptions,
      history: { retentionMilliseconds: 30 * 86_400_000 },
      levels: { metShare: 0.8, knownShare: 0.5 },
      observations: {
        ...defaultObservationThresholds,
        disabled: ['many-stacks'],
        allHats: { functions: 3, entities: 25 },
        silo: { entities: 3, teams: 4 },
        next: { ...defaultObservationThresholds.next, slos: 0.9 },
      },
      functions: EXAMPLE.functions,
      signals: EXAMPLE.signals,
      practices: EXAMPLE.practices,
    });
  });

  it('names the key that is wrong', () => {
    expect(() => read({ kind: ['Component'] })).toThrow(
      'teamTopology.kind is no known key; known are schedule, kinds, corrections, ',
    );
    expect(() => read({ corrections: { requireOwner: false } })).toThrow(
      'teamTopology.corrections.requireOwner is no known key; known is requireOwnership',
    );
    expect(() => read({ corrections: { requireOwnership: 'no way' } })).toThrow(
      /teamTopology\.corrections\.requireOwnership/,
    );
    expect(() => read({ levels: { metshare: 0.9 } })).toThrow(
      'teamTopology.levels.metshare is no known key; known are metShare, knownShare',
    );
    for (const wrong of [-0.1, 1.01, 90]) {
      expect(() => read({ levels: { knownShare: wrong } })).toThrow(
        `teamTopology.levels.knownShare must be a share from 0 to 1, e.g. 0.6, and not ${wrong}`,
      );
    }
    expect(() => read({ levels: { metShare: 'most' } })).toThrow(
      /teamTopology\.levels\.metShare/,
    );
    expect(read({ levels: { metShare: 0, knownShare: 1 } }).levels).toEqual({
      metShare: 0,
      knownShare: 1,
    });
    expect(() => read({ kinds: [] })).toThrow(/^teamTopology\.kinds must name/);
    expect(() => read({ kinds: 'Component' })).toThrow(/teamTopology\.kinds/);
    expect(() => read({ schedule: {} })).toThrow(
      /^teamTopology\.schedule is wrong: .*frequency/,
    );
    expect(() =>
      read({
        schedule: { ...(EXAMPLE.schedule as JsonObject), scope: 'local' },
      }),
    ).toThrow(/^teamTopology\.schedule\.scope must be "global"/);
  });
});

describe('config.d.ts', () => {
  it('accepts the example, refuses wrong types, and shows nothing to browsers', async () => {
    const schema = await loadConfigSchema({
      dependencies: [],
      packagePaths: [
        resolvePackagePath(
          '@team-topology/backstage-plugin-team-topology-backend',
          'package.json',
        ),
      ],
    });
    const process = (teamTopology: JsonObject, visibility?: ['frontend']) =>
      schema.process(
        [{ context: 'test', data: { ...REQUIRED, teamTopology } }],
        {
          visibility,
        },
      )[0].data;

    expect(process(EXAMPLE)).toEqual({ ...REQUIRED, teamTopology: EXAMPLE });
    expect(process(EXAMPLE, ['frontend'])).not.toHaveProperty('teamTopology');
    for (const [wrong, key] of [
      [{ kinds: 'Component' }, 'kinds'],
      [{ corrections: { requireOwnership: 'no' } }, 'corrections'],
      [{ levels: { metShare: '90 %' } }, 'metShare'],
      [{ functions: [{ title: 'Data' }] }, 'functions'],
      [{ functions: [{ id: 'data', title: { en: 'Data' } }] }, 'title'],
      [{ observations: { silo: { teams: 'few' } } }, 'teams'],
      [{ signals: [{ weights: { sre: 1 } }] }, 'signals'],
      [{ signals: [{ id: 'a', weights: { sre: 'much' } }] }, 'weights'],
      [{ practices: [{ id: 'a/b', severity: 'awful' }] }, 'severity'],
      [{ practices: [{ id: 'a/b', level: 4 }] }, 'level'],
    ] as const) {
      expect(() => process(wrong as unknown as JsonObject)).toThrow(key);
    }
  });
});
