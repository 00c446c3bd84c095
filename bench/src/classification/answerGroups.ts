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

import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  classifyTeam,
  readOwners,
  RuleSet,
  TeamClassification,
  TeamEntity,
} from '@team-topology/backstage-plugin-team-topology-common';
import { AnsweredRow, catalogRows, CatalogRow, NOW } from './answerRows';
import { NamedText, readLabelledRows, RowLabel } from './readLabelledRows';

/** A Group, and what is made of it. */
export interface AnsweredGroup extends CatalogRow {
  readonly classification: TeamClassification;
  /** How many rows of entities name it as their owner. */
  readonly owned: number;
}

/** A Group with a label that names a function. */
export interface JudgedGroup extends AnsweredGroup {
  readonly label: RowLabel;
}

/** Groups, and in words what could not be used. */
export interface AnsweredGroups {
  readonly groups: AnsweredGroup[];
  readonly problems: string[];
}

/**
 * Reads Groups with their labels, and classifies them with the entities of the same
 * organization that they own.
 */
export async function answerGroups(
  file: NamedText,
  entities: readonly AnsweredRow[],
  rules: RuleSet,
): Promise<AnsweredGroups> {
  const functions = rules.functions.map(({ id }) => id);
  // The labels stand in the rows.
  const labelled = readLabelledRows(file, file, functions);
  const owned = entitiesByOwner(entities);
  const groups: AnsweredGroup[] = [];
  const problems = [...labelled.problems];
  // Each alone, because files of several catalogs may hold two Groups of one name.
  for (const labelledRow of labelled.rows) {
    const { rows, problems: refused } = await catalogRows([labelledRow]);
    problems.push(...refused);
    for (const row of rows) {
      if (row.entity.kind === 'Group') {
        groups.push(answerGroup(row, owned, rules));
      } else {
        problems.push(
          `${row.file}:${row.line}: the kind is ${row.entity.kind}. Name a file of Groups.`,
        );
      }
    }
  }
  return { groups, problems: onePerLine(problems) };
}

// A line that is no row is no label either.
function onePerLine(problems: string[]): string[] {
  const byPlace = new Map<string, string>();
  for (const problem of problems) {
    const place = /^.*?:\d+: /.exec(problem)?.[0] ?? problem;
    if (!byPlace.has(place)) {
      byPlace.set(place, problem);
    }
  }
  return [...byPlace.values()];
}

function answerGroup(
  row: CatalogRow,
  ownedBy: Map<string, TeamEntity[]>,
  rules: RuleSet,
): AnsweredGroup {
  // A person's word in the row is no answer of the rules.
  const { annotations, ...metadata } = row.entity.metadata;
  const { 'team-topology/function': _declared, ...others } = annotations ?? {};
  const owned = ownedBy.get(stringifyEntityRef(row.entity)) ?? [];
  return {
    ...row,
    owned: owned.length,
    classification: classifyTeam({
      group: { ...row.entity, metadata: { ...metadata, annotations: others } },
      entities: owned,
      rules,
      now: NOW,
    }),
  };
}

function entitiesByOwner(
  rows: readonly AnsweredRow[],
): Map<string, TeamEntity[]> {
  const owned = new Map<string, TeamEntity[]>();
  for (const { entity, answer, classification } of rows) {
    const member: TeamEntity = {
      ref: stringifyEntityRef(entity),
      primary: answer,
      shares: classification.shares,
      states: {},
      gapsSince: {},
    };
    for (const owner of readOwners(entity)) {
      owned.set(owner, [...(owned.get(owner) ?? []), member]);
    }
  }
  return owned;
}
