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
import { asRecord } from '../facts/EntityReader';
import {
  CompiledPredicate,
  compilePredicate,
  readWordSet,
} from './compilePredicate';
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
  const compiled = compilePredicate(predicate);
  if (!holds(compiled, document)) {
    return undefined;
  }
  const result: PredicateMatch = { matches: [], refs: [] };
  collect(compiled, document, result);
  const seen = new Set<string>();
  return {
    matches: result.matches.filter(match => {
      const key = `${match.field}\n${match.value}`;
      return !seen.has(key) && seen.add(key);
    }),
    refs: [...new Set(result.refs)],
  };
}

function holds(compiled: CompiledPredicate, document: RuleDocument): boolean {
  switch (compiled.type) {
    case 'all':
      return compiled.parts.every(part => holds(part, document));
    case 'any':
      return compiled.parts.some(part => holds(part, document));
    case 'not':
      return !holds(compiled.part, document);
    case 'words':
      return intersects(
        compiled.words,
        readWordSet(document.facts, compiled.fact),
      );
    default:
      return evaluateFilterPredicate(compiled.predicate, document);
  }
}

function intersects(
  words: ReadonlyMap<string, string>,
  found: ReadonlySet<string>,
): boolean {
  const [fewer, more] =
    words.size < found.size ? [words, found] : [found, words];
  for (const word of fewer.keys()) {
    if (more.has(word)) {
      return true;
    }
  }
  return false;
}

/** The words of a rule, as written, that are among the found ones. */
function commonWords(
  words: ReadonlyMap<string, string>,
  found: ReadonlySet<string>,
): string[] {
  const fewer: Iterable<string> =
    words.size < found.size ? words.keys() : found;
  const common: string[] = [];
  for (const folded of fewer) {
    const word = words.get(folded);
    if (word !== undefined && found.has(folded)) {
      common.push(word);
    }
  }
  return common;
}

function collect(
  compiled: CompiledPredicate,
  document: RuleDocument,
  result: PredicateMatch,
): void {
  switch (compiled.type) {
    case 'all':
      for (const part of compiled.parts) {
        collect(part, document, result);
      }
      break;
    case 'any':
      for (const part of compiled.parts) {
        if (holds(part, document)) {
          collect(part, document, result);
        }
      }
      break;
    case 'not':
      // What does not hold is no find, but it may tell of the same entities.
      for (const path of compiled.paths) {
        result.refs.push(...(factField(path)?.refs?.(document.facts) ?? []));
      }
      break;
    case 'words': {
      const found = readWordSet(document.facts, compiled.fact);
      const words = commonWords(compiled.words, found);
      for (const word of words.sort()) {
        collectLeaf(compiled.path, { $contains: word }, document, result);
      }
      break;
    }
    default:
      collectPredicate(compiled.predicate, document, result);
  }
}

function collectPredicate(
  predicate: FilterPredicate,
  document: RuleDocument,
  result: PredicateMatch,
): void {
  for (const [path, condition] of Object.entries(asRecord(predicate))) {
    collectLeaf(path, condition, document, result);
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

const NARROWING_FIELDS = ['kind', 'metadata'];

/**
 * Fills `{value}` in a reason with what matched.
 *
 * @internal
 */
export function fillReason(reason: string, matches: RuleMatch[]): string {
  // The kind and the company of words only narrow a rule down; what it found is the rest.
  const values = matches.flatMap(({ field, value }) =>
    !NARROWING_FIELDS.includes(field) && value !== undefined ? [value] : [],
  );
  const text = [...new Set(values)].slice(0, 3).join(', ');
  return reason.replaceAll('{value}', () => text);
}
