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

import { EvidenceGrade, RuleMatch } from '../rules';
import { TeamFunction } from '../function';

/**
 * A signal that matched.
 *
 * @public
 */
export interface ClassificationEvidence {
  /** The id of the signal. */
  signal: string;
  /** What it says, in words. */
  reason: string;
  /** What it added to the sum of each function. */
  weights: Record<TeamFunction, number>;
  /** How it was come by. */
  grade: EvidenceGrade;
  /** What in the entity made it match. */
  matches: RuleMatch[];
  /** Other entities that it tells about; shown only to those who may see all of them. */
  refs: string[];
  /** Where the rule comes from. */
  source: string;
}

/**
 * A person's word on the function of an entity or a team, given through the API.
 *
 * @public
 */
export interface PersonCorrection {
  /** What the person says it is. */
  function: TeamFunction;
  /** Full ref of the person. */
  author: string;
  /** When it was said, as ISO date and time. */
  at: string;
  /** Why, in the person's words. */
  reason: string;
  /** What the signals said at that time; absent for unclassified. */
  derivedThen?: TeamFunction;
}

/**
 * A person's word on the function of an entity or a team, and where it was given.
 *
 * @public
 */
export interface Correction {
  /** What the person says it is. */
  function: TeamFunction;
  /** The field of the entity that says so; absent when it was said through the API. */
  field?: string;
  /** Full ref of the person; absent when a field says so. */
  author?: string;
  /** When it was said, as ISO date and time; absent when a field says so. */
  at?: string;
  /** Why, in the person's words; absent when a field says so. */
  reason?: string;
  /**
   * What has come up since then and speaks for another function, in words; absent
   * when nothing has.
   */
  contrary?: string;
}

/**
 * What an entity is, how sure that is, and why.
 *
 * @public
 */
export interface Classification {
  /**
   * The primary function: the one with the largest share, or the corrected one.
   * `undefined` means unclassified.
   */
  primary?: TeamFunction;
  /** Share per function of the rule set, each 0 to 1, together 1. */
  shares: Record<TeamFunction, number>;
  /** The sums of weights that the shares follow from. */
  sums: Record<TeamFunction, number>;
  /** 0 to 1; from the lead of the first function and the amount of evidence. 1 when corrected. */
  confidence: number;
  /** All that matched, what says most first. */
  evidence: ClassificationEvidence[];
  /** The whole in at most three sentences. */
  summary: string;
  /** A person's word, where there is one. */
  correction?: Correction;
  /** A person's word that does not count, because a field of the entity says otherwise. */
  overruled?: Correction;
  /** What the signals alone say, where a person corrected them. */
  derived?: { primary?: TeamFunction; confidence: number };
}

/**
 * A confidence in words.
 *
 * @public
 */
export type ConfidenceWord = 'high' | 'medium' | 'low';

/**
 * High from 0.75, medium from 0.5.
 *
 * @public
 */
export function confidenceWord(confidence: number): ConfidenceWord {
  if (confidence >= 0.75) {
    return 'high';
  }
  return confidence >= 0.5 ? 'medium' : 'low';
}
