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
  ObservationsResponse,
  ObservationVerdict,
  ObservationVerdictRequest,
  StatedObservation,
  TeamGap,
} from '@team-topology/backstage-plugin-team-topology-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
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
    key: 'silo.sre',
    title: 'All SRE work is in one team',
    text: 'It owns 4 of 4.',
    numbers: {},
    thresholds: { entities: 3, teams: 2 },
    teams: [],
    entities: [],
    docs: 'observations.md#silo',
    ...changes,
  };
}

const hats = observation({
  id: 'all-hats',
  key: 'all-hats',
  title: 'One team wears all hats',
  numbers: { functions: 5, entities: 12, unheardOf: 7 },
  thresholds: { functions: 4, entities: 25 },
  docs: 'observations.md#all-hats',
});

const JANE: Omit<ObservationVerdict, 'verdict'> = {
  author: 'user:default/jane',
  at: '2026-11-20T09:00:00.000Z',
};

/** A backend that keeps what people say. */
function apiOf(before: StatedObservation[]) {
  let observations = before;
  const answer = (key: string, said?: ObservationVerdict) => {
    observations = observations.map(item => {
      const { verdict: _old, ...rest } = item;
      return item.key === key
        ? { ...rest, ...(said && { verdict: said }) }
        : item;
    });
    return {
      team: 'group:default/payments',
      scope: 'all' as const,
      observations,
    };
  };
  return fakeApi({
    judgeObservation: jest.fn(
      async (
        _group: string,
        key: string,
        request: ObservationVerdictRequest,
      ): Promise<ObservationsResponse> => answer(key, { ...request, ...JANE }),
    ),
    undoObservationVerdict: jest.fn(
      async (_group: string, key: string): Promise<ObservationsResponse> =>
        answer(key),
    ),
  });
}

const onReload = jest.fn();

/** The card, with a button that reads the report again. */
function Page(props: { gaps: TeamGap[]; observations: StatedObservation[] }) {
  const [observations, setObservations] = useState(props.observations);
  return (
    <>
      <ObservationsCard
        group={payments}
        scope="all"
        gaps={props.gaps}
        observations={observations}
        onReload={onReload}
      />
      <button onClick={() => setObservations([hats])}>New report</button>
    </>
  );
}

function renderCard(
  gaps: TeamGap[],
  observations: StatedObservation[],
  api: ReturnType<typeof fakeApi> = apiOf(observations),
  language?: string,
) {
  renderTab(<Page gaps={gaps} observations={observations} />, {
    entity: payments,
    api,
    language,
  });
  return api;
}

const button = (name: string) => screen.getByRole('button', { name });
const findButton = (name: string) => screen.findByRole('button', { name });
const HATS = 'One team wears all hats';
const reasonField = () => screen.getByRole('textbox', { name: /^Reason/ });

