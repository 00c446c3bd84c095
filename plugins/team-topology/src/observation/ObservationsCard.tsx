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
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import {
  severities,
  StatedObservation,
  TeamGap,
} from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { Card } from '../layout';
import { useFormat } from '../locale';
import { SeverityLabel } from '../practice';
import { teamTopologyTranslationRef } from '../translation';

const NAMED = 5;

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 12,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li + li': {
      paddingTop: 12,
      borderTop: `1px solid ${surfaces(theme).line}`,
    },
    '& p': { margin: '4px 0 0', fontSize: 13, lineHeight: '18px' },
  },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 8px',
    alignItems: 'center',
    margin: 0,
    fontSize: 14,
    lineHeight: '20px',
    fontWeight: 700,
  },
  icon: { fontSize: 18, color: surfaces(theme).quietText },
  quiet: { color: surfaces(theme).quietText, overflowWrap: 'anywhere' },
}));

export interface ObservationsCardProps {
  observations: readonly StatedObservation[];
  /** What the team lacks beyond the gaps of its entities. */
  gaps: readonly TeamGap[];
}

/** What is the case about a team as a whole: what it lacks, and what can be observed. */
export function ObservationsCard(props: ObservationsCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { observations } = props;
  const gaps = [...props.gaps].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  if (gaps.length + observations.length === 0) {
    return (
      <Card title={t('observations.title')}>{t('observations.none')}</Card>
    );
  }
  return (
    <Card title={t('observations.title')} subtitle={t('observations.subtitle')}>
      <ul className={classes.list}>
        {gaps.map(gap => (
          <li key={`${gap.id} ${gap.subject}`}>
            <h3 className={classes.title}>
              <SeverityLabel severity={gap.severity} />
              {gap.title}
            </h3>
            <p>{gap.reason}</p>
            <Concerned refs={gap.refs} total={gap.entities} />
            <p>{gap.remedy.text}</p>
          </li>
        ))}
        {observations.map(observation => (
          <li key={`${observation.id} ${observation.title}`}>
            <h3 className={classes.title}>
              <InfoOutlinedIcon aria-hidden className={classes.icon} />
              {observation.title}
            </h3>
            <p>{observation.text}</p>
            <Concerned refs={[...observation.teams, ...observation.entities]} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The first of those that it concerns. */
function Concerned(props: {
  refs: readonly string[];
  /** How many there are, where not all are named. */
  total?: number;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const named = props.refs.slice(0, NAMED);
  const more = (props.total ?? props.refs.length) - named.length;
  return named.length > 0 ? (
    <p className={classes.quiet}>
      <EntityRefLinks entityRefs={named} hideIcons />
      {more > 0 &&
        ` ${t('observations.more', { number: format.number(more) })}`}
    </p>
  ) : null;
}
