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
 * The locale of dates and numbers: the browser's region where it speaks the
 * language of the texts. That is not always the language of the app, which may
 * be one that the texts are not in: a page never mixes two languages.
 */
export function useLocale(): string {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const language: string = t('format.language');
  const preferred = navigator.languages?.find(
    locale => locale === language || locale.startsWith(`${language}-`),
  );
  return preferred ?? language;
}
