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
  changeCauses,
  efforts,
  exemptionStatuses,
  interactionModes,
  observationIds,
  observationVerdictKinds,
  practiceStates,
  severities,
  teamTypes,
  sortOrders,
  teamEntitySorts,
} from '@team-topology/backstage-plugin-team-topology-common';

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
  return {
    name: parameter,
    in: 'query',
    required: false,
    description,
    schema,
    // Clients write a space as "+", and people write "/" as it is.
    allowReserved: true,
  };
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
  query('practice', 'Id of a practice', text),
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

function answer(description: string, schema: string, status = '200') {
  return {
    [status]: {
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

function jsonBody(schema: string) {
  return {
    required: true,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${schema}` },
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

const share = { type: 'number', minimum: 0, maximum: 1 } as const;
const level = { type: 'integer', minimum: 1, maximum: 3 } as const;
const practiceCounts = object({
  met: count,
  gap: count,
  unknown: count,
  exempt: count,
  notApplicable: count,
});

const exemptionStatus = { type: 'string', enum: [...exemptionStatuses] };
const exemptionTarget = object(
  {
    kind: { type: 'string', enum: ['entity', 'team', 'type'] },
    ref: text,
    entityKind: text,
    type: text,
  },
  ['ref', 'entityKind', 'type'],
);
const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of the exemption',
  schema: { type: 'string', pattern: '^[0-9a-f-]{36}$' },
};
const observationKeyParameter = {
  name: 'key',
  in: 'path',
  required: true,
  description: 'Key of the observation, as the report on the team has it',
  schema: { type: 'string', pattern: '^[a-z0-9.~-]+$', maxLength: 255 },
};
// Without control characters: databases fail on them.
const filterText = {
  type: 'string',
  pattern: '^[^\\u0000-\\u001f]+$',
  maxLength: 255,
} as const;

const namedRef = object({ ref: text, title: text }, ['title']);
const tally = {
  entities: count,
  owed: count,
  used: count,
  older: count,
  candidates: count,
  exempt: count,
  noTemplate: count,
};
function topOf(item: object) {
  return object({ items: listOf(item), total: count });
}
const adviceCondition = object(
  {
    id: text,
    title: text,
    text,
    holds: { type: 'boolean' },
    value: { type: 'number' },
    threshold: { type: 'number' },
    refs: listOf(text),
  },
  ['holds', 'value', 'threshold'],
);

const cause = { type: 'string', enum: [...changeCauses] };
const stateCounts = object({
  met: count,
  gap: count,
  unknown: count,
  exempt: count,
});
const stateName = { type: 'string', enum: [...practiceStates] };
const causeSummary = object({
  cause,
  opened: count,
  closed: count,
  entities: count,
});
const historyParameters = [
  query(
    'from',
    'ISO date, or date and time; by default 90 days before to',
    text,
  ),
  query('to', 'ISO date, or date and time; by default now', text),
  query(
    'discipline',
    'Id of the function on whose ladder a practice counts',
    functionId,
  ),
  query('practice', 'Id of a practice', filterText),
];

const interactionMode = { type: 'string', enum: [...interactionModes] };
const interactions = object({
  items: listOf({ $ref: '#/components/schemas/TeamInteraction' }),
  total: count,
  withoutTeam: count,
});

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
    '/entities/{kind}/{namespace}/{name}/remedies': {
      get: {
        operationId: 'getRemedy',
        description:
          'How to close one gap of an entity, as a change of its file.',
        parameters: [
          ...entityParameters,
          {
            ...query('practice', 'Id of a practice', text),
            required: true,
          },
        ],
        responses: answer('The remedy', 'RemedyProposal'),
      },
    },
    '/entities/{kind}/{namespace}/{name}/history': {
      get: {
        operationId: 'getEntityHistory',
        description: 'What changed about an entity and why, the newest first.',
        parameters: [...entityParameters, ...pageParameters],
        responses: answer('A page of changes', 'EntityChangeList'),
      },
    },
    '/teams/{namespace}/{name}/history': {
      get: {
        operationId: 'getTeamHistory',
        description: 'How the checks of a team stood, and why they moved.',
        parameters: [...teamParameters, scopeParameter, ...historyParameters],
        responses: answer('The history', 'TeamHistory'),
      },
    },
    '/teams/{namespace}/{name}/history/changes': {
      get: {
        operationId: 'getTeamChanges',
        description:
          'The checks of a team that came into another state and why, the newest first.',
        parameters: [
          ...teamParameters,
          scopeParameter,
          ...historyParameters,
          ...pageParameters,
        ],
        responses: answer('A page of changes', 'TeamChangeList'),
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
    '/teams/{namespace}/{name}/observations/{key}': {
      put: {
        operationId: 'putObservationVerdict',
        description:
          'Confirms or dismisses an observation, in place of what was said before.',
        parameters: [
          ...teamParameters,
          observationKeyParameter,
          scopeParameter,
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                $ref: '#/components/schemas/ObservationVerdictRequest',
              },
            },
          },
        },
        responses: answer('The observations', 'ObservationsResponse'),
      },
      delete: {
        operationId: 'deleteObservationVerdict',
        description: 'Takes back what was said about an observation.',
        parameters: [
          ...teamParameters,
          observationKeyParameter,
          scopeParameter,
        ],
        responses: answer('The observations', 'ObservationsResponse'),
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
          query('kind', 'Kind, in any case', name),
          query('q', 'What the title or the name has in it, in any case', {
            ...filterText,
            maxLength: 100,
          }),
          query('sort', 'What the order goes by', {
            type: 'string',
            enum: [...teamEntitySorts],
            default: 'gaps',
          }),
          query(
            'order',
            'By default numbers from the greatest, and texts from the first letter',
            { type: 'string', enum: [...sortOrders] },
          ),
          ...pageParameters,
        ],
        responses: answer('A page of entities', 'TeamEntityList'),
      },
    },
    '/teams/{namespace}/{name}/interactions': {
      get: {
        operationId: 'getTeamInteractions',
        description:
          'Which teams depend on a team, and on which it depends, by catalog relations.',
        parameters: [...teamParameters, scopeParameter],
        responses: answer('The interactions', 'TeamInteractions'),
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
    '/organization': {
      get: {
        operationId: 'getOrganization',
        description:
          'All teams together: what they cover, lack, and need next.',
        responses: answer('The report', 'OrganizationReport'),
      },
    },
    '/golden-path': {
      get: {
        operationId: 'getGoldenPathCandidates',
        description:
          'Entities that could have been made from a golden path, by ref.',
        parameters: [
          query('type', 'spec.type of the entities, in any case', filterText),
          query('template', 'Golden path, by ref', filterText),
          query('team', 'Group, by ref', filterText),
          scopeParameter,
          ...pageParameters,
        ],
        responses: answer('A page of entities', 'GoldenPathCandidateList'),
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
    '/exemptions': {
      get: {
        operationId: 'getExemptions',
        description: 'Gaps that persons accept, those that are over included.',
        parameters: [
          query('entity', 'Ref of an entity for which they hold', filterText),
          query(
            'team',
            'Ref of a group: its own, and those of its sub-teams, of what they own, and of the groups above',
            filterText,
          ),
          query('practice', 'Id of a practice', filterText),
          query('status', 'Where it stands', exemptionStatus),
          query('endsBefore', 'Ending before this day, YYYY-MM-DD', text),
          query('sort', 'Ending first, or asked for last', {
            type: 'string',
            enum: ['until', 'at'],
            default: 'until',
          }),
          ...pageParameters,
        ],
        responses: answer('A page of exemptions', 'ExemptionList'),
      },
      post: {
        operationId: 'createExemption',
        description:
          'Accepts a gap for a time, or asks for it where approval is needed.',
        requestBody: jsonBody('ExemptionRequest'),
        responses: answer('The exemption', 'ExemptionResponse', '201'),
      },
    },
    '/exemptions/{id}': {
      delete: {
        operationId: 'revokeExemption',
        description: 'Takes an exemption, or what is asked for, back.',
        parameters: [idParameter, query('reason', 'Why', text)],
        responses: answer('The exemption', 'ExemptionResponse'),
      },
    },
    '/exemptions/{id}/approve': {
      post: {
        operationId: 'approveExemption',
        description: 'Puts what somebody else asked for into force.',
        parameters: [idParameter],
        responses: answer('The exemption', 'ExemptionResponse'),
      },
    },
    '/exemptions/{id}/reject': {
      post: {
        operationId: 'rejectExemption',
        description: 'Refuses what somebody else asked for.',
        parameters: [idParameter],
        requestBody: jsonBody('ExemptionRejection'),
        responses: answer('The exemption', 'ExemptionResponse'),
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
                level,
                severity: { type: 'string', enum: [...severities] },
                effort: { type: 'string', enum: [...efforts] },
                overridden: object({ reason: text }),
                state: {
                  type: 'string',
                  enum: ['gap', 'unknown', 'met', 'exempt', 'not-applicable'],
                },
                reason: text,
                rationale: text,
                evidence: listOf(anything),
                exemption: anything,
                since: time,
              },
              ['overridden', 'exemption', 'since'],
            ),
          ),
          levels: listOf({ $ref: '#/components/schemas/DisciplineLevel' }),
          levelThresholds: { $ref: '#/components/schemas/LevelThresholds' },
          problems: listOf(object({ field: text, message: text })),
          functions: listOf(anything),
          catalogRefresh: {
            type: 'string',
            enum: ['requested', 'not-allowed', 'failed'],
          },
        },
        ['etag', 'catalogRefresh'],
      ),
      RemedyProposal: object(
        {
          practice: text,
          title: text,
          state: {
            type: 'string',
            enum: ['gap', 'unknown', 'met', 'exempt', 'not-applicable'],
          },
          text,
          patch: object(
            {
              path: text,
              diff: text,
              fragment: text,
              placeholders: listOf(text),
              editUrl: text,
            },
            ['diff', 'editUrl'],
          ),
          problem: text,
          templates: listOf(
            object({
              ref: text,
              title: text,
              formData: { type: 'object', additionalProperties: text },
            }),
          ),
          links: listOf(object({ title: text, url: text })),
        },
        ['patch', 'problem'],
      ),
      LevelThresholds: object({ metShare: share, knownShare: share }),
      DisciplineLevel: object(
        {
          discipline: text,
          level: { type: 'integer', minimum: 0, maximum: 3 },
          steps: listOf(
            object(
              {
                level,
                state: {
                  type: 'string',
                  enum: ['reached', 'open', 'not-assessable', 'not-applicable'],
                },
                met: count,
                gap: count,
                unknown: count,
                exempt: count,
                metShare: share,
                knownShare: share,
              },
              ['metShare', 'knownShare'],
            ),
          ),
          next: object({
            level,
            toClose: count,
            toKnow: count,
            missing: listOf(
              object(
                {
                  practice: text,
                  title: text,
                  kind: { type: 'string', enum: ['close', 'connect'] },
                  severity: { type: 'string', enum: [...severities] },
                  effort: { type: 'string', enum: [...efforts] },
                  cells: { type: 'integer', minimum: 1 },
                  gain: { type: 'number', minimum: 0, maximum: 100 },
                  connect: text,
                  enough: { type: 'boolean' },
                },
                ['connect', 'enough'],
              ),
            ),
          }),
        },
        ['next'],
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
      ExemptionRequest: {
        // The code says what the values may be, in better words than a schema.
        ...object(
          {
            practice: text,
            target: exemptionTarget,
            reason: text,
            until: text,
          },
          ['until'],
        ),
        additionalProperties: false,
      },
      ExemptionRejection: {
        ...object({ reason: text }),
        additionalProperties: false,
      },
      Exemption: object(
        {
          id: text,
          practice: text,
          practiceTitle: text,
          target: exemptionTarget,
          reason: text,
          author: text,
          at: time,
          until: text,
          status: exemptionStatus,
          decision: object({ by: text, at: time, reason: text }, ['reason']),
        },
        ['practiceTitle', 'until', 'decision'],
      ),
      ExemptionList: page('Exemption'),
      ExemptionResponse: object(
        {
          exemption: { $ref: '#/components/schemas/Exemption' },
          entity: { $ref: '#/components/schemas/EntityReport' },
          appliesAfterRefresh: { type: 'boolean' },
        },
        ['entity'],
      ),
      RefreshStatus: object(
        {
          state: {
            type: 'string',
            enum: ['never', 'running', 'succeeded', 'failed'],
          },
          asOf: time,
          startedAt: time,
          error: text,
          overdue: { type: 'boolean' },
        },
        ['asOf', 'startedAt', 'error', 'overdue'],
      ),
      EntityChange: object(
        {
          at: time,
          cause,
          checks: listOf(
            object({
              practice: text,
              before: stateName,
              after: stateName,
              cause,
            }),
          ),
          function: object({ before: text, after: text }, ['before', 'after']),
          owners: object({ before: listOf(text), after: listOf(text) }),
          error: object({ before: text, after: text }, ['before', 'after']),
          withheld: { type: 'boolean' },
        },
        ['function', 'owners', 'error', 'withheld'],
      ),
      EntityChangeList: page('EntityChange'),
      TeamHistory: object(
        {
          team: text,
          scope: { type: 'string', enum: ['own', 'all'] },
          discipline: text,
          practice: text,
          from: time,
          to: time,
          begins: time,
          points: listOf(
            object({
              at: time,
              counts: stateCounts,
              comparable: stateCounts,
              marks: listOf(causeSummary),
            }),
          ),
          changes: listOf(causeSummary),
        },
        ['discipline', 'practice', 'begins'],
      ),
      TeamChange: object(
        {
          at: time,
          entityRef: text,
          entityTitle: text,
          practice: text,
          title: text,
          before: stateName,
          after: stateName,
          cause,
        },
        ['entityTitle', 'title'],
      ),
      TeamChangeList: page('TeamChange'),
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
          {
            ref: text,
            title: text,
            description: text,
            type: text,
            teamType: { type: 'string', enum: [...teamTypes] },
          },
          ['title', 'description', 'type', 'teamType'],
        ),
        scope: { type: 'string', enum: ['own', 'all'] },
        limited: { type: 'boolean' },
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
        levels: listOf({ $ref: '#/components/schemas/DisciplineLevel' }),
        levelThresholds: { $ref: '#/components/schemas/LevelThresholds' },
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
        coverage: { $ref: '#/components/schemas/CoverageRow' },
        goldenPath: { $ref: '#/components/schemas/GoldenPathAdoption' },
        teamGaps: listOf({ $ref: '#/components/schemas/TeamGap' }),
        observations: listOf({ $ref: '#/components/schemas/Observation' }),
        failures: listOf(object({ ref: text, error: text })),
        refresh: { $ref: '#/components/schemas/RefreshStatus' },
        functions: listOf(anything),
      }),
      TeamInteraction: object(
        {
          ref: text,
          title: text,
          direction: {
            type: 'string',
            enum: ['depends-on-us', 'we-depend-on'],
          },
          mode: interactionMode,
          function: text,
          uses: count,
          modes: listOf(object({ mode: interactionMode, uses: count })),
          examples: listOf(
            object({ mode: interactionMode, user: text, used: text }),
          ),
        },
        ['title', 'function'],
      ),
      TeamInteractions: object({
        team: text,
        scope: { type: 'string', enum: ['own', 'all'] },
        dependOnUs: interactions,
        weDependOn: interactions,
      }),
      Observation: object(
        {
          id: { type: 'string', enum: [...observationIds] },
          key: text,
          title: text,
          text,
          numbers,
          thresholds: numbers,
          teams: listOf(text),
          entities: listOf(text),
          docs: text,
          verdict: { $ref: '#/components/schemas/ObservationVerdict' },
        },
        ['verdict'],
      ),
      ObservationVerdict: object(
        {
          verdict: { type: 'string', enum: [...observationVerdictKinds] },
          author: text,
          at: time,
          reason: text,
          withheld: { type: 'boolean' },
        },
        ['reason', 'withheld'],
      ),
      ObservationVerdictRequest: {
        // The code says what the values may be, in better words than a schema.
        ...object({ verdict: text, reason: text }, ['reason']),
        additionalProperties: false,
      },
      ObservationsResponse: object({
        team: text,
        scope: { type: 'string', enum: ['own', 'all'] },
        observations: listOf({ $ref: '#/components/schemas/Observation' }),
      }),
      TeamGap: object({
        id: {
          type: 'string',
          enum: [
            'function-not-covered',
            'function-hole',
            'type-without-template',
            'slo-missing',
          ],
        },
        subject: text,
        title: text,
        severity: { type: 'string', enum: [...severities] },
        reason: text,
        remedy: anything,
        entities: count,
        refs: listOf(text),
        teams: listOf(
          object({ ref: text, title: text, entities: count, of: count }, [
            'title',
          ]),
        ),
      }),
      CoverageRow: object(
        {
          ref: text,
          title: text,
          entities: count,
          cells: listOf(
            object({
              function: text,
              state: {
                type: 'string',
                enum: ['own', 'thin', 'served', 'hole', 'empty'],
              },
              entities: count,
              serving: count,
              servedBy: listOf(
                object({ ref: text, title: text, entities: count }, ['title']),
              ),
            }),
          ),
          holes: count,
          thin: count,
        },
        ['title'],
      ),
      CoverageMatrix: object({
        rows: listOf({ $ref: '#/components/schemas/CoverageRow' }),
        total: count,
        holes: count,
        thin: count,
      }),
      GoldenPathAdoption: object({
        total: object(tally),
        templates: topOf(
          object(
            {
              ...tally,
              ref: text,
              title: text,
              type: text,
              version: text,
              owners: listOf(text),
              setAside: text,
              made: count,
              leavesMark: { type: 'boolean' },
            },
            ['title', 'type', 'version', 'setAside'],
          ),
        ),
        types: topOf(
          object({
            ...tally,
            type: text,
            kinds: listOf(text),
            templates: listOf(text),
            teams: count,
          }),
        ),
        teams: topOf(object({ ...tally, ref: text, title: text }, ['title'])),
      }),
      OrganizationReport: object({
        limited: { type: 'boolean' },
        entities: object({ total: count, assessed: count }),
        teams: topOf(
          object(
            {
              ref: text,
              title: text,
              type: text,
              parents: listOf(text),
              entities: count,
              observed: object(
                {
                  primary: text,
                  confidence: share,
                  shares: numbers,
                  entities: count,
                },
                ['primary'],
              ),
              shares: numbers,
            },
            ['title', 'type'],
          ),
        ),
        coverage: object({
          teams: { $ref: '#/components/schemas/CoverageMatrix' },
          domains: { $ref: '#/components/schemas/CoverageMatrix' },
          functions: numbers,
        }),
        goldenPath: { $ref: '#/components/schemas/GoldenPathAdoption' },
        gaps: listOf({ $ref: '#/components/schemas/TeamGap' }),
        observations: listOf({ $ref: '#/components/schemas/Observation' }),
        next: object({
          next: listOf(text),
          stages: listOf(
            object({
              id: {
                type: 'string',
                enum: ['explore', 'devops', 'sre', 'platform', 'devsecops'],
              },
              title: text,
              state: {
                type: 'string',
                enum: ['next', 'in-place', 'not-needed', 'under-way', 'later'],
              },
              text,
              conditions: listOf(adviceCondition),
              goals: listOf(adviceCondition),
            }),
          ),
        }),
        refresh: { $ref: '#/components/schemas/RefreshStatus' },
        functions: listOf(anything),
      }),
      GoldenPathCandidate: object(
        {
          ref: text,
          kind: text,
          title: text,
          type: text,
          system: text,
          owners: listOf(text),
          templates: listOf(namedRef),
        },
        ['title', 'system'],
      ),
      GoldenPathCandidateList: page('GoldenPathCandidate'),
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
                gaps: object({ opened: count, closed: count }),
              },
              ['title', 'gaps'],
            ),
          ),
        }),
        practices: listOf(
          object({
            practice: text,
            title: text,
            before: practiceCounts,
            after: practiceCounts,
            opened: count,
            closed: count,
            reweighted: count,
          }),
        ),
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
