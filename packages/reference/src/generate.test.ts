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

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RuleSet } from '@team-topology/backstage-plugin-team-topology-common';
import { generate } from './generate';

const rules: RuleSet = {
  functions: [
    {
      id: 'ferries',
      title: 'Ferries',
      mission: 'Carries people.',
      question: 'Does it float?',
      northStar: 'Dry feet',
      residual: true,
    },
  ],
  signals: [
    {
      id: 'boats-in-name',
      when: { 'facts.nameWords': { $contains: 'catamaran' } },
      weights: { ferries: 2 },
      reason: 'Its name says "{value}", which is a boat.',
      source: 'Harbours',
    },
  ],
  practices: [],
  fingerprint: '0123456789abcdef',
};

const names = ['functions.md', 'practices.md', 'signals.md'];

// The page of the built-in signals is large.
jest.setTimeout(60_000);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reference-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function run(args: string[], environment: { rules?: RuleSet } = {}) {
  let stdout = '';
  let stderr = '';
  const exitCode = await generate(args, {
    stdout: { write: text => (stdout += text) },
    stderr: { write: text => (stderr += text) },
    ...environment,
  });
  return { exitCode, stdout, stderr };
}

describe('docs:generate', () => {
  it('writes what is not current and leaves the rest alone', async () => {
    const out = join(folder, 'new', 'reference');
    const first = await run(['--out', out], { rules });
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await readdir(out)).sort()).toEqual(names);

    const second = await run(['--out', out], { rules });
    expect(second).toEqual({ exitCode: 0, stdout: '', stderr: '' });

    await writeFile(join(out, 'functions.md'), 'by hand');
    const third = await run(['--out', out], { rules });
    expect(third.stdout).toBe(`Wrote ${join(out, 'functions.md')}\n`);
    expect(await readFile(join(out, 'functions.md'), 'utf8')).toContain(
      'Carries people.',
    );
  });

  it('checks without writing', async () => {
    const check = ['--check', '--out', folder];
    const missing = await run(check, { rules });
    expect(missing.exitCode).toBe(1);
    for (const name of names) {
      expect(missing.stderr).toContain(`${join(folder, name)} is not current`);
    }
    expect(await readdir(folder)).toEqual([]);

    await run(['--out', folder], { rules });
    expect(await run(check, { rules })).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    });

    const [signal] = rules.signals;
    const changed = await run(check, {
      rules: { ...rules, signals: [{ ...signal, source: 'Shipyards' }] },
    });
    expect(changed.exitCode).toBe(1);
    expect(changed.stderr.trim().split('\n')).toEqual([
      expect.stringContaining(`${join(folder, 'signals.md')} is not current`),
    ]);
    expect(await readFile(join(folder, 'signals.md'), 'utf8')).toContain(
      'Harbours',
    );

    await writeFile(join(folder, 'practices.md'), 'by hand');
    const edited = await run(check, { rules });
    expect(edited.exitCode).toBe(1);
    expect(edited.stderr).toContain('practices.md');
    expect(edited.stderr).not.toContain('signals.md');
  });

  it('takes the built-in rules', async () => {
    await run(['--out', folder]);
    expect(await readFile(join(folder, 'functions.md'), 'utf8')).toContain(
      '## DevSecOps',
    );
    expect(await readFile(join(folder, 'practices.md'), 'utf8')).toContain(
      '`sre/slo-defined`',
    );
  });

  it('refuses wrong usage and what it cannot read', async () => {
    await expect(run(['--wrong'])).rejects.toThrow('--wrong');
    await expect(run(['more'])).rejects.toThrow('too many arguments');
    await writeFile(join(folder, 'file'), '');
    await expect(
      run(['--check', '--out', join(folder, 'file')], { rules }),
    ).rejects.toThrow('ENOTDIR');
  });
});
