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

import { join } from 'node:path';
import { CommandFolder } from '../__testUtils__/CommandFolder';

jest.setTimeout(120_000);

const folder = new CommandFolder(join(__dirname, 'command.ts'));
const run = folder.run.bind(folder);
const write = folder.write.bind(folder);

afterAll(() => folder.remove());

const things = [
  { name: 'postgres', type: 'database', primary: 'infra' },
  { name: 'grafana', type: 'service', primary: 'sre' },
  { name: 'jenkins', type: 'service', primary: 'devops' },
  { name: 'tides', type: 'service', primary: 'infra' },
];

const rows = Array.from({ length: 8 }, (_, index) =>
  things.map(({ primary, ...thing }, place) => ({
    ...thing,
    id: `${index}-${place}`,
    kind: 'Component',
    org: `org-${index}`,
  })),
).flat();
const labels = rows.map(({ id }) => ({
  id,
  primary: things[Number(id.split('-')[1])].primary,
}));

const both = ['--entities', 'a.jsonl', '--labels', 'a-labels.jsonl'];

describe('bench:calibration', () => {
  beforeAll(() => {
    write('a.jsonl', [...rows.slice(0, 16), '{']);
    write('a-labels.jsonl', [
      { ...labels[0], confidence: 'low' },
      ...labels.slice(1, 16),
    ]);
    write('b.jsonl', rows.slice(15));
    write('b-labels.jsonl', labels.slice(15));
    write('all.jsonl', rows);
    write('all-reversed.jsonl', [...rows].reverse());
    write('all-labels.jsonl', labels);
    write('one.jsonl', rows.slice(0, 4));
    write('one-labels.jsonl', labels.slice(0, 4));
    write('empty.jsonl', []);
  });

  it('reads several pairs, prints tables, and JSON on the last line', () => {
    const result = run(
      ...both,
      ...['--entities', 'b.jsonl', '--labels', 'b-labels.jsonl'],
    );
    expect(result.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^a\.jsonl:17: the line is not JSON/),
      expect.stringMatching(/^b\.jsonl:1: a\.jsonl:16 is of the same/),
    ]);
    expect(result.status).toBe(0);
    const lines = result.stdout.trimEnd().split('\n');
    const json = JSON.parse(lines.pop()!);
    expect(json).toMatchObject({
      benchmark: 'calibration',
      // Without the label of low confidence.
      rows: 31,
      organizations: 8,
      problems: 2,
      files: [
        { file: 'a.jsonl', rows: 15 },
        { file: 'b.jsonl', rows: 16 },
      ],
      inUse: { numbers: { slope: 0.6 } },
    });
    for (const figures of [json.inUse, json.heldOut]) {
      for (const key of ['logLoss', 'ece', 'eceLow', 'eceHigh']) {
        expect([key, figures[key]]).toEqual([key, expect.any(Number)]);
      }
    }
    expect(json.folds.length).toBeGreaterThan(1);
    expect(lines.join('\n')).toContain('The answers are not cross-validated');
  });

  it('prints the same figures for rows in another order', () => {
    const [first, second] = ['all.jsonl', 'all-reversed.jsonl'].map(name => {
      const { stdout } = run(
        ...['--entities', name, '--labels', 'all-labels.jsonl', '--json'],
      );
      return JSON.parse(stdout.replaceAll(name, 'entities'));
    });
    expect(first.rows).toBe(32);
    expect(second).toEqual(first);
  });

  it('refuses wrong usage, and what it cannot read, judge or part', () => {
    for (const [args, message] of [
      [[], '--entities'],
      [['--entities', 'a.jsonl'], '--labels'],
      [[...both, '--entities', 'b.jsonl'], 'one file of --labels for each'],
      [[...both, '--wrong'], '--wrong'],
      [['--entities', 'none', '--labels', 'a-labels.jsonl'], 'none: cannot'],
      [['--entities', '.', '--labels', 'a-labels.jsonl'], 'cannot be read'],
      [
        ['--entities', 'a.jsonl', '--labels', 'empty.jsonl'],
        'No row of a.jsonl can be judged',
      ],
      [
        ['--entities', 'one.jsonl', '--labels', 'one-labels.jsonl'],
        'too few organizations',
      ],
    ] as [string[], string][]) {
      const result = run(...args);
      expect([args, result.status]).toEqual([args, 2]);
      expect(result.stderr).toContain(message);
      expect(result.stdout).toBe('');
    }
    expect(run('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('may be repeated'),
    });
  });
});
