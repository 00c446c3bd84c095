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

import { JsonObject, JsonValue } from '@backstage/types';
import { classifyEntity } from '../classification';
import { deriveFacts } from '../facts';
import { builtInFunctions } from '../function';
import { builtInPractices } from '../practices';
import { builtInSignals } from '../signals';
import { createRuleSet, RuleSource } from './createRuleSet';
import { functionSchema, practiceSchema, signalSchema } from './ruleSchemas';

const SIGNAL: JsonObject = {
  id: 'mainframe',
  when: { 'facts.nameWords': { $contains: 'cobol' } },
  weights: { infra: 2, application: -1 },
  reason: 'Its name says "{value}", which is our mainframe.',
  source: 'Acme handbook',
};

const PRACTICE: JsonObject = {
  id: 'sre/runbook',
  title: 'Runbook',
  discipline: 'sre',
  level: 2,
  severity: 'medium',
  appliesTo: {
    when: { 'facts.kind': 'component' },
    description: 'all components',
  },
  checks: [
    {
      id: 'link',
      when: { 'facts.linkWords': { $contains: 'runbook' } },
      says: 'met',
      strength: 'strong',
      reason: 'A link leads to it.',
    },
  ],
  whenSilent: 'gap',
  silentReason: 'No runbook found.',
  rationale: 'At night nobody reads code.',
  source: 'Acme handbook',
  remedy: {
    text: 'Write one.',
    links: [{ title: 'How', url: 'https://acme.example/how' }],
  },
};

const DATA: JsonObject = {
  id: 'data',
  title: 'Data',
  mission: 'Turns what happened into what people can decide by.',
  question: 'Can people trust these numbers?',
  northStar: 'Fresh and correct data',
};

function rulesOf(signals?: JsonValue, practices?: JsonValue) {
  return createRuleSet({
    sources: [{ name: 'teamTopology', signals, practices }],
  });
}

function mistakesOf(signals?: JsonValue, practices?: JsonValue): string[] {
  return mistakesOfSource({ signals, practices });
}

/** The mistakes that are reported, without the first line and the bullets. */
function mistakesOfSource(source: RuleSource): string[] {
  try {
    createRuleSet({ sources: [{ name: 'teamTopology', ...source }] });
  } catch (error) {
    const [title, ...mistakes] = (error as Error).message.split('\n');
    expect((error as Error).name).toBe('InputError');
    expect(title).toBe('The rules of Team Topology are wrong:');
    expect(mistakes.every(line => line.startsWith('  - '))).toBe(true);
    return mistakes.map(line => line.slice('  - '.length));
  }
  return [];
}

describe('the built-in rules', () => {
  const rules = createRuleSet();
  const functions = [
    'infra',
    'sre',
    'devops',
    'platform',
    'devsecops',
    'application',
  ];

  it('have six functions of which application is the residual one', () => {
    expect(rules.functions.map(({ id }) => id)).toEqual(functions);
    expect(
      builtInFunctions.filter(({ residual }) => residual).map(({ id }) => id),
    ).toEqual(['application']);
  });

  it('pass the checks that rules of others have to pass', () => {
    for (const definition of builtInFunctions) {
      expect({
        id: definition.id,
        ...functionSchema.safeParse(definition),
      }).toMatchObject({ id: definition.id, success: true });
    }
    for (const signal of builtInSignals) {
      expect({
        id: signal.id,
        ...signalSchema.safeParse(signal),
      }).toMatchObject({ id: signal.id, success: true });
      expect(functions).toEqual(
        expect.arrayContaining(Object.keys(signal.weights)),
      );
    }
    for (const practice of builtInPractices) {
      expect({
        id: practice.id,
        ...practiceSchema.safeParse(practice),
      }).toMatchObject({ id: practice.id, success: true });
    }
    // As if somebody had written all of them into the configuration.
    const copy = JSON.parse(
      JSON.stringify({ signals: builtInSignals, practices: builtInPractices }),
    );
    expect(rulesOf(copy.signals, copy.practices)).toEqual(rules);
  });

  it('have unique ids, sorted', () => {
    // Before they are put together, which would hide one behind another.
    for (const list of [builtInFunctions, builtInSignals, builtInPractices]) {
      const ids = list.map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
    for (const list of [rules.signals, rules.practices]) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect([...ids].sort()).toEqual(ids);
    }
    expect(rules.signals).toHaveLength(builtInSignals.length);
    expect(rules.practices).toHaveLength(builtInPractices.length);
  });

  it('explain themselves', () => {
    for (const signal of rules.signals) {
      expect(signal.reason).toMatch(/^[A-Z].*[^.]\.$/);
      expect(signal.source).not.toBe('');
      for (const weight of Object.values(signal.weights)) {
        expect(Math.abs(weight)).toBeGreaterThanOrEqual(0.1);
        // Two decimals, so that sums can be checked by hand.
        expect(Math.round(weight * 100) / 100).toBe(weight);
      }
    }
    for (const practice of rules.practices) {
      expect(functions).toContain(practice.discipline);
      expect(practice.effort).toBeDefined();
      expect(practice.id.split('/')[0]).toBe(practice.discipline);
      expect(practice.checks.length).toBeGreaterThan(0);
      for (const text of [
        practice.silentReason,
        practice.rationale,
        practice.remedy.text,
      ]) {
        expect(text).toMatch(/^[A-Z].*\.$/);
      }
      // Follows "It is owed by".
      expect(practice.appliesTo.description).toMatch(/^[a-z].*[^.]$/);
      expect(practice.source).not.toBe('');
      expect(practice.remedy.yaml).toEqual(expect.any(String));
    }
  });
});

