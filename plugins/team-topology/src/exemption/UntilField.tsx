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
import { RefObject, useId } from 'react';
import { ActionButton } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

/** What most people choose: long enough to close a gap, short enough to be looked at again. */
const CHOICES_IN_MONTHS = [1, 3, 6];

const DEFAULT_MONTHS = 3;

const useStyles = makeStyles({
  field: { display: 'grid', gap: 4 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: 4, margin: '0 -5px' },
});

/** The day some months from now, as `YYYY-MM-DD` in UTC as the backend counts. */
function dayInMonths(months: number): string {
  return DateTime.utc().plus({ months }).toISODate();
}

/** The end that a new exemption has at first. */
export function defaultUntil(): string {
  return dayInMonths(DEFAULT_MONTHS);
}

/** Whether an exemption can end on a day. */
export function isUntil(value: string): boolean {
  return DateTime.fromISO(value).isValid && value >= DateTime.utc().toISODate();
}

export interface UntilFieldProps {
  value: string;
  readOnly: boolean;
  /** Why the day cannot be taken. */
  error?: string;
  inputRef: RefObject<HTMLInputElement>;
  onChange(value: string): void;
}

/** The last day of an exemption. */
export function UntilField(props: UntilFieldProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const id = useId();
  return (
    <div className={classes.field}>
      <TextField
        id={id}
        type="date"
        label={t('exemption.dialog.until')}
        variant="outlined"
        margin="normal"
        required
        value={props.value}
        InputLabelProps={{ shrink: true }}
        InputProps={{ readOnly: props.readOnly }}
        inputProps={{ min: DateTime.utc().toISODate() }}
        inputRef={props.inputRef}
        error={props.error !== undefined}
        helperText={
          <span role={props.error ? 'alert' : undefined}>
            {props.error ?? t('exemption.dialog.untilHint')}
          </span>
        }
        onChange={event => props.onChange(event.target.value)}
      />
      <div
        className={classes.choices}
        role="group"
        aria-label={t('exemption.dialog.untilChoices')}
      >
        {CHOICES_IN_MONTHS.map(months => (
          <ActionButton
            key={months}
            variant="text"
            aria-disabled={props.readOnly}
            onClick={() =>
              !props.readOnly && props.onChange(dayInMonths(months))
            }
          >
            {t('exemption.dialog.months', { count: months })}
          </ActionButton>
        ))}
      </div>
    </div>
  );
}
