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

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkout, entityReport } from '../__testUtils__/entities';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { EntityTopologyTab } from './EntityTopologyTab';

const SILENT = 'Nobl9 is silent: It did not answer within 10 seconds.';

describe('the states of the tab of an entity', () => {
  it('names the source that is silent, and calls nothing a gap for it', async () => {
    const report = entityReport(checkout);
    report.practices = report.practices.map(practice =>
      practice.state === 'not-applicable'
        ? practice
        : { ...practice, state: 'unknown', reason: SILENT },
    );
    const api = fakeApi({ getEntity: jest.fn(async () => report) });
    api.getEntityHistory.mockRejectedValue(
      await responseError(500, { name: 'Error', message: 'Broken' }),
    );
    renderTab(<EntityTopologyTab />, { entity: checkout, api });

    expect(
      await screen.findByText(/^Nothing can be said yet: all that applies/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^No gaps/)).toBeNull();
    // So many are folded up at first.
    await userEvent.click(
      await screen.findByRole('button', { name: /Unknown/ }),
    );
    const row = screen.getByRole('button', { name: /SLO with a target/ });
    expect(screen.queryByRole('button', { name: /^Gap / })).toBeNull();
    expect(
      screen.getByRole('img', {
        name: /^Practices by state: 0 Gaps, 7 Unknown/,
      }),
    ).toBeInTheDocument();
    await userEvent.click(row);
    expect(screen.getAllByText(SILENT, { exact: false })).not.toEqual([]);

    // The history says by itself that it is missing; the rest stands.
    const history = within(screen.getByRole('region', { name: 'History' }));
    expect(await history.findByText('It said: Broken')).toBeInTheDocument();
    expect(history.getByText('Try again')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Application' }),
    ).toBeInTheDocument();
  });

  it('shows titles and reasons of the catalog as text', async () => {
    const markup = '<img src=x onerror="alert(1)"><b>bold</b>';
    const entity = {
      ...checkout,
      metadata: {
        ...checkout.metadata,
        title: `دفع 🦄 ${markup}`,
        annotations: {
          ...checkout.metadata.annotations,
          'backstage.io/edit-url': ' javascript:alert(1)',
        },
      },
    };
    const report = entityReport(entity);
    report.classification.summary = markup;
    report.practices = report.practices.map(practice => ({
      ...practice,
      reason: markup,
    }));
    renderTab(<EntityTopologyTab />, {
      entity,
      api: fakeApi({ getEntity: jest.fn(async () => report) }),
    });

    expect(
      await screen.findByText(`What دفع 🦄 ${markup} is`, { exact: false }),
    ).toBeInTheDocument();
    expect(screen.getAllByText(markup).length).toBeGreaterThan(1);
    await userEvent.click(screen.getByRole('button', { name: /^Gap SLO/ }));
    expect(screen.queryByRole('link', { name: /Open file/ })).toBeNull();
    expect(document.querySelector('[onerror]')).toBeNull();
  });
});
