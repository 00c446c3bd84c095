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
import { EffectiveExemption } from '../exemption';
import { createRuleSet, Practice, RuleSet } from '../rules';
import { assessEntity } from './assessEntity';
import { EntityEvidence } from './PracticeEvidence';

const ID = 'sre/runbook';
const NOW = new Date('2026-03-15T12:00:00Z');
// In parts, because addresses of this kind are not welcome to the linter either.
const SCRIPT = 'javascript';

const PRACTICE: Practice = {
  id: ID,
  title: 'Runbook',
  discipline: 'sre',
  level: 2,
  severity: 'high',
  appliesTo: {
    when: {
      $all: [
        { 'facts.kind': 'component' },
        { 'facts.type': { $in: ['service', 'website'] } },
        { $not: { 'facts.lifecycle': { $in: ['experimental', 'alpha'] } } },
        { function: 'application' },
        {
          $any: [
            { 'facts.tagWords': { $contains: 'paid' } },
            { 'facts.usedByManyTeams': true },
            { $not: { 'facts.tagWords': { $contains: 'free' } } },
          ],
        },
      ],
    },
    description: 'services in production',
  },
  checks: [
    {
      id: 'link',
      when: {
        $all: [
          { 'facts.kind': 'component' },
          { 'facts.linkWords': { $contains: 'playbook' } },
        ],
      },
      says: 'met',
      strength: 'medium',
      reason: 'A link leads to its runbook.',
    },
    {
      id: 'tag',
      when: { 'facts.tagWords': { $contains: 'operated' } },
      says: 'met',
      strength: 'weak',
      reason: 'A tag hints at it.',
    },
  ],
  whenSilent: 'gap',
  silentReason: 'No runbook found.',
  rationale: 'Nights are short.',
  source: 'Test',
  remedy: { text: 'Write one.' },
};

function rulesWith(change: Partial<Practice> = {}): RuleSet {
  return { ...createRuleSet(), practices: [{ ...PRACTICE, ...change }] };
}

interface Description {
  kind?: string;
  type?: string;
  lifecycle?: string;
  annotations?: Record<string, string>;
  tags?: string[];
  link?: string;
}

function assess(
  description: Description,
  options: {
    rules?: RuleSet;
    evidence?: Partial<EntityEvidence>;
    exemptions?: EffectiveExemption[];
  } = {},
) {
  const { kind = 'Component', type = 'service', lifecycle } = description;
  return assessEntity(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name: 'checkout',
        tags: description.tags ?? [],
        annotations: description.annotations ?? {},
        links: description.link
          ? [{ url: 'https://acme.example', title: description.link }]
          : [],
      },
      spec: { type, ...(lifecycle && { lifecycle }) },
    } as unknown as Entity,
    {
      neighbourhood: { owners: [], users: [], templates: [] },
      evidence: { answers: [], silent: [], ...options.evidence },
      exemptions: options.exemptions,
      rules: options.rules ?? rulesWith(),
      now: NOW,
    },
  );
}

function practiceOf(...input: Parameters<typeof assess>) {
  return assess(...input).practices[0];
}

describe('assessPractices, where a practice is not owed,', () => {
  it.each<[description: Description, why: string]>([
    [{ kind: 'API' }, 'Its kind is API; this is'],
    [{ type: 'Library' }, 'Its type is "library"; this is'],
    [{ lifecycle: 'Experimental' }, 'It is experimental; this is'],
    [{ lifecycle: 'alpha' }, 'Its lifecycle is "alpha"; this is'],
    [
      { annotations: { 'team-topology/function': 'sre' } },
      'Its function is sre; this is',
    ],
    // What it is comes before how far it is.
    [
      { type: 'library', lifecycle: 'experimental' },
      'Its type is "library"; this is',
    ],
    // Several things together decide, so nothing simple is true.
    [{ tags: ['free'] }, 'It is'],
  ])('of %j says why', (description, why) => {
    expect(practiceOf(description)).toMatchObject({
      state: 'not-applicable',
      reason: `${why} owed by services in production.`,
    });
  });

  it('names no kind that has no lifecycle experimental', () => {
    const rules = rulesWith({
      appliesTo: {
        when: {
          $not: { 'facts.lifecycle': { $in: ['experimental', 'deprecated'] } },
        },
        description: 'everything kept',
      },
    });
    for (const kind of ['Resource', 'System', 'Group', 'Domain']) {
      expect(
        practiceOf({ kind, lifecycle: 'experimental' }, { rules }).state,
      ).toBe('gap');
    }
    expect(
      practiceOf({ kind: 'Component', lifecycle: 'deprecated' }, { rules })
        .reason,
    ).toBe('It is deprecated; this is owed by everything kept.');
  });
});

