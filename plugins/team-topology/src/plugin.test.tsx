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
  ExtensionDefinition,
  toastApiRef,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContextMenuItemBlueprint,
  EntityContextMenuItemData,
} from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { annotated, checkout, entityReport } from './__testUtils__/entities';
import { fakeApi, responseError } from './__testUtils__/renderTab';
import { payments, paymentsEntities, teamReport } from './__testUtils__/teams';
import { EntityTopologyTab } from './entity';
import plugin, { groupSections, teamTopologyApiRef } from './index';

const ENTITY_KINDS = ['Component', 'API', 'Resource', 'System', 'Template'];
const OTHER_KINDS = ['User', 'Domain', 'Location'];

const ENTITY_TAB = 'entity-content:team-topology/entity';
const GROUP_TAB = 'entity-content:team-topology/group';
const ENTITY_CARD = 'entity-card:team-topology/entity';
const GROUP_CARD = 'entity-card:team-topology/group';
const MENU_ITEM = 'entity-context-menu-item:team-topology/recheck';

// A service that only differs from others in what a setting can name.
const library: Entity = {
  ...checkout,
  spec: { ...checkout.spec, type: 'library' },
};

describe('the plugin', () => {
  const api = fakeApi({
    getEntity: jest.fn(async () => entityReport(checkout)),
    getTeam: jest.fn(async () => teamReport(paymentsEntities)),
    getTeamEntities: jest.fn(async () => ({ items: [], totalItems: 0 })),
  });

  // By id, so that each test says which extension it is about.
  const extension = (id: string): ExtensionDefinition<any> =>
    plugin.getExtension(id as typeof ENTITY_TAB);

  function renderPage(
    entity: Entity,
    ids: string[],
    config: Record<string, Record<string, any>> = {},
  ) {
    return renderTestApp({
      extensions: [createTestEntityPage({ entity }), ...ids.map(extension)],
      apis: [[teamTopologyApiRef, api]],
      config: {
        app: {
          extensions: Object.entries(config).map(([id, settings]) => ({
            [id]: { config: settings },
          })),
        },
      },
    });
  }

  const headings = () =>
    screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);

  // Not part of the type of a plugin, but what an app reads from it.
  const ids = (
    plugin as unknown as { extensions: { id: string }[] }
  ).extensions.map(({ id }) => id);

  it('has these extensions, whose ids are public', () => {
    expect(ids).toEqual([
      'api:team-topology',
      ENTITY_TAB,
      GROUP_TAB,
      ENTITY_CARD,
      GROUP_CARD,
      MENU_ITEM,
    ]);
  });

  it('is described, with each extension and each section', () => {
    const page = readFileSync(
      resolve(__dirname, '../../../docs/extensions.md'),
      'utf8',
    );
    for (const name of [...ids, ...groupSections]) {
      expect([name, page.includes(`\`${name}\``)]).toEqual([name, true]);
    }
  });

  describe('tabs', () => {
    it.each(ENTITY_KINDS)('shows the one of entities on a %s', async kind => {
      renderPage({ ...checkout, kind }, [ENTITY_TAB, GROUP_TAB]);
      expect(
        await screen.findByRole('heading', { name: 'Function' }),
      ).toBeInTheDocument();
      expect(screen.queryByText('Entities by function')).toBeNull();
    });

    it('shows the one of groups on a Group', async () => {
      renderPage(payments, [ENTITY_TAB, GROUP_TAB]);
      expect(
        await screen.findByRole('heading', { name: 'Entities by function' }),
      ).toBeInTheDocument();
    });

    it.each(OTHER_KINDS)('shows none on a %s', async kind => {
      renderPage({ ...checkout, kind }, [ENTITY_TAB, GROUP_TAB]);
      expect(
        await screen.findByTestId('empty-entity-page'),
      ).toBeInTheDocument();
    });

    it('takes another title', () => {
      const titleOf = (id: string, config: { title?: string }) =>
        createExtensionTester(extension(id), { config }).get(
          EntityContentBlueprint.dataRefs.title,
        );
      for (const id of [ENTITY_TAB, GROUP_TAB]) {
        expect(titleOf(id, {})).toBe('Team Topology');
        expect(titleOf(id, { title: 'Practices' })).toBe('Practices');
      }
    });

    it('takes another filter, which may name other kinds', async () => {
      const filter = { 'spec.type': 'service' };
      const page = renderPage(checkout, [ENTITY_TAB], {
        [ENTITY_TAB]: { filter },
      });
      expect(
        await screen.findByRole('heading', { name: 'Function' }),
      ).toBeInTheDocument();
      page.unmount();

      renderPage(library, [ENTITY_TAB], { [ENTITY_TAB]: { filter } });
      expect(
        await screen.findByTestId('empty-entity-page'),
      ).toBeInTheDocument();
    });

    it('shows the sections that are named, in their order', async () => {
      const page = renderPage(checkout, [ENTITY_TAB], {
        [ENTITY_TAB]: { sections: ['levels', 'function'] },
      });
      await screen.findByRole('heading', { name: 'Levels' });
      expect(headings()).toEqual(['Levels', 'Function']);
      page.unmount();

      renderPage(payments, [GROUP_TAB], {
        [GROUP_TAB]: { sections: ['entities', 'gaps', 'function'] },
      });
      await screen.findByRole('heading', { name: 'Entities by function' });
      expect(headings()).toEqual([
        'Entities by function',
        'Gaps, worst first',
        'Function',
      ]);
    });

    it.each([
      [
        ['mix', 'gap'],
        'Unknown section "gap". Name one or more of: mix, function, problems, map, levels, gaps, trend, observations, interactions, exemptions, entities, sub-teams',
      ],
      [[], 'No section is named. Name one or more of: mix, '],
      [['mix', 'mix'], 'Section "mix" is named twice. Name it once'],
      [['mix', 3], 'Unknown section "3"'],
    ])('refuses the sections %j at start', (sections, message) => {
      const start = () =>
        createExtensionTester(extension(GROUP_TAB), {
          config: { sections },
        }).reactElement();
      expect(start).toThrow(message);
      expect(start).toThrow(GROUP_TAB);
      expect(start).toThrow('sections');
    });

    it.each([ENTITY_TAB, GROUP_TAB])(
      'refuses another path of %s, as links rely on it',
      id => {
        const start = (path: string) =>
          createExtensionTester(extension(id), {
            config: { path },
          }).reactElement();
        expect(() => start('/topology')).toThrow(
          'The path of this tab cannot be "/topology": links from other tabs lead to /team-topology.',
        );
        expect(() => start('/team-topology')).not.toThrow();
      },
    );
  });

  describe('cards', () => {
    it.each(ENTITY_KINDS)('shows the one of entities on a %s', async kind => {
      renderPage({ ...checkout, kind }, [ENTITY_CARD, GROUP_CARD]);
      expect(await screen.findByText('Application')).toBeInTheDocument();
      expect(
        screen.getByRole('heading', { name: 'Team Topology' }),
      ).toBeInTheDocument();
      expect(screen.queryByRole('img', { name: /Function mix/ })).toBeNull();
    });

    it('shows the one of groups on a Group', async () => {
      renderPage(payments, [ENTITY_CARD, GROUP_CARD]);
      expect(
        await screen.findByRole('img', { name: /^Function mix/ }),
      ).toBeInTheDocument();
    });

    it.each(OTHER_KINDS)('shows none on a %s', async kind => {
      renderPage({ ...checkout, kind }, [ENTITY_CARD, GROUP_CARD]);
      expect(
        await screen.findByTestId('empty-entity-page'),
      ).toBeInTheDocument();
    });

    it('takes another title', async () => {
      const page = renderPage(checkout, [ENTITY_CARD], {
        [ENTITY_CARD]: { title: 'What it is' },
      });
      expect(
        await screen.findByRole('heading', { name: 'What it is' }),
      ).toBeInTheDocument();
      page.unmount();

      renderPage(payments, [GROUP_CARD], {
        [GROUP_CARD]: { title: 'What they do' },
      });
      expect(
        await screen.findByRole('heading', { name: 'What they do' }),
      ).toBeInTheDocument();
    });

    it('takes another filter and another place', async () => {
      const config = { filter: { 'spec.type': 'service' }, type: 'content' };
      renderPage(library, [ENTITY_CARD], { [ENTITY_CARD]: config });
      expect(
        await screen.findByTestId('empty-entity-page'),
      ).toBeInTheDocument();

      const typeOf = (settings: object) =>
        createExtensionTester(extension(GROUP_CARD), {
          config: settings,
        }).get(EntityCardBlueprint.dataRefs.type);
      expect(typeOf({})).toBe('info');
      expect(typeOf(config)).toBe('content');
    });
  });

  describe('the item of the menu', () => {
    const toastApi = { post: jest.fn(() => ({ close: () => {} })) };

    beforeEach(() => toastApi.post.mockClear());

    function tester(config = {}) {
      return createExtensionTester(extension(MENU_ITEM), { config });
    }

    function Item(props: { data: EntityContextMenuItemData }) {
      const { title, disabled, onClick } = props.data.useProps();
      return (
        <button disabled={disabled} onClick={onClick}>
          {title}
        </button>
      );
    }

    // The menu as the page has it: its items vanish as soon as one is chosen.
    function renderItem(backend: typeof api, config = {}) {
      const data = tester(config).get(
        EntityContextMenuItemBlueprint.dataRefs.data,
      ) as EntityContextMenuItemData;
      return renderInTestApp(
        <EntityProvider entity={checkout}>
          <Item data={data} />
          <EntityTopologyTab sections={['practices']} />
        </EntityProvider>,
        {
          apis: [
            [teamTopologyApiRef, backend],
            [toastApiRef, toastApi],
          ],
          mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
        },
      );
    }

    const item = () =>
      screen.findByRole('button', { name: 'Re-check Team Topology' });

    it('stands on what is assessed only, or where the settings say', () => {
      const isShown = (entity: Entity, config = {}) => {
        const filter = tester(config).get(
          EntityContextMenuItemBlueprint.dataRefs.filterFunction,
        ) as ((entity: Entity) => boolean) | undefined;
        return filter?.(entity);
      };
      for (const kind of ENTITY_KINDS) {
        expect([kind, isShown({ ...checkout, kind })]).toEqual([kind, true]);
      }
      for (const kind of [...OTHER_KINDS, 'Group']) {
        expect([kind, isShown({ ...checkout, kind })]).toEqual([kind, false]);
      }
      const filter = { 'spec.type': 'service' };
      expect(isShown(checkout, { filter })).toBe(true);
      expect(isShown(library, { filter })).toBe(false);
    });

    it('tells what was found, and the open tab shows it', async () => {
      const fixed = annotated(checkout, { 'pagerduty.com/service-id': 'P1' });
      let answer = (_: unknown) => {};
      const backend = fakeApi({
        getEntity: jest.fn(async () => entityReport(checkout)),
        refreshEntity: jest.fn(() => new Promise<any>(done => (answer = done))),
      });
      renderItem(backend);
      await screen.findByRole('button', { name: /^Gap On-call known/ });

      await userEvent.click(await item());
      expect(backend.refreshEntity).toHaveBeenCalledWith(
        'component:default/checkout',
      );
      // The item, and the button of the tab.
      const busy = await screen.findAllByRole('button', { name: 'Checking…' });
      expect(busy).toHaveLength(2);
      expect(busy[0]).toBeDisabled();
      answer({ ...entityReport(fixed), catalogRefresh: 'not-allowed' });

      expect(
        await screen.findByRole('button', { name: /^Met On-call known/ }),
      ).toBeInTheDocument();
      expect(await item()).toBeEnabled();
      await waitFor(() => expect(toastApi.post).toHaveBeenCalledTimes(1));
      expect(toastApi.post).toHaveBeenCalledWith({
        status: 'success',
        timeout: 8_000,
        title: expect.stringMatching(
          /^Checkout: Application \((high|medium|low) confidence\), 2 gaps\.$/,
        ),
        description: expect.stringMatching(/You may not ask the catalog/),
      });
    });

    it('tells why it failed, and can be used again', async () => {
      const backend = fakeApi({
        getEntity: jest.fn(async () => entityReport(checkout)),
        refreshEntity: jest.fn().mockRejectedValue(
          await responseError(503, {
            name: 'ServiceUnavailableError',
            message: 'The catalog is down',
          }),
        ),
      });
      renderItem(backend);
      await userEvent.click(await item());

      await waitFor(() =>
        expect(toastApi.post).toHaveBeenCalledWith({
          status: 'danger',
          title: 'The re-check of Checkout failed.',
          description:
            'The Team Topology backend answered with an error. It said: The catalog is down',
        }),
      );
      expect(await item()).toBeEnabled();
    });

    it('takes another title', async () => {
      renderItem(api, { title: 'Look again' });
      expect(
        await screen.findByRole('button', { name: 'Look again' }),
      ).toBeEnabled();
    });
  });
});
