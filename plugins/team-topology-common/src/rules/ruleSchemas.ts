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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { createZodV4FilterPredicateSchema } from '@backstage/filter-predicates';
import { z } from 'zod/v4';
import { factNames } from './factFields';
import { efforts, evidenceGrades, severities } from './Practice';

const MAX_WEIGHT = 5;

/** Columns of the database are as long. */
const MAX_FUNCTION_ID_LENGTH = 63;
const MAX_PRACTICE_ID_LENGTH = 255;

/** Far more than a readable rule needs; deeper ones could exhaust the stack. */
const MAX_PREDICATE_DEPTH = 20;

/** Words that stand for "no function" where the id of one could stand. */
const RESERVED_FUNCTION_IDS = ['unclassified', 'unclear'];

const text = z.string().trim().min(1);
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by "-"');

function longestText(length: number): string {
  return `must be at most ${length} characters long`;
}

const functionId = id
  .max(MAX_FUNCTION_ID_LENGTH, longestText(MAX_FUNCTION_ID_LENGTH))
  // Ids are keys of objects, where what looks like a number would come first.
  .regex(/^[^0-9]/, 'must begin with a letter')
  .refine(
    // What every object has would be found where nothing was said about it.
    value => !RESERVED_FUNCTION_IDS.includes(value) && !(value in {}),
    'is reserved; choose another one',
  );

function fixedField(reason: string) {
  return z.custom<undefined>(value => value === undefined, reason).optional();
}

const functionFields = {
  id: functionId,
  title: text,
  mission: text,
  question: text,
  northStar: text,
};

/** @internal */
export const functionSchema = z.strictObject({
  ...functionFields,
  residual: z.literal(true).optional(),
});

/** @internal */
export const functionChangeSchema = z.strictObject({
  ...z.strictObject(functionFields).partial().shape,
  id: functionId,
  residual: fixedField(
    'cannot be set; what shows no sign of another function stays application',
  ),
  disabled: fixedField(
    'cannot be set; functions stay, because signals, practices and corrections name them. Switch off the signals that speak for it instead',
  ),
});

const OPERATORS = new Set([
  '$all',
  '$any',
  '$not',
  '$exists',
  '$in',
  '$contains',
  '$hasPrefix',
]);

const filterPredicate = createZodV4FilterPredicateSchema();

/**
 * A filter predicate whose paths are known to lead somewhere. Zod's own message for
 * a failed union says nothing useful to a person.
 */
function predicateSchema(options: { knowsFunction: boolean }) {
  return z.unknown().check(context => {
    const mistake = describeMistake(context.value, options.knowsFunction);
    if (mistake) {
      context.issues.push({
        code: 'custom',
        message: mistake,
        input: context.value,
      });
    }
  });
}

function describeMistake(
  value: unknown,
  knowsFunction: boolean,
): string | undefined {
  if (value === undefined) {
    return 'is missing; write a filter predicate';
  }
  if (isDeeperThan(value, MAX_PREDICATE_DEPTH)) {
    return `is nested deeper than ${MAX_PREDICATE_DEPTH} levels; write it flatter, or as several rules`;
  }
  const operators = [...OPERATORS].join(', ');
  const operator = findUnknownOperator(value);
  if (operator) {
    return `has the unknown operator "${operator}"; known are ${operators}`;
  }
  if (!isPlainObject(value) || !filterPredicate.safeParse(value).success) {
    return `is no filter predicate; write an object such as { "entity.kind": "Component" } with the operators ${operators}`;
  }
  const path = findUnknownPath(value, knowsFunction);
  if (path === undefined) {
    return undefined;
  }
  const roots = knowsFunction
    ? '"entity.", "facts." or "function"'
    : '"entity." or "facts."';
  return path.startsWith('facts.')
    ? `names the unknown fact "${path}"; known are ${factNames.join(', ')}`
    : `names "${path}", which leads nowhere; paths begin with ${roots}`;
}

const signalPredicate = predicateSchema({ knowsFunction: false });
const practicePredicate = predicateSchema({ knowsFunction: true });

const weight = z.number().min(-MAX_WEIGHT).max(MAX_WEIGHT);

// The schema of a record passes over this key without a word.
const PROTOTYPE_KEY = '__proto__';

const weights = z
  .unknown()
  .check(context => {
    if (
      isPlainObject(context.value) &&
      Object.hasOwn(context.value, PROTOTYPE_KEY)
    ) {
      context.issues.push({
        code: 'custom',
        message: `has the unknown key "${PROTOTYPE_KEY}"`,
        input: context.value,
      });
    }
  })
  .pipe(
    z
      .record(z.string().min(1), weight)
      .refine(
        value => Object.keys(value).length > 0,
        'must name at least one function',
      ),
  );

