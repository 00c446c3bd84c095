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
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  assessEntity,
  createCatalogLookup,
  createRuleSet,
  deriveNeighbourhood,
  readNeighbourhoodSubject,
  relateEntities,
} from '@team-topology/backstage-plugin-team-topology-common';
import { parseAllDocuments } from 'yaml';
import { runInProcess as run } from '../__testUtils__/runInProcess';
import { EntityLine } from '../report';

jest.setTimeout(60_000);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'team-topology-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array | unknown[]) {
  const path = join(folder, name);
  writeFileSync(
    path,
    Array.isArray(content)
      ? content.map(item => JSON.stringify(item)).join('\n---\n')
      : (content as string | Uint8Array),
  );
  return path;
}

function linesOf(stdout: string): EntityLine[] {
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}

const apiVersion = 'backstage.io/v1alpha1';

function component(name: string, fields: object = {}): Entity {
  return {
    apiVersion,
    kind: 'Component',
    metadata: { name },
    spec: { type: 'service', lifecycle: 'production', owner: 'crew' },
    ...fields,
  } as Entity;
}

const crew = {
  apiVersion,
  kind: 'Group',
  metadata: { name: 'crew' },
  spec: { type: 'team', children: [] as string[] },
};

const declared = (name: string, teamFunction: string) =>
  component(name, {
    metadata: { name, annotations: { 'team-topology/function': teamFunction } },
  });

/** One practice that all components owe, and that an annotation meets. */
const HELM = {
  id: 'sre/helm',
  title: 'Helm known',
  discipline: 'sre',
  level: 1,
  severity: 'medium',
  appliesTo: {
    when: { 'entity.kind': 'Component' },
    description: 'components',
  },
  checks: [],
  whenSilent: 'gap',
  silentReason: 'Nobody is at the helm.',
  rationale: 'Ships drift.',
  source: 'test',
  remedy: { text: 'Name who is at the helm.', yaml: 'metadata:\n  helm: me' },
};

function writeRules(practice: object = {}) {
  return write(
    'app-config.yaml',
    JSON.stringify({
      teamTopology: { practices: [{ ...HELM, ...practice }] },
    }),
  );
}

