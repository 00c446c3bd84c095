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
  builtInFunctions,
  InteractionMode,
  TeamInteraction,
  TeamInteractions,
} from '@team-topology/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { payments, paymentsEntities, teamReport } from '../__testUtils__/teams';
import { FunctionsProvider } from '../function';
import { GroupTopologyTab } from '../team';
import { InteractionsCard } from './InteractionsCard';

const TEAM = 'group:default/payments';

function interaction(
  name: string,
  options: {
    mode?: InteractionMode;
    id?: string;
    uses?: number;
  } & Partial<TeamInteraction> = {},
): TeamInteraction {
  const {
    mode = 'x-as-a-service',
    id = 'application',
    uses = 1,
    ...rest
  } = options;
  return {
    ref: `group:default/${name}`,
    direction: 'depends-on-us',
    mode,
    function: id,
    uses,
    modes: [{ mode, uses }],
    examples: [
      { mode, user: `component:default/${name}-app`, used: 'api:default/pay' },
    ],
    ...rest,
  };
}

function answerOf(
  dependOnUs: TeamInteraction[],
  weDependOn: TeamInteraction[] = [],
  changes: Partial<TeamInteractions> = {},
): TeamInteractions {
  return {
    team: TEAM,
    scope: 'all',
    dependOnUs: {
      items: dependOnUs,
      total: dependOnUs.length,
      withoutTeam: 0,
    },
    weDependOn: {
      items: weDependOn,
      total: weDependOn.length,
      withoutTeam: 0,
    },
    ...changes,
  };
}

function show(answer: TeamInteractions) {
  const api = fakeApi({
    getTeamInteractions: jest.fn(async () => answer),
  });
  renderTab(<CardWithReload />, { entity: payments, api });
  return api;
}

function CardWithReload() {
  const [version, setVersion] = useState(1);
  return (
    <FunctionsProvider functions={builtInFunctions}>
      <InteractionsCard groupRef={TEAM} scope="own" version={version} />
      <button onClick={() => setVersion(version + 1)}>Newer</button>
    </FunctionsProvider>
  );
}

const column = (name: string) => screen.findByRole('region', { name });

