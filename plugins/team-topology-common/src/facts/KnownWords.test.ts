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

import fc from 'fast-check';
import { KnownWords } from './KnownWords';
import { splitWords } from './splitWords';

const ASKED = [
  'budget',
  'error budget',
  'on call',
  'git',
  'hub',
  'github',
  'git hub',
  'budgets on',
  'für',
  'straße',
  'strasse',
  'ärzte für',
  'a1',
  'x',
  // Never words, so never found.
  'ci/cd',
  'one two three',
  '',
];

const known = new KnownWords(ASKED);

/** What the words of a text are without the list of words. */
function filtered(text: string): string[] {
  return splitWords(text).filter(word => ASKED.includes(word));
}

const piece = fc.oneof(
  fc.constantFrom(
    ...['error', 'Budget', 'BUDGETS', 'on', 'call', 'the', 'x', 'a1', 'A1b'],
    ...['GitHub', 'gitHub', 'Git', 'hub', 'github', 'xGitHUB', 'für', 'Ärzte'],
    ...['Straße', 'STRASSE', 'b\u0301udget', '\u017f', 'İ', '\ufb01x', '9'],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const gap = fc.constantFrom(
  ...[' ', '-', '_', '', ', ', '\u2014', ' \u2013 ', '\u2019', '\u2017'],
  ...['\u0301', '\u2026', '\u00a0', '\u2011', '\u0338'],
);
const text = fc
  .array(fc.tuple(piece, gap), { maxLength: 12 })
  .map(parts => parts.flat().join(''));

describe('KnownWords', () => {
  it('reads words and pairs that are asked for, and no others', () => {
    expect(known.read('The Error-Budget (on call)')).toEqual([
      'budget',
      'error budget',
      'on call',
    ]);
    expect(known.read('error of budget')).toEqual(['budget']);
    expect(known.read('ci/cd one two three')).toEqual([]);
    expect(known.read('')).toEqual([]);
    expect(known.read(undefined)).toEqual([]);
  });

  it('reads camelCase both split and as it stands', () => {
    expect(known.read('gitHub').sort()).toEqual([
      'git',
      'git hub',
      'github',
      'hub',
    ]);
  });

  it('reads around dashes and quotation marks', () => {
    expect(known.read('error\u2014budget \u201con\u201d call')).toEqual([
      'budget',
      'error budget',
      'on call',
    ]);
  });

  it('finds of any text what all its words have in common with what is asked', () => {
    fc.assert(
      fc.property(text, given => {
        expect(known.read(given).sort()).toEqual(filtered(given).sort());
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads as far as all words are read', () => {
    for (const long of [
      `${'a '.repeat(399)}budget x`,
      `${'a '.repeat(400)}budget`,
      `${'ä '.repeat(399)}budget x`,
      `${'aB '.repeat(199)}on call budget`,
      `${'a'.repeat(3_996)} x budget`,
      `${'a'.repeat(3_998)} xbudget`,
      `${'-'.repeat(3_998)} x budget`,
    ]) {
      expect(known.read(long).sort()).toEqual(filtered(long).sort());
    }
    expect(known.read(`${'a '.repeat(399)}budget x`)).toEqual(['budget']);
  });

  it('tells words apart that have the same beginning or end', () => {
    const all = ['api', 'apis', 'ap', 'pi', 'a', 'apisix'];
    const words = new KnownWords(all);
    for (const word of all) {
      expect(words.read(word)).toEqual([word]);
    }
    expect(words.read('apisi ip p')).toEqual([]);
  });
});
