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
import { surfaces } from '../appearance';
import { EntityTabLink } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  heading: { margin: '14px 0 0', fontSize: 14, fontWeight: 700 },
  hint: {
    margin: '0 0 4px',
    fontSize: 13,
    color: surfaces(theme).quietText,
  },
  list: { display: 'grid', gap: 4, margin: 0, padding: 0, listStyle: 'none' },
  reason: { color: surfaces(theme).quietText, overflowWrap: 'anywhere' },
}));

export interface FailureListProps {
  failures: TeamReport['failures'];
  /** How many there are, if more than are listed. */
  total: number;
}

/** What could not be assessed, and why. */
export function FailureList(props: FailureListProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <>
      <h3 className={classes.heading}>{t('entities.failuresTitle')}</h3>
      <p className={classes.hint}>
        {t('entities.failuresHint')}{' '}
        {props.total > props.failures.length &&
          t('entities.shown', {
            shown: String(props.failures.length),
            total: String(props.total),
          })}
      </p>
      <ul className={classes.list}>
        {props.failures.map(({ ref, error }) => (
          <li key={ref}>
            <EntityTabLink entityRef={ref} />{' '}
            <span className={classes.reason}>{error}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
