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
import { ActionButton } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

/** The history is kept for a little more than a year unless configured otherwise. */
const PERIODS_IN_MONTHS = [1, 3, 6, 12];

const useStyles = makeStyles({
  periods: { display: 'flex', flexWrap: 'wrap', gap: 4 },
});

export interface PeriodChoiceProps {
  months: number;
  onChange(months: number): void;
}

/** How far back a history reaches. */
export function PeriodChoice(props: PeriodChoiceProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <div
      className={classes.periods}
      role="group"
      aria-label={t('history.period')}
    >
      {PERIODS_IN_MONTHS.map(months => (
        <ActionButton
          key={months}
          variant={months === props.months ? 'outlined' : 'text'}
          aria-pressed={months === props.months}
          onClick={() => props.onChange(months)}
        >
          {t('history.months', { count: months })}
        </ActionButton>
      ))}
    </div>
  );
}
