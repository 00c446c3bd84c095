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

import {
  deriveInteractions,
  InteractionEntity,
  InteractionUse,
} from './deriveInteractions';

const FUNCTIONS = ['infra', 'sre', 'devops', 'platform', 'application'];

/** `cart: shop application` is an entity with its owner and its function. */
function entity(ref: string, owners = '', primary?: string): InteractionEntity {
  return {
    ref,
    owners: owners.split(' ').filter(Boolean),
    ...(primary && { primary }),
  };
}

const MODES = {
  api: 'consumes-api',
  dep: 'depends-on',
  made: 'made-from',
} as const;

/** `cart -api-> fares` is a use. */
function use(text: string): InteractionUse {
  const [, user, mode, used] = /^(\S+) -(api|dep|made)-> (\S+)$/.exec(text)!;
  return { user, used, mode: MODES[mode as keyof typeof MODES] };
}

function derive(
  owned: InteractionEntity[],
  others: InteractionEntity[],
  uses: string[],
  inside: string[] = ['shop'],
) {
  return deriveInteractions({
    inside: new Set(inside),
    owned,
    others,
    uses: uses.map(use),
    teams: [{ ref: 'rail', title: 'Rail team' }, { ref: 'shop' }],
    functions: FUNCTIONS,
  });
}

const NOBODY = { items: [], total: 0, withoutTeam: 0 };

