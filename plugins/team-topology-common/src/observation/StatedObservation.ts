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

import { createObservationKey } from './createObservationKey';
import { ObservationVerdict } from './ObservationVerdict';

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
  /**
   * Tells it from the others about the same team: the id, and what it is about, such as
   * `silo.sre`. Holds no numbers, so it stays when they change a little; a fact of
   * another kind has another key, and with it no verdict.
   *
   * @remarks
   *
   * Beside the id it names
   *
   * - the function of `silo` and `label-only`, for the latter followed by `delivery`
   *   where the team owns only what others deliver with
   * - the functions of `function-hole`, sorted
   * - the declared and the observed function of `function-differs`
   * - `large` for `all-hats` from the number of entities on from which it is not normal
   * - `~own` at the end of `function-differs` and `function-hole`, where the report
   *   covers the team without its sub-teams
   *
   * It is unique in the report on one team, and together with the first of `teams` in
   * that on the organization.
   */
  key: string;
  title: string;
  /** What is the case, in words. */
  text: string;
  /** The numbers that it rests on, by name. */
  numbers: Record<string, number>;
  /** The limits of the configuration that those were held against, by their keys there. */
  thresholds: Record<string, number>;
  /** Full refs of the teams concerned; at most 20. */
  teams: string[];
  /** Full refs of entities concerned; at most 20. */
  entities: string[];
  /** Where the documentation says what is behind it, e.g. `observations.md#silo`. */
  docs: string;
  /** What a person of the team says about it; only in the report on the team. */
  verdict?: ObservationVerdict;
}

const MAX_REFS = 20;

/** What a {@link StatedObservation} is made of. */
export interface ObservationParts
  extends Omit<StatedObservation, 'docs' | 'key' | 'thresholds' | 'verdict'> {
  /** What it is about, for its key. */
  about?: readonly string[];
  thresholds?: Record<string, number>;
}

/**
 * Puts an observation together.
 *
 * @internal
 */
export function stateObservation(parts: ObservationParts): StatedObservation {
  const { about = [], id, title, text, numbers, thresholds = {} } = parts;
  return {
    id,
    key: createObservationKey(id, about),
    title,
    text,
    numbers,
    thresholds,
    teams: parts.teams.slice(0, MAX_REFS),
    entities: parts.entities.slice(0, MAX_REFS),
    docs: `observations.md#${id}`,
  };
}
