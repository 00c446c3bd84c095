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
import { factNumbers, isWords } from './factFields';
import { VALUE } from './matchPredicate';
import { RankTable } from './RankTable';
import { readPath } from './readPath';
import { NumberedFact, RuleDocument } from './RuleDocument';
import { RuleSet } from './RuleSet';
import { Signal } from './Signal';

/**
 * A signal with what is worked out once for it.
 *
 * @internal
 */
export interface CompiledSignal {
  id: string;
  source: string;
  weights: Record<TeamFunction, number>;
  condition: Condition;
  /**
   * Texts of which at least one must be there for it to match, or `undefined` where an index
   * can look none up.
   */
  required: RequiredText[] | undefined;
  /** Its reason, cut where what matched is to be filled in. */
  reason: string[];
  weightList: [id: TeamFunction, weight: number][];
  /** Its place among the signals, by what it may say: what says most first. */
  rank: number;
}

/** One text of a place of which a signal needs at least one. */
interface RequiredText {
  /** The path of a fact, or into the entity. */
  path: string;
  text: string;
}

/** All signals that may match entities of one kind. */
interface SignalIndex {
  /** Ranks of signals that cannot be ruled out by one text. */
  always: number[];
  table: RankTable;
  /** Each fact at its place in the table. */
  facts: NumberedFact[];
  /** Paths into the entity, whose places follow those of the facts. */
  paths: string[];
}

/** Indexes of a rule set. */
interface SignalIndexes {
  signals: CompiledSignal[];
  /** The texts that signals need, each with its number. */
  texts: ReadonlyMap<string, number>;
  /** The kinds that conditions name. */
  kinds: Set<string>;
  byKind: Map<string, SignalIndex>;
}

const FACTS = 'facts.';
const ENTITY = 'entity.';

const indexes = new WeakMap<RuleSet, SignalIndexes>();

/** Stands for each kind that no condition names. */
const OTHER_KIND = '';

/**
 * The signals that may match, each once, what says most first.
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
): CompiledSignal[] {
  const { signals, index } = readIndex(rules, document.facts.kind);
  const { table, facts, paths } = index;
  const ranks = index.always.slice();
  for (let place = 0; place < facts.length; place++) {
    const fact = facts[place];
    const value: unknown = document.facts[fact.fact];
    if (!Array.isArray(value)) {
      addByText(value, place, table, ranks);
    } else if (value.length > 0) {
      for (const text of document.texts(fact)) {
        table.addRanks(text, place, ranks);
      }
    }
  }
  for (let place = 0; place < paths.length; place++) {
    const value = readPath(document.entity, paths[place], ENTITY.length);
    addByText(value, facts.length + place, table, ranks);
  }
  return ranks.map(rank => signals[rank]);
}

/** Predicates compare a number with a text as texts. */
function addByText(
  value: unknown,
  place: number,
  table: RankTable,
  ranks: number[],
): void {
  if (typeof value === 'string' || typeof value === 'number') {
    table.addRanks(foldText(String(value)), place, ranks);
  }
}

/**
 * The index of the signals that may match entities of a kind. Few kinds are named by
 * rules, so there are few indexes, each made when it is needed.
 */
function readIndex(
  rules: RuleSet,
  kind: string,
): { signals: CompiledSignal[]; index: SignalIndex } {
  let ofRules = indexes.get(rules);
  if (!ofRules) {
    const signals = compileSignals(rules.signals);
    ofRules = {
      signals,
      texts: numberTexts(signals),
      kinds: listKinds(signals),
      byKind: new Map(),
    };
    indexes.set(rules, ofRules);
  }
  const folded = foldText(String(kind));
  const known = ofRules.kinds.has(folded) ? folded : OTHER_KIND;
  let index = ofRules.byKind.get(known);
  if (!index) {
    index = buildIndex(
      ofRules.signals.filter(({ condition }) => mayBeOf(known, condition)),
      ofRules.texts,
    );
    ofRules.byKind.set(known, index);
  }
  return { signals: ofRules.signals, index };
}

function numberTexts(signals: CompiledSignal[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { required } of signals) {
    for (const { text } of required ?? []) {
      if (!numbers.has(text)) {
        numbers.set(text, numbers.size);
      }
    }
  }
  return numbers;
}

