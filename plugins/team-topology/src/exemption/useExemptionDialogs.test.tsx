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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityReport,
  Exemption,
  ExemptionRequest,
  ReportedPractice,
} from '@team-topology/backstage-plugin-team-topology-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import { useCallback } from 'react';
import { checkout, entityReport, rules } from '../__testUtils__/entities';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { EntityTopologyTab } from '../entity';
import { useEntityReport } from '../entity/useEntityReport';
import { FunctionsProvider } from '../function';
import { PracticesCard } from '../practice';
import { useExemptionDialogs } from './useExemptionDialogs';

const SLO = 'sre/slo-defined';
const TITLE = 'SLO with a target';

const inMonths = (months: number) =>
  DateTime.utc().plus({ months }).toISODate();

const kept: Exemption = {
  id: 'e1',
  practice: SLO,
  practiceTitle: TITLE,
  target: { kind: 'entity', ref: 'component:default/checkout' },
  reason: 'Moves to the new ledger',
  author: 'user:default/jane',
  at: '2026-11-20T09:00:00.000Z',
  until: '2027-03-31',
  status: 'active',
};

/** The report of the service, in which only its SLO is of interest. */
function gapReport(): EntityReport {
  const report = entityReport(checkout);
  return {
    ...report,
    practices: report.practices.filter(({ practice }) =>
      [SLO, 'sre/on-call-known'].includes(practice),
    ),
  };
}

/** The same with an exemption from its SLO. */
function exempted(
  exemption: Partial<NonNullable<ReportedPractice['exemption']>> = {},
): EntityReport {
  const report = gapReport();
  return {
    ...report,
    practices: report.practices.map(practice =>
      practice.practice === SLO
        ? {
            ...practice,
            state: 'exempt',
            exemption: {
              practice: SLO,
              source: 'person',
              id: kept.id,
              author: kept.author,
              reason: kept.reason,
              until: kept.until,
              ...exemption,
            },
          }
        : practice,
    ),
  };
}

/** A backend that keeps exemptions as they are asked for. */
function apiOf(before: EntityReport = gapReport()) {
  let report = before;
  return fakeApi({
    getEntity: jest.fn(async () => report),
    requestExemption: jest.fn(async (request: ExemptionRequest) => {
      const { target, until, reason } = request;
      report = exempted({ until, reason });
      return {
        exemption: { ...kept, ...request },
        ...(target.kind === 'entity' && { entity: report }),
        appliesAfterRefresh: target.kind !== 'entity',
      };
    }),
    revokeExemption: jest.fn(async (_id: string, reason?: string) => {
      report = gapReport();
      return {
        exemption: {
          ...kept,
          status: 'revoked' as const,
          decision: { by: 'user:default/jane', at: kept.at, reason },
        },
        entity: report,
        appliesAfterRefresh: false,
      };
    }),
  });
}

/** The part of the tab of an entity that has to do with exemptions. */
function Page(props: { entity: Entity }) {
  const { entity } = props;
  const { value: report, show } = useEntityReport(stringifyEntityRef(entity));
  const exemptions = useExemptionDialogs({
    entity,
    name: 'Checkout',
    onChange: useCallback(
      (answer?: EntityReport) => show(answer && { entity: answer }),
      [show],
    ),
  });
  return (
    <FunctionsProvider functions={rules.functions}>
      {exemptions.notice}
      {report && (
        <PracticesCard
          practices={report.practices}
          actionsOf={practice => (
            <>
              {exemptions.noteFor(practice)}
              {exemptions.actionFor(practice)}
            </>
          )}
          markOf={exemptions.markFor}
        />
      )}
      {exemptions.dialog}
    </FunctionsProvider>
  );
}

