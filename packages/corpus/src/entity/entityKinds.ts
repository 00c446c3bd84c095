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
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  Entity,
  entityKindSchemaValidator,
  groupEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
} from '@backstage/catalog-model';

/** How a field of a row becomes a field of `spec`. */
export interface SpecField {
  /** The name in `spec`. */
  readonly name: string;
  /** The name in the row. */
  readonly from: string;
  readonly shape: 'text' | 'ref' | 'refs' | 'steps';
  /** The kind of a reference that does not name one. */
  readonly defaultKind?: string;
  /** Whether the catalog refuses an entity without it. */
  readonly required: boolean;
}

/** A kind that the demo's catalog takes. */
export interface EntityKind {
  readonly kind: string;
  readonly apiVersion: string;
  readonly spec: readonly SpecField[];
  /** Throws or answers false where the catalog would refuse the entity. */
  readonly check: (entity: Entity) => Promise<boolean>;
}

const coreVersion = 'backstage.io/v1alpha1';
const templateVersion = 'scaffolder.backstage.io/v1beta3';

function text(name: string, options?: { from?: string; required?: boolean }) {
  return {
    name,
    from: options?.from ?? name,
    shape: 'text',
    required: options?.required ?? false,
  } as const;
}

function ref(
  name: string,
  defaultKind: string,
  options?: { from?: string; required?: boolean },
) {
  return { ...text(name, options), shape: 'ref', defaultKind } as const;
}

function refs(
  name: string,
  defaultKind: string | undefined,
  options?: { required?: boolean },
) {
  return { ...text(name, options), shape: 'refs', defaultKind } as const;
}

const required = { required: true };

// The part of the scaffolder's schema that a template made from a row can offend.
const checkTemplate = entityKindSchemaValidator({
  $schema: 'http://json-schema.org/draft-07/schema',
  $id: 'CorpusTemplate',
  allOf: [
    { $ref: 'Entity' },
    {
      type: 'object',
      required: ['spec'],
      properties: {
        apiVersion: { enum: [templateVersion] },
        kind: { enum: ['Template'] },
        spec: {
          type: 'object',
          required: ['type', 'steps'],
          properties: {
            type: { type: 'string', minLength: 1 },
            owner: { type: 'string', minLength: 1 },
            steps: { type: 'array', items: { type: 'object' } },
          },
        },
      },
    },
  ],
});

/**
 * Users and Locations are not among them: a corpus has no persons, and a Location would
 * make the catalog read whatever the row names.
 */
export const entityKinds: readonly EntityKind[] = [
  {
    kind: 'Component',
    apiVersion: coreVersion,
    check: entity => componentEntityV1alpha1Validator.check(entity),
    spec: [
      text('type', required),
      text('lifecycle', required),
      ref('owner', 'group', required),
      ref('system', 'system'),
      refs('dependsOn', undefined),
      refs('providesApis', 'api'),
      refs('consumesApis', 'api'),
    ],
  },
  {
    kind: 'API',
    apiVersion: coreVersion,
    check: entity => apiEntityV1alpha1Validator.check(entity),
    spec: [
      text('type', required),
      text('lifecycle', required),
      ref('owner', 'group', required),
      ref('system', 'system'),
      text('definition', { from: 'definitionExcerpt', required: true }),
    ],
  },
  {
    kind: 'Resource',
    apiVersion: coreVersion,
    check: entity => resourceEntityV1alpha1Validator.check(entity),
    spec: [
      text('type', required),
      text('lifecycle'),
      ref('owner', 'group', required),
      ref('system', 'system'),
      refs('dependsOn', undefined),
    ],
  },
  {
    kind: 'System',
    apiVersion: coreVersion,
    check: entity => systemEntityV1alpha1Validator.check(entity),
    spec: [
      text('type'),
      text('lifecycle'),
      ref('owner', 'group', required),
      ref('domain', 'domain'),
    ],
  },
  {
    kind: 'Domain',
    apiVersion: coreVersion,
    check: entity => domainEntityV1alpha1Validator.check(entity),
    spec: [
      text('type'),
      text('lifecycle'),
      ref('owner', 'group', required),
      ref('subdomainOf', 'domain', { from: 'domain' }),
    ],
  },
  {
    kind: 'Template',
    apiVersion: templateVersion,
    check: async entity => checkTemplate(entity) !== false,
    spec: [
      text('type', required),
      text('lifecycle'),
      ref('owner', 'group'),
      { ...text('steps', required), shape: 'steps' },
    ],
  },
  {
    kind: 'Group',
    apiVersion: coreVersion,
    check: entity => groupEntityV1alpha1Validator.check(entity),
    spec: [
      text('type', required),
      ref('parent', 'group'),
      refs('children', 'group', required),
    ],
  },
];

/** Every field of a row that is a `spec` field of some kind. */
export const specFieldsOfRows: readonly string[] = [
  ...new Set(entityKinds.flatMap(kind => kind.spec.map(field => field.from))),
];

/** The kind of that name, in any case: the catalog tells kinds apart without it. */
export function findEntityKind(kind: string): EntityKind | undefined {
  const lower = kind.toLocaleLowerCase('en-US');
  return entityKinds.find(
    candidate => candidate.kind.toLocaleLowerCase('en-US') === lower,
  );
}