describe('createRuleSet', () => {
  it('adds new rules', () => {
    const rules = rulesOf([SIGNAL], [PRACTICE]);
    expect(rules.signals).toHaveLength(builtInSignals.length + 1);
    expect(rules.signals.find(({ id }) => id === 'mainframe')).toEqual(SIGNAL);
    expect(rules.practices.find(({ id }) => id === 'sre/runbook')).toEqual(
      PRACTICE,
    );
    const ids = rules.practices.map(({ id }) => id);
    expect([...ids].sort()).toEqual(ids);
  });

  it('changes the fields that an entry names and keeps the others', () => {
    const rules = rulesOf(
      [{ id: 'used-by-many-teams', weights: { platform: 1.5 } }],
      [{ id: 'sre/slo-defined', severity: 'low', level: 3 }],
    );
    const before = createRuleSet();
    expect(rules.signals.find(({ id }) => id === 'used-by-many-teams')).toEqual(
      {
        ...before.signals.find(({ id }) => id === 'used-by-many-teams'),
        weights: { platform: 1.5 },
      },
    );
    expect(rules.practices.find(({ id }) => id === 'sre/slo-defined')).toEqual({
      ...before.practices.find(({ id }) => id === 'sre/slo-defined'),
      severity: 'low',
      level: 3,
    });
    expect(rules.signals).toHaveLength(before.signals.length);
    // The built-in rules themselves stay as they are.
    expect(createRuleSet()).toEqual(before);
  });

  it('merges the checks of a practice by their id', () => {
    const checks = [
      {
        id: 'slo-link',
        when: { 'facts.linkWords': { $contains: 'objective' } },
        says: 'met',
        strength: 'weak',
        reason: 'Ours.',
      },
      {
        id: 'acme-slo',
        when: { 'facts.annotationKeys': { $contains: 'acme.com/slo' } },
        says: 'met',
        strength: 'strong',
        reason: 'Named.',
      },
    ];
    const practice = rulesOf(undefined, [
      { id: 'sre/slo-defined', checks },
    ]).practices.find(({ id }) => id === 'sre/slo-defined')!;
    const builtIn = builtInPractices.find(
      ({ id }) => id === 'sre/slo-defined',
    )!;
    expect(practice.checks).toEqual([
      ...builtIn.checks.map(check =>
        check.id === 'slo-link' ? checks[0] : check,
      ),
      checks[1],
    ]);
  });

  it('switches rules off, and lets a later source bring one back or change it', () => {
    const off = rulesOf(
      [{ id: 'application-banking-in-name', disabled: true }],
      [{ id: 'infra/iac-referenced', disabled: true }],
    );
    expect(off.signals.map(({ id }) => id)).not.toContain(
      'application-banking-in-name',
    );
    expect(off.signals).toHaveLength(builtInSignals.length - 1);
    expect(off.practices.map(({ id }) => id)).not.toContain(
      'infra/iac-referenced',
    );

    const rules = createRuleSet({
      sources: [
        { name: 'a module', signals: [SIGNAL] },
        {
          name: 'teamTopology',
          signals: [
            { id: 'mainframe', weights: { infra: 1 }, disabled: false },
          ],
        },
      ],
    });
    const signal = rules.signals.find(({ id }) => id === 'mainframe');
    expect(signal).toEqual({ ...SIGNAL, weights: { infra: 1 } });
    expect(
      createRuleSet({
        sources: [
          { name: 'a module', signals: [SIGNAL] },
          {
            name: 'teamTopology',
            signals: [{ id: 'mainframe', disabled: true }],
          },
        ],
      }),
    ).toEqual(createRuleSet());
  });

  it('accepts nothing at all', () => {
    expect(createRuleSet({ sources: [] })).toEqual(createRuleSet());
    expect(rulesOf()).toEqual(createRuleSet());
    expect(rulesOf([], [])).toEqual(createRuleSet());
  });

  it('names the place and the mistake in conditions', () => {
    expect(
      mistakesOf([
        SIGNAL,
        { ...SIGNAL, id: 'two', when: { 'facts.type': { $regex: 'x' } } },
        {
          ...SIGNAL,
          id: 'three',
          when: { $any: [{ $not: { $or: [{ 'facts.type': 'x' }] } }] },
        },
        { ...SIGNAL, id: 'four', when: 'facts.type' },
        { ...SIGNAL, id: 'five', when: { 'facts.type': { $in: 'x' } } },
        {
          ...SIGNAL,
          id: 'six',
          when: { $all: [{ 'facts.type': 'x' }], 'facts.kind': 'api' },
        },
        { ...SIGNAL, id: 'seven', when: null },
      ]),
    ).toEqual([
      'teamTopology.signals[1].when has the unknown operator "$regex"; known are $all, $any, $not, $exists, $in, $contains, $hasPrefix',
      'teamTopology.signals[2].when has the unknown operator "$or"; known are $all, $any, $not, $exists, $in, $contains, $hasPrefix',
      ...[3, 4, 5, 6].map(
        index =>
          `teamTopology.signals[${index}].when is no filter predicate; write an object such as { "entity.kind": "Component" } with the operators $all, $any, $not, $exists, $in, $contains, $hasPrefix`,
      ),
    ]);
    expect(
      mistakesOf(undefined, [
        {
          id: 'sre/slo-defined',
          appliesTo: { when: { $nor: [] }, description: 'all' },
        },
        {
          ...PRACTICE,
          checks: [
            ...(PRACTICE.checks as JsonObject[]),
            {
              ...(PRACTICE.checks as JsonObject[])[0],
              id: 'bad',
              when: { 'facts.type': { $matches: 'x' } },
            },
          ],
        },
      ]),
    ).toEqual([
      'teamTopology.practices[0].appliesTo.when has the unknown operator "$nor"; known are $all, $any, $not, $exists, $in, $contains, $hasPrefix',
      'teamTopology.practices[1].checks[1].when has the unknown operator "$matches"; known are $all, $any, $not, $exists, $in, $contains, $hasPrefix',
    ]);
  });

  it('refuses weights that are no numbers, too large, or of unknown functions', () => {
    const mistakes = mistakesOf([
      { ...SIGNAL, id: 'a', weights: { infra: NaN } },
      { ...SIGNAL, id: 'b', weights: { infra: Infinity } },
      { ...SIGNAL, id: 'c', weights: { infra: '2' } },
      { ...SIGNAL, id: 'd', weights: { infra: 5.01 } },
      { ...SIGNAL, id: 'e', weights: { sre: -5.01 } },
      { ...SIGNAL, id: 'f', weights: {} },
      { ...SIGNAL, id: 'g', weights: { finance: 1 } },
      { ...SIGNAL, id: 'h', weights: { infra: 5, sre: -5 } },
    ]);
    expect(mistakes).toHaveLength(7);
    [
      /^teamTopology\.signals\[0\]\.weights\.infra must be a number$/,
      /^teamTopology\.signals\[1\]\.weights\.infra must be a number$/,
      /^teamTopology\.signals\[2\]\.weights\.infra must be a number$/,
      /^teamTopology\.signals\[3\]\.weights\.infra .*<=5$/,
      /^teamTopology\.signals\[4\]\.weights\.sre .*>=-5$/,
      /^teamTopology\.signals\[5\]\.weights must name at least one function$/,
      /^teamTopology\.signals\[6\]\.weights names the unknown function "finance"; known are infra, sre, devops, platform, devsecops, application$/,
    ].forEach((pattern, index) => expect(mistakes[index]).toMatch(pattern));
  });

  it('refuses unknown keys, bad ids and bad addresses', () => {
    expect(
      mistakesOf(
        [
          { ...SIGNAL, wieghts: { infra: 1 } },
          { ...SIGNAL, id: 'Not An Id' },
          { weights: { infra: 1 } },
          'text',
        ],
        [
          {
            ...PRACTICE,
            remedy: {
              text: 'x',
              links: [{ title: 'x', url: 'ftp://acme.example/how' }],
            },
          },
          { ...PRACTICE, id: 'runbook' },
          { ...PRACTICE, id: 'devops/runbook' },
          { ...PRACTICE, id: 'acme/runbook', discipline: 'acme' },
          { ...PRACTICE, id: 'sre/a', level: 4 },
          { ...PRACTICE, id: 'sre/b', title: '  ' },
          {
            ...PRACTICE,
            id: 'sre/c',
            checks: [
              ...(PRACTICE.checks as JsonObject[]),
              ...(PRACTICE.checks as JsonObject[]),
            ],
          },
          {
            id: 'sre/slo-defined',
            checks: [
              ...(PRACTICE.checks as JsonObject[]),
              ...(PRACTICE.checks as JsonObject[]),
            ],
          },
        ],
      ),
    ).toEqual([
      'teamTopology.signals[0] has the unknown key "wieghts"',
      'teamTopology.signals[1].id must be lower case words joined by "-"',
      'teamTopology.signals[2].id must be a string',
      'teamTopology.signals[3] must be an object',
      'teamTopology.practices[0].remedy.links[0].url must be an http or https address',
      'teamTopology.practices[1].id must be "discipline/name" in lower case',
      'teamTopology.practices[2].id "devops/runbook" must begin with its discipline, "sre/"',
      'teamTopology.practices[3].discipline names the unknown function "acme"; known are infra, sre, devops, platform, devsecops, application',
      'teamTopology.practices[4].level must be 1, 2 or 3',
      'teamTopology.practices[5].title must not be empty',
      'teamTopology.practices[6].checks has the id "link" twice',
      'teamTopology.practices[7].checks has the id "link" twice',
    ]);
  });

  it('refuses duplicates, incomplete new rules and switching off what is unknown', () => {
    expect(
      mistakesOf(
        [
          SIGNAL,
          { id: 'mainframe', weights: { infra: 1 } },
          { id: 'used-by-many-team', weights: { platform: 1 } },
          { id: 'nonsense', disabled: true },
        ],
        [
          { id: 'sre/sol-defined', severity: 'low' },
          { id: 'sre/nonsense', disabled: true },
        ],
      ),
    ).toEqual([
      'teamTopology.signals[1].id "mainframe" stands already at teamTopology.signals[0]; put both together',
      'teamTopology.signals[2].id "used-by-many-team" is no known signal; to add it as a new one, give when, reason, source as well',
      'teamTopology.signals[3].id "nonsense" is no known signal, so it cannot be switched off; known ones are listed by GET /functions',
      'teamTopology.practices[0].id "sre/sol-defined" is no known practice; to add it as a new one, give title, discipline, level, appliesTo, checks, whenSilent, silentReason, rationale, source, remedy as well',
      'teamTopology.practices[1].id "sre/nonsense" is no known practice, so it cannot be switched off; known ones are listed by GET /practices',
    ]);
  });

  it('refuses what is no list, and reports the mistakes of all sources at once', () => {
    expect(() =>
      createRuleSet({
        sources: [
          { name: 'teamTopology', signals: { mainframe: SIGNAL } },
          { name: 'module acme', practices: 'all', signals: [{ id: 7 }] },
        ],
      }),
    ).toThrow(
      [
        'The rules of Team Topology are wrong:',
        '  - teamTopology.signals must be a list of signals',
        '  - module acme.signals[0].id must be a string',
        '  - module acme.practices must be a list of practices',
      ].join('\n'),
    );
  });

  it('refuses paths that lead nowhere, and functions where there is none', () => {
    const signal = { weights: { sre: 1 }, reason: 'r', source: 's' };
    const build = () =>
      createRuleSet({
        sources: [
          {
            name: 'teamTopology',
            signals: [
              { ...signal, id: 'a', when: { 'facts.nameWord': 'x' } },
              { ...signal, id: 'b', when: { $not: { kind: 'Component' } } },
              { ...signal, id: 'c', when: { function: 'sre' } },
              { ...signal, id: 'd', when: { 'entity.spec.tier': '1' } },
            ],
            practices: [
              {
                id: 'sre/slo-defined',
                appliesTo: { when: { function: 'sre' }, description: 'x' },
              },
            ],
          },
        ],
      });
    expect(build).toThrow(
      'teamTopology.signals[0].when names the unknown fact "facts.nameWord"',
    );
    expect(build).toThrow(
      'teamTopology.signals[1].when names "kind", which leads nowhere',
    );
    expect(build).toThrow('teamTopology.signals[2].when names "function"');
    expect(build).not.toThrow('signals[3]');
    expect(build).not.toThrow('practices[0]');
  });
});

