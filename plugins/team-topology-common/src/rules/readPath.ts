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

/**
 * What stands at a path, read as the library of predicates does: a key may hold dots
 * itself. That needs no new texts, unlike the library's own.
 *
 * @param start - where in the path it begins
 *
 * @internal
 */
export function readPath(value: unknown, path: string, start: number): unknown {
  if (
    start >= path.length ||
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value)
  ) {
    return undefined;
  }
  for (const key in value) {
    if (
      // Most keys differ in their first letter already.
      (key === '' || key.charCodeAt(0) === path.charCodeAt(start)) &&
      path.startsWith(key, start) &&
      Object.hasOwn(value, key)
    ) {
      const end = start + key.length;
      const standing = (value as Record<string, unknown>)[key];
      let found: unknown;
      if (end === path.length) {
        found = standing;
      } else if (path[end] === '.') {
        found = readPath(standing, path, end + 1);
      }
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}
