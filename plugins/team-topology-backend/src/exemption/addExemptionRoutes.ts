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
import { JsonObject } from '@backstage/types';
import {
  ExemptionRequest,
  ExemptionResponse,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Request, Router } from 'express';
import { audit } from '../request/audit';
import { Authenticate } from '../request/Authenticate';
import { describeTarget } from './describeTarget';
import { ExemptionOutcome, Exemptions } from './Exemptions';
import { readExemptionQuery } from './readExemptionQuery';

/** As long as what can be stored. What is asked may be longer, and is refused then. */
const MAX_LOGGED_LENGTH = 255;

/** What {@link addExemptionRoutes} needs. */
export interface ExemptionRoutesOptions {
  exemptions: Exemptions;
  auditor: AuditorService;
  authenticate: Authenticate;
}

/**
 * Adds the routes of exemptions. Each attempt to change one leaves a trace.
 */
export function addExemptionRoutes(
  router: Router,
  options: ExemptionRoutesOptions,
): void {
  const { exemptions, auditor, authenticate } = options;

  const change = async (
    request: Request,
    eventId: string,
    meta: JsonObject,
    act: () => Promise<ExemptionOutcome>,
  ): Promise<ExemptionResponse> => {
    const outcome = await audit(
      auditor,
      { eventId, severityLevel: 'medium', request, meta },
      act,
      describeOutcome,
    );
    return await outcome.report();
  };

  router.get('/exemptions', async (request, response) => {
    const credentials = await authenticate(request);
    response.json(
      await exemptions.list(readExemptionQuery(request.query), credentials),
    );
  });

  router.post('/exemptions', async (request, response) => {
    const credentials = await authenticate(request);
    const asked: ExemptionRequest = request.body;
    const meta = {
      practice: cut(asked.practice),
      target: cut(`${describeTarget(asked.target)}`),
      ...(asked.until !== undefined && { until: cut(asked.until) }),
    };
    response
      .status(201)
      .json(
        await change(request, 'exemption-create', meta, async () =>
          exemptions.create(asked, credentials),
        ),
      );
  });

  router.post('/exemptions/:id/approve', async (request, response) => {
    const credentials = await authenticate(request);
    const { id } = request.params;
    response.json(
      await change(request, 'exemption-approve', { id }, async () =>
        exemptions.approve(id, credentials),
      ),
    );
  });

  router.post('/exemptions/:id/reject', async (request, response) => {
    const credentials = await authenticate(request);
    const { id } = request.params;
    response.json(
      await change(request, 'exemption-reject', { id }, async () =>
        exemptions.reject(id, request.body, credentials),
      ),
    );
  });

  router.delete('/exemptions/:id', async (request, response) => {
    const credentials = await authenticate(request);
    const { id } = request.params;
    const { reason } = request.query;
    response.json(
      await change(request, 'exemption-revoke', { id }, async () =>
        exemptions.revoke(
          id,
          reason === undefined ? {} : { reason: String(reason) },
          credentials,
        ),
      ),
    );
  });
}

function describeOutcome({ before, exemption }: ExemptionOutcome): JsonObject {
  const { id, practice, target, until, status } = exemption;
  return {
    id,
    practice,
    target: describeTarget(target),
    ...(until && { until }),
    ...(before && { before }),
    after: status,
  };
}

function cut(text: string): string {
  return text.slice(0, MAX_LOGGED_LENGTH);
}