function renderEntity(
  api: ReturnType<typeof apiOf>,
  entity: Entity = checkout,
) {
  renderTab(<Page entity={entity} />, { entity, api });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const reasonField = () => screen.getByRole('textbox', { name: /^Reason/ });
const dayField = () => screen.getByLabelText(/^Last day/);
const row = () => button(new RegExp(TITLE));

async function openPractice() {
  await userEvent.click(
    await screen.findByRole('button', { name: new RegExp(TITLE) }),
  );
}

async function openDialog(name: string): Promise<HTMLElement> {
  await openPractice();
  return await openDialogOf(name);
}

/** The same where the practice is open already. */
async function openDialogOf(name: string): Promise<HTMLElement> {
  await userEvent.click(button(name));
  return await screen.findByRole('dialog');
}

async function writeReason(reason: string) {
  await userEvent.click(reasonField());
  await userEvent.paste(reason);
}

async function dialogIsGone() {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

const group = (name: RegExp) =>
  screen.getByRole('heading', { name, level: 3 }).parentElement as HTMLElement;

describe('useExemptionDialogs', () => {
  it('exempts the entity for a time, and shows the practice under Exempt', async () => {
    const api = apiOf();
    renderTab(<EntityTopologyTab />, { entity: checkout, api });

    const dialog = await openDialog('Exempt…');
    expect(dialog).toHaveAccessibleName(
      'Accept the gap in SLO with a target for a time',
    );
    const choice = within(dialog).getByRole('radiogroup', {
      name: 'Holds for',
    });
    expect(
      within(choice)
        .getAllByRole('radio')
        .map(radio => radio.closest('label')!.textContent),
    ).toEqual([
      'Checkout alone',
      'All entities of payments',
      'Every component of type service',
    ]);
    const alone = within(choice).getByRole('radio', { name: 'Checkout alone' });
    expect(alone).toBeChecked();
    expect(alone).toHaveFocus();
    expect(dayField()).toHaveValue(inMonths(3));

    await writeReason('  Moves to <b>the new</b> ledger ');
    await userEvent.click(button('Exempt'));
    await dialogIsGone();

    expect(api.requestExemption).toHaveBeenCalledTimes(1);
    expect(api.requestExemption).toHaveBeenCalledWith({
      practice: SLO,
      target: { kind: 'entity', ref: 'component:default/checkout' },
      until: inMonths(3),
      reason: 'Moves to <b>the new</b> ledger',
    });
    expect(api.getEntity).toHaveBeenCalledTimes(1);
    expect(within(group(/^Exempt/)).getByText(TITLE)).toBeInTheDocument();
    expect(within(group(/^Gaps/)).queryByText(TITLE)).toBeNull();
    const day = DateTime.fromISO(inMonths(3)).toLocaleString(
      DateTime.DATE_MED,
      { locale: 'en-US' },
    );
    const notice = screen.getByText(`Exempt until ${day}.`);
    expect(screen.queryByText(/^Totals and lists follow/)).toBeNull();
    await waitFor(() =>
      expect(document.activeElement).toContainElement(notice),
    );
    expect(document.body).not.toHaveFocus();

    await openPractice();
    expect(
      screen.getByText('Moves to <b>the new</b> ledger'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'jane' })).toHaveAttribute(
      'href',
      '/catalog/default/user/jane',
    );
    expect(screen.queryByRole('button', { name: 'Exempt…' })).toBeNull();
    expect(button('Revoke')).toBeInTheDocument();
  });

  it.each([
    [
      'All entities of payments',
      { kind: 'team', ref: 'group:default/payments' },
    ],
    [
      'Every component of type service',
      { kind: 'type', entityKind: 'component', type: 'service' },
    ],
  ])('exempts %s, which is read again', async (name, target) => {
    const api = apiOf();
    renderEntity(api);

    await openDialog('Exempt…');
    await userEvent.click(screen.getByRole('radio', { name }));
    await writeReason('All of them move');
    await userEvent.click(button('Exempt'));
    await dialogIsGone();

    expect(api.requestExemption).toHaveBeenCalledWith(
      expect.objectContaining({ target }),
    );
    expect(api.getEntity).toHaveBeenCalledTimes(2);
    expect(within(group(/^Exempt/)).getByText(TITLE)).toBeInTheDocument();
    expect(
      screen.getByText('Totals and lists follow with the next refresh.'),
    ).toBeInTheDocument();
  });

  it('offers only what the entity has', async () => {
    renderEntity(apiOf(), {
      ...checkout,
      spec: { ...checkout.spec, type: undefined },
      relations: [{ type: 'ownedBy', targetRef: 'user:default/jane' }],
    });

    const dialog = await openDialog('Exempt…');
    expect(within(dialog).getAllByRole('radio')).toHaveLength(1);
  });

  it('says that it waits for approval, and leads to these words', async () => {
    const api = apiOf();
    api.requestExemption.mockImplementation(async request => ({
      exemption: { ...kept, ...request, status: 'requested' },
      entity: gapReport(),
      appliesAfterRefresh: false,
    }));
    renderEntity(api);

    await openDialog('Exempt…');
    await writeReason('Please');
    await userEvent.click(button('Exempt'));
    await dialogIsGone();

    const notice = screen.getByText(/^Asked for\. It stays a gap until/);
    expect(within(group(/^Gaps/)).getByText(TITLE)).toBeInTheDocument();
    await waitFor(() =>
      expect(document.activeElement).toContainElement(notice),
    );

    // The notice is of the last one only.
    await userEvent.click(button('Exempt…'));
    expect(screen.queryByText(/^Asked for\./)).toBeNull();
    await userEvent.click(button('Cancel'));
    await dialogIsGone();
    await waitFor(() => expect(button('Exempt…')).toHaveFocus());
  });

  it('asks for a day from today on, and a reason of some length', async () => {
    const api = apiOf();
    renderEntity(api);

    await openDialog('Exempt…');
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.change(dayField(), {
      target: { value: DateTime.utc().minus({ days: 1 }).toISODate() },
    });
    await userEvent.click(button('Exempt'));
    expect(screen.getByText('Choose a day from today on.')).toBeInTheDocument();
    expect(screen.getByText('Say why.')).toBeInTheDocument();
    expect(dayField()).toHaveFocus();
    expect(dayField()).toBeInvalid();
    expect(dayField()).toHaveAccessibleDescription(
      'Choose a day from today on.',
    );

    fireEvent.change(dayField(), { target: { value: '' } });
    expect(dayField()).toBeInvalid();
    const choices = screen.getByRole('group', { name: 'Ends in' });
    await userEvent.click(
      within(choices).getByRole('button', { name: '6 months' }),
    );
    expect(dayField()).toHaveValue(inMonths(6));
    expect(dayField()).toBeValid();
    await userEvent.click(
      within(choices).getByRole('button', { name: '1 month' }),
    );
    expect(dayField()).toHaveValue(inMonths(1));

    await writeReason('   ');
    await userEvent.click(button('Exempt'));
    expect(screen.getByText('Say why.')).toBeInTheDocument();
    expect(reasonField()).toHaveFocus();
    await userEvent.clear(reasonField());
    await userEvent.paste('x'.repeat(501));
    expect(screen.getByText('At most 500 characters.')).toBeInTheDocument();
    await userEvent.click(button('Exempt'));
    expect(api.requestExemption).not.toHaveBeenCalled();

    // The last day may be today.
    await userEvent.clear(reasonField());
    await writeReason('x');
    fireEvent.change(dayField(), {
      target: { value: DateTime.utc().toISODate() },
    });
    await userEvent.click(button('Exempt'));
    await dialogIsGone();
    expect(api.requestExemption).toHaveBeenCalledTimes(1);
  });

  it('is sent once, and cannot be left or changed while it is sent', async () => {
    const api = apiOf();
    let answer = () => {};
    api.requestExemption.mockImplementation(
      request =>
        new Promise(resolve => {
          answer = () =>
            resolve({
              exemption: { ...kept, ...request },
              entity: exempted(),
              appliesAfterRefresh: false,
            });
        }),
    );
    renderEntity(api);

    await openDialog('Exempt…');
    await writeReason('Because');
    await userEvent.dblClick(button('Exempt'));
    const sending = await screen.findByRole('button', { name: 'Saving…' });
    await userEvent.click(sending);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(button('Cancel'));
    await userEvent.click(button('1 month'));
    await userEvent.click(
      screen.getByRole('radio', { name: 'All entities of payments' }),
    );
    expect(screen.getByRole('dialog')).toBeInTheDocument();
    expect(dayField()).toHaveValue(inMonths(3));
    expect(screen.getByRole('radio', { name: 'Checkout alone' })).toBeChecked();
    answer();
    await dialogIsGone();
    expect(api.requestExemption).toHaveBeenCalledTimes(1);
  });

  it.each([
    [
      400,
      'InputError',
      'until is at most 365 days ahead',
      'The exemption was not accepted',
    ],
    [
      403,
      'NotAllowedError',
      'Only its owners may exempt it. Ask one of them.',
      'You may not do this',
    ],
    [
      409,
      'ConflictError',
      'There is an exemption of it already. Revoke it first.',
      'This cannot be done now',
    ],
    [
      500,
      'Error',
      'Broken',
      'The Team Topology backend answered with an error',
    ],
  ])(
    'says in the dialog why it is refused with %s, and keeps what was typed',
    async (status, name, message, title) => {
      const api = apiOf();
      api.requestExemption.mockRejectedValueOnce(
        await responseError(status, { name, message }),
      );
      renderEntity(api);

      const dialog = await openDialog('Exempt…');
      await userEvent.click(
        screen.getByRole('radio', { name: 'All entities of payments' }),
      );
      await userEvent.click(button('6 months'));
      await writeReason('Typed');
      await userEvent.click(button('Exempt'));

      const alert = await within(dialog).findByRole('alert');
      expect(alert).toHaveTextContent(title);
      expect(alert).toHaveTextContent(message);
      expect(reasonField()).toHaveValue('Typed');
      expect(dayField()).toHaveValue(inMonths(6));
      expect(
        screen.getByRole('radio', { name: 'All entities of payments' }),
      ).toBeChecked();
      // Only what says that the page is out of date has it read again.
      await waitFor(() =>
        expect(api.getEntity).toHaveBeenCalledTimes(status === 409 ? 2 : 1),
      );

      await userEvent.click(button('Exempt'));
      await dialogIsGone();
      expect(api.requestExemption).toHaveBeenCalledTimes(2);
      expect(screen.queryByRole('alert')).toBeNull();
    },
  );

  it('loses no focus when the row has gone behind the dialog', async () => {
    const api = apiOf();
    api.requestExemption.mockRejectedValueOnce(
      await responseError(409, { name: 'ConflictError', message: 'Already' }),
    );
    renderEntity(api);

    const dialog = await openDialog('Exempt…');
    api.getEntity.mockResolvedValue(exempted());
    await writeReason('Typed');
    await userEvent.click(button('Exempt'));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Already',
    );
    await waitFor(() => expect(api.getEntity).toHaveBeenCalledTimes(2));
    await userEvent.click(button('Cancel'));
    await dialogIsGone();
    expect(within(group(/^Exempt/)).getByText(TITLE)).toBeInTheDocument();
    await waitFor(() => expect(document.body).not.toHaveFocus());
  });

  it('works by keyboard alone', async () => {
    const api = apiOf();
    renderEntity(api);

    await screen.findByRole('button', { name: new RegExp(TITLE) });
    row().focus();
    await userEvent.keyboard('{Enter}');
    button('Exempt…').focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('dialog');
    await userEvent.keyboard('{ArrowDown}');
    expect(
      screen.getByRole('radio', { name: 'All entities of payments' }),
    ).toBeChecked();
    await userEvent.tab();
    expect(dayField()).toHaveFocus();
    await userEvent.tab();
    expect(button('1 month')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(reasonField()).toHaveFocus();
    await userEvent.keyboard('Because');
    await userEvent.tab();
    await userEvent.tab();
    expect(button('Exempt')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await dialogIsGone();

    expect(api.requestExemption).toHaveBeenCalledWith({
      practice: SLO,
      target: { kind: 'team', ref: 'group:default/payments' },
      until: inMonths(1),
      reason: 'Because',
    });
  });

  it('shows at the practice what is asked for, and withdraws it', async () => {
    const api = apiOf();
    const asked: Exemption = {
      ...kept,
      id: 'r1',
      reason: 'Please <b>wait</b>',
      status: 'requested',
    };
    const ofTeam: Exemption = {
      ...asked,
      id: 'r2',
      target: { kind: 'team', ref: 'group:default/payments' },
    };
    let items = [ofTeam, asked];
    api.getExemptions.mockImplementation(async () => ({
      items,
      totalItems: items.length,
    }));
    api.revokeExemption.mockImplementation(async id => {
      items = items.filter(item => item.id !== id);
      return {
        exemption: { ...asked, status: 'revoked' },
        entity: gapReport(),
        appliesAfterRefresh: false,
      };
    });
    renderTab(<EntityTopologyTab />, { entity: checkout, api });

    await waitFor(() => expect(row()).toHaveTextContent('Exemption asked for'));
    expect(api.getExemptions).toHaveBeenCalledWith({
      entity: 'component:default/checkout',
      status: 'requested',
      limit: 500,
    });
    await openPractice();
    expect(screen.getByText(/^Exemption asked for by/)).toHaveTextContent(
      /^Exemption asked for by jane until Mar 31, 2027, waiting for approval\.$/,
    );
    expect(screen.getByText('Please <b>wait</b>')).toBeInTheDocument();
    // A second request would be refused.
    expect(screen.queryByRole('button', { name: 'Exempt…' })).toBeNull();

    const dialog = await openDialogOf('Withdraw…');
    expect(dialog).toHaveAccessibleName(
      'Withdraw the exemption asked for from SLO with a target',
    );
    await writeReason('Not needed');
    await userEvent.click(button('Withdraw'));
    await dialogIsGone();
    expect(api.revokeExemption.mock.calls).toEqual([['r1', 'Not needed']]);
    // That of the team is still there, and says so.
    await waitFor(() =>
      expect(screen.getByText(/^Exemption asked for by/)).toHaveTextContent(
        'Holds for: All entities of payments.',
      ),
    );
  });

  it('shows what somebody else asked for meanwhile', async () => {
    const api = apiOf();
    api.requestExemption.mockRejectedValueOnce(
      await responseError(409, { name: 'ConflictError', message: 'Already' }),
    );
    api.getEntity
      .mockResolvedValueOnce(gapReport())
      .mockResolvedValue({ ...gapReport(), asOf: '2026-11-22T00:00:00.000Z' });
    renderTab(<EntityTopologyTab />, { entity: checkout, api });
    const dialog = await openDialog('Exempt…');
    api.getExemptions.mockResolvedValue({
      items: [{ ...kept, until: undefined, status: 'requested' }],
      totalItems: 1,
    });
    await writeReason('Mine');
    await userEvent.click(button('Exempt'));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Already',
    );
    await userEvent.click(button('Cancel'));
    await dialogIsGone();

    expect(
      await screen.findByText(/^Exemption asked for by/),
    ).toHaveTextContent('without end, waiting for approval.');
  });

  it('is revoked with a reason, and the gap is back', async () => {
    const api = apiOf(exempted());
    renderEntity(api);

    const dialog = await openDialog('Revoke');
    expect(dialog).toHaveAccessibleName(
      'Revoke the exemption from SLO with a target',
    );
    expect(reasonField()).toHaveFocus();
    expect(within(dialog).queryByText(/Holds for/)).toBeNull();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Revoke' }),
    );
    expect(screen.getByText('Say why.')).toBeInTheDocument();
    expect(api.revokeExemption).not.toHaveBeenCalled();
    await writeReason(' It has one now ');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Revoke' }),
    );
    await dialogIsGone();

    expect(api.revokeExemption).toHaveBeenCalledTimes(1);
    expect(api.revokeExemption).toHaveBeenCalledWith('e1', 'It has one now');
    expect(within(group(/^Gaps/)).getByText(TITLE)).toBeInTheDocument();
    const notice = screen.getByText('The exemption was revoked.');
    await waitFor(() =>
      expect(document.activeElement).toContainElement(notice),
    );
  });

  it('tells what more it holds for before that is revoked', async () => {
    const api = apiOf(
      exempted({ target: { kind: 'team', ref: 'group:default/payments' } }),
    );
    api.revokeExemption.mockRejectedValueOnce(
      await responseError(403, {
        name: 'NotAllowedError',
        message: 'Only members of payments may',
      }),
    );
    renderEntity(api);

    await openPractice();
    expect(screen.getByText('Holds for').parentElement).toHaveTextContent(
      'All entities of payments',
    );
    await userEvent.click(button('Revoke'));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Holds for: All entities of payments.');
    await writeReason('No');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Revoke' }),
    );
    const alert = await within(dialog).findByRole('alert');
    expect(alert).toHaveTextContent('You may not do this');
    expect(alert).toHaveTextContent('Only members of payments may');
    expect(reasonField()).toHaveValue('No');
  });

  it('leads to the file where an annotation declares it', async () => {
    renderEntity(
      apiOf(
        exempted({
          source: 'annotation',
          id: undefined,
          author: undefined,
          until: undefined,
        }),
      ),
    );

    await openPractice();
    expect(
      screen.getByText(/^An annotation in the file of the entity declares it/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Revoke' })).toBeNull();
    expect(screen.getByRole('link', { name: /Open file/ })).toHaveAttribute(
      'href',
      'https://git.example.com/checkout/edit',
    );
    expect(screen.getAllByText('without end')).toHaveLength(2);
  });
});
