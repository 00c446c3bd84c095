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
import { deriveFacts, Neighbourhood } from '../facts';
import { builtInFunctions } from '../function';
import { createRuleSet, RuleSet, Signal } from '../rules';
import { wholePercents } from '../team';
import { confidenceWord } from './Classification';
import {
  classificationProblems,
  classifyEntity,
  explainClassification,
} from './classifyEntity';

const BUILT_IN = createRuleSet();
const ALONE: Neighbourhood = { owners: [], users: [], templates: [] };

interface Description {
  kind?: string;
  name: string;
  type?: string;
  title?: string;
  description?: string;
  tags?: string[];
  annotations?: Record<string, string>;
  relations?: object[];
}

function classify(
  description: Description,
  rules: RuleSet = BUILT_IN,
  neighbourhood: Partial<Neighbourhood> = {},
) {
  const { kind = 'Component', type, relations, ...metadata } = description;
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata,
    spec: { type },
    relations,
  } as Entity;
  const facts = deriveFacts(
    entity,
    { ...ALONE, ...neighbourhood },
    { now: new Date('2026-03-15T12:00:00Z') },
  );
  return {
    ...classifyEntity(entity, facts, rules),
    problems: classificationProblems(facts, rules),
  };
}

/** Rules of which each matches every component. */
function rulesWith(...weights: Record<string, number>[]): RuleSet {
  return rulesOf(
    weights.map((item, index) => ({
      id: `s${index}`,
      when: { 'facts.kind': 'component' },
      weights: item,
      reason: `Reason ${index}.`,
      source: 'test',
    })),
  );
}

function rulesOf(signals: Signal[]): RuleSet {
  return {
    functions: builtInFunctions,
    practices: [],
    fingerprint: 'test',
    signals,
  };
}

// Small and fixed, so that numbers can be told by hand while the built-in rules are tuned.
const FEW = rulesOf([
  {
    id: 'code-annotation',
    when: { 'facts.annotationKeys': { $contains: 'terraform/workspace' } },
    weights: { infra: 1 },
    reason: 'It names its workspace, {value}.',
    source: 'handbook',
  },
  {
    id: 'code-word',
    when: {
      $any: ['terraform', 'pulumi', 'vpc'].map(word => ({
        'facts.nameWords': { $contains: word },
      })),
    },
    weights: { infra: 2.4, application: -0.3 },
    reason: 'Its name says "{value}".',
    source: 'handbook',
  },
  {
    id: 'many-teams',
    when: { 'facts.usedByManyTeams': true },
    weights: { platform: 0.7 },
    reason: 'Many teams use it.',
    source: 'handbook',
  },
  {
    id: 'owner-word',
    when: { 'facts.ownerWords': { $contains: 'sre' } },
    weights: { sre: 1.11 },
    reason: 'Its owner is called "{value}".',
    source: 'handbook',
  },
  {
    id: 'service',
    when: {
      'facts.kind': 'component',
      'facts.type': { $in: ['service', 'worker'] },
    },
    weights: { application: 2.7 },
    reason: 'It is of type {value}.',
    source: 'handbook',
  },
  {
    id: 'unlabelled',
    when: {
      $all: [
        { 'facts.kind': 'component' },
        { $not: { 'entity.metadata.labels.x': { $exists: true } } },
        { 'entity.metadata.name': { $hasPrefix: 'terra' } },
      ],
    },
    weights: { devops: 0.2 },
    reason: 'It begins like earth.',
    source: 'handbook',
  },
]);

