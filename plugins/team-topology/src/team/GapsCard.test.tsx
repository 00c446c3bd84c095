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
import { fakeApi, renderTab } from '../__testUtils__/renderTab';
import { payments, paymentsEntities, teamReport } from '../__testUtils__/teams';
import { FunctionsProvider } from '../function';
import { GapsCard } from './GapsCard';

const report = teamReport(paymentsEntities);

function renderCard(address?: string) {
  renderTab(
    <FunctionsProvider functions={report.functions}>
      <GapsCard
        summary={report.summary}
        groupRef="group:default/payments"
        scope="all"
      />
    </FunctionsProvider>,
    { entity: payments, api: fakeApi(), address },
  );
}

const severity = () => screen.getByRole('combobox', { name: 'Severity' });
const discipline = () => screen.getByRole('combobox', { name: 'Discipline' });
const address = () => screen.getByRole('status', { name: 'Address' });
const optionsOf = (select: HTMLElement) =>
  within(select)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

/** Severity and discipline of each gap that is listed. */
const listed = () =>
  screen.queryAllByRole('row').slice(1).length === 0
    ? []
    : screen
        .getAllByRole('row')
        .slice(1)
        .map(row => row.textContent!);

describe('GapsCard', () => {
  it('lists gaps of one severity and discipline, and keeps that in the address', async () => {
    renderCard('/?scope=own');

    expect(
      await screen.findByRole('group', { name: 'Filter gaps' }),
    ).toBeInTheDocument();
    const all = listed().length;
    expect(all).toBe(report.summary.gaps.length);
    // What there is, worst first.
    expect(optionsOf(severity())).toEqual([
      'All severities',
      'Critical',
      'High',
      'Medium',
    ]);
    expect(screen.queryByText(/practices shown/)).toBeNull();

    await userEvent.selectOptions(severity(), 'High');
    const high = report.summary.gaps.filter(gap => gap.severity === 'high');
    expect(high.length).toBeLessThan(all);
    expect(listed()).toHaveLength(high.length);
    expect(listed().every(text => text.startsWith('High'))).toBe(true);
    const count = high.reduce((sum, { gaps }) => sum + gaps, 0);
    expect(
      screen.getByText(
        `${high.length} of ${all} practices shown, with ${count} of 26 gaps.`,
      ),
    ).toBeInTheDocument();
    expect(address()).toHaveTextContent('?scope=own&gaps-severity=high');

    await userEvent.selectOptions(discipline(), 'SRE');
    expect(listed().every(text => /^High.*SRE level/.test(text))).toBe(true);
    expect(address()).toHaveTextContent(
      '?scope=own&gaps-severity=high&gaps-discipline=sre',
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Show all gaps' }),
    );
    expect(listed()).toHaveLength(all);
    expect(address()).toHaveTextContent('?scope=own');
    expect(severity()).toHaveValue('');
    expect(discipline()).toHaveValue('');
  });

  it('shows what a link asks for, also where there is none of it', async () => {
    renderCard('/?gaps-severity=low&gaps-discipline=sre');

    expect(await screen.findByText('No gap of this kind.')).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
    expect(severity()).toHaveDisplayValue('Low');
    expect(discipline()).toHaveDisplayValue('SRE');

    await userEvent.selectOptions(severity(), 'All severities');
    expect(listed().length).toBeGreaterThan(0);
    expect(address()).toHaveTextContent('?gaps-discipline=sre');
  });

  it('takes what no gap can have for no filter, and names a discipline that it does not know', async () => {
    renderCard('/?gaps-severity=<b>&gaps-discipline=astrology');

    expect(await screen.findByText('No gap of this kind.')).toBeInTheDocument();
    expect(severity()).toHaveValue('');
    expect(discipline()).toHaveDisplayValue('astrology');
  });
});
