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

import { addedLines, readDiff } from './readDiff';

describe('readDiff', () => {
  it('numbers the lines of all parts of a diff', () => {
    const lines = readDiff(
      [
        '--- a/x/catalog-info.yaml',
        '+++ b/x/catalog-info.yaml',
        '@@ -7,3 +7,4 @@',
        ' metadata:',
        '+  --- odd: "+"\r',
        '-',
        '   name: a\r',
        '@@ -20 +21,2 @@',
        '-  owner: a',
        '+  owner: b',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
    expect(lines).toEqual([
      { kind: 'same', text: 'metadata:', number: 7 },
      { kind: 'added', text: '  --- odd: "+"', number: 8 },
      { kind: 'removed', text: '', number: 8 },
      { kind: 'same', text: '  name: a', number: 9 },
      { kind: 'skipped', text: '', number: 21 },
      { kind: 'removed', text: '  owner: a', number: 20 },
      { kind: 'added', text: '  owner: b', number: 21 },
    ]);
    expect(addedLines(lines)).toBe('  --- odd: "+"\n  owner: b');
  });

  it('finds nothing in what is no diff', () => {
    expect(readDiff('')).toEqual([]);
    expect(readDiff('+ a\n- b')).toEqual([]);
  });
});
