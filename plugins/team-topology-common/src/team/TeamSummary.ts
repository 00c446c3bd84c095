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
import { Effort, PracticeRemedy, Severity } from '../rules';

/**
 * One entity of a team, as compactly as the roll-up needs it.
 *
 * @public
 */
export interface TeamEntity {
  /** Full entity ref. */
  ref: string;
  /** Its primary function; `undefined` means unclassified. */
  primary?: TeamFunction;
  /** Share per function, together 1. */
  shares: Record<TeamFunction, number>;
  /** State per practice; practices that do not apply are left out. */
  states: Record<string, Exclude<PracticeState, 'not-applicable'>>;
  /** Since when each gap is known, as ISO date and time. */
  gapsSince: Record<string, string>;
  /** The practices that count in another way for this entity than the rule says. */
  overridden?: Record<string, OverriddenPractice>;
  /** Why it could not be assessed; then nothing else of it counts. */
  error?: string;
}

/**
 * How a practice counts for an entity for which the rules make a difference.
 *
 * @public
 */
export interface OverriddenPractice {
  level: 1 | 2 | 3;
  severity: Severity;
}

/**
 * How many entities of a team have one function.
 *
 * @public
 */
export interface MixEntry {
  /** The function; `undefined` for the unclassified ones. */
  function?: TeamFunction;
  /** Entities of which it is the primary function. */
  count: number;
  /** Whole percent of the assessed entities, 0 to 100; all entries sum to 100. */
  percent: number;
}

/**
 * How many checks stand in each state that counts.
 *
 * @public
 */
export interface StateCounts {
  met: number;
  gap: number;
  unknown: number;
  exempt: number;
}

/**
 * All gaps of a team in one practice.
 *
 * @public
 */
export interface PracticeGaps {
  /** The id of the practice. */
  practice: string;
  title: string;
  discipline: TeamFunction;
  /** The lowest on which one of the gaps counts. */
  level: 1 | 2 | 3;
  /** Of the worst of the gaps. */
  severity: Severity;
  /** The work that it usually takes to close one of them. */
  effort: Effort;
  /** Entities with the gap. */
  gaps: number;
  /** Entities that owe the practice, exempt ones included. */
  owed: number;
  /** Since when the oldest of the gaps is known, as ISO date and time. */
  since?: string;
  /** Why it matters. */
  rationale: string;
  /** How to close it. */
  remedy: PracticeRemedy;
}

/**
 * What a set of entities does and lacks.
 *
 * @public
 */
export interface TeamSummary {
  entities: {
    /** All of the set. */
    total: number;
    /** Those that could be assessed. */
    assessed: number;
  };
  /** Each assessed entity once, by its primary function, in the order of the rule set. */
  mix: MixEntry[];
  /** Mean share per function over the assessed entities, together 1 unless there is none. */
  shares: Record<TeamFunction, number>;
  /** Checks of all practices, those that do not apply left out. */
  checks: StateCounts;
  /** Gaps per severity. */
  severities: Record<Severity, number>;
  /** Worst first: severity, then number of entities, then age. */
  gaps: PracticeGaps[];
}
