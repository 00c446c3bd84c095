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
import { Correction } from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode } from 'react';
import { FunctionName } from '../guide';
import { Facts, Notice } from '../layout';
import { teamTopologyTranslationRef } from '../translation';
import { SaidBy } from './SaidBy';

const useStyles = makeStyles({ reason: { whiteSpace: 'pre-line' } });

export interface OverruledNoticeProps {
  overruled: Correction;
  action: ReactNode;
}

/** A person's word that does not count, because the file of the entity says otherwise. */
export function OverruledNotice(props: OverruledNoticeProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { overruled } = props;
  return (
    <Notice
      inCard
      severity="info"
      title={t('correction.overruledTitle')}
      action={props.action}
    >
      <p>{t('correction.overruledText')}</p>
      <Facts>
        <dt>{t('correction.function')}</dt>
        <dd>
          <FunctionName id={overruled.function} />
        </dd>
        <dt>{t('correction.corrected')}</dt>
        <dd>
          <SaidBy correction={overruled} />
        </dd>
        {overruled.reason && (
          <>
            <dt>{t('correction.why')}</dt>
            <dd className={classes.reason}>{overruled.reason}</dd>
          </>
        )}
      </Facts>
    </Notice>
  );
}
