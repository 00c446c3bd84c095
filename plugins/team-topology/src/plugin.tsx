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
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContextMenuItemBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import RefreshIcon from '@material-ui/icons/Refresh';
import { z } from 'zod/v4';
import { TeamTopologyClient, teamTopologyApiRef } from './api';
import { ENTITY_TAB_KINDS, GROUP_TAB_KIND } from './entity/assessedKinds';
import { TAB_PATH } from './layout/tabPath';
import { useRecheckAction } from './recheck';
import { createFromTemplateRouteRef } from './remedy/createFromTemplateRouteRef';
import { checkTabPath } from './section/checkTabPath';
import { entitySections, groupSections } from './section/sectionIds';
import { sectionsSetting } from './section/sectionsSetting';

const TITLE = 'Team Topology';
const ENTITY_FILTER = { kind: { $in: ENTITY_TAB_KINDS } };
const GROUP_FILTER = { kind: GROUP_TAB_KIND };

const teamTopologyApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: teamTopologyApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new TeamTopologyClient({ discoveryApi, fetchApi }),
    }),
});

// Without a group, so that the tab stands by itself and not in a menu.
const entityTab = EntityContentBlueprint.makeWithOverrides({
  name: 'entity',
  configSchema: { sections: sectionsSetting(entitySections) },
  factory(originalFactory, { config }) {
    checkTabPath(config.path);
    return originalFactory({
      path: TAB_PATH,
      title: TITLE,
      filter: ENTITY_FILTER,
      loader: async () => {
        const { EntityTopologyTab } = await import('./entity');
        return <EntityTopologyTab sections={config.sections} />;
      },
    });
  },
});

const groupTab = EntityContentBlueprint.makeWithOverrides({
  name: 'group',
  configSchema: { sections: sectionsSetting(groupSections) },
  factory(originalFactory, { config }) {
    checkTabPath(config.path);
    return originalFactory({
      path: TAB_PATH,
      title: TITLE,
      filter: GROUP_FILTER,
      loader: async () => {
        const { GroupTopologyTab } = await import('./team');
        return <GroupTopologyTab sections={config.sections} />;
      },
    });
  },
});

const entityCard = EntityCardBlueprint.makeWithOverrides({
  name: 'entity',
  configSchema: { title: z.string().optional() },
  factory(originalFactory, { config }) {
    return originalFactory({
      type: 'info',
      filter: ENTITY_FILTER,
      loader: async () => {
        const { EntityOverviewCard } = await import(
          './overview/EntityOverviewCard'
        );
        return <EntityOverviewCard title={config.title} />;
      },
    });
  },
});

const groupCard = EntityCardBlueprint.makeWithOverrides({
  name: 'group',
  configSchema: { title: z.string().optional() },
  factory(originalFactory, { config }) {
    return originalFactory({
      type: 'info',
      filter: GROUP_FILTER,
      loader: async () => {
        const { GroupOverviewCard } = await import(
          './overview/GroupOverviewCard'
        );
        return <GroupOverviewCard title={config.title} />;
      },
    });
  },
});

const recheckMenuItem = EntityContextMenuItemBlueprint.makeWithOverrides({
  name: 'recheck',
  configSchema: { title: z.string().optional() },
  factory(originalFactory, { config }) {
    return originalFactory({
      icon: <RefreshIcon style={{ fontSize: 16 }} />,
      filter: ENTITY_FILTER,
      useProps: () => {
        const { entity } = useEntity();
        return useRecheckAction({ entity, title: config.title });
      },
    });
  },
});

/**
 * The Team Topology plugin: a tab and a card on entities and on groups, and an item
 * in the menu of entities.
 *
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'team-topology',
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  extensions: [
    teamTopologyApi,
    entityTab,
    groupTab,
    entityCard,
    groupCard,
    recheckMenuItem,
  ],
});
