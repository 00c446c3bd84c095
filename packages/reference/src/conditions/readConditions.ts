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

import { FilterPredicate } from '@backstage/filter-predicates';

/** One thing that a predicate asks of an entity. */
export interface Condition {
  /** What it looks at, e.g. `facts.nameWords`. */
  path: string;
  /** Whether the value is one of some, a list holds one of them, or there is a value at all. */
  asks: 'is' | 'has' | 'exists';
  /** One of these is enough; none for `exists`. */
  values: string[];
  /** Whether it must not hold. */
  isNegated: boolean;
}

/**
 * Reads a predicate as conditions that all have to hold.
 *
 * @returns undefined where the predicate has another shape
 */
export function readConditions(
  predicate: FilterPredicate,
): Condition[] | undefined {
  if (typeof predicate !== 'object' || predicate === null) {
    return undefined;
  }
  return joinAll(
    Object.entries(predicate).map(([key, value]) => readEntry(key, value)),
  );
}

function readEntry(key: string, value: unknown): Condition[] | undefined {
  switch (key) {
    case '$all':
      return joinAll((value as FilterPredicate[]).map(readConditions));
    case '$any':
      return readAlternatives((value as FilterPredicate[]).map(readConditions));
    case '$not': {
      const conditions = readConditions(value as FilterPredicate);
      return conditions?.length === 1
        ? [{ ...conditions[0], isNegated: !conditions[0].isNegated }]
        : undefined;
    }
    default:
      return key.startsWith('$') ? undefined : readLeaf(key, value);
  }
}

function joinAll(
  parts: Array<Condition[] | undefined>,
): Condition[] | undefined {
  const conditions: Condition[] = [];
  for (const part of parts) {
    if (!part) {
      return undefined;
    }
    conditions.push(...part);
  }
  return conditions;
}

/** Alternatives that ask the same of the same field are one condition. */
function readAlternatives(
  parts: Array<Condition[] | undefined>,
): Condition[] | undefined {
  const first = parts[0]?.[0];
  const values: string[] = [];
  for (const part of parts) {
    if (
      !first ||
      part?.length !== 1 ||
      part[0].path !== first.path ||
      part[0].asks !== first.asks ||
      part[0].isNegated
    ) {
      return parts.length === 1 ? part : undefined;
    }
    values.push(...part[0].values);
  }
  return first && [{ ...first, values }];
}

function readLeaf(path: string, value: unknown): Condition[] | undefined {
  if (isPrimitive(value)) {
    return [{ path, asks: 'is', values: [String(value)], isNegated: false }];
  }
  const operators = Object.entries(value ?? {});
  if (operators.length !== 1) {
    return undefined;
  }
  const [[operator, operand]] = operators;
  if (operator === '$in' && Array.isArray(operand)) {
    return operand.every(isPrimitive)
      ? [{ path, asks: 'is', values: operand.map(String), isNegated: false }]
      : undefined;
  }
  if (operator === '$contains' && isPrimitive(operand)) {
    return [{ path, asks: 'has', values: [String(operand)], isNegated: false }];
  }
  if (operator === '$exists' && typeof operand === 'boolean') {
    return [{ path, asks: 'exists', values: [], isNegated: !operand }];
  }
  return undefined;
}

function isPrimitive(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
