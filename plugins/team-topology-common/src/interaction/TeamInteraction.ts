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

import { TeamScope } from '../api';
import { TeamFunction } from '../function';
import { TopList } from '../goldenPath';
import { interactionModes } from './interactionModes';

/**
 * How two teams come together, as catalog relations show it.
 *
 * @public
 */
export type InteractionMode = (typeof interactionModes)[number];

/**
 * Who needs whom: the other team needs the one that is asked about, or that one needs the
 * other.
 *
 * @public
 */
export type InteractionDirection = 'depends-on-us' | 'we-depend-on';

/**
 * One of the relations that an interaction was derived from.
 *
 * @public
 */
export interface InteractionExample {
  mode: InteractionMode;
  /** Full ref of the entity that uses the other one. */
  user: string;
  /** Full ref of the entity that is used; where both own it, the same one. */
  used: string;
}

/**
 * How strong one mode is between two teams.
 *
 * @public
 */
export interface InteractionModeUses {
  mode: InteractionMode;
  /** How many entities use one of the other team; where both own them, how many these are. */
  uses: number;
}

/**
 * What goes on between a team and one other team in one direction.
 *
 * @public
 */
export interface TeamInteraction {
  /** Full ref of the other team. */
  ref: string;
  title?: string;
  direction: InteractionDirection;
  /** Its main mode: the one with the most uses. */
  mode: InteractionMode;
  /**
   * What it is about: the function that most entities of the other team have which take
   * part in the main mode; `undefined` where none of them has one.
   */
  function?: TeamFunction;
  /** How many entities use one of the other team in any mode, each counted once. */
  uses: number;
  /** All modes, the main one first. */
  modes: InteractionModeUses[];
  /** At most five, those of the main mode first. */
  examples: InteractionExample[];
}

/**
 * The other teams of one direction.
 *
 * @public
 */
export interface DirectedInteractions extends TopList<TeamInteraction> {
  /** Entities on the other side that belong to no team, as far as the reader may see teams. */
  withoutTeam: number;
}

/**
 * Answer of `GET /teams/{namespace}/{name}/interactions`: which teams depend on a team,
 * and on which teams it depends, as far as the caller may see them.
 *
 * @remarks
 *
 * Derived from relations of the catalog. The modes are words of this project and rest on
 * what these relations can show; they are not the three interaction modes of the book.
 *
 * @public
 */
export interface TeamInteractions {
  /** Full ref of the team. */
  team: string;
  scope: TeamScope;
  /** By main mode, most uses first; at most 500. */
  dependOnUs: DirectedInteractions;
  /** By main mode, most uses first; at most 500. */
  weDependOn: DirectedInteractions;
}
