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

const ferry = {
  id: 'ferry',
  kind: 'Component',
  name: 'ferry',
  type: 'service',
  org: 'quay',
  ownerKind: 'organisation',
};

describe('bench:classification', () => {
  beforeAll(() => {
    write('entities.jsonl', [
      ferry,
      { ...ferry, id: 'tides', name: 'tides\u001b[31m', description: 'Tides' },
      { ...ferry, id: 'guess', name: 'guess' },
      { ...ferry, id: 'odd', kind: 'Resource', type: null, name: 'thing' },
      '{',
      { ...ferry, id: 'murky', name: 'murky' },
    ]);
    write('labels.jsonl', [
      { id: 'ferry', primary: 'application', confidence: 'high' },
      { id: 'tides', primary: 'sre', confidence: 'medium' },
      { id: 'guess', primary: 'infra', confidence: 'low' },
      { id: 'odd', primary: 'infra' },
      { id: 'murky', primary: 'unclear' },
      { id: 'stranger', primary: 'infra' },
    ]);
  });

  it('prints tables, rows to read, and JSON on the last line', () => {
    const result = run(
      ...['--entities', 'entities.jsonl', '--labels', 'labels.jsonl'],
      ...['--errors', '5', '--unclassified', '0'],
    );
    expect(result.status).toBe(0);
    expect(result.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^entities\.jsonl:5: the line is not JSON/),
      expect.stringMatching(/^labels\.jsonl:6: no row .* "stranger"/),
    ]);
    const lines = result.stdout.trimEnd().split('\n');
    const json = JSON.parse(lines.pop()!);
    expect(json).toMatchObject({
      benchmark: 'classification',
      rows: 3,
      accuracy: 0.3333,
      answeredPrecision: 0.5,
      coverage: 0.6667,
      lowConfidence: { n: 1, accuracy: 0 },
      unclear: 1,
      problems: 2,
      accuracyByOwnerKind: { organisation: 0.3333 },
      baselines: {
        commonestLabel: { accuracy: expect.any(Number) },
        keywords: { accuracy: expect.any(Number) },
      },
    });
    for (const key of [
      ...['accuracyWithSecondary', 'macroF1', 'ece', 'eceLow', 'eceHigh'],
      'entitiesPerSecond',
    ]) {
      expect([key, json[key]]).toEqual([key, expect.any(Number)]);
    }
    const text = lines.join('\n');
    expect(text).toContain('Wrongly classified: 1 of 1\ntides  Component');
    expect(text).toContain('label: sre (medium)\n  answer: application');
    expect(text).toContain('Not classified: 0 of 1\n');
    expect(text).not.toContain('\u001b');
  });

  it('measures groups with the entities that they own', () => {
    write('owned.jsonl', [
      { ...ferry, owner: 'crew' },
      { ...ferry, id: 'tides', name: 'tides', owner: 'nobody' },
    ]);
    write('groups.jsonl', [
      {
        ...{ id: 'crew', kind: 'Group', name: 'crew', org: 'quay' },
        ...{ primary: 'infra', confidence: 'high', description: 'The crew' },
      },
      {
        ...{ id: 'sre', kind: 'Group', name: 'sre', org: 'quay' },
        ...{ primary: 'sre', confidence: 'low', ownerKind: 'organisation' },
      },
      '{',
      { id: 'fog', kind: 'Group', name: 'fog', primary: 'unclear' },
    ]);
    write('owned-labels.jsonl', [
      { id: 'ferry', primary: 'application' },
      { id: 'tides', primary: 'application' },
    ]);
    const files = [
      ...['--entities', 'owned.jsonl', '--labels', 'owned-labels.jsonl'],
      ...['--groups', 'groups.jsonl'],
    ];
    const result = run(...files, '--errors', '5');
    expect([result.status, result.stderr.trim().split('\n')]).toEqual([
      0,
      [expect.stringMatching(/^groups\.jsonl:3: the line is not/)],
    ]);
    const lines = result.stdout.trimEnd().split('\n');
    expect(JSON.parse(lines.pop()!).groups).toMatchObject({
      rows: 2,
      accuracy: 0.5,
      unclear: 1,
      problems: 1,
      owners: 1,
      fromWords: { coverage: 0.5 },
      fromEntities: { coverage: 0.5 },
      accuracyByOwnerKind: { organisation: 1, unknown: 0 },
      accuracyByConfidence: { high: { n: 1, accuracy: 0 } },
    });
    const text = lines.join('\n');
    expect(text).toContain('Groups: 2 judged, 1 of them own entities');
    expect(text).toContain(
      'Groups wrongly classified or not at all: 1 of 1\ncrew  Group crew',
    );

    const without = run(...files.slice(0, 4), '--json');
    expect(JSON.parse(without.stdout)).not.toHaveProperty('groups');
    expect(run(...files.slice(0, 4), '--groups', 'owned-labels.jsonl')).toEqual(
      {
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('No row of owned-labels.jsonl can be'),
      },
    );
    expect(run(...files.slice(0, 4), '--groups', 'none').status).toBe(2);
  });

  it('prints the same figures again, and nothing else with --json', () => {
    const runs = [1, 2].map(() => {
      const { stdout } = run(
        ...['--entities', 'entities.jsonl', '--labels', 'labels.jsonl'],
        ...['--errors', '5', '--json'],
      );
      const { entitiesPerSecond, microsecondsPerEntity, rounds, ...figures } =
        JSON.parse(stdout);
      expect(entitiesPerSecond).toBeGreaterThan(0);
      return figures;
    });
    expect(runs[0]).toEqual(runs[1]);
  });

  it('refuses wrong usage, and what it cannot read or judge', () => {
    write('empty.jsonl', []);
    const both = ['--entities', 'entities.jsonl', '--labels', 'labels.jsonl'];
    for (const [args, message] of [
      [[], '--entities'],
      [['--entities', 'entities.jsonl'], '--labels'],
      [[...both, '--wrong'], '--wrong'],
      [[...both, '--errors', 'many'], 'Write a number'],
      [['--entities', 'none', '--labels', 'labels.jsonl'], 'none: cannot'],
      [['--entities', '.', '--labels', 'labels.jsonl'], 'cannot be read'],
      [
        ['--entities', 'entities.jsonl', '--labels', 'empty.jsonl'],
        'No row of entities.jsonl can be judged',
      ],
      [
        ['--entities', 'empty.jsonl', '--labels', 'labels.jsonl'],
        'No row of empty.jsonl can be judged',
      ],
    ] as [string[], string][]) {
      const result = run(...args);
      expect([args, result.status]).toEqual([args, 2]);
      expect(result.stderr).toContain(message);
    }
    expect(run('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--unclassified'),
    });
  });
});
