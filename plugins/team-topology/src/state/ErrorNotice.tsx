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
import { ActionButton, Notice } from '../layout';
import { teamTopologyTranslationRef } from '../translation';
import { useErrorWords } from './useErrorWords';

export interface ErrorNoticeProps {
  error: Error;
  onRetry(): void;
  /** Instead of the title that fits the error. */
  title?: string;
  /** Whether it stands within a card. */
  inCard?: boolean;
}

/** Says what went wrong in the words of the backend, and offers another try. */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { title, hint, message } = useErrorWords(props.error);
  return (
    <Notice
      severity="error"
      inCard={props.inCard}
      title={props.title ?? title}
      action={
        <ActionButton onClick={props.onRetry}>{t('action.retry')}</ActionButton>
      }
    >
      {message && <p>{t('error.message', { message })}</p>}
      {hint && <p>{hint}</p>}
    </Notice>
  );
}
