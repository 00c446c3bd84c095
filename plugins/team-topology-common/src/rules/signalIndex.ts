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

import { EntityFacts } from '../facts';
import { foldText } from '../facts/foldText';
import { TeamFunction } from '../function';
import { compilePredicate, Condition } from './compilePredicate';
import { VALUE } from './matchPredicate';
import { RuleDocument } from './RuleDocument';
import { RuleSet } from './RuleSet';
import { Signal } from './Signal';

/**
 * A signal with what is worked out once for it.
 *
 * @internal
 */
export interface CompiledSignal {
  signal: Signal;
  condition: Condition;
  /** Its reason, cut where what matched is to be filled in. */
  reason: string[];
  weights: [id: TeamFunction, weight: number][];
  /** The largest of its weights, whatever the sign. */
  largestWeight: number;
}

/** One text of a fact of which a signal needs at least one. */
interface RequiredText {
  fact: keyof EntityFacts;
  text: string;
}

interface SignalIndex {
  /** Signals that cannot be ruled out by one fact. */
  always: CompiledSignal[];
  /** By name of the fact, then by its text: signals that it may make match. */
  byFact: Map<keyof EntityFacts, Map<string, CompiledSignal[]>>;
  /** All words that conditions ask for. */
  words: Set<string>;
}

const indexes = new WeakMap<RuleSet, SignalIndex>();

/**
 * The signals that may match, each once.
 *
 * @remarks
 *
 * Hundreds of signals ask for words that one entity mostly lacks. The index keeps
 * the cost near the number of words instead; the conditions themselves still decide.
 *
 * @internal
 */
export function findCandidates(
  rules: RuleSet,
  document: RuleDocument,
): Set<CompiledSignal> {
  const index = readIndex(rules);
  const found = new Set(index.always);
  for (const [fact, byText] of index.byFact) {
    const value: unknown = document.facts[fact];
    if (Array.isArray(value)) {
      for (const text of document.texts(fact)) {
        addAll(byText.get(text), found);
      }
    } else if (value !== undefined) {
      // Predicates compare a number with a text as texts.
      addAll(byText.get(foldText(String(value))), found);
    }
  }
  return found;
}

/**
 * All words that the signals of a rule set ask for, as they are compared.
 *
 * @internal
 */
export function readKnownWords(rules: RuleSet): ReadonlySet<string> {
  return readIndex(rules).words;
}

function readIndex(rules: RuleSet): SignalIndex {
  let index = indexes.get(rules);
  if (!index) {
    index = buildIndex(rules.signals);
    indexes.set(rules, index);
  }
  return index;
}

function addAll(
  candidates: CompiledSignal[] | undefined,
  found: Set<CompiledSignal>,
): void {
  if (candidates) {
    for (const candidate of candidates) {
      found.add(candidate);
    }
  }
}

function buildIndex(signals: readonly Signal[]): SignalIndex {
  const index: SignalIndex = {
    always: [],
    byFact: new Map(),
    words: new Set(),
  };
  for (const signal of signals) {
    const compiled: CompiledSignal = {
      signal,
      condition: compilePredicate(signal.when),
      reason: signal.reason.split(VALUE),
      // Sorted, so that sums are the same however the rule was written down.
      weights: Object.entries(signal.weights).sort(([a], [b]) =>
        a < b ? -1 : 1,
      ),
      largestWeight: Math.max(...Object.values(signal.weights).map(Math.abs)),
    };
    addWords(compiled.condition, index.words);
    const required = requiredTexts(compiled.condition);
    if (!required) {
      index.always.push(compiled);
    }
    for (const { fact, text } of required ?? []) {
      const byText = index.byFact.get(fact) ?? new Map();
      index.byFact.set(fact, byText);
      const sameText = byText.get(text);
      if (sameText) {
        sameText.push(compiled);
      } else {
        byText.set(text, [compiled]);
      }
    }
  }
  return index;
}

function addWords(condition: Condition, words: Set<string>): void {
  switch (condition.type) {
    case 'words':
      for (const word of condition.words.keys()) {
        words.add(word);
      }
      break;
    case 'all':
    case 'any':
      for (const part of condition.parts) {
        addWords(part, words);
      }
      break;
    case 'not':
      addWords(condition.part, words);
      break;
    default:
  }
}

/**
 * Texts of which at least one must be there for the condition to hold, or `undefined`
 * where there are none that an index can look up.
 */
function requiredTexts(condition: Condition): RequiredText[] | undefined {
  switch (condition.type) {
    case 'words':
      return [...condition.words.keys()].map(text => ({
        fact: condition.fact,
        text,
      }));
    case 'text':
      return [...condition.texts].map(text => ({ fact: condition.fact, text }));
    case 'any': {
      const parts = condition.parts.map(requiredTexts);
      return parts.every(part => part !== undefined) ? parts.flat() : undefined;
    }
    case 'all':
      return mostSelective(condition.parts.map(requiredTexts));
    default:
      return undefined;
  }
}

/** The most selective of several lists of which each must have a hit. */
function mostSelective(
  parts: (RequiredText[] | undefined)[],
): RequiredText[] | undefined {
  return parts
    .filter(part => part !== undefined)
    .sort((a, b) => commonness(a) - commonness(b) || a.length - b.length)[0];
}

// Nearly every entity has one of few kinds, and many words in all: texts of them
// select little.
function commonness(required: RequiredText[]): number {
  return required.reduce(
    (most, { fact }) => Math.max(most, ['allWords', 'kind'].indexOf(fact)),
    -1,
  );
}
