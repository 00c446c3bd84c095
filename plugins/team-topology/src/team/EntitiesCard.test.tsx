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
  TeamEntityItem,
  TeamReport,
} from '@team-topology/backstage-plugin-team-topology-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import {
  payments,
  paymentsEntities,
  teamEntityItem,
  teamReport,
} from '../__testUtils__/teams';
import { FunctionsProvider } from '../function';
import { EntitiesCard } from './EntitiesCard';
import { TeamToolbar } from './TeamToolbar';

const items = paymentsEntities.map(teamEntityItem);
const TEAM = 'group:default/payments';

function apiOf() {
  return fakeApi({
    getTeamEntities: jest.fn(async () => ({
      items,
      totalItems: items.length,
    })),
  });
}

async function renderList(
  api: ReturnType<typeof apiOf>,
  address?: string,
  report: TeamReport = teamReport(paymentsEntities),
) {
  renderTab(
    <FunctionsProvider functions={report.functions}>
      <TeamToolbar
        report={report}
        scope="all"
        loading={false}
        listsEntities
        onScopeChange={jest.fn()}
        onReload={jest.fn()}
      />
      <EntitiesCard report={report} />
    </FunctionsProvider>,
    { entity: payments, api, address },
  );
  const card = await screen.findByRole('region', {
    name: 'Entities by function',
  });
  await within(card).findAllByText(/shown|No entity|answered/);
  return within(card);
}

const address = () =>
  new URLSearchParams(screen.getByLabelText('Address').textContent ?? '');
const heading = (name: string) =>
  within(screen.getByRole('table')).getByRole('columnheader', { name });
const field = () => screen.getByRole('searchbox', { name: 'Name contains' });

