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
 * What people can say about an observation: that it is so, or that it is of no use.
 *
 * @public
 */
export const observationVerdictKinds = ['confirmed', 'dismissed'] as const;

/**
 * What a person says about an observation.
 *
 * @public
 */
export type ObservationVerdictKind = (typeof observationVerdictKinds)[number];

/**
 * A person's word on an observation about their team. The last word counts.
 *
 * @public
 */
export interface ObservationVerdict {
  /** That they know it and it is so, or that it is not worth to be acted on. */
  verdict: ObservationVerdictKind;
  /** Full ref of the person. */
  author: string;
  /** When it was said, as ISO date and time. */
  at: string;
  /** Why, in the person's words; what is dismissed always has one, unless it is withheld. */
  reason?: string;
  /**
   * Whether the reason is left out, because the observation rests on more than the
   * caller may see, and so may the reason.
   */
  withheld?: boolean;
}