describe('assessPractices, with overrides,', () => {
  const rules = rulesWith({
    overrides: [
      {
        id: 'paid',
        when: { 'facts.tagWords': { $contains: 'paid' } },
        reason: 'Customers pay for it.',
        severity: 'critical',
        level: 1,
      },
      {
        id: 'internal',
        when: { 'facts.tagWords': { $contains: 'internal' } },
        reason: 'Only we use it.',
        severity: 'low',
      },
      {
        id: 'sandbox',
        when: { 'facts.tagWords': { $contains: 'sandbox' } },
        reason: 'Nobody is harmed when a sandbox is down.',
        owed: false,
      },
    ],
  });

  it('leaves all others as the rule says', () => {
    const result = practiceOf({}, { rules });
    expect(result).toMatchObject({
      state: 'gap',
      severity: 'high',
      level: 2,
      effort: 'medium',
    });
    expect(result).not.toHaveProperty('overridden');
  });

  it('takes severity and level of the first that matches, with its reason', () => {
    expect(
      practiceOf({ tags: ['paid', 'internal', 'sandbox'] }, { rules }),
    ).toMatchObject({
      state: 'gap',
      severity: 'critical',
      level: 1,
      overridden: { reason: 'Customers pay for it.' },
    });
    expect(practiceOf({ tags: ['internal'] }, { rules })).toMatchObject({
      severity: 'low',
      level: 2,
      overridden: { reason: 'Only we use it.' },
    });
  });

  it('lets it not be owed, for the reason that the rule gives', () => {
    expect(
      practiceOf({ tags: ['sandbox'], link: 'Playbook' }, { rules }),
    ).toMatchObject({
      state: 'not-applicable',
      reason: 'Nobody is harmed when a sandbox is down.',
      overridden: { reason: 'Nobody is harmed when a sandbox is down.' },
      evidence: [],
    });
  });

  it('says the effort of the rule', () => {
    expect(
      practiceOf({}, { rules: rulesWith({ effort: 'large' }) }).effort,
    ).toBe('large');
  });
});

