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
  FilterPredicate,
  FilterPredicateExpression,
} from '@backstage/filter-predicates';
import {
  createRuleSet,
  FunctionDefinition,
  Practice,
  RuleSet,
  Signal,
} from '@team-topology/backstage-plugin-team-topology-common';
import { format } from 'prettier';
import { createPages } from './createPages';

// The page of the built-in signals is large.
jest.setTimeout(60_000);

const functions: FunctionDefinition[] = [
  {
    id: 'ferries',
    title: 'Ferries',
    mission: 'Carries people over water.',
    question: 'Does it float?',
    northStar: 'Dry feet',
    residual: true,
  },
  {
    id: 'data',
    title: 'Data & <Tides>',
    mission: 'Measures the water.',
    question: 'How high is it?',
    northStar: 'No surprises',
  },
];

function anyWord(fact: string, words: string[]): FilterPredicate {
  return {
    $any: words.map(
      word =>
        ({
          [`facts.${fact}`]: { $contains: word },
        } as FilterPredicateExpression),
    ),
  };
}

const boats = ['ferry', 'catamaran', 'tug boat'];
const manyWords = Array.from({ length: 61 }, (_, index) => `pier${index}`);

function boatSignal(
  place: string,
  fact: string,
  weights: Record<string, number>,
  words = boats,
): Signal {
  return {
    id: `ferries-boats-in-${place}`,
    when: {
      $all: [
        { 'facts.kind': { $in: ['resource', 'component'] } },
        anyWord(fact, words),
        anyWord('allWords', ['harbour', 'river']),
        { $not: anyWord('allWords', ['boat loan']) },
      ],
    },
    weights,
    reason: `There it says "{value}", which is a boat.`,
    source: 'Harbours',
  };
}

const signals: Signal[] = [
  boatSignal('title', 'titleWords', { ferries: 1.4 }),
  boatSignal('name', 'nameWords', { ferries: 2, data: -0.3 }),
  boatSignal('tags', 'tagWords', { ferries: 1 }, ['dinghy']),
  {
    id: 'data-tides-in-summary',
    when: { 'facts.summaryWords': { $contains: 'c_sharp* <b> [x] & `y`' } },
    weights: { ferries: 0.2, data: 1.1 },
    reason: 'It begins with "{value}", which is a tide.',
    source: 'Almanacs',
  },
  {
    id: 'ferries-piers-in-description',
    when: anyWord('descriptionWords', manyWords),
    weights: { ferries: 0.5 },
    reason: 'Its description says "{value}", which is a pier.',
    source: 'Harbours',
  },
  {
    id: 'group-ferries-in-name',
    when: {
      $all: [
        { 'facts.kind': { $in: ['group'] } },
        anyWord('nameWords', ['crew']),
      ],
    },
    weights: { ferries: 1 },
    reason: 'Its name says "{value}", which is a crew.',
    source: 'Harbours',
  },
  {
    id: 'component-type-boat',
    when: {
      'facts.kind': 'component',
      'facts.type': { $in: ['boat', 'raft'] },
    },
    weights: { ferries: 2.2 },
    reason: 'It is a Component of type {value}.',
    source: 'Types',
  },
  {
    id: 'moored',
    when: {
      $all: [
        { 'facts.annotationKeys': { $contains: 'harbour.example/berth' } },
        { 'facts.usedByManyTeams': true },
        { $not: { 'facts.lifecycle': 'sunk' } },
        { 'facts.sourceTemplate': { $exists: false } },
      ],
    },
    weights: { ferries: 0.7 },
    reason: 'It has a berth.',
    source: 'Annotations',
  },
  {
    id: 'odd',
    when: {
      $any: [
        { 'facts.kind': 'api' },
        { 'entity.spec.tides': { $contains: { height: 3 } } },
      ],
    },
    weights: { data: 0.7 },
    reason: 'It has tides.',
    source: 'Nowhere else',
  },
  {
    // One of these is enough, so they are no list of forbidden words.
    id: 'odd-either',
    when: {
      $any: [
        { 'facts.nameWords': { $contains: 'ebb' } },
        { $not: { 'facts.nameWords': { $contains: 'flood' } } },
      ],
    },
    weights: { data: 0.6 },
    reason: 'It ebbs.',
    source: 'Nowhere else',
  },
];

const practice: Practice = {
  id: 'ferries/life-belts',
  title: 'Life belts known',
  discipline: 'ferries',
  level: 2,
  severity: 'critical',
  appliesTo: {
    when: { 'facts.kind': 'component' },
    description: 'boats that carry people',
  },
  checks: [
    {
      id: 'belt-annotation',
      when: anyWord('annotationKeys', ['harbour.example/belts']),
      says: 'met',
      strength: 'strong',
      reason: 'It counts its belts, "{value}".',
    },
    {
      id: 'odd-check',
      when: { $any: [{ 'facts.kind': 'api' }, { function: 'data' }] },
      says: 'gap',
      strength: 'weak',
      reason: 'It is no boat.',
    },
  ],
  whenSilent: 'unknown',
  silentReason: 'Nobody counted.',
  rationale: 'People can not all swim.',
  source: 'Law of the sea',
  remedy: {
    text: 'Count them.',
    yaml: 'metadata:\n  annotations:\n    harbour.example/belts: <number>',
    links: [{ title: 'Belts', url: 'https://harbour.example/belts' }],
  },
};

