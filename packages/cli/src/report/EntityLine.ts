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

import {
  Correction,
  EntityProblem,
  Observation,
  PracticeState,
  Severity,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { SourcePlace } from '../catalog';

/**
 * One line of the output: what an entity or a team is, and what an entity lacks.
 *
 * @public
 */
export interface EntityLine {
  /** The full ref, lower case. */
  ref: string;
  /** Lower case. */
  kind: string;
  /** Where the entity begins. Lines are counted from 1. */
  source: SourcePlace;
  /** The primary function; absent when it is unclassified. */
  function?: TeamFunction;
  /** 0 to 1; 1 when a person declared it. */
  confidence: number;
  /** Share per function, each 0 to 1, together 1. */
  shares: Record<TeamFunction, number>;
  /** Why, in at most three sentences. */
  summary: string;
  /** A person's word on the function, where there is one. */
  correction?: Correction;
  /** Of teams only: what decided. */
  basis?: 'correction' | 'entities' | 'words' | 'none';
  /** Of teams only: where what is declared and what is observed differ. */
  observations?: Observation[];
  /**
   * The signals that matched, what says most first; of teams those of their words. Of
   * `classify --evidence` only.
   */
  evidence?: EvidenceLine[];
  /**
   * The practices that the entity owes, in the order of the rule set; those that do not
   * apply are left out. Of `check` and of `classify --practices`, and not of teams.
   */
  practices?: PracticeLine[];
  /** What in the entity could not be used. */
  problems: EntityProblem[];
}

/**
 * A signal that matched.
 *
 * @public
 */
export interface EvidenceLine {
  /** The id of the signal. */
  signal: string;
  /** What it says, in words. */
  reason: string;
  /** What it added to the sum of each function. */
  weights: Record<TeamFunction, number>;
  /** Where in the entity it matched first. */
  field?: string;
  /** What stands there, or the word of it that matched. */
  value?: string;
}

/**
 * The state of one practice.
 *
 * @public
 */
export interface PracticeLine {
  /** The id of the practice. */
  practice: string;
  /** Whether the entity shows it. */
  state: Exclude<PracticeState, 'not-applicable'>;
  /** How bad a gap is. */
  severity: Severity;
  /** Why it is in that state, in words. */
  reason: string;
}
