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

const MAX_CHARACTERS = 4_000;
const MAX_WORDS = 400;

/**
 * The words of a text and each pair of neighbouring words, lower case, each once.
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
  const written = text.slice(0, MAX_CHARACTERS).normalize('NFKC');
  const split = written.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2');
  const result = new Set<string>();
  for (const variant of new Set([split, written])) {
    const words = variant
      .toLocaleLowerCase('en-US')
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter(Boolean)
      .slice(0, MAX_WORDS);
    for (const word of words) {
      result.add(word);
    }
    for (let index = 1; index < words.length; index++) {
      result.add(`${words[index - 1]} ${words[index]}`);
    }
  }
  return [...result];
}
