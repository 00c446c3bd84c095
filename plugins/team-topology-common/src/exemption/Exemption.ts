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
 * What an exemption is for: one entity, all entities of a team and of the teams below
 * it, or all entities of a kind and type.
 *
 * @public
 */
export type ExemptionTarget =
  | {
      kind: 'entity';
      /** Full entity ref. */
      ref: string;
    }
  | {
      kind: 'team';
      /** Full entity ref of the group. */
      ref: string;
    }
  | {
      kind: 'type';
      /** Kind of the entities, lower case. */
      entityKind: string;
      /** `spec.type` of the entities, lower case. */
      type: string;
    };

/**
 * Where an exemption stands, in the order of its life. Only active ones count.
 *
 * @public
 */
export const exemptionStatuses = [
  'requested',
  'active',
  'expired',
  'revoked',
  'rejected',
] as const;

/**
 * Where an exemption stands: asked for, in force, ended by its own date, taken back, or
 * refused.
 *
 * @public
 */
export type ExemptionStatus = (typeof exemptionStatuses)[number];

/**
 * A gap that a person accepts for a time, as it is kept.
 *
 * @public
 */
export interface Exemption {
  /** Unique. */
  id: string;
  /** The id of the practice. */
  practice: string;
  /** The name of the practice that people read; absent where the rules no longer have it. */
  practiceTitle?: string;
  target: ExemptionTarget;
  /** Why the gap is accepted, in the person's words. */
  reason: string;
  /** Full ref of the person who asked for it. */
  author: string;
  /** When it was asked for, as ISO date and time. */
  at: string;
  /** The last day on which it holds, as `YYYY-MM-DD` in UTC; absent: without end. */
  until?: string;
  status: ExemptionStatus;
  /** Who approved, refused or revoked it, when, and why. */
  decision?: { by: string; at: string; reason?: string };
}

/**
 * An exemption as it counts for one entity, wherever it was made.
 *
 * @public
 */
export interface EffectiveExemption {
  /** The id of the practice. */
  practice: string;
  /** The last day on which it holds, as `YYYY-MM-DD` in UTC; absent: without end. */
  until?: string;
  /** Why the gap is accepted. */
  reason: string;
  /** By annotation of the entity, or by a person through the API. */
  source: 'annotation' | 'person';
  /** Of one that a person made. */
  id?: string;
  /** Full ref of the person. */
  author?: string;
  /** What it was made for, where that is not the entity alone. */
  target?: ExemptionTarget;
}
