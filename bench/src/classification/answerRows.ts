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

import { Entity } from '@backstage/catalog-model';
import {
  CatalogLookup,
  Classification,
  classifyEntity,
  createCatalogLookup,
  deriveFacts,
  deriveNeighbourhood,
  readNeighbourhoodSubject,
  relateEntities,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { toEntity } from 'corpus';
import { LabelledRow } from './readLabelledRows';

/** A row as the catalog would have it, and what its organisation's catalog knows. */
export interface CatalogRow extends LabelledRow {
  readonly entity: Entity;
  readonly lookup: CatalogLookup;
}

/** A row and what the classifier makes of it. */
export interface AnsweredRow extends CatalogRow {
  readonly classification: Classification;
  /** The function that the signals name; nothing for unclassified. */
  readonly answer: string | undefined;
  readonly confidence: number;
}

/** Facts hold the day, which no signal reads: any day will do, but always the same. */
export const NOW = new Date('2026-01-01T00:00:00Z');

/**
 * Turns rows into entities, with the relations that the catalog of their organisation
 * would have. What cannot be used is told, and does not stop the rest.
 */
export async function catalogRows(
  rows: readonly LabelledRow[],
): Promise<{ rows: CatalogRow[]; problems: string[] }> {
  const problems: string[] = [];
  const organisations = new Map<string, [LabelledRow, Entity][]>();
  for (const labelled of rows) {
    const result = await toEntity(labelled.row);
    if (result.entity === undefined) {
      problems.push(
        `${labelled.file}:${labelled.line}: ${result.problem}. ${result.remedy}`,
      );
    } else {
      const namespace = result.entity.metadata.namespace!;
      const others = organisations.get(namespace) ?? [];
      others.push([labelled, result.entity]);
      organisations.set(namespace, others);
    }
  }
  const related = new Map<LabelledRow, CatalogRow>();
  for (const members of organisations.values()) {
    const entities = relateEntities(members.map(([, entity]) => entity));
    const lookup = createCatalogLookup(entities);
    for (const [index, [labelled]] of members.entries()) {
      related.set(labelled, { ...labelled, entity: entities[index], lookup });
    }
  }
  // In the order of the file.
  return { rows: rows.flatMap(row => related.get(row) ?? []), problems };
}

/** Derives the facts of a row and classifies it, as a refresh does. */
export function classifyRow(row: CatalogRow, rules: RuleSet): Classification {
  const neighbourhood = deriveNeighbourhood(
    readNeighbourhoodSubject(row.entity),
    row.lookup,
  );
  const facts = deriveFacts(row.entity, neighbourhood, { now: NOW, rules });
  return classifyEntity(row.entity, facts, rules);
}

/** What the classifier makes of a row. A person's word in the row is no answer of it. */
export function answerRow(row: CatalogRow, rules: RuleSet): AnsweredRow {
  const classification = classifyRow(row, rules);
  const { primary, confidence } = classification.derived ?? classification;
  return { ...row, classification, answer: primary, confidence };
}
