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
import { ChangeCause } from '@team-topology/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { teamTopologyTranslationRef } from '../translation';

/** Why something changed, in words. */
export function useCauseWords(): Record<ChangeCause, string> {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return useMemo(
    () => ({
      'first-seen': t('history.cause.firstSeen'),
      removed: t('history.cause.removed'),
      'assessment-failed': t('history.cause.assessmentFailed'),
      'assessment-healed': t('history.cause.assessmentHealed'),
      'rules-changed': t('history.cause.rulesChanged'),
      'correction-changed': t('history.cause.correctionChanged'),
      'owner-moved': t('history.cause.ownerMoved'),
      'entity-edited': t('history.cause.entityEdited'),
      'neighbour-changed': t('history.cause.neighbourChanged'),
      'source-silent': t('history.cause.sourceSilent'),
      'source-answered': t('history.cause.sourceAnswered'),
      'exemption-started': t('history.cause.exemptionStarted'),
      'exemption-ended': t('history.cause.exemptionEnded'),
      'date-passed': t('history.cause.datePassed'),
    }),
    [t],
  );
}