const rules: RuleSet = {
  functions,
  signals,
  practices: [practice],
  fingerprint: '0123456789abcdef',
};

async function pagesOf(ruleSet: RuleSet) {
  const pages = await createPages(ruleSet);
  return Object.fromEntries(pages.map(({ name, text }) => [name, text]));
}

/** What stands below a heading, up to the next one of its level or above. */
function sectionOf(page: string, heading: string): string {
  const [marks] = heading.split(' ');
  const [, after] = page.split(`\n${heading}\n`);
  expect([heading, after]).toEqual([heading, expect.any(String)]);
  return after.split(new RegExp(`^#{1,${marks.length}} `, 'm'))[0].trim();
}

describe('createPages', () => {
  it('writes pages that say what they are made by, the same each time', async () => {
    const pages = await pagesOf(rules);
    expect(Object.keys(pages)).toEqual([
      'functions.md',
      'signals.md',
      'practices.md',
    ]);
    const shuffled = await pagesOf({
      ...rules,
      signals: [...signals].reverse(),
    });
    expect(shuffled).toEqual(pages);
    for (const text of Object.values(pages)) {
      expect(text.split('\n')[2]).toMatch(/generated .* `yarn docs:generate`/);
      expect(
        format(text, {
          singleQuote: true,
          trailingComma: 'all',
          arrowParens: 'avoid',
          parser: 'markdown',
        }),
      ).toBe(text);
    }
  });

  it('puts the places of a vocabulary together', async () => {
    const { 'signals.md': page } = await pagesOf(rules);
    expect(sectionOf(page, '#### ferries-boats').split('\n')).toEqual([
      '- **meaning**: a boat',
      '- **words**: catamaran, ferry, tug boat',
      '- **weight for Ferries**: name 2, title 1.4',
      '- **weight for Data &amp; &lt;Tides&gt;**: name -0.3',
      '- **kind**: `component`, `resource`',
      '- **only beside**: harbour, river',
      '- **not beside**: boat loan',
      '- **source**: Harbours',
    ]);
    // Its words were changed for this place only.
    expect(sectionOf(page, '#### ferries-boats-in-tags')).toContain(
      '**words**: dinghy\n- **weight for Ferries**: tags 1\n',
    );
  });

  it('shows each word, folding away long lists and showing them once', async () => {
    const { 'signals.md': page } = await pagesOf({
      ...rules,
      signals: [
        ...signals,
        {
          id: 'group-piers-in-name',
          when: {
            $all: [{ 'facts.kind': 'group' }, anyWord('nameWords', manyWords)],
          },
          weights: { ferries: 1 },
          reason: 'Its name says "{value}", which is a pier.',
          source: 'Harbours',
        },
      ],
    });
    const piers = sectionOf(page, '#### ferries-piers');
    expect(piers).toContain('- **words**: 61 words, see below\n');
    const [, folded] = /<p>(.*)<\/p>/.exec(piers) ?? [];
    expect(folded.split(', ').sort()).toEqual([...manyWords].sort());
    expect(sectionOf(page, '#### group-piers')).toContain(
      '- **words**: those of [ferries-piers](#ferries-piers)\n',
    );
    // As they are, whatever they mean in Markdown and HTML.
    expect(page).toContain('c_sharp\\* &lt;b&gt; \\[x\\] &amp; \\`y\\`');
  });

  it('lists other signals by what they ask, and as JSON where that is not plain', async () => {
    const { 'signals.md': page } = await pagesOf(rules);
    const ferries = sectionOf(page, '## Ferries');
    expect(ferries.match(/^###+ .*/gm)).toEqual([
      '### Ferries: words',
      '#### ferries-boats',
      '#### ferries-boats-in-tags',
      '#### ferries-piers',
      '### Ferries: types',
      '#### component-type-boat',
      '### Ferries: kinds, relations and annotations',
      '#### moored',
      '### Ferries: words of groups',
      '#### group-ferries',
    ]);
    expect(sectionOf(page, '#### component-type-boat').split('\n')).toEqual([
      '- **reason**: It is a Component of type ….',
      '- **weight for Ferries**: 2.2',
      '- **kind**: `component`',
      '- **type**: `boat`, `raft`',
      '- **source**: Types',
    ]);
    expect(sectionOf(page, '#### moored').split('\n')).toEqual([
      '- **reason**: It has a berth.',
      '- **weight for Ferries**: 0.7',
      '- **annotation**: `harbour.example/berth`',
      '- **`facts.usedByManyTeams`**: `true`',
      '- **not `facts.lifecycle`**: `sunk`',
      '- **`facts.sourceTemplate`**: there is none',
      '- **source**: Annotations',
    ]);
    for (const id of ['odd', 'odd-either']) {
      const signal = signals.find(known => known.id === id)!;
      const odd = sectionOf(page, `#### ${id}`);
      expect(odd).toContain(`- **reason**: ${signal.reason}\n`);
      const [, json] = /```json\n([^]*)\n```/.exec(odd) ?? [];
      expect(JSON.parse(json)).toEqual(signal.when);
    }
  });

  it('gives the signals of a custom function their own section', async () => {
    const { 'signals.md': page, 'functions.md': functionsPage } = await pagesOf(
      createRuleSet({
        sources: [
          {
            functions: [
              {
                id: 'ferries',
                title: 'Ferries',
                mission: 'Carries people over water.',
                question: 'Does it float?',
                northStar: 'Dry feet',
              },
            ],
            signals: [
              {
                id: 'boat-word',
                when: { 'facts.nameWords': { $contains: 'catamaran' } },
                weights: { ferries: 2, infra: 1 },
                reason: 'It is a boat.',
                source: 'Harbours',
              },
            ],
          },
        ],
      }),
    );
    const section = sectionOf(page, '## Ferries');
    expect(section.match(/^#### .*/gm)).toEqual(['#### boat-word']);
    expect(section).toContain('- **words**: catamaran\n');
    expect(sectionOf(page, '## Infrastructure')).not.toContain('catamaran');
    expect(sectionOf(functionsPage, '## Ferries')).toContain(
      '- **asks**: Does it float?\n- **steers by**: Dry feet\n- **signals that speak for it most**: 1,',
    );
  });

  it('says of a practice who owes it, what proves it and how to close the gap', async () => {
    const { 'practices.md': page } = await pagesOf(rules);
    expect(sectionOf(page, '### Life belts known'))
      .toBe(`People can not all swim.

- **id**: \`ferries/life-belts\`
- **level**: 2 practising
- **severity**: critical
- **effort**: medium
- **owed by**: boats that carry people
- **when nothing answers for it**: unknown. Nobody counted.
- **declared by hand**: \`team-topology/declared.ferries.life-belts\`
- **source**: Law of the sea

What the catalog can say about it:

- \`belt-annotation\`, strong evidence of \`met\`. It counts its belts, "…". It looks for annotation: \`harbour.example/belts\`
- \`odd-check\`, weak evidence of \`gap\`. It is no boat. It looks for \`{ "$any": [ { "facts.kind": "api" }, { "function": "data" } ] }\`

To close the gap: Count them.

\`\`\`yaml
metadata:
  annotations:
    harbour.example/belts: <number>
\`\`\`

- [Belts](https://harbour.example/belts)`);
    expect(page).not.toContain('Data &amp; &lt;Tides&gt;');
  });

  it('says of a practice what else would show it, and what is different for some', async () => {
    const { 'practices.md': page } = await pagesOf({
      ...rules,
      practices: [
        {
          ...practice,
          id: 'ferries/charts',
          title: 'Charts on board',
          level: 1,
          effort: 'small',
          provenBy: { observed: 'charts in a drawer', verified: 'a <pilot>' },
          overrides: [
            {
              id: 'rafts',
              when: { 'facts.type': 'raft' },
              reason: 'A raft goes where it wants.',
              owed: false,
            },
            {
              id: 'tugs',
              when: { $any: [{ 'facts.type': 'tug' }, { function: 'data' }] },
              reason: 'They know the harbour.',
              severity: 'low',
              level: 3,
            },
          ],
        },
        { ...practice, overrides: [], provenBy: { verified: 'a count' } },
      ],
    });
    const charts = sectionOf(page, '### Charts on board');
    expect(charts).toContain('- **effort**: small\n');
    expect(charts).toContain(`What else would show it, once connected:

- **observed**: charts in a drawer
- **verified**: a &lt;pilot&gt;

What is different for some; the first that holds counts:

- \`rafts\`: not owed. A raft goes where it wants. It looks for type: \`raft\`
- \`tugs\`: severity low, level 3 strategic. They know the harbour. It looks for \`{ "$any": [ { "facts.type": "tug" }, { "function": "data" } ] }\`

To close the gap: Count them.`);
    const belts = sectionOf(page, '### Life belts known');
    expect(belts).toContain('once connected:\n\n- **verified**: a count\n\nTo');
    expect(belts).not.toContain('different for some');
    // By level, then by name.
    expect(page.match(/^### .*/gm)).toEqual([
      '### Charts on board',
      '### Life belts known',
    ]);
    const rows = page.match(/^\|.*`ferries\/.*$/gm)!;
    expect(
      rows.map(row =>
        row
          .split('|')
          .slice(3, 8)
          .map(cell => cell.trim()),
      ),
    ).toEqual([
      ['`ferries/charts`', '1', 'critical', 'small', 'unknown'],
      ['`ferries/life-belts`', '2', 'critical', 'medium', 'unknown'],
    ]);
  });
});
