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
import { ResponseError } from '@backstage/errors';
import {
  createApiMock,
  renderInTestApp,
  TestAppOptions,
} from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { AddressProvider } from '../address';
import { TeamTopologyApi, teamTopologyApiRef } from '../api';

/** A backend that gives the answers that it is given. */
export const fakeApi = createApiMock(teamTopologyApiRef, () => ({
  getFunctions: jest.fn(),
  getPractices: jest.fn(),
  getEntity: jest.fn(),
  refreshEntity: jest.fn(),
  getRemedy: jest.fn(),
  getTeam: jest.fn(),
  getTeamEntities: jest.fn(),
  getTeamGaps: jest.fn(),
  getEntityHistory: jest.fn().mockResolvedValue({ items: [], totalItems: 0 }),
  getTeamHistory: jest.fn().mockResolvedValue({
    team: 'group:default/payments',
    scope: 'all',
    from: '2026-08-21T00:00:00.000Z',
    to: '2026-11-21T00:00:00.000Z',
    points: [],
    changes: [],
  }),
  getTeamChanges: jest.fn(),
  getTeamInteractions: jest.fn().mockResolvedValue({
    team: 'group:default/payments',
    scope: 'all',
    dependOnUs: { items: [], total: 0, withoutTeam: 0 },
    weDependOn: { items: [], total: 0, withoutTeam: 0 },
  }),
  getOrganization: jest.fn(),
  getGoldenPathCandidates: jest.fn(),
  getExemptions: jest.fn().mockResolvedValue({ items: [], totalItems: 0 }),
  requestExemption: jest.fn(),
  approveExemption: jest.fn(),
  rejectExemption: jest.fn(),
  revokeExemption: jest.fn(),
  judgeObservation: jest.fn(),
  undoObservationVerdict: jest.fn(),
  correct: jest.fn(),
  undoCorrection: jest.fn(),
  getCorrections: jest.fn(),
}));

/** Renders a tab as on the page of an entity, with the address below it. */
export function renderTab(
  tab: ReactNode,
  options: {
    entity: Entity;
    api: TeamTopologyApi;
    address?: string;
    mountedRoutes?: TestAppOptions['mountedRoutes'];
    /** The language of the app, English if nothing else is said. */
    language?: string;
  },
) {
  return renderInTestApp(
    <EntityProvider entity={options.entity}>
      <AddressProvider>{tab}</AddressProvider>
      <Address />
    </EntityProvider>,
    {
      apis: [[teamTopologyApiRef, options.api]],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...options.mountedRoutes,
      },
      initialRouteEntries: [options.address ?? '/'],
      config: configOf(options.language ?? 'en'),
    },
  );
}

function configOf(defaultLanguage: string): TestAppOptions['config'] {
  const config = { defaultLanguage, availableLanguages: ['en', 'de', 'ar-EG'] };
  return {
    app: {
      baseUrl: 'http://localhost:3000',
      extensions: [{ 'api:app/app-language': { config } }],
    },
    backend: { baseUrl: 'http://localhost:7007' },
  };
}

function Address() {
  return <output aria-label="Address">{useLocation().search}</output>;
}

/** An error as the backend answers it. */
export async function responseError(
  status: number,
  error: { name: string; message: string },
): Promise<ResponseError> {
  return await ResponseError.fromResponse(
    new Response(JSON.stringify({ error, response: { statusCode: status } }), {
      status,
      headers: { 'content-type': 'application/json' },
    }),
  );
}
