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

import { VersionLag } from './compareVersions';

/**
 * Where an entity stands on the golden path: its type has no template, it has one that
 * was not used, it was made from one, or from an older version or a former template.
 *
 * @public
 */
export type GoldenPathState =
  | 'no-template'
  | 'not-used'
  | 'used'
  | 'older-version';

/**
 * Where one entity stands on the golden path.
 *
 * @public
 */
export interface GoldenPathStanding {
  state: GoldenPathState;
  /** Full ref of the template that it names as its source. */
  template?: string;
  /** The version that it names. */
  version?: string;
  /** The version that the template has now. */
  current?: string;
  /** How far it is behind. */
  lag?: VersionLag | { kind: 'former-template' };
  /** Full refs of the golden paths of its type, sorted. */
  templates: string[];
}

/**
 * How many entities stand where. `entities` is `owed` and `noTemplate`; `owed` is the sum
 * of the other four.
 *
 * @public
 */
export interface GoldenPathTally {
  /** Components that are built, and resources, in production and with a type. */
  entities: number;
  /** Those whose type has a golden path, or that were made from a template. */
  owed: number;
  /** Made from a template, as far as one can tell from its present version. */
  used: number;
  /** Made from an older version, or from a template that is no golden path any more. */
  older: number;
  /** Those that did not use the golden path of their type. */
  candidates: number;
  /** Candidates whose gap a person accepted. */
  exempt: number;
  /** Those whose type has no golden path. */
  noTemplate: number;
}

/**
 * Adoption of one template. `owed` leaves out what was made from other templates of the
 * same type.
 *
 * @public
 */
export interface TemplateAdoption extends GoldenPathTally {
  /** Full entity ref. */
  ref: string;
  title?: string;
  /** `spec.type`, lower case. */
  type?: string;
  /** Its present version. */
  version?: string;
  /** Full refs of its owners. */
  owners: string[];
  /** The word that says why it is no golden path. */
  setAside?: string;
  /** All entities that name it as their source, in production or not. */
  made: number;
  /**
   * Whether a step of it marks what it makes. Without one its own `catalog-info.yaml`
   * has to, else candidates may have been made from it.
   */
  leavesMark: boolean;
}

/**
 * Adoption among the entities of one type.
 *
 * @public
 */
export interface TypeAdoption extends GoldenPathTally {
  /** `spec.type`, lower case. */
  type: string;
  /** Kinds of its entities, lower case. */
  kinds: string[];
  /** Full refs of its golden paths. */
  templates: string[];
  /** How many teams own such entities. */
  teams: number;
}

/**
 * Adoption among what one team owns itself.
 *
 * @public
 */
export interface TeamAdoption extends GoldenPathTally {
  /** Full ref of the group. */
  ref: string;
  title?: string;
}

/**
 * The most important items of a list, and how many there are.
 *
 * @public
 */
export interface TopList<TItem> {
  items: TItem[];
  total: number;
}

/**
 * Adoption of golden paths, over all and by template, type and team.
 *
 * @public
 */
export interface GoldenPathAdoption {
  total: GoldenPathTally;
  /** Most owed first. */
  templates: TopList<TemplateAdoption>;
  /** Most candidates and entities without a template first. */
  types: TopList<TypeAdoption>;
  /** Most candidates first. */
  teams: TopList<TeamAdoption>;
}
