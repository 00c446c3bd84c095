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

import { AuditorService } from '@backstage/backend-plugin-api';
import { ObservationsResponse } from '@team-topology/backstage-plugin-team-topology-common';
import { Request, Router } from 'express';
import { audit } from '../request/audit';
import { Authenticate } from '../request/Authenticate';
import { readRef } from '../request/readRef';
import {
  ObservationSelection,
  ObservationVerdicts,
  VerdictOutcome,
} from './ObservationVerdicts';

const PATH = '/teams/:namespace/:name/observations/:key';

/** What {@link addObservationRoutes} needs. */
export interface ObservationRoutesOptions {
  verdicts: ObservationVerdicts;
  auditor: AuditorService;
  authenticate: Authenticate;
}

/**
 * Adds the routes by which people of a team confirm and dismiss what is observed about
 * it. Each attempt leaves a trace.
 */
export function addObservationRoutes(
  router: Router,
  options: ObservationRoutesOptions,
): void {
  const { verdicts, auditor, authenticate } = options;

  const change = async (
    request: Request,
    eventId: string,
    selection: ObservationSelection,
    act: () => Promise<VerdictOutcome>,
  ): Promise<ObservationsResponse> => {
    const { response } = await audit(
      auditor,
      {
        eventId,
        severityLevel: 'medium',
        request,
        meta: { entityRef: selection.groupRef, observation: selection.key },
      },
      act,
      ({ before, after }) => ({
        ...(before && { before }),
        ...(after && { after }),
      }),
    );
    return response;
  };

  router.put(PATH, async (request, response) => {
    const credentials = await authenticate(request);
    const selection = readSelection(request);
    response.json(
      await change(request, 'observation-update', selection, async () =>
        verdicts.put(selection, request.body, credentials),
      ),
    );
  });

  router.delete(PATH, async (request, response) => {
    const credentials = await authenticate(request);
    const selection = readSelection(request);
    response.json(
      await change(request, 'observation-delete', selection, async () =>
        verdicts.delete(selection, credentials),
      ),
    );
  });
}

function readSelection(request: Request): ObservationSelection {
  return {
    groupRef: readRef(request, 'group'),
    scope: request.query.scope === 'own' ? 'own' : 'all',
    key: request.params.key,
  };
}
