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
import SortIcon from '@material-ui/icons/Sort';
import {
  TeamEntityItem,
  TeamReport,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useState } from 'react';
import { teamTopologyApiRef } from '../api';
import { ActionButton, Card } from '../layout';
import { useFormat } from '../locale';
import { MoreButton, usePages } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { EntityTable } from './EntityTable';
import { FailureList } from './FailureList';
import { EntityFilter, FunctionFilter } from './FunctionFilter';

const PAGE_SIZE = 25;
const ROOM_AT_FIRST = 320;

type Sort = 'gaps' | 'ref';

/** The entities of a team, by function. */
export function EntitiesCard(props: { report: TeamReport }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const [filter, setFilter] = useState<EntityFilter>('all');
  const [sort, setSort] = useState<Sort>('gaps');
  const { report } = props;
  const { entities } = report.summary;
  const failures = (
    <FailureList
      failures={report.failures}
      total={entities.total - entities.assessed}
    />
  );
  return (
    <Card
      title={t('entities.title')}
      subtitle={t('entities.subtitle', { count: entities.total })}
      actions={
        <ActionButton
          variant="text"
          startIcon={<SortIcon />}
          onClick={() => setSort(sort === 'gaps' ? 'ref' : 'gaps')}
        >
          {sort === 'gaps' ? t('entities.sortGaps') : t('entities.sortName')}
        </ActionButton>
      }
    >
      <FunctionFilter
        summary={report.summary}
        value={filter}
        onChange={setFilter}
      />
      {filter === 'not-assessed' ? (
        failures
      ) : (
        <>
          <EntityList report={report} filter={filter} sort={sort} />
          {report.failures.length > 0 && failures}
        </>
      )}
    </Card>
  );
}

function EntityList(props: {
  report: TeamReport;
  filter: EntityFilter;
  sort: Sort;
}) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const api = useApi(teamTopologyApiRef);
  const { filter, sort, report } = props;
  const { scope } = report;
  const { ref } = report.team;
  // A newer report means newer rows.
  const { asOf } = report.refresh;
  const pages = usePages<TeamEntityItem>(
    useCallback(
      cursor =>
        api.getTeamEntities(ref, {
          scope,
          sort,
          function: filter === 'all' ? undefined : filter,
          cursor,
          limit: PAGE_SIZE,
        }),
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, ref, scope, sort, filter, asOf],
    ),
  );
  return (
    <div
      aria-busy={pages.loading}
      // Room for the first rows, so that what follows does not jump.
      style={{
        minHeight: pages.items || pages.error ? undefined : ROOM_AT_FIRST,
      }}
    >
      {pages.items && pages.items.length > 0 && (
        <EntityTable entities={pages.items} />
      )}
      {pages.items?.length === 0 && !pages.loading && t('entities.none')}
      <MoreButton
        pages={pages}
        shown={t('entities.shown', {
          shown: format.number(pages.items?.length ?? 0),
          total: format.number(pages.totalItems),
        })}
      />
    </div>
  );
}
