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
  assessLevels,
  summarizeTeam,
  TeamEntity,
  TeamReport,
  toLevelCells,
} from '@team-topology/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import { rules } from '../__testUtils__/entities';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import {
  payments,
  paymentsEntities,
  teamEntityItem,
  teamReport,
} from '../__testUtils__/teams';
import { FunctionsProvider } from '../function';
import { EntityTable } from './EntityTable';
import { GapsCard } from './GapsCard';
import { GroupTopologyTab } from './GroupTopologyTab';
import { MixCard } from './MixCard';
import { RefreshNotice } from './RefreshNotice';

const items = paymentsEntities.map(teamEntityItem);

function apiOf(report: TeamReport) {
  return fakeApi({
    getTeam: jest.fn(async () => report),
    getTeamEntities: jest.fn(async () => ({
      items,
      totalItems: items.length,
    })),
  });
}

/** A report on entities of which each check stands alike. */
function reportOf(state: 'unknown' | 'exempt' | 'met', count = 2): TeamReport {
  const entities = Array.from(
    { length: count },
    (_item, index): TeamEntity => ({
      ref: `component:default/service-${index}`,
      primary: 'application',
      shares: { application: 1 },
      states: Object.fromEntries(
        rules.practices.map(({ id }) => [id, state]),
      ) as TeamEntity['states'],
      gapsSince: {},
    }),
  );
  return teamReport([], {
    counts: { own: count, all: count },
    summary: summarizeTeam(entities, rules),
    levels: assessLevels(toLevelCells(entities, rules), rules),
  });
}

async function renderSummary(report: TeamReport) {
  renderTab(
    <FunctionsProvider functions={report.functions}>
      <MixCard summary={report.summary} />
      <GapsCard
        summary={report.summary}
        levels={report.levels}
        groupRef={report.team.ref}
        scope="all"
      />
    </FunctionsProvider>,
    { entity: payments, api: fakeApi() },
  );
  return within(await screen.findByRole('region', { name: /^Gaps/ }));
}

describe('the states of the tab of a group', () => {
  it('does not take what nobody knows for well', async () => {
    const report = reportOf('unknown');
    const gaps = await renderSummary(report);
    const { unknown } = report.summary.checks;
    expect(
      gaps.getByText(
        `Nothing can be said yet: all ${unknown} checks are unknown, because nothing that is connected answers them.`,
        { exact: false },
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/No gap/)).toBeNull();
    // What to connect.
    const sources = gaps.getAllByRole('listitem');
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      expect(source).toHaveTextContent(/, 2 checks: ./);
    }
    expect(screen.getByText('no check is known yet')).toBeInTheDocument();
  });

  it('tells what is exempt from what is met', async () => {
    const report = reportOf('exempt');
    const gaps = await renderSummary(report);
    expect(
      gaps.getByText(
        `No gap is left open; ${report.summary.checks.exempt} checks are exempt for now.`,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('all checks are exempt for now'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/100\s%.*met/)).toBeNull();
  });

  it('counts one entity as one, and 5,000 without a row for each', async () => {
    await renderSummary(reportOf('met', 1));
    expect(
      screen.getByText('1 assessed entity, counted by its primary function'),
    ).toBeInTheDocument();
    expect(screen.getByText('No gaps are known.')).toBeInTheDocument();
  });

  it('writes large numbers as the reader does', async () => {
    await renderSummary(reportOf('unknown', 5_000));
    expect(
      screen.getByText(
        '5,000 assessed entities, each counted by its primary function',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/all 45,000 checks are unknown/),
    ).toBeInTheDocument();
  });

  it('warns of data that are overdue, and of no others', async () => {
    renderTab(
      <>
        {[true, undefined].map(overdue => (
          <div
            key={String(overdue)}
            role="group"
            aria-label={overdue ? 'Overdue' : 'Not overdue'}
          >
            <RefreshNotice
              refresh={{
                state: 'succeeded',
                asOf: '2026-11-01T08:00:00.000Z',
                overdue,
              }}
              loading={false}
              onReload={jest.fn()}
            />
          </div>
        ))}
      </>,
      { entity: payments, api: fakeApi() },
    );
    const old = await screen.findByRole('group', { name: 'Overdue' });
    expect(old).toHaveTextContent(/older than they should be.*as of .*1, 2026/);
    expect(
      screen.getByRole('group', { name: 'Not overdue' }),
    ).toBeEmptyDOMElement();
  });

  it('shows names in any script, and text that looks like markup as text', async () => {
    const names = [
      'تسوية-المدفوعات',
      '🦄 checkout 👩‍👩‍👧',
      `<img src=x onerror="alert(1)">`,
      'n'.repeat(200),
    ];
    renderTab(
      <FunctionsProvider functions={rules.functions}>
        <EntityTable
          entities={names.map(name => ({
            ...items[0],
            ref: `component:default/${name}`,
          }))}
          sort="gaps"
          order="desc"
          onSort={jest.fn()}
        />
      </FunctionsProvider>,
      { entity: payments, api: fakeApi() },
    );
    for (const name of names) {
      const link = await screen.findByRole('link', { name });
      // What stands beside a name keeps its own direction.
      expect(within(link).getByText(name)).toBeInTheDocument();
      expect(link.querySelector('bdi')).not.toBeNull();
    }
    expect(screen.queryByRole('img', { name: '' })).toBeNull();
  });

  it('keeps the page when a card fails, and takes an old link', async () => {
    const broken = await responseError(500, {
      name: 'Error',
      message: 'Broken',
    });
    const api = apiOf(teamReport(paymentsEntities));
    api.getTeamEntities.mockRejectedValue(broken);
    api.getTeamHistory.mockRejectedValue(broken);
    api.getExemptions.mockRejectedValue(broken);
    renderTab(<GroupTopologyTab />, {
      entity: payments,
      api,
      address: '/?scope=nonsense&entities-sort=nonsense',
    });
    for (const name of [
      'Entities by function',
      'Gaps over time',
      'Exemptions',
    ]) {
      const card = within(await screen.findByRole('region', { name }));
      expect(await card.findByText('It said: Broken')).toBeInTheDocument();
      expect(card.getByText('Try again')).toBeInTheDocument();
    }
    expect(api.getTeam).toHaveBeenCalledWith('group:default/payments', {
      scope: 'all',
    });
    expect(screen.getByText(/^Works mostly on/)).toBeInTheDocument();
    expect(screen.getByText('5 of 5 assessed')).toBeInTheDocument();
  });
});
