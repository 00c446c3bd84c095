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
 * A short text that differs when two JSON values differ, whatever the order of
 * their keys. For noticing change, not for security: FNV-1a, twice 32 bits.
 *
 * @public
 */
export function fingerprint(value: unknown): string {
  const text = stringifySorted(value);
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

/**
 * The JSON text of a value, the same whatever the order of its keys.
 *
 * @public
 */
export function stringifySorted(value: unknown): string {
  return JSON.stringify(value, (_key, child) =>
    typeof child === 'object' && child !== null && !Array.isArray(child)
      ? Object.fromEntries(
          Object.entries(child).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : child,
  );
}

// Looked up once: where code runs in a context of its own, globals are slow.
const { imul } = Math;

function hash(text: string, seed: number): string {
  let state = seed;
  for (let index = 0; index < text.length; index++) {
    // eslint-disable-next-line no-bitwise
    state = imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  // eslint-disable-next-line no-bitwise
  return (state >>> 0).toString(16).padStart(8, '0');
}
