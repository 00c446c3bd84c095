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
import { EntityFacts } from '../facts';

const FACTS = 'facts.';

/**
 * A predicate in the form in which it is evaluated. Lists of words, which most rules
 * consist of, are looked up in sets instead of being compared one by one; all else is
 * left to the library.
 *
 * @internal
 */
export type CompiledPredicate =
  | { type: 'all' | 'any'; parts: CompiledPredicate[] }
  | { type: 'not'; part: CompiledPredicate; paths: string[] }
  | {
      type: 'words';
      /** Path of a fact that is a list of texts. */
      path: string;
      fact: keyof EntityFacts;
      /** The words of the rule as written, by how they are compared. */
      words: Map<string, string>;
    }
  | { type: 'other'; predicate: FilterPredicate };

const compiled = new WeakMap<object, CompiledPredicate>();

/**
 * Compiles a predicate, once for each object.
 *
 * @internal
 */
export function compilePredicate(
  predicate: FilterPredicate,
): CompiledPredicate {
  if (typeof predicate !== 'object' || predicate === null) {
    return { type: 'other', predicate };
  }
  let result = compiled.get(predicate);
  if (!result) {
    result = compile(predicate);
    compiled.set(predicate, result);
  }
  return result;
}

function compile(predicate: FilterPredicate & object): CompiledPredicate {
  const expression = predicate as Record<string, unknown>;
  const keys = Object.keys(expression);
  if (keys.length !== 1) {
    return { type: 'other', predicate };
  }
  const [key] = keys;
  const value = expression[key];
  if (key === '$all' && Array.isArray(value)) {
    return { type: 'all', parts: value.map(compilePredicate) };
  }
  if (key === '$any' && Array.isArray(value)) {
    return mergeWords(value.map(compilePredicate));
  }
  if (key === '$not') {
    const part = compilePredicate(value as FilterPredicate);
    return { type: 'not', part, paths: [...new Set(listPaths(part))] };
  }
  const word = (value as { $contains?: unknown } | null | undefined)?.$contains;
  return key.startsWith(FACTS) && typeof word === 'string'
    ? {
        type: 'words',
        path: key,
        fact: key.slice(FACTS.length) as keyof EntityFacts,
        words: new Map([[foldText(word), word]]),
      }
    : { type: 'other', predicate };
}

/** Alternatives of words of one fact become one list. */
function mergeWords(parts: CompiledPredicate[]): CompiledPredicate {
  const [first] = parts;
  if (
    first?.type !== 'words' ||
    !parts.every(part => part.type === 'words' && part.path === first.path)
  ) {
    return { type: 'any', parts };
  }
  return {
    ...first,
    words: new Map(
      parts.flatMap(part => (part.type === 'words' ? [...part.words] : [])),
    ),
  };
}

function listPaths(part: CompiledPredicate): string[] {
  switch (part.type) {
    case 'all':
    case 'any':
      return part.parts.flatMap(listPaths);
    case 'not':
      return part.paths;
    case 'words':
      return [part.path];
    default:
      return typeof part.predicate === 'object' && part.predicate !== null
        ? Object.keys(part.predicate)
        : [];
  }
}

const wordSets = new WeakMap<EntityFacts, Map<string, ReadonlySet<string>>>();

/**
 * The texts of a fact as they are compared; empty where it is no list of texts.
 *
 * @internal
 */
export function readWordSet(
  facts: EntityFacts,
  fact: keyof EntityFacts,
): ReadonlySet<string> {
  let sets = wordSets.get(facts);
  if (!sets) {
    sets = new Map();
    wordSets.set(facts, sets);
  }
  let set = sets.get(fact);
  if (!set) {
    const value: unknown = facts[fact];
    set = new Set(
      Array.isArray(value)
        ? value
            .filter(item => typeof item !== 'object')
            .map(item => foldText(String(item)))
        : [],
    );
    sets.set(fact, set);
  }
  return set;
}

/**
 * A text as predicates compare it.
 *
 * @internal
 */
export function foldText(text: string): string {
  return text.toUpperCase();
}
