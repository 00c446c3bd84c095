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

type Place = 'name' | 'title' | 'tags' | 'description' | 'owner' | 'system';

const PLACES: Record<Place, { fact: string; factor: number; says: string }> = {
  name: { fact: 'facts.nameWords', factor: 1, says: 'Its name says' },
  title: { fact: 'facts.titleWords', factor: 0.7, says: 'Its title says' },
  tags: { fact: 'facts.tagWords', factor: 0.6, says: 'It is tagged' },
  description: {
    fact: 'facts.descriptionWords',
    factor: 0.4,
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
};

/**
 * Words that stand for the same work.
 */
export interface Vocabulary {
  id: string;
  /** Single words or pairs, lower case. */
  words: string[];
  /** The weights of the words in a name; other places count less. */
  weights: Record<TeamFunction, number>;
  /** What the words stand for, to follow "…, which is". */
  meaning: string;
  source: string;
  /** Where the words are looked for. Ambiguous words are left out of prose. */
  places?: Place[];
  /** Kinds, lower case, of which the words say something; any by default. */
  kinds?: string[];
}

/**
 * One signal for each place in which a vocabulary is looked for.
 */
export function vocabularySignals(vocabulary: Vocabulary): Signal[] {
  const places = vocabulary.places ?? ['name', 'title', 'tags', 'description'];
  return places.map(place => {
    const { fact, factor, says } = PLACES[place];
    return {
      id: `${vocabulary.id}-in-${place}`,
      when: limitToKinds(vocabulary.kinds, {
        $any: vocabulary.words.map(
          word =>
            ({ [fact]: { $contains: word } } as FilterPredicateExpression),
        ),
      }),
      weights: Object.fromEntries(
        Object.entries(vocabulary.weights).map(([id, weight]) => [
          id,
          Math.round(weight * factor * 100) / 100,
        ]),
      ),
      reason: `${says} "{value}", which is ${vocabulary.meaning}.`,
      source: vocabulary.source,
    };
  });
}

function limitToKinds(
  kinds: string[] | undefined,
  predicate: FilterPredicate,
): FilterPredicate {
  return kinds
    ? { $all: [{ 'facts.kind': { $in: kinds } }, predicate] }
    : predicate;
}
