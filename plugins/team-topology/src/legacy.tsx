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

/**
 * The Team Topology tab for apps on Backstage's old frontend system.
 *
 * @packageDocumentation
 */
import { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { TeamTopologyClient, teamTopologyApiRef } from './api';
import { tabOf } from './entity/assessedKinds';
import type { EntityTeamTopologyCardProps } from './legacy/KindOverviewCard';
import type { EntityTeamTopologyContentProps } from './legacy/KindTopologyTab';
import { createFromTemplateRouteRef } from './remedy/createFromTemplateRouteRef';

export * from './api';
export type { EntityTeamTopologyCardProps } from './legacy/KindOverviewCard';
export type { EntityTeamTopologyContentProps } from './legacy/KindTopologyTab';
export {
  useRecheckMenuItem,
  type RecheckMenuItem,
  type UseRecheckMenuItemOptions,
} from './legacy/useRecheckMenuItem';
export {
  entitySections,
  groupSections,
  type EntitySection,
  type GroupSection,
} from './section/sectionIds';
export { loadGermanMessages, teamTopologyTranslationRef } from './translation';

const entityContentRouteRef = createRouteRef({
  id: 'team-topology:entity-content',
});

/**
 * The Team Topology plugin of the old frontend system: a tab on entities and on groups.
 *
 * @public
 */
export const teamTopologyPlugin = createPlugin({
  id: 'team-topology',
  apis: [
    createApiFactory({
      api: teamTopologyApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new TeamTopologyClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { entityContent: entityContentRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
});

// By its type, so that what is public names nothing that is not.
async function loadContent(): Promise<
  (props: EntityTeamTopologyContentProps) => JSX.Element
> {
  const { KindTopologyTab } = await import('./legacy/KindTopologyTab');
  return KindTopologyTab;
}

/**
 * The tab of an entity page, for the path `/team-topology` of an `EntityLayout`.
 *
 * @remarks
 *
 * Links between the tabs of groups and entities expect that path. The tab shows
 * what a team works on for a Group, and what an entity is and lacks for any other
 * kind. Give `EntityLayout.Route` {@link isTeamTopologyAvailable} as its `if`.
 *
 * @public
 */
export const EntityTeamTopologyContent = teamTopologyPlugin.provide(
  createRoutableExtension({
    name: 'EntityTeamTopologyContent',
    component: loadContent,
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The content of the tab without a route of its own, for pages that an app composes itself.
 *
 * @remarks
 *
 * It takes its entity from the `EntityProvider` around it.
 *
 * @public
 */
export const EntityTeamTopologyPanel = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityTeamTopologyPanel',
    component: { lazy: loadContent },
  }),
);

/**
 * The card for the overview of a group or of an entity, with what it is and lacks, and
 * a link to its tab.
 *
 * @remarks
 *
 * It takes its entity from the `EntityProvider` around it. Show it where
 * {@link isTeamTopologyAvailable} says so.
 *
 * @public
 */
export const EntityTeamTopologyCard = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityTeamTopologyCard',
    component: {
      lazy: async (): Promise<
        (props: EntityTeamTopologyCardProps) => JSX.Element
      > => {
        const { KindOverviewCard } = await import('./legacy/KindOverviewCard');
        return KindOverviewCard;
      },
    },
  }),
);

/**
 * Whether entities of this one's kind have a Team Topology tab.
 *
 * @public
 */
export function isTeamTopologyAvailable(entity: Entity): boolean {
  return tabOf(entity) !== undefined;
}
