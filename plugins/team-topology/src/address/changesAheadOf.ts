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

/** Changes of the address that the router has been told of and does not show yet. */
export interface ChangesAhead {
  /** Of the location that they were made at. */
  key: string;
  /** What the address will say after each, in their order. */
  searches: string[];
  /** After the last one. */
  params: URLSearchParams;
}

/**
 * What is still ahead of a location: `undefined` where it shows all, or where somebody
 * went elsewhere.
 */
export function changesAheadOf(
  location: { key: string; search: string },
  changes: ChangesAhead | undefined,
): ChangesAhead | undefined {
  if (!changes || changes.key === location.key) {
    return changes;
  }
  const shown = changes.searches.lastIndexOf(location.search);
  const searches = changes.searches.slice(shown + 1);
  return shown < 0 || searches.length === 0
    ? undefined
    : { key: location.key, searches, params: changes.params };
}
