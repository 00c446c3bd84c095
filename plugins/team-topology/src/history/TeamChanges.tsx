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

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  TeamHistoryItem,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../api';
import { EntityTabLink, Table, TableCell, TableRow } from '../layout';
import { useFormat } from '../locale';
import { MoreButton, usePages } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { StateChange } from './StateChange';
import { toDay } from './toDay';
import { useCauseWords } from './useCauseWords';

const PAGE_SIZE = 20;

export interface TeamChangesProps {
  groupRef: string;
  scope: TeamScope;
  from: string;
  to: string;
}

/** The checks of a team that came into another state, the newest first. */
export function TeamChanges(props: TeamChangesProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const causes = useCauseWords();
  const api = useApi(teamTopologyApiRef);
  const { groupRef, scope, from, to } = props;
  const pages = usePages<TeamHistoryItem>(
    useCallback(
      cursor =>
        api.getTeamChanges(groupRef, {
          scope,
          from,
          to,
          cursor,
          limit: PAGE_SIZE,
        }),
      [api, groupRef, scope, from, to],
    ),
  );
  return (
    <div>
      {pages.items?.length === 0 && <p>{t('history.noChanges')}</p>}
      {pages.items && pages.items.length > 0 && (
        <Table
          caption={t('history.changesCaption')}
          columns={[
            { title: t('history.date') },
            { title: t('entities.entity') },
            { title: t('gaps.practice') },
            { title: t('history.change') },
            { title: t('history.why') },
          ]}
        >
          {pages.items.map(item => (
            <TableRow key={`${item.at} ${item.entityRef} ${item.practice}`}>
              <TableCell noWrap>{format.date(toDay(item.at))}</TableCell>
              <TableCell full>
                <EntityTabLink entityRef={item.entityRef} />
              </TableCell>
              <TableCell full>{item.title ?? item.practice}</TableCell>
              <TableCell>
                <StateChange before={item.before} after={item.after} />
              </TableCell>
              <TableCell full>{causes[item.cause]}</TableCell>
            </TableRow>
          ))}
        </Table>
      )}
      {pages.items?.length !== 0 && (
        <MoreButton
          pages={pages}
          shown={t('gaps.affectedShown', {
            shown: format.number(pages.items?.length ?? 0),
            total: format.number(pages.totalItems),
          })}
        />
      )}
    </div>
  );
}
