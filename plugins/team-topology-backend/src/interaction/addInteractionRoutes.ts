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

import { Router } from 'express';
import { Authenticate } from '../request/Authenticate';
import { readRef } from '../request/readRef';
import { InteractionReports } from './InteractionReports';

/**
 * Adds the route about what goes on between teams.
 */
export function addInteractionRoutes(
  router: Router,
  options: {
    interactions: InteractionReports;
    authenticate: Authenticate;
  },
): void {
  const { interactions, authenticate } = options;

  router.get(
    '/teams/:namespace/:name/interactions',
    async (request, response) => {
      const credentials = await authenticate(request);
      response.json(
        await interactions.getInteractions(
          {
            groupRef: readRef(request, 'group'),
            scope: request.query.scope === 'own' ? 'own' : 'all',
          },
          credentials,
        ),
      );
    },
  );
}
