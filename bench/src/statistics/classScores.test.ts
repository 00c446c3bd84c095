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

import { macroF1, mean, scoreClasses } from './classScores';

// Two of three a are found and one b is taken for an a; c has no answer.
const judgements = [
  { label: 'a', answer: 'a' },
  { label: 'a', answer: 'a' },
  { label: 'a', answer: 'b' },
  { label: 'b', answer: 'a' },
  { label: 'c', answer: undefined },
];

describe('scoreClasses', () => {
  it('counts hits, misses and false answers of each class', () => {
    const scores = scoreClasses(judgements);
    expect([...scores.keys()]).toEqual(['a', 'b', 'c']);
    expect(scores.get('a')).toEqual({
      support: 3,
      answered: 3,
      precision: 2 / 3,
      recall: 2 / 3,
      f1: 4 / 6,
    });
    expect(scores.get('b')).toEqual({
      support: 1,
      answered: 1,
      precision: 0,
      recall: 0,
      f1: 0,
    });
    expect(scores.get('c')).toEqual({
      support: 1,
      answered: 0,
      precision: 0,
      recall: 0,
      f1: 0,
    });
  });

  it('tells precision from recall', () => {
    // One of four answers is right, and it is the only one to find.
    const scores = scoreClasses([
      { label: 'a', answer: 'a' },
      ...['b', 'b', 'b'].map(label => ({ label, answer: 'a' })),
    ]);
    expect(scores.get('a')).toMatchObject({
      precision: 0.25,
      recall: 1,
      f1: 0.4,
    });
  });

  it('scores answers that are nobody’s label', () => {
    const scores = scoreClasses([{ label: 'a', answer: 'z' }]);
    expect(scores.get('z')).toMatchObject({ support: 0, answered: 1, f1: 0 });
  });
});

describe('macroF1', () => {
  it('counts each class alike, however many rows it has', () => {
    // F1 of a is 2/3, of b and c 0.
    expect(macroF1(judgements)).toBeCloseTo(2 / 9, 10);
    // Nine right a, one b taken for an a: F1 18/19 and 0, though 90 % are right.
    expect(
      macroF1([
        ...Array.from({ length: 9 }, () => ({ label: 'a', answer: 'a' })),
        { label: 'b', answer: 'a' },
      ]),
    ).toBeCloseTo(9 / 19, 10);
  });

  it('knows nothing of no rows', () => {
    expect(macroF1([])).toBeUndefined();
    expect(mean([])).toBeUndefined();
  });
});
