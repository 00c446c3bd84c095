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
import { TeamFunction } from '@team-topology/backstage-plugin-team-topology-common';
import { teamTopologyTranslationRef } from '../translation';

/** What the guide tells of a function beyond its definition. */
export interface GuideWords {
  /** What it gives the others. */
  gives: string;
  measured: string;
  /** Its part in running a railway. */
  picture: string;
  /** How it works with the others. */
  together: string;
  /** What each level is about; not for what has no ladder. */
  levels?: Record<1 | 2 | 3, string>;
}

const LADDERS = ['infra', 'sre', 'devops', 'platform', 'devsecops'] as const;

/** Texts for the built-in functions; others have their definition alone. */
export function useGuideWords(id: TeamFunction): GuideWords | undefined {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const ladder = LADDERS.find(known => known === id);
  if (ladder) {
    return {
      gives: t(`guide.${ladder}.gives`),
      measured: t(`guide.${ladder}.measured`),
      picture: t(`guide.${ladder}.picture`),
      together: t(`guide.${ladder}.together`),
      levels: {
        1: t(`guide.${ladder}.level1`),
        2: t(`guide.${ladder}.level2`),
        3: t(`guide.${ladder}.level3`),
      },
    };
  }
  return id === 'application'
    ? {
        gives: t('guide.application.gives'),
        measured: t('guide.application.measured'),
        picture: t('guide.application.picture'),
        together: t('guide.application.together'),
      }
    : undefined;
}