describe('assessPractices, in its reasons,', () => {
  it('says what was found, once', () => {
    expect(practiceOf({ link: 'Our playbook' })).toMatchObject({
      state: 'met',
      reason: 'A link leads to its runbook. Found: "playbook".',
      evidence: [{ field: 'metadata.links', value: 'playbook' }],
    });
    const rules = rulesWith({
      checks: [{ ...PRACTICE.checks[0], reason: 'A Playbook is linked.' }],
    });
    expect(practiceOf({ link: 'Our playbook' }, { rules }).reason).toBe(
      'A Playbook is linked.',
    );
  });

  it('says what was measured', () => {
    const answer = {
      practice: ID,
      source: 'probe',
      sourceTitle: 'Probe',
      says: 'gap' as const,
      grade: 'verified' as const,
      strength: 'strong' as const,
      reason: 'It is read too rarely.',
      number: 3,
      unit: 'reads',
      threshold: 10,
    };
    const reasonOf = (change: object) =>
      practiceOf({}, { evidence: { answers: [{ ...answer, ...change }] } })
        .reason;
    expect(reasonOf({})).toBe(
      'It is read too rarely. Measured: 3 reads, limit 10 reads.',
    );
    expect(reasonOf({ threshold: undefined, unit: undefined })).toBe(
      'It is read too rarely. Measured: 3.',
    );
    expect(reasonOf({ reason: 'Only 3 reads.' })).toBe('Only 3 reads.');
  });

  it('says what to connect where nobody could tell', () => {
    const provenBy = {
      observed: 'a runbook in its repository.',
      verified: 'who reads it',
    };
    expect(
      practiceOf(
        { tags: ['operated'] },
        { rules: rulesWith({ provenBy: { observed: provenBy.observed } }) },
      ),
    ).toMatchObject({
      state: 'unknown',
      reason:
        'A tag hints at it. Connect a source that can see a runbook in its repository.',
    });
    const rules = rulesWith({ provenBy, whenSilent: 'unknown' });
    expect(practiceOf({}, { rules }).reason).toBe(
      'No runbook found. Connect a source that can see a runbook in its repository, or who reads it.',
    );
    // Not to those who have one.
    expect(
      practiceOf(
        {},
        {
          rules,
          evidence: {
            answers: [
              {
                practice: ID,
                source: 'probe',
                sourceTitle: 'Probe',
                says: 'unknown',
                grade: 'observed',
                strength: 'medium',
                reason: 'The repository is empty.',
              },
            ],
          },
        },
      ).reason,
    ).toBe('The repository is empty.');
    expect(practiceOf({}, { rules: rulesWith({ provenBy }) }).reason).toBe(
      'No runbook found.',
    );
  });
});

describe('assessPractices, of what an annotation declares,', () => {
  const declaring = (value: string): Description => ({
    annotations: { 'team-topology/declared.sre.runbook': value },
  });
  const field = 'metadata.annotations.team-topology/declared.sre.runbook';

  it('believes a link, and gives it on', () => {
    expect(practiceOf(declaring('https://wiki.example/run#1'))).toMatchObject({
      state: 'met',
      reason: 'An annotation declares it: https://wiki.example/run#1',
      evidence: [
        {
          says: 'met',
          grade: 'declared',
          strength: 'medium',
          source: 'catalog',
          field,
          value: 'https://wiki.example/run#1',
          url: 'https://wiki.example/run#1',
        },
      ],
    });
  });

  it.each([
    'printed, in the control room',
    `${SCRIPT}:alert(1)`,
    'data:text/html,<b>run</b>',
    'https://wiki.example/run and more',
    'ftp://wiki.example/run',
  ])('believes the words %j, which are no link', value => {
    const { state, evidence } = practiceOf(declaring(value));
    expect(state).toBe('met');
    expect(evidence[0].value).toBe(value);
    expect(evidence[0]).not.toHaveProperty('url');
  });

  it('is a gap where it says no', () => {
    expect(practiceOf(declaring('No: the ledger replaces it'))).toMatchObject({
      state: 'gap',
      reason:
        'An annotation declares that it is missing: the ledger replaces it',
      evidence: [{ says: 'gap', grade: 'declared', strength: 'medium', field }],
    });
    expect(practiceOf(declaring(' no ')).reason).toBe(
      'An annotation declares that it is missing.',
    );
    // One proof is enough, and what the real system says counts more.
    expect(practiceOf({ ...declaring('no'), link: 'playbook' }).state).toBe(
      'met',
    );
  });

  it.each(['', '  ', 'ok', '--- !', 'TODO', 'none yet', 'not there', '<link>'])(
    'reports %j, and does not count it',
    value => {
      const { practices, problems } = assess(declaring(value));
      expect(practices[0]).toMatchObject({ state: 'gap', evidence: [] });
      expect(problems).toEqual([
        {
          field,
          message: `"${value.trim()}" declares nothing, so it does not count. Write a link or a few words that say where it can be seen, or "no: reason".`,
        },
      ]);
    },
  );

  it('reports a practice that there is not', () => {
    expect(
      assess({
        annotations: { 'team-topology/declared.sre.runbok': 'on the wiki' },
      }).problems,
    ).toEqual([
      {
        field: 'metadata.annotations.team-topology/declared.sre.runbok',
        message:
          '"sre/runbok" is no known practice, so the declaration does not count.',
      },
    ]);
  });

  it('reads long words up to a bound, and links as a whole', () => {
    const link = `https://wiki.example/${'x'.repeat(1000)}`;
    expect(practiceOf(declaring(link)).evidence[0].url).toBe(link);
    expect(
      practiceOf(declaring('word '.repeat(30_000))).reason.length,
    ).toBeLessThan(300);
  });
});