describe('what practices say beside the obvious', () => {
  const practiceOf = (id: string, ...sources: JsonObject[][]) =>
    createRuleSet({
      sources: sources.map(practices => ({ practices })),
    }).practices.find(practice => practice.id === id)!;
  const override = (id: string, change: JsonObject = { severity: 'low' }) => ({
    id,
    when: { 'entity.metadata.labels.tier': id },
    reason: 'Agreed.',
    ...change,
  });

  it('is effort, what proves it, and what is different for some', () => {
    const practice = {
      ...PRACTICE,
      effort: 'small',
      provenBy: { observed: 'a page in its repository' },
      overrides: [
        override('tier-1', { severity: 'critical', level: 1 }),
        override('tier-3', { owed: false }),
      ],
    };
    expect(practiceOf('sre/runbook', [practice])).toEqual(practice);
  });

  it('replaces effort and proof of a known practice', () => {
    expect(
      practiceOf(
        'sre/runbook',
        [
          {
            ...PRACTICE,
            effort: 'small',
            provenBy: { observed: 'a page', verified: 'a reader' },
          },
        ],
        [{ id: 'sre/runbook', effort: 'large', provenBy: { verified: 'two' } }],
      ),
    ).toEqual({
      ...PRACTICE,
      effort: 'large',
      provenBy: { verified: 'two' },
    });
  });

  it('asks overrides of later sources first, and replaces those with a known id', () => {
    const overrides = [override('a'), override('b'), override('c')];
    const changes = [override('new'), override('b', { owed: false })];
    expect(
      practiceOf(
        'sre/runbook',
        [{ ...PRACTICE, overrides }],
        [{ id: 'sre/runbook', overrides: changes }],
      ).overrides,
    ).toEqual([changes[0], changes[1], overrides[0], overrides[2]]);
    expect(
      practiceOf(
        'sre/runbook',
        [PRACTICE],
        [{ id: 'sre/runbook', overrides: changes }],
      ).overrides,
    ).toEqual(changes);
    expect(
      practiceOf(
        'sre/runbook',
        [{ ...PRACTICE, overrides }],
        [{ id: 'sre/runbook', severity: 'low' }],
      ).overrides,
    ).toEqual(overrides);
    expect(practiceOf('sre/runbook', [PRACTICE])).not.toHaveProperty(
      'overrides',
    );
  });

  it('is refused where it says nothing, too much, or what is not known', () => {
    const id = 'sre/slo-defined';
    expect(
      [
        { effort: 'tiny' },
        { provenBy: {} },
        { provenBy: { observed: 'x', seen: 'x' } },
        { provenBy: { observed: ' ' } },
        { overrides: [override('a', {})] },
        { overrides: [override('a', { owed: true })] },
        { overrides: [override('a', { owed: false, level: 2 })] },
        { overrides: [override('a', { severity: 'awful' })] },
        { overrides: [override('a', { level: NaN })] },
        { overrides: [override('a'), override('a')] },
        { overrides: [override('A')] },
        { overrides: [{ ...override('a'), when: { 'facts.tier': '1' } }] },
        { overrides: [{ ...override('a'), until: 'tomorrow' }] },
        { level: NaN },
        { severity: 'awful' },
      ].flatMap(change => mistakesOf(undefined, [{ id, ...change }])),
    ).toEqual(
      [
        'effort invalid option: expected one of "small"|"medium"|"large"',
        'provenBy says nothing; give observed or verified, or leave it out',
        'provenBy has the unknown key "seen"',
        'provenBy.observed must not be empty',
        'overrides[0] changes nothing; give severity, level or owed: false',
        'overrides[0].owed must be false, or be left out; who owes a practice is said by its appliesTo',
        'overrides[0] says that the practice is not owed and how it counts; take out either owed, or severity and level',
        'overrides[0].severity invalid option: expected one of "critical"|"high"|"medium"|"low"',
        'overrides[0].level must be 1, 2 or 3',
        'overrides has the id "a" twice',
        'overrides[0].id must be lower case words joined by "-"',
        expect.stringMatching(/\.when names the unknown fact "facts\.tier"; /),
        'overrides[0] has the unknown key "until"',
        'level must be 1, 2 or 3',
        'severity invalid option: expected one of "critical"|"high"|"medium"|"low"',
      ].map(mistake =>
        typeof mistake === 'string'
          ? `teamTopology.practices[0].${mistake}`
          : mistake,
      ),
    );
  });
});