describe('classifyEntity', () => {
  it('turns weights into shares and confidence as documented', () => {
    const { shares, sums, confidence, primary } = classify(
      { name: 'settlement-api' },
      rulesWith({ application: 1.5 }, { application: 1.4 }, { sre: 1 }),
    );
    expect(sums).toEqual({
      infra: 0,
      sre: 1,
      devops: 0,
      platform: 0,
      devsecops: 0,
      application: 2.9,
    });
    expect(primary).toBe('application');
    expect(confidence).toBe(0.79);
    expect(confidenceWord(confidence)).toBe('high');
    expect(shares.application).toBeCloseTo(0.7301, 4);
    expect(shares.sre).toBeCloseTo(0.1092, 4);
    expect(shares.infra).toBeCloseTo(0.0402, 4);
    expect(
      Object.fromEntries(
        wholePercents(Object.values(shares)).map((percent, index) => [
          Object.keys(shares)[index],
          percent,
        ]),
      ),
    ).toEqual({
      infra: 4,
      sre: 11,
      devops: 4,
      platform: 4,
      devsecops: 4,
      application: 73,
    });
  });

  it('gives evidence with field and value from which anyone can recompute the sums', () => {
    const { evidence, sums } = classify(
      {
        name: 'Terraform-vpc',
        type: 'Service',
        annotations: { 'Terraform/Workspace': 'ws-1' },
      },
      FEW,
      {
        owners: [{ ref: 'group:default/a', found: true, title: 'Team SRE' }],
        users: ['b', 'c', 'd'].map(team => ({
          ref: `component:default/of-${team}`,
          owners: [`group:default/${team}`],
        })),
      },
    );
    expect(sums).toEqual({
      infra: 3.4,
      sre: 1.11,
      devops: 0.2,
      platform: 0.7,
      devsecops: 0,
      application: 2.4,
    });
    const common = { grade: 'declared', source: 'handbook' };
    expect(evidence).toEqual([
      {
        ...common,
        signal: 'service',
        reason: 'It is of type service.',
        weights: { application: 2.7 },
        matches: [
          { field: 'kind', value: 'component' },
          { field: 'spec.type', value: 'service' },
        ],
        refs: [],
      },
      {
        ...common,
        signal: 'code-word',
        reason: 'Its name says "terraform, vpc".',
        weights: { infra: 2.4, application: -0.3 },
        matches: [
          { field: 'metadata.name', value: 'terraform' },
          { field: 'metadata.name', value: 'vpc' },
        ],
        refs: [],
      },
      {
        ...common,
        signal: 'owner-word',
        reason: 'Its owner is called "sre".',
        weights: { sre: 1.11 },
        matches: [{ field: 'relations.ownedBy', value: 'sre' }],
        // What tells about other entities says which, so that it can be withheld.
        refs: ['group:default/a'],
      },
      {
        ...common,
        signal: 'code-annotation',
        reason: 'It names its workspace, ws-1.',
        weights: { infra: 1 },
        matches: [
          { field: 'metadata.annotations.Terraform/Workspace', value: 'ws-1' },
        ],
        refs: [],
      },
      {
        ...common,
        signal: 'many-teams',
        reason: 'Many teams use it.',
        weights: { platform: 0.7 },
        matches: [{ field: 'relations.dependencyOf', value: 'true' }],
        refs: [
          'component:default/of-b',
          'component:default/of-c',
          'component:default/of-d',
          'group:default/b',
          'group:default/c',
          'group:default/d',
        ],
      },
      {
        ...common,
        signal: 'unlabelled',
        reason: 'It begins like earth.',
        weights: { devops: 0.2 },
        matches: [
          { field: 'kind', value: 'component' },
          { field: 'metadata.name', value: 'Terraform-vpc' },
        ],
        refs: [],
      },
    ]);
  });

  it('judges what an entity is, not how it is operated', () => {
    const checkout: Description = { name: 'checkout', type: 'service' };
    const operated = classify({
      ...checkout,
      annotations: {
        'pagerduty.com/service-id': 'P1',
        'grafana/dashboard-selector': 'tags @> checkout',
        'nobl9.com/slos': 'checkout-latency',
        'snyk.io/org-id': 'acme',
        'circleci.com/project-slug': 'github/acme/checkout',
        'backstage.io/techdocs-ref': 'dir:.',
      },
    });
    expect(operated.primary).toBe('application');
    expect(operated.evidence.length).toBeGreaterThan(0);
    expect(operated).toEqual(classify(checkout));
    expect(confidenceWord(operated.confidence)).toBe('high');
    for (const id of ['infra', 'sre', 'devops', 'platform', 'devsecops']) {
      expect(operated.sums[id]).toBe(0);
    }
  });

  it.each<[primary: string, description: Description]>([
    ['infra', { name: 'terraform-aws-vpc', type: 'terraform-module' }],
    ['infra', { kind: 'Resource', name: 'eu', type: 'kubernetes-cluster' }],
    ['sre', { name: 'prometheus-alert-rules', type: 'prometheus-rules' }],
    ['devops', { name: 'argocd', type: 'service' }],
    ['devops', { name: 'ci-templates', type: 'pipeline' }],
    ['platform', { name: 'backstage', type: 'developer-portal' }],
    ['platform', { kind: 'Template', name: 'java', type: 'service' }],
    ['devsecops', { name: 'kyverno-policies', type: 'policy' }],
    ['devsecops', { kind: 'Resource', name: 'main-vault', type: 'vault' }],
    ['application', { kind: 'API', name: 'fares', type: 'openapi' }],
  ])('knows work of %s: %j', (primary, description) => {
    const result = classify(description);
    expect(result.primary).toBe(primary);
    expect(result.problems).toEqual([]);
    const [first, ...others] = Object.values(result.shares).sort(
      (a, b) => b - a,
    );
    expect(result.shares[primary]).toBe(first);
    expect(first).toBeGreaterThan(others[0]);
  });

  it('falls back to application for software, at a confidence that says so', () => {
    const { primary, confidence } = classify({ name: 'thing' });
    expect(primary).toBe('application');
    expect(confidenceWord(confidence)).toBe('low');
  });

  it('finds words however people write them', () => {
    const wordy: [id: string, description: Partial<Description>][] = [
      ['devops', { title: 'DevOps tooling' }],
      ['devops', { description: 'Runs on GitOps' }],
      ['devops', { name: 'GitHub_Actions' }],
      ['devops', { title: 'CircleCI' }],
      ['devsecops', { title: 'DevSecOps' }],
      ['infra', { tags: ['Terraform'] }],
      ['infra', { description: 'CloudFormation stacks' }],
    ];
    for (const [id, description] of wordy) {
      const { sums } = classify({ name: 'x', ...description });
      expect([description, sums[id] > 0]).toEqual([description, true]);
    }
  });

  it('leaves unclassified what nothing tells about', () => {
    expect(
      classify({ kind: 'Resource', name: 'photoshop-seats', type: 'license' }),
    ).toMatchObject({
      confidence: 0,
      evidence: [],
      sums: { infra: 0, application: 0 },
      shares: { infra: 1 / 6, application: 1 / 6 },
      summary: 'Nothing in the catalog says what it is for.',
    });
    expect(
      classify({ kind: 'Resource', name: 'photoshop-seats', type: 'license' }),
    ).not.toHaveProperty('primary');
  });

  it('names no function where two are closer than a twentieth', () => {
    const tied = classify({ name: 'x' }, rulesWith({ infra: 2 }, { sre: 2 }));
    expect(tied).not.toHaveProperty('primary');
    expect(tied).toMatchObject({
      confidence: 0,
      sums: { infra: 2, sre: 2 },
      summary:
        'What the catalog says speaks for several functions alike. Reason 0.',
    });
    const primaryOf = (...weights: Record<string, number>[]) =>
      classify({ name: 'x' }, rulesWith(...weights)).primary;
    expect(primaryOf({ infra: 0.9 }, { sre: 0.86 })).toBeUndefined();
    // A lead of 0.05 whatever the binary fractions make of it.
    expect(primaryOf({ infra: 0.9 }, { sre: 0.85 })).toBe('infra');
    expect(primaryOf({ infra: 1.3 }, { sre: 1.25 })).toBe('infra');
    // Speaking against one function is not speaking for another.
    expect(primaryOf({ application: -2 })).toBeUndefined();
  });

  it('lets contrary facts outweigh names', () => {
    expect(
      classify(
        { name: 'x' },
        rulesWith({ sre: 2 }, { sre: -1.5 }, { application: 0.9 }),
      ),
    ).toMatchObject({
      primary: 'application',
      sums: { sre: 0.5, application: 0.9 },
      // The lead of 0.4, and 2.9 for the amount: what speaks against adds nothing.
      confidence: 0.61,
      summary: 'Reason 2. Against it: reason 0.',
    });
  });

  it('says in three sentences at most what speaks for and against', () => {
    expect(classify({ name: 'a', type: 'service' }, FEW).summary).toBe(
      'It is of type service.',
    );
    expect(
      classify(
        { name: 'pulumi', annotations: { 'terraform/workspace': 'w' } },
        FEW,
      ).summary,
    ).toBe('Its name says "pulumi". It names its workspace, w.');
    expect(
      classify({ name: 'x' }, rulesWith({ sre: 1 }, { sre: 3 }, { sre: 2 }))
        .summary,
    ).toBe('Reason 1. Reason 2.');
    // A signal for several functions is not its own contradiction.
    expect(
      classify({ name: 'x' }, rulesWith({ infra: 2, sre: 1 })).summary,
    ).toBe('Reason 0.');
    expect(
      classify({ name: 'x' }, rulesWith({ sre: 2, infra: 1 }, { infra: 1.5 }))
        .summary,
    ).toBe('Reason 1. Against it: reason 0.');
    const wordy = classify({
      name: 'terraform-prometheus-argocd-backstage-trivy-checkout',
      title: 'Terraform checkout',
      description: 'Terraform for checkout',
      tags: ['terraform', 'vpc'],
      type: 'terraform-module',
    });
    expect(wordy.primary).toBe('infra');
    expect(wordy.summary.split('. ').length).toBeLessThanOrEqual(3);
  });

  it('does not speak of evidence that was taken out', () => {
    const { evidence, ...rest } = classify(
      { name: 'x' },
      rulesWith({ sre: 3 }, { sre: 2 }, { infra: 1 }),
    );
    expect(rest.summary).toBe('Reason 0. Against it: reason 2.');
    expect(
      explainClassification({ ...rest, evidence: evidence.slice(1) }, FEW),
    ).toBe('Reason 1. Against it: reason 2.');
    expect(explainClassification({ ...rest, evidence: [] }, FEW)).toBe(
      'Nothing in the catalog says what it is for.',
    );
  });

  it("follows a person's word and keeps what the signals say", () => {
    const corrected = classify(
      {
        name: 'checkout',
        type: 'service',
        annotations: { 'team-topology/function': 'SRE' },
      },
      FEW,
    );
    expect(corrected).toMatchObject({
      primary: 'sre',
      confidence: 1,
      derived: { primary: 'application', confidence: 0.86 },
      correction: {
        function: 'sre',
        field: 'metadata.annotations.team-topology/function',
      },
      sums: { application: 2.7, sre: 0 },
      summary:
        'A person declared it SRE. Its signals alone would say Application.',
      problems: [],
    });
    expect(corrected.evidence).toHaveLength(1);

    expect(
      classify({
        kind: 'Resource',
        name: 'seats',
        annotations: { 'team-topology/function': 'platform' },
      }),
    ).toMatchObject({
      primary: 'platform',
      derived: { confidence: 0 },
      summary:
        'A person declared it Platform. Its signals agree or say nothing.',
    });
  });

  it('reports a correction to an unknown function and goes by the signals', () => {
    const result = classify(
      {
        name: 'checkout',
        type: 'service',
        annotations: { 'team-topology/function': 'finance' },
      },
      FEW,
    );
    expect(result).toMatchObject({ primary: 'application', confidence: 0.86 });
    expect(result).not.toHaveProperty('correction');
    expect(result).not.toHaveProperty('derived');
    expect(result.problems).toEqual([
      {
        field: 'metadata.annotations.team-topology/function',
        message:
          '"finance" is no function, so it does not count. Known are infra, sre, devops, platform, devsecops, application.',
      },
    ]);
  });
});

describe('confidenceWord', () => {
  it('is high from 0.75 and medium from 0.5', () => {
    expect([0, 0.49, 0.5, 0.74, 0.75, 1].map(confidenceWord)).toEqual([
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
    ]);
  });
});
