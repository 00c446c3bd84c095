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
import { foldText, readWordSet } from './compilePredicate';
import { RuleSet } from './RuleSet';
import { Signal } from './Signal';

/**
 * One condition on a fact that is a text or a list of texts.
 */
interface FactCondition {
  fact: string;
  text: string;
}

interface SignalIndex {
  /** Numbers of the signals that cannot be ruled out by one fact. */
  always: number[];
  /** By name of the fact, then by its text: numbers of signals that it may make match. */
  byFact: Map<string, Map<string, number[]>>;
}

const indexes = new WeakMap<RuleSet, SignalIndex>();

/**
 * The signals that may match, in the order of the rule set.
 *
 * @remarks
 *
 * Hundreds of signals ask for words that one entity mostly lacks. The index keeps
 * the cost near the number of words instead; the predicates themselves still decide.
 *
 * @internal
 */
export function findCandidates(rules: RuleSet, facts: EntityFacts): Signal[] {
  let index = indexes.get(rules);
  if (!index) {
    index = buildIndex(rules.signals);
    indexes.set(rules, index);
  }
  const found = new Set(index.always);
  for (const [fact, byText] of index.byFact) {
    const value: unknown = facts[fact as keyof EntityFacts];
    // Predicates compare a number with a text as texts.
    const texts = Array.isArray(value)
      ? readWordSet(facts, fact as keyof EntityFacts)
      : [foldText(String(value))];
    for (const text of texts) {
      for (const candidate of byText.get(text) ?? []) {
        found.add(candidate);
      }
    }
  }
  return [...found].sort((a, b) => a - b).map(number => rules.signals[number]);
}

function buildIndex(signals: readonly Signal[]): SignalIndex {
  const index: SignalIndex = { always: [], byFact: new Map() };
  signals.forEach((signal, number) => {
    const conditions = requiredConditions(signal.when);
    if (!conditions) {
      index.always.push(number);
      return;
    }
    for (const { fact, text } of conditions) {
      const byText = index.byFact.get(fact) ?? new Map<string, number[]>();
      index.byFact.set(fact, byText);
      const folded = foldText(text);
      byText.set(folded, [...(byText.get(folded) ?? []), number]);
    }
  });
  return index;
}

/**
 * Conditions of which at least one must hold for the predicate to match, or
 * `undefined` where there are none that an index can look up.
 */
function requiredConditions(
  predicate: FilterPredicate,
): FactCondition[] | undefined {
  if (typeof predicate !== 'object' || predicate === null) {
    return undefined;
  }
  const expression = predicate as Record<string, unknown>;
  if (Array.isArray(expression.$any)) {
    const parts = expression.$any.map(requiredConditions);
    return parts.every(part => part !== undefined) ? parts.flat() : undefined;
  }
  if (Array.isArray(expression.$all)) {
    return fewest(expression.$all.map(requiredConditions));
  }
  return fewest(
    Object.entries(expression).map(([path, condition]) =>
      requiredTexts(path, condition),
    ),
  );
}

function requiredTexts(
  path: string,
  condition: unknown,
): FactCondition[] | undefined {
  if (!path.startsWith('facts.')) {
    return undefined;
  }
  const fact = path.slice('facts.'.length);
  if (typeof condition === 'string') {
    return [{ fact, text: condition }];
  }
  const { $contains: contained, $in: options } = (condition ?? {}) as {
    $contains?: unknown;
    $in?: unknown;
  };
  if (typeof contained === 'string') {
    return [{ fact, text: contained }];
  }
  if (
    Array.isArray(options) &&
    options.every(option => typeof option === 'string')
  ) {
    return options.map(text => ({ fact, text }));
  }
  return undefined;
}

/** The most selective of several lists of which each must have a hit. */
function fewest(
  parts: (FactCondition[] | undefined)[],
): FactCondition[] | undefined {
  return parts
    .filter(part => part !== undefined)
    .sort((a, b) => commonness(a) - commonness(b) || a.length - b.length)[0];
}

// Nearly every entity has one of few kinds, and many words in all: conditions on them
// select little.
function commonness(conditions: FactCondition[]): number {
  return Math.max(
    ...conditions.map(({ fact }) => ['allWords', 'kind'].indexOf(fact)),
  );
}
