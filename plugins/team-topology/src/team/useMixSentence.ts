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
import { MixEntry } from '@team-topology/backstage-plugin-team-topology-common';
import { useFunctionWords } from '../function';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { describeMix } from './describeMix';

/** One sentence on what a team works on. */
export function useMixSentence(mix: MixEntry[]): string {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const words = useFunctionWords();
  const description = describeMix(mix);
  switch (description.kind) {
    case 'single':
      return t('mix.sentence.single', {
        count: description.count,
        subject: words.subject(description.function),
        function: words.inSentence(description.function),
      });
    case 'mostly': {
      const lead = {
        subject: words.subject(description.function),
        percent: format.percent(description.percent),
        function: words.inSentence(description.function),
      };
      if (description.others.length === 0) {
        return t('mix.sentence.mostly', lead);
      }
      const others: string[] = description.others.map(other =>
        t('mix.sentence.other', {
          number: format.number(other.count),
          function: words.inSentence(other.function),
        }),
      );
      if (description.more > 0) {
        others.push(
          t('mix.sentence.more', { number: format.number(description.more) }),
        );
      }
      const values = {
        ...lead,
        others: t('mix.sentence.others', {
          functions: format.list(others),
          // The noun follows the last number of the list.
          count: description.more || (description.others.at(-1)?.count ?? 0),
        }),
      };
      // Enabling work stands behind a product, and beside other enabling work.
      return description.function === 'application'
        ? t('mix.sentence.mostlyWithBehind', values)
        : t('mix.sentence.mostlyWithBeside', values);
    }
    case 'mixed': {
      const parts: string[] = description.parts.map(part =>
        t('mix.sentence.part', {
          percent: format.percent(part.percent),
          function: words.inSentence(part.function),
        }),
      );
      if (description.rest > 0) {
        parts.push(
          t('mix.sentence.rest', { percent: format.percent(description.rest) }),
        );
      }
      return t('mix.sentence.mixed', { parts: format.list(parts) });
    }
    case 'unclassified':
      return t('mix.sentence.unclassified', { count: description.count });
    case 'mostly-unclassified':
      return t('mix.sentence.mostlyUnclassified', {
        percent: format.percent(description.percent),
        parts: format.list(
          description.functions.map(id => words.inSentence(id)),
        ),
      });
    default:
      return t('mix.sentence.nothing');
  }
}
