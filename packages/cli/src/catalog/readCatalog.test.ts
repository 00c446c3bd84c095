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
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readCatalog } from './readCatalog';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'team-topology-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function component(name: string, dependsOn: string[] = []) {
  return JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
    spec: { type: 'service', lifecycle: 'production', owner: name, dependsOn },
  });
}

describe('readCatalog', () => {
  it('takes all files for one catalog, in which files outrank the context', async () => {
    const then = join(folder, 'then.jsonl');
    writeFileSync(
      then,
      [
        component('a', ['component:b']),
        // Both are in the files too, and "b" has other dependencies there.
        component('b', ['component:c', 'component:a']),
        component('c'),
      ].join('\n'),
    );
    const now = join(folder, 'now.json');
    writeFileSync(now, `[${component('b', ['component:a'])}]`);

    const problems: unknown[] = [];
    const { subjects, context, lookup } = await readCatalog({
      files: [now, '-', now],
      // What is a file already is no context.
      context: [then, now],
      format: undefined,
      standardInput: Readable.from([`${component('c')}\n`]),
      onProblem: async problem => {
        problems.push(problem);
      },
    });

    expect(problems).toEqual([]);
    expect(subjects.map(({ ref, source }) => [ref, source])).toEqual([
      ['component:default/b', { file: now, line: 1 }],
      ['component:default/c', { file: 'standard input', line: 1 }],
    ]);
    expect(context.map(({ ref }) => ref)).toEqual(['component:default/a']);
    const relations = (name: string) =>
      [...subjects, ...context]
        .find(({ ref }) => ref === `component:default/${name}`)!
        .entity.relations!.filter(({ type }) => type !== 'ownedBy');
    expect(relations('a')).toEqual([
      { type: 'dependencyOf', targetRef: 'component:default/b' },
      { type: 'dependsOn', targetRef: 'component:default/b' },
    ]);
    expect(relations('c')).toEqual([]);
    expect(lookup.getRecord('component:default/a')).toMatchObject({
      owners: ['group:default/a'],
    });
  });
});