describe('classify', () => {
  it('says the same as an assessment in a catalog of all files', async () => {
    const now = new Date('2026-03-01T12:00:00Z');
    const entities = [
      component('terraform-network', {
        metadata: { name: 'terraform-network', tags: 7 },
      }),
      component('ledger', {
        spec: {
          type: 'service',
          owner: 'crew',
          dependsOn: ['component:terraform-network'],
        },
      }),
      declared('kiosk', 'sre'),
      component('bare', { spec: undefined }),
    ];
    const template = {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name: 'path', title: 'The path' },
      spec: { type: 'service', owner: 'crew', steps: [] },
    };
    const related = relateEntities([crew, template, ...entities] as Entity[]);
    const lookup = createCatalogLookup(related);
    const rules = createRuleSet();
    const expected = related.slice(2).map((entity, index) => {
      const { classification, practices, problems } = assessEntity(entity, {
        neighbourhood: deriveNeighbourhood(
          readNeighbourhoodSubject(entity),
          lookup,
        ),
        rules,
        now,
      });
      const { primary, confidence, shares, summary, correction } =
        classification;
      return {
        ref: `component:default/${entity.metadata.name}`,
        kind: 'component',
        source: { file: join(folder, 'catalog.yaml'), line: 1 + 2 * index },
        ...(primary && { function: primary }),
        confidence,
        shares,
        summary,
        ...(correction && { correction }),
        evidence: classification.evidence.map(
          ({ signal, reason, weights, matches }) => ({
            signal,
            reason,
            weights,
            ...matches[0],
          }),
        ),
        practices: practices
          .filter(({ state }) => state !== 'not-applicable')
          .map(({ practice, state, severity, reason }) => ({
            practice,
            state,
            severity,
            reason,
          })),
        problems,
      };
    });
    expect(expected.map(line => line.function)).toEqual(
      expect.arrayContaining(['infra', 'application', 'sre']),
    );

    const catalog = write('catalog.yaml', entities);
    const context = write('org.yaml', [crew, template]);
    const all = ['classify', catalog, '--context', context];
    const full = await run([...all, '--evidence', '--practices']);
    expect(full.stderr).toBe('');
    expect(full.exitCode).toBe(0);
    expect(linesOf(full.stdout)).toEqual(JSON.parse(JSON.stringify(expected)));

    const lean = await run(all);
    expect(Object.keys(linesOf(lean.stdout)[0])).toEqual([
      'ref',
      'kind',
      'source',
      'function',
      'confidence',
      'shares',
      'summary',
      'problems',
    ]);

    const text = await run([...all, '--output', 'text']);
    expect(text.stdout.split('\n')[2]).toBe(
      `${catalog}:5: component:default/kiosk: SRE, high confidence. ${expected[2].summary}`,
    );
  });

  it('classifies groups by what they and their sub-teams own', async () => {
    const catalog = write('catalog.yaml', [
      { ...crew, spec: { type: 'team', children: ['deck'] } },
      // A cycle, and a child that does not exist.
      {
        ...crew,
        metadata: { name: 'deck' },
        spec: { type: 'team', children: ['crew', 'nobody'] },
      },
      { ...crew, metadata: { name: 'idle' } },
    ]);
    const context = write(
      'work.yaml',
      ['a', 'b', 'c', 'd'].map(name =>
        component(name, {
          metadata: {
            name,
            annotations: { 'team-topology/function': 'devsecops' },
          },
          spec: { type: 'service', owner: 'deck' },
        }),
      ),
    );
    const { stdout, exitCode } = await run([
      'classify',
      catalog,
      '--context',
      context,
    ]);
    expect(exitCode).toBe(0);
    expect(linesOf(stdout)).toEqual([
      expect.objectContaining({
        ref: 'group:default/crew',
        function: 'devsecops',
        basis: 'entities',
        summary: expect.stringContaining('4'),
      }),
      expect.objectContaining({
        ref: 'group:default/deck',
        function: 'devsecops',
        basis: 'entities',
      }),
      expect.objectContaining({
        ref: 'group:default/idle',
        confidence: 0,
        basis: 'none',
        observations: [],
      }),
    ]);
    expect(linesOf(stdout)[2]).not.toHaveProperty('function');
  });

  it('reports what it cannot use and goes on', async () => {
    const catalog = write(
      'catalog.jsonl',
      [
        'nonsense',
        '{"kind":"Component","name":"row of another format"}',
        '[]',
        '{"kind":"Component","metadata":{"name":" "}}',
        '{"kind":5,"metadata":{"name":"a"}}',
        '{"kind":"Component","metadata":{"name":"a","namespace":{}}}',
        JSON.stringify({ ...component('a'), apiVersion: undefined }),
        JSON.stringify(component('A', { metadata: { name: 'A\u001b[31m' } })),
        JSON.stringify(component('a')),
        JSON.stringify({ kind: 'Location', metadata: { name: 'x' } }),
      ].join('\n'),
    );
    const missing = join(folder, 'missing.yaml');
    const { stdout, stderr, exitCode } = await run([
      'classify',
      catalog,
      missing,
      folder,
      '--context',
      catalog,
    ]);
    expect(exitCode).toBe(2);
    expect(
      linesOf(stdout).map(({ ref, source }) => [ref, source.line]),
    ).toEqual([
      ['component:default/a', 7],
      ['component:default/a\u001b[31m', 8],
      ['component:default/a', 9],
    ]);
    expect(linesOf(stdout)[2].problems).toEqual([
      {
        field: 'metadata.name',
        message: `component:default/a stands already at ${catalog}:7, and a catalog keeps only one of them. Rename or remove one.`,
      },
    ]);
    expect(stdout).not.toContain('\u001b');
    expect(stderr).not.toContain('\u001b');
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining(`${catalog}:1: The line is not JSON.`),
      expect.stringContaining(
        `${catalog}:2: This is no entity: it has no metadata. Write it as in catalog-info.yaml`,
      ),
      expect.stringContaining(`${catalog}:3: This is no entity: it is a list.`),
      expect.stringContaining(
        ':4: This is no entity: its metadata.name is empty.',
      ),
      expect.stringContaining(':5: This is no entity: its kind is a number.'),
      expect.stringContaining(
        ':6: This is no entity: its metadata.namespace is an object.',
      ),
      `${missing}: There is no such file. Correct the path.`,
      `${folder}: It is a directory. Name the files in it.`,
      expect.stringMatching(/:10: Note: location:default\/x is a Location\./),
      expect.stringMatching(/:7: Note: .* \(and 1 other\) has no apiVersion/),
      expect.stringMatching(/:9: Note: component:default\/a stands already/),
      '',
    ]);
  });

  it('lets bad documents pass when it is lenient, but not bad files', async () => {
    const catalog = write(
      'catalog.yaml',
      `a: "b\n---\n${JSON.stringify(component('a'))}`,
    );
    expect(await run(['classify', catalog])).toMatchObject({ exitCode: 2 });
    const lenient = await run(['classify', catalog, '--lenient']);
    expect(lenient.exitCode).toBe(0);
    expect(lenient.stderr).toContain(`${catalog}:1: `);
    expect(linesOf(lenient.stdout)).toHaveLength(1);
    expect(
      await run(['classify', catalog, `${catalog}.no`, '--lenient']),
    ).toMatchObject({ exitCode: 2 });
  });

  it('tells twenty problems of a file, and how many more there are', async () => {
    const { stderr, exitCode } = await run(
      ['classify', '--format', 'jsonl'],
      'x\n'.repeat(50),
    );
    expect(exitCode).toBe(2);
    expect(stderr.split('\n').slice(19)).toEqual([
      expect.stringMatching(/^standard input:20: /),
      'There is no entity in the input.',
      'standard input: 30 more problems.',
      '',
    ]);
  });

  it('ends with 2 where there is no entity, and with 0 where none is classified', async () => {
    expect(await run(['classify'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'There is no entity in the input.\n',
    });
    expect(
      await run(
        ['classify'],
        `{"apiVersion":"${apiVersion}","kind":"User","metadata":{"name":"u"}}`,
      ),
    ).toEqual({
      exitCode: 0,
      stdout: '',
      stderr:
        'standard input:1: Note: user:default/u is of no kind that is classified: component, api, resource, system, template, group.\n',
    });
  });

  it('classifies all examples of the repository', async () => {
    const examples = resolve(__dirname, '../../../../examples');
    const files = readdirSync(examples, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.yaml') && !file.includes('content'))
      // Fixtures of other tests, with rules and answers beside their entities.
      .filter(file => !/^(roll-up|practices)\b/.test(file))
      .map(file => join(examples, file));
    expect(files.length).toBeGreaterThan(10);
    const { stdout, exitCode } = await run(['classify', ...files]);
    expect(exitCode).toBe(0);
    const refs = linesOf(stdout).map(({ ref }) => ref);
    const kinds = files.flatMap(file =>
      parseAllDocuments(readFileSync(file, 'utf8')).map(
        document => (document.toJS() as Entity | null)?.kind,
      ),
    );
    expect(refs).toHaveLength(
      kinds.filter(kind =>
        [
          'Component',
          'API',
          'Resource',
          'System',
          'Template',
          'Group',
        ].includes(kind ?? ''),
      ).length,
    );
    expect(new Set(refs).size).toBe(refs.length);
  });
});

