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

// As wide as the columns. No entity has a longer ref, so none can be meant.
const MAX_REF_LENGTH = 255;

/** What a database takes of a text. PostgreSQL refuses NUL, which catalogs may hold. */
export function toStorable(text: string | undefined): string | null {
  return text?.replaceAll('\u0000', '') ?? null;
}

/** Whether a ref can be stored as it is. Another one must not stand for it. */
export function isStorableRef(ref: string): boolean {
  return ref.length <= MAX_REF_LENGTH && toStorable(ref) === ref;
}
