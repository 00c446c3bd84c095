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
import {
  ClassificationChange,
  Correction,
  CorrectionRequest,
  EntityReport,
} from '@team-topology/backstage-plugin-team-topology-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { annotated, checkout, entityReport } from '../__testUtils__/entities';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { EntityTopologyTab } from './EntityTopologyTab';

const FIELD = 'metadata.annotations.team-topology/function';

type ReportedClassification = EntityReport['classification'];

/** The report of a service whose signals say application. */
function reportOf(changes: Partial<ReportedClassification> = {}): EntityReport {
  const report = entityReport(checkout);
  return {
    ...report,
    practices: [],
    classification: {
      ...report.classification,
      primary: 'application',
      confidence: 0.84,
      ...changes,
    },
  };
}

const said: Correction = {
  function: 'sre',
  author: 'user:default/jane',
  at: '2026-11-18T09:00:00.000Z',
  reason: 'It guards the budget',
};

function corrected(correction: Correction, more = {}): EntityReport {
  return reportOf({
    primary: correction.function,
    confidence: 1,
    correction,
    derived: { primary: 'application', confidence: 0.84 },
    ...more,
  });
}

/** A backend that keeps what a person says. */
function apiOf(before: EntityReport = reportOf()) {
  let report = before;
  return fakeApi({
    getEntity: jest.fn(async () => report),
    correct: jest.fn(async (_ref: string, request: CorrectionRequest) => {
      report = corrected({ ...said, ...request });
      return { entity: report };
    }),
    undoCorrection: jest.fn(async () => {
      report = reportOf();
      return { entity: report };
    }),
  });
}

function renderEntity(
  api: ReturnType<typeof apiOf>,
  entity: Entity = checkout,
) {
  renderTab(<EntityTopologyTab />, { entity, api });
}

const button = (name: string) => screen.getByRole('button', { name });
const reasonField = () => screen.getByRole('textbox', { name: /^Reason/ });

async function openDialog(name: string): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole('button', { name }));
  return await screen.findByRole('dialog');
}

async function writeReason(reason: string) {
  await userEvent.click(reasonField());
  await userEvent.paste(reason);
}

