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
import { RefObject, useId } from 'react';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

/** So many characters the backend takes. */
const REASON_LIMIT = 500;

/** Counted as the backend counts: by characters, and without space around them. */
function reasonLength(reason: string): number {
  return [...reason.trim()].length;
}

const useStyles = makeStyles({
  help: { display: 'flex', justifyContent: 'space-between', gap: 12 },
  counter: { flex: 'none', fontVariantNumeric: 'tabular-nums' },
});

export interface ReasonFieldProps {
  value: string;
  readOnly: boolean;
  /** Why the reason cannot be taken. */
  error?: string;
  inputRef: RefObject<HTMLTextAreaElement>;
  onChange(value: string): void;
}

/** A person's reason, in their own words. What is too long is said and not cut off. */
export function ReasonField(props: ReasonFieldProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const id = useId();
  return (
    <TextField
      id={id}
      label={t('dialog.reason')}
      variant="outlined"
      margin="normal"
      multiline
      minRows={3}
      maxRows={8}
      fullWidth
      required
      value={props.value}
      InputProps={{ readOnly: props.readOnly }}
      error={props.error !== undefined}
      inputRef={props.inputRef}
      onChange={event => props.onChange(event.target.value)}
      helperText={
        <span className={classes.help}>
          <span role={props.error ? 'alert' : undefined}>
            {props.error ?? t('dialog.reasonHint')}
          </span>
          <span className={classes.counter}>
            {t('dialog.counter', {
              number: format.number(reasonLength(props.value)),
              limit: format.number(REASON_LIMIT),
            })}
          </span>
        </span>
      }
    />
  );
}

/** What is wrong with a reason. Too much is said at once, too little only when it is sent. */
export function useReasonProblem(
  reason: string,
  tried: boolean,
): string | undefined {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const length = reasonLength(reason);
  if (length > REASON_LIMIT) {
    return t('dialog.reasonTooLong', { limit: format.number(REASON_LIMIT) });
  }
  return tried && length === 0 ? t('dialog.reasonMissing') : undefined;
}

/** Whether a reason can be sent. */
export function isReason(reason: string): boolean {
  const length = reasonLength(reason);
  return length > 0 && length <= REASON_LIMIT;
}
