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

import { Exemption } from '@team-topology/backstage-plugin-team-topology-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCallback, useState } from 'react';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { payments } from '../__testUtils__/teams';
import { ExemptionsCard } from './ExemptionsCard';

const requested: Exemption = {
  id: 'e1',
  practice: 'sre/slo-defined',
  practiceTitle: 'SLO with a target',
  target: { kind: 'team', ref: 'group:default/payments' },
  reason: '<img src=x onerror=alert(1)> moves in spring',
  author: 'user:default/jane',
  at: '2026-11-20T09:00:00.000Z',
  until: '2027-03-31',
  status: 'requested',
};

const active: Exemption = {
  ...requested,
  id: 'e2',
  practice: 'sre/on-call-known',
  practiceTitle: undefined,
  target: { kind: 'entity', ref: 'component:default/payout' },
  until: undefined,
  status: 'active',
};

/** A backend that keeps what is decided. */
function apiOf(...list: Exemption[]) {
  let items = list;
  const decide = (id: string, changes: Partial<Exemption>) => {
    items = items.map(item =>
      item.id === id
        ? {
            ...item,
            ...changes,
            decision: {
              by: 'user:default/kim',
              at: '2026-11-21T09:00:00.000Z',
              ...changes.decision,
            },
          }
        : item,
    );
    const exemption = items.find(item => item.id === id)!;
    return {
      exemption,
      appliesAfterRefresh: exemption.target.kind !== 'entity',
    };
  };
  const reasonOf = (reason = '') =>
    ({ reason } as NonNullable<Exemption['decision']>);
  return fakeApi({
    getExemptions: jest.fn(async () => ({ items, totalItems: items.length })),
    approveExemption: jest.fn(async (id: string) =>
      decide(id, { status: 'active' }),
    ),
    rejectExemption: jest.fn(async (id: string, reason: string) =>
      decide(id, { status: 'rejected', decision: reasonOf(reason) }),
    ),
    revokeExemption: jest.fn(async (id: string, reason?: string) =>
      decide(id, { status: 'revoked', decision: reasonOf(reason) }),
    ),
  });
}

/** The card on a page that reads itself again when something was decided. */
function Page(props: { onRead?(): void }) {
  const [version, setVersion] = useState(0);
  const onChange = useCallback(async () => {
    props.onRead?.();
    setVersion(known => known + 1);
  }, [props]);
  return (
    <ExemptionsCard group={payments} version={version} onChange={onChange} />
  );
}

function renderCard(api: ReturnType<typeof apiOf>, onRead?: () => void) {
  renderTab(<Page onRead={onRead} />, { entity: payments, api });
}

const button = (name: string) => screen.getByRole('button', { name });
const rows = () =>
  within(screen.getByRole('table', { name: 'Exemptions' })).getAllByRole('row');

async function openDialog(name: string): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole('button', { name }));
  return await screen.findByRole('dialog');
}

async function writeReason(reason: string) {
  await userEvent.click(screen.getByRole('textbox', { name: /^Reason/ }));
  await userEvent.paste(reason);
}

