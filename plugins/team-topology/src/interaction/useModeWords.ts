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

import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  InteractionDirection,
  InteractionExample,
  InteractionMode,
} from '@team-topology/backstage-plugin-team-topology-common';
import { teamTopologyTranslationRef } from '../translation';

/** How modes of interaction are named and explained. */
export interface ModeWords {
  title(mode: InteractionMode): string;
  /** What the teams of a mode do, in a few words. */
  meaning(mode: InteractionMode, direction: InteractionDirection): string;
  /** One relation that it was derived from. */
  example(example: InteractionExample): string;
}

export function useModeWords(): ModeWords {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const titles: Record<InteractionMode, string> = {
    'x-as-a-service': t('interactions.mode.xAsAService'),
    'shared-ownership': t('interactions.mode.sharedOwnership'),
    template: t('interactions.mode.template'),
  };
  const meanings: Record<
    InteractionDirection,
    Record<InteractionMode, string>
  > = {
    'depends-on-us': {
      'x-as-a-service': t('interactions.theyDo.xAsAService'),
      'shared-ownership': t('interactions.theyDo.sharedOwnership'),
      template: t('interactions.theyDo.template'),
    },
    'we-depend-on': {
      'x-as-a-service': t('interactions.weDo.xAsAService'),
      'shared-ownership': t('interactions.weDo.sharedOwnership'),
      template: t('interactions.weDo.template'),
    },
  };
  return {
    title: mode => titles[mode],
    meaning: (mode, direction) => meanings[direction][mode],
    example: ({ mode, ...refs }) => {
      const user = parseEntityRef(refs.user).name;
      const used = parseEntityRef(refs.used).name;
      switch (mode) {
        case 'shared-ownership':
          return t('interactions.example.sharedOwnership', { entity: user });
        case 'template':
          return t('interactions.example.template', { user, used });
        default:
          return t('interactions.example.xAsAService', { user, used });
      }
    },
  };
}
