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
import { ResponseError } from '@backstage/errors';
import { Format, Translate, useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { ANSWER_TIMEOUT_MS } from './answerInTime';

const MAX_MESSAGE_LENGTH = 400;

/** An error in words. */
export interface ErrorWords {
  title: string;
  hint?: string;
  /** What the backend said. */
  message?: string;
}

/** Says what went wrong when the backend was asked. */
export function useErrorWords(error: Error): ErrorWords {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return describeError(error, t, useFormat());
}

/** The same where no hook can be called. */
export function describeError(
  error: Error,
  t: Translate,
  format: Format,
): ErrorWords {
  if (error.name === 'TimeoutError') {
    return {
      title: t('error.timeout'),
      hint: t('error.timeoutHint', {
        seconds: format.number(ANSWER_TIMEOUT_MS / 1000),
      }),
    };
  }
  if (error.name === 'SyntaxError') {
    // No JSON. The parser's own words would help nobody.
    return { title: t('error.foreign'), hint: t('error.foreignHint') };
  }
  if (error.name !== 'ResponseError') {
    return { title: t('error.unreachable'), message: shorten(error.message) };
  }
  const { statusCode, cause } = error as ResponseError;
  if (statusCode === 404 && cause.name !== 'NotFoundError') {
    // Nothing of Backstage said this, so the route itself is missing.
    return { title: t('error.noBackend'), hint: t('error.noBackendHint') };
  }
  if (statusCode === 401) {
    return { title: t('error.signedOut'), hint: t('error.signedOutHint') };
  }
  return statusCode === 403 || statusCode === 404
    ? {
        title: t('error.hidden'),
        hint: t('error.hiddenHint'),
        message: shorten(cause.message),
      }
    : { title: t('error.title'), message: shorten(cause.message) };
}

/** What stands between here and the backend may answer with a whole page. */
function shorten(message: string): string {
  const characters = [...message];
  return characters.length > MAX_MESSAGE_LENGTH
    ? `${characters.slice(0, MAX_MESSAGE_LENGTH).join('')}…`
    : message;
}
