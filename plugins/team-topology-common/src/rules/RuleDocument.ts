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

import { Entity } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { EntityFacts } from '../facts';
import { foldText } from '../facts/foldText';
import { TeamFunction } from '../function';

/** Words that are not among `allWords`: those of the names of others. */
const OTHERS_WORDS = new Set<keyof EntityFacts>([
  'dependencyWords',
  'userWords',
]);

/**
 * Options for {@link RuleDocument}.
 *
 * @internal
 */
export interface RuleDocumentOptions {
  /** The primary function; signals cannot ask for it, practices can. */
  function?: TeamFunction;
  /** All words that the rules ask for, as they are compared. */
  words?: ReadonlySet<string>;
}

/**
 * What rules look at: predicates name paths into `entity`, `facts` and `function`.
 *
 * @internal
 */
export class RuleDocument {
  readonly entity: JsonValue;
  readonly facts: EntityFacts;
  readonly function?: TeamFunction;

  readonly #texts = new Map<keyof EntityFacts, string[]>();
  readonly #places = new Map<keyof EntityFacts, Map<string, number>>();

  readonly #words: ReadonlySet<string> | undefined;
  #ownWords: ReadonlySet<string> | undefined;

  constructor(
    entity: Entity,
    facts: EntityFacts,
    options: RuleDocumentOptions = {},
  ) {
    this.entity = entity as unknown as JsonValue;
    this.facts = facts;
    this.#words = options.words;
    if (options.function !== undefined) {
      this.function = options.function;
    }
  }

  /**
   * The texts of a fact that is a list, as they are compared; empty for other facts.
   * Words that no rule asks for are left out where the rules are known.
   */
  texts(fact: keyof EntityFacts): string[] {
    let texts = this.#texts.get(fact);
    if (!texts) {
      texts = this.#readTexts(fact);
      this.#texts.set(fact, texts);
    }
    return texts;
  }

  #readTexts(fact: keyof EntityFacts): string[] {
    const value: unknown = this.facts[fact];
    if (!Array.isArray(value)) {
      return [];
    }
    if (!fact.endsWith('Words')) {
      return value
        .filter(item => typeof item !== 'object')
        .map(item => foldText(String(item)));
    }
    // Words are made in the form in which they are compared.
    if (!this.#words) {
      return value;
    }
    const known = OTHERS_WORDS.has(fact) ? this.#words : this.#readOwnWords();
    return value.filter(word => known.has(word));
  }

  /** Few of an entity's words are asked for: each is looked up once, whatever its places. */
  #readOwnWords(): ReadonlySet<string> {
    const words = this.#words;
    this.#ownWords ??= new Set(
      this.facts.allWords.filter(word => words?.has(word)),
    );
    return this.#ownWords;
  }

  /** Whether one of some words is among the texts of a fact. */
  hasWord(
    fact: keyof EntityFacts,
    words: ReadonlyMap<string, string>,
  ): boolean {
    const texts = this.texts(fact);
    if (texts.length <= words.size) {
      return texts.some(text => words.has(text));
    }
    const places = this.#placesOf(fact);
    for (const word of words.keys()) {
      if (places.has(word)) {
        return true;
      }
    }
    return false;
  }

  /** Those of some words that are among the texts of a fact. */
  commonWords(
    fact: keyof EntityFacts,
    words: ReadonlyMap<string, string>,
  ): string[] {
    const texts = this.texts(fact);
    const common: string[] = [];
    if (texts.length <= words.size) {
      for (const text of texts) {
        const word = words.get(text);
        if (word !== undefined) {
          common.push(word);
        }
      }
    } else {
      const places = this.#placesOf(fact);
      for (const [text, word] of words) {
        if (places.has(text)) {
          common.push(word);
        }
      }
    }
    return common;
  }

  /** The first place of a text, as it is compared, in a fact that is a list; or -1. */
  indexOf(fact: keyof EntityFacts, text: string): number {
    return this.#places.get(fact)?.get(text) ?? this.texts(fact).indexOf(text);
  }

  #placesOf(fact: keyof EntityFacts): Map<string, number> {
    let places = this.#places.get(fact);
    if (!places) {
      places = new Map();
      for (const [index, text] of this.texts(fact).entries()) {
        if (!places.has(text)) {
          places.set(text, index);
        }
      }
      this.#places.set(fact, places);
    }
    return places;
  }
}
