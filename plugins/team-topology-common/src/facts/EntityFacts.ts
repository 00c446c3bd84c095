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

import { TeamFunction } from '../function';

/**
 * Something in an entity's own description that could not be used.
 *
 * @public
 */
export interface EntityProblem {
  /** Where, as a path into the entity, e.g. `metadata.annotations.acme.com/x`. */
  field: string;
  /** What is wrong, and what to do about it. */
  message: string;
}

/**
 * An exemption that an annotation of the entity declares.
 *
 * @public
 */
export interface DeclaredExemption {
  /** The id of the practice, e.g. `sre/slo-defined`. */
  practice: string;
  /** The last day on which it holds, as `YYYY-MM-DD`. */
  until: string;
  /** Why the gap is accepted. */
  reason: string;
}

/**
 * What an annotation of the entity declares about a practice.
 *
 * @public
 */
export interface DeclaredPractice {
  /** The id of the practice, e.g. `sre/slo-defined`. */
  practice: string;
  /** What it says. */
  says: 'met' | 'gap';
  /** A link, or words, that say where it can be seen or why it is missing; may be empty. */
  value: string;
}

/**
 * Where the owner of an entity stands: no owner named, named but unknown to the
 * catalog, a person, or a team.
 *
 * @public
 */
export type OwnerState = 'none' | 'not-found' | 'user' | 'group';

/**
 * What is derived for an entity beyond its own fields.
 *
 * @remarks
 *
 * Rules see this document as `facts` beside `entity`. It is JSON. All words are
 * lower case; arrays of words hold single words and pairs of neighbouring words
 * ("error budget"), so that `$contains` finds either. Facts that are derived for the rules
 * of one rule set hold of these only what its rules ask for.
 *
 * @public
 */
export interface EntityFacts {
  /** The day of the assessment, as `YYYY-MM-DD` in UTC. */
  today: string;
  /** Kind, lower case. */
  kind: string;
  /** `spec.type`, lower case. */
  type?: string;
  /** `spec.lifecycle`, lower case. Absent for kinds that have none. */
  lifecycle?: string;
  /** Words of `metadata.name`. */
  nameWords: string[];
  /** Words of `metadata.title`. */
  titleWords: string[];
  /** Words of `metadata.description`. */
  descriptionWords: string[];
  /** Words by which `metadata.description` begins and says what the entity is. */
  summaryWords: string[];
  /** Words of `spec.type`. */
  typeWords: string[];
  /** Words of `metadata.tags`. */
  tagWords: string[];
  /** Titles and types of `metadata.links`, as words. */
  linkWords: string[];
  /** Hosts to which `metadata.links` lead, lower case. */
  linkHosts: string[];
  /** Words of the names and titles of the owners. */
  ownerWords: string[];
  /** Words of the name of the system that the entity is part of. */
  systemWords: string[];
  /** Words of the name of the domain that the entity is part of. */
  domainWords: string[];
  /** Words of the names of components that the entity is part of. */
  parentWords: string[];
  /** Words of the names of what the entity depends on or consumes. */
  dependencyWords: string[];
  /** Words of the names of those who depend on the entity or consume it. */
  userWords: string[];
  /** Words of `metadata.labels`, of values and of what stands behind the `/` of keys. */
  labelWords: string[];
  /** Words of the name of the repository that annotations name. */
  repositoryWords: string[];
  /**
   * Words of all of these but what it depends on and who depends on it: the company in
   * which an ambiguous word stands.
   */
  allWords: string[];
  /** Keys of annotations that have a text as value. */
  annotationKeys: string[];
  /** What stands before the `/` in those keys. */
  annotationPrefixes: string[];
  /** Where the owner stands. */
  ownerState: OwnerState;
  /** Full refs of the owners. */
  owners: string[];
  /** Full refs of the entities that depend on this one or consume it. */
  users: string[];
  /** Full refs of teams, other than the owners, that own such users. */
  userTeams: string[];
  /** How many teams that is. */
  userTeamCount: number;
  /** Whether at least three other teams use the entity. */
  usedByManyTeams: boolean;
  /** Full refs of the templates that create components of this type. */
  templates: string[];
  /** Whether there is such a template. */
  hasTemplate: boolean;
  /** Full ref of the template that the entity says it was made from. */
  sourceTemplate?: string;
  /** Exemptions declared by annotation. */
  exemptions: DeclaredExemption[];
  /** What annotations declare about practices. */
  declarations: DeclaredPractice[];
  /** A person's word on the function, declared by annotation. */
  declaredFunction?: TeamFunction;
  /** What in the entity could not be used. */
  problems: EntityProblem[];
}
