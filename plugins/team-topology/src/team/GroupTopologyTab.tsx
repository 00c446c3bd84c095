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
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../api';
import { ExemptionsCard } from '../exemption';
import { FunctionsProvider } from '../function';
import { FunctionGuideProvider } from '../guide';
import { TeamTrendCard } from '../history';
import { CardPair, Stack } from '../layout';
import { LevelsCard } from '../level';
import { MapCard } from '../map';
import { ObservationsCard } from '../observation';
import { ProblemsCard } from '../problem';
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

/** The tab of a group: what the team works on, and what that lacks. */
export function GroupTopologyTab() {
  const { entity } = useEntity();
  const groupRef = stringifyEntityRef(entity);
  // What was known about another team must never be shown for this one.
  return <GroupTopology key={groupRef} group={entity} groupRef={groupRef} />;
}

function GroupTopology(props: { group: Entity; groupRef: string }) {
  const { group, groupRef } = props;
  const api = useApi(teamTopologyApiRef);
  const { primaryTitle } = useEntityPresentation(group);
  const [scope, setScope] = useScope();
  const answer: Answer<TeamReport> = useAnswer(
    useCallback(() => api.getTeam(groupRef, { scope }), [api, groupRef, scope]),
  );
  const { value: report, error, loading, reload, replace } = answer;
  const show = useCallback(
    async (corrected?: CorrectionResponse) => {
      if (corrected?.team && corrected.team.scope === scope) {
        replace(corrected.team);
      } else {
        await reload();
      }
    },
    [reload, replace, scope],
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
  const { summary, refresh, subTeams } = report;
  const ended = refresh.asOf !== undefined;
  return (
    <FunctionsProvider functions={report.functions}>
      <FunctionGuideProvider>
        <Stack busy={loading}>
          <TeamToolbar
            report={report}
            scope={scope}
            loading={loading}
            onScopeChange={setScope}
            onReload={reload}
          />
          {error && <ErrorNotice error={error} onRetry={reload} />}
          <RefreshNotice
            refresh={refresh}
            loading={loading}
            onReload={reload}
          />
          {ended && summary.entities.total === 0 && (
            <EmptyTeam report={report} onShowAll={() => setScope('all')} />
          )}
          {summary.entities.total > 0 && <MixCard summary={summary} />}
          {ended && (
            <TeamFunctionCard
              group={group}
              report={report}
              name={primaryTitle}
              onChange={show}
            />
          )}
          {report.problems.length > 0 && (
            <ProblemsCard problems={report.problems} />
          )}
          {summary.entities.total > 0 && (
            <>
              {summary.entities.assessed > 0 && (
                <CardPair>
                  <MapCard report={report} />
                  <LevelsCard
                    levels={report.levels}
                    thresholds={report.levelThresholds}
                  />
                </CardPair>
              )}
              <GapsCard
                summary={summary}
                groupRef={groupRef}
                scope={report.scope}
              />
              <CardPair>
                <TeamTrendCard
                  groupRef={groupRef}
                  scope={report.scope}
                  version={report}
                />
                <ObservationsCard
                  observations={report.observations}
                  gaps={report.teamGaps}
                />
              </CardPair>
            </>
          )}
          {ended && (
            <ExemptionsCard group={group} version={report} onChange={reload} />
          )}
          {summary.entities.total > 0 && (
            <EntitiesCard key={report.scope} report={report} />
          )}
          {subTeams.length > 0 && <SubTeamsCard subTeams={subTeams} />}
        </Stack>
      </FunctionGuideProvider>
    </FunctionsProvider>
  );
}
