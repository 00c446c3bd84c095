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

import { DeclaredExemption, EntityProblem } from './EntityFacts';

/**
 * Annotations of this prefix declare an exemption; the rest of the key is the
 * practice with `.` in place of `/`.
 *
 * @public
 */
export const EXEMPTION_ANNOTATION_PREFIX = 'team-topology/exempt.';

/** No practice has a longer id. */
const MAX_PRACTICE_LENGTH = 256;

const EXEMPTION = /^until (\d{4}-\d{2}-\d{2}):\s*(\S[\s\S]*)$/;

/**
 * Reads `until YYYY-MM-DD: reason`. An exemption without an end or a reason is
 * a problem to report, never one without end.
 *
 * @internal
 */
export function parseExemption(
  key: string,
  value: string,
): { found: DeclaredExemption } | { problem: EntityProblem } {
  const { length } = EXEMPTION_ANNOTATION_PREFIX;
  const known = key.slice(0, length + MAX_PRACTICE_LENGTH);
  const field = `metadata.annotations.${known}`;
  const practice = known.slice(length).replace('.', '/');
  const match = EXEMPTION.exec(value.trim());
  const until = match?.[1];
  if (!match || !until || !isCalendarDay(until)) {
    return {
      problem: {
        field,
        message: `"${value.slice(
          0,
          80,
        )}" is no exemption, so it does not count. Write "until YYYY-MM-DD: reason".`,
      },
    };
  }
  return { found: { practice, until, reason: match[2].trim() } };
}

function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
