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

import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityTopologyTab } from '../entity';
import { tabOf } from '../entity/assessedKinds';
import {
  checkSections,
  EntitySection,
  entitySections,
  GroupSection,
  groupSections,
} from '../section';
import { GroupTopologyTab } from '../team';

/**
 * Props of `EntityTeamTopologyContent` and `EntityTeamTopologyPanel`.
 *
 * @public
 */
export interface EntityTeamTopologyContentProps {
  /** What to show, in this order; everything without it. */
  sections?: {
    /** On the tab of components, APIs, resources, systems and templates. */
    entity?: readonly EntitySection[];
    /** On the tab of groups. */
    group?: readonly GroupSection[];
  };
}

/** The tab of a group or that of an entity, whichever the entity around it has. */
export function KindTopologyTab(props: EntityTeamTopologyContentProps) {
  const { entity } = useEntity();
  const { entity: ofEntity, group: ofGroup } = props.sections ?? {};
  // Whichever kind comes first, a mistake is to be seen at once.
  checkSections(ofEntity ?? entitySections, entitySections);
  checkSections(ofGroup ?? groupSections, groupSections);
  // Which other kinds are assessed is for the backend to say, as its configuration can add some.
  return tabOf(entity) === 'group' ? (
    <GroupTopologyTab sections={ofGroup} />
  ) : (
    <EntityTopologyTab sections={ofEntity} />
  );
}