describe('assessPractices, with exemptions,', () => {
  function byPerson(change: Partial<EffectiveExemption>): EffectiveExemption {
    return {
      practice: ID,
      until: '2026-06-30',
      reason: 'a person',
      source: 'person',
      id: 'a',
      author: 'user:default/ada',
      ...change,
    };
  }
  const annotated: Description = {
    annotations: {
      'team-topology/exempt.sre.runbook': 'until 2026-06-30: the file',
    },
  };

  it('accepts a gap for a person, with an end and without', () => {
    const exemption = byPerson({});
    expect(assess({}, { exemptions: [exemption] })).toMatchObject({
      practices: [
        {
          state: 'exempt',
          reason: 'Accepted until 2026-06-30: a person',
          exemption,
          remedy: { text: 'Write one.' },
        },
      ],
      validUntil: '2026-06-30',
    });
    const open = byPerson({ until: undefined });
    const result = assess({}, { exemptions: [open] });
    expect(result.practices[0]).toMatchObject({
      state: 'exempt',
      reason: 'Accepted without end: a person',
      exemption: open,
    });
    expect(result).not.toHaveProperty('validUntil');
  });

  it('lets those that ended and those of other practices not hold', () => {
    const { practices, validUntil } = assess(
      {},
      {
        exemptions: [
          byPerson({ until: '2026-03-14' }),
          byPerson({ practice: 'sre/other' }),
        ],
      },
    );
    expect(practices[0].state).toBe('gap');
    expect(practices[0]).not.toHaveProperty('exemption');
    expect(validUntil).toBeUndefined();
    expect(
      practiceOf({}, { exemptions: [byPerson({ until: '2026-03-15' })] }).state,
    ).toBe('exempt');
  });

  it('takes the one that holds longest, the annotation first at equal ends', () => {
    const winner = (...exemptions: EffectiveExemption[]) => {
      const [one, other] = [exemptions, exemptions.toReversed()].map(
        list => practiceOf(annotated, { exemptions: list }).exemption,
      );
      expect(one).toEqual(other);
      return one;
    };
    expect(winner(byPerson({}))).toEqual({
      practice: ID,
      until: '2026-06-30',
      reason: 'the file',
      source: 'annotation',
    });
    const later = byPerson({ id: 'b', until: '2026-07-01' });
    expect(winner(byPerson({}), later)).toEqual(later);
    const endless = byPerson({ id: 'c', until: undefined });
    expect(winner(later, endless)).toEqual(endless);
    // Of equals, the one that is about the entity itself.
    const ofTeam = byPerson({
      id: '0',
      until: '2026-07-01',
      target: { kind: 'team', ref: 'group:default/a' },
    });
    expect(winner(ofTeam, later)).toEqual(later);
    const twin = byPerson({ id: 'a', until: '2026-07-01' });
    expect(winner(later, twin)).toEqual(twin);
  });

  it('touches no other state, and stays visible where the practice is owed', () => {
    const exemptions = [byPerson({})];
    const met = assess({ link: 'playbook' }, { exemptions });
    expect(met.practices[0]).toMatchObject({ state: 'met', exemption: {} });
    expect(met).not.toHaveProperty('validUntil');
    expect(practiceOf({ tags: ['operated'] }, { exemptions })).toMatchObject({
      state: 'unknown',
      exemption: { id: 'a' },
    });
    expect(practiceOf({ kind: 'API' }, { exemptions })).not.toHaveProperty(
      'exemption',
    );
  });
});
