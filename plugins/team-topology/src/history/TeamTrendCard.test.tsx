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
  CauseSummary,
  TeamHistory,
  TeamHistoryPoint,
} from '@team-topology/backstage-plugin-team-topology-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { payments } from '../__testUtils__/teams';
import { TeamTrendCard } from './TeamTrendCard';

const TEAM = 'group:default/payments';

function mark(
  cause: CauseSummary['cause'],
  opened: number,
  closed: number,
  entities = 1,
): CauseSummary {
  return { cause, opened, closed, entities };
}

function point(
  at: string,
  gap: number,
  marks: CauseSummary[] = [],
): TeamHistoryPoint {
  const counts = { met: 4, gap, unknown: 2, exempt: 1 };
  return { at, counts, comparable: counts, marks };
}

function historyOf(
  points: TeamHistoryPoint[],
  changes: CauseSummary[] = [],
  more: Partial<TeamHistory> = {},
): TeamHistory {
  return {
    team: TEAM,
    scope: 'all',
    from: points[0]?.at ?? '2026-08-21T00:00:00.000Z',
    to: points[points.length - 1]?.at ?? '2026-11-21T09:00:00.000Z',
    begins: '2026-01-01T08:00:00.000Z',
    points,
    changes,
    ...more,
  };
}

const moved = historyOf(
  [
    point('2026-08-21T00:00:00.000Z', 31),
    // What was noticed on the 30th of September.
    point('2026-10-01T00:00:00.000Z', 41, [mark('rules-changed', 10, 0, 8)]),
    point('2026-10-02T00:00:00.000Z', 41),
    point('2026-11-21T00:00:00.000Z', 36, [
      mark('owner-moved', 7, 0, 2),
      mark('entity-edited', 0, 12, 5),
    ]),
    point('2026-11-21T09:00:00.000Z', 36, [mark('source-silent', 0, 0)]),
  ],
  [
    mark('rules-changed', 10, 0, 8),
    mark('owner-moved', 7, 0, 2),
    mark('entity-edited', 0, 12, 5),
    mark('source-silent', 0, 0),
  ],
);

function apiOf(history: TeamHistory) {
  return fakeApi({ getTeamHistory: jest.fn(async () => history) });
}

function renderCard(api: ReturnType<typeof fakeApi>) {
  renderTab(<TeamTrendCard groupRef={TEAM} scope="all" version={1} />, {
    entity: payments,
    api,
  });
}

const button = (name: string) => screen.getByRole('button', { name });
const drawing = () => screen.getByRole('img', { name: /^From .* gaps on/ });

/** All numbers of what is drawn, to be looked through for broken ones. */
function drawnNumbers(): string {
  return [...drawing().querySelectorAll('*')]
    .flatMap(element => [...element.attributes].map(({ value }) => value))
    .join(' ');
}

