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
  assessEntity,
  assessLevels,
  createRuleSet,
  DEFAULT_LEVEL_THRESHOLDS,
  EntityReport,
  ReportedPractice,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';

const builtIn = createRuleSet();

// So few that the numbers in tests can be counted by hand.
const PRACTICES = [
  'devops/ci-declared',
  'devsecops/scan-declared',
  'infra/iac-referenced',
  'platform/documentation-exists',
  'platform/golden-path-exists',
  'platform/golden-path-used',
  'platform/owner-exists',
  'sre/on-call-known',
  'sre/slo-defined',
];

/** The built-in rules with some of the practices. */
export const rules: RuleSet = {
  ...builtIn,
  practices: builtIn.practices.filter(({ id }) => PRACTICES.includes(id)),
};

/** The moment of all assessments. */
export const NOW = new Date('2026-11-21T09:00:00.000Z');

/** A service in production that names its owner, its system and its CI. */
export const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    namespace: 'default',
    name: 'checkout',
    title: 'Checkout',
    description: 'Takes the order of a customer',
    annotations: {
      'backstage.io/edit-url': 'https://git.example.com/checkout/edit',
      'github.com/project-slug': 'example/checkout',
      'backstage.io/techdocs-ref': 'dir:.',
    },
  },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'group:default/payments',
    system: 'shop',
  },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/payments' },
    { type: 'partOf', targetRef: 'system:default/shop' },
  ],
};

/** An entity with more annotations. */
export function annotated(
  entity: Entity,
  annotations: Record<string, string>,
): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: { ...entity.metadata.annotations, ...annotations },
    },
  };
}

/** A component of a team. */
export function component(
  name: string,
  type: string,
  annotations: Record<string, string> = {},
): Entity {
  return annotated(
    {
      ...checkout,
      metadata: { namespace: 'default', name, annotations: {} },
      spec: { ...checkout.spec, type },
    },
    annotations,
  );
}

/** What the backend answers for an entity. */
export function entityReport(
  entity: Entity,
  changes: Partial<EntityReport> = {},
): EntityReport {
  const { classification, practices, problems } = assess(entity);
  return {
    entityRef: stringifyEntityRef(entity),
    asOf: NOW.toISOString(),
    etag: 'a',
    counted: true,
    classification: { ...classification, withheld: false, changes: [] },
    practices: practices.map(
      (practice): ReportedPractice => ({
        ...practice,
        ...(practice.state === 'gap' && { since: '2026-08-18T00:00:00.000Z' }),
      }),
    ),
    levels: assessLevels(practices, rules),
    levelThresholds: DEFAULT_LEVEL_THRESHOLDS,
    problems,
    functions: rules.functions,
    ...changes,
  };
}

export function assess(entity: Entity) {
  return assessEntity(entity, {
    neighbourhood: {
      owners: [{ ref: 'group:default/payments', found: true }],
      users: [],
      templates: [],
    },
    rules,
    now: NOW,
  });
}
