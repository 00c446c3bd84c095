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

import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { annotated, checkout, entityReport } from '../__testUtils__/entities';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { startRecheck } from '../recheck';
import { EntityOverviewCard } from './EntityOverviewCard';

describe('EntityOverviewCard', () => {
  const texts = (role: string) =>
    screen.getAllByRole(role).map(({ textContent }) => textContent);

  it('tells function, gaps and levels, and leads to the tab', async () => {
    const api = fakeApi({
      getEntity: jest.fn(async () => entityReport(checkout)),
    });
    renderTab(<EntityOverviewCard />, { entity: checkout, api });

    expect(screen.getByText('Loading…')).toBeInTheDocument();
    expect(await screen.findByText('Application')).toBeInTheDocument();
    expect(
      screen.getByText(/^(high|medium|low) confidence$/),
    ).toBeInTheDocument();
    expect(texts('listitem')).toEqual(['Critical1', 'High1', 'Medium1']);
    expect(texts('term')).toEqual(['SRE', 'DevOps', 'Platform', 'DevSecOps']);
    for (const level of texts('definition')) {
      expect(level).toMatch(/^(Level \d|Below level \d|Not assessable yet)$/);
    }
    expect(
      screen.getByRole('link', { name: 'Open Team Topology' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/team-topology',
    );
  });

  it('says that nothing is owed, or that no gap is known', async () => {
    const report = entityReport(checkout);
    const classification = { ...report.classification, primary: undefined };
    const api = fakeApi({
      getEntity: jest.fn(async () => ({
        ...report,
        counted: false,
        classification,
        practices: [],
        levels: [],
      })),
    });
    renderTab(<EntityOverviewCard />, { entity: checkout, api });

    expect(await screen.findByText('Unclassified')).toBeInTheDocument();
    expect(screen.getByText('No practice is owed here.')).toBeInTheDocument();
    expect(screen.queryByText(/confidence/)).toBeNull();
    expect(screen.queryByText('Levels')).toBeNull();
    expect(screen.getByText(/^New here/)).toBeInTheDocument();
  });

  it.each([
    [404, 'NotFoundError', 'You may not see this, or it does not exist'],
    [403, 'NotAllowedError', 'You may not see this, or it does not exist'],
    [500, 'Error', 'The Team Topology backend answered with an error'],
  ])('says what a %i means, and asks again', async (status, name, title) => {
    const api = fakeApi({
      getEntity: jest
        .fn()
        .mockRejectedValueOnce(
          await responseError(status, { name, message: 'No' }),
        )
        .mockResolvedValueOnce(entityReport(checkout)),
    });
    renderTab(<EntityOverviewCard title="What it is" />, {
      entity: checkout,
      api,
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(title);
    expect(
      screen.getByRole('heading', { name: 'What it is' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Application')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows what a re-check found', async () => {
    const fixed = annotated(checkout, { 'pagerduty.com/service-id': 'P1' });
    let answer = (_: unknown) => {};
    const api = fakeApi({
      getEntity: jest.fn(async () => entityReport(checkout)),
      refreshEntity: jest.fn(() => new Promise<any>(done => (answer = done))),
    });
    renderTab(<EntityOverviewCard />, { entity: checkout, api });
    expect(await screen.findByText('Application')).toBeInTheDocument();
    expect(texts('listitem')).toContain('High1');

    act(() => {
      startRecheck(api, 'component:default/checkout');
    });
    await act(async () =>
      answer({ ...entityReport(fixed), catalogRefresh: 'requested' }),
    );

    expect(texts('listitem')).not.toContain('High1');
    expect(api.getEntity).toHaveBeenCalledTimes(1);
  });
});
