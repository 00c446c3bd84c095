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

import { codeAt } from './codeAt';
import { splitWords, WordReader } from './splitWords';

// What follows one of these tells what the thing is for, uses or runs on.
const CUTS = new Set([
  ...['about', 'across', 'after', 'against', 'at', 'based', 'before', 'behind'],
  ...[
    'between',
    'built',
    'by',
    'during',
    'for',
    'from',
    'hosted',
    'in',
    'inside',
  ],
  ...[
    'into',
    'on',
    'onto',
    'powered',
    'running',
    'so',
    'that',
    'through',
    'to',
  ],
  ...[
    'used',
    'using',
    'via',
    'when',
    'where',
    'which',
    'while',
    'who',
    'whose',
  ],
  ...['with', 'within', 'without', 'written'],
  // The same in languages that catalogs are often written in.
  ...[
    'auf',
    'aus',
    'bei',
    'für',
    'im',
    'in',
    'mit',
    'von',
    'vom',
    'zum',
    'zur',
  ],
  ...['avec', 'dans', 'pour', 'sur'],
  ...['com', 'con', 'em', 'en', 'para', 'por'],
]);

// A description says what it is about before this, or not at all.
const MAX_CHARACTERS = 400;

const VERBS = ['is', 'are', 'ist'];

/** What stands further behind is no "X is a". */
const MAX_SUBJECT_WORDS = 8;

const PLAIN_WORD = /^[a-z]+$/;

const MAX_PLAIN_CODE = 127;

/** By first letter the lengths of the plain words that lead over, one bit for each. */
const CUT_LENGTHS = readCutLengths();

/** Makes a small letter of a capital one. */
const LOWER_CASE_BIT = 32;

/** So many lengths have a bit. */
const BITS = 31;

const SPACE = /\s/;

const OTHER_THAN_LETTERS = /[^\p{L}]+/gu;

// What stands in brackets tells mostly what the thing is made of or runs on.
const ASIDE = /\([^()]*\)/g;

const BOUNDARY = /[.!?;:\n。．！？；：]|\s[-–—]\s|,\s/;

/**
 * The words by which a description says what a thing is, as {@link splitWords} gives
 * them: the beginning of its first sentence, up to the first word that leads over to
 * what it is for or what it uses.
 *
 * @remarks
 *
 * "Exporter of queue metrics for Prometheus" is an exporter, and not Prometheus. A
 * leading "X is a" is left out.
 *
 * @public
 */
export function splitSummary(
  text: string | undefined,
  readWords: WordReader = splitWords,
): string[] {
  if (!text) {
    return [];
  }
  const written = text.slice(0, MAX_CHARACTERS);
  const beginning = (
    written.includes('(') ? written.replace(ASIDE, ' ') : written
  ).trim();
  const end = beginning.search(BOUNDARY);
  return readWords(findSummary(end < 0 ? beginning : beginning.slice(0, end)));
}

/** What stands behind a leading "X is a", up to the first word that leads over. */
function findSummary(text: string): string {
  let start = 0;
  let cut: number | undefined;
  let isVerbAhead = true;
  let count = 0;
  const { length } = text;
  for (let from = 0; from < length; ) {
    if (isSpace(codeAt(text, from))) {
      from++;
      continue;
    }
    const word = readWord(text, from);
    if (isVerbAhead && isVerb(text, word)) {
      isVerbAhead = false;
      if (count > 0 && count < MAX_SUBJECT_WORDS) {
        start = word.end;
        cut = undefined;
      }
    } else if (cut === undefined && isCut(text, word)) {
      cut = from;
    }
    count++;
    isVerbAhead &&= count < MAX_SUBJECT_WORDS;
    if (cut !== undefined && !isVerbAhead) {
      break;
    }
    from = word.end;
  }
  return text.slice(start, cut);
}

/** A run of other characters than spaces. */
interface WrittenWord {
  start: number;
  end: number;
  /** Whether it can be among the words that lead over. */
  mayBeCut: boolean;
}

function readWord(text: string, start: number): WrittenWord {
  let isPlain = true;
  let first = 0;
  let letters = 0;
  const { length } = text;
  let end = start;
  for (; end < length; end++) {
    const code = codeAt(text, end);
    if (isSpace(code)) {
      break;
    }
    isPlain &&= code <= MAX_PLAIN_CODE;
    if (isPlainLetter(code)) {
      first ||= code | LOWER_CASE_BIT;
      letters++;
    }
  }
  const mayBeCut =
    !isPlain || (letters < BITS && (CUT_LENGTHS[first] & (1 << letters)) !== 0);
  return { start, end, mayBeCut };
}

function readCutLengths(): Int32Array {
  const lengths = new Int32Array(MAX_PLAIN_CODE + 1);
  for (const word of CUTS) {
    if (PLAIN_WORD.test(word)) {
      lengths[word.charCodeAt(0)] |= 1 << word.length;
    }
  }
  return lengths;
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isSpace(code: number): boolean {
  return code > MAX_PLAIN_CODE
    ? SPACE.test(String.fromCharCode(code))
    : code === 32 || (code >= 9 && code <= 13);
}

function isVerb(text: string, { start, end }: WrittenWord): boolean {
  return end - start <= 3 && VERBS.includes(text.slice(start, end));
}

function isCut(text: string, word: WrittenWord): boolean {
  if (!word.mayBeCut) {
    return false;
  }
  const lower = text.slice(word.start, word.end).toLowerCase();
  return (
    CUTS.has(lower) ||
    (!PLAIN_WORD.test(lower) && CUTS.has(lower.replace(OTHER_THAN_LETTERS, '')))
  );
}
