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

import {
  Entity,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { EntityProblem } from './EntityFacts';
import {
  asArray,
  asRecord,
  asText,
  isRecord,
  MAX_ITEMS,
  MAX_TEXT_LENGTH,
  readRelations,
} from './EntityReader';
import { isReadWhole } from './splitWords';

const TOO_LONG = `Of an entry that is longer than ${MAX_TEXT_LENGTH} characters only the beginning is read. Shorten it.`;

/** Types of relations that are counted together. */
const BOUNDED_RELATIONS = [
  [RELATION_OWNED_BY],
  [RELATION_PART_OF],
  [RELATION_DEPENDS_ON, RELATION_CONSUMES_API],
];

/**
 * Reports each field that facts are derived from and that cannot be read, or not to its
 * end. Lists of their own (annotations, tags, links) report themselves what is no entry.
 *
 * @internal
 */
export function reportFields(entity: Entity, problems: EntityProblem[]): void {
  const { name, title, description, labels, tags, links } = asRecord(
    entity.metadata,
  );
  const { type, lifecycle, owner, scaffoldedFrom } = asRecord(entity.spec);
  reportText('kind', entity.kind, problems);
  if (!isRecord(entity.metadata)) {
    problems.push({
      field: 'metadata',
      message: `This is not a map but ${describe(
        entity.metadata,
      )}, so nothing of it is read. Write a map with a name.`,
    });
  }
  reportText('metadata.name', name, problems);
  reportText('metadata.title', title, problems);
  reportText('metadata.description', description, problems);
  reportText('spec.type', type, problems, MAX_TEXT_LENGTH);
  reportText('spec.lifecycle', lifecycle, problems, MAX_TEXT_LENGTH);
  reportText('spec.owner', owner, problems);
  reportText('spec.scaffoldedFrom', scaffoldedFrom, problems);
  reportLabels(labels, problems);
  if (asArray(tags).some(isTooLong)) {
    problems.push({ field: 'metadata.tags', message: TOO_LONG });
  }
  reportLinks(links, problems);
  reportRelations(entity, problems);
}

function reportText(
  field: string,
  value: unknown,
  problems: EntityProblem[],
  maxLength?: number,
): void {
  if (value === undefined) {
    return;
  }
  if (typeof value !== 'string') {
    problems.push({
      field,
      message: `This is not a text but ${describe(
        value,
      )}, so it is not read. Write a text.`,
    });
  } else if (maxLength !== undefined && value.length > maxLength) {
    problems.push({
      field,
      message: `Only the first ${maxLength} characters are read. Shorten it.`,
    });
  } else if (!isReadWhole(value)) {
    problems.push({
      field,
      message:
        'Only its beginning is read, 4,000 characters or 400 words. Say there what it is.',
    });
  }
}

function reportLabels(labels: unknown, problems: EntityProblem[]): void {
  if (labels === undefined) {
    return;
  }
  const field = 'metadata.labels';
  if (!isRecord(labels)) {
    problems.push({
      field,
      message: `This is not a map but ${describe(
        labels,
      )}, so it is not read. Write a map of texts.`,
    });
    return;
  }
  const values = Object.values(labels);
  if (values.some(value => typeof value !== 'string')) {
    problems.push({
      field,
      message:
        'A value is not a text, so it is not read. Put values in quotes.',
    });
  }
  if (values.length > MAX_ITEMS) {
    problems.push({
      field,
      message: `Of ${values.length} entries only the first ${MAX_ITEMS} are read.`,
    });
  }
  if (values.some(isTooLong)) {
    problems.push({ field, message: TOO_LONG });
  }
}

function reportLinks(links: unknown, problems: EntityProblem[]): void {
  const field = 'metadata.links';
  let areTexts = true;
  let isLong = false;
  for (const link of asArray(links)) {
    const { title, type, url } = asRecord(link);
    areTexts &&= isTextOrAbsent(title);
    areTexts &&= isTextOrAbsent(type);
    areTexts &&= isTextOrAbsent(url);
    isLong ||= isTooLong(title) || isTooLong(type);
  }
  if (!areTexts) {
    problems.push({
      field,
      message:
        'A title, type or url of a link is not a text, so it is not read. Put it in quotes.',
    });
  }
  if (isLong) {
    problems.push({ field, message: TOO_LONG });
  }
}

function reportRelations(entity: Entity, problems: EntityProblem[]): void {
  const relations: unknown = entity.relations;
  if (relations === undefined) {
    return;
  }
  const field = 'relations';
  let areWhole = Array.isArray(relations);
  let isLong = false;
  for (const relation of asArray(relations)) {
    const { type, targetRef } = asRecord(relation);
    if (!asText(type) || !asText(targetRef)) {
      areWhole = false;
    } else {
      isLong ||= isTooLong(targetRef);
    }
  }
  if (!areWhole) {
    problems.push({
      field,
      message:
        'This is not a list of relations, each with type and targetRef; what is none is not read. The catalog makes them of the spec, so leave them out there.',
    });
  }
  if (isLong) {
    problems.push({ field, message: TOO_LONG });
  }
  // Counting what does not stand there twice costs more, and mostly needs not be done.
  if (asArray(relations).length > MAX_ITEMS) {
    for (const types of BOUNDED_RELATIONS) {
      const count = readRelations(entity, ...types).length;
      if (count > MAX_ITEMS) {
        problems.push({
          field: `relations.${types[0]}`,
          message: `Of ${count} entries only the first ${MAX_ITEMS} are read.`,
        });
      }
    }
  }
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isTooLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > MAX_TEXT_LENGTH;
}

/** What a value is, to follow "not a text but". */
export function describe(value: unknown): string {
  if (value === null || value === undefined) {
    return 'empty';
  }
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}
