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

import { Entity } from '@backstage/catalog-model';
import { ApiFactoryRegistry, ApiResolver } from '@backstage/core-app-api';
import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { checkout, entityReport } from './__testUtils__/entities';
import { fakeApi } from './__testUtils__/renderTab';
import { payments, paymentsEntities, teamReport } from './__testUtils__/teams';
import {
  EntityTeamTopologyCard,
  EntityTeamTopologyContent,
  EntityTeamTopologyPanel,
  isTeamTopologyAvailable,
  teamTopologyApiRef,
  teamTopologyPlugin,
  useRecheckMenuItem,
} from './legacy';

describe('the plugin of the old frontend system', () => {
  const api = fakeApi({
    getEntity: jest.fn(async () => entityReport(checkout)),
    getTeam: jest.fn(async () => teamReport(paymentsEntities)),
    getTeamEntities: jest.fn(async () => ({ items: [], totalItems: 0 })),
  });

  function renderPage(entity: Entity, address: string, content: ReactNode) {
    return renderInTestApp(
      <TestApiProvider apis={[[teamTopologyApiRef, api]]}>
        <EntityProvider entity={entity}>{content}</EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
        routeEntries: [address],
      },
    );
  }

  async function renderContent(entity: Entity) {
    await renderPage(
      entity,
      '/team-topology',
      <Routes>
        <Route path="/" element={<h1>Overview</h1>} />
        <Route path="/team-topology" element={<EntityTeamTopologyContent />} />
      </Routes>,
    );
  }

  async function renderPanel(entity: Entity) {
    await renderPage(entity, '/', <EntityTeamTopologyPanel />);
  }

  it.each([
    ['as the content of a route', renderContent],
    ['as a panel', renderPanel],
  ])('shows what an entity is and lacks, %s', async (_, renderEntity) => {
    await renderEntity(checkout);

    expect(
      await screen.findByRole('heading', { name: 'Function' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Practices' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Re-check' })).toBeEnabled();
    expect(screen.queryByText('Entities by function')).toBeNull();
    expect(api.getEntity).toHaveBeenCalledWith('component:default/checkout');
  });

  it.each([
    ['as the content of a route', 'Group', renderContent],
    ['as a panel', 'GROUP', renderPanel],
  ])('shows what a team works on, %s of a %s', async (_, kind, renderGroup) => {
    await renderGroup({ ...payments, kind });

    expect(
      await screen.findByRole('heading', { name: 'Entities by function' }),
    ).toBeInTheDocument();
    expect(screen.getByText('What the team works on')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Practices' })).toBeNull();
    expect(api.getTeam).toHaveBeenCalledWith('group:default/payments', {
      scope: 'all',
    });
  });

  it('shows the sections that are named, and refuses unknown ones', async () => {
    const page = await renderPage(
      checkout,
      '/',
      <EntityTeamTopologyPanel
        sections={{ entity: ['levels', 'function'], group: ['mix'] }}
      />,
    );
    await screen.findByRole('heading', { name: 'Function' });
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Levels', 'Function']);
    page.unmount();

    await expect(
      renderPage(
        checkout,
        '/',
        <EntityTeamTopologyPanel sections={{ group: ['gap' as 'gaps'] }} />,
      ),
    ).rejects.toThrow(
      'Unknown section "gap". Name one or more of: mix, function, problems, ',
    );
  });

  it('shows the card of an entity, and that of a group', async () => {
    const page = await renderPage(checkout, '/', <EntityTeamTopologyCard />);
    expect(await screen.findByText('Application')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Team Topology' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('img', { name: /Function mix/ })).toBeNull();
    page.unmount();

    await renderPage(
      payments,
      '/',
      <EntityTeamTopologyCard title="What they do" />,
    );
    expect(
      await screen.findByRole('img', { name: /^Function mix/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'What they do' }),
    ).toBeInTheDocument();
  });

  describe('the item of the menu', () => {
    function Menu(props: { title?: string }) {
      const item = useRecheckMenuItem(props);
      return item ? (
        <button onClick={item.onClick}>{item.title}</button>
      ) : (
        <p>No item</p>
      );
    }

    const post = jest.fn();

    function renderMenu(entity: Entity, title?: string) {
      return renderPage(
        entity,
        '/',
        <TestApiProvider
          apis={[
            [teamTopologyApiRef, api],
            [toastApiRef, { post }],
          ]}
        >
          <Menu title={title} />
        </TestApiProvider>,
      );
    }

    it('re-checks the entity, and tells all in the title', async () => {
      let answer = (_: unknown) => {};
      api.refreshEntity.mockReturnValue(
        new Promise<any>(done => (answer = done)),
      );
      await renderMenu(checkout, 'Look again');

      await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
      await userEvent.click(screen.getByRole('button', { name: 'Checking…' }));
      expect(api.refreshEntity).toHaveBeenCalledTimes(1);
      answer({ ...entityReport(checkout), catalogRefresh: 'requested' });

      await waitFor(() => expect(post).toHaveBeenCalledTimes(1));
      expect(post).toHaveBeenCalledWith({
        status: 'success',
        timeout: 8_000,
        title: expect.stringMatching(
          /^Checkout: Application \(.*\), 3 gaps\. Checked just now\./,
        ),
      });
      expect(
        await screen.findByRole('button', { name: 'Look again' }),
      ).toBeInTheDocument();
    });

    it.each(['Group', 'User', 'Domain'])('is not there on a %s', async kind => {
      await renderMenu({ ...checkout, kind });
      expect(screen.getByText('No item')).toBeInTheDocument();
    });
  });

  it('is available for the kinds with a tab, however they are written', () => {
    const available = (kind: string) =>
      isTeamTopologyAvailable({ ...checkout, kind });

    for (const kind of [
      ...['Component', 'API', 'Resource', 'System', 'Template', 'Group'],
      ...['component', 'api', 'SYSTEM', 'group'],
    ]) {
      expect([kind, available(kind)]).toEqual([kind, true]);
    }
    for (const kind of ['User', 'Domain', 'Location', 'Groups', '']) {
      expect([kind, available(kind)]).toEqual([kind, false]);
    }
  });

  it('asks the backend that the discovery API names, as the signed-in user', async () => {
    const getBaseUrl = jest.fn(
      async (pluginId: string) => `https://backend.example.com/api/${pluginId}`,
    );
    const fetch = jest.fn(async () => Response.json({ items: [] }));
    const factories = new ApiFactoryRegistry();
    for (const factory of [
      ...teamTopologyPlugin.getApis(),
      createApiFactory(discoveryApiRef, { getBaseUrl }),
      createApiFactory(fetchApiRef, { fetch }),
    ]) {
      factories.register('default', factory);
    }

    const client = new ApiResolver(factories).get(teamTopologyApiRef);

    await expect(client?.getPractices()).resolves.toEqual({ items: [] });
    expect(getBaseUrl).toHaveBeenCalledWith('team-topology');
    expect(fetch).toHaveBeenCalledWith(
      'https://backend.example.com/api/team-topology/practices',
      undefined,
    );
  });

  it('names its route, so that an app can link to it', () => {
    expect(teamTopologyPlugin.getId()).toBe('team-topology');
    expect(Object.keys(teamTopologyPlugin.routes)).toEqual(['entityContent']);
  });
});
