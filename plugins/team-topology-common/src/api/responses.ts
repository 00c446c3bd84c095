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

import { JsonValue } from '@backstage/types';
import { PracticeAssessment, PracticeState } from '../assessment';
import {
  Classification,
  ClassificationChange,
  Correction,
} from '../classification';
import { Exemption, ExemptionTarget } from '../exemption';
import { EntityProblem } from '../facts';
import { FunctionDefinition, TeamFunction } from '../function';
import { DisciplineLevel, LevelThresholds } from '../level';
import { CoverageMatrix, CoverageRow } from '../functionCoverage';
import { GoldenPathAdoption, TopList } from '../goldenPath';
import { ObservationVerdictKind, StatedObservation } from '../observation';
import { OrganizationAdvice, TeamGap } from '../organization';
import { Practice, Severity, Signal } from '../rules';
import {
  MixEntry,
  ObservedFunction,
  StateCounts,
  TeamClassification,
  TeamSummary,
  TeamType,
} from '../team';

/**
 * How the last refresh of all assessments went. All times are ISO date and time.
 *
 * @public
 */
export interface RefreshStatus {
  /** `never` until the first one has ended. */
  state: 'never' | 'running' | 'succeeded' | 'failed';
  /** When the last refresh that succeeded began to read. */
  asOf?: string;
  /** When the last attempt began. */
  startedAt?: string;
  /** Why the last attempt failed; the data of `asOf` stays. */
  error?: string;
  /**
   * By the schedule two refreshes should have ended since `asOf`. Where nothing but a
   * person begins them, it is never so.
   */
  overdue?: boolean;
}

/**
 * Answer of `GET /refresh`: how the last refresh went, as far as the caller may see
 * what it is about.
 *
 * @public
 */
export interface RefreshReport {
  status: RefreshStatus;
  entities: {
    /** Entities of the kinds that are assessed. */
    total: number;
    /** Those of them that could be assessed. */
    assessed: number;
  };
  /** Entities that could not be assessed, in the order of their refs. */
  failures: ListResponse<EntityFailure>;
}

/**
 * One entity that could not be assessed.
 *
 * @public
 */
export interface EntityFailure {
  /** Full entity ref. */
  ref: string;
  title?: string;
  /** Full refs of its owners. */
  owners: string[];
  /** Why, in words. */
  error: string;
}

/**
 * Answer of `GET /functions`: the functions and the signals that speak for them.
 *
 * @public
 */
export interface FunctionsResponse {
  functions: readonly FunctionDefinition[];
  signals: readonly Signal[];
}

/**
 * Answer of `GET /practices`.
 *
 * @public
 */
export interface PracticesResponse {
  practices: readonly Practice[];
}

/**
 * A page of a list.
 *
 * @public
 */
export interface ListResponse<TItem> {
  items: TItem[];
  /** How many there are on all pages, as far as the caller may see them. */
  totalItems: number;
  /** Ask with this for the next page; absent on the last one. */
  nextCursor?: string;
}

/**
 * A practice of an entity, with the time since when a gap is known.
 *
 * @public
 */
export interface ReportedPractice extends PracticeAssessment {
  /** Since when the gap is known, as ISO date and time; only for gaps that were seen by a refresh. */
  since?: string;
  /** Whether evidence was left out because it names entities that the caller may not see. */
  withheld?: boolean;
}

/**
 * Answer of `GET /entities/{kind}/{namespace}/{name}`: assessed at the time of asking.
 *
 * @public
 */
export interface EntityReport {
  /** Full entity ref. */
  entityRef: string;
  /** The time of this assessment, as ISO date and time. */
  asOf: string;
  /** `metadata.etag` of the entity that was assessed. */
  etag?: string;
  /** Whether the totals of teams include the entity; new ones wait for the next refresh. */
  counted: boolean;
  classification: Classification & {
    /** Whether evidence was left out because it names entities that the caller may not see. */
    withheld: boolean;
    /** What would make it another one, the likeliest first; at most five. */
    changes: ClassificationChange[];
  };
  /** In the order of the rule set. */
  practices: ReportedPractice[];
  /** How far it is in each discipline. */
  levels: DisciplineLevel[];
  levelThresholds: LevelThresholds;
  /** What in the entity could not be used. */
  problems: EntityProblem[];
  /** The functions of the rule set, for their titles. */
  functions: readonly FunctionDefinition[];
}

