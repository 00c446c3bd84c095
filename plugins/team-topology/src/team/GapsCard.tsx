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
import {
  severities,
  TeamScope,
  TeamSummary,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useState } from 'react';
import { surfaces } from '../appearance';
import { ActionButton, Card, Table } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { GapRow } from './GapRow';

const ROWS_AT_FIRST = 8;

const useStyles = makeStyles(theme => ({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: 8,
    marginTop: 10,
    fontSize: 13,
    color: surfaces(theme).quietText,
  },
}));

export interface GapsCardProps {
  summary: TeamSummary;
  groupRef: string;
  scope: TeamScope;
}

/** What a team lacks, worst first. */
export function GapsCard(props: GapsCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { gaps, checks } = props.summary;
  const shown = all ? gaps : gaps.slice(0, ROWS_AT_FIRST);
  if (gaps.length === 0) {
    return (
      <Card title={t('gaps.title')}>
        {checks.unknown > 0
          ? t('gaps.noneUnknown', { count: checks.unknown })
          : t('gaps.none')}
      </Card>
    );
  }
  return (
    <Card title={t('gaps.title')} subtitle={<Subtitle {...props} />}>
      <Table
        caption={t('gaps.caption')}
        columns={[
          { title: t('gaps.severity') },
          { title: t('gaps.practice') },
          { title: t('gaps.affected') },
          { title: t('gaps.since') },
          { title: t('gaps.why') },
          { title: t('gaps.fix') },
        ]}
      >
        {shown.map(item => (
          <GapRow
            key={`${props.scope} ${item.practice}`}
            gaps={item}
            groupRef={props.groupRef}
            scope={props.scope}
          />
        ))}
      </Table>
      {gaps.length > ROWS_AT_FIRST && (
        <div className={classes.foot}>
          <span>
            {t('gaps.shown', {
              shown: format.number(shown.length),
              total: format.number(gaps.length),
              shownGaps: format.number(
                shown.reduce((sum, item) => sum + item.gaps, 0),
              ),
              gaps: format.number(checks.gap),
            })}
          </span>
          <ActionButton variant="text" onClick={() => setAll(!all)}>
            {all
              ? t('gaps.showFewer')
              : t('gaps.showAll', { number: format.number(gaps.length) })}
          </ActionButton>
        </div>
      )}
    </Card>
  );
}

function Subtitle(props: GapsCardProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { summary } = props;
  return (
    <>
      {t('gaps.subtitle', {
        gaps: t('gaps.gapCount', { count: summary.checks.gap }),
        count: summary.gaps.length,
        severities: severities
          .filter(severity => summary.severities[severity] > 0)
          .map(severity =>
            t('gaps.severityCount', {
              number: format.number(summary.severities[severity]),
              severity: t(`severity.${severity}`).toLocaleLowerCase(),
            }),
          )
          .join(', '),
      })}
    </>
  );
}
