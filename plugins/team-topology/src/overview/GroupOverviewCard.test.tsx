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

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { payments, paymentsEntities, teamReport } from '../__testUtils__/teams';
import { GroupOverviewCard } from './GroupOverviewCard';

describe('GroupOverviewCard', () => {
  function renderCard(...reports: ReturnType<typeof teamReport>[]) {
    const getTeam = jest.fn();
    for (const report of reports) {
      getTeam.mockResolvedValueOnce(report);
    }
    const api = fakeApi({ getTeam });
    const { unmount } = renderTab(<GroupOverviewCard />, {
      entity: payments,
      api,
    });
    return { api, unmount };
  }

  it('tells mix, gaps and levels with sub-teams, and leads to the tab', async () => {
    const report = teamReport(paymentsEntities);
    const { api } = renderCard(report);

    expect(screen.getByText('Loading…')).toBeInTheDocument();
    expect(
      await screen.findByRole('img', { name: /^Function mix: application/ }),
    ).toBeInTheDocument();
    expect(api.getTeam).toHaveBeenCalledWith('group:default/payments', {
      scope: 'all',
    });
    expect(
      screen.getByText(/^Works mostly on the product/),
    ).toBeInTheDocument();
    const { high } = report.summary.severities;
    expect(high).toBeGreaterThan(0);
    expect(screen.getByText('High').closest('li')).toHaveTextContent(
      `High${high}`,
    );
    expect(screen.getAllByRole('term').length).toBeGreaterThan(2);
    expect(
      screen.getByRole('link', { name: 'Open Team Topology' }),
    ).toHaveAttribute('href', '/catalog/default/group/payments/team-topology');
  });

  it('waits for the first assessment, with what is known so far', async () => {
    const refresh = { state: 'running' as const };
    renderCard(
      teamReport([], { refresh }),
      teamReport(paymentsEntities, { refresh }),
      teamReport(paymentsEntities),
    );

    expect(
      await screen.findByText('The first assessment is still running'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/owns nothing/)).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
    expect(
      await screen.findByRole('img', { name: /^Function mix/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The first assessment is still running'),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
    await screen.findByRole('img', { name: /^Function mix/ });
    expect(screen.queryByText(/still running/)).toBeNull();
  });

  it('says that the last refresh failed, and shows what is known', async () => {
    renderCard(
      teamReport(paymentsEntities, {
        refresh: {
          state: 'failed',
          asOf: '2026-11-20T09:00:00.000Z',
          error: 'The catalog is down',
        },
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^The last refresh failed.*The catalog is down/,
    );
    expect(
      screen.getByRole('img', { name: /^Function mix/ }),
    ).toBeInTheDocument();
  });

  it('says when a team owns nothing, and when nothing could be assessed', async () => {
    const { unmount } = renderCard(teamReport([]));
    expect(
      await screen.findByText('This team owns nothing in the catalog'),
    ).toBeInTheDocument();
    unmount();

    renderCard(
      teamReport([], {
        failures: [{ ref: 'component:default/broken', error: 'No' }],
      }),
    );
    expect(
      await screen.findByText('None of its entities has been assessed yet.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('says that what the reader may not see is not counted', async () => {
    renderCard(teamReport(paymentsEntities, { limited: true }));
    expect(
      await screen.findByText(/Only what you may see is counted\.$/),
    ).toBeInTheDocument();
  });

  it('does not say that a team owns nothing where the reader may not see all', async () => {
    renderCard(teamReport([], { limited: true }));
    expect(
      await screen.findByText('You see nothing that this team owns'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/owns nothing/)).toBeNull();
  });

  it('says that one may not see it', async () => {
    const api = fakeApi({
      getTeam: jest.fn().mockRejectedValue(
        await responseError(404, {
          name: 'NotFoundError',
          message: 'No such team',
        }),
      ),
    });
    renderTab(<GroupOverviewCard />, { entity: payments, api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this, or it does not exist',
    );
    expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
  });
});
