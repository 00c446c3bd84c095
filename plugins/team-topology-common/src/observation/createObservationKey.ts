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

import type { TeamScope } from '../api';
import { fingerprint } from '../rules/fingerprint';
import type { ObservationId, StatedObservation } from './StatedObservation';

/** Of a part that no id holds. */
const OWN = '~own';

/** What is stated differs with the entities that a report on a team covers. */
const OF_SCOPE: ObservationId[] = ['function-differs', 'function-hole'];

/** Leaves room in the columns that keep keys. */
const MAX_LENGTH = 200;

/**
 * The key of an observation: its id, and what it is about beside the team, so that a
 * verdict holds for as long as the same is stated.
 *
 * @remarks
 *
 * It names kinds and no numbers. Ids of functions and words have no dot, so parts
 * cannot run into each other.
 *
 * @param about - ids of functions, or words that tell one kind of the fact from another
 *
 * @internal
 */
export function createObservationKey(
  id: ObservationId,
  about: readonly string[],
): string {
  const key = [id, ...about].join('.');
  return key.length > MAX_LENGTH ? `${id}.${fingerprint(about)}` : key;
}

/**
 * Lets what is stated about a team without its sub-teams have a key of its own, where
 * another verdict may be right.
 *
 * @internal
 */
export function keyInScope(
  observation: StatedObservation,
  scope: TeamScope,
): StatedObservation {
  return scope === 'own' && OF_SCOPE.includes(observation.id)
    ? { ...observation, key: observation.key + OWN }
    : observation;
}