describe('practices as a whole', () => {
  const applyTo = (when: JsonValue): JsonObject => ({
    ...PRACTICE,
    appliesTo: { when, description: 'some' },
  });
  const OWED_BY_NOBODY =
    ', so nobody owes the practice; correct it, or switch the practice off';

  it.each<[string, JsonObject]>([
    ['has an empty $any, which never holds', { $any: [] }],
    [
      'has an empty $any, which never holds',
      { $all: [{ 'facts.kind': 'api' }, { $any: [{ $any: [] }] }] },
    ],
    [
      'has an empty $in at "facts.type", which never holds',
      { 'facts.type': { $in: [] } },
    ],
    [
      'has an empty $in at "entity.metadata.labels.tier", which never holds',
      { $any: [{ 'entity.metadata.labels.tier': { $in: [] } }] },
    ],
    ['has a $not of what always holds', { $not: { $all: [] } }],
    [
      'asks for values of "facts.kind" that exclude each other',
      { $all: [{ 'facts.kind': 'api' }, { 'facts.kind': 'component' }] },
    ],
    [
      'asks for values of "facts.kind" that exclude each other',
      { 'facts.kind': 'API', 'entity.kind': 'Component' },
    ],
    [
      'asks for values of "facts.type" that exclude each other',
      {
        $all: [
          { 'facts.type': { $in: ['service', 'website'] } },
          { $all: [{ 'facts.type': { $in: ['worker', 'job'] } }] },
        ],
      },
    ],
    [
      'asks for values of "facts.lifecycle" that exclude each other',
      {
        $all: [
          { 'facts.lifecycle': { $in: ['retired', 'archived'] } },
          {
            $not: {
              $any: [
                { 'facts.lifecycle': 'Retired' },
                { 'facts.lifecycle': { $in: ['archived', 'deprecated'] } },
              ],
            },
          },
        ],
      },
    ],
    [
      'asks for values of "facts.hasTemplate" that exclude each other',
      { $all: [{ 'facts.hasTemplate': true }, { 'facts.hasTemplate': false }] },
    ],
    [
      'asks for values of "facts.type" that exclude each other',
      {
        $all: [
          { 'facts.type': { $exists: false } },
          { $any: [{ 'facts.type': 'a' }, { 'facts.type': 'b' }] },
        ],
      },
    ],
    [
      'asks for values of "function" that exclude each other',
      {
        $any: [
          { $all: [{ function: 'sre' }, { $not: { function: 'sre' } }] },
          { $all: [{ function: 'sre' }, { function: 'infra' }] },
        ],
      },
    ],
  ])('are refused where nobody can owe them: it %s', (reason, when) => {
    expect(mistakesOf(undefined, [applyTo(when)])).toEqual([
      `teamTopology.practices[0].appliesTo.when ${reason}${OWED_BY_NOBODY}`,
    ]);
  });

  it.each<[string, JsonObject]>([
    [
      'two words of one list',
      {
        $all: [
          { 'facts.tagWords': { $contains: 'a' } },
          { 'facts.tagWords': { $contains: 'b' } },
        ],
      },
    ],
    [
      'one value in different case',
      { $all: [{ 'facts.type': 'Service' }, { 'facts.type': 'SERVICE' }] },
    ],
    [
      'lists that share a value',
      {
        $all: [
          { 'facts.type': { $in: ['a', 'b'] } },
          { 'facts.type': { $in: ['b', 'c'] } },
          { $not: { 'facts.type': { $in: ['a', 'c'] } } },
        ],
      },
    ],
    [
      'alternatives of which one holds',
      {
        $all: [
          { 'facts.kind': 'api' },
          { $any: [{ 'facts.kind': 'component' }, { 'facts.type': 'grpc' }] },
        ],
      },
    ],
    [
      'a value that is excluded together with another one only',
      {
        $all: [
          { 'facts.kind': 'api' },
          { $not: { 'facts.kind': 'api', 'facts.type': 'grpc' } },
        ],
      },
    ],
    ['no type', { $not: { 'facts.type': { $exists: true } } }],
    [
      'a prefix',
      {
        $all: [
          { 'facts.type': 'a' },
          { 'entity.spec.type': { $hasPrefix: 'a' } },
        ],
      },
    ],
    ['anything', { $all: [] }],
  ])('are accepted where somebody may owe them: %s', (_, when) => {
    expect(mistakesOf(undefined, [applyTo(when)])).toEqual([]);
  });

  it('are refused where only kinds owe them that are not assessed', () => {
    const mistakes = (kinds: string[] | undefined, when: JsonObject) => {
      try {
        createRuleSet({ kinds, sources: [{ practices: [applyTo(when)] }] });
      } catch (error) {
        return (error as Error).message.split('\n').slice(1);
      }
      return [];
    };
    const domains = {
      $any: [{ 'entity.kind': 'Domain' }, { 'facts.kind': 'location' }],
    };
    expect(mistakes(['component', 'api'], domains)).toEqual([
      '  - practices[0].appliesTo.when asks for the kind "domain" or "location", which is not assessed; add it to teamTopology.kinds, or switch the practice off',
    ]);
    expect(mistakes(['component', 'domain'], domains)).toEqual([]);
    expect(mistakes(undefined, domains)).toEqual([]);
    expect(mistakes(['api'], { function: 'sre' })).toEqual([]);
    // Who assesses few kinds has not written the built-in practices.
    expect(createRuleSet({ kinds: ['api'] })).toEqual(createRuleSet());
    // Another source may switch it off.
    expect(() =>
      createRuleSet({
        kinds: ['api'],
        sources: [
          { practices: [applyTo(domains)] },
          { practices: [{ id: 'sre/runbook', disabled: true }] },
        ],
      }),
    ).not.toThrow();
  });

  it('are refused where their checks contradict them or each other', () => {
    const [link] = PRACTICE.checks as JsonObject[];
    const check = (id: string, change: JsonObject) => ({
      ...link,
      id,
      ...change,
    });
    const withChecks = (...checks: JsonObject[]) =>
      mistakesOf(undefined, [{ ...PRACTICE, checks }]);
    const at = 'teamTopology.practices[0].checks';
    expect(withChecks(link, check('other', { says: 'gap' }))).toEqual([
      `${at} "other" says gap (strong) of what checks "link" says met (strong); take one of them out`,
    ]);
    expect(withChecks(link, check('other', { strength: 'weak' }))).toEqual([
      `${at} "other" says met (weak) of what checks "link" says met (strong); take one of them out`,
    ]);
    expect(withChecks(link, check('other', {}))).toEqual([]);
    // The order of keys makes no other condition.
    expect(
      withChecks(
        check('a', { when: { 'facts.kind': 'api', 'facts.type': 'x' } }),
        check('b', {
          when: { 'facts.type': 'x', 'facts.kind': 'api' },
          says: 'gap',
        }),
      ),
    ).toHaveLength(1);
    for (const when of [
      { $all: [] },
      { $any: [{ 'facts.type': 'x' }, { 'facts.kind': { $exists: true } }] },
      { $not: { $any: [] } },
      { 'facts.kind': 'component' },
    ]) {
      expect(withChecks(check('all', { when }))).toEqual([
        `${at} "all" matches everything that owes the practice, so whenSilent "gap" is never said; narrow its when, or take the check out`,
      ]);
    }
    expect(withChecks(check('none', { when: { $any: [] } }))).toEqual([
      `${at} "none": when has an empty $any, which never holds; correct it, or take the check out`,
    ]);
    // What was there before counts too.
    expect(
      mistakesOf(undefined, [
        {
          id: 'platform/golden-path-exists',
          checks: [
            check('mine', { when: { 'facts.hasTemplate': true }, says: 'gap' }),
          ],
        },
      ]),
    ).toEqual([
      `${at} "mine" says gap (strong) of what checks "template-of-type" says met (strong); take one of them out`,
    ]);
  });

  it('are refused where their overrides contradict them or each other', () => {
    const withOverrides = (...whens: JsonObject[]) =>
      mistakesOf(undefined, [
        {
          ...PRACTICE,
          overrides: whens.map((when, index) => ({
            id: `o${index}`,
            when,
            reason: 'Agreed.',
            level: 1,
          })),
        },
      ]);
    const at = 'teamTopology.practices[0].overrides';
    expect(withOverrides({ 'facts.type': 'a' }, { 'facts.type': 'a' })).toEqual(
      [
        `${at} "o1" has the when of overrides "o0", which holds first; take one of them out`,
      ],
    );
    expect(withOverrides({ 'facts.kind': 'component' })).toEqual([
      `${at} "o0" matches everything that owes the practice; say that of the practice itself, or narrow its when`,
    ]);
    expect(withOverrides({ 'facts.type': { $in: [] } })).toEqual([
      `${at} "o0": when has an empty $in at "facts.type", which never holds; correct it, or take the override out`,
    ]);
    expect(withOverrides({ 'facts.type': 'a' }, { 'facts.type': 'b' })).toEqual(
      [],
    );
  });
});

