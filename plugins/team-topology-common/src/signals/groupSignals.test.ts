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

import { createRuleSet } from '../rules';
import { classifyTeam } from '../team';
import { builtInSignals } from './index';

const RULES = createRuleSet();

function primaryOf(name: string, description?: string) {
  return classifyTeam({
    group: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name, ...(description && { description }) },
      spec: { type: 'team', children: [] },
    },
    entities: [],
    rules: RULES,
    now: new Date('2026-03-01T08:00:00Z'),
  }).primary;
}

describe('signals of Groups', () => {
  it.each([
    ['sre', 'sre'],
    ['site-reliability-engineering', 'sre'],
    ['observability', 'sre'],
    ['devops-team', 'devops'],
    ['release-engineering', 'devops'],
    ['ci-cd', 'devops'],
    ['platform', 'platform'],
    ['platform-engineering', 'platform'],
    ['developer-experience', 'platform'],
    ['engineering-enablement', 'platform'],
    ['security', 'devsecops'],
    ['appsec', 'devsecops'],
    ['iam-team', 'devsecops'],
    ['cloud-infrastructure', 'infra'],
    ['network-operations', 'infra'],
    ['storage', 'infra'],
    ['dba', 'infra'],
    ['it-betrieb', 'infra'],
    ['sécurité', 'devsecops'],
    ['infraestructura', 'infra'],
    ['checkout', 'application'],
    ['sales', 'application'],
    ['finance-team', 'application'],
    ['recursos-humanos', 'application'],
    ['kundenservice', 'application'],
    ['legal-and-compliance', 'application'],
    ['payments-platform', 'application'],
    ['business-operations', 'application'],
  ])('take a team called %s for %s', (name, expected) => {
    expect(primaryOf(name)).toBe(expected);
  });

  it.each([
    ['Terraform modules, DNS and clusters of the company', 'infra'],
    ['Error budgets, on-call and Prometheus for all services', 'sre'],
    ['Falco, SBOMs and threat models', 'devsecops'],
    ['Human resources: recruiting and payroll', 'application'],
  ])('read what a team with a code name says: %s', (description, expected) => {
    expect(primaryOf('team-tapir', description)).toBe(expected);
  });

  it.each(['team-tapir', 'squad-7', 'blue', 'engineering'])(
    'say nothing of a team called %s',
    name => {
      expect(primaryOf(name)).toBeUndefined();
      expect(primaryOf(name, 'The team of the one and only')).toBeUndefined();
    },
  );

  it('speak of Groups only', () => {
    const own = builtInSignals.filter(({ id }) => id.startsWith('group-'));
    expect(own.length).toBeGreaterThan(50);
    for (const { id, when } of own) {
      expect([id, JSON.stringify(when)]).toEqual([
        id,
        expect.stringContaining('"facts.kind":{"$in":["group"]}'),
      ]);
    }
  });
});
