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
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  useEntity,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { EntityReport } from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { useExemptionDialogs } from '../exemption';
import { FunctionsProvider } from '../function';
import { FunctionGuideProvider } from '../guide';
import { EntityHistoryCard } from '../history';
import { Notice, Stack } from '../layout';
import { LevelsCard } from '../level';
import { PracticesCard } from '../practice';
import { ProblemsCard } from '../problem';
import { ErrorNotice, Placeholder } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { EntityToolbar } from './EntityToolbar';
import { FunctionCard } from './FunctionCard';
import { PracticeActions } from './PracticeActions';
import { RecheckStatus } from './RecheckStatus';
import { useEntityReport } from './useEntityReport';

/** The tab of an entity: what it is, what it lacks, and how to change that. */
export function EntityTopologyTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // What was known about another entity must never be shown for this one.
  return (
    <EntityTopology key={entityRef} entity={entity} entityRef={entityRef} />
  );
}

function EntityTopology(props: { entity: Entity; entityRef: string }) {
  const { entity } = props;
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { primaryTitle } = useEntityPresentation(entity);
  const answer = useEntityReport(props.entityRef);
  const { value: report, error, recheck, rechecked } = answer;
  const checking = rechecked?.state === 'checking';
  const { show } = answer;
  const exemptions = useExemptionDialogs({
    entity,
    name: primaryTitle,
    onChange: useCallback(
      (exempted?: EntityReport) => show(exempted && { entity: exempted }),
      [show],
    ),
  });

  if (!report) {
    return error ? (
      <Stack>
        <ErrorNotice error={error} onRetry={answer.reload} />
      </Stack>
    ) : (
      <Placeholder heights={[32, 420, 320]} />
    );
  }
  return (
    <FunctionsProvider functions={report.functions}>
      <FunctionGuideProvider>
        <Stack busy={checking}>
          <EntityToolbar
            entity={entity}
            asOf={report.asOf}
            checking={checking}
            onRecheck={recheck}
          />
          {error && <ErrorNotice error={error} onRetry={answer.reload} />}
          <RecheckStatus rechecked={rechecked} onRetry={recheck} />
          {exemptions.notice}
          {!report.counted && (
            <Notice severity="info">{t('entity.notCounted')}</Notice>
          )}
          <FunctionCard
            entity={entity}
            report={report}
            name={primaryTitle}
            onChange={answer.show}
          />
          <PracticesCard
            practices={report.practices}
            actionsOf={practice => (
              <PracticeActions
                entity={entity}
                state={practice.state}
                checking={checking}
                onRecheck={recheck}
              >
                {exemptions.actionFor(practice)}
              </PracticeActions>
            )}
          />
          <LevelsCard
            levels={report.levels}
            thresholds={report.levelThresholds}
            compact
          />
          {report.problems.length > 0 && (
            <ProblemsCard problems={report.problems} />
          )}
          <EntityHistoryCard
            entityRef={report.entityRef}
            practices={report.practices}
            version={report.asOf}
          />
          {exemptions.dialog}
        </Stack>
      </FunctionGuideProvider>
    </FunctionsProvider>
  );
}
