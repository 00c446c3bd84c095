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

import { InputError } from '@backstage/errors';
import {
  RuleSet,
  Severity,
  SortOrder,
  TeamEntitySort,
} from '@team-topology/backstage-plugin-team-topology-common';
import { TeamSelection } from '../store/limitToTeam';
import { PageSelection } from '../store/readPage';
import { GapSelection, TeamEntitySelection } from '../store/TeamStore';

const DEFAULT_LIMIT = 50;
const UNCLASSIFIED = 'unclassified';

// The OpenAPI document has checked form and range; here values get their types.
type Query = Record<string, unknown>;

/** Which page a request asks for. */
export function parsePage(query: Query): PageSelection {
  const cursor = readText(query, 'cursor');
  return {
    limit: Number(query.limit ?? DEFAULT_LIMIT),
    ...(cursor !== undefined && { cursor }),
  };
}

/**
 * Which entities of a team a request asks for.
 *
 * @throws InputError when it names a function that there is not
 */
export function parseEntitySelection(
  rules: RuleSet,
  groupRef: string,
  query: Query,
): TeamEntitySelection {
  const assessed = readText(query, 'assessed');
  return {
    ...parsePage(query),
    team: parseTeam(groupRef, query),
    function: parseFunction(rules, query),
    assessed: assessed === undefined ? undefined : assessed === 'true',
    kind: readText(query, 'kind')?.toLocaleLowerCase('en-US'),
    text: readText(query, 'q')?.trim() || undefined,
    sort: (readText(query, 'sort') ?? 'gaps') as TeamEntitySort,
    order: readText(query, 'order') as SortOrder | undefined,
  };
}

/**
 * Which gaps a request asks for.
 *
 * @throws InputError when it names a practice or function that there is not
 */
export function parseGapSelection(
  rules: RuleSet,
  query: Query,
  groupRef?: string,
): GapSelection {
  const practice = readText(query, 'practice');
  if (
    practice !== undefined &&
    !rules.practices.some(({ id }) => id === practice)
  ) {
    throw new InputError(
      `There is no practice "${practice}"; GET /practices lists them`,
    );
  }
  return {
    ...parsePage(query),
    team: groupRef === undefined ? undefined : parseTeam(groupRef, query),
    function: parseFunction(rules, query),
    practice,
    discipline: readFunction(rules, query, 'discipline'),
    severity: readText(query, 'severity') as Severity | undefined,
    sort: (readText(query, 'sort') ?? 'severity') as GapSelection['sort'],
  };
}

function parseTeam(groupRef: string, query: Query): TeamSelection {
  return { groupRef, scope: query.scope === 'own' ? 'own' : 'all' };
}

function parseFunction(rules: RuleSet, query: Query): string | undefined {
  return query.function === UNCLASSIFIED
    ? UNCLASSIFIED
    : readFunction(rules, query, 'function');
}

function readFunction(
  rules: RuleSet,
  query: Query,
  key: string,
): string | undefined {
  const id = readText(query, key);
  if (id !== undefined && !rules.functions.some(known => known.id === id)) {
    throw new InputError(
      `${key} names the unknown function "${id}"; known are ${rules.functions
        .map(known => known.id)
        .join(', ')}`,
    );
  }
  return id;
}

function readText(query: Query, key: string): string | undefined {
  const value = query[key];
  return value === undefined ? undefined : String(value);
}
