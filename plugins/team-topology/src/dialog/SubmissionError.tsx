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

import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ResponseError } from '@backstage/errors';
import {
  EntityRefLinks,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { Notice } from '../layout';
import { ErrorWords, useErrorWords } from '../state';
import { teamTopologyTranslationRef } from '../translation';

/** What the errors of something that a person sends are called. */
export interface SubmissionErrorTitles {
  invalid: string;
  forbidden: string;
  conflict: string;
}

export interface SubmissionErrorProps {
  error: Error;
  /** The entity or the group that it was about. */
  entity: Entity;
  titles: SubmissionErrorTitles;
}

/** Why something that a person sent was refused, and who could send it. */
export function SubmissionError(props: SubmissionErrorProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useSubmissionErrorWords(props.error, props.titles);
  const owners = getEntityRelations(props.entity, RELATION_OWNED_BY);
  return (
    <Notice inCard severity="error" title={words.title}>
      {words.message && <p>{t('error.message', { message: words.message })}</p>}
      {words.hint && <p>{words.hint}</p>}
      {statusOf(props.error) === 403 && owners.length > 0 && (
        <p>
          {t('dialog.owners')}{' '}
          <EntityRefLinks entityRefs={owners} defaultKind="group" hideIcons />
        </p>
      )}
    </Notice>
  );
}

function useSubmissionErrorWords(
  error: Error,
  titles: SubmissionErrorTitles,
): ErrorWords {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useErrorWords(error);
  if (error.name === 'TimeoutError') {
    return { ...words, hint: t('dialog.timeoutHint') };
  }
  switch (statusOf(error)) {
    // What the backend says to these is meant for the person who asked.
    case 400:
      return { title: titles.invalid, hint: words.message };
    case 403:
      return { title: titles.forbidden, hint: words.message };
    case 409:
      return { title: titles.conflict, hint: words.message };
    default:
      return words;
  }
}

function statusOf(error: Error): number | undefined {
  return error.name === 'ResponseError'
    ? (error as ResponseError).statusCode
    : undefined;
}
