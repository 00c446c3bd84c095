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

import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ResponseError } from '@backstage/errors';
import { makeStyles } from '@material-ui/core/styles';
import { SubmissionError } from '../dialog';
import { ActionButton } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles({
  error: { display: 'grid', gap: 8, justifyItems: 'start' },
});

export interface ObservationErrorProps {
  error: Error;
  group: Entity;
  /** Sends the same again; without it, the dialog does so. */
  onRetry?(): void;
  /** Reads the report again, where the page is out of date. */
  onReload?(): void;
}

/** Why a verdict, or taking one back, was refused, and what can be done then. */
export function ObservationError(props: ObservationErrorProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { error, onReload, onRetry } = props;
  const status =
    error.name === 'ResponseError'
      ? (error as ResponseError).statusCode
      : undefined;
  // The same again would be refused again.
  const isRefused = status === 400 || status === 403;
  return (
    <div className={classes.error}>
      <SubmissionError
        error={error}
        entity={props.group}
        titles={{
          invalid: t('observations.error.invalid'),
          forbidden: t('observations.error.forbidden'),
          conflict: t('observations.error.invalid'),
        }}
      />
      {status === 404
        ? onReload && (
            <ActionButton onClick={onReload}>{t('action.reload')}</ActionButton>
          )
        : !isRefused &&
          onRetry && (
            <ActionButton onClick={onRetry}>{t('action.retry')}</ActionButton>
          )}
    </div>
  );
}
