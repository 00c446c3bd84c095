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
import { TeamEntity } from '../team';

/**
 * How one entity uses another one: by a `dependsOn` relation, a `consumesApi` relation,
 * or because it was made from that template.
 *
 * @public
 */
export type UseMode = 'depends-on' | 'consumes-api' | 'made-from';

/**
 * That an entity uses another one.
 *
 * @public
 */
export interface EntityUse {
  /** Full ref of what it uses; the catalog need not have it. */
  ref: string;
  mode: UseMode;
}

/**
 * What an entity says that only roll-ups ask for. What it does not say is left out.
 *
 * @public
 */
export interface RollUpMarks {
  /** Languages that its tags name. */
  stacks?: string[];
  /** Tools that build it, by its annotations. */
  buildTools?: string[];
  /** Rules for compliance that its tags or labels name. */
  compliance?: string[];
  /** Whether a tag, label or link says that its failure is costly. */
  critical?: boolean;
  /** Of templates: whether a step marks what they make. */
  leavesMark?: boolean;
  /** Of groups: the function that their annotation declares. */
  declared?: string;
}

/**
 * An assessed entity, as compactly as roll-ups need it.
 *
 * @public
 */
export interface OrganizationEntity extends TeamEntity {
  /** Lower case. */
  kind: string;
  title?: string;
  /** `spec.type`, lower case. */
  type?: string;
  /** `spec.lifecycle`, lower case. */
  lifecycle?: string;
  /** Full refs of its owners. */
  owners: string[];
  /** Full ref of its domain, or of that of its system. */
  domain?: string;
  /** What it uses. */
  uses: EntityUse[];
  /** Full ref of the template that it says it was made from. */
  sourceTemplate?: string;
  /** The version of that template; of a template its own. */
  templateVersion?: string;
  /** Of a template: the word that says why it is no golden path. */
  setAside?: string;
  marks?: RollUpMarks;
}

/**
 * A group of the catalog.
 *
 * @public
 */
export interface OrganizationTeam {
  /** Full entity ref. */
  ref: string;
  title?: string;
  type?: string;
  /** A person's word on its function. */
  declared?: TeamFunction;
}

/**
 * A domain of the catalog.
 *
 * @public
 */
export interface OrganizationDomain {
  /** Full entity ref. */
  ref: string;
  title?: string;
  /** Full ref of the domain that it is part of. */
  parent?: string;
}

/**
 * What a report may tell of: everything in it is visible to its reader.
 *
 * @public
 */
export interface Organization {
  entities: OrganizationEntity[];
  teams: OrganizationTeam[];
  domains: OrganizationDomain[];
  /** Pairs of parent and child among groups; those between may be hidden. */
  teamTree: [parent: string, child: string][];
  /** Whether there may be more that the reader may not see. */
  limited: boolean;
}
