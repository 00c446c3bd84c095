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

const FACT_OF_WORDS = /^facts\.(\w+)Words$/;

/** The word of the company of ambiguous words: it may stand anywhere. */
export const ANYWHERE = 'facts.allWords';

/** How places are called in ids of signals, where that is not the fact's own word. */
const KEYS: Record<string, string> = { tag: 'tags', label: 'labels' };

const NAMES: Record<string, string> = {
  tag: 'tags',
  label: 'labels',
  summary: 'beginning of the description',
  parent: 'what it is part of',
  link: 'links',
  dependency: 'what it depends on',
  user: 'what depends on it',
  all: 'anywhere',
};

/** Whether a path names words of an entity. */
export function isPlace(path: string): boolean {
  return FACT_OF_WORDS.test(path);
}

/** How a place is called in ids. */
export function keyOfPlace(path: string): string {
  const [, word = path] = FACT_OF_WORDS.exec(path) ?? [];
  return KEYS[word] ?? word;
}

/** How a place is called for people. */
export function nameOfPlace(path: string): string {
  const [, word = path] = FACT_OF_WORDS.exec(path) ?? [];
  return NAMES[word] ?? word;
}
