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
import { readAskedWords } from './askedWords';
import { createRuleSet } from './createRuleSet';
import { Practice } from './Practice';
import { RuleSet } from './RuleSet';

const TEXT = 'settlement of error budget by vault policy today';

const BUILT_IN = createRuleSet();

function ask(
  when: FilterPredicate,
  practice?: (built: Practice) => Practice,
): string[] | undefined {
  const rules: RuleSet = {
    ...BUILT_IN,
    signals: [{ ...BUILT_IN.signals[0], when }],
    practices: practice ? [practice(BUILT_IN.practices[0])] : [],
  };
  return readAskedWords(rules)?.read(TEXT);
}

describe('readAskedWords', () => {
  it('knows words of signals, wherever they stand in the condition', () => {
    expect(
      ask({
        $all: [
          { 'facts.nameWords': { $contains: 'Settlement' } },
          {
            $any: [
              { 'facts.titleWords': { $contains: 'Error Budget' } },
              { 'facts.kind': 'policy' },
            ],
          },
          { $not: { 'facts.allWords': { $contains: 'vault' } } },
        ],
      }),
    ).toEqual(['settlement', 'error budget', 'vault']);
  });

  it('knows words of all conditions of practices', () => {
    const contains = (word: string) => ({
      'facts.tagWords': { $contains: word },
    });
    expect(
      ask({ 'facts.kind': 'api' }, built => ({
        ...built,
        appliesTo: { ...built.appliesTo, when: contains('budget') },
        checks: [{ ...built.checks[0], when: contains('policy') }],
        overrides: [{ id: 'x', when: contains('today'), reason: 'x' }],
      })),
    ).toEqual(['budget', 'policy', 'today']);
  });

  it('asks for all words where a rule looks at them in another way', () => {
    for (const other of [
      { 'facts.nameWords': { $exists: true } },
      { 'facts.nameWords': { $contains: 7 } },
      { 'facts.nameWords': { $contains: { $hasPrefix: 'a' } } },
      { $not: { 'facts.allWords': { $contains: { $in: ['a'] } } } },
    ] as FilterPredicate[]) {
      expect(ask(other)).toBeUndefined();
    }
    expect(ask({ 'facts.owners': { $exists: true } })).toEqual([]);
  });

  it('can do without all words for the built-in rules', () => {
    expect(readAskedWords(BUILT_IN)?.read(TEXT)).toContain('error budget');
  });
});
