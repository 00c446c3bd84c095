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
import { RefreshStatus } from '@team-topology/backstage-plugin-team-topology-common';
import { ActionButton, Notice } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

export interface RefreshNoticeProps {
  refresh: RefreshStatus;
  loading: boolean;
  onReload(): void;
  /** Whether it stands within a card. */
  inCard?: boolean;
}

/** Says when the stored assessments are not what they should be. */
export function RefreshNotice(props: RefreshNoticeProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { state, asOf, error, overdue } = props.refresh;
  // A new attempt does not make the data newer: the warning stays until one succeeds.
  if (state === 'failed' || (state === 'running' && error)) {
    const reason = error ?? t('refresh.failedReason');
    return (
      <Notice
        severity="warning"
        title={t('refresh.failedTitle')}
        inCard={props.inCard}
      >
        <p>
          {asOf
            ? t('refresh.failedShown', {
                error: asSentence(reason),
                time: format.dateTime(asOf),
              })
            : t('refresh.failedNothing', { error: asSentence(reason) })}
        </p>
      </Notice>
    );
  }
  if (!asOf) {
    return (
      <Notice
        severity="info"
        title={t('refresh.neverTitle')}
        inCard={props.inCard}
        action={
          <ActionButton busy={props.loading} onClick={props.onReload}>
            {t('action.reload')}
          </ActionButton>
        }
      >
        <p>{t('refresh.neverText')}</p>
      </Notice>
    );
  }
  if (overdue) {
    return (
      <Notice
        severity="warning"
        title={t('refresh.overdueTitle')}
        inCard={props.inCard}
      >
        <p>{t('refresh.overdueText', { time: format.dateTime(asOf) })}</p>
      </Notice>
    );
  }
  return null;
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