const signalFields = {
  id,
  when: signalPredicate,
  weights,
  reason: text,
  source: text,
};

const checkSchema = z.strictObject({
  id,
  when: practicePredicate,
  says: z.enum(['met', 'gap', 'unknown']),
  strength: z.enum(['strong', 'medium', 'weak']),
  reason: text,
});

const level = z.union([z.literal(1), z.literal(2), z.literal(3)], {
  error: 'must be 1, 2 or 3',
});

const overrideSchema = z
  .strictObject({
    id,
    when: practicePredicate,
    reason: text,
    severity: z.enum(severities).optional(),
    level: level.optional(),
    owed: z
      .literal(false, {
        error:
          'must be false, or be left out; who owes a practice is said by its appliesTo',
      })
      .optional(),
  })
  .check(({ value, issues }) => {
    const changes = [value.severity, value.level, value.owed];
    if (changes.every(change => change === undefined)) {
      issues.push({
        code: 'custom',
        message: 'changes nothing; give severity, level or owed: false',
        input: value,
      });
    }
    if (
      value.owed === false &&
      (value.severity !== undefined || value.level !== undefined)
    ) {
      issues.push({
        code: 'custom',
        message:
          'says that the practice is not owed and how it counts; take out either owed, or severity and level',
        input: value,
      });
    }
  });

/** A list in which each id stands once. */
function listWithIds<TItem extends { id: string }>(item: z.ZodType<TItem>) {
  return z.array(item).check(({ value, issues }) => {
    const ids = value.map(entry => entry.id);
    const twice = ids.find((one, index) => ids.indexOf(one) !== index);
    if (twice) {
      issues.push({
        code: 'custom',
        message: `has the id "${twice}" twice`,
        input: value,
      });
    }
  });
}

const provenBy = z
  .strictObject({ observed: text.optional(), verified: text.optional() })
  .refine(
    value => value.observed !== undefined || value.verified !== undefined,
    'says nothing; give observed or verified, or leave it out',
  );

const practiceFields = {
  id: z
    .string()
    .regex(
      /^[a-z0-9-]+\/[a-z0-9]+(-[a-z0-9]+)*$/,
      'must be "discipline/name" in lower case',
    )
    .max(MAX_PRACTICE_ID_LENGTH, longestText(MAX_PRACTICE_ID_LENGTH)),
  title: text,
  discipline: id,
  level,
  severity: z.enum(severities),
  effort: z.enum(efforts).optional(),
  appliesTo: z.strictObject({ when: practicePredicate, description: text }),
  checks: listWithIds(checkSchema),
  whenSilent: z.enum(['gap', 'unknown']),
  silentReason: text,
  provenBy: provenBy.optional(),
  overrides: listWithIds(overrideSchema).optional(),
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

const entityRef = z.string().transform((value, context) => {
  try {
    // One spelling only, because who may see an entity is looked up by its ref.
    return stringifyEntityRef(parseEntityRef(value));
  } catch {
    context.issues.push({
      code: 'custom',
      message: `"${value}" is no full entity ref such as component:default/name`,
      input: value,
    });
    return z.NEVER;
  }
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
  refs: z.array(entityRef).optional(),
});

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Asked first, because all else that looks at a value goes as deep as the value.
function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  return (
    levels === 0 ||
    Object.values(value).some(child => isDeeperThan(child, levels - 1))
  );
}

// Also the shape of the library's type for operators yet to come, so the schema alone lets some pass.
function findUnknownOperator(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  for (const [key, child] of Object.entries(value)) {
    if (!Array.isArray(value) && key.startsWith('$') && !OPERATORS.has(key)) {
      return key;
    }
    const found = findUnknownOperator(child);
    if (found) {
      return found;
    }
  }
  return undefined;
}

// A misspelt path never matches, or always does below $not, without anyone noticing.
function findUnknownPath(
  value: unknown,
  knowsFunction: boolean,
): string | undefined {
  if (!isPlainObject(value)) {
    return undefined;
  }
  for (const [key, child] of Object.entries(value)) {
    if (key === '$all' || key === '$any' || key === '$not') {
      for (const part of [child].flat()) {
        const found = findUnknownPath(part, knowsFunction);
        if (found !== undefined) {
          return found;
        }
      }
    } else if (!isKnownPath(key, knowsFunction)) {
      return key;
    }
  }
  return undefined;
}

function isKnownPath(path: string, knowsFunction: boolean): boolean {
  return (
    path.startsWith('entity.') ||
    (path.startsWith('facts.') &&
      factNames.includes(path.slice('facts.'.length))) ||
    (knowsFunction && path === 'function')
  );
}
