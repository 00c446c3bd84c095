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

import { TeamReport } from '@team-topology/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import {
  gapItems,
  payments,
  paymentsEntities,
  teamEntityItem,
  teamReport,
} from '../__testUtils__/teams';
import { GroupTopologyTab } from './GroupTopologyTab';

function apiOf(report: TeamReport) {
  const items = paymentsEntities.map(teamEntityItem);
  return fakeApi({
    getTeam: jest.fn(async () => report),
    getTeamEntities: jest.fn(async () => ({
      items,
      totalItems: items.length,
    })),
    getTeamGaps: jest.fn(async (_ref, options) => {
      const gaps = paymentsEntities
        .flatMap(gapItems)
        .filter(({ practice }) => practice === options?.practice);
      return { items: gaps, totalItems: gaps.length };
    }),
  });
}

describe('GroupTopologyTab', () => {
  it('says what the team works on and what it lacks, worst first', async () => {
    renderTab(<GroupTopologyTab />, {
      entity: payments,
      api: apiOf(teamReport(paymentsEntities)),
    });

    expect(
      await screen.findByText(
        'Works mostly on the product (80 % application), with 1 platform entity behind it.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', {
        name: /^Function mix: application 80\s%, platform 20\s%$/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('gaps, 3 critical')).toBeInTheDocument();
    expect(screen.getByText('6 of 32')).toBeInTheDocument();
    expect(screen.getByText('5 of 5 assessed')).toBeInTheDocument();
    expect(screen.queryByText('Counts only what you may see')).toBeNull();
    expect(
      screen.getByText(
        '26 gaps in 6 practices: 3 critical, 14 high, 9 medium. Order: severity, reach, age.',
      ),
    ).toBeInTheDocument();

    const rows = within(
      screen.getByRole('table', { name: 'Gaps by practice' }),
    ).getAllByRole('row');
    expect(rows).toHaveLength(7);
    expect(rows[1]).toHaveTextContent(
      /Critical.*SLO with a target.*SRE level 2.*3 of 4 entities.*Aug 18, 2026.*Without an objective/,
    );
    expect(rows[2]).toHaveTextContent(/High.*5 of 5 entities/);
    expect(rows[6]).toHaveTextContent(/Medium/);
    expect(screen.queryByRole('button', { name: /^Show all/ })).toBeNull();

    expect(screen.getByRole('link', { name: 'ledger' })).toHaveAttribute(
      'href',
      '/catalog/default/group/ledger/team-topology',
    );
  });

  it('says that what the reader may not see is not counted', async () => {
    renderTab(<GroupTopologyTab />, {
      entity: payments,
      api: apiOf(teamReport(paymentsEntities, { limited: true })),
    });
    expect(
      await screen.findByText('Counts only what you may see'),
    ).toBeInTheDocument();
  });

  it('says what in the description of the group does not count', async () => {
    const report = teamReport(paymentsEntities);
    report.problems = [
      {
        field: 'metadata.annotations.team-topology/function',
        message: '"pizza" is no function, so it does not count.',
      },
    ];
    renderTab(<GroupTopologyTab />, { entity: payments, api: apiOf(report) });

    expect(
      await screen.findByRole('region', { name: 'What could not be read' }),
    ).toHaveTextContent(/team-topology\/function"pizza" is no function/);
  });

  it('opens a fix in place, with the entities that need it', async () => {
    const api = apiOf(teamReport(paymentsEntities));
    renderTab(<GroupTopologyTab />, { entity: payments, api });

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show fix for SLO with a target',
      }),
    );

    expect(
      screen.getByText(/^Agree on an objective, keep it in your SLO tool/),
    ).toBeInTheDocument();
    const gaps = screen.getByRole('region', { name: 'Gaps, worst first' });
    expect(
      await within(gaps).findByRole('link', { name: 'payout' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payout/team-topology',
    );
    expect(within(gaps).queryByRole('link', { name: 'settlement' })).toBeNull();
    expect(within(gaps).getByText('3 of 3 shown')).toBeInTheDocument();
    expect(api.getTeamGaps).toHaveBeenCalledTimes(1);
    expect(api.getTeamGaps).toHaveBeenCalledWith('group:default/payments', {
      scope: 'all',
      practice: 'sre/slo-defined',
      cursor: undefined,
      limit: 20,
    });

    await userEvent.click(
      screen.getByRole('button', { name: 'Hide fix for SLO with a target' }),
    );
    expect(within(gaps).queryByRole('link', { name: 'payout' })).toBeNull();
  });

  it('shows eight practices first, and all of them on demand', async () => {
    const report = teamReport(paymentsEntities);
    report.summary.gaps = Array.from({ length: 9 }, (_, index) => ({
      ...report.summary.gaps[0],
      practice: `sre/number-${index}`,
      title: `Practice ${index}`,
      gaps: 3,
    }));
    renderTab(<GroupTopologyTab />, { entity: payments, api: apiOf(report) });

    expect(
      await screen.findByText('8 of 9 practices shown, with 24 of 26 gaps.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Practice 8')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show all 9' }));
    expect(screen.getByText('Practice 8')).toBeInTheDocument();
  });

  it('keeps the scope in the address', async () => {
    const api = apiOf(teamReport(paymentsEntities));
    api.getTeam.mockImplementation(async (_ref, options) =>
      options?.scope === 'own'
        ? teamReport(paymentsEntities.slice(0, 3), {
            scope: 'own',
            counts: { own: 3, all: 5 },
          })
        : teamReport(paymentsEntities),
    );
    renderTab(<GroupTopologyTab />, {
      entity: payments,
      api,
      address: '/?scope=own&inspect=yaml',
    });

    const own = await screen.findByRole('button', { name: 'Own 3' });
    expect(own).toHaveAttribute('aria-pressed', 'true');
    expect(
      screen.getByText(
        'Works on the product alone: all 3 assessed entities are application.',
      ),
    ).toBeInTheDocument();
    expect(api.getTeam).toHaveBeenLastCalledWith('group:default/payments', {
      scope: 'own',
    });
    expect(api.getTeamEntities).toHaveBeenLastCalledWith(
      'group:default/payments',
      expect.objectContaining({ scope: 'own' }),
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'With sub-teams 5' }),
    );
    expect(await screen.findByText(/^Works mostly on/)).toBeInTheDocument();
    expect(api.getTeam).toHaveBeenLastCalledWith('group:default/payments', {
      scope: 'all',
    });
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      /^\?inspect=yaml$/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Own 3' }));
    expect(screen.getByLabelText('Address')).toHaveTextContent('scope=own');
  });

  it('offers no scope where there is none to choose', async () => {
    const report = teamReport(paymentsEntities, {
      subTeams: [],
      counts: { own: 5, all: 5 },
    });
    renderTab(<GroupTopologyTab />, { entity: payments, api: apiOf(report) });

    expect(await screen.findByText('5 of 5 assessed')).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'Scope' })).toBeNull();
  });

  it('lists entities by function, page by page', async () => {
    const items = paymentsEntities.map(teamEntityItem);
    const api = apiOf(teamReport(paymentsEntities));
    api.getTeamEntities.mockImplementation(async (_ref, options) =>
      options?.cursor
        ? { items: items.slice(3), totalItems: 5 }
        : { items: items.slice(0, 3), totalItems: 5, nextCursor: 'next' },
    );
    renderTab(<GroupTopologyTab />, { entity: payments, api });

    expect(await screen.findByText('3 of 5 shown')).toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'Entities of the team' });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(
      /checkout.*component · service.*shop.*Application/,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('5 of 5 shown')).toBeInTheDocument();
    expect(within(table).getAllByRole('row')).toHaveLength(6);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Platform 1' }));
    expect(api.getTeamEntities).toHaveBeenLastCalledWith(
      'group:default/payments',
      {
        scope: 'all',
        sort: 'gaps',
        order: 'desc',
        function: 'platform',
        cursor: undefined,
        limit: 25,
      },
    );
  });

  it('explains an empty team, and one whose sub-teams own everything', async () => {
    const api = apiOf(
      teamReport([], { scope: 'own', counts: { own: 0, all: 2 } }),
    );
    renderTab(<GroupTopologyTab />, {
      entity: payments,
      api,
      address: '/?scope=own',
    });

    expect(
      await screen.findByText('Its sub-teams own 2 entities.'),
    ).toBeInTheDocument();
    api.getTeam.mockResolvedValue(
      teamReport([], { counts: { own: 0, all: 0 } }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show with sub-teams' }),
    );
    expect(
      await screen.findByText('This team owns nothing in the catalog'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /How ownership works/ }),
    ).toBeInTheDocument();
  });

  it('does not say that a team owns nothing where the reader may not see all', async () => {
    const api = apiOf(
      teamReport([], {
        scope: 'own',
        limited: true,
        counts: { own: 0, all: 2 },
      }),
    );
    renderTab(<GroupTopologyTab />, {
      entity: payments,
      api,
      address: '/?scope=own',
    });
    expect(
      await screen.findByText('You see nothing that the team itself owns'),
    ).toBeInTheDocument();

    api.getTeam.mockResolvedValue(
      teamReport([], { limited: true, counts: { own: 0, all: 0 } }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show with sub-teams' }),
    );
    expect(
      await screen.findByText('You see nothing that this team owns'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^What it owns may be hidden from you\./),
    ).toBeInTheDocument();
    expect(screen.queryByText(/owns nothing/)).toBeNull();
  });

  it('waits for the first assessment without pretending that the team is empty', async () => {
    const api = apiOf(teamReport([], { refresh: { state: 'never' } }));
    renderTab(<GroupTopologyTab />, { entity: payments, api });

    expect(
      await screen.findByText('The first assessment is still running'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/owns nothing/)).toBeNull();

    api.getTeam.mockResolvedValue(teamReport(paymentsEntities));
    await userEvent.click(screen.getAllByRole('button', { name: 'Reload' })[0]);
    expect(await screen.findByText(/^Works mostly on/)).toBeInTheDocument();
  });

  it('shows the old data when the last refresh failed', async () => {
    renderTab(<GroupTopologyTab />, {
      entity: payments,
      api: apiOf(
        teamReport(paymentsEntities, {
          refresh: {
            state: 'failed',
            asOf: '2026-11-20T09:00:00.000Z',
            error: 'The catalog did not answer',
          },
        }),
      ),
    });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      /The last refresh failed.*The catalog did not answer\. Data as of .*2026.* is shown\./,
    );
    expect(screen.getByText(/^Works mostly on/)).toBeInTheDocument();
  });

  it('says when the backend is missing, and asks again', async () => {
    const api = apiOf(teamReport(paymentsEntities));
    api.getTeam.mockRejectedValueOnce(
      await responseError(404, { name: 'Error', message: 'Not found' }),
    );
    renderTab(<GroupTopologyTab />, { entity: payments, api });

    expect(
      await screen.findByText('The Team Topology backend does not answer here'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Works mostly on/)).toBeInTheDocument();
  });
});
