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
import { Exemption } from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useMemo } from 'react';
import { teamTopologyApiRef } from '../api';
import { useAnswer } from '../state';

/** More than there are practices; each is asked for once per target. */
const LIMIT = 500;

/**
 * The exemptions that somebody asked for, for an entity, for its teams or for its type,
 * by practice, that of the entity alone before the others. Empty while they are not
 * known: they add to the page, which says without them what it can.
 *
 * @param version - asked again when it differs
 */
export function useRequestedExemptions(
  entityRef: string,
  version: unknown,
): ReadonlyMap<string, Exemption> {
  const api = useApi(teamTopologyApiRef);
  const { value } = useAnswer(
    useCallback(
      () =>
        api.getExemptions({
          entity: entityRef,
          status: 'requested',
          limit: LIMIT,
        }),
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, entityRef, version],
    ),
  );
  return useMemo(() => {
    const requested = new Map<string, Exemption>();
    for (const exemption of value?.items ?? []) {
      const { practice, target } = exemption;
      if (!requested.has(practice) || target.kind === 'entity') {
        requested.set(practice, exemption);
      }
    }
    return requested;
  }, [value]);
}
