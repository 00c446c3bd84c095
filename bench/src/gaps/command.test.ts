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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFolder } from '../__testUtils__/CommandFolder';

jest.setTimeout(120_000);

const folder = new CommandFolder(join(__dirname, 'command.ts'));

afterAll(() => folder.remove());

describe('bench:gaps', () => {
  beforeAll(() => {
    folder.write('entities.jsonl', [
      {
        id: 'ferry',
        kind: 'Component',
        name: 'ferry',
        type: 'service',
        lifecycle: 'production',
        owner: 'crew',
        org: 'quay',
        description: 'Sells tickets',
      },
      '{',
    ]);
    folder.write('systems.jsonl', [
      {
        kind: 'System',
        name: 'port',
        owner: 'crew',
        org: 'quay',
        description: 'Berths and cranes',
      },
    ]);
  });

  it('prints counts, writes the drawn gaps, and says how they were drawn', () => {
    const result = folder.run(
      ...['--entities', 'entities.jsonl', '--count', '2', '--seed', '5'],
      ...['--output', 'drawn.jsonl'],
    );
    expect(result.status).toBe(0);
    expect(result.stderr).toContain('entities.jsonl:2: the line is not JSON');
    const lines = result.stdout.trimEnd().split('\n');
    expect(JSON.parse(lines.pop()!)).toMatchObject({
      benchmark: 'gaps',
      seed: 5,
      drawn: 2,
      problems: 1,
      entities: 1,
      bySeverity: { critical: 1 },
      byPractice: { 'sre/slo-defined': 1 },
    });
    const drawn = readFileSync(join(folder.path, 'drawn.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(drawn).toHaveLength(2);
    expect(drawn[0]).toMatchObject({
      id: 'ferry',
      description: 'Sells tickets',
      annotations: [],
      practice: { reason: expect.any(String), appliesTo: expect.any(String) },
    });
  });

  it('cannot run without a gap, or with a count that is none', () => {
    const without = folder.run('--entities', 'systems.jsonl');
    expect(without.status).toBe(2);
    expect(without.stderr).toContain('No entity of systems.jsonl has a gap.');
    expect(
      folder.run('--entities', 'entities.jsonl', '--count', 'x').status,
    ).toBe(2);
  });
});