beforeEach(() => {
  onReload.mockClear();
});

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
    // What has a severity is closed, and not confirmed.
    expect(within(items[0]).queryByRole('button')).toBeNull();
  });

  it('says when nothing stands out', async () => {
    renderCard([], []);

    expect(
      await screen.findByText('Nothing stands out about the team as a whole.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('tells what an observation rests on, when asked', async () => {
    renderCard(
      [],
      [
        { ...hats, entities: refs(8), teams: ['group:default/ledger'] },
        observation({ key: 'silo.sre' }),
      ],
    );
    const why = await findButton(`Why: ${HATS}`);
    expect(why).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('link')).toBeNull();

    await userEvent.click(why);

    expect(why).toHaveAttribute('aria-expanded', 'true');
    const basis = document.getElementById(why.getAttribute('aria-controls')!)!;
    expect(basis).toHaveTextContent(
      'Stated when one team owns work of 4 or more functions, application not counted. From 25 entities on it is not called normal any more.',
    );
    expect(
      within(basis)
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual(['Functions', 'Entities']);
    expect(
      within(basis)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent),
    ).toEqual(['5', '12']);
    expect(
      within(basis)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['ledger', 'service-0', 'service-1', 'service-2', 'service-3']);
    expect(basis).toHaveTextContent('and 4 more');
    expect(basis).toHaveTextContent('observations.md#all-hats');

    await userEvent.click(why);
    expect(basis).not.toBeInTheDocument();
  });

  it('is confirmed by one click, and takes that back', async () => {
    const api = renderCard([], [hats, observation({})]);
    let answer = () => {};
    const { judgeObservation } = api;
    const real = judgeObservation.getMockImplementation()!;
    judgeObservation.mockImplementation(async (...args) => {
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      return await real(...args);
    });

    await userEvent.click(await findButton(`Confirm: ${HATS}`));
    // At once, before the backend has answered.
    expect(button(`Confirming…: ${HATS}`)).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await userEvent.click(button(`Confirming…: ${HATS}`));
    answer();

    expect(await screen.findByText(/^Confirmed by/)).toHaveTextContent(
      'Confirmed by jane, Nov 20, 2026',
    );
    expect(judgeObservation.mock.calls).toEqual([
      [
        'group:default/payments',
        'all-hats',
        { verdict: 'confirmed' },
        { scope: 'all' },
      ],
    ]);
    expect(
      screen.queryByRole('button', { name: `Dismiss: ${HATS}` }),
    ).toBeNull();
    // The keyboard goes on from where the button was.
    expect(document.activeElement).toHaveTextContent(HATS);

    await userEvent.click(button(`Undo: ${HATS}`));

    expect(await findButton(`Confirm: ${HATS}`)).toBeInTheDocument();
    expect(screen.queryByText(/^Confirmed by/)).toBeNull();
    expect(api.undoObservationVerdict.mock.calls).toEqual([
      ['group:default/payments', 'all-hats', { scope: 'all' }],
    ]);
  });

  it('is dismissed with a reason, folded away, and comes back', async () => {
    const api = renderCard([], [hats, observation({})]);

    await userEvent.click(await findButton(`Dismiss: ${HATS}`));
    const dialog = screen.getByRole('dialog', { name: `Dismiss “${HATS}”` });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Dismiss' }),
    );
    expect(within(dialog).getByText('Say why.')).toBeInTheDocument();
    expect(api.judgeObservation).not.toHaveBeenCalled();
    await userEvent.type(reasonField(), ' <b>Retired</b> ');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Dismiss' }),
    );

    const fold = await findButton('1 dismissed');
    expect(api.judgeObservation.mock.calls).toEqual([
      [
        'group:default/payments',
        'all-hats',
        { verdict: 'dismissed', reason: '<b>Retired</b>' },
        { scope: 'all' },
      ],
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fold).toHaveFocus();
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText(HATS)).toBeNull();

    await userEvent.click(fold);
    const item = within(
      document.getElementById(fold.getAttribute('aria-controls')!)!,
    ).getByRole('listitem');
    expect(item).toHaveTextContent('Dismissed by jane, Nov 20, 2026');
    expect(within(item).getByText('<b>Retired</b>')).toBeInTheDocument();

    await userEvent.click(button(`Undo: ${HATS}`));
    expect(await findButton(`Confirm: ${HATS}`)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '1 dismissed' })).toBeNull();
  });

  it('says that nothing else stands out, and when a reason is withheld', async () => {
    renderCard(
      [],
      [{ ...hats, verdict: { ...JANE, verdict: 'dismissed', withheld: true } }],
    );

    expect(
      await screen.findByText(
        'Nothing else stands out about the team as a whole.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(button('1 dismissed'));
    expect(
      screen.getByText(
        'The reason is not shown, because you may not see all that this rests on.',
      ),
    ).toBeInTheDocument();
  });

  it('keeps the reason where dismissing failed', async () => {
    const api = renderCard([], [hats]);
    api.judgeObservation.mockRejectedValueOnce(
      await responseError(403, {
        name: 'NotAllowedError',
        message: 'Only members of group:default/payments may',
      }),
    );
    await userEvent.click(await findButton(`Dismiss: ${HATS}`));
    await userEvent.type(reasonField(), 'Retired');
    const send = () =>
      userEvent.click(
        within(screen.getByRole('dialog')).getByRole('button', {
          name: 'Dismiss',
        }),
      );
    await send();

    expect(
      await screen.findByText('You may not confirm or dismiss this'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Only members of group:default/payments may'),
    ).toBeInTheDocument();
    expect(reasonField()).toHaveValue('Retired');
    await send();
    expect(await findButton('1 dismissed')).toBeInTheDocument();
  });

  it('offers another try where the backend failed', async () => {
    const api = renderCard([], [hats]);
    api.judgeObservation.mockRejectedValueOnce(new Error('No network'));

    await userEvent.click(await findButton(`Confirm: ${HATS}`));
    expect(await screen.findByRole('alert')).toHaveTextContent('No network');
    await userEvent.click(button('Try again'));

    expect(await screen.findByText(/^Confirmed by/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();

    api.undoObservationVerdict.mockRejectedValueOnce(
      await responseError(404, {
        name: 'NotFoundError',
        message: 'Nobody has confirmed it',
      }),
    );
    await userEvent.click(button(`Undo: ${HATS}`));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nobody has confirmed it',
    );
    // The page is out of date, so the same would fail again.
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await userEvent.click(button('Reload'));
    expect(onReload).toHaveBeenCalledTimes(1);
  });

  it('believes a new report, whatever was said before', async () => {
    renderCard([], [hats, observation({})]);
    await userEvent.click(await findButton(`Confirm: ${HATS}`));
    expect(await screen.findByText(/^Confirmed by/)).toBeInTheDocument();

    await userEvent.click(button('New report'));

    expect(screen.queryByText(/^Confirmed by/)).toBeNull();
    expect(button(`Confirm: ${HATS}`)).toBeInTheDocument();
  });
});
