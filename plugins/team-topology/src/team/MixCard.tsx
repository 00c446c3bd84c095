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
import { TeamSummary } from '@team-topology/backstage-plugin-team-topology-common';
import { NARROW, surfaces } from '../appearance';
import { Card } from '../layout';
import { teamTopologyTranslationRef } from '../translation';
import { KeyNumbers } from './KeyNumbers';
import { MixBar } from './MixBar';
import { useMixSentence } from './useMixSentence';

const useStyles = makeStyles(theme => ({
  top: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '8px 40px',
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  sentence: {
    margin: 0,
    maxWidth: 740,
    fontSize: 20,
    lineHeight: '28px',
    [NARROW]: { fontSize: 17, lineHeight: '24px' },
  },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: '0 12px',
    marginTop: 16,
    '& h2': { margin: 0, fontSize: 14, fontWeight: 700 },
    '& span': { fontSize: 13, color: surfaces(theme).quietText },
  },
}));

/** What a team works on, and how it stands. */
export function MixCard(props: { summary: TeamSummary }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { mix, entities } = props.summary;
  const sentence = useMixSentence(mix);
  return (
    <Card label={t('mix.title')}>
      <div className={classes.top}>
        <p className={classes.sentence}>{sentence}</p>
        <KeyNumbers summary={props.summary} />
      </div>
      {entities.assessed > 0 && (
        <>
          <div className={classes.heading}>
            <h2>{t('mix.title')}</h2>
            <span>{t('mix.subtitle', { count: entities.assessed })}</span>
          </div>
          <MixBar mix={mix} />
        </>
      )}
    </Card>
  );
}
