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
 * A number with its noun: `1 team`, `2 teams`.
 *
 * @internal
 */
export function countOf(
  count: number,
  noun: string,
  plural: string = `${noun}s`,
): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/**
 * At most three names, and how many more there are.
 *
 * @internal
 */
export function listNames(names: string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  if (more > 0) {
    return `${shown.join(', ')} and ${more} more`;
  }
  const last = shown.at(-1) ?? '';
  return shown.length > 1
    ? `${shown.slice(0, -1).join(', ')} and ${last}`
    : last;
}
