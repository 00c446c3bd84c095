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

import { TeamFunction } from '../function';

/**
 * How a team or domain is covered with a function: by several entities of its own, by a
 * single one (`thin`), by entities of others that its own ones use (`served`), or not at
 * all (`hole`). `empty` is one that has nothing that was assessed.
 *
 * @public
 */
export type CoverageState = 'own' | 'thin' | 'served' | 'hole' | 'empty';

/**
 * A team whose entities serve others with a function.
 *
 * @public
 */
export interface ServingTeam {
  /** Full ref of the group. */
  ref: string;
  title?: string;
  /** How many of its entities they use. */
  entities: number;
}

/**
 * How one team or domain is covered with one function.
 *
 * @public
 */
export interface CoverageCell {
  function: TeamFunction;
  state: CoverageState;
  /** Its own entities of the function. */
  entities: number;
  /** How many entities of others serve it, where it has none of its own. */
  serving: number;
  /** Whose they are, most first; at most 5. */
  servedBy: ServingTeam[];
}

/**
 * How one team or domain is covered.
 *
 * @public
 */
export interface CoverageRow {
  /** Full ref of the group or domain. */
  ref: string;
  title?: string;
  /** Its assessed entities. */
  entities: number;
  /** One for each function but the residual one, in the order of the rule set. */
  cells: CoverageCell[];
  holes: number;
  thin: number;
}

/**
 * Which functions are covered where, most holes first.
 *
 * @public
 */
export interface CoverageMatrix {
  rows: CoverageRow[];
  /** How many rows there are in all. */
  total: number;
  /** Cells of all rows that are holes, and that are thin. */
  holes: number;
  thin: number;
}
