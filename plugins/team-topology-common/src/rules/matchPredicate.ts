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
import { distinctTexts } from '../facts/distinctTexts';
import { asRecord } from '../facts/EntityReader';
import { foldText } from '../facts/foldText';
import { sortTexts } from '../facts/sortTexts';
import { compilePredicate, Condition, FactPath } from './compilePredicate';
import { factField, factNumbers } from './factFields';
import { RuleDocument } from './RuleDocument';

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
  return matchCondition(compilePredicate(predicate), document);
}

/**
 * The same for a predicate that is compiled already.
 *
 * @internal
 */
export function matchCondition(
  condition: Condition,
  document: RuleDocument,
): PredicateMatch | undefined {
  const found: PredicateMatch = { matches: [], refs: [] };
  if (!collect(condition, document, found)) {
    return undefined;
  }
  return found.refs.length > 1
    ? { matches: found.matches, refs: distinctTexts(found.refs) }
    : found;
}

/**
 * Whether a condition holds; then what it found is added. Where it does not hold,
 * what was added is to be thrown away.
 */
function collect(
  condition: Condition,
  document: RuleDocument,
  found: PredicateMatch,
): boolean {
  switch (condition.type) {
    case 'all':
      for (const part of condition.parts) {
        if (!collect(part, document, found)) {
          return false;
        }
      }
      return true;
    case 'any':
      return collectAny(condition.parts, document, found);
    case 'not':
      if (holds(condition.part, document)) {
        return false;
      }
      // What does not hold is no find, but it may tell of the same entities.
      for (const path of condition.facts) {
        addRefs(path, document, found);
      }
      return true;
    case 'words': {
      const words = document.commonWords(condition, condition.words);
      for (const word of sortTexts(words)) {
        addMatch(
          condition.fact === 'annotationKeys'
            ? matchAnnotation(word, document)
            : { field: condition.field, value: word },
          found,
        );
      }
      if (words.length > 0) {
        addRefs(condition, document, found);
      }
      return words.length > 0;
    }
    case 'text': {
      const value: unknown = document.facts[condition.fact];
      const text = typeof value === 'number' ? String(value) : value;
      if (
        typeof text !== 'string' ||
        !(condition.texts.has(text) || condition.texts.has(foldText(text)))
      ) {
        return false;
      }
      addMatch({ field: condition.field, value: describe(value) }, found);
      addRefs(condition, document, found);
      return true;
    }
    case 'flag':
      if (document.facts[condition.fact] !== condition.value) {
        return false;
      }
      addMatch(
        { field: condition.field, value: String(condition.value) },
        found,
      );
      addRefs(condition, document, found);
      return true;
    case 'entity':
    case 'leaf':
      if (!evaluate(condition.predicate, document)) {
        return false;
      }
      collectLeaf(condition, document, found);
      return true;
    default:
      return evaluate(condition.predicate, document);
  }
}

/**
 * Whether a predicate that is not compiled holds.
 *
 * @remarks
 *
 * Where a rule names a number, the library makes a text of what stands in the entity.
 * Of some maps and of very deep lists there is none, so they are not equal to it.
 */
function evaluate(predicate: FilterPredicate, document: RuleDocument): boolean {
  try {
    return evaluateFilterPredicate(predicate, document);
  } catch (error) {
    const { name } = error as Error;
    if (name === 'TypeError' || name === 'RangeError') {
      return false;
    }
    throw error;
  }
}

function holds(condition: Condition, document: RuleDocument): boolean {
  return condition.type === 'words'
    ? document.hasWord(condition, condition.words)
    : collect(condition, document, { matches: [], refs: [] });
}

function collectAny(
  parts: Condition[],
  document: RuleDocument,
  found: PredicateMatch,
): boolean {
  let isMet = false;
  for (const part of parts) {
    const inPart: PredicateMatch = { matches: [], refs: [] };
    if (collect(part, document, inPart)) {
      isMet = true;
      for (const match of inPart.matches) {
        addMatch(match, found);
      }
      pushAll(found.refs, inPart.refs);
    }
  }
  return isMet;
}

function addRefs(
  { refs }: FactPath,
  document: RuleDocument,
  found: PredicateMatch,
): void {
  if (refs) {
    pushAll(found.refs, refs(document.facts));
  }
}

function collectLeaf(
  { path, word }: { path: string; word?: string },
  document: RuleDocument,
  found: PredicateMatch,
): void {
  const fact = factField(path);
  addMatch(
    {
      field: fact?.field ?? path.replace(/^(entity|facts)\./, ''),
      value: describe(
        word ?? getJsonValueAtPath(document as unknown as JsonValue, path),
      ),
    },
    found,
  );
  pushAll(found.refs, fact?.refs?.(document.facts) ?? []);
}

// As arguments of one call they could be too many.
function pushAll(list: string[], items: string[]): void {
  for (const item of items) {
    list.push(item);
  }
}

const ANNOTATION_KEYS = {
  fact: 'annotationKeys',
  number: factNumbers.annotationKeys,
  isWords: false,
} as const;

// As predicates compare texts, the key may differ in case from the rule's.
function matchAnnotation(wanted: string, document: RuleDocument): RuleMatch {
  const index = document.indexOf(ANNOTATION_KEYS, foldText(wanted));
  const key = document.facts.annotationKeys[index] ?? wanted;
  return {
    field: `metadata.annotations.${key}`,
    value: describe(readAnnotation(document.entity, key)),
  };
}

function addMatch(match: RuleMatch, found: PredicateMatch): void {
  for (const known of found.matches) {
    if (known.field === match.field && known.value === match.value) {
      return;
    }
  }
  const { matches } = found;
  // A list that grows makes room for many, and most find one thing or two.
  if (matches.length === 0) {
    found.matches = [match];
  } else if (matches.length === 1) {
    found.matches = [matches[0], match];
  } else {
    matches.push(match);
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

/** So many values are named in a reason. */
const MAX_VALUES = 3;

/**
 * Whether what stands in a field only narrows a rule down: the kind, and the company of
 * words.
 *
 * @internal
 */
export function isNarrowing(field: string): boolean {
  return field === 'kind' || field === 'metadata';
}

/** Stands in a reason for what matched. @internal */
export const VALUE = '{value}';

/**
 * Fills in a reason what matched.
 *
 * @param reason - the text, cut at {@link VALUE}
 *
 * @internal
 */
export function fillReason(
  reason: readonly string[],
  matches: RuleMatch[],
): string {
  if (reason.length === 1) {
    return reason[0];
  }
  const values: string[] = [];
  for (const { field, value } of matches) {
    if (
      value !== undefined &&
      values.length < MAX_VALUES &&
      !isNarrowing(field) &&
      !values.includes(value)
    ) {
      values.push(value);
    }
  }
  const value = values.length === 1 ? values[0] : values.join(', ');
  // Joining a list takes longer, and most reasons have one gap.
  return reason.length === 2
    ? `${reason[0]}${value}${reason[1]}`
    : reason.join(value);
}