describe('check', () => {
  it('tells gaps with remedies, and fails by severity', async () => {
    const catalog = write('catalog.yaml', [
      component('a'),
      crew,
      component('b'),
    ]);
    const rules = writeRules();
    const args = [
      'check',
      catalog,
      '--config',
      rules,
      '--practice',
      'sre/helm',
    ];
    const gaps = [
      `${catalog}:1: medium: component:default/a: Helm known (sre/helm): Nobody is at the helm.`,
      '  Remedy: Name who is at the helm.',
      '    metadata:',
      '      helm: me',
      `${catalog}:5: medium: component:default/b: Helm known (sre/helm): Nobody is at the helm.`,
      '  Remedy: Name who is at the helm.',
    ];
    const fine = await run(args);
    expect(fine.exitCode).toBe(0);
    expect(fine.stderr.split('\n')).toEqual([
      ...gaps,
      '2 entities checked: 2 gaps (2 medium); 0 met, 0 unknown, 0 exempt. No gap counts, see --fail-on.',
      '',
    ]);
    expect(linesOf(fine.stdout)).toEqual(
      ['a', 'b'].map(name =>
        expect.objectContaining({
          ref: `component:default/${name}`,
          practices: [
            {
              practice: 'sre/helm',
              state: 'gap',
              severity: 'medium',
              reason: 'Nobody is at the helm.',
            },
          ],
        }),
      ),
    );

    const text = await run([
      ...args,
      '--output',
      'text',
      '--fail-on',
      'medium',
    ]);
    expect(text.exitCode).toBe(1);
    expect(text.stderr).toBe('');
    expect(text.stdout.split('\n')).toEqual([
      ...gaps,
      '2 entities checked: 2 gaps (2 medium); 0 met, 0 unknown, 0 exempt. 2 of the gaps count as a failure, see --fail-on.',
      '',
    ]);

    for (const [severity, failOn, exitCode] of [
      ['critical', 'critical', 1],
      ['high', 'critical', 0],
      ['high', 'high', 1],
      ['critical', 'low', 1],
      ['critical', 'none', 0],
    ]) {
      writeRules({ severity });
      expect(await run([...args, '--fail-on', `${failOn}`])).toMatchObject({
        exitCode,
      });
    }
    writeRules({ severity: 'high' });
    expect(await run(args)).toMatchObject({ exitCode: 1 });
    // What could not be read may hide gaps, so it outranks those that were found.
    expect(await run([...args, `${catalog}.no`])).toMatchObject({
      exitCode: 2,
    });
  });

  it('does not count exempt gaps until the exemption ends', async () => {
    const args = [
      'check',
      '--config',
      writeRules({ severity: 'critical' }),
      '--practice',
      'sre/helm',
    ];
    const metadata = {
      name: 'a',
      annotations: {
        'team-topology/exempt.sre.helm': 'until 2026-03-31: In dock.',
      },
    };
    const input = JSON.stringify(component('a', { metadata }));
    const before = await run(args, input, new Date('2026-03-31T12:00:00Z'));
    expect(before.exitCode).toBe(0);
    expect(before.stderr).toContain('no gap; 0 met, 0 unknown, 1 exempt.');
    expect(linesOf(before.stdout)[0].practices).toEqual([
      expect.objectContaining({ practice: 'sre/helm', state: 'exempt' }),
    ]);
    const after = await run(args, input, new Date('2026-04-02T12:00:00Z'));
    expect(after.exitCode).toBe(1);
  });

  it.each(['text', 'json'])(
    'tells people what it could not use, with --output %s',
    async output => {
      const metadata = {
        name: 'a',
        annotations: {
          'team-topology/exempt.sre.slo-defined': 'until 2026-02-30: typo',
        },
      };
      const { exitCode, stdout, stderr } = await run(
        ['check', '--output', output, '--practice', 'sre/slo-defined'],
        JSON.stringify(component('a', { metadata })),
      );
      expect(exitCode).toBe(1);
      expect(output === 'text' ? stdout : stderr).toMatch(
        /^standard input:1: Note: component:default\/a: metadata\.annotations\.team-topology\/exempt\.sre\.slo-defined: ./m,
      );
      // Its owner is in none of the files either, but that was not asked.
      expect(stderr).not.toContain('in none of the files');
    },
  );

  it('says that an owner is in none of the files', async () => {
    const args = ['check', '--practice', 'platform/owner-exists'];
    const input = `${JSON.stringify(component('a'))}\n`;
    const alone = await run(args, input);
    expect(alone.exitCode).toBe(1);
    expect(alone.stderr).toContain(
      'standard input:1: Note: component:default/a names an owner that is in none of the files',
    );
    const known = await run(
      [...args, '-', '--context', write('org.yaml', [crew])],
      input,
    );
    expect(known.exitCode).toBe(0);
    expect(known.stderr).toBe(
      '1 entity checked: no gap; 1 met, 0 unknown, 0 exempt.\n',
    );
  });
});

