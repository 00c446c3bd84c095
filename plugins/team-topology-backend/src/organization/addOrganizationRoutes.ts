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
import { InputError } from '@backstage/errors';
import { Router } from 'express';
import { Authenticate } from '../request/Authenticate';
import { parsePage } from '../router/selection';
import { OrganizationReports } from './OrganizationReports';
import { CandidateSelection } from './OrganizationStore';

/**
 * Adds the routes about all teams together.
 */
export function addOrganizationRoutes(
  router: Router,
  options: {
    organization: OrganizationReports;
    authenticate: Authenticate;
  },
): void {
  const { organization, authenticate } = options;

  router.get('/organization', async (request, response) => {
    const credentials = await authenticate(request);
    response.json(await organization.getReport(credentials));
  });

  router.get('/golden-path', async (request, response) => {
    const credentials = await authenticate(request);
    response.json(
      await organization.listCandidates(
        parseCandidateSelection(request.query),
        credentials,
      ),
    );
  });
}

/**
 * Which entities without a golden path a request asks for.
 *
 * @throws InputError when a ref is none
 */
function parseCandidateSelection(
  query: Record<string, unknown>,
): CandidateSelection {
  const { type, template, team, scope } = query;
  return {
    ...parsePage(query),
    ...(type !== undefined && { type: String(type).toLowerCase() }),
    ...(template !== undefined && {
      template: parseRef('template', String(template)),
    }),
    ...(team !== undefined && {
      team: {
        groupRef: parseRef('group', String(team)),
        scope: scope === 'own' ? ('own' as const) : ('all' as const),
      },
    }),
  };
}

function parseRef(kind: 'template' | 'group', text: string): string {
  try {
    const ref = parseEntityRef(text, {
      defaultKind: kind,
      defaultNamespace: 'default',
    });
    if (ref.kind.toLocaleLowerCase('en-US') === kind) {
      return stringifyEntityRef(ref);
    }
  } catch {
    // Said below.
  }
  throw new InputError(
    `"${text}" is no reference to a ${kind}; write ${kind}:<namespace>/<name>`,
  );
}
