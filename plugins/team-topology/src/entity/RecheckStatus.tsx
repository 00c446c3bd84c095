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
import { useEffect } from 'react';
import { useAnnounce } from '../announcement';
import { LiveRegion, Notice } from '../layout';
import { useFormat } from '../locale';
import { ErrorNotice } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { Recheck } from './useEntityReport';

export interface RecheckStatusProps {
  rechecked?: Recheck;
  onRetry(): void;
}

/** Tells what a re-check has come to, also to those who cannot see the page change. */
export function RecheckStatus(props: RecheckStatusProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const announce = useAnnounce();
  const { rechecked } = props;
  const isChecking = rechecked?.state === 'checking';
  useEffect(() => {
    if (isChecking) {
      announce(t('action.rechecking'));
    }
  }, [announce, isChecking, t]);
  if (rechecked?.error) {
    return (
      <ErrorNotice
        error={rechecked.error}
        title={t('entity.status.error')}
        onRetry={props.onRetry}
      />
    );
  }
  return (
    <LiveRegion>
      {rechecked && !isChecking && <Outcome rechecked={rechecked} />}
    </LiveRegion>
  );
}

function Outcome(props: { rechecked: Recheck }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { state, closed } = props.rechecked;
  const texts = {
    checking: '',
    requested: t('entity.status.requested'),
    reread: t('entity.status.reread'),
    unchanged: t('entity.status.unchanged'),
    'not-allowed': t('entity.status.notAllowed'),
    failed: t('entity.status.failed'),
    error: t('entity.status.error'),
  };
  return (
    <Notice severity="info" announced>
      {texts[state]}
      {closed.length > 0 &&
        ` ${t('entity.status.closed', { practices: format.list(closed) })}`}
    </Notice>
  );
}
