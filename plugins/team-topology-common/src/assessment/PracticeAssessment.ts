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

import { EffectiveExemption } from '../exemption';
import { TeamFunction } from '../function';
import { Effort, PracticeRemedy, Severity } from '../rules';
import { SourcedEvidence } from './PracticeEvidence';

/**
 * The five states of a practice, in the order in which pages list them.
 *
 * @public
 */
export const practiceStates = [
  'gap',
  'unknown',
  'met',
  'exempt',
  'not-applicable',
] as const;

/**
 * Whether an entity shows a practice.
 *
 * @remarks
 *
 * `unknown` means that nobody could tell: the source is silent, weak or absent.
 * `exempt` is a gap that a person accepted for a time. The five are never folded together.
 *
 * @public
 */
export type PracticeState = (typeof practiceStates)[number];

/**
 * The state of one practice of one entity, and why.
 *
 * @public
 */
export interface PracticeAssessment {
  /** The id of the practice. */
  practice: string;
  /** The name that people read. */
  title: string;
  /** The function on whose ladder it counts. */
  discipline: TeamFunction;
  /** On which it counts for this entity: 1 foundation, 2 practising, 3 strategic. */
  level: 1 | 2 | 3;
  /** How bad a gap is for this entity. */
  severity: Severity;
  /** The work that it usually takes to close a gap. */
  effort: Effort;
  /** Where the rules make a difference for this entity: why. */
  overridden?: { reason: string };
  /** Whether the entity shows it. */
  state: PracticeState;
  /** Why it is in that state, in words. */
  reason: string;
  /** Why the practice matters. */
  rationale: string;
  /** All answers, the deciding one first. */
  evidence: SourcedEvidence[];
  /** How to close the gap, when there is one or it is accepted or unknown. */
  remedy?: PracticeRemedy;
  /**
   * The exemption, where one is in force and the entity owes the practice. It makes
   * a gap exempt; on what is met or unknown it only waits.
   */
  exemption?: EffectiveExemption;
}
