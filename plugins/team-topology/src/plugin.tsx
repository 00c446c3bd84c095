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
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { TeamTopologyClient, teamTopologyApiRef } from './api';
import { ENTITY_TAB_KINDS, GROUP_TAB_KIND } from './entity/assessedKinds';

const TITLE = 'Team Topology';
const PATH = '/team-topology';

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
const entityTab = EntityContentBlueprint.make({
  name: 'entity',
  params: {
    path: PATH,
    title: TITLE,
    filter: { kind: { $in: ENTITY_TAB_KINDS } },
    loader: async () => {
      const { EntityTopologyTab } = await import('./entity');
      return <EntityTopologyTab />;
    },
  },
});

const groupTab = EntityContentBlueprint.make({
  name: 'group',
  params: {
    path: PATH,
    title: TITLE,
    filter: { kind: GROUP_TAB_KIND },
    loader: async () => {
      const { GroupTopologyTab } = await import('./team');
      return <GroupTopologyTab />;
    },
  },
});

/**
 * The Team Topology plugin: a tab on entities and on groups.
 *
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'team-topology',
  extensions: [teamTopologyApi, entityTab, groupTab],
});
