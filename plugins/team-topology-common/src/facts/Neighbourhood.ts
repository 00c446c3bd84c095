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
 * What an entity's own description cannot tell about its surroundings.
 *
 * @remarks
 *
 * JSON, sorted by ref, so that equal neighbourhoods have equal text.
 *
 * @public
 */
export interface Neighbourhood {
  /** The owners named by the entity's `ownedBy` relations. */
  owners: NeighbourOwner[];
  /** Who uses the entity: depends on it or consumes it as an API. */
  users: NeighbourUser[];
  /** The templates that create components of the entity's type. */
  templates: NeighbourTemplate[];
}

/**
 * That of an entity whose surroundings are not looked at.
 *
 * @public
 */
export const NO_NEIGHBOURS: Neighbourhood = {
  owners: [],
  users: [],
  templates: [],
};

/**
 * One owner of an entity.
 *
 * @public
 */
export interface NeighbourOwner {
  /** Full entity ref of the owner. */
  ref: string;
  /** Whether the catalog has an entity of this ref. */
  found: boolean;
  /** The name that people read, where the owner has one. */
  title?: string;
}

/**
 * An entity that uses another one, and who owns it.
 *
 * @public
 */
export interface NeighbourUser {
  /** Full entity ref of the user. */
  ref: string;
  /** Full entity refs of its owners. */
  owners: string[];
}

/**
 * A golden-path template.
 *
 * @public
 */
export interface NeighbourTemplate {
  /** Full entity ref of the template. */
  ref: string;
  /** The name that people read, where the template has one. */
  title?: string;
}

/**
 * One entity of the catalog, as compactly as its neighbours need it.
 *
 * @public
 */
export interface CatalogRecord {
  /** Full entity ref. */
  ref: string;
  /** `metadata.title`, or the display name of a group or user. */
  title?: string;
  /** Full entity refs of its owners. */
  owners: string[];
}

/**
 * How to find the records of neighbours.
 *
 * @public
 */
export interface CatalogLookup {
  /** The record of an entity, or `undefined` where the catalog has none. */
  getRecord(ref: string): CatalogRecord | undefined;
  /** The templates whose `spec.type` is this type (compared in lower case). */
  getTemplates(type: string): CatalogRecord[];
}
