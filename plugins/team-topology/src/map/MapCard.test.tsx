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
  TeamFunction,
  TeamReport,
} from '@team-topology/backstage-plugin-team-topology-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { rules } from '../__testUtils__/entities';
import { fakeApi, renderTab } from '../__testUtils__/renderTab';
import {
  payments,
  paymentsEntities,
  teamClassification,
  teamReport,
} from '../__testUtils__/teams';
import { FunctionsProvider } from '../function';
import { MapCard } from './MapCard';

function reportOf(
  shares: Partial<Record<TeamFunction, number>>,
  declared?: TeamFunction,
): TeamReport {
  const report = teamReport(paymentsEntities, {
    classification: teamClassification(
      declared
        ? {
            correction: {
              function: declared,
              author: 'user:default/jane',
              at: '2026-11-18T09:00:00.000Z',
              reason: 'We are',
            },
          }
        : {},
    ),
  });
  report.summary.shares = {
    infra: 0,
    sre: 0,
    devops: 0,
    platform: 0,
    devsecops: 0,
    application: 0,
    ...shares,
  };
  return report;
}

function renderCard(report: TeamReport) {
  renderTab(
    <FunctionsProvider functions={rules.functions}>
      <MapCard report={report} />
      <p>end</p>
    </FunctionsProvider>,
    { entity: payments, api: fakeApi() },
  );
}

const drawing = () => screen.getByRole('img', { name: /^(On|In) the/ });

function dotNames(): string[] {
  return ['Observed', 'Declared'].filter(
    name => within(drawing()).queryByText(name) !== null,
  );
}

describe('MapCard', () => {
  it('says in words where the team stands, and draws it', async () => {
    renderCard(
      reportOf({
        platform: 0.4,
        infra: 0.1,
        devsecops: 0.25,
        application: 0.25,
      }),
    );

    const words =
      'On the map: 75 % of the work enables others. Strongest corner: platform. Ring: 33 % of that is DevSecOps.';
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(drawing()).toHaveAccessibleName(words.replaceAll(' %', '\u00a0%'));
    expect(dotNames()).toEqual(['Observed']);
    const [back] = drawing().querySelectorAll('circle');
    // Four fifths of the way from infrastructure to platform, above.
    expect(Number(back.getAttribute('cx'))).toBeCloseTo(88 + 0.8 * 152);
    expect(Number(back.getAttribute('cy'))).toBeCloseTo(88);
    expect(
      screen.getByText('Above 80 %, teams stand here'),
    ).toBeInTheDocument();
  });

  it('never grows wider than its card', async () => {
    renderCard(reportOf({ platform: 1 }));

    await screen.findByText(/^On the map/);
    expect(drawing()).toHaveStyle({ maxWidth: '100%', height: 'auto' });
    expect(drawing()).toHaveAttribute('viewBox', '0 0 328 328');
  });

  it('names all corners that are equally strong', async () => {
    renderCard(reportOf({ sre: 0.5, devops: 0.5 }));

    expect(
      await screen.findByText(
        'On the map: 100 % of the work enables others. Strongest corners: SRE and DevOps.',
      ),
    ).toBeInTheDocument();
  });

  it('stands in the lane with less than a fifth of enabling work', async () => {
    renderCard(reportOf({ sre: 0.1, application: 0.9 }));

    expect(
      await screen.findByText(
        'In the application lane: 10 % of the work enables others, less than a fifth.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('The team stands here')).toBeInTheDocument();
    expect(screen.getByText('90 %')).toBeInTheDocument();
    expect(dotNames()).toEqual([]);
  });

  it('stands on the map with a fifth of enabling work', async () => {
    renderCard(reportOf({ sre: 0.25, application: 0.75 }));

    expect(await screen.findByText(/^On the map: 25/)).toBeInTheDocument();
    expect(screen.queryByText('The team stands here')).toBeNull();
  });

  it('stands in the ring alone where all of it is DevSecOps', async () => {
    renderCard(reportOf({ devsecops: 0.9, application: 0.1 }));

    expect(
      await screen.findByText(
        'On the ring: 90 % of the work enables others, all of it DevSecOps. Ring: 100 % of that is DevSecOps.',
      ),
    ).toBeInTheDocument();
    expect(dotNames()).toEqual(['Observed']);
    const [back] = drawing().querySelectorAll('circle');
    expect(back).toHaveAttribute('cx', '164');
    expect(back).toHaveAttribute('cy', '164');
  });

  it.each<[TeamFunction, string[]]>([
    ['sre', ['Observed', 'Declared']],
    // One dot where both agree.
    ['platform', ['Observed']],
    // No corner of its own.
    ['application', ['Observed']],
  ])('tells that the team is declared as %s', async (declared, dots) => {
    renderCard(reportOf({ platform: 1 }, declared));

    const name = declared === 'sre' ? 'SRE' : declared;
    expect(
      await screen.findByText(new RegExp(`Declared: ${name}\\.$`)),
    ).toBeInTheDocument();
    expect(dotNames()).toEqual(dots);
    expect(drawing().querySelectorAll('line')).toHaveLength(dots.length - 1);
  });

  it('shows the declared corner of a team in the lane', async () => {
    renderCard(reportOf({ application: 1 }, 'devops'));

    expect(
      await screen.findByText(
        /^In the application lane: .*Declared: DevOps\.$/,
      ),
    ).toBeInTheDocument();
    expect(dotNames()).toEqual(['Declared']);
    expect(drawing().querySelector('line')).toBeNull();
  });

  it('tells the same as a table', async () => {
    renderCard(reportOf({ platform: 0.5, devsecops: 0.25, application: 0.25 }));

    const toggle = await screen.findByRole('button', {
      name: 'As table: Place on the four-way map',
    });
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-pressed', 'true');
    expect(screen.queryByRole('img')).toBeNull();
    const rows = within(
      screen.getByRole('table', { name: 'Place on the four-way map' }),
    ).getAllByRole('row');
    expect(
      rows
        .slice(1)
        .map(row =>
          [...row.children].map(({ textContent }) => textContent).join('|'),
        ),
    ).toEqual([
      'Infrastructure|Share 0\u00a0%|external-facing, builds',
      'SRE|Share 0\u00a0%|external-facing, operates',
      'DevOps|Share 0\u00a0%|internal-facing, operates',
      'Platform|Share 50\u00a0%|internal-facing, builds',
      'DevSecOps|Share 25\u00a0%|in the ring, through all corners',
      'Application|Share 25\u00a0%|in the application lane',
    ]);
    expect(screen.getByText(/^On the map: 75/)).toBeInTheDocument();
  });

  it('is not there for a team without entities', async () => {
    renderCard(reportOf({}));

    expect(await screen.findByText('end')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByText('Place on the four-way map')).toBeNull(),
    );
  });
});
