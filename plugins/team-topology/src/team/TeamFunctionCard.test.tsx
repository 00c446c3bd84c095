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
  Correction,
  CorrectionRequest,
  TeamClassification,
  TeamReport,
} from '@team-topology/backstage-plugin-team-topology-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import {
  payments,
  paymentsEntities,
  platformWords,
  teamClassification,
  teamReport,
} from '../__testUtils__/teams';
import { GroupTopologyTab } from './GroupTopologyTab';

const said: Correction = {
  function: 'platform',
  author: 'user:default/jane',
  at: '2026-11-18T09:00:00.000Z',
  reason: 'Other teams build on it',
};

function reportOf(
  classification: Partial<TeamClassification> = {},
  changes: Partial<TeamReport> = {},
): TeamReport {
  return teamReport(paymentsEntities.slice(0, 1), {
    classification: teamClassification(classification),
    ...changes,
  });
}

function corrected(correction: Correction): TeamReport {
  return reportOf({
    primary: correction.function,
    confidence: 1,
    basis: 'correction',
    correction,
    observations: [
      {
        id: 'function-differs',
        text: 'It is declared Platform, and most of what it owns is Application.',
      },
    ],
  });
}

function apiOf(before: TeamReport) {
  let report = before;
  return fakeApi({
    getTeam: jest.fn(async () => report),
    getTeamEntities: jest.fn(async () => ({ items: [], totalItems: 0 })),
    correct: jest.fn(async (_ref: string, request: CorrectionRequest) => {
      report = corrected({ ...said, ...request });
      return { team: report };
    }),
    undoCorrection: jest.fn(async () => {
      report = reportOf();
      return { team: report };
    }),
  });
}

async function showCard(
  report: TeamReport,
  api = apiOf(report),
): Promise<HTMLElement> {
  renderTab(<GroupTopologyTab />, { entity: payments, api });
  return await screen.findByRole('region', { name: 'Function' });
}

/** Term by term, what the card says. */
function facts(card: HTMLElement): Record<string, string> {
  return Object.fromEntries(
    [...card.querySelectorAll('dt')].map(term => [
      term.textContent,
      term.nextElementSibling?.textContent ?? '',
    ]),
  );
}

