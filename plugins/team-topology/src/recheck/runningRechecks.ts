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

import { RefreshedEntityReport } from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useSyncExternalStore } from 'react';
import { TeamTopologyApi } from '../api';
import { answerInTime } from '../state/answerInTime';

/** A re-check of an entity that somebody asked for on this page. */
export type RunningRecheck = Promise<RefreshedEntityReport>;

// Beyond components, because the menu that starts a re-check closes at once, and
// because the tab, the card and the menu item of an entity all have to know of it.
const running = new Map<string, RunningRecheck>();
const listeners = new Set<() => void>();

/** Asks for a new assessment of an entity, or joins the one that is under way. */
export function startRecheck(
  api: TeamTopologyApi,
  entityRef: string,
): RunningRecheck {
  const known = running.get(entityRef);
  if (known) {
    return known;
  }
  const recheck = answerInTime(api.refreshEntity(entityRef));
  const end = () => {
    running.delete(entityRef);
    tellListeners();
  };
  recheck.then(end, end);
  running.set(entityRef, recheck);
  tellListeners();
  return recheck;
}

/** The re-check of an entity that is under way, if there is one. */
export function useRunningRecheck(
  entityRef: string | undefined,
): RunningRecheck | undefined {
  return useSyncExternalStore(
    listen,
    useCallback(
      () => (entityRef === undefined ? undefined : running.get(entityRef)),
      [entityRef],
    ),
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tellListeners(): void {
  for (const listener of listeners) {
    listener();
  }
}
