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
import { ReactNode } from 'react';
import { NARROW, surfaces } from '../appearance';
import { useFormat } from '../locale';
import { StateIcon } from '../practice';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  numbers: {
    display: 'flex',
    gap: 28,
    margin: 0,
    [NARROW]: {
      gap: 8,
      justifyContent: 'space-between',
    },
  },
  number: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    minWidth: 76,
    [NARROW]: { flex: 1, minWidth: 'min-content' },
    '& dt, & dd': { margin: 0 },
  },
  value: {
    display: 'flex',
    alignItems: 'center',
    gap: 5,
    fontSize: 26,
    lineHeight: '30px',
    fontWeight: 700,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    [NARROW]: { fontSize: 22 },
  },
  term: {
    fontSize: 13,
    lineHeight: '18px',
    color: surfaces(theme).quietText,
    '& small': { display: 'block', fontSize: 12 },
  },
}));

/** The three numbers that say how a team stands. */
export function KeyNumbers(props: { summary: TeamSummary }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { checks, severities } = props.summary;
  const known = checks.met + checks.gap;
  const total = known + checks.unknown + checks.exempt;
  return (
    <dl className={classes.numbers}>
      <KeyNumber
        value={
          <>
            {checks.gap > 0 && <StateIcon state="gap" size={22} />}
            {format.number(checks.gap)}
          </>
        }
        term={t('numbers.gaps', {
          count: checks.gap,
          critical: format.number(severities.critical),
        })}
      />
      <KeyNumber
        value={
          known > 0
            ? format.percent(metPercent(checks.met, known))
            : t('numbers.none')
        }
        term={t('numbers.met')}
        detail={
          known > 0
            ? t('numbers.metOf', {
                met: format.number(checks.met),
                known: format.number(known),
              })
            : t(
                checks.exempt > 0 && checks.unknown === 0
                  ? 'numbers.allExempt'
                  : 'numbers.noneKnown',
              )
        }
      />
      <KeyNumber
        value={format.number(checks.unknown)}
        term={t('numbers.unknown', { count: checks.unknown })}
        detail={t('numbers.unknownOf', { total: format.number(total) })}
      />
    </dl>
  );
}

// Never rounds up to "all" while something is missing.
function metPercent(met: number, known: number): number {
  return Math.min(Math.round((met / known) * 100), met < known ? 99 : 100);
}

function KeyNumber(props: { value: ReactNode; term: string; detail?: string }) {
  const classes = useStyles();
  return (
    <div className={classes.number}>
      <dt className={classes.term}>
        {props.term}
        {props.detail && <small>{props.detail}</small>}
      </dt>
      <dd className={classes.value}>{props.value}</dd>
    </div>
  );
}
