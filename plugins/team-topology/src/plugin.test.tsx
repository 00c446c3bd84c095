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
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { checkout, entityReport } from './__testUtils__/entities';
import { fakeApi } from './__testUtils__/renderTab';
import { payments, paymentsEntities, teamReport } from './__testUtils__/teams';
import plugin, { teamTopologyApiRef } from './index';

describe('the plugin', () => {
  const api = fakeApi({
    getEntity: jest.fn(async () => entityReport(checkout)),
    getTeam: jest.fn(async () => teamReport(paymentsEntities)),
    getTeamEntities: jest.fn(async () => ({ items: [], totalItems: 0 })),
  });

  function renderPage(entity: Entity) {
    return renderTestApp({
      extensions: [
        createTestEntityPage({ entity }),
        plugin.getExtension('entity-content:team-topology/entity'),
        plugin.getExtension('entity-content:team-topology/group'),
      ],
      apis: [[teamTopologyApiRef, api]],
    });
  }

  it('has these extensions, whose ids are public', () => {
    // Not part of the type of a plugin, but what an app reads from it.
    const { extensions } = plugin as unknown as {
      extensions: { id: string }[];
    };
    expect(extensions.map(({ id }) => id)).toEqual([
      'api:team-topology',
      'entity-content:team-topology/entity',
      'entity-content:team-topology/group',
    ]);
  });

  it.each(['Component', 'API', 'Resource', 'System', 'Template'])(
    'shows the entity tab on a %s',
    async kind => {
      renderPage({ ...checkout, kind });
      expect(
        await screen.findByRole('heading', { name: 'Function' }),
      ).toBeInTheDocument();
      expect(screen.queryByText('Entities by function')).toBeNull();
    },
  );

  it('shows the group tab on a Group', async () => {
    renderPage(payments);
    expect(
      await screen.findByRole('heading', { name: 'Entities by function' }),
    ).toBeInTheDocument();
  });

  it.each(['User', 'Domain', 'Location'])(
    'shows no tab on a %s',
    async kind => {
      renderPage({ ...checkout, kind });
      expect(
        await screen.findByTestId('empty-entity-page'),
      ).toBeInTheDocument();
    },
  );
});
