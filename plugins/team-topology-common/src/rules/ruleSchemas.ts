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

import { createZodV4FilterPredicateSchema } from '@backstage/filter-predicates';
import { z } from 'zod/v4';
import { evidenceGrades, severities } from './Practice';

const MAX_WEIGHT = 5;

const text = z.string().trim().min(1);
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by "-"');

const OPERATORS = new Set([
  '$all',
  '$any',
  '$not',
  '$exists',
  '$in',
  '$contains',
  '$hasPrefix',
]);

/** Zod's own message for a failed union says nothing useful to a person. */
const predicate = z.unknown().check(context => {
  if (context.value === undefined) {
    context.issues.push({
      code: 'custom',
      message: 'is missing; write a filter predicate',
      input: context.value,
    });
    return;
  }
  const result = createZodV4FilterPredicateSchema().safeParse(context.value);
  const operator = findUnknownOperator(context.value);
  if (operator) {
    context.issues.push({
      code: 'custom',
      message: `has the unknown operator "${operator}"; known are ${[
        ...OPERATORS,
      ].join(', ')}`,
      input: context.value,
    });
  } else if (!result.success || !isPlainObject(context.value)) {
    context.issues.push({
      code: 'custom',
      message: `is no filter predicate; write an object such as { "entity.kind": "Component" } with the operators ${[
        ...OPERATORS,
      ].join(', ')}`,
      input: context.value,
    });
  }
});

const weight = z.number().min(-MAX_WEIGHT).max(MAX_WEIGHT);

const signalFields = {
  id,
  when: predicate,
  weights: z
    .record(z.string().min(1), weight)
    .refine(
      weights => Object.keys(weights).length > 0,
      'must name at least one function',
    ),
  reason: text,
  source: text,
};

const checkSchema = z.strictObject({
  id,
  when: predicate,
  says: z.enum(['met', 'gap']),
  strength: z.enum(['strong', 'medium', 'weak']),
  reason: text,
});

const checks = z.array(checkSchema).check(context => {
  const ids = context.value.map(check => check.id);
  const twice = ids.find((value, index) => ids.indexOf(value) !== index);
  if (twice) {
    context.issues.push({
      code: 'custom',
      message: `has the id "${twice}" twice`,
      input: context.value,
    });
  }
});

const practiceFields = {
  id: z
    .string()
    .regex(
      /^[a-z0-9-]+\/[a-z0-9]+(-[a-z0-9]+)*$/,
      'must be "discipline/name" in lower case',
    ),
  title: text,
  discipline: id,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)], {
    error: 'must be 1, 2 or 3',
  }),
  severity: z.enum(severities),
  appliesTo: z.strictObject({ when: predicate, description: text }),
  checks,
  whenSilent: z.enum(['gap', 'unknown']),
  silentReason: text,
  rationale: text,
  source: text,
  remedy: z.strictObject({
    text,
    yaml: text.optional(),
    links: z
      .array(
        z.strictObject({
          title: text,
          url: z.url({
            protocol: /^https?$/,
            error: 'must be an http or https address',
          }),
        }),
      )
      .optional(),
  }),
};

/** @internal */
export const signalSchema = z.strictObject(signalFields);

/** @internal */
export const practiceSchema = z.strictObject(practiceFields);

/** @internal */
export const signalChangeSchema = z.strictObject({
  ...z.strictObject(signalFields).partial().shape,
  id,
  disabled: z.boolean().optional(),
});

/** @internal */
export const practiceChangeSchema = z.strictObject({
  ...z.strictObject(practiceFields).partial().shape,
  id: practiceFields.id,
  disabled: z.boolean().optional(),
});

/** What a provider answers about a practice, checked because modules are not ours. @internal */
export const evidenceSchema = z.object({
  practice: practiceFields.id,
  says: z.enum(['met', 'gap', 'unknown']),
  grade: z.enum(evidenceGrades),
  strength: z.enum(['strong', 'medium', 'weak']),
  reason: text,
  field: z.string().optional(),
  value: z.string().optional(),
  number: z.number().optional(),
  unit: z.string().optional(),
  window: z.string().optional(),
  threshold: z.number().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  refs: z.array(z.string()).optional(),
});

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Also the shape of the library's type for operators yet to come, so the schema alone lets some pass.
function findUnknownOperator(value: unknown, depth = 0): string | undefined {
  if (depth > 50 || typeof value !== 'object' || value === null) {
    return undefined;
  }
  for (const [key, child] of Object.entries(value)) {
    if (!Array.isArray(value) && key.startsWith('$') && !OPERATORS.has(key)) {
      return key;
    }
    const found = findUnknownOperator(child, depth + 1);
    if (found) {
      return found;
    }
  }
  return undefined;
}
