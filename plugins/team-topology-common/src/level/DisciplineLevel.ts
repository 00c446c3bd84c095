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

import { PracticeState } from '../assessment';
import { TeamFunction } from '../function';
import { Effort, Severity } from '../rules';

/**
 * How far practices of a discipline reach: 1 foundation, 2 practising, 3 strategic.
 *
 * @public
 */
export type Level = 1 | 2 | 3;

/**
 * One practice of one entity: the least that levels are computed from.
 *
 * @public
 */
export interface LevelCell {
  /** The id of the practice. */
  practice: string;
  /** The level on which it counts for this entity. */
  level: Level;
  state: PracticeState;
  /** How bad a gap is for this entity; as the rule says, where nothing is said. */
  severity?: Severity;
}

/**
 * From where on a level is reached.
 *
 * @public
 */
export interface LevelThresholds {
  /** So much of what is known has to be met, 0 to 1. */
  metShare: number;
  /** So much has to be known, 0 to 1. */
  knownShare: number;
}

/**
 * Where a level of a discipline stands. `not-assessable`: too little is known.
 * `not-applicable`: nothing counts on this level itself.
 *
 * @public
 */
export type LevelState =
  | 'reached'
  | 'open'
  | 'not-assessable'
  | 'not-applicable';

/**
 * One level of a discipline. All numbers cover this level and those below it.
 *
 * @public
 */
export interface LevelStep {
  level: Level;
  state: LevelState;
  met: number;
  gap: number;
  unknown: number;
  /** Counted apart: neither known nor unknown. */
  exempt: number;
  /** Met of known, 0 to 1; absent where nothing is known. */
  metShare?: number;
  /** Known of known and unknown, 0 to 1; absent where there is neither. */
  knownShare?: number;
}

/**
 * One practice that stands between here and the next level.
 *
 * @public
 */
export interface MissingPractice {
  /** The id of the practice. */
  practice: string;
  title: string;
  /** Gaps to close, or a source to connect for what nobody could tell. */
  kind: 'close' | 'connect';
  /** Of the worst of them. */
  severity: Severity;
  /** The work that it usually takes to close one gap. */
  effort: Effort;
  /** How many gaps or unknowns there are, up to the level. */
  cells: number;
  /**
   * By how many percentage points it raises the share that is met, or for `connect`
   * the share that is known, if nothing else changes.
   */
  gain: number;
  /** What to connect, in words. */
  connect?: string;
  /**
   * Among the first that together are enough: to know enough, where too little is
   * known, else to reach the level.
   */
  enough?: true;
}

/**
 * What is missing for the lowest level that is not reached.
 *
 * @public
 */
export interface NextLevel {
  level: Level;
  /** The least number of gaps to close, if nothing else changes. */
  toClose: number;
  /** The least number of unknowns to find out, so that the level can be assessed. */
  toKnow: number;
  /** Worst first: severity, then number of entities, then the least effort. */
  missing: MissingPractice[];
}

/**
 * How far one entity, or many together, are in a discipline. Never about people.
 *
 * @public
 */
export interface DisciplineLevel {
  discipline: TeamFunction;
  /** The highest level that is reached; 0 for none. */
  level: 0 | Level;
  /** The three of them, lowest first. */
  steps: LevelStep[];
  /** Absent where nothing more can be reached. */
  next?: NextLevel;
}
