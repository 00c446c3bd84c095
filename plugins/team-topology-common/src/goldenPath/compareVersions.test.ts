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

import { compareVersions } from './compareVersions';

describe('compareVersions', () => {
  it.each([
    ['1.2.3', '1.2.3', undefined],
    ['1.2.3', '3.0.0', { kind: 'major', behind: 2 }],
    ['1.2.3', '1.3.0', { kind: 'minor', behind: 1 }],
    ['1.2.3', '1.2.10', { kind: 'patch', behind: 7 }],
    ['v1.2.3', '1.3.3', { kind: 'minor', behind: 1 }],
    ['1.2.3+build.1', '1.2.3', undefined],
    // Ahead: the template was rolled back.
    ['2.0.0', '1.9.9', undefined],
    ['1.2.3-rc.1', '1.2.3', { kind: 'pre-release' }],
    ['1.2.3', '1.2.3-rc.1', undefined],
    ['1.2.3-rc.2', '1.2.3-rc.10', { kind: 'pre-release' }],
    ['1.2.3-alpha', '1.2.3-alpha.1', { kind: 'pre-release' }],
    ['1.2.3-1', '1.2.3-alpha', { kind: 'pre-release' }],
    ['1.2.3-beta', '1.2.3-alpha', undefined],
    // Not both semantic versions.
    ['2024-05', '2024-06', { kind: 'another' }],
    ['2024-05', '2024-05', undefined],
    ['1.2', '1.2.0', { kind: 'another' }],
    ['01.2.3', '1.2.3', { kind: 'another' }],
    ['1.2.3', 'main', { kind: 'another' }],
  ])('%s against %s', (version, current, lag) => {
    expect(compareVersions(version, current)).toEqual(lag);
  });

  it('takes no time on texts that nobody writes', () => {
    const long = `1.0.0-${'a.'.repeat(100)}`;
    expect(compareVersions(long, `${long}b`)).toEqual({ kind: 'pre-release' });
  });
});
