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
import { asRecord } from '../facts/EntityReader';
import { Practice } from '../rules';
import { matchPredicate } from '../rules/matchPredicate';
import { RuleDocument } from '../rules/RuleDocument';

/** Lifecycles that say themselves what an entity is. */
const ADJECTIVES = ['experimental', 'deprecated', 'retired', 'archived'];

const DESCRIBED_PATHS: {
  path: string;
  describe(document: RuleDocument): string;
}[] = [
  {
    path: 'facts.kind',
    describe: ({ entity, facts }) => {
      const kind = asRecord(entity).kind;
      return `Its kind is ${typeof kind === 'string' ? kind : facts.kind}`;
    },
  },
  {
    path: 'facts.type',
    describe: ({ facts: { type } }) =>
      type === undefined ? 'It has no type' : `Its type is "${type}"`,
  },
  {
    path: 'facts.lifecycle',
    describe: ({ facts: { lifecycle } }) => {
      if (lifecycle === undefined) {
        return 'It has no lifecycle';
      }
      return ADJECTIVES.includes(lifecycle)
        ? `It is ${lifecycle}`
        : `Its lifecycle is "${lifecycle}"`;
    },
  },
  {
    path: 'function',
    describe: document =>
      document.function === undefined
        ? 'It is unclassified'
        : `Its function is ${document.function}`,
  },
  {
    path: 'facts.hasTemplate',
    describe: () => 'No template creates components of its type',
  },
];

/** A part of a condition that asks for one field alone, which can be spoken of. */
interface TellingPart {
  predicate: FilterPredicate;
  path: string;
  describe(document: RuleDocument): string;
}

/**
 * Says why one entity does not owe practices, where one of its own fields alone
 * decides; in any case who does.
 *
 * @remarks
 *
 * Most practices are not owed, and many for the same reason: what was found out about
 * the entity once is not asked again.
 *
 * @internal
 */
export class NotOwedExplanations {
  readonly #document: RuleDocument;
  readonly #held = new Map<FilterPredicate, boolean>();
  readonly #words = new Map<string, string>();

  constructor(document: RuleDocument) {
    this.#document = document;
  }

  explain(practice: Practice): string {
    const { when, description } = practice.appliesTo;
    for (const part of readParts(when)) {
      if (!this.#holds(part.predicate)) {
        return `${this.#describe(part)}; this is owed by ${description}.`;
      }
    }
    return `It is owed by ${description}.`;
  }

  #holds(predicate: FilterPredicate): boolean {
    let held = this.#held.get(predicate);
    if (held === undefined) {
      held = matchPredicate(predicate, this.#document) !== undefined;
      this.#held.set(predicate, held);
    }
    return held;
  }

  #describe({ path, describe }: TellingPart): string {
    let words = this.#words.get(path);
    if (words === undefined) {
      words = describe(this.#document);
      this.#words.set(path, words);
    }
    return words;
  }
}

// The same few conditions are asked for each entity.
const partsOfPredicates = new WeakMap<object, TellingPart[]>();

function readParts(when: FilterPredicate): TellingPart[] {
  const key = asRecord(when);
  let parts = partsOfPredicates.get(key);
  if (!parts) {
    const split = splitPredicate(when);
    // What a thing is decides before how far it is.
    parts = DESCRIBED_PATHS.flatMap(({ path, describe }) =>
      split
        .filter(predicate => onlyPath(predicate) === path)
        .map(predicate => ({ predicate, path, describe })),
    );
    partsOfPredicates.set(key, parts);
  }
  return parts;
}

/** The parts that all have to hold. */
function splitPredicate(predicate: FilterPredicate): FilterPredicate[] {
  const all = asRecord(predicate).$all;
  if (Array.isArray(all)) {
    return all.flatMap(part => splitPredicate(part as FilterPredicate));
  }
  const entries = Object.entries(asRecord(predicate));
  return entries.length > 1
    ? entries.map(([key, value]) => ({ [key]: value } as FilterPredicate))
    : [predicate];
}

/** The path that a predicate asks for, where it asks for one alone. */
function onlyPath(predicate: FilterPredicate): string | undefined {
  const paths = new Set<string>();
  collectPaths(predicate, paths);
  return paths.size === 1 ? [...paths][0] : undefined;
}

function collectPaths(value: unknown, paths: Set<string>): void {
  for (const [key, part] of Object.entries(asRecord(value))) {
    if (key === '$all' || key === '$any') {
      for (const item of Array.isArray(part) ? part : []) {
        collectPaths(item, paths);
      }
    } else if (key === '$not') {
      collectPaths(part, paths);
    } else {
      paths.add(key);
    }
  }
}
