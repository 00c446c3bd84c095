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

import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  PracticeRemedy,
  RemedyProposal,
  RemedyTemplate,
} from '@team-topology/backstage-plugin-team-topology-common';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { checkout } from '../__testUtils__/entities';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { RemedyPanel } from '../practice';
import { createFromTemplateRouteRef } from './createFromTemplateRouteRef';

jest.mock('react-use/esm/useCopyToClipboard', () => ({
  __esModule: true,
  default: jest.fn(),
}));

const FRAGMENT =
  'metadata:\n  annotations:\n    pagerduty.com/service-id: <id from PagerDuty>';
const DIFF = `--- a/shop/catalog-info.yaml
+++ b/shop/catalog-info.yaml
@@ -5,3 +5,4 @@
   name: checkout
   annotations:
+    pagerduty.com/service-id: <id from PagerDuty>
 spec:
`;

const remedy: PracticeRemedy = {
  text: 'Name the service.',
  yaml: FRAGMENT,
  links: [{ title: 'Docs', url: 'https://example.com/docs' }],
};

function proposal(changes: Partial<RemedyProposal> = {}): RemedyProposal {
  return {
    practice: 'sre/on-call-known',
    title: 'On-call known',
    state: 'gap',
    text: remedy.text,
    patch: {
      path: 'shop/catalog-info.yaml',
      diff: DIFF,
      fragment: FRAGMENT,
      placeholders: ['<id from PagerDuty>'],
      editUrl: 'https://git.example.com/edit',
    },
    templates: [],
    links: [],
    ...changes,
  };
}