/**
 * Answer of `POST /entities/{kind}/{namespace}/{name}/refresh`.
 *
 * @public
 */
export interface RefreshedEntityReport extends EntityReport {
  /**
   * Whether the catalog took the request to read the entity's source again. That
   * takes a while: ask again until `etag` changes.
   */
  catalogRefresh: 'requested' | 'not-allowed' | 'failed';
}

/**
 * Answer of `GET /entities/{kind}/{namespace}/{name}/remedies`: how to close one gap
 * of one entity.
 *
 * @public
 */
export interface RemedyProposal {
  /** The id of the practice. */
  practice: string;
  title: string;
  /** Whether the entity shows it now. */
  state: PracticeState;
  /** What to do, in one or two sentences. */
  text: string;
  /** What to add to the file of the entity, where that is what it takes. */
  patch?: RemedyPatch;
  /** Why there is no diff, in words. */
  problem?: string;
  /** Templates for entities of this type, by title; only for practices about templates. */
  templates: RemedyTemplate[];
  /** Where to read more. */
  links: { title: string; url: string }[];
}

/**
 * A change of the file of an entity.
 *
 * @public
 */
export interface RemedyPatch {
  /** The name of the file, with its folders where they are known. */
  path: string;
  /** The change as unified diff, with lines of this entity only; absent where there is a problem. */
  diff?: string;
  /** What to add, as YAML from the root of the entity. A comment "or" parts several ways; the diff takes the first. */
  fragment: string;
  /** What has to be replaced in it, such as `<team>`. */
  placeholders: string[];
  /** Where the file can be changed in a browser. */
  editUrl?: string;
}

/**
 * A template that creates entities of a type.
 *
 * @public
 */
export interface RemedyTemplate {
  /** Full entity ref. */
  ref: string;
  title: string;
  /** What its form can be filled in with, by the names of its parameters. */
  formData: Record<string, string>;
}

/**
 * What `PUT /corrections/{kind}/{namespace}/{name}` takes: a person's word on the
 * function of an entity or a group.
 *
 * @public
 */
export interface CorrectionRequest {
  /** The id of a function of the rule set. */
  function: TeamFunction;
  /** Why, in the person's words; 1 to 500 characters. */
  reason: string;
}

/**
 * Answer of `PUT` and `DELETE /corrections/{kind}/{namespace}/{name}`: the report as it
 * is now.
 *
 * @public
 */
export interface CorrectionResponse {
  /** Of an entity. */
  entity?: EntityReport;
  /** Of a group, with its sub-teams. */
  team?: TeamReport;
}

/**
 * One correction in the list of `GET /corrections`.
 *
 * @public
 */
export interface CorrectionItem extends Correction {
  /** Full ref of the entity or the group. */
  entityRef: string;
}

/**
 * What `POST /exemptions` takes: a gap that a person accepts for a time.
 *
 * @public
 */
export interface ExemptionRequest {
  /** The id of a practice of the rule set. */
  practice: string;
  target: ExemptionTarget;
  /** Why the gap is accepted, in the person's words; 1 to 500 characters. */
  reason: string;
  /** The last day on which it holds, as `YYYY-MM-DD` in UTC, today or later. */
  until?: string;
}

/**
 * Answer of whatever changes an exemption: the exemption as it is now.
 *
 * @public
 */
export interface ExemptionResponse {
  exemption: Exemption;
  /** The report as it is now, of an exemption of one entity. */
  entity?: EntityReport;
  /** Whether entities that it holds for follow with the next refresh only. */
  appliesAfterRefresh: boolean;
}

/**
 * One team in a list.
 *
 * @public
 */
export interface TeamListItem {
  /** Full entity ref of the group. */
  ref: string;
  title?: string;
  /** `spec.type` of the group. */
  type?: string;
  /** Entities that it owns itself. */
  entities: number;
  /** Gaps of those. */
  gaps: number;
}

/**
 * Whose entities a team report covers: those of the team itself, or those of its
 * sub-teams as well.
 *
 * @public
 */
export type TeamScope = 'own' | 'all';

/**
 * Answer of `GET /teams/{namespace}/{name}`.
 *
 * @public
 */