function listKinds(signals: CompiledSignal[]): Set<string> {
  const kinds = new Set<string>();
  for (const { condition } of signals) {
    for (const part of partsOf(condition)) {
      if (part.type === 'text' && part.fact === 'kind') {
        part.texts.forEach(text => kinds.add(text));
      }
    }
  }
  return kinds;
}

/** Whether a condition does not rule out entities of a kind. */
function mayBeOf(kind: string, condition: Condition): boolean {
  return partsOf(condition).every(
    part =>
      part.type !== 'text' || part.fact !== 'kind' || part.texts.has(kind),
  );
}

/** The conditions that all must hold. */
function partsOf(condition: Condition): Condition[] {
  return condition.type === 'all' ? condition.parts : [condition];
}

function buildIndex(
  signals: readonly CompiledSignal[],
  numbers: ReadonlyMap<string, number>,
): SignalIndex {
  const always: number[] = [];
  const texts: (RequiredText & { rank: number })[] = [];
  for (const { required, rank } of signals) {
    if (!required) {
      always.push(rank);
    }
    for (const text of required ?? []) {
      texts.push({ ...text, rank });
    }
  }
  const [facts, paths] = [FACTS, ENTITY].map(root => [
    ...new Set(
      texts.map(({ path }) => path).filter(path => path.startsWith(root)),
    ),
  ]);
  const places = new Map(
    [...facts, ...paths].map((path, place) => [path, place]),
  );
  return {
    always,
    table: new RankTable(
      texts.map(({ path, text, rank }) => ({
        text,
        place: places.get(path)!,
        rank,
      })),
      places.size,
      numbers,
    ),
    facts: facts.map(numberFact),
    paths,
  };
}

function numberFact(path: string): NumberedFact {
  const fact = path.slice(FACTS.length) as keyof EntityFacts;
  return { fact, number: factNumbers[fact], isWords: isWords(fact) };
}

/** The signals by what they may say, what says most first. */
function compileSignals(signals: readonly Signal[]): CompiledSignal[] {
  const largestWeight = ({ weights }: Signal) =>
    Math.max(...Object.values(weights).map(Math.abs));
  const compiled = [...signals]
    .sort(
      (a, b) => largestWeight(b) - largestWeight(a) || (a.id < b.id ? -1 : 1),
    )
    .map((signal, rank) => {
      const condition = compilePredicate(signal.when);
      return {
        // Signals as written have many shapes, from which to read takes long.
        id: signal.id,
        source: signal.source,
        weights: signal.weights,
        condition,
        required: requiredTexts(condition),
        reason: signal.reason.split(VALUE),
        // Sorted, so that sums are the same however the rule was written down.
        weightList: Object.entries(signal.weights).sort(([a], [b]) =>
          a < b ? -1 : 1,
        ),
        rank,
      };
    });
  const known: KnownLists = new Map();
  for (const { condition } of compiled) {
    shareWords(condition, known);
  }
  return compiled;
}

type KnownLists = Map<string, Map<string, string>>;

/**
 * Puts one list of words in place of those that are equal, of which there are many: what
 * is small is nearer in memory.
 */
function shareWords(condition: Condition, known: KnownLists): void {
  switch (condition.type) {
    case 'all':
    case 'any':
      condition.parts.forEach(part => shareWords(part, known));
      break;
    case 'not':
      shareWords(condition.part, known);
      break;
    case 'words': {
      const key = JSON.stringify([...condition.words]);
      const words = known.get(key) ?? condition.words;
      known.set(key, words);
      condition.words = words;
      break;
    }
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
        path: `${FACTS}${condition.fact}`,
        text,
      }));
    case 'text':
      return [...condition.texts].map(text => ({
        path: `${FACTS}${condition.fact}`,
        text,
      }));
    case 'entity':
      return condition.texts.map(text => ({
        path: condition.path,
        text: foldText(text),
      }));
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
const COMMON_PATHS = ['facts.allWords', 'facts.kind', 'entity.kind'];

function commonness(required: RequiredText[]): number {
  return required.reduce(
    (most, { path }) => Math.max(most, COMMON_PATHS.indexOf(path)),
    -1,
  );
}
