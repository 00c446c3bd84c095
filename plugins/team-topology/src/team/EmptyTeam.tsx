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
import { makeStyles } from '@material-ui/core/styles';
import { TeamReport } from '@team-topology/backstage-plugin-team-topology-common';
import { ActionButton, Card } from '../layout';
import { teamTopologyTranslationRef } from '../translation';
import { useNothingOwned } from './useNothingOwned';

const OWNERSHIP_DOCS =
  'https://backstage.io/docs/features/software-catalog/descriptor-format#specowner-required';

const useStyles = makeStyles({
  text: { margin: '0 0 12px', maxWidth: 740 },
});

export interface EmptyTeamProps {
  report: TeamReport;
  onShowAll(): void;
}

/** Says why a team's page is empty and what would fill it. */
export function EmptyTeam(props: EmptyTeamProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { counts, limited, scope } = props.report;
  const nothing = useNothingOwned(limited);
  if (scope === 'own' && counts.all > 0) {
    return (
      <Card title={t(limited ? 'empty.ownLimitedTitle' : 'empty.ownTitle')}>
        <p className={classes.text}>
          {t('empty.ownText', { count: counts.all })}
        </p>
        <ActionButton onClick={props.onShowAll}>
          {t('empty.showAll')}
        </ActionButton>
      </Card>
    );
  }
  return (
    <Card title={nothing.title}>
      <p className={classes.text}>{nothing.text}</p>
      <Link to={OWNERSHIP_DOCS}>{t('empty.docs')}</Link>
    </Card>
  );
}
