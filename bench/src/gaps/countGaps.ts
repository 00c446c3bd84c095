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

import { severities } from '@team-topology/backstage-plugin-team-topology-common';
import { quantile } from '../statistics';
import { EntityGaps } from './assessGaps';

/** From how many gaps on a page is long. */
export const MANY_GAPS = 10;

/** How many gaps entities have. */
export interface GapsPerEntity {
  readonly entities: number;
  readonly gaps: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  readonly max: number;
}

/** How gaps are spread over entities and practices. */
export interface GapCounts extends GapsPerEntity {
  /** The share of entities that have more than {@link MANY_GAPS}. */
  readonly shareWithMany: number;
  /** The commonest first. */
  readonly byPractice: Record<string, number>;
  /** The worst first. */
  readonly bySeverity: Record<string, number>;
  readonly byKind: Record<string, GapsPerEntity>;
}

/** Counts the gaps of entities, of those without any too. */
export function countGaps(entities: readonly EntityGaps[]): GapCounts {
  const practices = new Map<string, number>();
  const bySeverity: Record<string, number> = Object.fromEntries(
    severities.map(severity => [severity, 0]),
  );
  const kinds = new Map<string, EntityGaps[]>();
  for (const entity of entities) {
    const { kind } = entity.entity;
    kinds.set(kind, [...(kinds.get(kind) ?? []), entity]);
    for (const { practice, severity } of entity.gaps) {
      practices.set(practice, (practices.get(practice) ?? 0) + 1);
      bySeverity[severity] += 1;
    }
  }
  const many = entities.filter(({ gaps }) => gaps.length > MANY_GAPS).length;
  return {
    ...countPerEntity(entities),
    shareWithMany: entities.length === 0 ? 0 : many / entities.length,
    byPractice: Object.fromEntries(
      [...practices].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
    ),
    bySeverity,
    byKind: Object.fromEntries(
      [...kinds]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, members]) => [kind, countPerEntity(members)]),
    ),
  };
}

function countPerEntity(entities: readonly EntityGaps[]): GapsPerEntity {
  const counts = entities.map(({ gaps }) => gaps.length).sort((a, b) => a - b);
  const gaps = counts.reduce((sum, count) => sum + count, 0);
  const of = (share: number) =>
    counts.length === 0 ? 0 : quantile(counts, share);
  return {
    entities: counts.length,
    gaps,
    mean: counts.length === 0 ? 0 : gaps / counts.length,
    median: of(0.5),
    p90: of(0.9),
    max: of(1),
  };
}
