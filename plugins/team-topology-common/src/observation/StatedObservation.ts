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
 * The ids of all observations.
 *
 * @public
 */
export const observationIds = [
  'all-hats',
  'function-differs',
  'function-hole',
  'label-only',
  'many-stacks',
  'platform-without-users',
  'silo',
  'slo-missing',
] as const;

/**
 * The id of an observation.
 *
 * @public
 */
export type ObservationId = (typeof observationIds)[number];

/**
 * A fact about teams that people may act on. It is not a verdict.
 *
 * @public
 */
export interface StatedObservation {
  id: ObservationId;
  title: string;
  /** What is the case, in words. */
  text: string;
  /** The numbers that it rests on, by name. */
  numbers: Record<string, number>;
  /** Full refs of the teams concerned; at most 20. */
  teams: string[];
  /** Full refs of entities concerned; at most 20. */
  entities: string[];
  /** Where the documentation says what is behind it, e.g. `observations.md#silo`. */
  docs: string;
}

const MAX_REFS = 20;

/**
 * Puts an observation together.
 *
 * @internal
 */
export function stateObservation(
  observation: Omit<StatedObservation, 'docs'>,
): StatedObservation {
  return {
    ...observation,
    teams: observation.teams.slice(0, MAX_REFS),
    entities: observation.entities.slice(0, MAX_REFS),
    docs: `observations.md#${observation.id}`,
  };
}
