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
  'база',
  'база данных',
  'λόγος',
  '決済',
  '\uac00',
  'ab',
  'a b',
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
    ...['База', 'данныхБаза', 'ΛΌΓΟΣ', 'λόγος', '決済', '\u1100\u1161', '٣Ab'],
    ...['ǅ', 'é\u0323', '\ud83d\ude80', '\ud83d', 'm²', 'ªb'],
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

  it('knows each letter and what parts words', () => {
    const differing: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const letter = String.fromCharCode(code);
      const given = `a${letter}B xa${letter}${letter}b ${letter}`;
      const words = new Set(splitWords(given));
      const asked = ['a', 'b', 'ab', 'a b', ...splitWords(letter)];
      const found = new KnownWords(asked).read(given);
      if (
        found.length !== new Set(found).size ||
        [...new Set(asked)].some(
          word => found.includes(word) !== words.has(word),
        )
      ) {
        differing.push(code.toString(16));
      }
    }
    expect(differing).toEqual([]);
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
      `${'\u2026'.repeat(1_400)} budget`,
      `${'\u0436'.repeat(3_996)} x budget`,
      `${'\u0436 '.repeat(399)}budget x`,
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