export interface TeamReport {
  team: {
    /** Full entity ref of the group. */
    ref: string;
    title?: string;
    description?: string;
    /** `spec.type` of the group. */
    type?: string;
    /** The team type that the group declares; a term of the book, not a function. */
    teamType?: TeamType;
  };
  scope: TeamScope;
  /** Whether there may be more that the caller may not see, and that no number counts. */
  limited: boolean;
  /** Full refs and titles of all teams below it, as far as the caller may see them. */
  subTeams: { ref: string; title?: string }[];
  /** Entities in either scope, as far as the caller may see them. */
  counts: Record<TeamScope, number>;
  summary: TeamSummary;
  /** How far its entities are in each discipline, those in `scope` that the caller may see. */
  levels: DisciplineLevel[];
  levelThresholds: LevelThresholds;
  /** What the team is for. What it owns counts in `scope`. */
  classification: TeamClassification;
  /** Which functions its entities in `scope` have, or use of others. */
  coverage: CoverageRow;
  /** How far its entities in `scope` are on golden paths. */
  goldenPath: GoldenPathAdoption;
  /** What it lacks beyond the gaps of its entities in `scope`. */
  teamGaps: TeamGap[];
  /** Facts to act on, those of `classification` included; what is dismissed comes last. */
  observations: StatedObservation[];
  /** What in the group's own description could not be used. */
  problems: EntityProblem[];
  /** Entities that could not be assessed, at most 50. */
  failures: { ref: string; error: string }[];
  refresh: RefreshStatus;
  /** The functions of the rule set, for their titles. */
  functions: readonly FunctionDefinition[];
}

/**
 * What `PUT /teams/{namespace}/{name}/observations/{key}` takes: a person's word on what
 * is observed about their team.
 *
 * @public
 */
export interface ObservationVerdictRequest {
  verdict: ObservationVerdictKind;
  /** Why, in the person's words; 1 to 500 characters. What is dismissed needs one. */
  reason?: string;
}

/**
 * Answer of `PUT` and `DELETE /teams/{namespace}/{name}/observations/{key}`: the
 * observations of the team as the report has them now.
 *
 * @public
 */
export interface ObservationsResponse {
  /** Full entity ref of the group. */
  team: string;
  scope: TeamScope;
  observations: StatedObservation[];
}

/**
 * One team in the report on the organization.
 *
 * @public
 */
export interface OrganizationTeamItem {
  /** Full entity ref of the group. */
  ref: string;
  title?: string;
  /** `spec.type` of the group. */
  type?: string;
  /** Full refs of the groups above it that the caller may see. */
  parents: string[];
  /** Assessed entities that it owns itself. */
  entities: number;
  /** What those say about its function, each with one vote. */
  observed: ObservedFunction;
  /** Mean share per function over those; all 0 where there is none. */
  shares: Record<TeamFunction, number>;
}

/**
 * Answer of `GET /organization`: all teams together, as far as the caller may see them.
 *
 * @public
 */
export interface OrganizationReport {
  /** Whether there may be more that the caller may not see: then what nobody has, nobody has whom the caller may see. */
  limited: boolean;
  entities: {
    /** Entities of the kinds that are assessed. */
    total: number;
    /** Those of them that could be assessed. */
    assessed: number;
  };
  /** Most entities first; at most 500. */
  teams: TopList<OrganizationTeamItem>;
  coverage: {
    /** By team, each with its sub-teams. */
    teams: CoverageMatrix;
    /** By domain, each with its subdomains. */
    domains: CoverageMatrix;
    /** Assessed entities per function; what is unclassified is left out. */
    functions: Record<TeamFunction, number>;
  };
  goldenPath: GoldenPathAdoption;
  /** Worst first. */
  gaps: TeamGap[];
  observations: StatedObservation[];
  /** What it needs next, by what was measured. */
  next: OrganizationAdvice;
  refresh: RefreshStatus;
  /** The functions of the rule set, for their titles. */
  functions: readonly FunctionDefinition[];
}

/**
 * One entity in the list of `GET /golden-path`: it could have been made from a golden
 * path of its type, and has no mark of any template.
 *
 * @public
 */
export interface GoldenPathCandidate {
  /** Full entity ref. */
  ref: string;
  kind: string;
  title?: string;
  /** `spec.type`, lower case. */
  type: string;
  /** Full ref of its system. */
  system?: string;
  /** Full refs of its owners. */
  owners: string[];
  /** The golden paths of its type. */
  templates: { ref: string; title?: string }[];
}

