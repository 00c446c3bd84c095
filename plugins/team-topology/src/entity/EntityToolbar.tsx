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
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import AccountTreeIcon from '@material-ui/icons/AccountTree';
import GroupIcon from '@material-ui/icons/Group';
import ScheduleIcon from '@material-ui/icons/Schedule';
import { Toolbar, ToolbarFact } from '../layout';
import { TimeAgo } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { RecheckButton } from './RecheckButton';

export interface EntityToolbarProps {
  entity: Entity;
  asOf: string;
  checking: boolean;
  onRecheck(): void;
}

/** Whose entity it is, and how old what is shown is. */
export function EntityToolbar(props: EntityToolbarProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const owners = getEntityRelations(props.entity, RELATION_OWNED_BY);
  const systems = getEntityRelations(props.entity, RELATION_PART_OF, {
    kind: 'system',
  });
  return (
    <Toolbar
      end={
        <>
          <ToolbarFact Icon={ScheduleIcon}>
            {t('asOf', { time: <TimeAgo exact iso={props.asOf} /> })}
          </ToolbarFact>
          <RecheckButton
            checking={props.checking}
            onRecheck={props.onRecheck}
          />
        </>
      }
    >
      <ToolbarFact Icon={GroupIcon}>
        {owners.length > 0 ? (
          <>
            {t('entity.owner')}{' '}
            <EntityRefLinks entityRefs={owners} defaultKind="group" hideIcons />
          </>
        ) : (
          t('entity.noOwner')
        )}
      </ToolbarFact>
      {systems.length > 0 && (
        <ToolbarFact Icon={AccountTreeIcon}>
          {t('entity.system')}{' '}
          <EntityRefLinks entityRefs={systems} defaultKind="system" hideIcons />
        </ToolbarFact>
      )}
    </Toolbar>
  );
}
