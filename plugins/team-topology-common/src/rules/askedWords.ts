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
import { KnownWords } from '../facts/KnownWords';
import { compilePredicate, Condition } from './compilePredicate';
import { isWords } from './factFields';
import { Practice } from './Practice';
import { RuleSet } from './RuleSet';

const PATH_OF_WORDS = /"facts\.\w+Words"/;

const known = new WeakMap<RuleSet, { words: KnownWords | undefined }>();

/**
 * The words that the rules of a set ask for.
 *
 * @returns undefined where a rule looks at words in another way than to ask whether one
 * is there, so that all words have to be
 *
 * @internal
 */
export function readAskedWords(rules: RuleSet): KnownWords | undefined {
  let asked = known.get(rules);
  if (!asked) {
    asked = { words: listAskedWords(rules) };
    known.set(rules, asked);
  }
  return asked.words;
}

function listAskedWords(rules: RuleSet): KnownWords | undefined {
  const words = new Set<string>();
  const conditions = [
    ...rules.signals.map(({ when }) => when),
    ...rules.practices.flatMap(predicatesOf),
  ].map(compilePredicate);
  return conditions.every(condition => addWords(condition, words))
    ? new KnownWords(words)
    : undefined;
}

function predicatesOf(practice: Practice): FilterPredicate[] {
  return [
    practice.appliesTo.when,
    ...practice.checks.map(({ when }) => when),
    ...(practice.overrides ?? []).map(({ when }) => when),
  ];
}

/** Adds the words that a condition asks for; `false` where it needs more than these. */
function addWords(condition: Condition, words: Set<string>): boolean {
  switch (condition.type) {
    case 'all':
    case 'any':
      return condition.parts.every(part => addWords(part, words));
    case 'not':
      return addWords(condition.part, words);
    case 'words':
      if (isWords(condition.fact)) {
        for (const word of condition.words.keys()) {
          words.add(word);
        }
      }
      return true;
    case 'leaf':
    case 'other':
      return !PATH_OF_WORDS.test(JSON.stringify(condition.predicate) ?? '');
    default:
      return true;
  }
}
