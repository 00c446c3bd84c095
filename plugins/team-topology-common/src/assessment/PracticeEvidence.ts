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

import { EvidenceGrade, EvidenceStrength } from '../rules';

/**
 * An answer about one practice of one entity.
 *
 * @public
 */
export interface PracticeEvidence {
  /** The id of the practice. */
  practice: string;
  /** What it says. */
  says: 'met' | 'gap' | 'unknown';
  /** How it was come by. */
  grade: EvidenceGrade;
  /** How much it proves. */
  strength: EvidenceStrength;
  /** What it says, in words. */
  reason: string;
  /** Where it was found: a field of the entity, a path, a query. */
  field?: string;
  /** What was found there. */
  value?: string;
  /** A measured number. */
  number?: number;
  /** The unit of the number, e.g. `%` or `min`. */
  unit?: string;
  /** The time that the number covers, as an ISO duration, e.g. `P30D`. */
  window?: string;
  /** The number that separates met from gap. */
  threshold?: number;
  /** An http or https address where a person can see it. */
  url?: string;
  /** Other entities that it tells about; shown only to those who may see all of them. */
  refs?: string[];
}

/**
 * The source of what an entity's own description says.
 *
 * @public
 */
export const CATALOG_SOURCE = 'catalog';

/**
 * An answer, and who gave it.
 *
 * @public
 */
export interface SourcedEvidence extends PracticeEvidence {
  /** The id of the provider, or {@link CATALOG_SOURCE}. */
  source: string;
  /** The name that people read. */
  sourceTitle: string;
}

/**
 * A source that should have answered and did not.
 *
 * @public
 */
export interface SilentSource {
  /** The id of the provider. */
  source: string;
  /** The name that people read. */
  title: string;
  /** The practices it answers for. */
  practices: string[];
  /** Why it is silent, e.g. `It did not answer within 10 seconds.` */
  reason: string;
}

/**
 * What sources beyond the catalog say about one entity.
 *
 * @public
 */
export interface EntityEvidence {
  /** The answers, each with its source. */
  answers: SourcedEvidence[];
  /** The sources that are connected and did not answer. */
  silent: SilentSource[];
}

/**
 * The evidence where no source is connected.
 *
 * @public
 */
export const NO_EVIDENCE: EntityEvidence = { answers: [], silent: [] };
