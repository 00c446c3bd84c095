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
import { teamTopologyTranslationRef } from '../translation';

/**
 * What is said of a team that owns nothing.
 *
 * @param limited - whether it may own what the reader may not see
 */
export function useNothingOwned(limited: boolean): {
  title: string;
  text: string;
} {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return limited
    ? { title: t('empty.limitedTitle'), text: t('empty.limitedText') }
    : { title: t('empty.title'), text: t('empty.text') };
}
