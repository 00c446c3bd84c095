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
import { factNames } from './factFields';

/** So few texts are sooner gone through than put into a map. */
const FEW = 8;

const NOTHING_READ = factNames.map(() => undefined);

/** A fact by its name and by its number. @internal */
export interface NumberedFact {
  fact: keyof EntityFacts;
  number: number;
  /** Whether it is a list of words. */
  isWords: boolean;
}

/**
 * What rules look at: predicates name paths into `entity`, `facts` and `function`.
 *
 * @internal
 */
export class RuleDocument {
  readonly entity: JsonValue;
  readonly facts: EntityFacts;
  /** The primary function; signals cannot ask for it, practices can. */
  readonly function?: TeamFunction;

  // By number of the fact.
  #texts: (readonly string[] | undefined)[] | undefined;
  #places: Map<string, number>[] | undefined;

  constructor(
    entity: Entity,
    facts: EntityFacts,
    options: { function?: TeamFunction } = {},
  ) {
    this.entity = entity as unknown as JsonValue;
    this.facts = facts;
    if (options.function !== undefined) {
      this.function = options.function;
    }
  }

  /** The texts of a fact that is a list, as they are compared; empty for other facts. */
  texts(fact: NumberedFact): readonly string[] {
    if (fact.isWords) {
      // Words are made in the form in which they are compared.
      return this.facts[fact.fact] as string[];
    }
    this.#texts ??= NOTHING_READ.slice();
    let texts = this.#texts[fact.number];
    if (!texts) {
      texts = foldTexts(this.facts[fact.fact]);
      this.#texts[fact.number] = texts;
    }
    return texts;
  }

  /** Whether one of some words is among the texts of a fact. */
  hasWord(fact: NumberedFact, words: ReadonlyMap<string, string>): boolean {
    const texts = this.texts(fact);
    if (texts.length <= FEW || texts.length <= words.size) {
      for (const text of texts) {
        if (words.has(text)) {
          return true;
        }
      }
      return false;
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
    fact: NumberedFact,
    words: ReadonlyMap<string, string>,
  ): string[] {
    const texts = this.texts(fact);
    let common: string[] = [];
    if (texts.length <= FEW || texts.length <= words.size) {
      for (const text of texts) {
        const word = words.get(text);
        if (word !== undefined) {
          // Mostly it is one; a list that grows makes room for many.
          if (common.length === 0) {
            common = [word];
          } else {
            common.push(word);
          }
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
  indexOf(fact: NumberedFact, text: string): number {
    return (
      this.#places?.[fact.number]?.get(text) ?? this.texts(fact).indexOf(text)
    );
  }

  #placesOf(fact: NumberedFact): Map<string, number> {
    this.#places ??= [];
    let places = this.#places[fact.number];
    if (!places) {
      places = new Map();
      for (const [index, text] of this.texts(fact).entries()) {
        if (!places.has(text)) {
          places.set(text, index);
        }
      }
      this.#places[fact.number] = places;
    }
    return places;
  }
}

function foldTexts(value: unknown): readonly string[] {
  const texts: string[] = [];
  if (Array.isArray(value)) {
    for (const item of value) {
      if (typeof item !== 'object') {
        texts.push(foldText(String(item)));
      }
    }
  }
  return texts;
}
