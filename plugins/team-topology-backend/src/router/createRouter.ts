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

import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  CorrectionResponse,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Request, Router } from 'express';
import { CorrectionOutcome, Corrections } from '../correction/Corrections';
import { addExemptionRoutes } from '../exemption/addExemptionRoutes';
import { Exemptions } from '../exemption/Exemptions';
import { addHistoryRoutes } from '../history/addHistoryRoutes';
import { HistoryReports } from '../history/HistoryReports';
import { addObservationRoutes } from '../observation/addObservationRoutes';
import { ObservationVerdicts } from '../observation/ObservationVerdicts';
import { addInteractionRoutes } from '../interaction/addInteractionRoutes';
import { InteractionReports } from '../interaction/InteractionReports';
import { addOrganizationRoutes } from '../organization/addOrganizationRoutes';
import { OrganizationReports } from '../organization/OrganizationReports';
import { RulesPreviews } from '../preview/RulesPreviews';
import { RemedyProposals } from '../remedy/RemedyProposals';
import { EntityReports } from '../report/EntityReports';
import { RefreshReports } from '../report/RefreshReports';
import { TeamReports } from '../report/TeamReports';
import { audit } from '../request/audit';
import { Authenticate } from '../request/Authenticate';
import { readRef } from '../request/readRef';
import { openApiDocument } from './openapi';
import { parseJsonBody } from './parseJsonBody';
import { reportUnavailable } from './reportUnavailable';
import {
  parseEntitySelection,
  parseGapSelection,
  parsePage,
} from './selection';

/** What {@link createRouter} needs. */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  entities: EntityReports;
  teams: TeamReports;
  corrections: Corrections;
  exemptions: Exemptions;
  verdicts: ObservationVerdicts;
  refresh: RefreshReports;
  history: HistoryReports;
  organization: OrganizationReports;
  interactions: InteractionReports;
  previews: RulesPreviews;
  remedies: RemedyProposals;
  rules: RuleSet;
  logger: LoggerService;
}

/**
 * The HTTP API. Requests are checked against the OpenAPI document first, and
 * answered with the rights of the user who asks.
 */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, auditor, entities, teams, refresh, rules } = options;
  const { corrections } = options;
  // The document is not a literal type, so the router's own types would say nothing.
  const router = createValidatedOpenApiRouter(
    openApiDocument as Parameters<typeof createValidatedOpenApiRouter>[0],
    { middleware: [parseJsonBody] },
  ) as unknown as Router;

  const authenticate: Authenticate = async request =>
    await httpAuth.credentials(request, { allow: ['user'] });

  router.get('/functions', async (request, response) => {
    await authenticate(request);
    response.json({ functions: rules.functions, signals: rules.signals });
  });

  router.get('/practices', async (request, response) => {
    await authenticate(request);
    response.json({ practices: rules.practices });
  });

  router.get('/entities/:kind/:namespace/:name', async (request, response) => {
    const credentials = await authenticate(request);
    response.json(await entities.getReport(readRef(request), credentials));
  });

  router.post(
    '/entities/:kind/:namespace/:name/refresh',
    async (request, response) => {
      const credentials = await authenticate(request);
      const entityRef = readRef(request);
      response.json(
        await audit(
          auditor,
          { eventId: 'entity-refresh', request, meta: { entityRef } },
          async () => entities.refresh(entityRef, credentials),
        ),
      );
    },
  );

  router.get(
    '/entities/:kind/:namespace/:name/remedies',
    async (request, response) => {
      const credentials = await authenticate(request);
      response.json(
        await options.remedies.propose(
          readRef(request),
          String(request.query.practice),
          credentials,
        ),
      );
    },
  );

  router.get('/teams', async (request, response) => {
    const credentials = await authenticate(request);
    response.json(await teams.listTeams(parsePage(request.query), credentials));
  });

  router.get('/teams/:namespace/:name', async (request, response) => {
    const credentials = await authenticate(request);
    const scope = request.query.scope === 'own' ? 'own' : 'all';
    response.json(
      await teams.getReport(readRef(request, 'group'), scope, credentials),
    );
  });

  router.get('/teams/:namespace/:name/entities', async (request, response) => {
    const credentials = await authenticate(request);
    const groupRef = readRef(request, 'group');
    response.json(
      await teams.listEntities(
        parseEntitySelection(rules, groupRef, request.query),
        credentials,
      ),
    );
  });

  router.get('/teams/:namespace/:name/gaps', async (request, response) => {
    const credentials = await authenticate(request);
    const groupRef = readRef(request, 'group');
    response.json(
      await teams.listGaps(
        parseGapSelection(rules, request.query, groupRef),
        credentials,
      ),
    );
  });

  router.get('/gaps', async (request, response) => {
    const credentials = await authenticate(request);
    response.json(
      await teams.listGaps(
        parseGapSelection(rules, request.query),
        credentials,
      ),
    );
  });

  router.get('/refresh', async (request, response) => {
    const credentials = await authenticate(request);
    response.json(
      await refresh.getReport(parsePage(request.query), credentials),
    );
  });

  router.get('/corrections', async (request, response) => {
    const credentials = await authenticate(request);
    response.json(
      await corrections.list(parsePage(request.query), credentials),
    );
  });

  const correct = async (
    request: Request,
    eventId: string,
    change: () => Promise<CorrectionOutcome>,
  ): Promise<CorrectionResponse> => {
    const outcome = await audit(
      auditor,
      {
        eventId,
        severityLevel: 'medium',
        request,
        meta: { entityRef: readRef(request) },
      },
      change,
      ({ before, after }) => ({
        ...(before && { before }),
        ...(after && { after }),
      }),
    );
    return await outcome.report();
  };

  router.put(
    '/corrections/:kind/:namespace/:name',
    async (request, response) => {
      const credentials = await authenticate(request);
      response.json(
        await correct(request, 'correction-update', async () =>
          corrections.put(readRef(request), request.body, credentials),
        ),
      );
    },
  );

  router.delete(
    '/corrections/:kind/:namespace/:name',
    async (request, response) => {
      const credentials = await authenticate(request);
      response.json(
        await correct(request, 'correction-delete', async () =>
          corrections.delete(readRef(request), credentials),
        ),
      );
    },
  );

  addExemptionRoutes(router, {
    exemptions: options.exemptions,
    auditor,
    authenticate,
  });

  addObservationRoutes(router, {
    verdicts: options.verdicts,
    auditor,
    authenticate,
  });

  router.post('/preview', async (request, response) => {
    const credentials = await authenticate(request);
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      response.json(
        await options.previews.preview(request.body, credentials, gone.signal),
      );
    } catch (error) {
      // Who went away wants no answer, and it is no fault that belongs in the log.
      if (!gone.signal.aborted) {
        throw error;
      }
    }
  });

  addHistoryRoutes(router, { authenticate, history: options.history });

  addInteractionRoutes(router, {
    authenticate,
    interactions: options.interactions,
  });

  addOrganizationRoutes(router, {
    authenticate,
    organization: options.organization,
  });

  router.use(reportUnavailable(options.logger));

  return router;
}
