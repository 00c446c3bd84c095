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

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Entity,
  stringifyEntityRef,
  userEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { parse, parseAllDocuments } from 'yaml';
import { checkEntity } from './entity';

jest.setTimeout(120_000);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'corpus-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, 'command.ts'),
      ...args,
    ],
    { cwd: folder, input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function write(name: string, rows: unknown[]) {
  writeFileSync(
    join(folder, name),
    rows
      .map(row => (typeof row === 'string' ? row : JSON.stringify(row)))
      .join('\n'),
  );
}

function readYaml(...path: string[]): Entity[] {
  return parseAllDocuments(readFileSync(join(folder, ...path), 'utf8')).map(
    document => {
      expect(document.errors).toEqual([]);
      return document.toJS();
    },
  );
}

const service = {
  kind: 'Component',
  type: 'service',
  lifecycle: 'production',
  owner: 'group:default/crew',
};

const oddDescription = '---\nkind: Location # "quoted": {not} a document\u2028';

const entityRows = [
  { ...service, id: 'component:ferry-11111111', name: 'ferry', org: 'Quay' },
  {
    ...service,
    id: 'component:ferry-22222222',
    name: 'Ferry',
    org: 'quay',
    description: oddDescription,
  },
  '{"kind": "Component", "na',
  { kind: 'Location', name: 'elsewhere', org: 'Quay', target: '/etc/passwd' },
  { ...service, id: 'component:ferry-3', name: 'ferry', org: 'all' },
  '',
  { kind: 'API', id: 'api:tides-4', name: 'Tide Table', org: 'all' },
  { kind: 'Template', name: 'boat', type: 'service', org: 'all' },
  { kind: 'Domain', name: 'sea', owner: 'crew' },
];

const groupRows = [
  {
    kind: 'Group',
    name: 'crew',
    title: 'Crew',
    type: 'team',
    parent: null,
    children: ['deck'],
    org: 'Quay',
    primary: 'infra',
    why: 'a judgement',
  },
];

describe('corpus:catalog', () => {
  it('writes a catalog that the demo can load', async () => {
    write('in.jsonl', entityRows);
    write('groups.jsonl', groupRows);
    const args = ['--entities', 'in.jsonl', '--groups', 'groups.jsonl'];
    const result = run([...args, '--out', 'new/out']);

    expect(result.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^in\.jsonl:3: the line is not JSON\. Write one/),
      expect.stringMatching(/^in\.jsonl:4: the kind "Location" .*\. Use one/),
    ]);
    expect(result.stdout).toContain(
      'Rows: 9, written 7, of these adapted 4, left out 2',
    );
    expect(result.status).toBe(1);

    const out = join(folder, 'new', 'out');
    expect(readdirSync(join(folder, 'new'))).toEqual(['out']);
    expect(readdirSync(out).sort()).toEqual([
      'all.yaml',
      'app-config.yaml',
      'namespaces',
      'report.json',
    ]);

    const [location, guest] = readYaml('new/out/all.yaml');
    expect(await locationEntityV1alpha1Validator.check(location)).toBe(true);
    expect(await userEntityV1alpha1Validator.check(guest)).toBe(true);
    expect(stringifyEntityRef(guest)).toBe('user:default/guest');
    expect(location.spec?.targets).toEqual([
      './namespaces/all.yaml',
      './namespaces/quay.yaml',
      './namespaces/unknown.yaml',
    ]);

    const entities = (location.spec!.targets as string[]).flatMap(target =>
      readYaml('new/out', target),
    );
    for (const entity of entities) {
      expect(await checkEntity(entity)).toBeUndefined();
    }
    expect(entities.map(stringifyEntityRef).sort()).toEqual([
      'api:all/tide-table',
      'component:all/ferry',
      'component:quay/ferry',
      'component:quay/ferry-22222222',
      'domain:unknown/sea',
      'group:quay/crew',
      'template:all/boat',
    ]);
    expect(
      entities.find(entity => entity.metadata.name === 'Ferry-22222222')
        ?.metadata,
    ).toMatchObject({
      title: 'Ferry',
      description: oddDescription,
    });
    expect(JSON.stringify(entities)).not.toContain('judgement');

    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    expect(
      report.records.map((record: { file: string; line: number }) => [
        record.file,
        record.line,
      ]),
    ).toEqual([2, 3, 4, 7, 8, 9].map(line => ['in.jsonl', line]));
    expect(report.records[0]).toEqual({
      file: 'in.jsonl',
      line: 2,
      id: 'component:ferry-22222222',
      ref: 'component:quay/ferry-22222222',
      result: 'adapted',
      changes: [
        {
          field: 'name',
          what: '"Ferry" became "Ferry-22222222"',
          why: 'another Component of the organization has that name',
        },
      ],
    });

    const config = parse(readFileSync(join(out, 'app-config.yaml'), 'utf8'));
    expect(config.catalog.locations).toEqual([
      {
        type: 'file',
        target: join(out, 'all.yaml'),
        rules: [
          {
            allow: expect.arrayContaining(
              entities.map(entity => entity.kind).concat('Location', 'User'),
            ),
          },
        ],
      },
    ]);
  });

  it('reads standard input, and replaces only what it made', () => {
    const args = ['--entities', '-', '--out', 'out'];
    const first = run(
      args,
      JSON.stringify({ ...service, name: 'a', org: 'o' }),
    );
    expect(first).toMatchObject({ status: 0, stderr: '' });

    const second = run(
      args,
      JSON.stringify({ ...service, name: 'b', org: 'p' }),
    );
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(join(folder, 'out', 'namespaces'))).toEqual(['p.yaml']);

    for (const notes of ['notes.txt', 'namespaces/notes.yaml']) {
      writeFileSync(join(folder, 'out', notes), 'mine');
      const third = run(
        args,
        JSON.stringify({ ...service, name: 'c', org: 'q' }),
      );
      expect(third.status).toBe(2);
      expect(third.stderr).toContain(notes);
      rmSync(join(folder, 'out', notes));
    }
    expect(readdirSync(join(folder, 'out', 'namespaces'))).toEqual(['p.yaml']);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('refuses wrong usage and what it cannot read or write', () => {
    write('in.jsonl', entityRows);
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other', 'report.json'), '{"generator":"x"}');
    writeFileSync(join(folder, 'file'), '');
    for (const [args, message] of [
      [[], '--entities'],
      [['--entities', 'in.jsonl'], '--out'],
      [['--entities', 'in.jsonl', '--out', 'out', '--wrong'], '--wrong'],
      [['--entities', 'none.jsonl', '--out', 'out'], 'none.jsonl'],
      [['--entities', '.', '--out', 'out'], 'cannot be read'],
      [['--entities', 'in.jsonl', '--groups', 'x', '--out', 'out'], 'x: '],
      [['--entities', 'in.jsonl', '--out', 'other'], 'not empty'],
      [['--entities', 'in.jsonl', '--out', 'file'], 'cannot be read'],
      [['--entities', 'in.jsonl', '--out', 'file/x'], 'cannot be read'],
      [['--entities', 'in.jsonl', '--out', 'o*t'], 'pattern'],
    ] as Array<[string[], string]>) {
      const result = run(args);
      expect([args, result.status]).toEqual([args, 2]);
      expect(result.stderr).toContain(message);
    }
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(run(['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--groups'),
    });
  });
});
