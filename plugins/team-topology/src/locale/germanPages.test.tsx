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
import { checkout, entityReport, NOW } from '../__testUtils__/entities';
import { fakeApi, renderTab } from '../__testUtils__/renderTab';
import {
  payments,
  paymentsEntities,
  teamEntityItem,
  teamReport,
} from '../__testUtils__/teams';
import { EntityTopologyTab } from '../entity';
import { GroupTopologyTab } from '../team';

describe('The tabs in German', () => {
  beforeEach(() => {
    const now = NOW.valueOf() + 3 * 60_000;
    jest.useFakeTimers({ now, advanceTimers: true });
  });
  afterEach(() => {
    jest.useRealTimers();
    localStorage.clear();
  });

  it('shows a team', async () => {
    const report = teamReport(paymentsEntities, {
      counts: { own: 3, all: 1234 },
    });
    report.classification.observed.entities = 1234;
    const items = paymentsEntities.map(teamEntityItem);
    renderTab(<GroupTopologyTab />, {
      language: 'de',
      entity: payments,
      api: fakeApi({
        getTeam: jest.fn(async () => report),
        getTeamEntities: jest.fn(async () => ({
          items,
          totalItems: items.length,
        })),
      }),
    });

    expect(
      await screen.findByText(
        'Schwerpunkt: das Produkt (80 % Anwendung), dahinter 1 × Plattform.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Lücken, 3 kritisch')).toBeInTheDocument();
    expect(screen.getByText('6 von 32')).toBeInTheDocument();
    expect(
      screen.getByText(
        '26 Lücken in 6 Praktiken: 3 kritisch, 14 hoch und 9 mittel. Reihenfolge: Schwere, Reichweite, Alter.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/Mit Unterteams 1\.234/)).toBeInTheDocument();
    expect(screen.getByText(/von 1\.234 Entitäten/)).toBeInTheDocument();
    expect(
      screen.getByText(/^vor 3 Minuten \(21\. Nov\. 2026, \d\d:00\)$/),
    ).toBeInTheDocument();
    const rows = within(
      screen.getByRole('table', { name: 'Lücken nach Praktik' }),
    ).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      /Kritisch.*SRE, Stufe 2.*3 von 4 Entitäten.*18\. Aug\. 2026/,
    );
  });

  it('shows an entity', async () => {
    const report = entityReport(checkout);
    report.classification.confidence = 0.98;
    renderTab(<EntityTopologyTab />, {
      language: 'de',
      entity: checkout,
      api: fakeApi({ getEntity: jest.fn(async () => report) }),
    });

    expect(
      await screen.findByRole('heading', { name: 'Anwendung' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Hoch, 0,98')).toBeInTheDocument();
    expect(
      screen.getByRole('img', {
        name: 'Praktiken nach Zustand: 3 Lücken, 2 Unbekannt, 2 Erfüllt, 0 Ausgenommen und 2 Nicht anwendbar',
      }),
    ).toBeInTheDocument();

    const [gap] = screen.getAllByRole('button', { name: /^Lücke / });
    await userEvent.click(gap);
    expect(screen.getByText('18. Aug. 2026')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'So schließen Sie sie' }),
    ).toBeInTheDocument();
  });
});
