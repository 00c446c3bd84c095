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
  createRuleSet,
  FunctionDefinition,
  Practice,
} from '@team-topology/backstage-plugin-team-topology-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkout } from '../__testUtils__/entities';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { FunctionsProvider } from '../function';
import { FunctionGuideProvider } from './FunctionGuideProvider';
import { FunctionName } from './FunctionName';

const DATA: FunctionDefinition = {
  id: 'data',
  title: 'Data',
  mission: 'Keeps numbers right.',
  question: 'Can it be counted on?',
  northStar: 'Fresh tables',
};

const { functions, practices } = createRuleSet({
  sources: [{ functions: [{ ...DATA }] }],
});

const apiOf = (list: readonly Practice[] = practices) =>
  fakeApi({ getPractices: jest.fn(async () => ({ practices: list })) });

function renderNames(api: ReturnType<typeof apiOf> = apiOf()) {
  renderTab(
    <FunctionsProvider functions={functions}>
      <FunctionGuideProvider>
        <FunctionName id="sre" />
        <FunctionName id="application">what customers use</FunctionName>
        <FunctionName id="data" />
        <FunctionName id="forgotten" />
        <FunctionName id={undefined} />
      </FunctionGuideProvider>
    </FunctionsProvider>,
    { entity: checkout, api },
  );
}

const button = (name: string) => screen.getByRole('button', { name });

async function openGuide(name: string): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole('button', { name }));
  return await screen.findByRole('dialog');
}

describe('FunctionGuide', () => {
  it('opens from the name of a function and tells what it is there for', async () => {
    const api = apiOf();
    renderNames(api);

    const name = await screen.findByRole('button', { name: 'SRE' });
    expect(name).toHaveAttribute('aria-haspopup', 'dialog');
    expect(name).toHaveAccessibleDescription('What SRE is');
    expect(api.getPractices).not.toHaveBeenCalled();
    const guide = await openGuide('SRE');
    expect(guide).toHaveAccessibleName('SRE');
    const sre = functions.find(({ id }) => id === 'sre')!;
    expect(guide).toHaveTextContent(sre.mission);
    expect(guide).toHaveTextContent(`Its question${sre.question}`);
    expect(guide).toHaveTextContent(`Steers by${sre.northStar}`);
    expect(guide).toHaveTextContent(/Gives the others.*Confidence/);
    expect(guide).toHaveTextContent(/As a railway.*Keeps the train at speed/);
    expect(
      within(guide).getByRole('heading', { name: 'With the others' }),
    ).toBeInTheDocument();
    expect(api.getPractices).toHaveBeenCalledTimes(1);
  });

  it('lists what is practised on each level of its ladder, and nothing else', async () => {
    renderNames();

    const guide = await openGuide('SRE');
    for (const [level, heading] of [
      [1, 'Level 1, foundation'],
      [2, 'Level 2, practising'],
      [3, 'Level 3, strategic'],
    ] as const) {
      const section = (
        await within(guide).findByRole('heading', { name: heading })
      ).parentElement!;
      const expected = practices.filter(
        practice => practice.discipline === 'sre' && practice.level === level,
      );
      expect(expected.length).toBeGreaterThan(0);
      const items = within(section).getAllByRole('listitem');
      expect(items).toHaveLength(expected.length);
      for (const [index, { title, rationale }] of expected.entries()) {
        expect(items[index]).toHaveTextContent(title);
        expect(items[index]).toHaveTextContent(rationale);
        expect(items[index]).toHaveTextContent(/Critical|High|Medium|Low/);
      }
    }
  });

  it('leads to another function, from its top, without asking again', async () => {
    const api = apiOf();
    renderNames(api);

    const guide = await openGuide('SRE');
    await within(guide).findByText('Level 1, foundation');
    const content = () =>
      within(guide).getByText('Other functions').parentElement!.parentElement!;
    const before = content();
    before.scrollTop = 400;
    const others = within(guide)
      .getByText('Other functions')
      .parentElement!.querySelectorAll('button');
    expect([...others].map(({ textContent }) => textContent)).toEqual(
      functions.filter(({ id }) => id !== 'sre').map(({ title }) => title),
    );
    await userEvent.click(
      within(guide).getByRole('button', { name: 'Platform' }),
    );
    expect(guide).toHaveAccessibleName('Platform');
    expect(guide).toHaveTextContent(/Gives the others.*Leverage/);
    expect(guide).not.toHaveTextContent('Keeps the train at speed');
    expect(content().scrollTop).toBe(0);
    expect(guide).toContainElement(document.activeElement as HTMLElement);
    expect(document.activeElement).toHaveTextContent('Platform');
    expect(api.getPractices).toHaveBeenCalledTimes(1);
  });

  it('tells of an application that it has no ladder', async () => {
    renderNames();

    const guide = await openGuide('what customers use');
    expect(guide).toHaveAccessibleName('Application');
    expect(
      await within(guide).findByText(
        /^No practice counts on a ladder of its own/,
      ),
    ).toBeInTheDocument();
    expect(within(guide).queryByText(/^Level/)).toBeNull();
  });

  it('tells of a function of the configuration what that says', async () => {
    const own: Practice = {
      ...practices[0],
      id: 'data/owner',
      title: 'Owner of the data',
      discipline: 'data',
      level: 2,
    };
    renderNames(apiOf([...practices, own]));

    const guide = await openGuide('Data');
    expect(guide).toHaveTextContent('Keeps numbers right.');
    expect(guide).toHaveTextContent('Can it be counted on?');
    expect(guide).toHaveTextContent('Fresh tables');
    expect(within(guide).queryByText('As a railway')).toBeNull();
    expect(
      await within(guide).findByText('Owner of the data'),
    ).toBeInTheDocument();
    // Levels of which nothing can be said are left out.
    expect(within(guide).getAllByText(/^Level/)).toHaveLength(1);
    expect(within(guide).getByText('Level 2, practising')).toBeInTheDocument();
  });

  it('says when the practices cannot be read, and asks again', async () => {
    const api = apiOf();
    api.getPractices.mockRejectedValueOnce(
      await responseError(500, { name: 'Error', message: 'Broken' }),
    );
    renderNames(api);

    const guide = await openGuide('SRE');
    expect(await within(guide).findByRole('alert')).toHaveTextContent('Broken');
    expect(guide).toHaveTextContent('Keeps the train at speed');
    await userEvent.click(button('Try again'));
    expect(
      await within(guide).findByText('Level 1, foundation'),
    ).toBeInTheDocument();
    expect(within(guide).queryByRole('alert')).toBeNull();
  });

  it.each(['Close', 'Escape'])('gives the focus back on %s', async how => {
    renderNames();

    const opener = await screen.findByRole('button', { name: 'SRE' });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const guide = await screen.findByRole('dialog');
    await userEvent.click(
      within(guide).getByRole('button', { name: 'Platform' }),
    );
    if (how === 'Close') {
      await userEvent.click(button('Close'));
    } else {
      await userEvent.keyboard('{Escape}');
    }
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(opener).toHaveFocus());

    // Another one begins with itself.
    expect(await openGuide('Data')).toHaveAccessibleName('Data');
  });

  it('is not there for what has no definition', async () => {
    renderNames();

    await screen.findByRole('button', { name: 'SRE' });
    expect(screen.getByText('Unclassified')).toBeInTheDocument();
    expect(screen.getByText('forgotten')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Unclassified' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'forgotten' })).toBeNull();
  });
});