async function dialogIsGone() {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('FunctionCard', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  describe('the correction', () => {
    it('is not there at first', async () => {
      renderEntity(apiOf());

      expect(await screen.findByText('Corrected')).toBeInTheDocument();
      expect(screen.getByText('No')).toBeInTheDocument();
      expect(button('Confirm Application')).toBeInTheDocument();
      expect(button('Correct')).toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: 'Undo correction' }),
      ).toBeNull();
    });

    it('says who said it, when, why, and what the signals say', async () => {
      const reason = '<script>alert(1)</script> & so on';
      renderEntity(apiOf(corrected({ ...said, reason })));

      expect(
        await screen.findByRole('heading', { name: 'SRE' }),
      ).toBeInTheDocument();
      expect(screen.getByRole('link', { name: 'jane' })).toHaveAttribute(
        'href',
        '/catalog/default/user/jane',
      );
      expect(screen.getByText(/Nov 18, 2026/)).toBeInTheDocument();
      expect(screen.getByText(reason)).toBeInTheDocument();
      expect(document.querySelector('script')).toBeNull();
      expect(
        screen.getByText(
          'The signals alone say application (high confidence, 0.84).',
        ),
      ).toBeInTheDocument();
      expect(button('Change the correction')).toBeInTheDocument();
      expect(button('Undo correction')).toBeInTheDocument();
      expect(screen.queryByRole('button', { name: /^Confirm/ })).toBeNull();
      expect(screen.queryByRole('alert')).toBeNull();
    });

    it.each([
      [
        { primary: 'sre', confidence: 0.6 },
        'The signals alone say the same (medium confidence, 0.60).',
      ],
      [{ confidence: 0 }, 'The signals alone say nothing clear.'],
    ])('compares itself with the signals: %j', async (derived, text) => {
      renderEntity(apiOf(corrected(said, { derived })));

      expect(await screen.findByText(text)).toBeInTheDocument();
    });

    it('warns when the signals have changed since', async () => {
      const contrary =
        'When it was corrected, its signals said Application. Now they say Platform.';
      renderEntity(apiOf(corrected({ ...said, contrary })));

      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent(
        'The signals have changed since the correction',
      );
      expect(alert).toHaveTextContent(contrary);
    });

    it('is changed in the file where an annotation declares it', async () => {
      renderEntity(
        apiOf(corrected({ function: 'sre', field: FIELD })),
        annotated(checkout, { 'team-topology/function': 'sre' }),
      );

      expect(
        await screen.findByText('Declared by annotation'),
      ).toBeInTheDocument();
      const where = screen.getByText(
        new RegExp(`^The field ${FIELD} declares the function\\.`),
      );
      expect(
        within(where).getByRole('link', { name: /Open file/ }),
      ).toHaveAttribute('href', 'https://git.example.com/checkout/edit');
      expect(screen.queryByRole('button', { name: /correct/i })).toBeNull();
    });

    it('can be removed where an annotation overrules it', async () => {
      const api = apiOf(
        corrected(
          { function: 'platform', field: FIELD },
          { overruled: { ...said, reason: 'Not a platform' } },
        ),
      );
      api.undoCorrection.mockResolvedValue({
        entity: corrected({ function: 'platform', field: FIELD }),
      });
      renderEntity(api);

      const notice = (
        await screen.findByText('A correction does not count')
      ).closest<HTMLElement>('[role=status]')!;
      expect(notice).toHaveTextContent('an annotation in the file');
      expect(notice).toHaveTextContent('SRE');
      expect(notice).toHaveTextContent('Not a platform');
      expect(
        within(notice).getByRole('link', { name: 'jane' }),
      ).toBeInTheDocument();

      await userEvent.click(button('Remove this correction'));
      expect(
        await screen.findByText('The correction was undone.'),
      ).toBeInTheDocument();
      expect(screen.queryByText('A correction does not count')).toBeNull();
      expect(document.body).not.toHaveFocus();
    });
  });

  describe('correcting', () => {
    it('sends a function and a reason, shows the result and can undo it', async () => {
      const api = apiOf();
      renderEntity(api);

      const dialog = await openDialog('Correct');
      expect(dialog).toHaveAccessibleName('Correct the function of Checkout');
      const radios = within(dialog).getAllByRole('radio');
      expect(radios).toHaveLength(6);
      expect(
        radios.filter(radio => (radio as HTMLInputElement).checked),
      ).toEqual([]);
      expect(
        within(dialog).getByRole('radio', { name: 'Application' }),
      ).toHaveAccessibleDescription(/^At present /);
      const sre = within(dialog).getByRole('radio', { name: 'SRE' });
      expect(sre).toHaveAccessibleDescription(/^Treats operations/);

      await userEvent.click(sre);
      await writeReason('  It guards the budget ');
      expect(screen.getByText('20 of 500')).toBeInTheDocument();
      await userEvent.click(button('Correct'));
      await dialogIsGone();

      expect(api.correct).toHaveBeenCalledTimes(1);
      expect(api.correct).toHaveBeenCalledWith('component:default/checkout', {
        function: 'sre',
        reason: 'It guards the budget',
      });
      expect(screen.getByRole('heading', { name: 'SRE' })).toBeInTheDocument();
      expect(api.getEntity).toHaveBeenCalledTimes(1);
      await waitFor(() =>
        expect(button('Change the correction')).toHaveFocus(),
      );

      const notice = screen
        .getByText('Corrected.')
        .closest<HTMLElement>('[role=status]')!;
      await userEvent.click(
        within(notice).getByRole('button', { name: 'Undo' }),
      );
      expect(
        await screen.findByText('The correction was undone.'),
      ).toBeInTheDocument();
      expect(api.undoCorrection).toHaveBeenCalledWith(
        'component:default/checkout',
      );
      expect(
        screen.getByRole('heading', { name: 'Application' }),
      ).toBeInTheDocument();
      expect(button('Correct')).toHaveFocus();
    });

    it('works by keyboard alone', async () => {
      const api = apiOf();
      renderEntity(api);

      (await screen.findByRole('button', { name: 'Correct' })).focus();
      await userEvent.keyboard('{Enter}');
      const dialog = await screen.findByRole('dialog');
      expect(
        within(dialog).getByRole('radio', { name: 'Infrastructure' }),
      ).toHaveFocus();
      await userEvent.keyboard('{ArrowDown}');
      expect(within(dialog).getByRole('radio', { name: 'SRE' })).toBeChecked();
      await userEvent.tab();
      expect(reasonField()).toHaveFocus();
      await userEvent.keyboard('Because');
      await userEvent.tab();
      await userEvent.tab();
      expect(button('Correct')).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await dialogIsGone();

      expect(api.correct).toHaveBeenCalledWith('component:default/checkout', {
        function: 'sre',
        reason: 'Because',
      });
      await waitFor(() =>
        expect(button('Change the correction')).toHaveFocus(),
      );
    });

    it('is cancelled by Escape, and not by a click beside it', async () => {
      const api = apiOf();
      renderEntity(api);

      const dialog = await openDialog('Correct');
      await writeReason('Typed');
      await userEvent.click(dialog.parentElement!);
      // As long as a dialog needs to go away.
      await act(() => new Promise(resolve => setTimeout(resolve, 500)));
      expect(reasonField()).toHaveValue('Typed');

      await userEvent.keyboard('{Escape}');
      await dialogIsGone();
      expect(api.correct).not.toHaveBeenCalled();
      await waitFor(() => expect(button('Correct')).toHaveFocus());

      await openDialog('Correct');
      expect(reasonField()).toHaveValue('');
    });

    it('asks for what is missing, and says what is too long', async () => {
      const api = apiOf();
      renderEntity(api);

      await openDialog('Correct');
      await userEvent.click(button('Correct'));
      expect(screen.getByText('Choose a function.')).toBeInTheDocument();
      expect(screen.getByText('Say why.')).toBeInTheDocument();
      expect(reasonField()).toHaveFocus();
      expect(reasonField()).toBeInvalid();

      await userEvent.click(screen.getByRole('radio', { name: 'SRE' }));
      expect(screen.queryByText('Choose a function.')).toBeNull();
      await writeReason('   ');
      await userEvent.click(button('Correct'));
      expect(screen.getByText('Say why.')).toBeInTheDocument();

      await userEvent.clear(reasonField());
      // As many characters as may be, each of two code units.
      await userEvent.paste('\u{1F6A6}'.repeat(500));
      expect(screen.getByText('500 of 500')).toBeInTheDocument();
      expect(reasonField()).toBeValid();
      await userEvent.paste('x');
      expect(screen.getByText('At most 500 characters.')).toBeInTheDocument();
      await userEvent.click(button('Correct'));
      expect(api.correct).not.toHaveBeenCalled();
      expect(screen.getByRole('dialog')).toBeInTheDocument();
    });

    it('confirms what the signals say in two clicks', async () => {
      const api = apiOf();
      renderEntity(api);

      const dialog = await openDialog('Confirm Application');
      expect(dialog).toHaveAccessibleName('Confirm application for Checkout');
      expect(within(dialog).queryByRole('radio')).toBeNull();
      expect(button('Confirm')).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await dialogIsGone();

      expect(api.correct).toHaveBeenCalledWith('component:default/checkout', {
        function: 'application',
        reason: 'The signals are right.',
      });
      // The button that was pressed is gone.
      await waitFor(() =>
        expect(button('Change the correction')).toHaveFocus(),
      );
    });

    it('goes back to the button to confirm when that is cancelled', async () => {
      renderEntity(apiOf());

      await openDialog('Confirm Application');
      await userEvent.click(button('Cancel'));
      await dialogIsGone();
      await waitFor(() => expect(button('Confirm Application')).toHaveFocus());
    });

    it('changes a correction, which cannot be brought back by one click', async () => {
      const api = apiOf(corrected(said));
      renderEntity(api);

      const dialog = await openDialog('Change the correction');
      expect(dialog).toHaveAccessibleName('Change the correction of Checkout');
      expect(within(dialog).getByRole('radio', { name: 'SRE' })).toBeChecked();
      expect(within(dialog).getByRole('radio', { name: 'SRE' })).toHaveFocus();
      expect(reasonField()).toHaveValue('');
      await userEvent.click(screen.getByRole('radio', { name: 'Platform' }));
      await writeReason('Used by all');
      await userEvent.click(button('Correct'));
      await dialogIsGone();

      expect(
        screen.getByText('The correction was changed.'),
      ).toBeInTheDocument();
      expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
      expect(button('Undo correction')).toBeInTheDocument();
    });

    it('offers no confirmation of unclassified', async () => {
      renderEntity(apiOf(reportOf({ primary: undefined, confidence: 0 })));

      await openDialog('Correct');
      expect(screen.queryByText('At present')).toBeNull();
      await userEvent.keyboard('{Escape}');
      await dialogIsGone();
      expect(screen.queryByRole('button', { name: /^Confirm/ })).toBeNull();
    });

    it('is sent once, and cannot be left while it is sent', async () => {
      const api = apiOf();
      let answer = () => {};
      api.correct.mockImplementation(
        () =>
          new Promise(resolve => {
            answer = () => resolve({ entity: corrected(said) });
          }),
      );
      renderEntity(api);

      await openDialog('Confirm Application');
      await userEvent.dblClick(button('Confirm'));
      const sending = await screen.findByRole('button', { name: 'Saving…' });
      expect(sending).toHaveFocus();
      await userEvent.click(sending);
      await userEvent.keyboard('{Enter}{Escape}');
      await userEvent.click(button('Cancel'));

      expect(screen.getByRole('dialog')).toBeInTheDocument();
      expect(api.correct).toHaveBeenCalledTimes(1);
      answer();
      await dialogIsGone();
      expect(api.correct).toHaveBeenCalledTimes(1);
    });

    it.each([
      [
        403,
        'NotAllowedError',
        'Only its owners may correct it. Ask one of them.',
        'You may not correct this',
      ],
      [
        404,
        'NotFoundError',
        'No such entity',
        'You may not see this, or it does not exist',
      ],
      [
        409,
        'ConflictError',
        'An annotation declares it. Edit the file.',
        'This cannot be corrected here',
      ],
      [400, 'InputError', 'Not a function', 'The correction was not accepted'],
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
        api.correct.mockRejectedValueOnce(
          await responseError(status, { name, message }),
        );
        renderEntity(api);

        const dialog = await openDialog('Correct');
        await userEvent.click(screen.getByRole('radio', { name: 'SRE' }));
        await writeReason('Guards');
        await userEvent.click(button('Correct'));

        const alert = await within(dialog).findByRole('alert');
        expect(alert).toHaveTextContent(title);
        expect(alert).toHaveTextContent(message);
        const owner = within(alert).queryByRole('link', { name: 'payments' });
        expect(owner !== null).toBe(status === 403);
        expect(screen.getByRole('radio', { name: 'SRE' })).toBeChecked();
        expect(reasonField()).toHaveValue('Guards');
        expect(button('Correct')).toHaveFocus();

        await userEvent.click(button('Correct'));
        await dialogIsGone();
        expect(api.correct).toHaveBeenCalledTimes(2);
        expect(screen.getByText('Corrected.')).toBeInTheDocument();
      },
    );

    it('does not wait for ever', async () => {
      jest.useFakeTimers();
      const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
      const api = apiOf();
      api.correct.mockImplementation(() => new Promise(() => {}));
      renderEntity(api);

      await user.click(
        await screen.findByRole('button', { name: 'Confirm Application' }),
      );
      await user.click(await screen.findByRole('button', { name: 'Confirm' }));
      await act(() => jest.advanceTimersByTimeAsync(30_000));

      expect(screen.getByRole('alert')).toHaveTextContent(
        /did not answer.*It is not known whether it was saved/,
      );
      expect(button('Confirm')).toBeEnabled();
    });

    it('says when the answer holds no report and the page cannot be read again', async () => {
      const api = apiOf();
      const { correct } = api;
      const keep = correct.getMockImplementation()!;
      correct.mockImplementation(async (ref, request) => {
        await keep(ref, request);
        return {};
      });
      api.getEntity
        .mockResolvedValueOnce(reportOf())
        .mockRejectedValueOnce(new TypeError('Failed to fetch'));
      renderEntity(api);

      await openDialog('Confirm Application');
      await userEvent.click(button('Confirm'));
      await dialogIsGone();

      expect(
        screen.getByText('The Team Topology backend could not be reached'),
      ).toBeInTheDocument();
      await userEvent.click(button('Try again'));
      expect(
        await screen.findByRole('link', { name: 'jane' }),
      ).toBeInTheDocument();
    });
  });

  describe('undoing', () => {
    it('takes the correction back', async () => {
      const api = apiOf(corrected(said));
      renderEntity(api);

      await userEvent.dblClick(
        await screen.findByRole('button', { name: 'Undo correction' }),
      );

      expect(
        await screen.findByText('The correction was undone.'),
      ).toBeInTheDocument();
      expect(api.undoCorrection).toHaveBeenCalledTimes(1);
      expect(button('Correct')).toHaveFocus();
    });

    it('says why it is refused', async () => {
      const api = apiOf(corrected(said));
      api.undoCorrection.mockRejectedValueOnce(
        await responseError(403, {
          name: 'NotAllowedError',
          message: 'Only its owners may undo it',
        }),
      );
      renderEntity(api);

      await userEvent.click(
        await screen.findByRole('button', { name: 'Undo correction' }),
      );

      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent('You may not correct this');
      expect(alert).toHaveTextContent('Only its owners may undo it');
      expect(button('Undo correction')).toHaveFocus();
      await userEvent.click(button('Undo correction'));
      expect(
        await screen.findByText('The correction was undone.'),
      ).toBeInTheDocument();
      expect(screen.queryByRole('alert')).toBeNull();
    });

    it('shows what is true when somebody else was faster', async () => {
      const api = apiOf(corrected(said));
      api.undoCorrection.mockImplementation(async () => {
        api.getEntity.mockResolvedValue(reportOf());
        throw await responseError(404, {
          name: 'NotFoundError',
          message: 'It has no correction',
        });
      });
      renderEntity(api);

      await userEvent.click(
        await screen.findByRole('button', { name: 'Undo correction' }),
      );

      expect(await screen.findByRole('alert')).toHaveTextContent(
        'It has no correction',
      );
      expect(
        screen.getByRole('heading', { name: 'Application' }),
      ).toBeInTheDocument();
      expect(button('Correct')).toHaveFocus();
    });
  });

  describe('what would change it', () => {
    const changes: ClassificationChange[] = [
      { text: 'Without its name.', becomes: 'platform', without: ['a'] },
      { text: 'Without its type.', without: ['b'] },
      { text: 'With an SLO.', becomes: 'sre', without: [] },
      { text: 'With a pipeline.', becomes: 'devops', without: [] },
    ];

    it('is listed, the first three at first', async () => {
      renderEntity(apiOf(reportOf({ changes })));

      const list = await screen.findByRole('list', {
        name: 'What would change it',
      });
      const items = () =>
        within(list)
          .getAllByRole('listitem')
          .map(item => item.textContent);
      expect(items()).toEqual([
        'Without its name.',
        'Without its type.',
        'With an SLO.',
      ]);
      const more = button('Show all 4');
      expect(more).toHaveAttribute('aria-expanded', 'false');
      await userEvent.click(more);
      expect(items()).toHaveLength(4);
      await userEvent.click(button('Show fewer'));
      expect(items()).toHaveLength(3);
    });

    it('is not said to leave unclassified what it would settle', async () => {
      const text = 'The annotation would settle it.';
      renderEntity(
        apiOf(
          reportOf({ primary: undefined, changes: [{ text, without: [] }] }),
        ),
      );

      expect((await screen.findByText(text)).closest('li')).toHaveTextContent(
        /^The annotation would settle it\.$/,
      );
    });

    it('has no button when it is short, and is not shown when it is empty', async () => {
      const api = apiOf(reportOf({ changes: changes.slice(0, 3) }));
      api.refreshEntity.mockResolvedValue({
        ...reportOf({ changes: [] }),
        catalogRefresh: 'failed',
      });
      renderEntity(api);

      expect(await screen.findByText('With an SLO.')).toBeInTheDocument();
      expect(screen.queryByRole('button', { name: /^Show all/ })).toBeNull();
      await userEvent.click(button('Re-check'));
      await waitFor(() =>
        expect(screen.queryByText('What would change it')).toBeNull(),
      );
    });
  });
});
