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
  evaluateFilterPredicate,
  FilterPredicate,
  getJsonValueAtPath,
} from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';
import { EntityFacts } from '../facts';
import { asArray, asRecord } from '../facts/EntityReader';
import { factField } from './factFields';

/**
 * One thing in an entity that made a rule match.
 *
 * @public
 */
export interface RuleMatch {
  /** Where, as a path into the entity, e.g. `metadata.name`. */
  field: string;
  /** What stands there, or the word of it that matched. */
  value?: string;
}

/**
 * What rules look at.
 *
 * @internal
 */
export interface RuleDocument {
  entity: JsonValue;
  facts: EntityFacts;
  function?: string;
}

/**
 * What a matching rule found, and which entities that tells about.
 *
 * @internal
 */
export interface PredicateMatch {
  matches: RuleMatch[];
  refs: string[];
}

/**
 * Evaluates a predicate and, where it matches, tells which of its conditions did.
 *
 * @internal
 */
export function matchPredicate(
  predicate: FilterPredicate,
  document: RuleDocument,
): PredicateMatch | undefined {
  if (!evaluateFilterPredicate(predicate, document)) {
    return undefined;
  }
  const result: PredicateMatch = { matches: [], refs: [] };
  collect(predicate, document, result);
  const seen = new Set<string>();
  return {
    matches: result.matches.filter(match => {
      const key = `${match.field}\n${match.value}`;
      return !seen.has(key) && seen.add(key);
    }),
    refs: [...new Set(result.refs)],
  };
}

function collect(
  predicate: FilterPredicate,
  document: RuleDocument,
  result: PredicateMatch,
): void {
  if (typeof predicate !== 'object' || predicate === null) {
    return;
  }
  const expression = predicate as Record<string, unknown>;
  if (Array.isArray(expression.$all)) {
    for (const part of expression.$all) {
      collect(part, document, result);
    }
  } else if (Array.isArray(expression.$any)) {
    for (const part of expression.$any) {
      if (evaluateFilterPredicate(part, document)) {
        collect(part, document, result);
      }
    }
  } else if ('$not' in expression) {
    // What does not hold is no find, but it may tell of the same entities.
    collectRefs(expression.$not, document, result);
  } else {
    for (const [path, condition] of Object.entries(expression)) {
      collectLeaf(path, condition, document, result);
    }
  }
}

function collectLeaf(
  path: string,
  condition: unknown,
  document: RuleDocument,
  result: PredicateMatch,
): void {
  const wanted =
    typeof condition === 'object' && condition !== null
      ? (condition as { $contains?: unknown }).$contains
      : undefined;
  if (path === 'facts.annotationKeys' && typeof wanted === 'string') {
    // As predicates compare texts, the key may differ in case.
    const key =
      document.facts.annotationKeys.find(
        known => known.toUpperCase() === wanted.toUpperCase(),
      ) ?? wanted;
    result.matches.push({
      field: `metadata.annotations.${key}`,
      value: describe(readAnnotation(document.entity, key)),
    });
    return;
  }
  const fact = factField(path);
  const value =
    typeof wanted === 'string'
      ? wanted
      : getJsonValueAtPath(document as unknown as JsonValue, path);
  result.matches.push({
    field: fact?.field ?? path.replace(/^(entity|facts)\./, ''),
    value: describe(value),
  });
  result.refs.push(...(fact?.refs?.(document.facts) ?? []));
}

function collectRefs(
  predicate: unknown,
  document: RuleDocument,
  result: PredicateMatch,
): void {
  for (const [key, value] of Object.entries(asRecord(predicate))) {
    if (key === '$all' || key === '$any') {
      for (const part of asArray(value)) {
        collectRefs(part, document, result);
      }
    } else if (key === '$not') {
      collectRefs(value, document, result);
    } else {
      result.refs.push(...(factField(key)?.refs?.(document.facts) ?? []));
    }
  }
}

// Keys of annotations hold dots, so a path into the entity could miss them.
function readAnnotation(entity: JsonValue, key: string): unknown {
  const { metadata } = asRecord(entity);
  return asRecord(asRecord(metadata).annotations)[key];
}

const MAX_VALUE_LENGTH = 200;

function describe(value: unknown): string | undefined {
  if (
    value === undefined ||
    value === null ||
    (typeof value === 'object' && !Array.isArray(value))
  ) {
    return undefined;
  }
  const text = Array.isArray(value)
    ? value.filter(item => typeof item !== 'object').join(', ')
    : String(value);
  return text.length > MAX_VALUE_LENGTH
    ? `${text.slice(0, MAX_VALUE_LENGTH)}…`
    : text;
}

/**
 * Fills `{value}` in a reason with what matched.
 *
 * @internal
 */
export function fillReason(reason: string, matches: RuleMatch[]): string {
  // The kind only narrows a rule down; what it found is the rest.
  const values = matches.flatMap(({ field, value }) =>
    field !== 'kind' && value !== undefined ? [value] : [],
  );
  const text = [...new Set(values)].slice(0, 3).join(', ');
  return reason.replaceAll('{value}', () => text);
}
