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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  confidenceWord,
  EntityReport,
  severities,
  Severity,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useEffect } from 'react';
import { teamTopologyApiRef } from '../api';
import { surfaces } from '../appearance';
import { FunctionIcon, FunctionsProvider, useFunctionWords } from '../function';
import { useRunningRecheck } from '../recheck';
import { useAnswer } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { GapsLine } from './GapsLine';
import { LevelLines } from './LevelLines';
import { OverviewFrame } from './OverviewFrame';
import { OverviewPlaceholder } from './OverviewPlaceholder';

/** Of how many disciplines practices are owed, mostly. */
const USUAL_LEVELS: Record<string, number> = { component: 4, resource: 2 };

const useStyles = makeStyles(theme => ({
  function: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    fontSize: 16,
    lineHeight: '24px',
  },
  quiet: { fontSize: 13, color: surfaces(theme).quietText },
  notCounted: { margin: 0, fontSize: 13, color: surfaces(theme).quietText },
}));

/** What an entity is and lacks, on its overview. */
export function EntityOverviewCard(props: { title?: string }) {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // What was known about another entity must never be shown for this one.
  return (
    <EntityOverview key={entityRef} entityRef={entityRef} title={props.title} />
  );
}

function EntityOverview(props: { entityRef: string; title?: string }) {
  const { entityRef } = props;
  const api = useApi(teamTopologyApiRef);
  const answer = useAnswer(
    useCallback(() => api.getEntity(entityRef), [api, entityRef]),
  );
  const { replace } = answer;
  const recheck = useRunningRecheck(entityRef);
  useEffect(() => {
    // The one who asked for it is told of failures.
    recheck?.then(replace, () => {});
  }, [recheck, replace]);
  return (
    <OverviewFrame
      title={props.title}
      entityRef={entityRef}
      answer={answer}
      placeholder={hidden => (
        <OverviewPlaceholder
          of="entity"
          levels={USUAL_LEVELS[parseEntityRef(entityRef).kind] ?? 1}
          hidden={hidden}
        />
      )}
    >
      {report => (
        <FunctionsProvider functions={report.functions}>
          <EntityFacts report={report} />
        </FunctionsProvider>
      )}
    </OverviewFrame>
  );
}

function EntityFacts(props: { report: EntityReport }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useFunctionWords();
  const { classification, practices, counted } = props.report;
  const { primary, confidence } = classification;
  return (
    <>
      <div className={classes.function}>
        <FunctionIcon id={primary} size={20} />
        <b>{words.title(primary)}</b>
        {primary !== undefined && (
          <span className={classes.quiet}>
            {t(`confidence.inSentence.${confidenceWord(confidence)}`)}
          </span>
        )}
      </div>
      {!counted && (
        <p className={classes.notCounted}>{t('entity.notCounted')}</p>
      )}
      <GapsLine
        counts={countGaps(props.report)}
        unknown={practices.filter(({ state }) => state === 'unknown').length}
        isOwed={practices.some(({ state }) => state !== 'not-applicable')}
      />
      <LevelLines
        levels={props.report.levels}
        thresholds={props.report.levelThresholds}
      />
    </>
  );
}

function countGaps(report: EntityReport): Record<Severity, number> {
  const gaps = report.practices.filter(({ state }) => state === 'gap');
  return Object.fromEntries(
    severities.map(severity => [
      severity,
      gaps.filter(gap => gap.severity === severity).length,
    ]),
  ) as Record<Severity, number>;
}
