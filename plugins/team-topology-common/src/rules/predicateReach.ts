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
import { foldText } from '../facts/foldText';

/** Paths that lead to one value at most, so that two different ones exclude each other. */
const SINGLE_VALUES = [
  'function',
  'facts.today',
  'facts.kind',
  'facts.type',
  'facts.lifecycle',
  'facts.ownerState',
  'facts.userTeamCount',
  'facts.usedByManyTeams',
  'facts.hasTemplate',
  'facts.sourceTemplate',
  'facts.declaredFunction',
  'entity.apiVersion',
  'entity.kind',
  'entity.metadata.name',
  'entity.metadata.namespace',
  'entity.spec.type',
  'entity.spec.lifecycle',
  'entity.spec.owner',
  'entity.spec.system',
];

/** These stand for the same value. */
const TWINS: Record<string, string> = {
  'entity.kind': 'facts.kind',
  'entity.spec.type': 'facts.type',
  'entity.spec.lifecycle': 'facts.lifecycle',
};

/** Stands for no value at all. */
const ABSENT = '\u0000';

/**
 * Why a predicate can match nothing, where that shows without any entity.
 *
 * @returns undefined where something may match
 *
 * @internal
 */
export function whyNothingMatches(
  predicate: FilterPredicate,
): string | undefined {
  if (!isMap(predicate)) {
    // A plain value is compared with the whole document, which is a map.
    return 'is no condition';
  }
  const parts = splitParts(predicate);
  for (const [key, value] of parts) {
    const reason = whyPartNeverHolds(key, value);
    if (reason) {
      return reason;
    }
  }
  for (const path of new Set(SINGLE_VALUES.map(one => TWINS[one] ?? one))) {
    const allowed = allowedValues(predicate, path);
    if (allowed) {
      const excluded = excludedValues(predicate, path);
      if ([...allowed].every(value => excluded.has(value))) {
        return `asks for values of "${path}" that exclude each other`;
      }
    }
  }
  return undefined;
}

/**
 * Whether a predicate matches whatever stands in an entity.
 *
 * @internal
 */
export function matchesEverything(predicate: FilterPredicate): boolean {
  return (
    isMap(predicate) &&
    splitParts(predicate).every(([key, value]) => {
      switch (key) {
        case '$any':
          return (value as FilterPredicate[]).some(matchesEverything);
        case '$not':
          return whyNothingMatches(value as FilterPredicate) !== undefined;
        // There are a document and a kind, always.
        case 'facts.kind':
        case 'facts.today':
          return isMap(value) && value.$exists === true;
        default:
          return false;
      }
    })
  );
}

/**
 * The values that a path can have where a predicate matches, as they are compared.
 *
 * @returns undefined where it says nothing of them
 *
 * @internal
 */
export function allowedValues(
  predicate: FilterPredicate,
  path: string,
): ReadonlySet<string> | undefined {
  let allowed: ReadonlySet<string> | undefined;
  for (const [key, value] of splitParts(predicate)) {
    const ofPart =
      key === '$any'
        ? unite(
            (value as FilterPredicate[]).map(part => allowedValues(part, path)),
          )
        : readLeaf(key, value, path);
    allowed =
      allowed && ofPart ? intersect(allowed, ofPart) : allowed ?? ofPart;
  }
  return allowed;
}

function excludedValues(
  predicate: FilterPredicate,
  path: string,
): ReadonlySet<string> {
  const excluded = new Set<string>();
  for (const [key, value] of splitParts(predicate)) {
    const negated =
      key === '$not' ? splitAlternatives(value as FilterPredicate) : [];
    for (const part of negated) {
      const parts = splitParts(part);
      const values =
        parts.length === 1 ? readLeaf(...parts[0], path) : undefined;
      for (const item of values ?? []) {
        excluded.add(item);
      }
    }
  }
  return excluded;
}

function whyPartNeverHolds(key: string, value: unknown): string | undefined {
  switch (key) {
    case '$any': {
      const parts = value as FilterPredicate[];
      if (parts.length === 0) {
        return 'has an empty $any, which never holds';
      }
      const reasons = parts.map(whyNothingMatches);
      return reasons.every(reason => reason !== undefined)
        ? reasons[0]
        : undefined;
    }
    case '$not':
      return matchesEverything(value as FilterPredicate)
        ? 'has a $not of what always holds'
        : undefined;
    default: {
      const options = isMap(value) ? value.$in : undefined;
      return Array.isArray(options) && options.length === 0
        ? `has an empty $in at "${key}", which never holds`
        : undefined;
    }
  }
}

/** What has to hold together: nested $all are one list. */
function splitParts(predicate: FilterPredicate): [string, unknown][] {
  return isMap(predicate)
    ? Object.entries(predicate).flatMap(([key, value]): [string, unknown][] =>
        key === '$all'
          ? (value as FilterPredicate[]).flatMap(splitParts)
          : [[key, value]],
      )
    : [];
}

/** What is enough alone: nested $any are one list. */
function splitAlternatives(predicate: FilterPredicate): FilterPredicate[] {
  const parts = splitParts(predicate);
  return parts.length === 1 && parts[0][0] === '$any'
    ? (parts[0][1] as FilterPredicate[]).flatMap(splitAlternatives)
    : [predicate];
}

function readLeaf(
  key: string,
  value: unknown,
  path: string,
): ReadonlySet<string> | undefined {
  if ((TWINS[key] ?? key) !== path || !SINGLE_VALUES.includes(key)) {
    return undefined;
  }
  if (isMap(value) && value.$exists === false) {
    return new Set([ABSENT]);
  }
  const values = isMap(value) ? value.$in : [value];
  return Array.isArray(values)
    ? new Set(values.map(item => foldText(String(item))))
    : undefined;
}

function unite(
  sets: Array<ReadonlySet<string> | undefined>,
): ReadonlySet<string> | undefined {
  const united = new Set<string>();
  for (const set of sets) {
    if (!set) {
      return undefined;
    }
    for (const item of set) {
      united.add(item);
    }
  }
  return united;
}

function intersect(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set([...one].filter(item => other.has(item)));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
