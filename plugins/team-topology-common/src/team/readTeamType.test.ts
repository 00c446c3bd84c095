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

import { readTeamType } from './readTeamType';

function typeOf(annotations: unknown) {
  return readTeamType({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'crew', annotations: annotations as {} },
    spec: { type: 'team', children: [] },
  });
}

describe('readTeamType', () => {
  it.each(['stream-aligned', 'enabling', 'complicated-subsystem', 'platform'])(
    'reads %s, in any case',
    type => {
      expect(typeOf({ 'team-topology/team-type': type })).toBe(type);
      expect(
        typeOf({ 'team-topology/team-type': ` ${type.toUpperCase()} ` }),
      ).toBe(type);
    },
  );

  it.each([
    [undefined],
    ['stream-aligned'],
    [{}],
    [{ 'team-topology/team-type': 'application' }],
    [{ 'team-topology/team-type': '' }],
    [{ 'team-topology/team-type': 3 }],
  ])('reads nothing from %j', annotations => {
    expect(typeOf(annotations)).toBeUndefined();
  });
});
