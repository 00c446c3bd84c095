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

import { describeMix } from './describeMix';

describe('describeMix', () => {
  it('says nothing of a team without assessed entities', () => {
    expect(describeMix([])).toEqual({ kind: 'nothing' });
    expect(describeMix([{ function: 'sre', count: 0, percent: 0 }])).toEqual({
      kind: 'nothing',
    });
  });

  it('names the only function', () => {
    expect(
      describeMix([
        { function: 'infra', count: 0, percent: 0 },
        { function: 'sre', count: 4, percent: 100 },
        { count: 0, percent: 0 },
      ]),
    ).toEqual({ kind: 'single', function: 'sre', count: 4 });
  });

  it('names a clear majority and the two that follow', () => {
    expect(
      describeMix([
        { function: 'infra', count: 1, percent: 3 },
        { function: 'sre', count: 2, percent: 7 },
        { function: 'devops', count: 3, percent: 10 },
        { function: 'platform', count: 5, percent: 16 },
        { function: 'devsecops', count: 1, percent: 3 },
        { function: 'application', count: 19, percent: 61 },
      ]),
    ).toEqual({
      kind: 'mostly',
      function: 'application',
      percent: 61,
      others: [
        { function: 'platform', count: 5 },
        { function: 'devops', count: 3 },
      ],
      more: 4,
    });
  });

  it('splits a mix without a majority', () => {
    expect(
      describeMix([
        { function: 'infra', count: 2, percent: 20 },
        { function: 'sre', count: 1, percent: 10 },
        { function: 'platform', count: 5, percent: 50 },
        { count: 2, percent: 20 },
      ]),
    ).toEqual({
      kind: 'mixed',
      parts: [
        { function: 'platform', percent: 50 },
        { function: 'infra', percent: 20 },
        { function: undefined, percent: 20 },
      ],
      rest: 10,
    });
  });

  it('says when most or all of it is not known', () => {
    expect(describeMix([{ count: 3, percent: 100 }])).toEqual({
      kind: 'unclassified',
      count: 3,
    });
    expect(
      describeMix([
        { function: 'sre', count: 1, percent: 25 },
        { count: 3, percent: 75 },
      ]),
    ).toEqual({
      kind: 'mostly-unclassified',
      percent: 75,
      functions: ['sre'],
    });
  });
});
