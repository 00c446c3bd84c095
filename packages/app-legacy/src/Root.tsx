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
  Sidebar,
  SidebarItem,
  SidebarPage,
  SidebarSpace,
} from '@backstage/core-components';
import ApiIcon from '@material-ui/icons/Extension';
import CatalogIcon from '@material-ui/icons/Category';
import GraphIcon from '@material-ui/icons/AccountTree';
import SettingsIcon from '@material-ui/icons/Settings';
import { ReactNode } from 'react';

/** The frame of every page: the sidebar and, beside it, the page. */
export function Root(props: { children?: ReactNode }) {
  return (
    <SidebarPage>
      <Sidebar>
        <SidebarItem icon={CatalogIcon} to="catalog" text="Catalog" />
        <SidebarItem icon={ApiIcon} to="api-docs" text="APIs" />
        <SidebarItem icon={GraphIcon} to="catalog-graph" text="Catalog Graph" />
        <SidebarSpace />
        <SidebarItem icon={SettingsIcon} to="settings" text="Settings" />
      </Sidebar>
      {props.children}
    </SidebarPage>
  );
}
