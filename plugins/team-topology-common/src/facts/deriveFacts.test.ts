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
import { EntityFacts } from './EntityFacts';
import { Neighbourhood } from './Neighbourhood';
import { createRuleSet } from '../rules';
import { deriveFacts } from './deriveFacts';

const NOW = new Date('2026-03-15T23:59:00Z');
const ALONE: Neighbourhood = { owners: [], users: [], templates: [] };

function derive(
  entity: object,
  neighbourhood: Partial<Neighbourhood> = {},
): EntityFacts {
  return deriveFacts(
    { apiVersion: 'v1', kind: 'Component', spec: {}, ...entity } as Entity,
    { ...ALONE, ...neighbourhood },
    { now: NOW },
  );
}

describe('deriveFacts for a rule set', () => {
  it('keeps of all words those that its rules ask for, and all else as it is', () => {
    const entity = {
      apiVersion: 'v1',
      kind: 'Component',
      metadata: { name: 'zzyzx-terraform', tags: ['error-budget', 'zzyzx'] },
      spec: { type: 'service', owner: 'qqq' },
    } as Entity;
    const whole = deriveFacts(entity, ALONE, { now: NOW });
    const known = deriveFacts(entity, ALONE, {
      now: NOW,
      rules: createRuleSet(),
    });
    expect(whole.nameWords).toContain('zzyzx terraform');
    expect(known.nameWords).toEqual(['terraform']);
    expect(known.tagWords).toContain('error budget');
    expect(known.tagWords).not.toContain('zzyzx');
    expect(known.allWords).not.toContain('zzyzx');
    const withoutWords = (facts: EntityFacts) =>
      Object.entries(facts).filter(([name]) => !name.endsWith('Words'));
    expect(withoutWords(known)).toEqual(withoutWords(whole));
  });
});

function withAnnotations(annotations: object): EntityFacts {
  return derive({ metadata: { name: 'a', annotations } });
}

