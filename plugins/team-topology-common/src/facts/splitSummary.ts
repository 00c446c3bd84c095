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

import { splitWords } from './splitWords';

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

const VERBS = new Set(['is', 'are', 'ist']);

/** What stands further behind is no "X is a". */
const MAX_SUBJECT_WORDS = 8;

const PLAIN_WORD = /^[a-z]+$/;

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
export function splitSummary(text: string | undefined): string[] {
  if (!text) {
    return [];
  }
  const beginning = text.slice(0, MAX_CHARACTERS).replace(ASIDE, ' ').trim();
  const end = beginning.search(BOUNDARY);
  const words = beginning.slice(0, end < 0 ? undefined : end).split(/\s+/);
  const is = words.findIndex(word => VERBS.has(word));
  const start = is > 0 && is < MAX_SUBJECT_WORDS ? is + 1 : 0;
  let last = start;
  while (last < words.length && !CUTS.has(bareWord(words[last]))) {
    last++;
  }
  return splitWords(words.slice(start, last).join(' '));
}

function bareWord(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN_WORD.test(lower) ? lower : lower.replace(/[^\p{L}]+/gu, '');
}
