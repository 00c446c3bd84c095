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

import { Knex } from 'knex';
import { toListText } from './listName';

/** Limits a query of `entities` to those whose title or name has a text in it. */
export function filterByText(query: Knex.QueryBuilder, text: string): void {
  const part = toListText(text).replace(/[\\%_]/g, '\\$&');
  query.where(either =>
    either
      .whereRaw("entities.name like ? escape '\\'", [`%${part}%`])
      // The name in the ref, which an entity with a title has as well.
      .orWhereRaw("entities.entity_ref like ? escape '\\'", [`%/%${part}%`]),
  );
}
