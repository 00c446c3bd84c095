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

/** Where facts come from, and which of them name other entities. */
const FACT_FIELDS: Record<
  string,
  { field: string; refs?: (facts: EntityFacts) => string[] }
> = {
  kind: { field: 'kind' },
  type: { field: 'spec.type' },
  lifecycle: { field: 'spec.lifecycle' },
  nameWords: { field: 'metadata.name' },
  titleWords: { field: 'metadata.title' },
  descriptionWords: { field: 'metadata.description' },
  typeWords: { field: 'spec.type' },
  tagWords: { field: 'metadata.tags' },
  linkWords: { field: 'metadata.links' },
  ownerWords: { field: 'relations.ownedBy', refs: facts => facts.owners },
  systemWords: { field: 'relations.partOf' },
  annotationPrefixes: { field: 'metadata.annotations' },
  ownerState: { field: 'relations.ownedBy', refs: facts => facts.owners },
  owners: { field: 'relations.ownedBy', refs: facts => facts.owners },
  users: { field: 'relations.dependencyOf', refs: facts => facts.users },
  userTeams: { field: 'relations.dependencyOf', refs: readUserRefs },
  userTeamCount: { field: 'relations.dependencyOf', refs: readUserRefs },
  usedByManyTeams: { field: 'relations.dependencyOf', refs: readUserRefs },
  templates: { field: 'spec.type', refs: facts => facts.templates },
  hasTemplate: { field: 'spec.type', refs: facts => facts.templates },
  sourceTemplate: {
    field: 'metadata.annotations.backstage.io/source-template',
  },
};

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
  } else if (!('$not' in expression)) {
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
    const field = `metadata.annotations.${wanted}`;
    const value = getJsonValueAtPath(document.entity, field);
    result.matches.push({ field, value: describe(value) });
    return;
  }
  const fact = path.startsWith('facts.')
    ? FACT_FIELDS[path.slice('facts.'.length)]
    : undefined;
  const value =
    typeof wanted === 'string'
      ? wanted
      : getJsonValueAtPath(document as unknown as JsonValue, path);
  result.matches.push({
    field: fact?.field ?? path.replace(/^(entity|facts)\./, ''),
    value: describe(value),
  });
  if (fact?.refs) {
    result.refs.push(...fact.refs(document.facts));
  }
}

function readUserRefs(facts: EntityFacts): string[] {
  return [...facts.users, ...facts.userTeams];
}

const MAX_VALUE_LENGTH = 200;

function describe(value: unknown): string | undefined {
  if (value === undefined || value === null) {
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
  const values = matches
    .map(match => match.value)
    .filter(value => value !== undefined);
  return reason.replaceAll(
    '{value}',
    [...new Set(values)].slice(0, 3).join(', '),
  );
}
