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
import { foldText } from '../facts/foldText';
import { factField, FactField, factNumbers, isWords } from './factFields';

const FACTS = 'facts.';
const ENTITY = 'entity.';

/**
 * A fact that a predicate looks at.
 *
 * @internal
 */
export interface FactPath extends FactField {
  fact: keyof EntityFacts;
  number: number;
  isWords: boolean;
}

/**
 * A predicate in the form in which it is evaluated. Words and texts of facts, which
 * most rules consist of, are looked up instead of being compared one by one; all else
 * is left to the library.
 *
 * @internal
 */
export type Condition =
  | { type: 'all' | 'any'; parts: Condition[] }
  | {
      type: 'not';
      part: Condition;
      /** The facts that the part looks at. */
      facts: FactPath[];
    }
  | (FactPath & {
      /** A fact that is a list of texts. */
      type: 'words';
      /** The words of the rule as written, by how they are compared. */
      words: Map<string, string>;
    })
  | (FactPath & {
      /** A fact that is one text or number. */
      type: 'text';
      /** One of these, as they are compared. */
      texts: Set<string>;
    })
  | (FactPath & {
      /** A fact that is true or false. */
      type: 'flag';
      value: boolean;
    })
  | {
      /** A text of the entity. */
      type: 'entity';
      path: string;
      /** One of these. */
      texts: string[];
      predicate: FilterPredicate;
    }
  | {
      type: 'leaf';
      path: string;
      /** The text that the rule looks for in a list. */
      word?: string;
      predicate: FilterPredicate;
    }
  | { type: 'other'; predicate: FilterPredicate };

type KeyOf<T> = T extends T ? keyof T : never;

/**
 * All that a condition may have. Conditions of all types are evaluated by the same code,
 * which takes a multiple of the time where each type has a shape of its own.
 */
const SHAPE: Record<KeyOf<Condition>, undefined> = {
  type: undefined,
  parts: undefined,
  part: undefined,
  facts: undefined,
  fact: undefined,
  number: undefined,
  isWords: undefined,
  field: undefined,
  refs: undefined,
  words: undefined,
  texts: undefined,
  value: undefined,
  path: undefined,
  word: undefined,
  predicate: undefined,
};

function shape(condition: Condition): Condition {
  return { ...SHAPE, ...condition };
}

const compiled = new WeakMap<object, Condition>();

/**
 * Compiles a predicate, once for each object.
 *
 * @internal
 */
export function compilePredicate(predicate: FilterPredicate): Condition {
  if (typeof predicate !== 'object' || predicate === null) {
    return shape({ type: 'other', predicate });
  }
  let result = compiled.get(predicate);
  if (!result) {
    result = shape(compile(predicate));
    compiled.set(predicate, result);
  }
  return result;
}

function compile(predicate: FilterPredicate & object): Condition {
  const entries = Object.entries(predicate);
  if (entries.length !== 1) {
    return entries.some(([key]) => key.startsWith('$'))
      ? { type: 'other', predicate }
      : {
          type: 'all',
          parts: entries.map(([path, value]) =>
            shape(compileLeaf(path, value)),
          ),
        };
  }
  const [[key, value]] = entries;
  if (key === '$all' && Array.isArray(value)) {
    return { type: 'all', parts: compileAll(value) };
  }
  if (key === '$any' && Array.isArray(value)) {
    return mergeWords(compileAll(value));
  }
  if (key === '$not') {
    const part = compilePredicate(value as FilterPredicate);
    return { type: 'not', part, facts: listFacts(part) };
  }
  return key.startsWith('$')
    ? { type: 'other', predicate }
    : compileLeaf(key, value);
}

function compileAll(predicates: unknown[]): Condition[] {
  return predicates.map(part => compilePredicate(part as FilterPredicate));
}

function compileLeaf(path: string, value: unknown): Condition {
  const { $contains: contained } = (value ?? {}) as { $contains?: unknown };
  const leaf = {
    type: 'leaf' as const,
    path,
    ...(typeof contained === 'string' && { word: contained }),
    predicate: { [path]: value } as FilterPredicate,
  };
  const texts = wantedTexts(value);
  if (texts && path.startsWith(ENTITY)) {
    return { type: 'entity', path, texts, predicate: leaf.predicate };
  }
  const known = factField(path);
  if (!known) {
    return leaf;
  }
  const at = factPath(path, known);
  if (texts) {
    return { type: 'text', ...at, texts: new Set(texts.map(foldText)) };
  }
  if (typeof value === 'boolean') {
    return { type: 'flag', ...at, value };
  }
  if (typeof contained === 'string') {
    const words = new Map([[foldText(contained), contained]]);
    return { type: 'words', ...at, words };
  }
  return leaf;
}

/** The texts of which one is to be equal to what stands at a path. */
function wantedTexts(value: unknown): string[] | undefined {
  if (typeof value === 'string') {
    return [value];
  }
  const { $in: options, ...others } = (value ?? {}) as { $in?: unknown };
  return Object.keys(others).length === 0 &&
    Array.isArray(options) &&
    options.every(option => typeof option === 'string')
    ? options
    : undefined;
}

function factPath(path: string, { field, refs }: FactField): FactPath {
  const fact = path.slice(FACTS.length) as keyof EntityFacts;
  return {
    fact,
    number: factNumbers[fact],
    isWords: isWords(fact),
    field,
    ...(refs && { refs }),
  };
}

/** Alternatives of words of one fact become one list. */
function mergeWords(parts: Condition[]): Condition {
  const [first] = parts;
  if (
    first?.type !== 'words' ||
    !parts.every(part => part.type === 'words' && part.fact === first.fact)
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

function listFacts(part: Condition): FactPath[] {
  switch (part.type) {
    case 'all':
    case 'any':
      return part.parts.flatMap(listFacts);
    case 'not':
      return part.facts;
    case 'words':
    case 'text':
    case 'flag': {
      const { fact, number, isWords: areWords, field, refs } = part;
      return [
        { fact, number, isWords: areWords, field, ...(refs && { refs }) },
      ];
    }
    case 'leaf': {
      const known = factField(part.path);
      return known ? [factPath(part.path, known)] : [];
    }
    default:
      return [];
  }
}
