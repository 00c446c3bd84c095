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
  PracticeState,
  practiceStates,
  ReportedPractice,
  severities,
} from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode } from 'react';
import { Card, joinClasses } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { PracticeGroup } from './PracticeGroup';
import { StateBar } from './StateBar';

// What asks for an action stands left, the rest right; the order stays the same.
const COLUMNS: PracticeState[][] = [
  ['gap', 'unknown'],
  ['met', 'exempt', 'not-applicable'],
];
const OPEN_AT_FIRST: PracticeState[] = ['gap', 'unknown', 'met', 'exempt'];

/** More of what nobody can tell would hide what one can act on. */
const MOST_UNKNOWN_OPEN = 5;

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)',
    gap: '10px 20px',
    marginTop: 14,
    alignItems: 'start',
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  single: { gridTemplateColumns: 'minmax(0, 1fr)' },
  column: {
    display: 'grid',
    gap: 10,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '&:empty': { display: 'none' },
  },
  noGaps: { margin: 0 },
});

export interface PracticesCardProps {
  practices: ReportedPractice[];
  /** What one can do about a practice. */
  actionsOf?(practice: ReportedPractice): ReactNode;
  /** What else is to be seen of a practice while it is closed, in few words. */
  markOf?(practice: ReportedPractice): ReactNode;
}

/** The practices of an entity, by state. */
export function PracticesCard(props: PracticesCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const inState = (state: PracticeState) =>
    props.practices
      .filter(practice => practice.state === state)
      .sort(
        (a, b) =>
          severities.indexOf(a.severity) - severities.indexOf(b.severity),
      );
  const counts = practiceStates.map(state => ({
    state,
    count: inState(state).length,
  }));
  const count = (state: PracticeState) => inState(state).length;
  const total = props.practices.length;
  // With nothing to act on, two columns would leave one empty.
  const columns =
    count('gap') + count('unknown') > 0 ? COLUMNS : [COLUMNS.flat()];
  if (total === 0) {
    return <Card title={t('practices.title')}>{t('practices.none')}</Card>;
  }
  return (
    <Card
      title={t('practices.title')}
      subtitle={t('practices.subtitle', {
        total: format.number(total),
        owed: format.number(total - count('not-applicable')),
        met: format.number(count('met')),
        known: format.number(count('met') + count('gap')),
      })}
    >
      <StateBar counts={counts} />
      <div
        className={joinClasses(
          classes.columns,
          columns.length === 1 && classes.single,
        )}
      >
        {columns.map((states, index) => (
          <div key={index} className={classes.column}>
            {index === 0 && count('gap') === 0 && (
              <p className={classes.noGaps}>
                {count('unknown') > 0 && count('met') + count('exempt') === 0
                  ? t('practices.allUnknown')
                  : t('practices.noGaps')}
              </p>
            )}
            {states
              .filter(state => count(state) > 0)
              .map(state => (
                <PracticeGroup
                  key={state}
                  state={state}
                  practices={inState(state)}
                  defaultOpen={
                    OPEN_AT_FIRST.includes(state) &&
                    (state !== 'unknown' || count(state) <= MOST_UNKNOWN_OPEN)
                  }
                  actionsOf={props.actionsOf}
                  markOf={props.markOf}
                />
              ))}
          </div>
        ))}
      </div>
    </Card>
  );
}