describe('RemedyPanel of an entity', () => {
  const copy = jest.fn();
  beforeEach(() => {
    copy.mockClear();
    jest
      .mocked(useCopyToClipboard)
      .mockReturnValue([{ noUserInteraction: true }, copy]);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function renderPanel(getRemedy: (...args: any[]) => Promise<RemedyProposal>) {
    const api = fakeApi({ getRemedy: jest.fn(getRemedy) });
    renderTab(<RemedyPanel remedy={remedy} practice="sre/on-call-known" />, {
      entity: checkout,
      api,
    });
    return api;
  }

  it('shows the change of its file, marked by more than colour', async () => {
    const api = renderPanel(async () => proposal());
    expect(
      screen.getByRole('heading', { name: 'How to close it' }),
    ).toBeInTheDocument();
    const change = await screen.findByRole('group', {
      name: 'Change of shop/catalog-info.yaml',
    });
    expect(api.getRemedy).toHaveBeenCalledTimes(1);
    expect(api.getRemedy).toHaveBeenCalledWith(
      'component:default/checkout',
      'sre/on-call-known',
    );
    expect(change).toHaveTextContent(
      '5 name: checkout6 annotations:+Added: pagerduty.com/service-id: <id from PagerDuty>8spec:',
    );
    expect(within(change).getByText('<id from PagerDuty>').tagName).toBe(
      'MARK',
    );
    // What scrolls is reached by the keyboard.
    expect(change).toHaveAttribute('tabindex', '0');
    expect(screen.getByText('1 line to add')).toBeInTheDocument();
    expect(
      screen.getByText('Replace <id from PagerDuty>.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Edit file/ })).toHaveAttribute(
      'href',
      'https://git.example.com/edit',
    );
    expect(screen.getByRole('link', { name: /Docs/ })).toHaveAttribute(
      'href',
      'https://example.com/docs',
    );
    expect(screen.queryByText(/Reading the file/)).toBeNull();
    expect(screen.queryByRole('figure', { name: /What to add/ })).toBeNull();
  });

  it('copies the lines or the diff, and says so for a while', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    renderPanel(async () => proposal());

    await user.click(await screen.findByRole('button', { name: 'Copy lines' }));
    expect(copy).toHaveBeenLastCalledWith(
      '    pagerduty.com/service-id: <id from PagerDuty>',
    );
    expect(screen.getByRole('button', { name: 'Copied' })).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy diff' }),
    ).toBeInTheDocument();
    act(() => {
      jest.advanceTimersByTime(2_000);
    });
    expect(
      screen.getByRole('button', { name: 'Copy lines' }),
    ).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Copy diff' }));
    expect(copy).toHaveBeenLastCalledWith(DIFF);
  });

  it('shows what the rules say until the file is read', async () => {
    renderPanel(() => new Promise(() => {}));
    expect(
      await screen.findByText('Reading the file of the entity…'),
    ).toHaveAttribute('role', 'status');
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(copy).toHaveBeenLastCalledWith(FRAGMENT);
  });

  it('says why there is no exact change, and what to add', async () => {
    renderPanel(async () =>
      proposal({
        patch: {
          path: 'catalog-info.yaml',
          fragment: FRAGMENT,
          placeholders: [],
          editUrl: 'ftp://example.com/odd',
        },
        problem: 'metadata is written in braces.',
      }),
    );
    expect(
      await screen.findByText('No exact change can be shown'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('metadata is written in braces.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Copy diff' })).toBeNull();
    expect(screen.queryByRole('link', { name: /Edit file/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(copy).toHaveBeenLastCalledWith(FRAGMENT);
  });

  it('shows all ways where there are several', async () => {
    const fragment = `${FRAGMENT}\n    # or\n    opsgenie.com/team: <team>`;
    renderPanel(async () => {
      const { patch } = proposal();
      return proposal({
        patch: {
          ...patch!,
          fragment,
          placeholders: ['<id from PagerDuty>', '<team>'],
        },
      });
    });
    expect(
      await screen.findByText('There are other ways, of which one is enough:'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('figure', { name: /What to add/ }),
    ).toHaveTextContent('opsgenie.com/team: <team>');
    expect(
      screen.getByText('Replace <id from PagerDuty>.'),
    ).toBeInTheDocument();
  });

  const templates: RemedyTemplate[] = [
    {
      ref: 'template:shop/service.path',
      title: 'New service',
      formData: { name: 'a&b', owner: 'group:default/x' },
    },
    { ref: 'template:default/plain', title: 'Plain', formData: {} },
  ];

  it('names the templates, and says when nothing has to change', async () => {
    renderPanel(async () =>
      proposal({
        patch: undefined,
        problem: 'The practice is met.',
        templates,
      }),
    );
    const list = await screen.findByRole('list', {
      name: 'The templates for entities of this type:',
    });
    // Without a scaffolder a form would be a dead end.
    expect(
      within(list)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['New service', '/catalog/shop/template/service.path'],
      ['Plain', '/catalog/default/template/plain'],
    ]);
    expect(screen.getByText('The practice is met.')).toBeInTheDocument();
    expect(screen.queryByText('No exact change can be shown')).toBeNull();
  });

  it('links to the forms of templates, filled in, where there is a scaffolder', async () => {
    const api = fakeApi({
      getRemedy: jest.fn(async () => proposal({ templates })),
    });
    renderTab(<RemedyPanel remedy={remedy} practice="sre/on-call-known" />, {
      entity: checkout,
      api,
      mountedRoutes: {
        '/make/:namespace/:templateName': createFromTemplateRouteRef,
      },
    });
    const link = await screen.findByRole('link', {
      name: 'Open the form of New service',
    });
    const address = new URL(link.getAttribute('href')!, 'http://example.com');
    expect(address.pathname).toBe('/make/shop/service.path');
    expect(JSON.parse(address.searchParams.get('formData')!)).toEqual({
      name: 'a&b',
      owner: 'group:default/x',
    });
    expect(
      screen.getByRole('link', { name: 'Open the form of Plain' }),
    ).toHaveAttribute('href', '/make/default/plain');
  });

  it('tells of an error, keeps what the rules say, and tries again', async () => {
    const error = await responseError(503, {
      name: 'ServiceUnavailableError',
      message: 'The catalog does not answer',
    });
    let asked = 0;
    renderPanel(async () => {
      asked += 1;
      if (asked === 1) {
        throw error;
      }
      return proposal();
    });
    expect(
      await screen.findByText('What to change exactly could not be found out'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('It said: The catalog does not answer'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy' })).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('button', { name: 'Copy diff' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('RemedyPanel of a team asks for no file', async () => {
  jest
    .mocked(useCopyToClipboard)
    .mockReturnValue([{ noUserInteraction: true }, jest.fn()]);
  const api = fakeApi({ getRemedy: jest.fn() });
  renderTab(<RemedyPanel remedy={remedy} />, { entity: checkout, api });
  expect(
    await screen.findByRole('button', { name: 'Copy' }),
  ).toBeInTheDocument();
  expect(api.getRemedy).not.toHaveBeenCalled();
});