describe('TeamFunctionCard', () => {
  it('tells a declared team type from the function', async () => {
    const report = reportOf();
    const card = await showCard({
      ...report,
      team: { ...report.team, teamType: 'stream-aligned' },
    });

    expect(facts(card)['Team type (declared)']).toBe(
      'stream-aligned, a term of the book Team Topologies, not a function',
    );
  });

  it('says what the team is for, and what that rests on', async () => {
    const card = await showCard(reportOf());

    expect(
      within(card).getByRole('heading', { name: 'Application' }),
    ).toBeInTheDocument();
    expect(card).toHaveTextContent('What Payments is for');
    expect(card).toHaveTextContent(
      'It owns 5 entities, of which 4 are Application.',
    );
    expect(facts(card)).toEqual({
      Confidence: 'High, 0.80',
      'Rests on': '5 entities that the team and its sub-teams own',
      Corrected: 'No',
      Declared: 'Nobody has declared it',
      Observed: 'Application80\u00a0% of 5 entities, high confidence, 0.80',
      'Own words': 'Its words say nothing',
    });
    expect(
      within(
        within(card).getByRole('list', {
          name: 'Share per function, of what the team owns',
        }),
      ).getAllByRole('listitem')[0],
    ).toHaveTextContent(/^Application80\s%$/);
    expect(
      within(card).queryByRole('button', { name: /its words say/ }),
    ).toBeNull();
  });

  it.each([
    [{ basis: 'entities' }, 'own', '5 entities that the team owns'],
    [{ basis: 'words' }, 'own', 'the name, title and description of the group'],
    [
      { basis: 'none' },
      'own',
      'nothing: neither what it owns nor its words say it clearly',
    ],
    [{ basis: 'correction', correction: said }, 'own', 'the word of a person'],
    [
      { basis: 'correction', correction: { function: 'sre', field: 'x' } },
      'own',
      'an annotation of the group',
    ],
  ] as [Partial<TeamClassification>, 'own', string][])(
    'says what decided: %j',
    async (classification, scope, text) => {
      const card = await showCard(reportOf(classification, { scope }));

      expect(facts(card)['Rests on']).toBe(text);
    },
  );

  it('does not speak of sub-teams where there are none', async () => {
    const card = await showCard(reportOf({}, { subTeams: [] }));

    expect(facts(card)['Rests on']).toBe('5 entities that the team owns');
  });

  it('sets declared against observed, and shows the own words on demand', async () => {
    const card = await showCard(
      reportOf({
        primary: 'platform',
        confidence: 1,
        basis: 'correction',
        correction: said,
        words: platformWords,
        observations: [
          { id: 'function-differs', text: 'Declared and observed differ.' },
        ],
      }),
    );

    expect(facts(card)).toMatchObject({
      Declared: 'Platformby a person',
      Observed: 'Application80\u00a0% of 5 entities, high confidence, 0.80',
      'Own words': 'Platformmedium confidence, 0.62',
      Corrected: expect.stringMatching(/^By jane, Nov 18, 2026/),
      Reason: 'Other teams build on it',
    });
    expect(
      within(card).getByText('Declared and observed differ.'),
    ).toBeInTheDocument();

    const show = within(card).getByRole('button', {
      name: 'Show what its words say',
    });
    expect(show).toHaveAttribute('aria-expanded', 'false');
    expect(within(card).queryByRole('table')).toBeNull();
    await userEvent.click(show);
    expect(
      within(card).getByRole('table', { name: 'Evidence in its own words' }),
    ).toHaveTextContent('Its name says "paved road".');
  });

  it('says when nothing decides, and how to end that', async () => {
    const card = await showCard(
      reportOf({
        primary: undefined,
        confidence: 0,
        basis: 'none',
        observed: {
          confidence: 0,
          shares: teamClassification().shares,
          entities: 2,
        },
        words: { ...platformWords, primary: undefined },
      }),
    );

    expect(
      within(card).getByRole('heading', { name: 'Unclassified' }),
    ).toBeInTheDocument();
    expect(facts(card)).toMatchObject({
      Observed: 'No function leads in 2 entities',
      'Own words': 'No function leads in its words',
    });
    expect(facts(card)).not.toHaveProperty('Confidence');
    expect(card).toHaveTextContent(
      'one of infra, sre, devops, platform, devsecops, application',
    );
    expect(within(card).queryByRole('button', { name: /^Confirm/ })).toBeNull();
    expect(
      within(card).getByRole('button', { name: 'Correct' }),
    ).toBeInTheDocument();
  });

  it('shows what a team without entities says of itself', async () => {
    const card = await showCard(
      teamReport([], {
        classification: teamClassification({
          primary: 'platform',
          confidence: 0.62,
          basis: 'words',
          observed: { confidence: 0, shares: {}, entities: 0 },
          words: platformWords,
        }),
      }),
    );

    expect(screen.getByText(/owns nothing in the catalog/)).toBeInTheDocument();
    expect(
      within(card).getByRole('heading', { name: 'Platform' }),
    ).toBeInTheDocument();
    expect(facts(card).Observed).toBe('Nothing it owns names a function');
    expect(
      within(card).getByRole('list', {
        name: 'Share per function, by its own words',
      }),
    ).toHaveTextContent(/^Platform70\s%/);
  });

  it('does not pretend to know before the first refresh', async () => {
    renderTab(<GroupTopologyTab />, {
      entity: payments,
      api: apiOf(teamReport([], { refresh: { state: 'never' } })),
    });

    expect(
      await screen.findByText('The first assessment is still running'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Function' })).toBeNull();
  });

  it('explains a correction that an annotation overrules', async () => {
    const card = await showCard(
      reportOf({
        primary: 'sre',
        confidence: 1,
        basis: 'correction',
        correction: {
          function: 'sre',
          field: 'metadata.annotations.team-topology/function',
        },
        overruled: said,
      }),
    );

    expect(facts(card).Declared).toBe('SREby annotation');
    expect(
      within(card).getByText('A correction does not count'),
    ).toBeInTheDocument();
    expect(
      within(card).getByText('Other teams build on it'),
    ).toBeInTheDocument();
    expect(within(card).queryByRole('button', { name: 'Correct' })).toBeNull();
    expect(
      within(card).getByRole('button', { name: 'Remove this correction' }),
    ).toBeInTheDocument();
  });

  it('keeps the scope when it is corrected', async () => {
    const own = reportOf({}, { scope: 'own', counts: { own: 3, all: 5 } });
    const api = apiOf(own);
    api.correct.mockImplementation(async () => {
      api.getTeam.mockResolvedValue({ ...corrected(said), scope: 'own' });
      return { team: corrected({ ...said, function: 'sre' }) };
    });
    renderTab(<GroupTopologyTab />, {
      entity: payments,
      api,
      address: '/?scope=own',
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Confirm Application' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Confirm' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    expect(api.getTeam).toHaveBeenCalledTimes(2);
    expect(api.getTeam).toHaveBeenLastCalledWith('group:default/payments', {
      scope: 'own',
    });
    const card = screen.getByRole('region', { name: 'Function' });
    expect(
      within(card).getByRole('heading', { name: 'Platform' }),
    ).toBeInTheDocument();
  });

  it('is corrected, refused and undone as an entity is', async () => {
    const api = apiOf(reportOf());
    api.correct.mockRejectedValueOnce(
      await responseError(403, {
        name: 'NotAllowedError',
        message: 'Only members of the group may correct it',
      }),
    );
    const card = await showCard(reportOf(), api);

    await userEvent.click(
      within(card).getByRole('button', { name: 'Correct' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Correct the function of Payments',
    });
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Platform' }),
    );
    await userEvent.click(
      within(dialog).getByRole('textbox', { name: /^Reason/ }),
    );
    await userEvent.paste('Others build on it');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Correct' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Only members of the group may correct it',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Correct' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    expect(api.correct).toHaveBeenLastCalledWith('group:default/payments', {
      function: 'platform',
      reason: 'Others build on it',
    });
    expect(
      within(card).getByRole('heading', { name: 'Platform' }),
    ).toBeInTheDocument();
    expect(within(card).getByText(/^It is declared/)).toBeInTheDocument();
    expect(api.getTeam).toHaveBeenCalledTimes(1);
    await waitFor(() =>
      expect(
        within(card).getByRole('button', { name: 'Change the correction' }),
      ).toHaveFocus(),
    );

    await userEvent.click(
      within(card).getByRole('button', { name: 'Undo correction' }),
    );
    expect(
      await within(card).findByText('The correction was undone.'),
    ).toBeInTheDocument();
    expect(api.undoCorrection).toHaveBeenCalledWith('group:default/payments');
    expect(
      within(card).getByRole('heading', { name: 'Application' }),
    ).toBeInTheDocument();
  });
});
