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

import { Request, Router } from 'express';
import { Authenticate } from '../request/Authenticate';
import { readRef } from '../request/readRef';
import { parsePage } from '../router/selection';
import { HistoryReports, TeamHistorySelection } from './HistoryReports';
import { parseSpan } from './historySpan';

/** What {@link addHistoryRoutes} needs. */
export interface HistoryRoutesOptions {
  authenticate: Authenticate;
  history: HistoryReports;
}

/**
 * Adds the routes about the past.
 */
export function addHistoryRoutes(
  router: Router,
  options: HistoryRoutesOptions,
): void {
  const { authenticate, history } = options;

  router.get(
    '/entities/:kind/:namespace/:name/history',
    async (request, response) => {
      const credentials = await authenticate(request);
      response.json(
        await history.listEntityHistory(
          readRef(request),
          parsePage(request.query),
          credentials,
        ),
      );
    },
  );

  router.get('/teams/:namespace/:name/history', async (request, response) => {
    const credentials = await authenticate(request);
    response.json(
      await history.getTeamHistory(parseSelection(request), credentials),
    );
  });

  router.get(
    '/teams/:namespace/:name/history/changes',
    async (request, response) => {
      const credentials = await authenticate(request);
      response.json(
        await history.listTeamChanges(
          parseSelection(request),
          parsePage(request.query),
          credentials,
        ),
      );
    },
  );
}

function parseSelection(request: Request): TeamHistorySelection {
  const { query } = request;
  return {
    groupRef: readRef(request, 'group'),
    scope: query.scope === 'own' ? 'own' : 'all',
    ...(query.discipline && { discipline: String(query.discipline) }),
    ...(query.practice && { practice: String(query.practice) }),
    span: parseSpan(query, new Date()),
  };
}
