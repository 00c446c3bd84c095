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
  LevelState,
  MissingPractice,
  NextLevel,
} from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { useFormat } from '../locale';
import { SeverityLabel } from '../practice';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    padding: 12,
    borderRadius: 4,
    background: surfaces(theme).inset,
    '& h3': { margin: '0 0 6px', fontSize: 13, fontWeight: 700 },
    '& ul + h3': { marginTop: 14 },
  },
  list: { display: 'grid', gap: 8, margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '2px 12px',
    fontSize: 13,
    '& b': { flex: '1 1 160px' },
  },
  connect: {
    flexBasis: '100%',
    color: surfaces(theme).quietText,
  },
  fact: { color: surfaces(theme).quietText, whiteSpace: 'nowrap' },
}));

export interface MissingListProps {
  id: string;
  next: NextLevel;
  /** Of the step to reach. */
  state: LevelState;
}

/** What is missing for a level: what is enough first, then the rest. */
export function MissingList(props: MissingListProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { level, missing } = props.next;
  const enough = missing.filter(item => item.enough);
  const more = missing.filter(item => !item.enough);
  return (
    <div id={props.id} className={classes.root}>
      {enough.length > 0 && (
        <>
          <h3>
            {props.state === 'not-assessable'
              ? t('levels.enoughToAssess', { level: format.number(level) })
              : t('levels.enoughToReach', { level: format.number(level) })}
          </h3>
          <Items items={enough} />
        </>
      )}
      {more.length > 0 && (
        <>
          <h3>{t('levels.more')}</h3>
          <Items items={more} />
        </>
      )}
    </div>
  );
}

function Items(props: { items: MissingPractice[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const points = (gain: number) =>
    gain < 1 ? format.sum(gain) : format.number(gain);
  return (
    <ul className={classes.list}>
      {props.items.map(item => (
        <li key={`${item.kind} ${item.practice}`} className={classes.item}>
          <SeverityLabel severity={item.severity} />
          <b>{item.title}</b>
          <span className={classes.fact}>
            {item.kind === 'close'
              ? t('levels.gaps', { count: item.cells })
              : t('levels.unknowns', { count: item.cells })}
          </span>
          <span className={classes.fact}>
            {t(`levels.effort.${item.effort}`)}
          </span>
          <span className={classes.fact}>
            {item.kind === 'close'
              ? t('levels.gainMet', { points: points(item.gain) })
              : t('levels.gainKnown', { points: points(item.gain) })}
          </span>
          {item.connect && (
            <span className={classes.connect}>{item.connect}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
