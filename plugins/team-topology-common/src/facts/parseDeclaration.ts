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

import { DeclaredPractice, EntityProblem } from './EntityFacts';
import { isPlaceholder } from './isPlaceholder';

/**
 * Annotations of this prefix declare that a practice is met, or that it is not; the
 * rest of the key is the practice with `.` in place of `/`.
 *
 * @public
 */
export const DECLARATION_ANNOTATION_PREFIX = 'team-topology/declared.';

/** No practice has a longer id. */
const MAX_PRACTICE_LENGTH = 256;

const MAX_WORDS_LENGTH = 200;

/** A link that is cut leads nowhere. */
const MAX_LINK_LENGTH = 2048;

/** So few letters say nothing. */
const MIN_LETTERS = 3;

const DENIAL = /^no(?:(?:\s*[:,;.!]|\s+[-–—])\s*([\s\S]*))?$/i;

/** Says that it is not there, but not in the form of a denial, so it could be a name. */
const DOUBTFUL = /^(?:no|not|none|never|nothing)(?![\p{L}\p{N}])/iu;

/** They say neither that it is there nor that it is not. */
const EMPTY_WORDS = new Set([
  'false',
  'later',
  'n/a',
  'null',
  'soon',
  'tbd',
  'todo',
  'undefined',
  'unknown',
]);

/**
 * Reads a link or words that say where it can be seen, or `no` and `no: reason`. What
 * says neither is a problem to report, never a declaration.
 *
 * @internal
 */
export function parseDeclaration(
  key: string,
  value: string,
): { found: DeclaredPractice } | { problem: EntityProblem } {
  const { length } = DECLARATION_ANNOTATION_PREFIX;
  const known = key.slice(0, length + MAX_PRACTICE_LENGTH);
  const practice = known.slice(length).replace('.', '/');
  const text = value.slice(0, MAX_LINK_LENGTH).trim();
  const denial = DENIAL.exec(text);
  if (denial) {
    return {
      found: { practice, says: 'gap', value: shorten(denial[1] ?? '') },
    };
  }
  if (readWebLink(text)) {
    return { found: { practice, says: 'met', value: text } };
  }
  if (declaresNothing(text)) {
    return {
      problem: {
        field: `metadata.annotations.${known}`,
        message: `"${text.slice(
          0,
          80,
        )}" declares nothing, so it does not count. Write a link or a few words that say where it can be seen, or "no: reason".`,
      },
    };
  }
  return { found: { practice, says: 'met', value: shorten(text) } };
}

/**
 * The text where it is an http or https address as a whole. All others are words.
 *
 * @internal
 */
export function readWebLink(text: string): string | undefined {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
    ? text
    : undefined;
}

function declaresNothing(text: string): boolean {
  return (
    (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < MIN_LETTERS ||
    EMPTY_WORDS.has(text.toLowerCase()) ||
    DOUBTFUL.test(text) ||
    isPlaceholder(text)
  );
}

function shorten(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > MAX_WORDS_LENGTH
    ? `${trimmed.slice(0, MAX_WORDS_LENGTH)}…`
    : trimmed;
}
