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
  ChangeCause,
  EntityHistoryItem,
} from '@team-topology/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkout, entityReport, rules } from '../__testUtils__/entities';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { FunctionsProvider } from '../function';
import { EntityHistoryCard } from './EntityHistoryCard';

const REF = 'component:default/checkout';

function item(
  cause: ChangeCause,
  changes: Partial<EntityHistoryItem> = {},
): EntityHistoryItem {
  return { at: '2026-11-20T09:00:00.000Z', cause, checks: [], ...changes };
}

function apiOf(...items: EntityHistoryItem[]) {
  return fakeApi({
    getEntityHistory: jest.fn(async () => ({
      items,
      totalItems: items.length,
    })),
  });
}

function renderCard(api: ReturnType<typeof fakeApi>) {
  renderTab(
    <FunctionsProvider functions={rules.functions}>
      <EntityHistoryCard
        entityRef={REF}
        practices={entityReport(checkout).practices}
        version="1"
      />
    </FunctionsProvider>,
    { entity: checkout, api },
  );
}

/** The changes, without what stands within one. */
async function findItems(): Promise<HTMLElement[]> {
  await screen.findAllByRole('listitem');
  const [list] = screen.getAllByRole('list');
  return [...list.children] as HTMLElement[];
}

describe('EntityHistoryCard', () => {
  it('tells what changed and why, the newest first', async () => {
    const api = apiOf(
      item('entity-edited', {
        checks: [
          {
            practice: 'sre/slo-defined',
            before: 'gap',
            after: 'met',
            cause: 'entity-edited',
          },
          {
            practice: 'sre/of-old-rules',
            before: 'exempt',
            after: 'gap',
            cause: 'exemption-ended',
          },
        ],
      }),
      item('correction-changed', {
        function: { before: 'application', after: 'sre' },
      }),
      item('owner-moved', {
        function: { after: 'forgotten' },
        owners: { before: [], after: ['group:default/payments'] },
      }),
      item('assessment-failed', { error: { after: 'Its source is broken' } }),
      item('assessment-healed', { error: { before: 'Its source is broken' } }),
      item('first-seen'),
    );
    renderCard(api);

    const items = await findItems();
    expect(items).toHaveLength(6);
    expect(items[0]).toHaveTextContent(
      /Nov 20, 2026.*Entity editedSLO with a target: Gap to Metsre\/of-old-rules: Exempt to Gap \(Exemption ended\)$/,
    );
    expect(items[1]).toHaveTextContent(
      /Correction by a personFunction: Application to SRE$/,
    );
    // A function that the rules no longer have is named by its id.
    expect(items[2]).toHaveTextContent(
      /Owner changedFunction: Unclassified to forgottenOwner: nobody to payments$/,
    );
    expect(
      within(items[2]).getByRole('link', { name: 'payments' }),
    ).toHaveAttribute('href', '/catalog/default/group/payments');
    expect(items[3]).toHaveTextContent(
      /Could not be assessedIts source is broken$/,
    );
    expect(items[4]).toHaveTextContent(/Could be assessed again$/);
    expect(items[5]).toHaveTextContent(/First seen$/);
    expect(within(items[5]).queryByRole('list')).toBeNull();
    expect(api.getEntityHistory).toHaveBeenCalledWith(REF, {
      cursor: undefined,
      limit: 5,
    });
  });

  it('says that owners are withheld, and not that there were none', async () => {
    renderCard(
      apiOf(
        item('owner-moved', {
          owners: { before: [], after: ['group:default/payments'] },
          withheld: true,
        }),
      ),
    );

    const [change] = await findItems();
    expect(change).toHaveTextContent(
      'Owner: nobody whom you may see to payments',
    );
    expect(change).toHaveTextContent(
      'Some owners are not named, because you may not see them.',
    );
  });

  it('says that nothing has changed', async () => {
    renderCard(apiOf());

    expect(
      await screen.findByText(
        'Nothing has changed since the first assessment.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.queryByText(/shown$/)).toBeNull();
  });

  it('is read page by page, and after an error again', async () => {
    const api = apiOf();
    api.getEntityHistory
      .mockRejectedValueOnce(
        await responseError(500, { name: 'Error', message: 'Broken' }),
      )
      .mockResolvedValueOnce({
        items: [item('date-passed')],
        totalItems: 2,
        nextCursor: 'next',
      })
      // At the same moment as the one before.
      .mockResolvedValueOnce({ items: [item('rules-changed')], totalItems: 2 });
    renderCard(api);

    expect(await screen.findByRole('alert')).toHaveTextContent('Broken');
    expect(screen.queryByText(/^Nothing has changed/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1 of 2 shown')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Rules changed')).toBeInTheDocument();
    expect(screen.getByText('A date passed')).toBeInTheDocument();
    expect(api.getEntityHistory).toHaveBeenLastCalledWith(REF, {
      cursor: 'next',
      limit: 5,
    });
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});