describe('deriveInteractions', () => {
  it('finds nothing where nothing leads to or from another team', () => {
    expect(
      derive(
        [entity('cart', 'shop'), entity('till', 'shop')],
        [],
        // Within the team, of itself, and of what the catalog does not have.
        ['cart -dep-> till', 'cart -dep-> cart', 'cart -dep-> gone'],
      ),
    ).toEqual({ dependOnUs: NOBODY, weDependOn: NOBODY });
  });

  it('tells who uses whom, by what was used and by what used it', () => {
    const { dependOnUs, weDependOn } = derive(
      [
        entity('cart', 'shop', 'application'),
        entity('cart-api', 'shop', 'platform'),
      ],
      [
        entity('fares-api', 'rail', 'application'),
        entity('cluster', 'rail', 'infra'),
        entity('kiosk', 'rail', 'application'),
        entity('app', 'apps', 'application'),
        entity('lib', 'apps', 'devops'),
        entity('web', 'apps', 'application'),
      ],
      [
        'cart -api-> fares-api',
        'cart -dep-> cluster',
        'cart-api -dep-> cluster',
        'app -api-> cart-api',
        // Uses two of ours, and one of them in two ways: one use.
        'web -api-> cart-api',
        'web -dep-> cart-api',
        'web -dep-> cart',
        'lib -dep-> cart',
        'kiosk -api-> cart-api',
      ],
    );
    expect(weDependOn).toEqual({
      items: [
        {
          ref: 'rail',
          title: 'Rail team',
          direction: 'we-depend-on',
          mode: 'x-as-a-service',
          // Two of ours use the cluster, and one the API.
          function: 'infra',
          uses: 2,
          modes: [{ mode: 'x-as-a-service', uses: 2 }],
          examples: [
            { mode: 'x-as-a-service', user: 'cart', used: 'cluster' },
            { mode: 'x-as-a-service', user: 'cart', used: 'fares-api' },
            { mode: 'x-as-a-service', user: 'cart-api', used: 'cluster' },
          ],
        },
      ],
      total: 1,
      withoutTeam: 0,
    });
    expect(dependOnUs.total).toBe(2);
    expect(dependOnUs.items).toMatchObject([
      { ref: 'apps', function: 'application', uses: 3 },
      { ref: 'rail', function: 'application', uses: 1 },
    ]);
    expect(dependOnUs.items[0]).not.toHaveProperty('title');
  });

  it('puts each team under its strongest mode', () => {
    const { weDependOn, dependOnUs } = derive(
      [
        entity('cart', 'shop'),
        entity('till', 'shop'),
        entity('shelf', 'shop crew'),
        entity('stock', 'shop crew'),
      ],
      [
        entity('pipeline', 'crew', 'devops'),
        entity('crew-template', 'crew', 'platform'),
        entity('site-template', 'rail', 'platform'),
        entity('fares-api', 'rail', 'application'),
        entity('widget-template', 'guild', 'platform'),
        entity('wiki', 'guild', 'application'),
        entity('diary', 'guild', 'application'),
      ],
      [
        'cart -dep-> pipeline',
        'cart -made-> crew-template',
        // As many by template as by API: the API counts.
        'cart -made-> site-template',
        'cart -api-> fares-api',
        'cart -made-> widget-template',
        'till -made-> widget-template',
        'till -dep-> wiki',
      ],
    );
    expect(
      weDependOn.items.map(({ ref, mode, modes, function: id, uses }) => [
        ref,
        mode,
        id,
        uses,
        modes.map(({ uses: count }) => count),
      ]),
    ).toEqual([
      ['rail', 'x-as-a-service', 'application', 1, [1, 1]],
      // Two that both own, though nothing says what these are for.
      ['crew', 'shared-ownership', undefined, 3, [2, 1, 1]],
      ['guild', 'template', 'platform', 2, [2, 1]],
    ]);
    const [, , guild] = weDependOn.items;
    expect(guild.examples.map(({ mode }) => mode)).toEqual([
      'template',
      'template',
      'x-as-a-service',
    ]);
    // To own together has no direction.
    expect(dependOnUs.items).toMatchObject([
      {
        ref: 'crew',
        direction: 'depends-on-us',
        uses: 2,
        examples: [
          { mode: 'shared-ownership', user: 'shelf', used: 'shelf' },
          { mode: 'shared-ownership', user: 'stock', used: 'stock' },
        ],
      },
    ]);
  });

  it('says of an entity that both own no more than that, from either side', () => {
    const shared = entity('shared', 'shop rail', 'sre');
    const cart = entity('cart', 'shop', 'application');
    const track = entity('track', 'rail', 'infra');
    const app = entity('app', 'apps', 'application');
    const uses = [
      'cart -dep-> shared',
      'shared -dep-> track',
      'app -dep-> shared',
    ];
    const both = [{ mode: 'shared-ownership', uses: 1 }];
    const ours = derive([shared, cart], [track, app], uses);
    expect(ours.weDependOn.items).toMatchObject([{ ref: 'rail', modes: both }]);
    expect(ours.dependOnUs.items).toMatchObject([
      { ref: 'apps', mode: 'x-as-a-service' },
      { ref: 'rail', function: 'sre', modes: both },
    ]);
    const theirs = derive([shared, track], [cart, app], uses, ['rail']);
    expect(theirs.weDependOn.items).toMatchObject([
      { ref: 'shop', modes: both },
    ]);
    expect(theirs.dependOnUs.items).toMatchObject([
      { ref: 'apps' },
      { ref: 'shop', modes: both },
    ]);
  });

  it('shows both directions of a cycle', () => {
    const { dependOnUs, weDependOn } = derive(
      [entity('cart', 'shop', 'application')],
      [entity('fares', 'rail', 'infra')],
      ['cart -dep-> fares', 'fares -dep-> cart'],
    );
    expect(dependOnUs.items).toMatchObject([{ ref: 'rail', uses: 1 }]);
    expect(weDependOn.items).toMatchObject([{ ref: 'rail', uses: 1 }]);
  });

  it('takes the teams inside for no neighbours', () => {
    const own = entity('cart', 'shop');
    const sub = entity('till', 'till-team');
    const both = entity('safe', 'shop till-team rail');
    const uses = ['cart -dep-> till', 'till -api-> cart'];
    const withSubTeams = derive([own, sub, both], [], uses, [
      'shop',
      'till-team',
    ]);
    expect(withSubTeams.dependOnUs.items.map(({ ref }) => ref)).toEqual([
      'rail',
    ]);
    const alone = derive([own, both], [sub], uses);
    expect(alone.dependOnUs.items.map(({ ref }) => ref)).toEqual([
      'till-team',
      'rail',
    ]);
    expect(alone.weDependOn.items).toMatchObject([
      { ref: 'till-team', mode: 'x-as-a-service' },
      { ref: 'rail' },
    ]);
  });

  it('counts what belongs to no team, each entity once', () => {
    const { dependOnUs, weDependOn } = derive(
      [entity('cart', 'shop'), entity('till', 'shop')],
      [entity('orphan'), entity('stray'), entity('legacy')],
      [
        'cart -dep-> orphan',
        'till -dep-> orphan',
        'till -api-> stray',
        'legacy -dep-> cart',
      ],
    );
    expect(weDependOn).toEqual({ items: [], total: 0, withoutTeam: 2 });
    expect(dependOnUs).toEqual({ items: [], total: 0, withoutTeam: 1 });
  });

  it('tells each of several owners, and leaves out what has no function where others have one', () => {
    const { weDependOn } = derive(
      [entity('cart', 'shop')],
      [
        entity('fares', 'rail apps', 'sre'),
        entity('fares-db', 'rail'),
        entity('fares-queue', 'rail'),
        entity('fares-cache', 'rail', 'infra'),
      ],
      [
        'cart -dep-> fares',
        'cart -dep-> fares-db',
        'cart -dep-> fares-queue',
        'cart -dep-> fares-cache',
      ],
    );
    // Of equally frequent ones the first of the rule set.
    expect(weDependOn.items.map(({ ref, function: id }) => [ref, id])).toEqual([
      ['apps', 'sre'],
      ['rail', 'infra'],
    ]);
  });

  it('holds with many teams: the first 500, at most five examples of each', () => {
    const owned = Array.from({ length: 2000 }, (_item, index) =>
      entity(`ours-${index}`, 'shop', 'application'),
    );
    const others = Array.from({ length: 600 }, (_item, index) =>
      entity(`theirs-${index}`, `team-${index}`, 'platform'),
    );
    const uses = others.flatMap(({ ref }, index) =>
      Array.from({ length: (index % 9) + 1 }, (_item, number) => [
        `${ref} -dep-> ours-${number}`,
        `ours-${number} -dep-> ${ref}`,
      ]).flat(),
    );
    const { dependOnUs, weDependOn } = derive(owned, others, uses);
    expect(weDependOn.total).toBe(600);
    expect(weDependOn.items).toHaveLength(500);
    expect(weDependOn.items[0]).toMatchObject({ ref: 'team-107', uses: 9 });
    expect(weDependOn.items[0].examples).toHaveLength(5);
    expect(weDependOn.items.at(-1)!.uses).toBe(2);
    expect(dependOnUs.items.every(({ uses: count }) => count === 1)).toBe(true);
  });
});