describe("functions of one's own", () => {
  const order = createRuleSet().functions.map(({ id }) => id);
  const sourceOf = (...functions: JsonValue[]): RuleSource => ({
    name: 'teamTopology',
    functions,
  });

  it('stand after the built-in ones, in the order given', () => {
    const rules = createRuleSet({
      sources: [
        { name: 'modules', functions: [{ ...DATA, id: 'quality' }] },
        sourceOf({ ...DATA, id: 'ml-ops' }, DATA),
      ],
    });
    expect(rules.functions.map(({ id }) => id)).toEqual([
      ...order,
      'quality',
      'ml-ops',
      'data',
    ]);
    expect(rules.functions.at(-1)).toEqual(DATA);
    expect(rules.functions.filter(({ residual }) => residual)).toHaveLength(1);
  });

  it('change the texts of known ones, which keep their place', () => {
    const rules = createRuleSet({
      sources: [
        sourceOf(
          { id: 'application', title: 'Product' },
          { id: 'sre', mission: 'Keeps it up.', northStar: 'Sleep' },
        ),
        sourceOf({ id: 'sre', title: 'Reliability' }),
      ],
    });
    expect(rules.functions.map(({ id }) => id)).toEqual(order);
    expect(rules.functions.find(({ id }) => id === 'application')).toEqual({
      ...builtInFunctions.find(({ id }) => id === 'application'),
      title: 'Product',
    });
    expect(rules.functions.find(({ id }) => id === 'sre')).toEqual({
      ...builtInFunctions.find(({ id }) => id === 'sre'),
      title: 'Reliability',
      mission: 'Keeps it up.',
      northStar: 'Sleep',
    });
    // The built-in ones themselves stay as they are.
    expect(createRuleSet().functions).toEqual(builtInFunctions);
  });

  it('make another rule set, which the fingerprint tells', () => {
    const fingerprints = [
      createRuleSet(),
      createRuleSet({ sources: [sourceOf(DATA)] }),
      createRuleSet({ sources: [sourceOf({ ...DATA, title: 'Insight' })] }),
    ].map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(3);
    expect(createRuleSet({ sources: [sourceOf()] }).fingerprint).toBe(
      fingerprints[0],
    );
  });

  it('are for signals and practices of the same and later sources', () => {
    const signals = [{ ...SIGNAL, weights: { data: 2 } }];
    const practices = [{ ...PRACTICE, id: 'data/runbook', discipline: 'data' }];
    expect(() =>
      createRuleSet({ sources: [{ signals, practices, functions: [DATA] }] }),
    ).not.toThrow();
    expect(() =>
      createRuleSet({
        sources: [{ functions: [DATA] }, { signals, practices }],
      }),
    ).not.toThrow();
    expect(() =>
      createRuleSet({ sources: [{ signals }, { functions: [DATA] }] }),
    ).toThrow('signals[0].weights names the unknown function "data"');
  });

  it('are taken into account by the classification', () => {
    const rules = createRuleSet({
      sources: [
        {
          functions: [DATA],
          signals: [
            {
              ...SIGNAL,
              when: { 'facts.nameWords': { $contains: 'zzyzx' } },
              weights: { data: 5 },
            },
          ],
        },
      ],
    });
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'zzyzx' },
    };
    const facts = deriveFacts(
      entity,
      { owners: [], users: [], templates: [] },
      { now: new Date() },
    );
    const { primary, shares } = classifyEntity(entity, facts, rules);
    expect(primary).toBe('data');
    expect(Object.keys(shares)).toEqual([...order, 'data']);
  });

  it('are refused with place and reason, all mistakes at once', () => {
    expect(
      mistakesOfSource({
        functions: [
          { ...DATA, title: ' ' },
          { id: 'quality', title: 'Quality', mission: 'Tests.' },
          { ...DATA, id: 'Data Team' },
          { ...DATA, id: 'unclassified' },
          { ...DATA, id: 'unclear' },
          { ...DATA, id: 'constructor' },
          { ...DATA, id: '42' },
          { ...DATA, id: 'a'.repeat(64) },
          { ...DATA, id: 'b'.repeat(63) },
          { ...DATA, id: 'c', color: 'red' },
          { ...DATA, id: 'd', question: 7 },
          { ...DATA, id: 'e', residual: true },
          { id: 'sre', disabled: true },
          { id: 'sre', title: 'Reliability' },
          { id: 'sre', title: 'Steadiness' },
          'data',
          { title: 'Data' },
        ],
        signals: [
          // Named above already, so once is enough.
          { ...SIGNAL, weights: { quality: 1 } },
          { ...SIGNAL, id: 'other', weights: { finance: 1 } },
        ],
        practices: [{ ...PRACTICE, id: 'data/runbook', discipline: 'data' }],
      }),
    ).toEqual([
      'teamTopology.functions[0].title must not be empty',
      'teamTopology.functions[1].id "quality" is no known function; to add it as a new one, give question, northStar as well',
      'teamTopology.functions[2].id must be lower case words joined by "-"',
      'teamTopology.functions[3].id is reserved; choose another one',
      'teamTopology.functions[4].id is reserved; choose another one',
      'teamTopology.functions[5].id is reserved; choose another one',
      'teamTopology.functions[6].id must begin with a letter',
      'teamTopology.functions[7].id must be at most 63 characters long',
      'teamTopology.functions[9] has the unknown key "color"',
      'teamTopology.functions[10].question must be a string',
      'teamTopology.functions[11].residual cannot be set; what shows no sign of another function stays application',
      'teamTopology.functions[12].disabled cannot be set; functions stay, because signals, practices and corrections name them. Switch off the signals that speak for it instead',
      'teamTopology.functions[14].id "sre" stands already at teamTopology.functions[13]; put both together',
      'teamTopology.functions[15] must be an object',
      'teamTopology.functions[16].id must be a string',
      expect.stringMatching(
        /^teamTopology\.signals\[1\]\.weights names the unknown function "finance"; known are infra, /,
      ),
    ]);
    expect(mistakesOfSource({ functions: 'data' })).toEqual([
      'teamTopology.functions must be a list of functions',
    ]);
  });

  it('are at most fifty', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...DATA,
        id: `f-${index}`,
      }));
    expect(mistakesOfSource({ functions: many(44) })).toEqual([]);
    expect(mistakesOfSource({ functions: many(45) })).toEqual([
      'teamTopology.functions[44] is one too many; there may be 50 functions in all',
    ]);
  });
});