describe('TeamTrendCard', () => {
  it('draws the gaps with numbered marks, and explains each in the list', async () => {
    renderCard(apiOf(moved));

    expect(
      await screen.findByText(
        '31 to 36 gaps: Rules changed +10, Owner changed +7, and Entity edited -12.',
      ),
    ).toBeInTheDocument();
    expect(drawing()).toHaveAccessibleName(
      'From 31 gaps on Aug 21, 2026 to 36 on Nov 21, 2026',
    );
    const items = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      '1Sep 30, 2026Rules changed: 10 opened, 0 closed in 8 entities.+10',
      '2Nov 20, 2026Entity edited: 0 opened, 12 closed in 5 entities. Owner changed: 7 opened, 0 closed in 2 entities.-5',
    ]);
    const marks = [...drawing().querySelectorAll('text')].filter(text =>
      text.previousElementSibling?.matches('circle[r="9"]'),
    );
    expect(marks.map(({ textContent }) => textContent)).toEqual(['1', '2']);
  });

  it('draws a line of steps: first along the time, then up or down', async () => {
    renderCard(apiOf(moved));

    await screen.findByText(/^31 to 36 gaps/);
    const line = drawing().querySelector('path[stroke-width="2"]')!;
    expect(line.getAttribute('d')).toMatch(
      /^M[\d.]+,[\d.]+(H[\d.]+V[\d.]+){4}$/,
    );
  });

  it('tells the same as a table', async () => {
    renderCard(apiOf(moved));

    const toggle = await screen.findByRole('button', {
      name: 'As table: Gaps over time',
    });
    expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await screen.findByText(/^31 to 36 gaps/);
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-pressed', 'true');
    expect(screen.queryByRole('img')).toBeNull();
    const rows = within(
      screen.getByRole('table', { name: 'Gaps over time' }),
    ).getAllByRole('row');
    // The day on which nothing changed is left out.
    expect(
      rows.map(row =>
        [...row.children].map(({ textContent }) => textContent).join('|'),
      ),
    ).toEqual([
      'Date|Gaps|Met|Unknown|Exempt|Why',
      'Aug 21, 2026|Gaps 31|Met 4|Unknown 2|Exempt 1|',
      'Sep 30, 2026|Gaps 41|Met 4|Unknown 2|Exempt 1|Rules changed',
      'Nov 20, 2026|Gaps 36|Met 4|Unknown 2|Exempt 1|Owner changed and Entity edited',
      'Nov 21, 2026|Gaps 36|Met 4|Unknown 2|Exempt 1|A source went silent',
    ]);
  });

  it('asks anew for another period', async () => {
    const api = apiOf(moved);
    renderCard(api);

    await screen.findByText(/^31 to 36 gaps/);
    const from = (months: number) => DateTime.utc().minus({ months });
    expect(api.getTeamHistory).toHaveBeenLastCalledWith(TEAM, {
      scope: 'all',
      from: from(3).toISODate(),
    });
    const periods = screen.getByRole('group', { name: 'Period' });
    expect(
      within(periods).getByRole('button', { pressed: true }),
    ).toHaveTextContent('3 months');

    let answer = (_: TeamHistory) => {};
    api.getTeamHistory.mockImplementationOnce(
      () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    );
    await userEvent.click(button('12 months'));
    expect(
      within(periods).getByRole('button', { pressed: true }),
    ).toHaveTextContent('12 months');
    expect(screen.getByText('Loading…')).toBeInTheDocument();
    answer(historyOf([point('2025-11-21T00:00:00.000Z', 5), ...moved.points]));
    expect(
      await screen.findByText('5 to 36 gaps: nothing moved.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Loading…')).toBeNull();
    expect(api.getTeamHistory).toHaveBeenCalledTimes(2);
    expect(api.getTeamHistory).toHaveBeenLastCalledWith(TEAM, {
      scope: 'all',
      from: from(12).toISODate(),
    });
  });

  it('says that it loads, and after an error offers another try', async () => {
    const api = apiOf(moved);
    api.getTeamHistory.mockRejectedValueOnce(
      await responseError(500, { name: 'Error', message: 'Broken' }),
    );
    renderCard(api);

    expect(await screen.findByRole('alert')).toHaveTextContent('Broken');
    await userEvent.click(button('Try again'));
    expect(await screen.findByText(/^31 to 36 gaps/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    [
      'has not begun',
      historyOf([], [], { begins: undefined }),
      'The history begins with the next refresh.',
    ],
    [
      'begins now',
      historyOf([point('2026-11-21T09:00:00.000Z', 3)], [], {
        begins: '2026-11-21T09:00:00.000Z',
      }),
      'The history begins on Nov 21, 2026. From the second day on there is something to compare.',
    ],
  ])('draws nothing where the history %s', async (_, history, text) => {
    renderCard(apiOf(history));

    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByText(/ gaps: /)).toBeNull();
  });

  it('does not call it still when as much opened as closed', async () => {
    renderCard(
      apiOf(
        historyOf(
          [
            point('2026-11-19T00:00:00.000Z', 3),
            point('2026-11-20T00:00:00.000Z', 3, [mark('entity-edited', 2, 2)]),
          ],
          [mark('entity-edited', 2, 2)],
        ),
      ),
    );

    expect(
      await screen.findByText('3 to 3 gaps: as many opened as closed.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Entity edited: 2 opened, 2 closed in 1 entity.'),
    ).toBeInTheDocument();
  });

  it.each([
    ['400 points', 400, (day: number) => day % 7],
    ['nothing but zero', 30, () => 0],
    ['large numbers', 30, (day: number) => 1_234_500 + day],
  ])('can draw %s', async (_, days, gapsOn) => {
    const end = DateTime.fromISO('2026-11-21T00:00:00.000Z', { zone: 'utc' });
    const points = Array.from({ length: days }, (__, day) =>
      point(
        end.minus({ days: days - 1 - day }).toISO()!,
        gapsOn(day),
        // The last six days, at the right edge.
        day >= days - 6 ? [mark('entity-edited', 1, 0)] : [],
      ),
    );
    renderCard(apiOf(historyOf(points)));

    await screen.findByText(/ gaps: /);
    expect(drawnNumbers()).not.toMatch(/NaN|Infinity|undefined/);
    const width = Number(drawing().getAttribute('width'));
    const circles = [...drawing().querySelectorAll('circle[r="9"]')].map(
      circle => Number(circle.getAttribute('cx')),
    );
    expect(circles).toHaveLength(6);
    expect(Math.max(...circles) + 9).toBeLessThanOrEqual(width);
    for (const [index, place] of circles.slice(1).entries()) {
      expect(place - circles[index]).toBeGreaterThanOrEqual(20);
    }
    // A digit is less than 8 pixels wide at the size of the axis.
    for (const text of drawing().querySelectorAll('text[text-anchor="end"]')) {
      expect(
        Number(text.getAttribute('x')) - 7.3 * text.textContent!.length,
      ).toBeGreaterThanOrEqual(0);
    }
    const days1 = [...drawing().querySelectorAll('text')].filter(text =>
      /^[A-Z][a-z]{2} \d+$/.test(text.textContent!),
    );
    expect(days1.length).toBeGreaterThan(1);
    expect(days1.length).toBeLessThan(8);
  });

  it('lists each change on demand, page by page', async () => {
    const api = apiOf(moved);
    api.getTeamChanges
      .mockResolvedValueOnce({
        items: [
          {
            at: '2026-11-20T23:30:00.000Z',
            entityRef: 'component:default/payout',
            practice: 'sre/slo-defined',
            title: 'SLO with a target',
            before: 'gap',
            after: 'met',
            cause: 'entity-edited',
          },
        ],
        totalItems: 2,
        nextCursor: 'next',
      })
      .mockResolvedValueOnce({
        items: [
          {
            at: '2026-09-30T09:00:00.000Z',
            entityRef: 'component:default/shop',
            practice: 'sre/old',
            before: 'not-applicable',
            after: 'gap',
            cause: 'owner-moved',
          },
        ],
        totalItems: 2,
      });
    renderCard(api);

    const toggle = await screen.findByRole('button', {
      name: 'Show each change',
    });
    expect(api.getTeamChanges).not.toHaveBeenCalled();
    await userEvent.click(toggle);
    expect(await screen.findByText('1 of 2 shown')).toBeInTheDocument();
    expect(api.getTeamChanges).toHaveBeenCalledWith(TEAM, {
      scope: 'all',
      from: moved.from,
      to: moved.to,
      cursor: undefined,
      limit: 20,
    });
    await userEvent.click(button('Show more'));
    expect(await screen.findByText('2 of 2 shown')).toBeInTheDocument();
    const rows = within(
      screen.getByRole('table', {
        name: 'Checks that came into another state',
      }),
    ).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      'Nov 20, 2026payoutSLO with a targetGap to MetEntity edited',
    );
    expect(
      within(rows[1]).getByRole('link', { name: 'payout' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payout/team-topology',
    );
    expect(rows[2]).toHaveTextContent(
      'Sep 30, 2026shopsre/oldNot applicable to GapOwner changed',
    );
    await userEvent.click(button('Hide the changes'));
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('tells what changed since a day, which may be before the beginning', async () => {
    const api = apiOf(moved);
    renderCard(api);
    await screen.findByRole('button', { name: 'Show each change' });
    expect(screen.queryByText(/^The history begins on/)).toBeNull();

    const since = screen.getByLabelText('Since');
    fireEvent.change(since, { target: { value: '2025-10-01' } });
    await waitFor(() =>
      expect(api.getTeamHistory).toHaveBeenLastCalledWith(TEAM, {
        scope: 'all',
        from: '2025-10-01',
      }),
    );
    expect(
      screen.queryByRole('button', { pressed: true, name: /months?$/ }),
    ).toBeNull();
    expect(
      await screen.findByText(/^The history begins on/),
    ).toBeInTheDocument();

    // A year that is being typed, no day at all and a day to come are not asked for.
    for (const value of ['0202-02-01', '', '2999-01-01']) {
      fireEvent.change(since, { target: { value } });
      expect(screen.getByRole('alert')).toHaveTextContent(
        'Choose a day up to today.',
      );
    }
    expect(api.getTeamHistory).toHaveBeenCalledTimes(2);
  });

  it('says that there was no change, and after an error asks again', async () => {
    const api = apiOf(moved);
    api.getTeamChanges
      .mockRejectedValueOnce(
        await responseError(500, { name: 'Error', message: 'Broken' }),
      )
      .mockResolvedValueOnce({ items: [], totalItems: 0 });
    renderCard(api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show each change' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Broken');
    await userEvent.click(button('Try again'));
    expect(
      await screen.findByText('No check came into another state.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('0 of 0 shown')).toBeNull();
  });
});
