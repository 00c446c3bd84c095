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

import { EntityFacts } from '../facts';

const FACTS = 'facts.';

/**
 * Where a fact comes from.
 *
 * @internal
 */
export interface FactField {
  /** Where in the entity the fact comes from. */
  field: string;
  /** The other entities that the fact tells about. */
  refs?: (facts: EntityFacts) => string[];
}

function readUserRefs(facts: EntityFacts): string[] {
  return [...facts.users, ...facts.userTeams];
}

const FACT_FIELDS: Record<keyof EntityFacts, FactField> = {
  today: { field: 'today' },
  annotationKeys: { field: 'metadata.annotations' },
  exemptions: { field: 'metadata.annotations' },
  declarations: { field: 'metadata.annotations' },
  declaredFunction: { field: 'metadata.annotations.team-topology/function' },
  problems: { field: 'metadata' },
  kind: { field: 'kind' },
  type: { field: 'spec.type' },
  lifecycle: { field: 'spec.lifecycle' },
  nameWords: { field: 'metadata.name' },
  titleWords: { field: 'metadata.title' },
  descriptionWords: { field: 'metadata.description' },
  summaryWords: { field: 'metadata.description' },
  repositoryWords: { field: 'metadata.annotations' },
  allWords: { field: 'metadata' },
  typeWords: { field: 'spec.type' },
  tagWords: { field: 'metadata.tags' },
  linkWords: { field: 'metadata.links' },
  ownerWords: { field: 'relations.ownedBy', refs: facts => facts.owners },
  systemWords: { field: 'relations.partOf' },
  domainWords: { field: 'relations.partOf' },
  parentWords: { field: 'relations.partOf' },
  dependencyWords: { field: 'relations.dependsOn' },
  userWords: { field: 'relations.dependencyOf', refs: facts => facts.users },
  labelWords: { field: 'metadata.labels' },
  linkHosts: { field: 'metadata.links' },
  annotationPrefixes: { field: 'metadata.annotations' },
  // The entity itself names its owners, to everyone who may see it.
  ownerState: { field: 'relations.ownedBy' },
  owners: { field: 'relations.ownedBy' },
  users: { field: 'relations.dependencyOf', refs: facts => facts.users },
  userTeams: { field: 'relations.dependencyOf', refs: readUserRefs },
  userTeamCount: { field: 'relations.dependencyOf', refs: readUserRefs },
  usedByManyTeams: { field: 'relations.dependencyOf', refs: readUserRefs },
  templates: { field: 'spec.type', refs: facts => facts.templates },
  hasTemplate: { field: 'spec.type', refs: facts => facts.templates },
  sourceTemplate: {
    field: 'metadata.annotations.backstage.io/source-template',
  },
};

/**
 * The names of all facts, as rules may use them.
 *
 * @internal
 */
export const factNames: readonly string[] = Object.keys(FACT_FIELDS);

/**
 * The number of each fact, to keep by it what is read of an entity: a list takes less
 * time than a map.
 *
 * @internal
 */
export const factNumbers = Object.fromEntries(
  factNames.map((name, number) => [name, number]),
) as Record<keyof EntityFacts, number>;

/**
 * Whether a fact is a list of words.
 *
 * @internal
 */
export function isWords(fact: keyof EntityFacts): boolean {
  return fact.endsWith('Words');
}

/**
 * Where the fact that a path of a rule names comes from.
 *
 * @internal
 */
export function factField(path: string): FactField | undefined {
  const name = path.startsWith(FACTS) ? path.slice(FACTS.length) : undefined;
  return name !== undefined && Object.hasOwn(FACT_FIELDS, name)
    ? FACT_FIELDS[name as keyof EntityFacts]
    : undefined;
}
