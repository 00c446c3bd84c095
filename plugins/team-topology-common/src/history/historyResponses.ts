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
import { PracticeState } from '../assessment';
import { TeamFunction } from '../function';
import { ChangeCause } from './ChangeCause';
import { EntityChange } from './EntityChange';
import { CauseSummary, TeamHistoryPoint } from './TeamHistorySeries';

/**
 * One change in the list of `GET /entities/{kind}/{namespace}/{name}/history`.
 *
 * @public
 */
export interface EntityHistoryItem extends EntityChange {
  /** When it was noticed, as ISO date and time. */
  at: string;
  /** Whether owners were left out because the caller may not see them. */
  withheld?: boolean;
}

/**
 * Answer of `GET /teams/{namespace}/{name}/history`.
 *
 * @public
 */
export interface TeamHistory {
  /** Full entity ref of the group. */
  team: string;
  scope: TeamScope;
  /** Whose practices count; absent: all. */
  discipline?: TeamFunction;
  /** The practice that counts; absent: all. */
  practice?: string;
  /** Where the series begins, as ISO date and time: as asked, or where the history begins. */
  from: string;
  /** Where the series ends, as ISO date and time. */
  to: string;
  /** Where the history begins, as ISO date and time; absent until the first refresh. */
  begins?: string;
  /** The oldest first; at `from`, at the beginning of days in UTC, at `to`. Empty when the history begins after `to`. */
  points: TeamHistoryPoint[];
  /** What changed between `from` and `to`. */
  changes: CauseSummary[];
}

/**
 * One check in the list of `GET /teams/{namespace}/{name}/history/changes`.
 *
 * @public
 */
export interface TeamHistoryItem {
  /** When it was noticed, as ISO date and time. */
  at: string;
  /** Full ref of the entity. */
  entityRef: string;
  entityTitle?: string;
  /** The id of the practice. */
  practice: string;
  /** The name of the practice, where the rules still have it. */
  title?: string;
  /** As the team sees it: what it did not own was not applicable. */
  before: PracticeState;
  after: PracticeState;
  cause: ChangeCause;
}
