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

import { isDeepStrictEqual } from 'node:util';

/**
 * What a value is to be once something is added to it: fields are added or replaced,
 * list items that are missing are appended.
 */
export function mergeJson(known: unknown, added: unknown): unknown {
  if (Array.isArray(added)) {
    const items = Array.isArray(known) ? known : [];
    return [...items, ...findMissing(items, added)];
  }
  if (isObject(added)) {
    const fields = isObject(known) ? known : {};
    return {
      ...fields,
      ...Object.fromEntries(
        Object.entries(added).map(([key, value]) => [
          key,
          mergeJson(fields[key], value),
        ]),
      ),
    };
  }
  // A field without a value only has to be there.
  return added ?? known ?? null;
}

/** The items of one list that another one does not have. */
export function findMissing(known: unknown[], wanted: unknown[]): unknown[] {
  return wanted.filter(
    item => !known.some(candidate => isDeepStrictEqual(candidate, item)),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
