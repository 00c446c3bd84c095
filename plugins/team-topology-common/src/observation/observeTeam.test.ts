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

import { Organization, OrganizationEntity } from '../organization/Organization';
import { OrganizationIndex } from '../organization/OrganizationIndex';
import {
  dependsOn,
  makeEntity,
  makeOrganization,
  makeServices,
} from '../organization/__testUtils__/makeOrganization';
import { createRuleSet } from '../rules';
import {
  defaultObservationThresholds,
  ObservationThresholds,
} from './ObservationThresholds';
import { observeOrganization, observeTeam } from './observeTeam';
import { ObservationId } from './StatedObservation';

const rules = createRuleSet();

/** What is stated of one kind about the whole organization. */
function observe(
  id: ObservationId,
  index: OrganizationIndex,
  changes: Partial<ObservationThresholds> = {},
) {
  return observeOrganization(index, {
    rules,
    thresholds: { ...defaultObservationThresholds, ...changes },
  }).filter(observation => observation.id === id);
}

const work = (
  primary: string,
  count: number,
  options: Partial<OrganizationEntity> = {},
) =>
  Array.from({ length: count }, (_item, number) =>
    makeEntity(`component:${options.owners?.[0]}-${primary}-${number}`, {
      primary,
      ...options,
    }),
  );

it('has nothing to say about nothing', () => {
  expect(
    observeOrganization(makeOrganization({}, []), {
      rules,
      thresholds: defaultObservationThresholds,
    }),
  ).toEqual([]);
});

describe('all-hats', () => {
  const hats = (...functions: string[]) =>
    functions.flatMap(id => work(id, 1, { owners: ['shop'] }));
  const teams = { shop: undefined };
  const four = hats('infra', 'sre', 'devops', 'platform', 'application');

  it('is normal for small companies', () => {
    const [stated, ...more] = observe(
      'all-hats',
      makeOrganization(teams, four),
    );
    expect(more).toEqual([]);
    expect(stated).toEqual({
      id: 'all-hats',
      key: 'all-hats',
      title: 'One team does the work of many functions',
      text: 'shop owns work of 4 functions: Infrastructure, SRE, DevOps, Platform. With 5 entities that is normal: small companies work so.',
      numbers: { functions: 4, entities: 5, limit: 25 },
      thresholds: { functions: 4, entities: 25 },
      teams: ['group:default/shop'],
      entities: [],
      docs: 'observations.md#all-hats',
    });
  });

  it('shows cracks from the threshold on', () => {
    const index = makeOrganization(teams, four);
    const [stated] = observe('all-hats', index, {
      allHats: { functions: 4, entities: 5 },
    });
    // Another fact than that of a small team, so it is asked about anew.
    expect(stated.key).toBe('all-hats.large');
    expect(stated.text).toContain('It owns 5 entities. From 5 on');
  });

  it('needs four functions of one team, and no databases of its own', () => {
    expect(
      observe(
        'all-hats',
        makeOrganization(teams, hats('sre', 'devops', 'platform')),
      ),
    ).toEqual([]);
    // What its software runs on is no infrastructure work.
    expect(
      observe(
        'all-hats',
        makeOrganization(teams, [
          ...hats('sre', 'devops', 'platform', 'application'),
          makeEntity('resource:db', { primary: 'infra', owners: ['shop'] }),
        ]),
      ),
    ).toEqual([]);
    expect(
      observe(
        'all-hats',
        makeOrganization({ shop: undefined, ops: 'shop' }, [
          ...hats('sre', 'devops', 'platform'),
          ...work('infra', 3, { owners: ['ops'] }),
        ]),
      ),
    ).toEqual([]);
  });
});

describe('silo', () => {
  const teams = { guard: undefined, shop: undefined, bank: undefined };
  const services = [
    ...makeServices('shop', ['met', 'gap'], {
      uses: dependsOn('component:guard-sre-0'),
    }),
    ...makeServices('bank', ['unknown']),
  ];
  const sre = work('sre', 3, { owners: ['guard'] });

  it('states who holds all work, and who uses it', () => {
    const stated = observe(
      'silo',
      makeOrganization(teams, [...sre, ...services]),
    );
    expect(stated).toMatchObject([
      {
        text: 'All 3 entities of SRE work belong to guard. 2 other teams own 3 services in production; 1 of all other teams uses that work. Whether one team or people in each team do better is disputed.',
        numbers: { entities: 3, teams: 2, services: 3, usingTeams: 1 },
        teams: ['group:default/guard'],
      },
    ]);
  });

  it.each([
    ['too little work', [...sre.slice(1), ...services], teams],
    [
      'work of another team',
      [...sre, ...work('sre', 1, { owners: ['shop'] }), ...services],
      teams,
    ],
    [
      'work without an owner',
      [...sre, ...work('sre', 1, { owners: [] }), ...services],
      teams,
    ],
    [
      'work that is shared',
      [...work('sre', 3, { owners: ['guard', 'shop'] }), ...services],
      teams,
    ],
    ['one other team only', [...sre, ...services.slice(0, 2)], teams],
    [
      'a hidden holder',
      [...sre, ...services],
      { shop: undefined, bank: undefined },
    ],
    [
      'the work of another function',
      [...work('devops', 3, { owners: ['guard'] }), ...services],
      teams,
    ],
  ])('says nothing of %s', (_name, entities, known) => {
    expect(observe('silo', makeOrganization(known, entities))).toEqual([]);
  });

  it('is told about the team that holds the work, from counts alone', () => {
    const index = makeOrganization(teams, sre);
    const holders = [
      {
        function: 'sre',
        entities: 3,
        holders: new Map([['group:default/guard', 3]]),
        services: new Map([
          ['group:default/shop', 2],
          ['group:default/bank', 1],
        ]),
      },
    ];
    const about = (team: string) =>
      observeTeam({ ref: `group:default/${team}` }, index, {
        rules,
        thresholds: defaultObservationThresholds,
        holders,
      }).map(({ id }) => id);
    expect(about('guard')).toEqual(['silo']);
    expect(about('shop')).toEqual([]);
  });
});

