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
  FunctionDefinition,
  sortOrders,
  SortOrder,
  TeamEntitySort,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useMemo } from 'react';
import { useAddressParams } from '../address';
import { ENTITY_TAB_KINDS } from '../entity/assessedKinds';

/** Which entities of a team are listed: a function's id, or one of these words. */
export type EntityFilter = 'all' | 'unclassified' | 'not-assessed' | string;

/** What the list can be ordered by, with the direction that is of most use. */
export const ENTITY_SORTS = {
  name: 'asc',
  kind: 'asc',
  share: 'desc',
  confidence: 'asc',
  gaps: 'desc',
  unknown: 'desc',
  met: 'desc',
} as const satisfies Partial<Record<TeamEntitySort, SortOrder>>;

export type EntitySort = keyof typeof ENTITY_SORTS;

/** Which entities of a team are listed, and in which order. */
export interface EntityChoice {
  filter: EntityFilter;
  /** In lower case; all kinds without it. */
  kind?: string;
  /** Part of the title or name. */
  text: string;
  sort: EntitySort;
  order: SortOrder;
}

/** The backend refuses a longer one. */
export const MAX_TEXT_LENGTH = 100;

const DEFAULT_SORT: EntitySort = 'gaps';
// Other parts of the page keep theirs in the same address.
const NAMES = {
  filter: 'entities-function',
  kind: 'entities-kind',
  text: 'entities-text',
  sort: 'entities-sort',
  order: 'entities-order',
} as const;

/** The address of the list of what could not be assessed, on the page of the team. */
export function notAssessedSearch(search: string): string {
  const params = new URLSearchParams(search);
  for (const name of Object.values(NAMES)) {
    params.delete(name);
  }
  params.set(NAMES.filter, 'not-assessed');
  return `?${params}`;
}

/**
 * What of the list is shown, kept in the address so that a link shows the same. What an
 * old link names and there is no more counts as nothing.
 */
export function useEntityChoice(
  functions: readonly FunctionDefinition[],
): [EntityChoice, (change: Partial<EntityChoice>) => void] {
  const [params, setParams] = useAddressParams();
  const choice = useMemo(
    () => readChoice(params, functions),
    [params, functions],
  );
  const change = useCallback(
    (changed: Partial<EntityChoice>) =>
      setParams(
        before => {
          const next = { ...readChoice(before, functions), ...changed };
          const after = new URLSearchParams(before);
          const put = (name: string, value: string | undefined) =>
            value ? after.set(name, value) : after.delete(name);
          put(NAMES.filter, next.filter === 'all' ? undefined : next.filter);
          put(NAMES.kind, next.kind);
          put(NAMES.text, next.text);
          put(NAMES.sort, next.sort === DEFAULT_SORT ? undefined : next.sort);
          put(
            NAMES.order,
            next.order === ENTITY_SORTS[next.sort] ? undefined : next.order,
          );
          return after;
        },
        { replace: true },
      ),
    [setParams, functions],
  );
  return [choice, change];
}

function readChoice(
  params: URLSearchParams,
  functions: readonly FunctionDefinition[],
): EntityChoice {
  const filters = [
    ...functions.map(({ id }) => id),
    'unclassified',
    'not-assessed',
  ];
  const sort =
    oneOf(Object.keys(ENTITY_SORTS) as EntitySort[], params.get(NAMES.sort)) ??
    DEFAULT_SORT;
  return {
    filter: oneOf(filters, params.get(NAMES.filter)) ?? 'all',
    kind: oneOf(ENTITY_TAB_KINDS, params.get(NAMES.kind)),
    text: cleanText(params.get(NAMES.text) ?? ''),
    sort,
    order: oneOf(sortOrders, params.get(NAMES.order)) ?? ENTITY_SORTS[sort],
  };
}

/** What the backend takes of what was typed. */
export function cleanText(text: string): string {
  return [...text.replace(/\p{Cc}+/gu, ' ').trim()]
    .slice(0, MAX_TEXT_LENGTH)
    .join('');
}

function oneOf<T extends string>(
  known: readonly T[],
  value: string | null,
): T | undefined {
  return known.find(item => item === value);
}
