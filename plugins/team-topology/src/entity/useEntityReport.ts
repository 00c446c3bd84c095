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

import { useApi } from '@backstage/core-plugin-api';
import {
  CorrectionResponse,
  EntityReport,
  RefreshedEntityReport,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { teamTopologyApiRef } from '../api';
import { RunningRecheck, startRecheck, useRunningRecheck } from '../recheck';
import { Answer, answerInTime, useAnswer } from '../state';

/** When to ask whether the catalog has read the source again, after one another. */
const POLL_DELAYS_MS = [2_000, 5_000, 10_000];

/** What a re-check has come to. */
export interface Recheck {
  state:
    | 'checking'
    | RefreshedEntityReport['catalogRefresh']
    /** The catalog has a new version of the entity. */
    | 'reread'
    /** The catalog has no new version after the last time of asking. */
    | 'unchanged'
    | 'error';
  error?: Error;
  /** Titles of the practices that were gaps before and are met now. */
  closed: string[];
}

export interface EntityReportAnswer extends Answer<EntityReport> {
  /** Puts the report of a correction in place, or reads it again without one. */
  show(corrected?: CorrectionResponse): Promise<void>;
  recheck(): void;
  /** The last re-check, where there was one. */
  rechecked?: Recheck;
}

/**
 * The report of one entity; the component must be keyed by the ref.
 *
 * @param prepare - what the page has to know besides; must be stable
 */
export function useEntityReport(
  entityRef: string,
  prepare?: () => Promise<void>,
): EntityReportAnswer {
  const api = useApi(teamTopologyApiRef);
  const answer = useAnswer<EntityReport>(
    useCallback(async () => {
      const [report] = await Promise.all([
        api.getEntity(entityRef),
        prepare?.(),
      ]);
      return report;
    }, [api, entityRef, prepare]),
  );
  const [rechecked, setRechecked] = useState<Recheck>();
  // A newer re-check, or leaving the page, ends the older one.
  const run = useRef(0);
  const followed = useRef<RunningRecheck>();
  useEffect(
    () => () => {
      run.current += 1;
      followed.current = undefined;
    },
    [],
  );

  const { value: before, replace, reload: askAgain } = answer;
  const follow = useCallback(
    async (running: RunningRecheck) => {
      run.current += 1;
      const mine = run.current;
      const isOver = () => run.current !== mine;
      const showChecked = (report: EntityReport, state: Recheck['state']) => {
        replace(report);
        setRechecked({
          state,
          closed: before ? closedGaps(before, report) : [],
        });
      };

      setRechecked({ state: 'checking', closed: [] });
      try {
        const first = await running;
        if (isOver()) {
          return;
        }
        showChecked(first, first.catalogRefresh);
        if (first.catalogRefresh !== 'requested') {
          return;
        }
        let latest: EntityReport = first;
        for (const delay of POLL_DELAYS_MS) {
          await new Promise(resolve => setTimeout(resolve, delay));
          if (isOver()) {
            return;
          }
          // The check itself went well; a look that fails is made again.
          const known = latest;
          latest = await answerInTime(api.getEntity(entityRef)).catch(
            () => known,
          );
          if (isOver()) {
            return;
          }
          if (latest.etag !== first.etag) {
            showChecked(latest, 'reread');
            return;
          }
        }
        showChecked(latest, 'unchanged');
      } catch (error) {
        if (!isOver()) {
          setRechecked({ state: 'error', error: error as Error, closed: [] });
        }
      }
    },
    [api, entityRef, before, replace],
  );

  // The menu of the page can start a re-check as well as the button of the tab.
  const running = useRunningRecheck(entityRef);
  useEffect(() => {
    if (running && followed.current !== running) {
      followed.current = running;
      follow(running);
    }
  }, [running, follow]);
  const recheck = useCallback(() => {
    followed.current = startRecheck(api, entityRef);
    follow(followed.current);
  }, [api, entityRef, follow]);

  // An answer that was asked for earlier must not replace a newer one.
  const endRecheck = useCallback(() => {
    run.current += 1;
    setRechecked(undefined);
  }, []);
  const reload = useCallback(() => {
    endRecheck();
    return askAgain();
  }, [endRecheck, askAgain]);
  const show = useCallback(
    async (corrected?: CorrectionResponse) => {
      if (corrected?.entity) {
        endRecheck();
        replace(corrected.entity);
      } else {
        await reload();
      }
    },
    [endRecheck, reload, replace],
  );

  return { ...answer, reload, show, recheck, rechecked };
}

function closedGaps(before: EntityReport, after: EntityReport): string[] {
  const gaps = new Set(
    before.practices
      .filter(({ state }) => state === 'gap')
      .map(({ practice }) => practice),
  );
  return after.practices
    .filter(({ practice, state }) => state === 'met' && gaps.has(practice))
    .map(({ title }) => title);
}
