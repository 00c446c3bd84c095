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
import { confidenceWord } from '@team-topology/backstage-plugin-team-topology-common';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

/** How confidences are told. */
export interface ConfidenceWords {
  /** "High, 0.84". */
  alone(confidence: number): string;
  /** "high confidence, 0.84". */
  inSentence(confidence: number): string;
}

export function useConfidenceWords(): ConfidenceWords {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  return {
    alone: confidence =>
      t('confidence.value', {
        word: t(`confidence.${confidenceWord(confidence)}`),
        number: format.number(confidence, 2),
      }),
    inSentence: confidence =>
      t('confidence.value', {
        word: t(`confidence.inSentence.${confidenceWord(confidence)}`),
        number: format.number(confidence, 2),
      }),
  };
}
