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
import { useApi } from '@backstage/core-plugin-api';
import {
  useEntity,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import {
  CorrectionResponse,
  TeamReport,
} from '@team-topology/backstage-plugin-team-topology-common';
import { memo, ReactNode, useCallback, useRef } from 'react';
import { AddressProvider } from '../address';
import { useAnnounceLoaded } from '../announcement';
import { teamTopologyApiRef } from '../api';
import { ExemptionsCard } from '../exemption';
import { FunctionsProvider } from '../function';
import { FunctionGuideProvider } from '../guide';
import { TeamTrendCard } from '../history';
import { InteractionsCard } from '../interaction';
import { Stack, TabContent } from '../layout';
import { LevelsCard } from '../level';
import { MapCard } from '../map';
import { ObservationsCard } from '../observation';
import { ProblemsCard } from '../problem';
import { GroupSection, groupSections, Sections } from '../section';
import { Answer, ErrorNotice, Placeholder, useAnswer } from '../state';
import { EmptyTeam } from './EmptyTeam';
import { EntitiesCard } from './EntitiesCard';
import { GapsCard } from './GapsCard';
import { MixCard } from './MixCard';
import { RefreshNotice } from './RefreshNotice';
import { SubTeamsCard } from './SubTeamsCard';
import { TeamFunctionCard } from './TeamFunctionCard';
import { TeamToolbar } from './TeamToolbar';
import { useScope } from './useScope';

// Stand beside each other where both are shown.
const PAIRS = [
  ['map', 'levels'],
  ['trend', 'observations'],
] as const;

// What a report holds need not be drawn anew while another one is on its way.
const KeptSections = memo(ReportSections);

export interface GroupTopologyTabProps {
  /** What to show, in this order; everything without it. */
  sections?: readonly GroupSection[];
}

/** The tab of a group: what the team works on, and what that lacks. */
export function GroupTopologyTab(props: GroupTopologyTabProps) {
  const { entity } = useEntity();
  const groupRef = stringifyEntityRef(entity);
  // What was known about another team must never be shown for this one.
  return (
    <TabContent>
      <AddressProvider>
        <GroupTopology
          key={groupRef}
          group={entity}
          groupRef={groupRef}
          sections={props.sections ?? groupSections}
        />
      </AddressProvider>
    </TabContent>
  );
}

function GroupTopology(props: {
  group: Entity;
  groupRef: string;
  sections: readonly GroupSection[];
}) {
  const { group, groupRef } = props;
  const api = useApi(teamTopologyApiRef);
  const { primaryTitle } = useEntityPresentation(group);
  const [scope, setScope] = useScope();
  const answer: Answer<TeamReport> = useAnswer(
    useCallback(() => api.getTeam(groupRef, { scope }), [api, groupRef, scope]),
  );
  const { value: report, error, loading, reload, replace } = answer;
  useAnnounceLoaded(answer);
  const asked = useRef(scope);
  asked.current = scope;
  const show = useCallback(
    async (corrected?: CorrectionResponse) => {
      if (corrected?.team && corrected.team.scope === asked.current) {
        replace(corrected.team);
      } else {
        await reload();
      }
    },
    [reload, replace],
  );

  if (!report) {
    return error ? (
      <Stack>
        <ErrorNotice error={error} onRetry={reload} />
      </Stack>
    ) : (
      <Placeholder heights={[32, 190, 240, 420, 420]} />
    );
  }
  const { summary, refresh } = report;
  const nothing = refresh.asOf !== undefined && summary.entities.total === 0;
  return (
    <FunctionsProvider functions={report.functions}>
      <FunctionGuideProvider>
        <Stack busy={loading}>
          <TeamToolbar
            report={report}
            scope={scope}
            loading={loading}
            listsEntities={props.sections.includes('entities')}
            onScopeChange={setScope}
            onReload={reload}
          />
          {error && <ErrorNotice error={error} onRetry={reload} />}
          <RefreshNotice
            refresh={refresh}
            loading={loading}
            onReload={reload}
          />
          {nothing && (
            <EmptyTeam report={report} onShowAll={() => setScope('all')} />
          )}
          <KeptSections
            group={group}
            groupRef={groupRef}
            name={primaryTitle}
            report={report}
            sections={props.sections}
            onShow={show}
            onReload={reload}
          />
        </Stack>
      </FunctionGuideProvider>
    </FunctionsProvider>
  );
}

interface ReportSectionsProps {
  group: Entity;
  groupRef: string;
  name: string;
  report: TeamReport;
  sections: readonly GroupSection[];
  onShow(corrected?: CorrectionResponse): Promise<void>;
  onReload(): Promise<void>;
}

function ReportSections(props: ReportSectionsProps) {
  const { group, groupRef, report } = props;
  const { summary, refresh, subTeams } = report;
  const ended = refresh.asOf !== undefined;
  const hasEntities = summary.entities.total > 0;
  const hasAssessed = summary.entities.assessed > 0;
  const content: Record<GroupSection, ReactNode> = {
    mix: hasEntities && <MixCard summary={summary} />,
    function: ended && (
      <TeamFunctionCard
        group={group}
        report={report}
        name={props.name}
        onChange={props.onShow}
      />
    ),
    problems: report.problems.length > 0 && (
      <ProblemsCard problems={report.problems} />
    ),
    map: hasAssessed && <MapCard report={report} />,
    levels: hasAssessed && (
      <LevelsCard levels={report.levels} thresholds={report.levelThresholds} />
    ),
    gaps: hasEntities && (
      <GapsCard
        summary={summary}
        levels={report.levels}
        groupRef={groupRef}
        scope={report.scope}
      />
    ),
    trend: hasEntities && (
      <TeamTrendCard
        groupRef={groupRef}
        scope={report.scope}
        version={report}
      />
    ),
    observations: hasEntities && (
      <ObservationsCard
        group={group}
        scope={report.scope}
        observations={report.observations}
        gaps={report.teamGaps}
        onReload={props.onReload}
      />
    ),
    interactions: hasEntities && (
      <InteractionsCard
        groupRef={groupRef}
        scope={report.scope}
        version={report}
      />
    ),
    exemptions: ended && (
      <ExemptionsCard
        group={group}
        version={report}
        onChange={props.onReload}
      />
    ),
    entities: hasEntities && <EntitiesCard report={report} />,
    'sub-teams': subTeams.length > 0 && <SubTeamsCard subTeams={subTeams} />,
  };
  return <Sections shown={props.sections} pairs={PAIRS} content={content} />;
}
