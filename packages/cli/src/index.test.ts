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
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

jest.setTimeout(120_000);

const bin = resolve(__dirname, '../bin/team-topology');

const component =
  '{"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{"name":"ledger"},"spec":{"type":"service"}}\n';

function run(args: string[], input: string) {
  return spawnSync(process.execPath, [bin, ...args], {
    input,
    encoding: 'utf8',
  });
}

describe('team-topology', () => {
  it('ends with 0, 1 or 2', () => {
    const fine = run(['classify'], component);
    expect(fine).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(fine.stdout)).toMatchObject({
      ref: 'component:default/ledger',
      source: { file: 'standard input', line: 1 },
      function: 'application',
    });
    const practice = ['--practice', 'platform/owner-exists'];
    const gaps = run(['check', ...practice, '--output', 'text'], component);
    expect(gaps).toMatchObject({ status: 1, stderr: '' });
    expect(gaps.stdout).toContain(
      '(platform/owner-exists): It names no owner.',
    );
    expect(run(['classify'], `${component}nonsense\n`)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('standard input:2: The line is not JSON'),
    });
    expect(run(['bogus'], '')).toMatchObject({ status: 2 });
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [bin, 'classify', '--evidence']);
    const errors = text(child.stderr);
    child.stdin.end(component.repeat(20_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [[status], stderr] = await Promise.all([once(child, 'exit'), errors]);
    expect(status).toBe(0);
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining('Note: component:default/ledger'),
      '',
    ]);
  });
});