describe('hostile rules', () => {
  function nest(levels: number, wrap: (inner: JsonValue) => JsonObject) {
    let value: JsonValue = { 'facts.kind': 'component' };
    for (let level = 0; level < levels; level++) {
      value = wrap(value);
    }
    return value;
  }

  it.each([
    ['$not', (inner: JsonValue) => ({ $not: inner })],
    ['$all', (inner: JsonValue) => ({ $all: [inner] })],
    [
      '$contains',
      (inner: JsonValue) => ({ 'entity.relations': { $contains: inner } }),
    ],
    ['nothing known', (inner: JsonValue) => ({ $x: [[inner]] })],
  ])('nested too deeply by %s are refused', (_, wrap) => {
    expect(mistakesOf([{ ...SIGNAL, when: nest(20_000, wrap) }])).toEqual([
      'teamTopology.signals[0].when is nested deeper than 20 levels; write it flatter, or as several rules',
    ]);
  });

  it('nested as deeply as allowed are checked in a moment', () => {
    const started = Date.now();
    expect(
      mistakesOf([
        { ...SIGNAL, when: nest(19, inner => ({ $not: inner })) },
        { ...SIGNAL, id: 'all', when: nest(9, inner => ({ $all: [inner] })) },
        {
          ...SIGNAL,
          id: 'contains',
          when: nest(9, inner => ({
            'entity.relations': { $contains: inner },
          })),
        },
      ]),
    ).toEqual([]);
    expect(Date.now() - started).toBeLessThan(3000);
  });

  it('do not reach the prototype of anything', () => {
    const parse = (text: string) => JSON.parse(text) as JsonObject;
    expect(
      mistakesOf([
        { ...SIGNAL, weights: parse('{"__proto__":1}') },
        { ...SIGNAL, weights: parse('{"__proto__":{"sre":1},"infra":1}') },
        { ...SIGNAL, weights: { constructor: 1 } },
        { ...SIGNAL, when: parse('{"__proto__":{"facts.kind":"api"}}') },
        { ...SIGNAL, when: { 'facts.constructor': 'x' } },
        { ...SIGNAL, ...parse('{"__proto__":{"x":1}}') },
        parse(`{"id":"a","__proto__":{"disabled":true}}`),
      ]),
    ).toEqual([
      expect.stringMatching(/\.weights has the unknown key "__proto__"$/),
      expect.stringMatching(/\.weights has the unknown key "__proto__"$/),
      expect.stringMatching(/\.weights names the unknown function "constr/),
      expect.stringMatching(/\.when names "__proto__", which leads nowhere/),
      expect.stringMatching(/\.when names the unknown fact "facts\.constr/),
      expect.stringMatching(/ has the unknown key "__proto__"$/),
      expect.stringMatching(/ has the unknown key "__proto__"$/),
    ]);
    expect({} as Record<string, unknown>).not.toHaveProperty('sre');
  });

  it('are named by a message of bounded length', () => {
    const mistakes = mistakesOf(
      Array.from({ length: 10_000 }, (_, index) => ({
        ...SIGNAL,
        id: `s-${index}`,
        weights: { ['x'.repeat(1000)]: 1 },
      })),
    );
    expect(mistakes).toHaveLength(201);
    expect(mistakes.at(-1)).toBe('and 9800 more');
    expect(mistakes[0]).toContain(`"${'x'.repeat(80)}…"`);
  });
});
