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

import { severities } from '@team-topology/backstage-plugin-team-topology-common';

const text = { type: 'string' } as const;
const functionId = { type: 'string', pattern: '^[a-z0-9-]+$' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const time = { type: 'string', format: 'date-time' } as const;

const name = {
  type: 'string',
  // No control characters: databases fail on them.
  pattern: '^[^/:\\s\\u0000-\\u001f]+$',
  minLength: 1,
  maxLength: 63,
} as const;

function path(parameter: string, description: string) {
  return {
    name: parameter,
    in: 'path',
    required: true,
    description,
    schema: name,
  };
}

function query(parameter: string, description: string, schema: object) {
  return { name: parameter, in: 'query', required: false, description, schema };
}

const namespaceParameter = path('namespace', 'Namespace, e.g. default');
const nameParameter = path('name', 'Name');
const entityParameters = [
  path('kind', 'Kind, in any case'),
  namespaceParameter,
  nameParameter,
];
const teamParameters = [namespaceParameter, nameParameter];
const scopeParameter = query(
  'scope',
  'Only what the team owns itself, or what its sub-teams own as well',
  { type: 'string', enum: ['own', 'all'], default: 'all' },
);
const pageParameters = [
  query('limit', 'Items per page', {
    type: 'integer',
    minimum: 1,
    maximum: 500,
    default: 50,
  }),
  query('cursor', 'nextCursor of the page before', text),
];
const functionParameter = query(
  'function',
  'Id of a primary function, or unclassified',
  functionId,
);
const gapParameters = [
  // Ids of practices hold a "/", which people do not encode.
  { ...query('practice', 'Id of a practice', text), allowReserved: true },
  query(
    'discipline',
    'Id of the function on whose ladder it counts',
    functionId,
  ),
  query('severity', 'How bad the gap is', {
    type: 'string',
    enum: [...severities],
  }),
  query('sort', 'Worst, oldest or by entity first', {
    type: 'string',
    enum: ['severity', 'age', 'entity'],
    default: 'severity',
  }),
];

function answer(description: string, schema: string) {
  return {
    '200': {
      description,
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${schema}` },
        },
      },
    },
    default: {
      description: 'What went wrong',
      content: {
        'application/json': { schema: { $ref: '#/components/schemas/Error' } },
      },
    },
  };
}

function object(properties: Record<string, object>, optional: string[] = []) {
  return {
    type: 'object',
    required: Object.keys(properties).filter(key => !optional.includes(key)),
    properties,
  };
}

function listOf(schema: object) {
  return { type: 'array', items: schema };
}

function page(item: string) {
  return object(
    {
      items: listOf({ $ref: `#/components/schemas/${item}` }),
      totalItems: count,
      nextCursor: text,
    },
    ['nextCursor'],
  );
}

/** Rules in the form of the configuration. What is wrong with one is said by its place. */
function ruleList(rules: string) {
  return {
    type: 'array',
    description: `${rules} to add or to change, as in the configuration`,
    maxItems: 500,
    items: {},
  };
}

const numbers = { type: 'object', additionalProperties: { type: 'number' } };
const anything = { type: 'object' };

/**
 * What the HTTP API understands and answers. Every request is checked against it.
 */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'team-topology',
    version: '1',
    description:
      'What teams work on, what their entities are and what they lack. All answers are limited to what the catalog shows the caller.',
    license: { name: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths: {
    '/functions': {
      get: {
        operationId: 'getFunctions',
        description: 'The functions and the signals that speak for them.',
        responses: answer('The functions', 'Functions'),
      },
    },
    '/practices': {
      get: {
        operationId: 'getPractices',
        description: 'The practices and what satisfies them.',
        responses: answer('The practices', 'Practices'),
      },
    },
    '/entities/{kind}/{namespace}/{name}': {
      get: {
        operationId: 'getEntity',
        description: 'What an entity is and lacks, assessed now.',
        parameters: entityParameters,
        responses: answer('The report', 'EntityReport'),
      },
    },
    '/entities/{kind}/{namespace}/{name}/refresh': {
      post: {
        operationId: 'refreshEntity',
        description:
          'Asks all sources about an entity again and stores what comes out.',
        parameters: entityParameters,
        responses: answer('The new report', 'EntityReport'),
      },
    },
    '/refresh': {
      get: {
        operationId: 'getRefresh',
        description:
          'How the last refresh went, and which entities could not be assessed.',
        parameters: pageParameters,
        responses: answer('The report', 'RefreshReport'),
      },
    },
    '/teams': {
      get: {
        operationId: 'getTeams',
        description: 'The groups of the catalog, by ref.',
        parameters: pageParameters,
        responses: answer('A page of teams', 'TeamList'),
      },
    },
    '/teams/{namespace}/{name}': {
      get: {
        operationId: 'getTeam',
        description: 'What a team works on and lacks.',
        parameters: [...teamParameters, scopeParameter],
        responses: answer('The report', 'TeamReport'),
      },
    },
    '/teams/{namespace}/{name}/entities': {
      get: {
        operationId: 'getTeamEntities',
        description: 'The entities of a team.',
        parameters: [
          ...teamParameters,
          scopeParameter,
          functionParameter,
          query('assessed', 'Only those that could or could not be assessed', {
            type: 'boolean',
          }),
          query('sort', 'Most gaps first, or by ref', {
            type: 'string',
            enum: ['gaps', 'ref'],
            default: 'gaps',
          }),
          ...pageParameters,
        ],
        responses: answer('A page of entities', 'TeamEntityList'),
      },
    },
    '/teams/{namespace}/{name}/gaps': {
      get: {
        operationId: 'getTeamGaps',
        description: 'The gaps of a team, by entity.',
        parameters: [
          ...teamParameters,
          scopeParameter,
          functionParameter,
          ...gapParameters,
          ...pageParameters,
        ],
        responses: answer('A page of gaps', 'GapList'),
      },
    },
    '/gaps': {
      get: {
        operationId: 'getGaps',
        description: 'The gaps of all entities.',
        parameters: [functionParameter, ...gapParameters, ...pageParameters],
        responses: answer('A page of gaps', 'GapList'),
      },
    },
    '/corrections': {
      get: {
        operationId: 'getCorrections',
        description: 'What persons said about functions, by ref.',
        parameters: pageParameters,
        responses: answer('A page of corrections', 'CorrectionList'),
      },
    },
    '/corrections/{kind}/{namespace}/{name}': {
      put: {
        operationId: 'putCorrection',
        description:
          'Says what an entity or a group is, in place of what was said before.',
        parameters: entityParameters,
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CorrectionRequest' },
            },
          },
        },
        responses: answer('The new report', 'CorrectionResponse'),
      },
      delete: {
        operationId: 'deleteCorrection',
        description: 'Takes back what was said.',
        parameters: entityParameters,
        responses: answer('The new report', 'CorrectionResponse'),
      },
    },
    '/preview': {
      post: {
        operationId: 'previewRules',
        description:
          'What changed rules would move, on top of the rules in force. Stores nothing.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/PreviewRequest' },
            },
          },
        },
        responses: answer('What would move', 'PreviewReport'),
      },
    },
  },
  components: {
    schemas: {
      Error: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: object({ name: text, message: text }),
          response: object({ statusCode: { type: 'integer' } }),
        },
        additionalProperties: true,
      },
      Functions: object({
        functions: listOf(anything),
        signals: listOf(anything),
      }),
      Practices: object({ practices: listOf(anything) }),
      EntityReport: object(
        {
          entityRef: text,
          asOf: time,
          etag: text,
          counted: { type: 'boolean' },
          classification: object(
            {
              primary: text,
              shares: numbers,
              sums: numbers,
              confidence: { type: 'number', minimum: 0, maximum: 1 },
              evidence: listOf(anything),
              summary: text,
              withheld: { type: 'boolean' },
              changes: listOf(anything),
              correction: anything,
              overruled: anything,
              derived: anything,
            },
            ['primary', 'correction', 'overruled', 'derived'],
          ),
          practices: listOf(
            object(
              {
                practice: text,
                title: text,
                discipline: text,
                level: { type: 'integer', minimum: 1, maximum: 3 },
                severity: { type: 'string', enum: [...severities] },
                state: {
                  type: 'string',
                  enum: ['gap', 'unknown', 'met', 'exempt', 'not-applicable'],
                },
                reason: text,
                rationale: text,
                evidence: listOf(anything),
                since: time,
              },
              ['since'],
            ),
          ),
          problems: listOf(object({ field: text, message: text })),
          functions: listOf(anything),
          catalogRefresh: {
            type: 'string',
            enum: ['requested', 'not-allowed', 'failed'],
          },
        },
        ['etag', 'catalogRefresh'],
      ),
      CorrectionRequest: {
        // The code says what the values may be, in better words than a schema.
        ...object({ function: text, reason: text }),
        additionalProperties: false,
      },
      CorrectionResponse: object(
        {
          entity: { $ref: '#/components/schemas/EntityReport' },
          team: { $ref: '#/components/schemas/TeamReport' },
        },
        ['entity', 'team'],
      ),
      Correction: object({
        entityRef: text,
        function: text,
        author: text,
        at: time,
        reason: text,
      }),
      CorrectionList: page('Correction'),
      RefreshStatus: object(
        {
          state: {
            type: 'string',
            enum: ['never', 'running', 'succeeded', 'failed'],
          },
          asOf: time,
          startedAt: time,
          error: text,
        },
        ['asOf', 'startedAt', 'error'],
      ),
      RefreshReport: object({
        status: { $ref: '#/components/schemas/RefreshStatus' },
        entities: object({ total: count, assessed: count }),
        failures: { $ref: '#/components/schemas/EntityFailureList' },
      }),
      EntityFailure: object(
        { ref: text, title: text, owners: listOf(text), error: text },
        ['title'],
      ),
      EntityFailureList: page('EntityFailure'),
      Team: object(
        { ref: text, title: text, type: text, entities: count, gaps: count },
        ['title', 'type'],
      ),
      TeamList: page('Team'),
      TeamReport: object({
        team: object(
          { ref: text, title: text, description: text, type: text },
          ['title', 'description', 'type'],
        ),
        scope: { type: 'string', enum: ['own', 'all'] },
        subTeams: listOf(object({ ref: text, title: text }, ['title'])),
        counts: object({ own: count, all: count }),
        summary: object({
          entities: object({ total: count, assessed: count }),
          mix: listOf(
            object(
              {
                function: text,
                count,
                percent: { type: 'integer', minimum: 0, maximum: 100 },
              },
              ['function'],
            ),
          ),
          shares: numbers,
          checks: object({
            met: count,
            gap: count,
            unknown: count,
            exempt: count,
          }),
          severities: numbers,
          gaps: listOf(anything),
        }),
        problems: listOf(object({ field: text, message: text })),
        classification: object(
          {
            primary: text,
            confidence: { type: 'number', minimum: 0, maximum: 1 },
            shares: numbers,
            basis: {
              type: 'string',
              enum: ['correction', 'entities', 'words', 'none'],
            },
            summary: text,
            observed: object(
              {
                primary: text,
                confidence: { type: 'number', minimum: 0, maximum: 1 },
                shares: numbers,
                entities: count,
              },
              ['primary'],
            ),
            words: anything,
            correction: anything,
            overruled: anything,
            observations: listOf(
              object({
                id: { type: 'string', enum: ['function-differs'] },
                text,
              }),
            ),
          },
          ['primary', 'correction', 'overruled'],
        ),
        failures: listOf(object({ ref: text, error: text })),
        refresh: { $ref: '#/components/schemas/RefreshStatus' },
        functions: listOf(anything),
      }),
      TeamEntity: object(
        {
          ref: text,
          kind: text,
          title: text,
          type: text,
          system: text,
          owners: listOf(text),
          primary: text,
          share: { type: 'number', minimum: 0, maximum: 1 },
          confidence: { type: 'number', minimum: 0, maximum: 1 },
          gaps: count,
          unknown: count,
          met: count,
          exempt: count,
          worst: { type: 'string', enum: [...severities] },
          error: text,
        },
        ['title', 'type', 'system', 'primary', 'worst', 'error'],
      ),
      TeamEntityList: page('TeamEntity'),
      Gap: object(
        {
          entityRef: text,
          entityTitle: text,
          practice: text,
          title: text,
          discipline: text,
          level: { type: 'integer', minimum: 1, maximum: 3 },
          severity: { type: 'string', enum: [...severities] },
          reason: text,
          since: time,
          owners: listOf(text),
        },
        ['entityTitle'],
      ),
      GapList: page('Gap'),
      PreviewRequest: {
        ...object({
          functions: ruleList('Functions'),
          signals: ruleList('Signals'),
          practices: ruleList('Practices'),
        }),
        required: [],
        additionalProperties: false,
      },
      PreviewReport: object({
        fingerprints: object({ before: text, after: text }),
        assessed: count,
        entities: object({
          total: count,
          items: listOf(
            object(
              {
                ref: text,
                title: text,
                owners: listOf(text),
                before: { $ref: '#/components/schemas/PreviewedEntity' },
                after: { $ref: '#/components/schemas/PreviewedEntity' },
              },
              ['title'],
            ),
          ),
        }),
        teams: object({
          total: count,
          items: listOf(
            object(
              {
                ref: text,
                title: text,
                before: { $ref: '#/components/schemas/PreviewedTeam' },
                after: { $ref: '#/components/schemas/PreviewedTeam' },
              },
              ['title'],
            ),
          ),
        }),
        failures: listOf(object({ ref: text, error: text })),
      }),
      PreviewedEntity: object(
        {
          primary: text,
          confidence: { type: 'number', minimum: 0, maximum: 1 },
        },
        ['primary'],
      ),
      PreviewedTeam: object(
        {
          primary: text,
          mix: listOf(
            object(
              {
                function: text,
                count,
                percent: { type: 'integer', minimum: 0, maximum: 100 },
              },
              ['function'],
            ),
          ),
        },
        ['primary'],
      ),
    },
  },
};
