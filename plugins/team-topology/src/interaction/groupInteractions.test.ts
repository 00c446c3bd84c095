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

import { TeamInteraction } from '@team-topology/backstage-plugin-team-topology-common';
import { findTeams, groupInteractions } from './groupInteractions';

const FUNCTIONS = ['infra', 'sre', 'application'];

function team(
  name: string,
  mode: TeamInteraction['mode'],
  id: string | undefined,
  uses: number,
): TeamInteraction {
  return {
    ref: `group:default/${name}`,
    direction: 'depends-on-us',
    mode,
    function: id,
    uses,
    modes: [{ mode, uses }],
    examples: [],
  };
}

describe('groupInteractions', () => {
  it('groups by mode, then by function, and sorts by what is larger', () => {
    const groups = groupInteractions(
      [
        team('a', 'template', 'infra', 1),
        team('b', 'x-as-a-service', undefined, 1),
        team('c', 'x-as-a-service', 'application', 1),
        team('d', 'x-as-a-service', 'sre', 4),
        team('e', 'x-as-a-service', 'application', 3),
        team('f', 'x-as-a-service', 'infra', 1),
        team('g', 'x-as-a-service', 'their-own', 1),
        team('h', 'x-as-a-service', 'application', 3),
      ],
      FUNCTIONS,
    );
    expect(
      groups.map(({ mode, teams, functions }) => [
        mode,
        teams,
        functions.map(entry => [
          entry.function,
          entry.interactions.map(({ ref }) => ref.slice(-1)).join(''),
        ]),
      ]),
    ).toEqual([
      [
        'x-as-a-service',
        7,
        [
          ['application', 'ehc'],
          ['sre', 'd'],
          ['infra', 'f'],
          [undefined, 'b'],
          ['their-own', 'g'],
        ],
      ],
      ['template', 1, [['infra', 'a']]],
    ]);
    expect(groupInteractions([], FUNCTIONS)).toEqual([]);
  });
});

describe('findTeams', () => {
  it('looks into names and titles, in any case', () => {
    const teams = [
      team('checkout', 'template', 'infra', 1),
      { ...team('t-17', 'template', 'infra', 1), title: 'Check-in' },
      team('default', 'template', 'infra', 1),
    ];
    const find = (text: string) => findTeams(teams, text).map(({ ref }) => ref);
    expect(find(' CHECK ')).toEqual([
      'group:default/checkout',
      'group:default/t-17',
    ]);
    // Not into the rest of the reference.
    expect(find('default')).toEqual(['group:default/default']);
    expect(find('group')).toEqual([]);
    expect(find('')).toHaveLength(3);
  });
});
