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

import { createRuleSet } from '../rules';
import { readGroupProblems } from './readGroupProblems';

function problemsOf(metadata: object) {
  return readGroupProblems(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'crew', ...metadata },
      spec: { type: 'team', children: [] },
    },
    createRuleSet(),
    new Date('2026-03-01T08:00:00Z'),
  );
}

describe('readGroupProblems', () => {
  it('says nothing about a group that is well written', () => {
    expect(
      problemsOf({
        annotations: {
          'team-topology/function': 'sre',
          'team-topology/team-type': ' Stream-Aligned',
        },
      }),
    ).toEqual([]);
  });

  it('names a team type that there is not', () => {
    expect(
      problemsOf({ annotations: { 'team-topology/team-type': 'sre' } }),
    ).toEqual([
      {
        field: 'metadata.annotations.team-topology/team-type',
        message:
          '"sre" is no team type, so it does not count. Write one of stream-aligned, enabling, complicated-subsystem, platform.',
      },
    ]);
    for (const value of ['<team type>', ['platform']]) {
      expect(
        problemsOf({ annotations: { 'team-topology/team-type': value } }),
      ).toHaveLength(1);
    }
    expect(
      problemsOf({ annotations: { 'team-topology/team-type': ' ' } }),
    ).toEqual([]);
  });

  it('names a function that does not exist and what cannot be read', () => {
    expect(
      problemsOf({
        description: { en: 'x' },
        annotations: { 'team-topology/function': 'pizza' },
      }).map(({ field }) => field),
    ).toEqual([
      'metadata.description',
      'metadata.annotations.team-topology/function',
    ]);
  });
});
