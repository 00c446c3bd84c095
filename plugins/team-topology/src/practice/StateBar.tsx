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
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { PracticeState } from '@team-topology/backstage-plugin-team-topology-common';
import { stateFill } from '../appearance';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { StateIcon } from './StateIcon';
import { useStateWords } from './useStateWords';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: 2, height: 10, margin: '2px 0 10px' },
  part: { borderRadius: 2, boxSizing: 'border-box', minWidth: 4 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: 13,
    '& li': { display: 'inline-flex', alignItems: 'center', gap: 5 },
  },
});

export interface StateBarProps {
  /** In the order of the bar. */
  counts: { state: PracticeState; count: number }[];
}

/** How many checks stand in each state: a bar, and the same in words below. */
export function StateBar(props: StateBarProps) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const words = useStateWords();
  const entries = props.counts.map(({ state, count }) =>
    t('practices.barEntry', {
      number: format.number(count),
      state: words.counted(state, count),
    }),
  );
  return (
    <>
      <div
        role="img"
        aria-label={t('practices.barLabel', { counts: format.notes(entries) })}
        className={classes.bar}
      >
        {props.counts
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <span
              key={state}
              className={classes.part}
              style={{ flex: `${count} 1 0`, ...stateFill(state, theme) }}
            />
          ))}
      </div>
      <ul className={classes.legend}>
        {props.counts.map(({ state, count }) => (
          <li key={state}>
            <StateIcon state={state} />
            <span>
              <b>{format.number(count)}</b> {words.counted(state, count)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