describe('InteractionsCard', () => {
  it('shows both directions by mode, then by function', async () => {
    const api = show(
      answerOf(
        [
          interaction('checkout', { uses: 11 }),
          interaction('billing', { uses: 6 }),
          interaction('data', { id: 'platform', uses: 2 }),
          interaction('reporting', { mode: 'shared-ownership', uses: 2 }),
        ],
        [
          interaction('runtime', { id: 'infra', uses: 14 }),
          interaction('golden-paths', { mode: 'template', id: 'platform' }),
        ],
      ),
    );

    const dependOnUs = await column('Depend on us');
    expect(dependOnUs).toHaveTextContent(
      '4 teams; the number is how many of their entities use ours',
    );
    expect(
      within(dependOnUs)
        .getAllByRole('heading', { level: 4 })
        .map(heading => heading.textContent),
    ).toEqual(['X-as-a-service', 'Shared ownership']);
    expect(
      within(dependOnUs).getByRole('list', {
        name: 'X-as-a-service, Application',
      }),
    ).toHaveTextContent(/^checkout11billing6$/);
    expect(dependOnUs).toHaveTextContent(
      /X-as-a-serviceuse an API or another entity of ours3 teams.*Application22 teams/,
    );
    const weDependOn = await column('We depend on');
    expect(weDependOn).toHaveTextContent(
      /2 teams; the number is how many of our entities use theirs.*Infrastructure.*runtime14.*Template.*we made entities from their templates1 team/,
    );
    expect(
      within(weDependOn).getByRole('link', { name: 'runtime' }),
    ).toHaveAttribute('href', '/catalog/default/group/runtime/team-topology');
    // Few teams need no search.
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(api.getTeamInteractions).toHaveBeenCalledWith(TEAM, {
      scope: 'own',
    });
  });

  it('stays readable with 50 neighbours', async () => {
    const teams = Array.from({ length: 50 }, (_item, index) =>
      interaction(`team-${index}`, {
        id: ['application', 'application', 'platform', 'sre'][index % 4],
        uses: 50 - index,
      }),
    );
    show(answerOf(teams, teams.slice(0, 14)));

    const dependOnUs = await column('Depend on us');
    const application = within(dependOnUs).getByRole('list', {
      name: 'X-as-a-service, Application',
    });
    expect(application).toHaveTextContent(
      /^team-050team-149team-446\+23 more$/,
    );
    expect(within(dependOnUs).getAllByRole('link')).toHaveLength(9);

    await userEvent.click(
      within(dependOnUs).getByRole('button', {
        name: '+23 more: X-as-a-service, Application',
      }),
    );
    expect(within(application).getAllByRole('link')).toHaveLength(26);
    expect(within(dependOnUs).getAllByRole('link')).toHaveLength(32);
    const fewer = within(application).getByRole('button', {
      name: 'Show fewer: X-as-a-service, Application',
    });
    expect(fewer).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(fewer);
    expect(within(application).getAllByRole('link')).toHaveLength(3);
  });

  it('finds a team among many', async () => {
    const teams = Array.from({ length: 12 }, (_item, index) =>
      interaction(`team-${index}`),
    );
    show(
      answerOf(
        [...teams, interaction('crew', { title: 'Night crew' })],
        [interaction('team-3'), interaction('crew')],
      ),
    );

    const search = await screen.findByRole('searchbox', {
      name: 'Search teams',
    });
    await userEvent.type(search, 'NIGHT');
    expect(screen.getByText('1 of 13 teams')).toBeInTheDocument();
    expect(
      within(await column('Depend on us')).getAllByRole('link'),
    ).toHaveLength(1);
    // There it has no title to be found by.
    expect(await column('We depend on')).toHaveTextContent('No team matches.');
    await userEvent.clear(search);
    await userEvent.type(search, 'team-3');
    expect(
      within(await column('We depend on')).getByRole('link', {
        name: 'team-3',
      }),
    ).toBeInTheDocument();
  });

  it('tells all of it as a table', async () => {
    show(
      answerOf(
        [
          interaction('checkout', {
            uses: 3,
            modes: [
              { mode: 'x-as-a-service', uses: 2 },
              { mode: 'template', uses: 1 },
            ],
            examples: [
              {
                mode: 'x-as-a-service',
                user: 'component:default/cart',
                used: 'api:default/pay',
              },
              {
                mode: 'template',
                user: 'component:default/till',
                used: 'template:default/site',
              },
              {
                mode: 'shared-ownership',
                user: 'component:default/safe',
                used: 'component:default/safe',
              },
            ],
          }),
        ],
        [
          interaction('crew', {
            mode: 'shared-ownership',
            function: undefined,
          }),
        ],
      ),
    );

    await userEvent.click(
      await screen.findByRole('button', { name: 'As table: Interactions' }),
    );
    const rowOf = (name: string) =>
      within(screen.getByRole('table', { name })).getAllByRole('row')[1];
    expect(rowOf('Depend on us')).toHaveTextContent(
      /checkoutX-as-a-service 2, Template 1Application.*3cart uses pay, till was made from site$/,
    );
    expect(rowOf('We depend on')).toHaveTextContent(
      /crewShared ownership 1Unclassified.*both own crew-app/,
    );
  });

  it('says what belongs to no team, and where teams are left out', async () => {
    show(
      answerOf([], [], {
        dependOnUs: { items: [], total: 0, withoutTeam: 2 },
        weDependOn: {
          items: [interaction('crew')],
          total: 600,
          withoutTeam: 1,
        },
      }),
    );

    expect(await column('Depend on us')).toHaveTextContent(
      'No other team, as far as the catalog shows.2 entities that use ours belong to no team that you may see.',
    );
    expect(await column('We depend on')).toHaveTextContent(
      'Only 1 of 600 teams are shown.1 entity that we use belongs to no team that you may see.',
    );
  });

  it('says what to declare where there is nothing', async () => {
    show(answerOf([]));

    expect(
      await screen.findByText(
        'No relation in the catalog leads to or from another team.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/spec\.consumesApis.*spec\.dependsOn/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /As table/ })).toBeNull();
  });

  it('asks again with each newer report, and shows what it knows meanwhile', async () => {
    const api = show(answerOf([interaction('checkout')]));
    await screen.findByRole('link', { name: 'checkout' });

    let answer: (value: TeamInteractions) => void = () => {};
    api.getTeamInteractions.mockReturnValue(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Newer' }));
    expect(api.getTeamInteractions).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('link', { name: 'checkout' })).toBeInTheDocument();
    answer(answerOf([interaction('billing')]));
    expect(
      await screen.findByRole('link', { name: 'billing' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'checkout' })).toBeNull();
  });

  it('holds its place while it waits, and says what went wrong', async () => {
    const api = fakeApi({
      getTeamInteractions: jest
        .fn()
        .mockRejectedValueOnce(
          await responseError(503, {
            name: 'ServiceUnavailableError',
            message: 'The database does not answer',
          }),
        )
        .mockResolvedValue(answerOf([interaction('checkout')])),
    });
    renderTab(<CardWithReload />, { entity: payments, api });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database does not answer',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'checkout' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stands on the tab of a team', async () => {
    const api = fakeApi({
      getTeam: jest.fn(async () => teamReport(paymentsEntities)),
      getTeamEntities: jest.fn(async () => ({ items: [], totalItems: 0 })),
      getTeamInteractions: jest.fn(async () =>
        answerOf([interaction('checkout')]),
      ),
    });
    renderTab(<GroupTopologyTab />, { entity: payments, api });

    const card = await screen.findByRole('region', { name: 'Interactions' });
    expect(
      await within(card).findByRole('link', { name: 'checkout' }),
    ).toBeInTheDocument();
    expect(api.getTeamInteractions).toHaveBeenCalledTimes(1);
    expect(api.getTeamInteractions).toHaveBeenCalledWith(TEAM, {
      scope: 'all',
    });
  });
});
