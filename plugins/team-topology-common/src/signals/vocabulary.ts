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
  FilterPredicate,
  FilterPredicateExpression,
} from '@backstage/filter-predicates';
import { TeamFunction } from '../function';
import { Signal } from '../rules/Signal';

/** Where words are looked for. */
export type Place =
  | 'name'
  | 'title'
  | 'type'
  | 'tags'
  | 'summary'
  | 'description'
  | 'owner'
  | 'system'
  | 'domain'
  | 'parent'
  | 'labels';

// What a thing is called counts most, what is said in passing least.
const PLACES: Record<Place, { fact: string; factor: number; says: string }> = {
  name: { fact: 'facts.nameWords', factor: 1, says: 'Its name says' },
  title: { fact: 'facts.titleWords', factor: 0.7, says: 'Its title says' },
  type: { fact: 'facts.typeWords', factor: 0.9, says: 'Its type says' },
  tags: { fact: 'facts.tagWords', factor: 0.5, says: 'It is tagged' },
  summary: {
    fact: 'facts.summaryWords',
    factor: 0.7,
    says: 'Its description begins with',
  },
  description: {
    fact: 'facts.descriptionWords',
    factor: 0.3,
    says: 'Its description says',
  },
  owner: {
    fact: 'facts.ownerWords',
    factor: 0.5,
    says: 'The name of its owner says',
  },
  system: {
    fact: 'facts.systemWords',
    factor: 0.5,
    says: 'The name of its system says',
  },
  domain: {
    fact: 'facts.domainWords',
    factor: 0.3,
    says: 'The name of its domain says',
  },
  parent: {
    fact: 'facts.parentWords',
    factor: 0.4,
    says: 'The name of what it is part of says',
  },
  labels: {
    fact: 'facts.labelWords',
    factor: 0.4,
    says: 'Its labels say',
  },
};

/** Less than this moves nothing. */
const MIN_WEIGHT = 0.1;

/** Where words are looked for when a vocabulary does not say. */
const DEFAULT_PLACES: Place[] = [
  'name',
  'title',
  'type',
  'tags',
  'summary',
  'description',
];

/**
 * Words that stand for the same work.
 */
export interface Vocabulary {
  /** Lower case words joined by "-", beginning with the function. */
  id: string;
  /** Single words or pairs of neighbouring words, lower case. */
  words: string[];
  /** What the words add to the sum of each function in a name; other places count less. */
  weights: Record<TeamFunction, number>;
  /** What the words stand for, to follow "…, which is". */
  meaning: string;
  /** Where the rule comes from. */
  source: string;
  /** Where the words are looked for: all of its own words if absent. */
  places?: Place[];
  /** Kinds, lower case, of which the words say something; any if absent. */
  kinds?: string[];
  /** Ambiguous words count only beside one of these, anywhere in the entity's own words. */
  company?: string[];
  /** They count only where none of these stands anywhere in the entity's own words. */
  unless?: string[];
}

/**
 * One signal for each place in which a vocabulary is looked for.
 */
export function vocabularySignals(vocabulary: Vocabulary): Signal[] {
  const { places = DEFAULT_PLACES } = vocabulary;
  return places.flatMap(place => {
    const { fact, factor, says } = PLACES[place];
    const weights = Object.entries(vocabulary.weights)
      .map(([id, weight]) => [id, Math.round(weight * factor * 100) / 100])
      .filter(([, weight]) => Math.abs(Number(weight)) >= MIN_WEIGHT);
    if (weights.length === 0) {
      return [];
    }
    return {
      id: `${vocabulary.id}-in-${place}`,
      when: allOf([
        ...(vocabulary.kinds
          ? [{ 'facts.kind': { $in: vocabulary.kinds } }]
          : []),
        anyWord(fact, vocabulary.words),
        ...(vocabulary.company
          ? [anyWord('facts.allWords', vocabulary.company)]
          : []),
        ...(vocabulary.unless
          ? [{ $not: anyWord('facts.allWords', vocabulary.unless) }]
          : []),
      ]),
      weights: Object.fromEntries(weights),
      reason: `${says} "{value}", which is ${vocabulary.meaning}.`,
      source: vocabulary.source,
    };
  });
}

const wordPredicates = new WeakMap<string[], Map<string, FilterPredicate>>();

/** The same object for the same list, so that it is compiled and kept once. */
function anyWord(fact: string, words: string[]): FilterPredicate {
  const ofWords =
    wordPredicates.get(words) ?? new Map<string, FilterPredicate>();
  wordPredicates.set(words, ofWords);
  let predicate = ofWords.get(fact);
  if (!predicate) {
    predicate = {
      $any: words.map(
        word => ({ [fact]: { $contains: word } } as FilterPredicateExpression),
      ),
    };
    ofWords.set(fact, predicate);
  }
  return predicate;
}

function allOf(predicates: FilterPredicate[]): FilterPredicate {
  return predicates.length === 1 ? predicates[0] : { $all: predicates };
}