describe('label-only', () => {
  const named = (
    title: string,
    entities: OrganizationEntity[],
    team: Partial<Organization['teams'][number]> = {},
  ) =>
    observe(
      'label-only',
      makeOrganization({}, entities, {
        teams: [
          { ref: 'group:default/crew', title, ...team },
          { ref: 'group:default/shop' },
        ],
      }),
    );
  const owners = ['crew'];
  const using = makeEntity('component:cart', {
    primary: 'application',
    owners: ['shop'],
    uses: dependsOn('component:crew-devops-0'),
  });

  it('says that a name is no work', () => {
    expect(
      named('Site Reliability', work('application', 3, { owners })),
    ).toMatchObject([
      {
        text: 'Its name says SRE, but none of the 3 entities that it owns is SRE work. Most of them are Application.',
        numbers: { entities: 3, ofFunction: 0 },
      },
    ]);
    expect(
      named('Crew', work('infra', 3, { owners }), { declared: 'platform' }),
    ).toMatchObject([
      { text: expect.stringMatching(/^It is declared Platform/) },
    ]);
  });

  it('says that a DevOps team owns only the delivery of others', () => {
    expect(
      named('DevOps', [...work('devops', 3, { owners }), using]),
    ).toMatchObject([
      {
        text: 'Its name says DevOps. It owns 3 entities of that work and no product; the team that uses it: shop. Worth asking is whether it can change their own way to production without a handoff.',
        teams: ['group:default/crew', 'group:default/shop'],
      },
    ]);
  });

  it.each([
    ['too little', 'DevOps', work('application', 2, { owners })],
    ['work that fits', 'SRE', work('sre', 3, { owners })],
    ['a product', 'Payments Platform', work('application', 3, { owners })],
    ['DevSecOps', 'DevSecOps', work('application', 3, { owners })],
    [
      'a DevOps team with products',
      'DevOps',
      [
        ...work('devops', 3, { owners }),
        ...work('application', 1, { owners }),
        using,
      ],
    ],
    ['a DevOps team that nobody uses', 'DevOps', work('devops', 3, { owners })],
  ])('says nothing of %s', (_name, title, entities) => {
    expect(named(title, entities)).toEqual([]);
  });
});

describe('platform-without-users', () => {
  const teams = { kit: undefined, a: undefined, b: undefined };
  const kit = work('platform', 3, { owners: ['kit'] });
  const app = (team: string, name?: string) =>
    makeEntity(`component:${team}`, {
      primary: 'application',
      owners: [team],
      uses: name ? dependsOn(name) : [],
    });

  it('counts teams that use it, its own parts left out', () => {
    expect(
      observe(
        'platform-without-users',
        makeOrganization({ ...teams, part: 'kit' }, [
          ...kit,
          app('a'),
          app('b'),
          app('part', 'component:kit-platform-0'),
        ]),
      ),
    ).toMatchObject([
      {
        text: 'kit owns 3 entities of platform work. No other team depends on, consumes or was made from any of it, by the relations of the catalog. Either they are not written down, or nobody came yet.',
        numbers: { entities: 3, usingTeams: 0, otherTeams: 2 },
      },
    ]);
    expect(
      observe(
        'platform-without-users',
        makeOrganization(
          teams,
          [...kit, app('a', 'component:kit-platform-0'), app('b')],
          { limited: true },
        ),
      )[0].text,
    ).toContain('Only a that you may see uses any of it');
  });

  it('says nothing with enough users, or where nobody could use it', () => {
    for (const entities of [
      [
        ...kit,
        app('a', 'component:kit-platform-0'),
        {
          ...app('b'),
          uses: [
            {
              ref: 'component:default/kit-platform-1',
              mode: 'made-from' as const,
            },
          ],
        },
      ],
      [...kit, app('a')],
      [...work('application', 3, { owners: ['kit'] }), app('a'), app('b')],
    ]) {
      expect(
        observe('platform-without-users', makeOrganization(teams, entities)),
      ).toEqual([]);
    }
  });
});

describe('many-stacks', () => {
  const tagged = (...stacks: string[]) =>
    makeOrganization(
      {},
      stacks.map(stack =>
        makeEntity(`component:${stack}`, {
          lifecycle: stack === 'cobol' ? 'deprecated' : 'production',
          marks: { stacks: [stack] },
        }),
      ),
    );

  it('holds above the threshold, in production only', () => {
    expect(observe('many-stacks', tagged('a', 'b', 'c', 'cobol'))).toEqual([]);
    expect(observe('many-stacks', tagged('a', 'b', 'c', 'd'))).toMatchObject([
      { numbers: { stacks: 4, tagged: 4, components: 4, limit: 3 } },
    ]);
  });
});

it('leaves out what is switched off', () => {
  const index = makeOrganization(
    { kit: undefined, shop: undefined, bank: undefined },
    [
      ...work('platform', 1, { owners: ['kit'] }),
      ...work('application', 1, { owners: ['shop'] }),
      ...work('application', 1, { owners: ['bank'] }),
    ],
  );
  const id = 'platform-without-users';
  expect(observe(id, index)).toHaveLength(1);
  expect(observe(id, index, { disabled: [id] })).toEqual([]);
});
