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
  DisciplineLevel,
  severities,
  TeamScope,
  TeamSummary,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useState } from 'react';
import { surfaces } from '../appearance';
import { ActionButton, Card, LiveRegion, Table } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { GapFilterFields } from './GapFilterFields';
import { GapRow } from './GapRow';
import { useGapFilter } from './useGapFilter';

const ROWS_AT_FIRST = 8;
const SOURCES_SHOWN = 5;

const useStyles = makeStyles(theme => ({
  heading: { margin: '12px 0 4px', fontSize: 14, fontWeight: 700 },
  sources: { display: 'grid', gap: 4, margin: 0, paddingLeft: 20 },
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
  filter: { marginBottom: 8 },
}));

export interface GapsCardProps {
  summary: TeamSummary;
  /** Tell what to connect where nothing is known. */
  levels?: readonly DisciplineLevel[];
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
  const [filter, setFilter] = useGapFilter();
  const matching = gaps.filter(
    ({ severity, discipline }) =>
      (filter.severity ?? severity) === severity &&
      (filter.discipline ?? discipline) === discipline,
  );
  const shown = all ? matching : matching.slice(0, ROWS_AT_FIRST);
  if (gaps.length === 0) {
    return (
      <Card title={t('gaps.title')}>
        <NoGaps checks={checks} levels={props.levels ?? []} />
      </Card>
    );
  }
  return (
    <Card title={t('gaps.title')} subtitle={<Subtitle {...props} />}>
      <div className={classes.filter}>
        <GapFilterFields gaps={gaps} value={filter} onChange={setFilter} />
      </div>
      {shown.length > 0 && (
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
      )}
      <div className={classes.foot}>
        <LiveRegion>
          {matching.length === 0 && t('gaps.noneOfKind')}
          {matching.length > 0 &&
            (shown.length < gaps.length || gaps.length > ROWS_AT_FIRST) &&
            t('gaps.shown', {
              shown: format.number(shown.length),
              total: format.number(gaps.length),
              shownGaps: format.number(
                shown.reduce((sum, item) => sum + item.gaps, 0),
              ),
              gaps: format.number(checks.gap),
            })}
        </LiveRegion>
        {matching.length > ROWS_AT_FIRST ? (
          <ActionButton variant="text" flush onClick={() => setAll(!all)}>
            {all
              ? t('gaps.showFewer')
              : t('gaps.showAll', { number: format.number(matching.length) })}
          </ActionButton>
        ) : (
          matching.length < gaps.length && (
            <ActionButton variant="text" flush onClick={() => setFilter({})}>
              {t('gaps.showAllKinds')}
            </ActionButton>
          )
        )}
      </div>
    </Card>
  );
}

/** Says how good it is that there are none: what nobody knows is not well. */
function NoGaps(props: {
  checks: TeamSummary['checks'];
  levels: readonly DisciplineLevel[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { met, unknown, exempt } = props.checks;
  if (unknown === 0) {
    return (
      <>
        {exempt > 0 ? t('gaps.noneExempt', { count: exempt }) : t('gaps.none')}
      </>
    );
  }
  if (met > 0 || exempt > 0) {
    return <>{t('gaps.noneUnknown', { count: unknown })}</>;
  }
  const sources = props.levels
    .flatMap(({ next }) => next?.missing ?? [])
    .filter(({ kind, connect }) => kind === 'connect' && connect)
    .sort((a, b) => b.cells - a.cells)
    .slice(0, SOURCES_SHOWN);
  return (
    <>
      {t('gaps.allUnknown', { count: unknown })}
      {sources.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('gaps.connect')}</h3>
          <ul className={classes.sources}>
            {sources.map(source => (
              <li key={source.practice}>
                {t('gaps.connectItem', {
                  practice: <b>{source.title}</b>,
                  count: source.cells,
                  connect: source.connect ?? '',
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
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
        severities: format.notes(
          severities
            .filter(severity => summary.severities[severity] > 0)
            .map(severity =>
              t('gaps.severityCount', {
                number: format.number(summary.severities[severity]),
                severity: t(`severity.inSentence.${severity}`),
              }),
            ),
        ),
      })}
    </>
  );
}
