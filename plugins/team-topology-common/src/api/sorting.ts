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
 * What the entities of a team can be ordered by. `ref` is the order of full refs, by
 * kind and namespace first; `name` that of the names that people read.
 *
 * @public
 */
export const teamEntitySorts = [
  'gaps',
  'unknown',
  'met',
  'share',
  'confidence',
  'ref',
  'name',
  'kind',
] as const;

/**
 * One of {@link teamEntitySorts}.
 *
 * @public
 */
export type TeamEntitySort = (typeof teamEntitySorts)[number];

/**
 * From the least or from the greatest.
 *
 * @public
 */
export const sortOrders = ['asc', 'desc'] as const;

/**
 * One of {@link sortOrders}.
 *
 * @public
 */
export type SortOrder = (typeof sortOrders)[number];
