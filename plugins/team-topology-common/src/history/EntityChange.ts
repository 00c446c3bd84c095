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
import { ChangeCause } from './ChangeCause';

/**
 * What is remembered of an entity at one time.
 *
 * @public
 */
export interface HistoryState {
  /** Its primary function; absent: unclassified. */
  primary?: TeamFunction;
  /** Full refs of its owners, sorted. */
  owners: readonly string[];
  /** State per practice; practices that do not apply are left out. */
  states: Readonly<Record<string, Exclude<PracticeState, 'not-applicable'>>>;
  /** Why it could not be assessed; then the rest is of before, and counts nowhere. */
  error?: string;
}

/**
 * One practice of an entity that came into another state.
 *
 * @public
 */
export interface CheckChange {
  /** The id of the practice. */
  practice: string;
  before: PracticeState;
  after: PracticeState;
  cause: ChangeCause;
}

/**
 * What changed about an entity at one time. Parts that stayed as they were are absent.
 *
 * @public
 */
export interface EntityChange {
  /** Of the change as a whole. */
  cause: ChangeCause;
  /** Sorted by practice. Empty for `first-seen`, which is about all it has from then on. */
  checks: CheckChange[];
  /** The primary function; absent in it: unclassified. */
  function?: { before?: TeamFunction; after?: TeamFunction };
  /** Full refs of the owners. */
  owners?: { before: string[]; after: string[] };
  /** Why it could not be assessed; absent in it: it could. */
  error?: { before?: string; after?: string };
}

/**
 * A change, and when it was noticed.
 *
 * @public
 */
export interface RecordedChange extends EntityChange {
  /** In milliseconds since 1970. */
  time: number;
  /** Greater for each later change of the same entity. */
  number: number;
}
