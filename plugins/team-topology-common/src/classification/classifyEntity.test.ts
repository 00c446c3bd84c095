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

/** Rules of which each matches every entity. */
function rulesWith(...weights: Record<string, number>[]): RuleSet {
  return {
    functions: builtInFunctions,
    practices: [],
    fingerprint: 'test',
    signals: weights.map(
      (item, index): Signal => ({
        id: `s${index}`,
        when: { 'facts.kind': 'component' },
        weights: item,
        reason: `Reason ${index}.`,
        source: 'test',
      }),
    ),
  };
}

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
    expect(confidence).toBe(0.84);
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

  it('judges what an entity is, not how it is operated', () => {
    const checkout = classify({
      name: 'checkout',
      type: 'service',
      annotations: {
        'pagerduty.com/service-id': 'P1',
        'grafana/dashboard-selector': 'tags @> checkout',
        'nobl9.com/slos': 'checkout-latency',
        'backstage.io/techdocs-ref': 'dir:.',
      },
    });
    expect(checkout).toMatchObject({
      primary: 'application',
      // 0.9 for software, 0.4 for a service, 1.4 for the word.
      sums: { application: 2.7, sre: 0, devops: 0 },
      confidence: 0.84,
      summary:
        'Its name says "checkout", which is what customers know of the product. Without signs of other work, software is part of the product.',
    });
    expect(checkout.evidence).toEqual([
      {
        signal: 'product-in-name',
        reason:
          'Its name says "checkout", which is what customers know of the product.',
        weights: { application: 1.4 },
        grade: 'declared',
        matches: [{ field: 'metadata.name', value: 'checkout' }],
        refs: [],
        source: 'Mission of the application function, see docs/concepts',
      },
      {
        signal: 'software-is-application',
        reason:
          'Without signs of other work, software is part of the product.',
        weights: { application: 0.9 },
        grade: 'declared',
        matches: [{ field: 'kind', value: 'component' }],
        refs: [],
        source: 'Application is the residual function',
      },
      {
        signal: 'component-type-running',
        reason: 'It is a Component of type service.',
        weights: { application: 0.4 },
        grade: 'declared',
        matches: [
          { field: 'kind', value: 'component' },
          { field: 'spec.type', value: 'service' },
        ],
        refs: [],
        source:
          'Types in use in public catalogs; the core schema leaves spec.type free',
      },
    ]);
  });

  it('knows the work of each function', () => {
    const expected: [Description, primary: string, sum: number][] = [
      [{ name: 'terraform-aws-vpc', type: 'terraform-module' }, 'infra', 6.6],
      [
        { kind: 'Resource', name: 'eu-1', type: 'kubernetes-cluster' },
        'infra',
        2.2,
      ],
      [
        { name: 'prometheus-alert-rules', type: 'prometheus-rules' },
        'sre',
        6.4,
      ],
      [{ name: 'argocd', type: 'service' }, 'devops', 2.2],
      [{ name: 'ci-templates', type: 'pipeline' }, 'devops', 4.4],
      [{ name: 'backstage', type: 'developer-portal' }, 'platform', 4],
      [{ kind: 'Template', name: 'java', type: 'service' }, 'platform', 1.6],
      [{ name: 'kyverno-policies', type: 'policy' }, 'devsecops', 4.4],
      [
        { kind: 'Resource', name: 'hashicorp-vault', type: 'vault' },
        'devsecops',
        4.2,
      ],
      [{ kind: 'API', name: 'fares', type: 'openapi' }, 'application', 2.3],
      // The residual one, at a confidence that says so.
      [{ name: 'thing' }, 'application', 0.9],
    ];
    for (const [description, primary, sum] of expected) {
      const result = classify(description);
      expect([description.name, result.primary]).toEqual([
        description.name,
        primary,
      ]);
      expect(result.sums[primary]).toBe(sum);
      expect(result.problems).toEqual([]);
    }
    expect(confidenceWord(classify({ name: 'thing' }).confidence)).toBe('low');
  });

  it('finds words however people write them', () => {
    expect(classify({ name: 'x', title: 'DevOps tooling' }).sums.devops).toBe(
      1.26,
    );
    expect(
      classify({ name: 'x', description: 'Runs on GitOps' }).sums.devops,
    ).toBe(0.88);
    expect(classify({ name: 'x', tags: ['Terraform'] }).sums.infra).toBe(1.44);
    expect(classify({ name: 'gitHubActions-lint' }).sums.devops).toBe(0);
    expect(classify({ name: 'GitHub_Actions' }).sums.devops).toBe(2.2);
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

  it('names no function where two are closer than a tenth', () => {
    const tied = classify({
      kind: 'Resource',
      name: 'terraform-slo',
      type: 'bundle',
    });
    expect(tied).not.toHaveProperty('primary');
    expect(tied).toMatchObject({
      confidence: 0,
      sums: { infra: 2.4, sre: 2.4 },
      summary:
        'What the catalog says speaks for several functions alike. Its name says "terraform", which is infrastructure as code.',
    });
    const primaryOf = (...weights: Record<string, number>[]) =>
      classify({ name: 'x' }, rulesWith(...weights)).primary;
    expect(primaryOf({ infra: 0.9 }, { sre: 0.81 })).toBeUndefined();
    // A lead of 0.1 whatever the binary fractions make of it.
    expect(primaryOf({ infra: 0.9 }, { sre: 0.8 })).toBe('infra');
    expect(primaryOf({ infra: 1.3 }, { sre: 1.2 })).toBe('infra');
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
      summary: 'Reason 2. Against it: reason 0.',
    });
  });

  it('says in three sentences at most what speaks for and against', () => {
    expect(
      classify({ name: 'terraform-vpc', type: 'terraform-module' }).summary,
    ).toBe(
      'Its name says "terraform", which is infrastructure as code. Against it: without signs of other work, software is part of the product.',
    );
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
    const { evidence, ...rest } = classify({
      name: 'terraform-vpc',
      type: 'terraform-module',
    });
    expect(
      explainClassification(
        {
          ...rest,
          evidence: evidence.filter(
            ({ signal }) => !signal.startsWith('infra-as-code'),
          ),
        },
        BUILT_IN,
      ),
    ).toBe(
      'It is a Component of type terraform-module. Against it: without signs of other work, software is part of the product.',
    );
  });

  it("follows a person's word and keeps what the signals say", () => {
    const corrected = classify({
      name: 'checkout',
      type: 'service',
      annotations: { 'team-topology/function': 'SRE' },
    });
    expect(corrected).toMatchObject({
      primary: 'sre',
      confidence: 1,
      derived: { primary: 'application', confidence: 0.84 },
      correction: {
        function: 'sre',
        field: 'metadata.annotations.team-topology/function',
      },
      sums: { application: 2.7, sre: 0 },
      summary:
        'A person declared it SRE. Its signals alone would say Application.',
      problems: [],
    });
    expect(corrected.evidence).toHaveLength(3);

    expect(
      classify({
        kind: 'Resource',
        name: 'seats',
        annotations: { 'team-topology/function': 'platform' },
      }),
    ).toMatchObject({
      primary: 'platform',
      derived: { confidence: 0 },
      summary: 'A person declared it Platform. Its signals agree or say nothing.',
    });
  });

  it('reports a correction to an unknown function and goes by the signals', () => {
    const result = classify({
      name: 'checkout',
      type: 'service',
      annotations: { 'team-topology/function': 'finance' },
    });
    expect(result).toMatchObject({ primary: 'application', confidence: 0.84 });
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

  it('gives evidence from which anyone can recompute the sums', () => {
    const { evidence, sums } = classify(
      {
        name: 'Terraform-Prometheus-Platform',
        title: 'Terraform',
        tags: ['vpc', 'eks', 'grafana'],
        description: 'Prometheus and Terraform',
        type: 'Library',
        annotations: { 'Terraform/Workspace': 'ws-1' },
        relations: [{ type: 'partOf', targetRef: 'system:default/sre-tools' }],
      },
      BUILT_IN,
      {
        owners: [{ ref: 'group:default/infra', found: true, title: 'Cloud' }],
        users: ['a', 'b', 'c'].map(team => ({
          ref: `component:default/of-${team}`,
          owners: [`group:default/${team}`],
        })),
      },
    );
    expect(sums).toEqual({
      // 2.4 + 1.68 + 0.96 names of code, 1.2 + 1.2 tags, 0.9 owner, 1 annotation
      infra: 9.34,
      // 2.2 + 0.88 + 1.32 telemetry, 1 system
      sre: 5.4,
      devops: 0,
      // 1.2 library, 0.7 many teams, 0.6 the word
      platform: 2.5,
      devsecops: 0,
      application: 0.9,
    });
    for (const [id, sum] of Object.entries(sums)) {
      const total = evidence.reduce(
        (soFar, { weights }) => soFar + (weights[id] ?? 0),
        0,
      );
      expect(total).toBeCloseTo(sum, 10);
    }
    const find = (id: string) => evidence.find(({ signal }) => signal === id);
    expect(find('terraform-annotation')).toMatchObject({
      matches: [
        { field: 'metadata.annotations.Terraform/Workspace', value: 'ws-1' },
      ],
      refs: [],
    });
    expect(find('component-type-library')).toMatchObject({
      reason: 'It is a Component of type library.',
    });
    // What names other entities says which, so that it can be withheld.
    expect(find('infra-word-in-owner')).toMatchObject({
      matches: [{ field: 'relations.ownedBy', value: 'infra' }],
      refs: ['group:default/infra'],
    });
    expect(find('used-by-many-teams')?.refs).toEqual([
      'component:default/of-a',
      'component:default/of-b',
      'component:default/of-c',
      'group:default/a',
      'group:default/b',
      'group:default/c',
    ]);
    expect(
      evidence.filter(({ matches }) => matches.length === 0),
    ).toEqual([]);
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