describe('usage', () => {
  it.each([
    [[], 'Usage: team-topology'],
    [['bogus'], "unknown command 'bogus'"],
    [['classify', '--bogus'], "unknown option '--bogus'"],
    [['classify', '--format', 'xml'], 'Known are yaml, json, jsonl.'],
    [['classify', '--output', 'csv'], 'Known are json, text.'],
    [['check', '--fail-on', 'awful'], 'Known are critical, high'],
    [['check', '--practice', 'a/b'], 'there is no such practice. Known are'],
    [['check', '--context', 'a.yaml'], 'none is left to report on'],
    [['check', 'a', '--context', '-'], 'Standard input cannot be context'],
    [['check', '--config', 'missing.yaml'], 'missing.yaml" does not exist'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stdout, stderr } = await run(args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  it('says by path what is wrong with the rules', async () => {
    const config = write(
      'app-config.yaml',
      'teamTopology: {functions: [{id: 7}], signals: [{id: 5}], practices: [{id: sre/slo-defined, severity: awful}]}',
    );
    const { exitCode, stderr } = await run(['classify', '--config', config]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('teamTopology.functions[0].id');
    expect(stderr).toContain('teamTopology.signals[0].id');
    expect(stderr).toContain('teamTopology.practices[0].severity');
    write('app-config.yaml', 'teamTopology: {kinds: []}');
    expect(await run(['classify', '--config', config])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('teamTopology.kinds'),
    });
  });

  it.each([
    [
      'teamTopology: {signls: []}',
      'teamTopology.signls is no known key; known are schedule, kinds, ',
    ],
    ['teamTopology: [1]', 'teamTopology'],
  ])('does not pass over what a backend refuses: %s', async (yaml, message) => {
    const config = write('app-config.yaml', yaml);
    const { exitCode, stdout, stderr } = await run(
      ['check', '--config', config],
      `${JSON.stringify(component('a'))}\n`,
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('takes a configuration with all that a backend reads', async () => {
    const config = write(
      'app-config.yaml',
      'teamTopology: {schedule: {frequency: {hours: 1}, timeout: {hours: 1}}, corrections: {requireOwnership: false}}',
    );
    expect(
      await run(
        ['classify', '--config', config],
        `${JSON.stringify(component('a'))}\n`,
      ),
    ).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('says of a group as of an entity that its annotation names no function', async () => {
    const annotations = { 'team-topology/function': 'gardening' };
    const { stdout } = await run(
      ['classify'],
      [component('a'), { ...component('g'), kind: 'Group' }]
        .map(entity =>
          JSON.stringify({
            ...entity,
            metadata: { ...entity.metadata, annotations },
          }),
        )
        .join('\n'),
    );
    const [entity, group] = linesOf(stdout);
    expect(entity.problems).toHaveLength(1);
    expect(group.problems).toEqual(entity.problems);
  });

  it('puts environment variables into rules, and lets later files win', async () => {
    const first = write(
      'app-config.yaml',
      'teamTopology:\n  kinds:\n    - component\n    - $' +
        '{TEAM_TOPOLOGY_TEST_KIND}\n  practices: [{id: nonsense}]\n',
    );
    const second = write(
      'app-config.ci.yaml',
      'teamTopology:\n  practices: []\n',
    );
    process.env.TEAM_TOPOLOGY_TEST_KIND = 'Domain';
    try {
      const { stdout, stderr, exitCode } = await run(
        ['classify', '--config', first, '--config', second],
        `${JSON.stringify({ ...component('a'), kind: 'Domain' })}\n`,
      );
      expect(stderr).toBe('');
      expect(exitCode).toBe(0);
      expect(linesOf(stdout)[0].ref).toBe('domain:default/a');

      process.env.APP_CONFIG_teamTopology_kinds = '["location"]';
      const none = await run(
        ['classify', '--config', first, '--config', second],
        `${JSON.stringify(component('a'))}\n`,
      );
      expect(none.stderr).toContain('no kind that is classified: location');
    } finally {
      delete process.env.TEAM_TOPOLOGY_TEST_KIND;
      delete process.env.APP_CONFIG_teamTopology_kinds;
    }
  });

  it('shows help and version', async () => {
    const help = await run(['--help']);
    expect(help).toMatchObject({ exitCode: 0, stderr: '' });
    expect(help.stdout).toContain('Examples:');
    expect(help.stdout).toContain('Exit code:');
    expect(await run(['check', '--help'])).toMatchObject({ exitCode: 0 });
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
