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
import { teamTopologyTranslationRef } from '../translation';
import { SaidBy } from './SaidBy';

const useStyles = makeStyles({ reason: { whiteSpace: 'pre-line' } });

export interface CorrectionFactsProps {
  correction: Correction | undefined;
}

/** Whether a person corrected a function: who, when, where and why. For `Facts`. */
export function CorrectionFacts(props: CorrectionFactsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { correction } = props;
  if (!correction) {
    return (
      <>
        <dt>{t('correction.corrected')}</dt>
        <dd>{t('correction.no')}</dd>
      </>
    );
  }
  return (
    <>
      <dt>{t('correction.corrected')}</dt>
      <dd>
        {correction.field === undefined ? (
          <SaidBy correction={correction} />
        ) : (
          <b>{t('correction.byAnnotation')}</b>
        )}
      </dd>
      {correction.reason && (
        <>
          <dt>{t('correction.why')}</dt>
          <dd className={classes.reason}>{correction.reason}</dd>
        </>
      )}
    </>
  );
}
