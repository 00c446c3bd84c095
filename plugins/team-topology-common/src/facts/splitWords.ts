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

import { distinctTexts } from './distinctTexts';
import { foldText } from './foldText';
import { MAX_CHARACTERS, MAX_WORDS } from './PlainWords';

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const CAMEL_CASE = /([\p{Ll}\d])(\p{Lu})/gu;

// Most texts are plain and need nothing of what follows for the others.
const PLAIN = /^[\0-\x7f]*$/;
const PLAIN_WORDS = /[a-z0-9]+/g;
const PLAIN_CAMEL_CASE = /([a-z0-9])([A-Z])/g;
const OTHER_THAN_PLAIN_WORDS = /[^\0-\x7f]|[a-z0-9][A-Z]/;

/** Gives the words of a text. @internal */
export type WordReader = (text: string | undefined) => string[];

/**
 * The words of a text and each pair of neighbouring words, each once, in the form in
 * which rules compare texts: lower case, and without letters such as ß.
 *
 * @remarks
 *
 * Words are runs of letters and digits of any script; camelCase is read both split
 * and as it stands, because names such as "GitOps" are one word to a rule. Pairs
 * are joined by one space, so that a rule can ask for "error budget". Only the
 * first 4,000 characters and 400 words are read, which bounds the work.
 *
 * @public
 */
export function splitWords(text: string | undefined): string[] {
  if (!text) {
    return [];
  }
  const written = text.slice(0, MAX_CHARACTERS);
  if (!OTHER_THAN_PLAIN_WORDS.test(written)) {
    return listWords(written.toLowerCase(), PLAIN_WORDS);
  }
  if (PLAIN.test(written)) {
    return listBoth(
      written.replace(PLAIN_CAMEL_CASE, '$1 $2').toLowerCase(),
      written.toLowerCase(),
      PLAIN_WORDS,
    );
  }
  // Cut once more, because one character may be composed of many.
  const composed = written.normalize('NFKC').slice(0, MAX_CHARACTERS);
  const split = composed.replace(CAMEL_CASE, '$1 $2');
  return split === composed
    ? listWords(foldText(composed), WORDS)
    : listBoth(foldText(split), foldText(composed), WORDS);
}

/**
 * Whether {@link splitWords} reads a text to its end.
 *
 * @internal
 */
export function isReadWhole(text: string): boolean {
  // So many words need at least a space between each.
  return (
    text.length < 2 * MAX_WORDS ||
    (text.length <= MAX_CHARACTERS &&
      (text.match(WORDS)?.length ?? 0) <= MAX_WORDS)
  );
}

function listBoth(split: string, whole: string, pattern: RegExp): string[] {
  return distinctTexts([
    ...listWords(split, pattern),
    ...listWords(whole, pattern),
  ]);
}

function listWords(text: string, pattern: RegExp): string[] {
  const words: string[] = text.match(pattern) ?? [];
  if (words.length < 2) {
    return words;
  }
  if (words.length > MAX_WORDS) {
    words.length = MAX_WORDS;
  }
  const result = [words[0]];
  for (let index = 1; index < words.length; index++) {
    result.push(words[index], `${words[index - 1]} ${words[index]}`);
  }
  // Where no word repeats, no pair does either.
  return distinctTexts(words).length < words.length
    ? distinctTexts(result)
    : result;
}
