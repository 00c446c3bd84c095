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

import {
  confidenceWord,
  EntityReport,
} from '@team-topology/backstage-plugin-team-topology-common';
import { createFormat, Translate } from '../locale';
import { describeError } from '../state';
import { RunningRecheck } from './runningRechecks';

/** What is told of a re-check. */
export interface RecheckMessage {
  title: string;
  description: string;
  status: 'success' | 'danger';
  /** In milliseconds; without it, it stays until it is closed. */
  timeout?: number;
}

// Long enough to read two sentences.
const SUCCESS_TIMEOUT_MS = 8_000;

/** Waits for a re-check and says what was found, or why it failed. */
export async function describeRecheck(
  recheck: RunningRecheck,
  options: { name: string; t: Translate; locale: string },
): Promise<RecheckMessage> {
  const { name, t } = options;
  try {
    const report = await recheck;
    return {
      status: 'success',
      timeout: SUCCESS_TIMEOUT_MS,
      title: describeReport(report, name, t),
      description: {
        requested: t('entity.status.requested'),
        'not-allowed': t('entity.status.notAllowed'),
        failed: t('entity.status.failed'),
      }[report.catalogRefresh],
    };
  } catch (error) {
    const format = createFormat(options.locale, t);
    const words = describeError(error as Error, t, format);
    return {
      status: 'danger',
      title: t('recheck.failed', { name }),
      description: [
        `${words.title}.`,
        words.message && t('error.message', { message: words.message }),
        words.hint,
      ]
        .filter(Boolean)
        .join(' '),
    };
  }
}

function describeReport(
  report: EntityReport,
  name: string,
  t: Translate,
): string {
  const { primary, confidence } = report.classification;
  const count = report.practices.filter(({ state }) => state === 'gap').length;
  const gaps = t('gaps.gapCount', { count });
  if (primary === undefined) {
    return t('recheck.foundUnclassified', { name, gaps });
  }
  return t('recheck.found', {
    name,
    function:
      report.functions.find(({ id }) => id === primary)?.title ?? primary,
    confidence: t(`confidence.inSentence.${confidenceWord(confidence)}`),
    gaps,
  });
}
