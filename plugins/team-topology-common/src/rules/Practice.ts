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

import { FilterPredicate } from '@backstage/filter-predicates';
import { TeamFunction } from '../function';

/**
 * How bad a gap is, worst first.
 *
 * @public
 */
export const severities = ['critical', 'high', 'medium', 'low'] as const;

/**
 * How bad a gap is.
 *
 * @public
 */
export type Severity = (typeof severities)[number];

/**
 * How evidence was come by, weakest first: written in the catalog, found in a
 * repository or template, asked of the real system.
 *
 * @public
 */
export const evidenceGrades = ['declared', 'observed', 'verified'] as const;

/**
 * How evidence was come by.
 *
 * @public
 */
export type EvidenceGrade = (typeof evidenceGrades)[number];

/**
 * How much a piece of evidence proves. Weak evidence alone leaves a practice `unknown`.
 *
 * @public
 */
export type EvidenceStrength = 'strong' | 'medium' | 'weak';

/**
 * The work that it usually takes to close a gap, least first: minutes in the catalog,
 * days in the repository, weeks across teams.
 *
 * @public
 */
export const efforts = ['small', 'medium', 'large'] as const;

/**
 * The work that it usually takes to close a gap.
 *
 * @public
 */
export type Effort = (typeof efforts)[number];

/**
 * Something that healthy software shows.
 *
 * @public
 */
export interface Practice {
  /** `discipline/name`, lower case. */
  id: string;
  /** The name that people read. */
  title: string;
  /** The function on whose ladder it counts. */
  discipline: TeamFunction;
  /** 1 foundation, 2 practising, 3 strategic. */
  level: 1 | 2 | 3;
  /** How bad its absence is. */
  severity: Severity;
  /** The work that it usually takes to close a gap; `medium` where nothing is said. */
  effort?: Effort;
  /** Which entities owe it. */
  appliesTo: {
    /** A filter predicate over `{ entity, facts, function }`; `function` is the entity's primary function. */
    when: FilterPredicate;
    /** The same in words, to follow "It is owed by …". */
    description: string;
  };
  /** What the catalog can say about it. Evidence of providers comes on top. */
  checks: PracticeCheck[];
  /**
   * The state when nobody says anything: `gap` where the catalog is the place to
   * declare it, `unknown` where only another system can show it.
   */
  whenSilent: 'gap' | 'unknown';
  /** What is said then. */
  silentReason: string;
  /** What would show it beyond the catalog, for those who want to know what to connect. */
  provenBy?: PracticeProof;
  /** For whom it is worse, less bad, of another level, or not owed. The first that matches holds. */
  overrides?: PracticeOverride[];
  /** Why it matters, in one sentence. */
  rationale: string;
  /** Where the practice comes from. */
  source: string;
  /** How to close the gap. */
  remedy: PracticeRemedy;
}

/**
 * Something in the catalog that answers for a practice.
 *
 * @public
 */
export interface PracticeCheck {
  /** Unique within the practice. */
  id: string;
  /** A filter predicate over `{ entity, facts, function }`. */
  when: FilterPredicate;
  /** What it says when it matches; `unknown` where a silent catalog proves nothing. */
  says: 'met' | 'gap' | 'unknown';
  /** How much that proves. */
  strength: EvidenceStrength;
  /** In words; `{value}` stands for what matched. */
  reason: string;
}

/**
 * What shows a practice beyond the catalog, in words.
 *
 * @public
 */
export interface PracticeProof {
  /** What a connected repository or template would show. */
  observed?: string;
  /** What the real system would show, when asked. */
  verified?: string;
}

/**
 * What is different for some of the entities that owe a practice.
 *
 * @public
 */
export interface PracticeOverride {
  /** Unique within the practice. */
  id: string;
  /** For which entities: a filter predicate over `{ entity, facts, function }`. */
  when: FilterPredicate;
  /** Why it is different for them. */
  reason: string;
  /** How bad its absence is there. */
  severity?: Severity;
  /** The level on which it counts there. */
  level?: 1 | 2 | 3;
  /** `false` where it is not owed. */
  owed?: false;
}

/**
 * How to close a gap.
 *
 * @public
 */
export interface PracticeRemedy {
  /** What to do, in one or two sentences. */
  text: string;
  /** What to add to `catalog-info.yaml`, as YAML with `<placeholders>`. */
  yaml?: string;
  /** Where to read more. */
  links?: { title: string; url: string }[];
}