describe('deriveFacts', () => {
  it('derives all facts of a healthy entity', () => {
    const facts = derive(
      {
        metadata: {
          name: 'settlement-api',
          title: 'Settlement API',
          description: 'Moves money',
          tags: ['java', 'error-budget'],
          links: [
            {
              url: 'https://Docs.Example.com/a',
              title: 'On call',
              type: 'runbook',
            },
            { url: 'no address' },
          ],
          labels: { 'acme.com/cost-center': 'Treasury' },
          annotations: {
            'pagerduty.com/service-id': 'P1',
            plain: 'x',
            empty: ' ',
          },
        },
        spec: { type: 'Service', lifecycle: 'Production', owner: 'payments' },
        relations: [
          { type: 'partOf', targetRef: 'system:default/Money-Flow' },
          { type: 'partOf', targetRef: 'component:default/other' },
          { type: 'partOf', targetRef: 'domain:default/payments' },
          { type: 'dependsOn', targetRef: 'resource:default/ledger-db' },
          { type: 'consumesApi', targetRef: 'api:default/rates' },
        ],
      },
      {
        owners: [
          { ref: 'group:default/payments', found: true, title: 'Team Money' },
        ],
        users: [
          { ref: 'component:default/a', owners: ['group:default/shop'] },
          { ref: 'component:default/b', owners: ['group:default/payments'] },
          {
            ref: 'component:default/c',
            owners: [
              'group:default/fraud',
              'group:default/shop',
              'user:default/eve',
            ],
          },
        ],
        templates: [{ ref: 'template:default/service', title: 'Service' }],
      },
    );

    expect(facts).toEqual({
      today: '2026-03-15',
      kind: 'component',
      type: 'service',
      lifecycle: 'production',
      nameWords: ['settlement', 'api', 'settlement api'],
      titleWords: ['settlement', 'api', 'settlement api'],
      descriptionWords: ['moves', 'money', 'moves money'],
      summaryWords: ['moves', 'money', 'moves money'],
      typeWords: ['service'],
      tagWords: ['error', 'budget', 'error budget', 'java'],
      linkWords: ['on', 'call', 'on call', 'runbook'],
      ownerWords: ['payments', 'team', 'money', 'team money'],
      systemWords: ['money', 'flow', 'money flow'],
      repositoryWords: [],
      domainWords: ['payments'],
      parentWords: ['other'],
      dependencyWords: ['rates', 'ledger', 'db', 'ledger db'],
      userWords: ['a', 'b', 'c'],
      labelWords: ['cost', 'center', 'cost center', 'treasury'],
      linkHosts: ['docs.example.com'],
      allWords: expect.arrayContaining(['settlement api', 'java', 'flow']),
      annotationKeys: ['pagerduty.com/service-id', 'plain'],
      annotationPrefixes: ['pagerduty.com'],
      ownerState: 'group',
      owners: ['group:default/payments'],
      users: [
        'component:default/a',
        'component:default/b',
        'component:default/c',
      ],
      // A person is no team.
      userTeams: ['group:default/fraud', 'group:default/shop'],
      userTeamCount: 2,
      usedByManyTeams: false,
      templates: ['template:default/service'],
      hasTemplate: true,
      exemptions: [],
      declarations: [],
      problems: [],
    });
  });

  it.each([
    ['github.com/project-slug', 'acme/Shop-Front', ['shop', 'front']],
    [
      'backstage.io/source-location',
      'url:https://git.example.com/acme/terraform-dns/tree/main/',
      ['terraform', 'dns'],
    ],
    [
      'backstage.io/source-location',
      'http://git.example.com/acme/shop',
      ['shop'],
    ],
    ['backstage.io/source-location', 'url:https://git.example.com', []],
    ['backstage.io/source-location', 'url:https:///acme/shop', []],
    ['gitlab.com/project-slug', 'alone', []],
    ['backstage.io/source-location', 'dir:.', []],
    ['pagerduty.com/service-id', 'a/b', []],
  ])('reads the repository of %s %s', (key, value, expected) => {
    const { repositoryWords } = derive({
      metadata: { name: 'x', annotations: { [key]: value } },
    });
    expect(repositoryWords).toEqual(expect.arrayContaining(expected));
    expect(repositoryWords.filter(word => !word.includes(' '))).toHaveLength(
      expected.length,
    );
  });

  it('counts three teams as many', () => {
    const users = ['a', 'b', 'c'].map(team => ({
      ref: `component:default/of-${team}`,
      owners: [`group:default/${team}`],
    }));
    expect(derive({ metadata: { name: 'x' } }, { users })).toMatchObject({
      userTeamCount: 3,
      usedByManyTeams: true,
    });
    expect(
      derive(
        { metadata: { name: 'x' } },
        { users, owners: [{ ref: 'group:default/a', found: true }] },
      ),
    ).toMatchObject({ userTeamCount: 2, usedByManyTeams: false });
  });

  it('reports an entity without a usable spec and reads the rest', () => {
    for (const spec of [undefined, null, 'text', ['list']]) {
      const facts = derive({ metadata: { name: 'lonely' }, spec });
      expect(facts).toMatchObject({
        nameWords: ['lonely'],
        ownerState: 'none',
        problems: [
          {
            field: 'spec',
            message:
              'The entity has no spec, so its type, owner and lifecycle are not known. Add a spec.',
          },
        ],
      });
      expect(facts.type).toBeUndefined();
      expect(facts.lifecycle).toBeUndefined();
    }
  });

  it('reports annotations that are still a placeholder, and does not count them', () => {
    const { annotationKeys, problems } = withAnnotations({
      'pagerduty.com/service-id': '<id from PagerDuty>',
      'a.com/comparison': '<5 and >3',
    });

    expect(annotationKeys).toEqual(['a.com/comparison']);
    expect(problems).toContainEqual({
      field: 'metadata.annotations.pagerduty.com/service-id',
      message:
        '"<id from PagerDuty>" is still a placeholder, so it is not read. Put the value in its place.',
    });
  });

  it('reports annotations that are no texts, with key and remedy, and reads the others', () => {
    const facts = withAnnotations({
      'b.com/number': 42,
      'a.com/list': ['x'],
      'c.com/nothing': null,
      'd.com/object': { x: 1 },
      'e.com/text': 'fine',
    });
    expect(facts.annotationKeys).toEqual(['e.com/text']);
    expect(facts.problems).toEqual([
      {
        field: 'metadata.annotations.a.com/list',
        message:
          'The value is not a text but a list, so it is not read. Put it in quotes.',
      },
      {
        field: 'metadata.annotations.b.com/number',
        message:
          'The value is not a text but of type number, so it is not read. Put it in quotes.',
      },
      {
        field: 'metadata.annotations.c.com/nothing',
        message:
          'The value is not a text but empty, so it is not read. Put it in quotes.',
      },
      {
        field: 'metadata.annotations.d.com/object',
        message:
          'The value is not a text but of type object, so it is not read. Put it in quotes.',
      },
    ]);
  });

  it('reports lists and maps of the wrong type and treats them as absent', () => {
    const facts = derive({
      metadata: {
        name: 'a',
        annotations: ['x'],
        tags: 'java',
        links: { url: 'https://x' },
      },
    });
    expect(facts).toMatchObject({
      annotationKeys: [],
      tagWords: [],
      linkWords: [],
    });
    expect(facts.problems.map(({ field }) => field)).toEqual([
      'metadata.annotations',
      'metadata.tags',
      'metadata.links',
    ]);

    const mixed = derive({
      metadata: { name: 'a', tags: ['ok', 1], links: ['no', { title: 'Yes' }] },
    });
    expect(mixed).toMatchObject({ tagWords: ['ok'], linkWords: ['yes'] });
    expect(mixed.problems).toEqual([
      {
        field: 'metadata.tags',
        message: 'This is not a list of texts; what is not a text is not read.',
      },
      {
        field: 'metadata.links',
        message: 'This is not a list of links; what is not a link is not read.',
      },
    ]);
  });

  it('reads ten thousand tags up to a bound, whatever their order', () => {
    const tags = Array.from({ length: 10_000 }, (_, n) => `t${10_000 + n}`);
    const facts = derive({ metadata: { name: 'a', tags } });
    expect(facts.tagWords).toHaveLength(500);
    expect(facts.tagWords).toContain('t10499');
    expect(facts.tagWords).not.toContain('t10500');
    expect(facts.problems).toEqual([
      {
        field: 'metadata.tags',
        message: 'Of 10000 entries only the first 500 are read.',
      },
    ]);
    expect(
      derive({ metadata: { name: 'a', tags: [...tags].reverse() } }),
    ).toEqual(facts);

    const links = tags.map(title => ({ title }));
    const linked = derive({ metadata: { name: 'a', links } });
    expect(linked.linkWords).toHaveLength(500);
    expect(linked.problems).toEqual([
      {
        field: 'metadata.links',
        message: 'Of 10000 entries only the first 500 are read.',
      },
    ]);
  });

  it('tells where the owner stands', () => {
    const metadata = { name: 'a' };
    const group = { ref: 'group:default/a', found: true };
    const user = { ref: 'user:default/eve', found: true };
    const gone = { ref: 'group:default/gone', found: false };

    expect(derive({ metadata }).ownerState).toBe('none');
    expect(derive({ metadata, spec: { owner: ' ' } }).ownerState).toBe('none');
    expect(derive({ metadata, spec: { owner: 'gone' } }).ownerState).toBe(
      'not-found',
    );
    expect(derive({ metadata }, { owners: [gone] }).ownerState).toBe(
      'not-found',
    );
    expect(derive({ metadata }, { owners: [user] }).ownerState).toBe('user');
    expect(derive({ metadata }, { owners: [gone, user] }).ownerState).toBe(
      'user',
    );
    expect(derive({ metadata }, { owners: [user, group] }).ownerState).toBe(
      'group',
    );
  });

  it('finds the source template by each of its marks', () => {
    const metadata = { name: 'a' };
    expect(
      withAnnotations({
        'backstage.io/source-template': 'template:default/Service',
      }).sourceTemplate,
    ).toBe('template:default/service');
    expect(
      withAnnotations({ 'backstage.io/source-template': 'service' })
        .sourceTemplate,
    ).toBe('template:default/service');
    expect(
      derive({ metadata, spec: { scaffoldedFrom: 'template:acme/service' } })
        .sourceTemplate,
    ).toBe('template:acme/service');
    expect(
      derive({
        metadata,
        relations: [
          { type: 'scaffoldedFrom', targetRef: 'template:default/by-relation' },
        ],
      }).sourceTemplate,
    ).toBe('template:default/by-relation');
    expect(derive({ metadata }).sourceTemplate).toBeUndefined();
  });

  it('reports a malformed source template and goes on to the next mark', () => {
    const facts = derive({
      metadata: {
        name: 'a',
        annotations: {
          'backstage.io/source-template': 'component:default/shop',
        },
      },
      spec: { scaffoldedFrom: 'template:default/real' },
    });
    expect(facts.sourceTemplate).toBe('template:default/real');
    expect(facts.problems).toEqual([
      {
        field: 'metadata.annotations.backstage.io/source-template',
        message:
          '"component:default/shop" is no reference to a template. Write template:<namespace>/<name>.',
      },
    ]);
  });

  it('reports a source template of which nothing can be made', () => {
    for (const value of ['template:', 'a/', ':', '/']) {
      const facts = withAnnotations({ 'backstage.io/source-template': value });
      expect(facts.sourceTemplate).toBeUndefined();
      expect(facts.problems).toEqual([
        {
          field: 'metadata.annotations.backstage.io/source-template',
          message: `"${value}" is no reference to a template. Write template:<namespace>/<name>.`,
        },
      ]);
    }
  });

  it('reads exemptions that have an end and a reason, and reports the others', () => {
    const facts = withAnnotations({
      'team-topology/exempt.sre.slo-defined':
        'until 2026-12-31: waits for: the move',
      'team-topology/exempt.devops.ci-declared': ' until 2024-02-29:ok ',
      'team-topology/exempt.sre.on-call-known': 'for now',
      'team-topology/exempt.platform.owner-exists': 'until 2026-02-30: typo',
      'team-topology/exempt.devsecops.scan-declared': 'until 2026-12-31:  ',
      'team-topology/exempt.infra.iac-referenced': 'x'.repeat(100_000),
    });
    expect(facts.exemptions).toEqual([
      { practice: 'devops/ci-declared', until: '2024-02-29', reason: 'ok' },
      {
        practice: 'sre/slo-defined',
        until: '2026-12-31',
        reason: 'waits for: the move',
      },
    ]);
    expect(facts.problems).toEqual([
      {
        field:
          'metadata.annotations.team-topology/exempt.devsecops.scan-declared',
        message:
          '"until 2026-12-31:  " is no exemption, so it does not count. Write "until YYYY-MM-DD: reason".',
      },
      {
        field: 'metadata.annotations.team-topology/exempt.infra.iac-referenced',
        message: `"${'x'.repeat(
          80,
        )}" is no exemption, so it does not count. Write "until YYYY-MM-DD: reason".`,
      },
      {
        field:
          'metadata.annotations.team-topology/exempt.platform.owner-exists',
        message:
          '"until 2026-02-30: typo" is no exemption, so it does not count. Write "until YYYY-MM-DD: reason".',
      },
      {
        field: 'metadata.annotations.team-topology/exempt.sre.on-call-known',
        message:
          '"for now" is no exemption, so it does not count. Write "until YYYY-MM-DD: reason".',
      },
    ]);
  });

  it("reads a person's word on the function", () => {
    expect(
      withAnnotations({ 'team-topology/function': ' SRE ' }).declaredFunction,
    ).toBe('sre');
    expect(withAnnotations({}).declaredFunction).toBeUndefined();
  });

  it('survives a group that is its own parent and entities that use each other', () => {
    const facts = derive(
      {
        kind: 'Group',
        metadata: { name: 'ouroboros' },
        spec: { type: 'team', parent: 'ouroboros', children: ['ouroboros'] },
        relations: [
          { type: 'childOf', targetRef: 'group:default/ouroboros' },
          { type: 'parentOf', targetRef: 'group:default/ouroboros' },
          { type: 'ownedBy', targetRef: 'group:default/ouroboros' },
        ],
      },
      {
        owners: [{ ref: 'group:default/ouroboros', found: true }],
        users: [
          {
            ref: 'group:default/ouroboros',
            owners: ['group:default/ouroboros'],
          },
        ],
      },
    );
    expect(facts).toMatchObject({
      kind: 'group',
      ownerState: 'group',
      users: ['group:default/ouroboros'],
      userTeams: [],
      problems: [],
    });
  });
});
