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
import { TeamReport } from '@team-topology/backstage-plugin-team-topology-common';
import { teamTopologyTranslationRef } from '../translation';

/** What decided the function of a team, in words. */
export function useBasisWords(report: TeamReport): string {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { basis, correction, observed } = report.classification;
  switch (basis) {
    case 'correction':
      return correction?.field === undefined
        ? t('teamFunction.basisPerson')
        : t('teamFunction.basisField');
    case 'entities':
      return report.scope === 'own' || report.subTeams.length === 0
        ? t('teamFunction.basisOwn', { count: observed.entities })
        : t('teamFunction.basisAll', { count: observed.entities });
    case 'words':
      return t('teamFunction.basisWords');
    default:
      return t('teamFunction.basisNone');
  }
}
