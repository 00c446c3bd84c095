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
import { ReactNode, useCallback } from 'react';
import { useAnnounceLoaded } from '../announcement';
import { useExemptionDialogs } from '../exemption';
import { FunctionsProvider } from '../function';
import { FunctionGuideProvider } from '../guide';
import { EntityHistoryCard } from '../history';
import { Notice, Stack, TabContent } from '../layout';
import { LevelsCard } from '../level';
import { PracticesCard } from '../practice';
import { ProblemsCard } from '../problem';
import { EntitySection, entitySections, Sections } from '../section';
import { ErrorNotice, Placeholder } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { EntityToolbar } from './EntityToolbar';
import { FunctionCard } from './FunctionCard';
import { PracticeActions } from './PracticeActions';
import { RecheckStatus } from './RecheckStatus';
import { useEntityReport } from './useEntityReport';
import { useNeighbourTitles } from './useNeighbourTitles';

export interface EntityTopologyTabProps {
  /** What to show, in this order; everything without it. */
  sections?: readonly EntitySection[];
}

/** The tab of an entity: what it is, what it lacks, and how to change that. */
export function EntityTopologyTab(props: EntityTopologyTabProps) {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // What was known about another entity must never be shown for this one.
  return (
    <TabContent>
      <EntityTopology
        key={entityRef}
        entity={entity}
        entityRef={entityRef}
        sections={props.sections ?? entitySections}
      />
    </TabContent>
  );
}

function EntityTopology(props: {
  entity: Entity;
  entityRef: string;
  sections: readonly EntitySection[];
}) {
  const { entity } = props;
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { primaryTitle } = useEntityPresentation(entity);
  const answer = useEntityReport(props.entityRef, useNeighbourTitles(entity));
  const { value: report, error, recheck, rechecked } = answer;
  useAnnounceLoaded(answer);
  const checking = rechecked?.state === 'checking';
  const { show } = answer;
  const exemptions = useExemptionDialogs({
    entity,
    name: primaryTitle,
    version: report?.asOf,
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
  const content: Record<EntitySection, ReactNode> = {
    function: (
      <FunctionCard
        entity={entity}
        report={report}
        name={primaryTitle}
        onChange={answer.show}
      />
    ),
    practices: (
      <PracticesCard
        practices={report.practices}
        actionsOf={practice => (
          <>
            {exemptions.noteFor(practice)}
            <PracticeActions
              entity={entity}
              state={practice.state}
              checking={checking}
              onRecheck={recheck}
            >
              {exemptions.actionFor(practice)}
            </PracticeActions>
          </>
        )}
        markOf={exemptions.markFor}
      />
    ),
    levels: (
      <LevelsCard
        levels={report.levels}
        thresholds={report.levelThresholds}
        compact
      />
    ),
    problems: report.problems.length > 0 && (
      <ProblemsCard problems={report.problems} />
    ),
    history: (
      <EntityHistoryCard
        entityRef={report.entityRef}
        practices={report.practices}
        version={report.asOf}
      />
    ),
  };
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
          <Sections shown={props.sections} content={content} />
          {exemptions.dialog}
        </Stack>
      </FunctionGuideProvider>
    </FunctionsProvider>
  );
}
