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

import { PracticeRemedy, Severity } from '../rules';

/**
 * What a gap of teams is about: a function that nobody covers at all, or that some teams
 * neither have nor use; a type without a golden path; services without an SLO.
 *
 * @public
 */
export type TeamGapId =
  | 'function-not-covered'
  | 'function-hole'
  | 'type-without-template'
  | 'slo-missing';

/**
 * Something that a team or the organization lacks, beyond the gaps of single entities.
 *
 * @public
 */
export interface TeamGap {
  id: TeamGapId;
  /** Which function, type or practice; with `id` it is unique in a report. */
  subject: string;
  title: string;
  severity: Severity;
  /** Why it is a gap, in words. */
  reason: string;
  remedy: PracticeRemedy;
  /** How many entities it concerns. */
  entities: number;
  /** Full refs of such entities; at most 20. */
  refs: string[];
  /** The teams concerned, most entities first; at most 50. */
  teams: TeamGapShare[];
}

/**
 * How far a gap concerns one team.
 *
 * @public
 */
export interface TeamGapShare {
  /** Full ref of the group. */
  ref: string;
  title?: string;
  /** Entities of its own with the gap. */
  entities: number;
  /** Those that owe it. */
  of: number;
}
