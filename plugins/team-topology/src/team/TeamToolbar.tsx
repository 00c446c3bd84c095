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

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import CircularProgress from '@material-ui/core/CircularProgress';
import DonutLargeIcon from '@material-ui/icons/DonutLarge';
import RefreshIcon from '@material-ui/icons/Refresh';
import ScheduleIcon from '@material-ui/icons/Schedule';
import SyncIcon from '@material-ui/icons/Sync';
import VisibilityIcon from '@material-ui/icons/Visibility';
import {
  TeamReport,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useLocation } from 'react-router-dom';
import { ActionButton, Toolbar, ToolbarFact } from '../layout';
import { TimeAgo, useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { ENTITIES_ANCHOR } from './EntitiesCard';
import { ScopeToggle } from './ScopeToggle';
import { notAssessedSearch } from './useEntityChoice';

export interface TeamToolbarProps {
  report: TeamReport;
  /** The scope that was asked for; the report may still be of the other one. */
  scope: TeamScope;
  loading: boolean;
  /** Whether the page has a list of the entities. */
  listsEntities: boolean;
  onScopeChange(scope: TeamScope): void;
  onReload(): void;
}

/** Whose entities are shown, how many of them are known, and how old that is. */
export function TeamToolbar(props: TeamToolbarProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { counts, limited, refresh, subTeams, summary } = props.report;
  const { pathname, search } = useLocation();
  const assessed = {
    assessed: format.number(summary.entities.assessed),
    total: format.number(summary.entities.total),
  };
  // Without sub-teams there is nothing to choose. Hidden ones may own something all the same.
  const hasScopes = subTeams.length > 0 || counts.own !== counts.all;
  return (
    <Toolbar
      end={
        <>
          {refresh.state === 'running' && (
            <ToolbarFact Icon={SyncIcon}>{t('team.refreshing')}</ToolbarFact>
          )}
          {refresh.asOf && (
            <ToolbarFact Icon={ScheduleIcon}>
              {t('asOf', { time: <TimeAgo exact iso={refresh.asOf} /> })}
            </ToolbarFact>
          )}
          <ActionButton
            busy={props.loading}
            startIcon={
              props.loading ? (
                <CircularProgress size={16} color="inherit" aria-hidden />
              ) : (
                <RefreshIcon />
              )
            }
            onClick={props.onReload}
          >
            {props.loading ? t('loading') : t('action.reload')}
          </ActionButton>
        </>
      }
    >
      {hasScopes && (
        <ScopeToggle
          scope={props.scope}
          counts={counts}
          onChange={props.onScopeChange}
        />
      )}
      {summary.entities.total > 0 && (
        <ToolbarFact Icon={DonutLargeIcon}>
          {summary.entities.assessed < summary.entities.total &&
          props.listsEntities ? (
            <Link
              to={`${pathname}${notAssessedSearch(search)}#${ENTITIES_ANCHOR}`}
              aria-label={t('team.showNotAssessed', assessed)}
            >
              {t('team.assessed', assessed)}
            </Link>
          ) : (
            t('team.assessed', assessed)
          )}
        </ToolbarFact>
      )}
      {limited && (
        <ToolbarFact Icon={VisibilityIcon}>{t('team.limited')}</ToolbarFact>
      )}
    </Toolbar>
  );
}