/**
 * One entity in the list of a team.
 *
 * @public
 */
export interface TeamEntityItem {
  /** Full entity ref. */
  ref: string;
  kind: string;
  title?: string;
  /** `spec.type`. */
  type?: string;
  /** Full ref of its system. */
  system?: string;
  /** Full refs of its owners. */
  owners: string[];
  /** The primary function; `undefined` means unclassified. */
  primary?: TeamFunction;
  /** Share of the primary function, 0 to 1. */
  share: number;
  /** 0 to 1. */
  confidence: number;
  gaps: number;
  unknown: number;
  met: number;
  exempt: number;
  /** Severity of its worst gap. */
  worst?: Severity;
  /** Why it could not be assessed. */
  error?: string;
}

/**
 * One gap in a list.
 *
 * @public
 */
export interface GapItem {
  /** Full ref of the entity. */
  entityRef: string;
  entityTitle?: string;
  /** The id of the practice. */
  practice: string;
  title: string;
  discipline: TeamFunction;
  level: 1 | 2 | 3;
  severity: Severity;
  /** Why it is a gap, in words. */
  reason: string;
  /** Since when it is known, as ISO date and time. */
  since: string;
  /** Full refs of the entity's owners. */
  owners: string[];
}

/**
 * What `POST /preview` takes: changes of the rules in the form of the configuration.
 *
 * @public
 */
export interface PreviewRequest {
  /** Functions to add, or to change by the id of a known one. */
  functions?: JsonValue;
  /** Signals to add, or to change or switch off by the id of a known one. */
  signals?: JsonValue;
  /** Practices to add, or to change or switch off by the id of a known one. */
  practices?: JsonValue;
}

/**
 * An entity that changed rules would move: to another function, or into or out of gaps.
 *
 * @public
 */
export interface MovedEntity {
  /** Full entity ref. */
  ref: string;
  title?: string;
  /** Full refs of its owners. */
  owners: string[];
  /** `primary` `undefined` means unclassified. */
  before: { primary?: TeamFunction; confidence: number };
  after: { primary?: TeamFunction; confidence: number };
  /** How many of its practices become gaps and stop being gaps; absent where none does. */
  gaps?: { opened: number; closed: number };
}

/**
 * In which states a practice stands, over all entities.
 *
 * @public
 */
export interface PracticeCounts extends StateCounts {
  notApplicable: number;
}

/**
 * A practice that changed rules would move.
 *
 * @public
 */
export interface MovedPractice {
  /** The id of the practice. */
  practice: string;
  title: string;
  /** Entities by state. One that the rules do not have is owed by nobody. */
  before: PracticeCounts;
  after: PracticeCounts;
  /** Entities of which it becomes a gap. */
  opened: number;
  /** Entities of which it is a gap no more. */
  closed: number;
  /** Entities that owe it as before, with another severity or on another level. */
  reweighted: number;
}

/**
 * A team whose mix changed rules would move.
 *
 * @public
 */
export interface MovedTeam {
  /** Full entity ref of the group. */
  ref: string;
  title?: string;
  /** The team's function. `primary` `undefined` means unclassified. */
  before: { primary?: TeamFunction; mix: MixEntry[] };
  after: { primary?: TeamFunction; mix: MixEntry[] };
}

/**
 * Answer of `POST /preview`: what changed rules would move, as far as the caller may
 * see it. Nothing is stored.
 *
 * @public
 */
export interface PreviewReport {
  /** `fingerprint` of the rule set in force and of the changed one. */
  fingerprints: { before: string; after: string };
  /** Entities that were assessed with both. */
  assessed: number;
  /** How many entities move, and the first 500 of them in the order of their refs. */
  entities: { total: number; items: MovedEntity[] };
  /**
   * Practices that stand in another state or count in another way for some entity, and
   * those that come or go, in the order of their ids.
   */
  practices: MovedPractice[];
  /** How many teams move, own entities only, and the first 500 of them in the order of their refs. */
  teams: { total: number; items: MovedTeam[] };
  /** Entities that could not be assessed with both, at most 50. */
  failures: { ref: string; error: string }[];
}

/**
 * The states whose numbers lists show.
 *
 * @public
 */
export type CountedState = Exclude<PracticeState, 'not-applicable'>;
