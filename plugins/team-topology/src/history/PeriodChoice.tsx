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
import TextField from '@material-ui/core/TextField';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { ActionButton } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

/** The history is kept for a little more than a year unless configured otherwise. */
const PERIODS_IN_MONTHS = [1, 3, 6, 12];

const DEFAULT_MONTHS = 3;

const useStyles = makeStyles({
  periods: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    // The label of the day stands above its field.
    gap: '12px 4px',
  },
  since: { width: 150, marginLeft: 8, '& input': { padding: '7px 10px' } },
});

/** The day some months ago, as `YYYY-MM-DD` in UTC as the backend counts. */
function dayMonthsAgo(months: number): string {
  return DateTime.utc().minus({ months }).toISODate();
}

/** The first day of the history that is shown at first. */
export function defaultSince(): string {
  return dayMonthsAgo(DEFAULT_MONTHS);
}

/** Whether a history can begin on a day. A year that is being typed starts with zeros. */
function isSince(day: string): boolean {
  return (
    DateTime.fromISO(day).isValid &&
    day >= '2000' &&
    day <= DateTime.utc().toISODate()
  );
}

export interface PeriodChoiceProps {
  /** The first day, as `YYYY-MM-DD`. */
  since: string;
  onChange(since: string): void;
}

/** How far back a history reaches: some months, or since a day. */
export function PeriodChoice(props: PeriodChoiceProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { since, onChange } = props;
  // While a date is typed it may be none yet; what is shown stays until it is one.
  const [typed, setTyped] = useState(since);
  const invalid = !isSince(typed);
  const choose = (day: string) => {
    setTyped(day);
    if (isSince(day)) {
      onChange(day);
    }
  };
  return (
    <div
      className={classes.periods}
      role="group"
      aria-label={t('history.period')}
    >
      {PERIODS_IN_MONTHS.map(months => {
        const day = dayMonthsAgo(months);
        return (
          <ActionButton
            key={months}
            variant={day === since ? 'outlined' : 'text'}
            aria-pressed={day === since}
            onClick={() => choose(day)}
          >
            {t('history.months', { count: months })}
          </ActionButton>
        );
      })}
      <TextField
        className={classes.since}
        type="date"
        size="small"
        variant="outlined"
        label={t('history.since')}
        value={typed}
        error={invalid}
        helperText={
          invalid ? <span role="alert">{t('history.sinceInvalid')}</span> : null
        }
        InputLabelProps={{ shrink: true }}
        inputProps={{
          'aria-label': t('history.since'),
          max: DateTime.utc().toISODate(),
        }}
        onChange={event => choose(event.target.value)}
      />
    </div>
  );
}
