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

import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { distinctTexts } from './distinctTexts';
import { sortTexts } from './sortTexts';

/** So many entries of a list are read. @internal */
export const MAX_ITEMS = 500;

/**
 * So much is kept of a title, a type and an entry of a list: databases and addresses
 * cannot hold any length, and nobody reads a longer title in a list.
 *
 * @internal
 */
export const MAX_TEXT_LENGTH = 255;

const BEYOND_SPACE = /\S/;

/** Behind this code come the plain characters that are no spaces. */
const PLAIN_SPACE = 32;
const MAX_PLAIN_CODE = 127;

/** Whether there is more than spaces. @internal */
export function hasText(text: string): boolean {
  // Nearly all texts begin with a plain character.
  const first = text.charCodeAt(0);
  return (
    (first > PLAIN_SPACE && first <= MAX_PLAIN_CODE) || BEYOND_SPACE.test(text)
  );
}

/**
 * Reads entities that may break their own schema: what has the wrong type is
 * treated as absent, never trusted.
 *
 * @internal
 */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && hasText(value) ? value : undefined;
}

/** @internal */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @internal */
export function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** @internal */
export function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The kind, lower case. @internal */
export function readKind(entity: Entity): string {
  return asText(entity.kind)?.toLowerCase() ?? '';
}

/**
 * `spec.type`, as written.
 *
 * @public
 */
export function readType(entity: Entity): string | undefined {
  return asText(asRecord(entity.spec).type);
}

/**
 * `spec.lifecycle` in the form in which it is compared.
 *
 * @public
 */
export function readLifecycle(entity: Entity): string | undefined {
  return asText(asRecord(entity.spec).lifecycle)
    ?.toLowerCase()
    .slice(0, MAX_TEXT_LENGTH);
}

/**
 * The targets of an entity's relations of some types, as full refs in lower case, sorted.
 *
 * @public
 */
export function readRelations(entity: Entity, ...types: string[]): string[] {
  const refs: string[] = [];
  const relations: unknown = entity.relations;
  if (!Array.isArray(relations)) {
    return refs;
  }
  for (const item of relations) {
    if (isRecord(item) && isAmong(item.type, types)) {
      const target = asText(item.targetRef);
      if (target) {
        refs.push(target.toLowerCase());
      }
    }
  }
  // Most have none or one.
  return refs.length > 1 ? sortTexts(distinctTexts(refs)) : refs;
}

function isAmong(type: unknown, types: string[]): boolean {
  for (const wanted of types) {
    if (wanted === type) {
      return true;
    }
  }
  return false;
}

/** The first of some items; mostly these are all. @internal */
export function atMost<T>(count: number, items: T[]): T[] {
  return items.length > count ? items.slice(0, count) : items;
}

/**
 * The owners of an entity by its relations, as full refs, sorted; at most 500.
 *
 * @public
 */
export function readOwners(entity: Entity): string[] {
  return atMost(MAX_ITEMS, readRelations(entity, RELATION_OWNED_BY));
}

/**
 * The entities that depend on this one or consume it, as full refs, sorted.
 *
 * @public
 */
export function readUsers(entity: Entity): string[] {
  return readRelations(entity, 'dependencyOf', 'apiConsumedBy');
}

/**
 * The name that people read: the title, or a group's or user's display name.
 *
 * @public
 */
export function readTitle(entity: Entity): string | undefined {
  const profile = asRecord(asRecord(entity.spec).profile);
  return asText(asRecord(entity.metadata).title) ?? asText(profile.displayName);
}

/**
 * The title of an entity as lists show it.
 *
 * @public
 */
export function readShortTitle(entity: Entity): string | undefined {
  return readTitle(entity)?.slice(0, MAX_TEXT_LENGTH);
}

/**
 * `spec.type` in the form in which types are compared: in lower case, by its beginning.
 *
 * @public
 */
export function readComparedType(entity: Entity): string | undefined {
  return readType(entity)?.toLowerCase().slice(0, MAX_TEXT_LENGTH);
}
