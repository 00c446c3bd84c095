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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import {
  entityPresentationApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import { teamTopologyApiRef } from '../api';
import { useLocale } from '../locale/useLocale';
import { teamTopologyTranslationRef } from '../translation';
import { startRecheck, useRunningRecheck } from './runningRechecks';

/** An item of a menu that re-checks an entity. */
export interface RecheckAction {
  title: string;
  /** Whether one is under way. */
  disabled: boolean;
  onClick(): Promise<void>;
}

export interface RecheckActionOptions {
  /** `undefined` while it is being read; then there is nothing to do yet. */
  entity: Entity | undefined;
  title?: string;
  /** For apps that show nothing of a message but its title. */
  titleOnly?: boolean;
}

/** Re-checks an entity and tells what came of it in a message of the app. */
export function useRecheckAction(options: RecheckActionOptions): RecheckAction {
  const { entity, title, titleOnly } = options;
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const api = useApi(teamTopologyApiRef);
  const toastApi = useApi(toastApiRef);
  const presentationApi = useApiHolder().get(entityPresentationApiRef);
  const locale = useLocale();
  const entityRef = entity && stringifyEntityRef(entity);
  const running = useRunningRecheck(entityRef);
  return {
    title: running ? t('action.rechecking') : title ?? t('recheck.menuItem'),
    disabled: !entity || Boolean(running),
    onClick: async () => {
      if (!entity || !entityRef || running) {
        return;
      }
      const recheck = startRecheck(api, entityRef);
      // Loaded when it is needed, so that it is not part of each page.
      const { describeRecheck } = await import('./describeRecheck');
      const { primaryTitle: name } = entityPresentationSnapshot(
        entity,
        undefined,
        presentationApi,
      );
      const message = await describeRecheck(recheck, { name, t, locale });
      const { description, ...shown } = message;
      toastApi.post(
        titleOnly
          ? { ...shown, title: `${shown.title} ${description}` }
          : message,
      );
    },
  };
}
