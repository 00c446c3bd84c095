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

import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { RuleSet } from '@team-topology/backstage-plugin-team-topology-common';
import {
  HistoryReports,
  HistoryReportsOptions,
  HistoryStore,
  TeamStore,
} from './backendInternals';
import { MeasuredDatabase } from './openMeasuredDatabase';

const RETENTION_MILLISECONDS = 400 * 86_400_000;

/** The reports of the backend for somebody who may see everything. */
export function createReports(
  { db }: MeasuredDatabase,
  rules: RuleSet,
): HistoryReports {
  const catalog: Pick<HistoryReportsOptions['catalog'], 'getEntityByRef'> = {
    async getEntityByRef(ref): Promise<Entity> {
      const { kind, namespace, name } =
        typeof ref === 'string' ? parseEntityRef(ref) : ref;
      return { apiVersion: '', kind, metadata: { namespace, name } };
    },
  };
  const visibility: Pick<
    HistoryReportsOptions['visibility'],
    'ofSome' | 'seesAll'
  > = {
    ofSome: async () => ({ kind: 'all' }),
    seesAll: async () => true,
  };
  return new HistoryReports({
    catalog: catalog as HistoryReportsOptions['catalog'],
    visibility: visibility as HistoryReportsOptions['visibility'],
    history: new HistoryStore(db),
    teams: new TeamStore(db, rules),
    rules,
    retentionMilliseconds: RETENTION_MILLISECONDS,
  });
}
