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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { TeamReport } from '@team-topology/backstage-plugin-team-topology-common';
import { Card, EntityTabLink } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
});

/** The teams below a team. */
export function SubTeamsCard(props: { subTeams: TeamReport['subTeams'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <Card title={t('team.subTeams')}>
      <ul className={classes.list}>
        {props.subTeams.map(({ ref }) => (
          <li key={ref}>
            <EntityTabLink entityRef={ref} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
