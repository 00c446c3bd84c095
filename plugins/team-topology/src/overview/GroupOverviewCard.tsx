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

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { TeamReport } from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../api';
import { FunctionsProvider } from '../function';
import { useAnswer } from '../state';
import { MixBar } from '../team/MixBar';
import { RefreshNotice } from '../team/RefreshNotice';
import { useMixSentence } from '../team/useMixSentence';
import { useNothingOwned } from '../team/useNothingOwned';
import { teamTopologyTranslationRef } from '../translation';
import { GapsLine } from './GapsLine';
import { LevelLines } from './LevelLines';
import { OverviewFrame } from './OverviewFrame';
import { OverviewPlaceholder } from './OverviewPlaceholder';

/** Most teams own something that owes practices of so many disciplines. */
const USUAL_LEVELS = 5;

const useStyles = makeStyles({
  text: { margin: 0 },
  title: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 700 },
});

/** What a team works on and lacks, on its overview. */
export function GroupOverviewCard(props: { title?: string }) {
  const { entity } = useEntity();
  const groupRef = stringifyEntityRef(entity);
  // What was known about another team must never be shown for this one.
  return (
    <GroupOverview key={groupRef} groupRef={groupRef} title={props.title} />
  );
}

function GroupOverview(props: { groupRef: string; title?: string }) {
  const { groupRef } = props;
  const api = useApi(teamTopologyApiRef);
  const answer = useAnswer(
    useCallback(() => api.getTeam(groupRef, { scope: 'all' }), [api, groupRef]),
  );
  return (
    <OverviewFrame
      title={props.title}
      entityRef={groupRef}
      answer={answer}
      placeholder={hidden => (
        <OverviewPlaceholder of="group" levels={USUAL_LEVELS} hidden={hidden} />
      )}
      isEmpty={({ summary }) => summary.entities.assessed === 0}
    >
      {report => (
        <FunctionsProvider functions={report.functions}>
          <RefreshNotice
            refresh={report.refresh}
            loading={answer.loading}
            onReload={answer.reload}
            inCard
          />
          <GroupFacts report={report} />
        </FunctionsProvider>
      )}
    </OverviewFrame>
  );
}

function GroupFacts(props: { report: TeamReport }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { limited, summary, refresh, levels, levelThresholds } = props.report;
  const { mix, checks, entities } = summary;
  const sentence = useMixSentence(mix);
  const nothing = useNothingOwned(limited);
  if (entities.total === 0) {
    // Before the first refresh has ended, nobody knows what the team owns.
    return refresh.asOf === undefined ? null : (
      <div>
        <h4 className={classes.title}>{nothing.title}</h4>
        <p className={classes.text}>{nothing.text}</p>
      </div>
    );
  }
  if (entities.assessed === 0) {
    return <p className={classes.text}>{sentence}</p>;
  }
  return (
    <>
      <div>
        <p className={classes.text}>
          {sentence}
          {limited && ` ${t('overview.limited')}`}
        </p>
        <MixBar mix={mix} />
      </div>
      <GapsLine
        counts={summary.severities}
        unknown={checks.unknown}
        isOwed={checks.met + checks.gap + checks.unknown + checks.exempt > 0}
      />
      <LevelLines levels={levels} thresholds={levelThresholds} />
    </>
  );
}
