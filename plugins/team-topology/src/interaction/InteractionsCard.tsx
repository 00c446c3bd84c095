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
import { makeStyles } from '@material-ui/core/styles';
import {
  TeamInteractions,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useState } from 'react';
import { teamTopologyApiRef } from '../api';
import { surfaces } from '../appearance';
import { Card, TableToggle } from '../layout';
import { ErrorNotice, Placeholder, useAnswer } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { InteractionColumn } from './InteractionColumn';
import { TeamSearch } from './TeamSearch';

/** From so many neighbours on it is quicker to search than to look. */
const SEARCHED_FROM = 13;

/** About as much as a team with a few neighbours needs. */
const USUAL_HEIGHT = 220;

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    // Beside each other where both have room, whatever the sidebar takes.
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: '20px 40px',
    alignItems: 'start',
  },
  tables: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 20,
  },
  text: { margin: 0, maxWidth: 740 },
  hint: {
    margin: '4px 0 0',
    maxWidth: 740,
    fontSize: 13,
    color: surfaces(theme).quietText,
  },
}));

export interface InteractionsCardProps {
  groupRef: string;
  scope: TeamScope;
  /** Asked again when it differs, e.g. the report that the page shows. */
  version: unknown;
}

/** Which teams depend on a team, and on which teams it depends. */
export function InteractionsCard(props: InteractionsCardProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const api = useApi(teamTopologyApiRef);
  const { groupRef, scope, version } = props;
  const [asTable, setAsTable] = useState(false);
  const answer = useAnswer<TeamInteractions>(
    useCallback(
      () => api.getTeamInteractions(groupRef, { scope }),
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, groupRef, scope, version],
    ),
  );
  const { value: interactions, error, loading, reload } = answer;
  const teams = interactions ? countTeams(interactions) : 0;
  return (
    <Card
      title={t('interactions.title')}
      subtitle={t('interactions.subtitle')}
      actions={
        teams > 0 && (
          <TableToggle
            title={t('interactions.title')}
            asTable={asTable}
            onChange={setAsTable}
          />
        )
      }
    >
      {error && <ErrorNotice inCard error={error} onRetry={reload} />}
      {!interactions && !error && <Placeholder heights={[USUAL_HEIGHT]} />}
      {interactions && (
        <div aria-busy={loading}>
          <Interactions
            interactions={interactions}
            teams={teams}
            asTable={asTable}
          />
        </div>
      )}
    </Card>
  );
}

function Interactions(props: {
  interactions: TeamInteractions;
  teams: number;
  asTable: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const [search, setSearch] = useState('');
  const { teams, asTable } = props;
  const { dependOnUs, weDependOn } = props.interactions;
  if (teams + dependOnUs.withoutTeam + weDependOn.withoutTeam === 0) {
    return (
      <>
        <p className={classes.text}>{t('interactions.empty')}</p>
        <p className={classes.hint}>{t('interactions.emptyHint')}</p>
      </>
    );
  }
  const searched = teams >= SEARCHED_FROM;
  return (
    <>
      {searched && (
        <TeamSearch
          value={search}
          interactions={props.interactions}
          onChange={setSearch}
        />
      )}
      <div className={asTable ? classes.tables : classes.columns}>
        <InteractionColumn
          direction="depends-on-us"
          interactions={dependOnUs}
          search={searched ? search : ''}
          asTable={asTable}
        />
        <InteractionColumn
          direction="we-depend-on"
          interactions={weDependOn}
          search={searched ? search : ''}
          asTable={asTable}
        />
      </div>
    </>
  );
}

/** How many teams there are in either direction, each counted once. */
function countTeams({ dependOnUs, weDependOn }: TeamInteractions): number {
  return new Set(
    [...dependOnUs.items, ...weDependOn.items].map(({ ref }) => ref),
  ).size;
}
