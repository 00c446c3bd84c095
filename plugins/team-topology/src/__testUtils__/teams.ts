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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  assessLevels,
  Classification,
  DEFAULT_LEVEL_THRESHOLDS,
  GapItem,
  summarizeTeam,
  TeamClassification,
  TeamEntity,
  TeamEntityItem,
  TeamReport,
  toLevelCells,
} from '@team-topology/backstage-plugin-team-topology-common';
import { assess, component, rules } from './entities';

export const payments: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { namespace: 'default', name: 'payments', title: 'Payments' },
  spec: { type: 'team', children: ['ledger'] },
  relations: [{ type: 'parentOf', targetRef: 'group:default/ledger' }],
};

/** Three services, a website and a library of one team. */
export const paymentsEntities: Entity[] = [
  component('checkout', 'service'),
  component('settlement', 'service', { 'nobl9.com/slos': 'availability' }),
  component('payout', 'service'),
  component('shop', 'website'),
  component('golden-paths', 'scaffolder-template'),
];

const SHARES = {
  infra: 0,
  sre: 0,
  devops: 0,
  platform: 0.2,
  devsecops: 0,
  application: 0.8,
};

/** What the words of a group say that says platform. */
export const platformWords: Classification = {
  primary: 'platform',
  confidence: 0.62,
  shares: { ...SHARES, platform: 0.7, application: 0.3 },
  sums: { platform: 1 },
  evidence: [
    {
      signal: 'platform/name',
      reason: 'Its name says "paved road".',
      weights: { platform: 1 },
      grade: 'declared',
      matches: [{ field: 'metadata.name', value: 'paved-road' }],
      refs: [],
      source: 'test',
    },
  ],
  summary: 'Its name says Platform.',
};

/** What words say that say nothing. */
export const silentWords: Classification = {
  confidence: 0,
  shares: { ...SHARES, platform: 0.5, application: 0.5 },
  sums: {},
  evidence: [],
  summary: 'Nothing in the catalog says what it is for.',
};

/** The function of a team that owns an application and says nothing of itself. */
export function teamClassification(
  changes: Partial<TeamClassification> = {},
): TeamClassification {
  return {
    primary: 'application',
    confidence: 0.8,
    shares: SHARES,
    basis: 'entities',
    summary: 'It owns 5 entities, of which 4 are Application.',
    observed: {
      primary: 'application',
      confidence: 0.8,
      shares: SHARES,
      entities: 5,
    },
    words: silentWords,
    observations: [],
    ...changes,
  };
}

const NO_TALLY = {
  entities: 0,
  owed: 0,
  used: 0,
  older: 0,
  candidates: 0,
  exempt: 0,
  noTemplate: 0,
};

/** What the backend answers for a team that owns these entities. */
export function teamReport(
  entities: Entity[],
  changes: Partial<TeamReport> = {},
): TeamReport {
  const failures = changes.failures ?? [];
  const all: TeamEntity[] = [
    ...entities.map(teamEntity),
    ...failures.map(({ ref, error }) => ({
      ref,
      error,
      shares: {},
      states: {},
      gapsSince: {},
    })),
  ];
  return {
    team: { ref: 'group:default/payments', title: 'Payments', type: 'team' },
    scope: 'all',
    limited: false,
    subTeams: [{ ref: 'group:default/ledger' }],
    counts: { own: 3, all: entities.length + failures.length },
    summary: summarizeTeam(all, rules),
    levels: assessLevels(toLevelCells(all, rules), rules),
    levelThresholds: DEFAULT_LEVEL_THRESHOLDS,
    classification: teamClassification(),
    coverage: {
      ref: 'group:default/payments',
      title: 'Payments',
      entities: entities.length,
      cells: [],
      holes: 0,
      thin: 0,
    },
    goldenPath: {
      total: NO_TALLY,
      templates: { items: [], total: 0 },
      types: { items: [], total: 0 },
      teams: { items: [], total: 0 },
    },
    teamGaps: [],
    observations: [],
    problems: [],
    failures,
    refresh: {
      state: 'succeeded',
      asOf: new Date(Date.now() - 3 * 60_000).toISOString(),
    },
    functions: rules.functions,
    ...changes,
  };
}

function teamEntity(entity: Entity): TeamEntity {
  const { classification, practices } = assess(entity);
  const owed = practices.filter(({ state }) => state !== 'not-applicable');
  return {
    ref: stringifyEntityRef(entity),
    primary: classification.primary,
    shares: classification.shares,
    states: Object.fromEntries(
      owed.map(({ practice, state }) => [practice, state]),
    ) as TeamEntity['states'],
    gapsSince: Object.fromEntries(
      owed
        .filter(({ state }) => state === 'gap')
        .map(({ practice }) => [practice, '2026-08-18T00:00:00.000Z']),
    ),
  };
}

/** What the backend lists for an entity. */
export function teamEntityItem(entity: Entity): TeamEntityItem {
  const { classification, practices } = assess(entity);
  const count = (state: string) =>
    practices.filter(practice => practice.state === state).length;
  return {
    ref: stringifyEntityRef(entity),
    kind: 'component',
    type: String(entity.spec?.type),
    system: 'system:default/shop',
    owners: ['group:default/payments'],
    primary: classification.primary,
    share: classification.primary
      ? classification.shares[classification.primary]
      : 0,
    confidence: classification.confidence,
    gaps: count('gap'),
    unknown: count('unknown'),
    met: count('met'),
    exempt: count('exempt'),
  };
}

/** What the backend lists for the gaps of an entity. */
export function gapItems(entity: Entity): GapItem[] {
  return assess(entity)
    .practices.filter(({ state }) => state === 'gap')
    .map(practice => ({
      entityRef: stringifyEntityRef(entity),
      practice: practice.practice,
      title: practice.title,
      discipline: practice.discipline,
      level: practice.level,
      severity: practice.severity,
      reason: practice.reason,
      since: '2026-08-18T00:00:00.000Z',
      owners: ['group:default/payments'],
    }));
}
