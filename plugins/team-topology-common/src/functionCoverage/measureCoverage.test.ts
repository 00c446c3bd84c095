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
import {
  dependsOn,
  makeEntity,
  makeOrganization,
} from '../organization/__testUtils__/makeOrganization';
import {
  coverDomains,
  coverEachTeam,
  coverTeams,
  enablingFunctions,
} from './measureCoverage';
import { CoverageMatrix } from './Coverage';

const rules = createRuleSet();

/** By row, `function state own/serving by whom` of what is no hole. */
function tell({ rows }: CoverageMatrix): Record<string, string> {
  return Object.fromEntries(
    rows.map(({ ref, cells }) => [
      ref.slice(ref.lastIndexOf('/') + 1),
      cells
        .map(cell =>
          [
            cell.function,
            cell.state,
            ...(cell.serving > 0
              ? [
                  `${cell.serving} of`,
                  ...cell.servedBy.map(team => team.ref.split('/')[1]),
                ]
              : []),
          ].join(' '),
        )
        .join(', '),
    ]),
  );
}

describe('coverTeams', () => {
  it('tells own, thin, served and missing work apart', () => {
    const index = makeOrganization({ shop: undefined, sre: undefined }, [
      makeEntity('component:cart', {
        primary: 'application',
        owners: ['shop'],
        uses: [
          ...dependsOn('component:alerts', 'component:gone', 'component:cart'),
          { ref: 'template:default/service', mode: 'made-from' },
        ],
      }),
      makeEntity('resource:db', { primary: 'infra', owners: ['shop'] }),
      makeEntity('component:alerts', {
        primary: 'sre',
        owners: ['sre'],
        uses: dependsOn('resource:db', 'resource:db'),
      }),
      makeEntity('component:slos', { primary: 'sre', owners: ['sre'] }),
      makeEntity('template:service', { primary: 'platform', owners: [] }),
    ]);
    expect(tell(coverTeams(coverEachTeam(index, rules)))).toEqual({
      shop: 'infra thin, sre served 1 of sre, devops hole, platform served 1 of, devsecops hole',
      sre: 'infra served 1 of shop, sre own, devops hole, platform hole, devsecops hole',
    });
    expect(coverTeams(coverEachTeam(index, rules))).toMatchObject({
      total: 2,
      holes: 5,
      thin: 1,
    });
  });

  it('counts sub-teams once, and ends on cycles', () => {
    const index = makeOrganization(
      { top: 'left', left: 'top', right: 'top', self: 'self' },
      [
        makeEntity('component:a', {
          primary: 'sre',
          owners: ['left', 'right'],
        }),
        makeEntity('component:b', { primary: 'sre', owners: ['right'] }),
        makeEntity('component:c', { primary: 'devops', owners: ['self'] }),
      ],
    );
    const cells = Object.fromEntries(
      coverTeams(coverEachTeam(index, rules)).rows.map(({ ref, entities }) => [
        ref.split('/')[1],
        entities,
      ]),
    );
    expect(cells).toEqual({ top: 2, left: 2, right: 2, self: 1 });
  });

  it('takes what is not served by a sub-team for own', () => {
    const index = makeOrganization({ top: undefined, low: 'top' }, [
      makeEntity('component:a', {
        primary: 'application',
        owners: ['top'],
        uses: dependsOn('component:b'),
      }),
      makeEntity('component:b', { primary: 'sre', owners: ['low'] }),
    ]);
    expect(tell(coverTeams(coverEachTeam(index, rules))).top).toContain(
      'sre thin,',
    );
  });

  it('says nothing of a team without anything that was assessed', () => {
    const index = makeOrganization({ empty: undefined, broken: undefined }, [
      makeEntity('component:a', {
        primary: 'sre',
        error: 'It could not be assessed.',
        owners: ['broken'],
      }),
    ]);
    const { rows, holes } = coverTeams(coverEachTeam(index, rules));
    expect(holes).toBe(0);
    for (const { cells } of rows) {
      expect(cells.every(({ state }) => state === 'empty')).toBe(true);
    }
  });

  it('neither names nor counts what the reader may not see', () => {
    const cart = makeEntity('component:cart', {
      primary: 'application',
      owners: ['shop'],
      uses: dependsOn('component:alerts', 'component:hidden'),
    });
    // The entity is shown, its team is not.
    const alerts = makeEntity('component:alerts', {
      primary: 'sre',
      owners: ['skunk'],
    });
    const index = makeOrganization({ shop: undefined }, [cart, alerts], {
      limited: true,
    });
    const { rows } = coverTeams(coverEachTeam(index, rules));
    expect(rows[0].cells[1]).toEqual({
      function: 'sre',
      state: 'served',
      entities: 0,
      serving: 1,
      servedBy: [],
    });
    expect(JSON.stringify(rows)).not.toMatch(/skunk|hidden/);
  });

  it('has a column for a function of one’s own, and none for the residual one', () => {
    const own = createRuleSet({
      sources: [
        {
          name: 'test',
          functions: [
            {
              id: 'data',
              title: 'Data',
              mission: 'Turns what happened into decisions.',
              question: 'Can people trust these numbers?',
              northStar: 'Fresh data',
            },
          ],
        },
      ],
    });
    expect(enablingFunctions(own).map(({ id }) => id)).toEqual([
      'infra',
      'sre',
      'devops',
      'platform',
      'devsecops',
      'data',
    ]);
  });
});

describe('coverDomains', () => {
  it('counts what subdomains hold, and ends on cycles', () => {
    const domain = (name: string, parent?: string) => ({
      ref: `domain:default/${name}`,
      ...(parent && { parent: `domain:default/${parent}` }),
    });
    const of = (name: string) => ({ domain: `domain:default/${name}` });
    const index = makeOrganization(
      {},
      [
        makeEntity('component:a', { primary: 'sre', ...of('cards') }),
        makeEntity('component:b', { primary: 'sre', ...of('money') }),
        makeEntity('component:c', { primary: 'sre', ...of('gone') }),
        makeEntity('component:d', { primary: 'sre', ...of('ring-a') }),
      ],
      {
        domains: [
          domain('money'),
          domain('cards', 'money'),
          domain('ring-a', 'ring-b'),
          domain('ring-b', 'ring-a'),
          domain('empty'),
        ],
      },
    );
    expect(
      Object.fromEntries(
        coverDomains(index, rules).rows.map(({ ref, entities }) => [
          ref.split('/')[1],
          entities,
        ]),
      ),
    ).toEqual({ money: 2, cards: 1, 'ring-a': 1, 'ring-b': 1, empty: 0 });
  });
});