describe('EntitiesCard', () => {
  it('is ordered by its headings, both ways, also by keyboard', async () => {
    const api = apiOf();
    const card = await renderList(api);
    expect(heading('Gaps')).toHaveAttribute('aria-sort', 'descending');
    expect(heading('Met')).not.toHaveAttribute('aria-sort');
    // Nothing orders by them.
    expect(within(heading('System')).queryByRole('button')).toBeNull();

    for (const [name, sort, first] of [
      ['Entity', 'name', 'asc'],
      ['Kind', 'kind', 'asc'],
      ['Share', 'share', 'desc'],
      ['Confidence', 'confidence', 'asc'],
      ['Unknown', 'unknown', 'desc'],
      ['Met', 'met', 'desc'],
    ]) {
      await userEvent.click(card.getByRole('button', { name }));
      expect(api.getTeamEntities).toHaveBeenLastCalledWith(
        TEAM,
        expect.objectContaining({ sort, order: first, cursor: undefined }),
      );
      expect(heading(name)).toHaveAttribute(
        'aria-sort',
        first === 'asc' ? 'ascending' : 'descending',
      );
      expect(heading('Gaps')).not.toHaveAttribute('aria-sort');
    }
    const met = card.getByRole('button', { name: 'Met' });
    met.focus();
    await userEvent.keyboard('{Enter}');
    expect(heading('Met')).toHaveAttribute('aria-sort', 'ascending');
    expect(api.getTeamEntities).toHaveBeenLastCalledWith(
      TEAM,
      expect.objectContaining({ sort: 'met', order: 'asc' }),
    );
    expect(address().get('entities-sort')).toBe('met');
    expect(address().get('entities-order')).toBe('asc');
    expect(met).toHaveFocus();

    await userEvent.click(card.getByRole('button', { name: 'Gaps' }));
    expect([...address().keys()]).toEqual([]);
  });

  it('can be ordered where tables have no headings', async () => {
    const api = apiOf();
    const card = await renderList(api);
    await userEvent.selectOptions(
      card.getByLabelText('Order by'),
      'Confidence',
    );
    await userEvent.click(card.getByText('Ascending'));
    expect(api.getTeamEntities).toHaveBeenLastCalledWith(
      TEAM,
      expect.objectContaining({ sort: 'confidence', order: 'desc' }),
    );
    expect(card.getByText('Descending')).toBeInTheDocument();
  });

  it('searches when the typing pauses, together with kind and function', async () => {
    const api = apiOf();
    const card = await renderList(api);
    api.getTeamEntities.mockClear();
    api.getTeamEntities.mockResolvedValue({
      items: items.slice(0, 1),
      totalItems: 1,
    });
    await userEvent.type(field(), ' check ');
    await userEvent.selectOptions(
      card.getByRole('combobox', { name: 'Kind' }),
      'Component',
    );
    await userEvent.click(card.getByRole('button', { name: 'Application 4' }));
    expect(
      await card.findByText('1 of 5 entities matches'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(api.getTeamEntities).toHaveBeenLastCalledWith(TEAM, {
        scope: 'all',
        function: 'application',
        kind: 'component',
        q: 'check',
        sort: 'gaps',
        order: 'desc',
        cursor: undefined,
        limit: 25,
      }),
    );
    const asked = api.getTeamEntities.mock.calls.map(
      ([, options]) => options?.q,
    );
    expect(asked.filter(q => q && q !== 'check')).toEqual([]);
    expect(Object.fromEntries(address())).toEqual({
      'entities-function': 'application',
      'entities-kind': 'component',
      'entities-text': 'check',
    });
    expect(card.getByText('1 of 1 shown')).toBeInTheDocument();
  });

  it('shows what a link says, and nothing of what there is no more', async () => {
    const api = apiOf();
    await renderList(
      api,
      '/?entities-function=sre&entities-kind=api&entities-text=a%0Ab&entities-sort=name&entities-order=desc',
    );
    expect(api.getTeamEntities).toHaveBeenLastCalledWith(
      TEAM,
      expect.objectContaining({
        function: 'sre',
        kind: 'api',
        q: 'a b',
        sort: 'name',
        order: 'desc',
      }),
    );
    expect(field()).toHaveValue('a b');
  });

  it('takes an old link without a word', async () => {
    const api = apiOf();
    await renderList(
      api,
      `/?entities-function=gone&entities-kind=spaceship&entities-text=${'x'.repeat(
        300,
      )}&entities-sort=toString&entities-order=sideways`,
    );
    expect(api.getTeamEntities).toHaveBeenLastCalledWith(TEAM, {
      scope: 'all',
      sort: 'gaps',
      order: 'desc',
      q: 'x'.repeat(100),
      cursor: undefined,
      limit: 25,
    });
  });

  it('says when nothing matches, and takes all filters off', async () => {
    const api = apiOf();
    api.getTeamEntities.mockImplementation(async (_ref, options) =>
      options?.q
        ? { items: [], totalItems: 0 }
        : { items, totalItems: items.length },
    );
    const card = await renderList(
      api,
      '/?entities-text=nothing&entities-kind=api&inspect=yaml',
    );
    expect(await card.findByText('No entity matches.')).toBeInTheDocument();
    expect(card.getByText('0 of 5 entities match')).toBeInTheDocument();
    await userEvent.click(card.getByRole('button', { name: 'Clear filters' }));
    expect(await card.findByText('5 of 5 shown')).toBeInTheDocument();
    expect(field()).toHaveValue('');
    expect(field()).toHaveFocus();
    expect(Object.fromEntries(address())).toEqual({ inspect: 'yaml' });
  });

  it('keeps the rows until there are others, and not with an error', async () => {
    const api = apiOf();
    const card = await renderList(api);
    let answer: (page: { items: TeamEntityItem[]; totalItems: number }) => void;
    api.getTeamEntities.mockReturnValueOnce(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    await userEvent.click(card.getByRole('button', { name: 'Entity' }));
    const table = card.getByRole('table', { name: 'Entities of the team' });
    expect(within(table).getAllByRole('row')).toHaveLength(6);
    expect(table.closest('[aria-busy="true"]')).not.toBeNull();
    await act(async () => answer({ items: items.slice(0, 2), totalItems: 2 }));
    expect(within(table).getAllByRole('row')).toHaveLength(3);

    api.getTeamEntities.mockRejectedValueOnce(
      await responseError(500, { name: 'Error', message: 'Broken' }),
    );
    await userEvent.click(card.getByRole('button', { name: 'Kind' }));
    expect(await card.findByText('It said: Broken')).toBeInTheDocument();
    expect(card.queryByRole('table')).toBeNull();
    await userEvent.click(card.getByRole('button', { name: 'Try again' }));
    expect(await card.findByRole('table')).toBeInTheDocument();
  });

  it('leads from the coverage to what was not assessed, with the reasons', async () => {
    const failures = [
      { ref: 'component:default/archive', error: 'Its source has an error.' },
    ];
    const api = apiOf();
    api.getTeamEntities.mockImplementation(async (_ref, options) =>
      options?.assessed === false
        ? {
            items: [
              {
                ...items[0],
                ref: failures[0].ref,
                error: failures[0].error,
              },
            ],
            totalItems: 1,
          }
        : { items, totalItems: 6 },
    );
    const card = await renderList(
      api,
      '/?entities-text=pay&scope=own',
      teamReport(paymentsEntities, { failures }),
    );
    expect(
      card.getByText(
        '1 entity could not be assessed; none of its checks is in a number above.',
      ),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('link', { name: /^5 of 6 assessed, show what was not/ }),
    );
    expect(
      await card.findByText('Not assessed: Its source has an error.'),
    ).toBeInTheDocument();
    expect(card.getByRole('link', { name: 'archive' })).toBeInTheDocument();
    expect(Object.fromEntries(address())).toEqual({
      scope: 'own',
      'entities-function': 'not-assessed',
    });
    expect(document.activeElement).toHaveAttribute('id', 'team-entities');
    expect(
      card.getByRole('button', { name: 'Not assessed 1' }),
    ).toHaveAttribute('aria-pressed', 'true');

    await userEvent.click(card.getByRole('button', { name: /^All/ }));
    await userEvent.click(
      card.getByRole('button', { name: 'Show which and why' }),
    );
    expect(
      await card.findByText('Not assessed: Its source has an error.'),
    ).toBeInTheDocument();
  });
});
