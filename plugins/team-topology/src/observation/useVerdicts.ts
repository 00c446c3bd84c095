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
  ObservationsResponse,
  ObservationVerdictRequest,
  StatedObservation,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useMemo, useRef, useState } from 'react';
import { teamTopologyApiRef } from '../api';
import { answerInTime } from '../state';

export interface VerdictsOptions {
  group: Entity;
  scope: TeamScope;
  /** As the report has them. */
  observations: readonly StatedObservation[];
}

/** The observations about a team as they are now, and what a person can say about them. */
export interface Verdicts {
  observations: readonly StatedObservation[];
  /** Ends when the answer is shown. */
  judge(key: string, request: ObservationVerdictRequest): Promise<void>;
  undo(key: string): Promise<void>;
}

/**
 * Sends verdicts, and shows what came of them without reading the whole report again.
 */
export function useVerdicts(options: VerdictsOptions): Verdicts {
  const api = useApi(teamTopologyApiRef);
  const { group, scope, observations: reported } = options;
  const groupRef = stringifyEntityRef(group);
  // What was answered belongs to one report; the next one knows it already.
  const [answered, setAnswered] = useState<{
    reported: readonly StatedObservation[];
    changes: Map<string, StatedObservation>;
  }>();
  const current = useRef(reported);
  current.current = reported;

  const show = useCallback((key: string, answer: ObservationsResponse) => {
    const changed = answer.observations.find(item => item.key === key);
    if (!changed) {
      return;
    }
    setAnswered(before => ({
      reported: current.current,
      changes: new Map(
        before?.reported === current.current ? before.changes : [],
      ).set(key, changed),
    }));
  }, []);
  const judge = useCallback(
    async (key: string, request: ObservationVerdictRequest) =>
      show(
        key,
        await answerInTime(
          api.judgeObservation(groupRef, key, request, { scope }),
        ),
      ),
    [api, groupRef, scope, show],
  );
  const undo = useCallback(
    async (key: string) =>
      show(
        key,
        await answerInTime(
          api.undoObservationVerdict(groupRef, key, { scope }),
        ),
      ),
    [api, groupRef, scope, show],
  );
  const observations = useMemo(
    () =>
      answered?.reported === reported
        ? reported.map(item => answered.changes.get(item.key) ?? item)
        : reported,
    [answered, reported],
  );
  return { observations, judge, undo };
}