describe('ExemptionsCard', () => {
  it('is not there without exemptions', async () => {
    const api = apiOf();
    renderCard(api);

    await waitFor(() => expect(api.getExemptions).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('region', { name: 'Exemptions' })).toBeNull();
    expect(api.getExemptions).toHaveBeenCalledWith({
      team: 'group:default/payments',
      cursor: undefined,
      limit: 20,
    });
  });

  it('tells of each what it holds for, until when, why and where it stands', async () => {
    renderCard(
      apiOf(
        requested,
        active,
        {
          ...requested,
          id: 'e3',
          target: { kind: 'type', entityKind: 'component', type: 'service' },
          status: 'rejected',
          decision: {
            by: 'user:default/kim',
            at: '2026-11-21T09:00:00.000Z',
            reason: 'Not <b>all</b>',
          },
        },
        { ...requested, id: 'e4', status: 'expired' },
        { ...requested, id: 'e5', status: 'revoked' },
      ),
    );

    await screen.findByRole('region', { name: 'Exemptions' });
    const [, first, second, third, fourth, fifth] = rows();
    expect(first).toHaveTextContent(
      /^SLO with a targetAll entities of paymentsWaits for approval.*Mar 31, 2027/,
    );
    expect(first).toHaveTextContent('<img src=x onerror=alert(1)> moves');
    expect(document.querySelector('img[src="x"]')).toBeNull();
    expect(within(first).getByRole('link', { name: 'jane' })).toHaveAttribute(
      'href',
      '/catalog/default/user/jane',
    );
    expect(
      within(first)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Approve', 'Reject…', 'Revoke']);

    // A practice that the rules no longer have.
    expect(second).toHaveTextContent(
      /^sre\/on-call-knownpayoutIn force.*without end/,
    );
    expect(
      within(second).getByRole('link', { name: 'payout' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payout/team-topology',
    );
    expect(
      within(second)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Revoke']);

    expect(third).toHaveTextContent(/Every component of type service/);
    expect(third).toHaveTextContent(/Rejectedkim Nov 21, 2026Not <b>all<\/b>/);
    expect(fourth).toHaveTextContent('Ended');
    expect(fifth).toHaveTextContent('Revoked');
    for (const over of [third, fourth, fifth]) {
      expect(within(over).queryByRole('button')).toBeNull();
    }
  });

  it('approves, and leads to what came of it', async () => {
    const api = apiOf(requested, active);
    const onRead = jest.fn();
    renderCard(api, onRead);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve: SLO with a target' }),
    );
    const notice = await screen.findByText('Exempt until Mar 31, 2027.');
    expect(
      screen.getByText('Totals and lists follow with the next refresh.'),
    ).toBeInTheDocument();
    expect(api.approveExemption).toHaveBeenCalledTimes(1);
    expect(api.approveExemption).toHaveBeenCalledWith('e1');
    expect(onRead).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(rows()[1]).toHaveTextContent('In force'));
    expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
    await waitFor(() =>
      expect(document.activeElement).toContainElement(notice),
    );
  });

  it('tells a person who may not approve who may', async () => {
    const api = apiOf(requested);
    api.approveExemption.mockRejectedValueOnce(
      await responseError(403, {
        name: 'NotAllowedError',
        message:
          'Only those whom teamTopology.exemptions.approvers names may decide on exemptions: group:default/architects. Ask one of them',
      }),
    );
    const onRead = jest.fn();
    renderCard(api, onRead);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve: SLO with a target' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You may not do this');
    expect(alert).toHaveTextContent(
      'group:default/architects. Ask one of them',
    );
    await waitFor(() => expect(document.activeElement).toContainElement(alert));
    expect(rows()[1]).toHaveTextContent('Waits for approval');
    expect(onRead).not.toHaveBeenCalled();

    await userEvent.click(button('Approve: SLO with a target'));
    expect(
      await screen.findByText('Exempt until Mar 31, 2027.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('reads the list again where somebody else was faster', async () => {
    const api = apiOf(requested);
    renderCard(api);

    await screen.findByRole('button', { name: 'Approve: SLO with a target' });
    api.approveExemption.mockRejectedValueOnce(
      await responseError(409, {
        name: 'ConflictError',
        message: 'It cannot become active: it is revoked',
      }),
    );
    api.getExemptions.mockResolvedValue({
      items: [{ ...requested, status: 'revoked' }],
      totalItems: 1,
    });
    await userEvent.click(button('Approve: SLO with a target'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This cannot be done now',
    );
    await waitFor(() => expect(rows()[1]).toHaveTextContent('Revoked'));
    expect(document.body).not.toHaveFocus();
  });

  it('is approved once, and tells that it is being saved', async () => {
    const api = apiOf(requested);
    let answer = () => {};
    api.approveExemption.mockImplementation(
      () =>
        new Promise(resolve => {
          answer = () =>
            resolve({
              exemption: { ...requested, status: 'active' },
              appliesAfterRefresh: true,
            });
        }),
    );
    renderCard(api);

    await userEvent.dblClick(
      await screen.findByRole('button', { name: 'Approve: SLO with a target' }),
    );
    expect(screen.getByText('Saving…')).toBeInTheDocument();
    await userEvent.click(button('Reject…: SLO with a target'));
    expect(screen.queryByRole('dialog')).toBeNull();
    answer();
    expect(
      await screen.findByText('Exempt until Mar 31, 2027.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Saving…')).toBeNull();
    expect(api.approveExemption).toHaveBeenCalledTimes(1);
  });

  it('rejects with a reason, and keeps what was typed when that is refused', async () => {
    const api = apiOf(requested);
    api.rejectExemption.mockRejectedValueOnce(
      await responseError(403, {
        name: 'NotAllowedError',
        message: 'You asked for this exemption, so somebody else has to decide',
      }),
    );
    renderCard(api);

    const dialog = await openDialog('Reject…: SLO with a target');
    expect(dialog).toHaveAccessibleName(
      'Reject the exemption from SLO with a target',
    );
    expect(dialog).toHaveTextContent('Holds for: All entities of payments.');
    await userEvent.click(button('Reject'));
    expect(screen.getByText('Say why.')).toBeInTheDocument();
    expect(api.rejectExemption).not.toHaveBeenCalled();
    await writeReason('Too long');
    await userEvent.click(button('Reject'));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'somebody else has to decide',
    );
    expect(screen.getByRole('textbox', { name: /^Reason/ })).toHaveValue(
      'Too long',
    );

    await userEvent.click(button('Reject'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.rejectExemption).toHaveBeenLastCalledWith('e1', 'Too long');
    const notice = screen.getByText(
      'The exemption was rejected. The gap stays one.',
    );
    await waitFor(() =>
      expect(rows()[1]).toHaveTextContent(/Rejected.*Too long/),
    );
    await waitFor(() =>
      expect(document.activeElement).toContainElement(notice),
    );
  });

  it('revokes, by keyboard too, and goes back to the button on Escape', async () => {
    const api = apiOf(active);
    renderCard(api);

    const opener = await screen.findByRole('button', {
      name: 'Revoke: sre/on-call-known',
    });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('dialog');
    await userEvent.keyboard('Typed{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(opener).toHaveFocus());
    expect(api.revokeExemption).not.toHaveBeenCalled();

    await userEvent.keyboard('{Enter}');
    await screen.findByRole('dialog');
    expect(screen.getByRole('textbox', { name: /^Reason/ })).toHaveValue('');
    await userEvent.keyboard('It is known');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByText('The exemption was revoked.'),
    ).toBeInTheDocument();
    expect(api.revokeExemption).toHaveBeenCalledWith('e2', 'It is known');
    await waitFor(() => expect(rows()[1]).toHaveTextContent('Revoked'));
    await waitFor(() => expect(document.body).not.toHaveFocus());
  });

  it('is read page by page, and after an error again', async () => {
    const api = apiOf();
    api.getExemptions
      .mockRejectedValueOnce(
        await responseError(500, { name: 'Error', message: 'Broken' }),
      )
      .mockResolvedValueOnce({
        items: [requested],
        totalItems: 2,
        nextCursor: 'next',
      })
      .mockResolvedValueOnce({ items: [active], totalItems: 2 });
    renderCard(api);

    expect(await screen.findByRole('alert')).toHaveTextContent('Broken');
    await userEvent.click(button('Try again'));
    expect(await screen.findByText('1 of 2 shown')).toBeInTheDocument();
    await userEvent.click(button('Show more'));
    expect(await screen.findByText('2 of 2 shown')).toBeInTheDocument();
    expect(api.getExemptions).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'next' }),
    );
    expect(rows()).toHaveLength(3);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});
