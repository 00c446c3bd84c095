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

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createRuleSet,
  NO_EVIDENCE,
} from '@team-topology/backstage-plugin-team-topology-common';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { CatalogIndex } from '../catalog/CatalogIndex';
import { indexEntity } from '../catalog/IndexedEntity';
import { EntityAssessor } from '../refresh/EntityAssessor';
import { LastRefresh } from '../refresh/LastRefresh';
import { AssessmentStore } from '../store/AssessmentStore';
import { openDatabase } from '../store/openDatabase';
import { TeamStore } from '../store/TeamStore';
import { CatalogVisibility } from '../visibility/CatalogVisibility';
import { RefreshReports } from './RefreshReports';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const credentials = mockCredentials.user('user:default/carol');

function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', title: `The ${name}`, etag: 'e' },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/shop' }],
  };
}

describe.each(databases.eachSupportedId())('RefreshReports on %s', id => {
  /** Of 6 components every second one could not be assessed; the caller may see 4. */
  async function setUp(decision: PolicyDecision) {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    const rules = createRuleSet();
    const store = new AssessmentStore(db);
    const assessor = new EntityAssessor({ rules, kinds: ['component'] });
    const entities = ['a', 'b', 'c', 'd', 'e', 'f'].map(component);
    const now = new Date();
    await store.write(
      entities.map((entity, index) =>
        index % 2 === 0
          ? assessor.assess(
              entity,
              new CatalogIndex(),
              { evidence: NO_EVIDENCE },
              now,
            )
          : {
              indexed: indexEntity(entity),
              hash: 'hash',
              outcome: { error: `It is ${entity.metadata.name}.` },
            },
      ),
      now,
    );
    await store.setStatus({ state: 'succeeded', as_of: now.toISOString() });
    const visibility = new CatalogVisibility({
      db,
      permissions: mockServices.permissions.mock({
        authorizeConditional: async () => [decision as any],
      }),
      catalog: catalogServiceMock({ entities: entities.slice(0, 4) }),
    });
    return {
      asOf: now.toISOString(),
      reports: new RefreshReports({
        lastRefresh: new LastRefresh({
          store,
          schedule: { frequency: { days: 1 }, timeout: { minutes: 10 } },
        }),
        teams: new TeamStore(db, rules),
        visibility,
      }),
    };
  }

  it('says how the last refresh went, and pages through what failed', async () => {
    const { reports, asOf } = await setUp({ result: AuthorizeResult.ALLOW });
    const first = await reports.getReport({ limit: 2 }, credentials);
    expect(first).toEqual({
      status: { state: 'succeeded', asOf },
      entities: { total: 6, assessed: 3 },
      failures: {
        items: ['b', 'd'].map(name => ({
          ref: `component:default/${name}`,
          title: `The ${name}`,
          owners: ['group:default/shop'],
          error: `It is ${name}.`,
        })),
        totalItems: 3,
        nextCursor: expect.any(String),
      },
    });
    const { failures } = await reports.getReport(
      { limit: 2, cursor: first.failures.nextCursor },
      credentials,
    );
    expect(failures.items.map(({ ref }) => ref)).toEqual([
      'component:default/f',
    ]);
    expect(failures.nextCursor).toBeUndefined();
  });

  it('counts and lists only what the caller may see', async () => {
    const { reports } = await setUp({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        resourceType: 'catalog-entity',
        params: { claims: ['user:default/carol'] },
      },
    });
    const report = await reports.getReport({ limit: 1 }, credentials);
    expect(report.entities).toEqual({ total: 4, assessed: 2 });
    expect(report.failures.totalItems).toBe(2);
  });

  it('tells those who may see nothing no more than the time', async () => {
    const { reports, asOf } = await setUp({ result: AuthorizeResult.DENY });
    expect(await reports.getReport({ limit: 50 }, credentials)).toEqual({
      status: { state: 'succeeded', asOf },
      entities: { total: 0, assessed: 0 },
      failures: { items: [], totalItems: 0 },
    });
  });
});
