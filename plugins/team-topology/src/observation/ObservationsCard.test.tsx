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
  StatedObservation,
  TeamGap,
} from '@team-topology/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import { fakeApi, renderTab } from '../__testUtils__/renderTab';
import { payments } from '../__testUtils__/teams';
import { ObservationsCard } from './ObservationsCard';

function refs(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `component:default/service-${index}`,
  );
}

function gap(changes: Partial<TeamGap>): TeamGap {
  return {
    id: 'type-without-template',
    subject: 'service',
    title: 'No template',
    severity: 'low',
    reason: 'Nobody can make one.',
    remedy: { text: 'Write a template.' },
    entities: 0,
    refs: [],
    teams: [],
    ...changes,
  };
}

function observation(changes: Partial<StatedObservation>): StatedObservation {
  return {
    id: 'silo',
    title: 'All SRE work is in one team',
    text: 'It owns 4 of 4.',
    numbers: {},
    teams: [],
    entities: [],
    docs: 'observations.md#silo',
    ...changes,
  };
}

function renderCard(gaps: TeamGap[], observations: StatedObservation[]) {
  renderTab(<ObservationsCard gaps={gaps} observations={observations} />, {
    entity: payments,
    api: fakeApi(),
  });
}

describe('ObservationsCard', () => {
  it('tells what the team lacks, worst first, and then what can be observed', async () => {
    renderCard(
      [
        gap({ subject: 'a' }),
        gap({
          subject: 'b',
          severity: 'critical',
          title: '<b>No SRE</b>',
          entities: 120,
          refs: refs(20),
        }),
        gap({ subject: 'c', severity: 'medium', title: 'Few SLOs' }),
      ],
      [
        observation({
          teams: ['group:default/ledger'],
          entities: ['component:default/payout'],
        }),
      ],
    );

    const items = within(await screen.findByRole('list')).getAllByRole(
      'listitem',
    );
    expect(
      items.map(item => within(item).getByRole('heading').textContent),
    ).toEqual([
      'Critical<b>No SRE</b>',
      'MediumFew SLOs',
      'LowNo template',
      'All SRE work is in one team',
    ]);
    expect(items[0]).toHaveTextContent('Nobody can make one.');
    expect(items[0]).toHaveTextContent('Write a template.');
    expect(within(items[0]).getAllByRole('link')).toHaveLength(5);
    // Of all that it concerns, not only of those that the backend names.
    expect(items[0]).toHaveTextContent('and 115 more');
    expect(within(items[1]).queryByRole('link')).toBeNull();
    expect(items[3]).toHaveTextContent('It owns 4 of 4.');
    expect(
      within(items[3])
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['ledger', 'payout']);
    expect(items[3]).not.toHaveTextContent('more');
  });

  it('says when nothing stands out', async () => {
    renderCard([], []);

    expect(
      await screen.findByText('Nothing stands out about the team as a whole.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('list')).toBeNull();
  });
});
