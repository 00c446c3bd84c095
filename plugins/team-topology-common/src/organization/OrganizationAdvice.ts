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
 * The steps by which organizations take up disciplines. They are no rivals: most run
 * several at different strength. `devsecops` goes along with all of them.
 *
 * @public
 */
export type AdviceStageId =
  | 'explore'
  | 'devops'
  | 'sre'
  | 'platform'
  | 'devsecops';

/**
 * Where an organization stands in a step: it is what comes next; it is reached; nothing
 * measured asks for it (yet). Or it is asked for while another step comes before it: then
 * it is `under-way` where a goal is half reached, else it is for `later`.
 *
 * @public
 */
export type AdviceState =
  | 'next'
  | 'in-place'
  | 'not-needed'
  | 'under-way'
  | 'later';

/**
 * Something measured that speaks for a step, or shows that it is reached.
 *
 * @public
 */
export interface AdviceCondition {
  id: string;
  title: string;
  /** What was measured, with the threshold, in words. */
  text: string;
  /** Whether it holds; `undefined` where nothing says so. */
  holds?: boolean;
  /** What was measured; shares are 0 to 1. */
  value?: number;
  threshold?: number;
  /** Full refs of entities behind it; at most 20. */
  refs: string[];
}

/**
 * One step, and the measured conditions that say where it stands.
 *
 * @public
 */
export interface AdviceStage {
  id: AdviceStageId;
  title: string;
  state: AdviceState;
  /** What follows from it, in one sentence. */
  text: string;
  /** Each one that holds asks for the step. */
  conditions: AdviceCondition[];
  /** The step is reached when all that are known hold. */
  goals: AdviceCondition[];
}

/**
 * What an organization needs next, by what was measured.
 *
 * @public
 */
export interface OrganizationAdvice {
  /** The steps that come next; none when all that is asked for is reached. */
  next: AdviceStageId[];
  stages: AdviceStage[];
}
