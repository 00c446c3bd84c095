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
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createRuleSet,
  defaultObservationThresholds,
  DEFAULT_LEVEL_THRESHOLDS,
} from '@team-topology/backstage-plugin-team-topology-common';
import { createTestTelemetry } from '../__testUtils__/createTestTelemetry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { CorrectionStore } from '../correction/CorrectionStore';
import { EvidenceCollector } from '../evidence/EvidenceCollector';
import { EffectiveExemptions } from '../exemption/EffectiveExemptions';
import { ExemptionStore } from '../exemption/ExemptionStore';
import { GroupAncestry } from '../ownership/GroupAncestry';
import { ObservationVerdictStore } from '../observation/ObservationVerdictStore';
import { OrganizationStore } from '../organization/OrganizationStore';
import { AssessmentRefresh } from '../refresh/AssessmentRefresh';
import { EntityAssessor } from '../refresh/EntityAssessor';
import { LastRefresh } from '../refresh/LastRefresh';
import { AssessmentStore } from '../store/AssessmentStore';
import { openDatabase } from '../store/openDatabase';
import { TeamStore } from '../store/TeamStore';
import { CatalogVisibility } from '../visibility/CatalogVisibility';
import { TeamReports } from './TeamReports';

jest.setTimeout(60_000);

const TEAM = 'group:default/shop';

const databases = createTestDatabases();

function part(index: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: `part-${index}`, namespace: 'default', etag: 'e' },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
    relations: [{ type: 'ownedBy', targetRef: TEAM }],
  };
}

const SHOP: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'shop', namespace: 'default', etag: 'e' },
  spec: { type: 'team', children: [] },
};

describe.each(databases.eachSupportedId())(
  'team reports under conditions on %s',
  id => {
    afterEach(() => {
      jest.useRealTimers();
    });

    /** The caller may see the team and every third of its entities. */
    async function setUp(
      size: number,
      makePart: (index: number) => Entity = part,
    ) {
      const entities = [
        SHOP,
        ...Array.from({ length: size }, (_item, index) => makePart(index)),
      ];
      const db = await openDatabase({ getClient: () => databases.init(id) });
      const rules = createRuleSet();
      const store = new AssessmentStore(db);
      const telemetry = createTestTelemetry();
      await new AssessmentRefresh({
        catalog: {
          async *streamEntities() {
            yield entities;
          },
          getEntities: async refs =>
            entities.filter(entity =>
              refs.includes(stringifyEntityRef(entity)),
            ),
        },
        store,
        assessor: new EntityAssessor({ rules, kinds: ['component'] }),
        corrections: new CorrectionStore(db),
        exemptions: new EffectiveExemptions({
          store: new ExemptionStore(db),
          groups: new GroupAncestry(db),
        }),
        evidence: new EvidenceCollector({
          providers: [],
          telemetry,
        }),
        telemetry,
        logger: mockServices.logger.mock(),
      }).run();

      const catalog = catalogServiceMock({
        entities: entities.filter((_entity, index) => index % 3 === 0),
      });
      const calls = {
        byRef: jest.spyOn(catalog, 'getEntityByRef'),
        byRefs: jest.spyOn(catalog, 'getEntitiesByRefs'),
        query: jest.spyOn(catalog, 'queryEntities'),
        stream: jest.spyOn(catalog, 'streamEntities'),
      };
      let claims = ['user:default/carol'];
      const permissions = mockServices.permissions.mock({
        authorizeConditional: async () => [
          {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_ENTITY_OWNER',
              resourceType: 'catalog-entity',
              params: { claims },
            },
          },
        ],
      });
      const visibility = new CatalogVisibility({ db, permissions, catalog });
      return {
        db,
        catalog,
        corrections: new CorrectionStore(db),
        visibility,
        reports: new TeamReports({
          catalog,
          lastRefresh: new LastRefresh({
            store,
            schedule: { frequency: { days: 1 }, timeout: { minutes: 10 } },
          }),
          teams: new TeamStore(db, rules),
          corrections: new CorrectionStore(db),
          verdicts: new ObservationVerdictStore(db),
          organization: new OrganizationStore(db),
          visibility,
          thresholds: defaultObservationThresholds,
          rules,
          levels: DEFAULT_LEVEL_THRESHOLDS,
        }),
        permissions,
        claim(...refs: string[]) {
          claims = refs;
        },
        takeCalls() {
          const counts = Object.fromEntries(
            Object.entries(calls).map(([name, spy]) => [
              name,
              spy.mock.calls.length,
            ]),
          );
          Object.values(calls).forEach(spy => spy.mockClear());
          return counts;
        },
      };
    }

    const credentials = mockCredentials.user('user:default/carol');

    it.each([
      [6, 2],
      [900, 300],
    ])(
      'ask the catalog as often for %d entities as for any number',
      async (size, visible) => {
        const { reports, takeCalls, permissions } = await setUp(size);
        const report = await reports.getReport(TEAM, 'all', credentials);
        expect(report.limited).toBe(true);
        expect(report.counts).toEqual({ own: visible, all: visible });
        expect(report.summary.entities.total).toBe(visible);
        expect(takeCalls()).toEqual({
          byRef: 1,
          byRefs: 1,
          query: 0,
          stream: 0,
        });
        expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);

        // The next question within a minute needs the group only.
        await reports.listGaps(
          {
            team: { groupRef: TEAM, scope: 'all' },
            limit: 5,
            sort: 'severity',
          },
          credentials,
        );
        expect(takeCalls()).toEqual({
          byRef: 1,
          byRefs: 0,
          query: 0,
          stream: 0,
        });
      },
    );

    it('say what the team is for from the entities that the caller may see', async () => {
      // Shown are the parts 2, 5, 8 and 11.
      const { reports } = await setUp(12, index => ({
        ...part(index),
        metadata: {
          ...part(index).metadata,
          annotations: {
            'team-topology/function': index % 3 === 2 ? 'sre' : 'infra',
          },
        },
      }));
      const { classification } = await reports.getReport(
        TEAM,
        'own',
        credentials,
      );
      expect(classification).toMatchObject({
        primary: 'sre',
        basis: 'entities',
        observed: { primary: 'sre', entities: 4 },
        words: { primary: 'application' },
        summary: expect.stringMatching(
          /^Of 4 entities that it owns, 4 are SRE\./,
        ),
        observations: [{ id: 'function-differs' }],
      });
      expect(JSON.stringify(classification)).not.toContain('Infrastructure');
    });

    it('count levels from the entities that the caller may see', async () => {
      // Shown are the parts 2, 5, 8 and 11, which all have documentation.
      const { reports, permissions } = await setUp(12, index => ({
        ...part(index),
        metadata: {
          ...part(index).metadata,
          annotations:
            index % 3 === 2
              ? {
                  'team-topology/declared.platform.documentation-exists':
                    'wiki',
                }
              : {
                  'team-topology/declared.platform.documentation-exists': 'no',
                },
        },
      }));
      const platform = async () => {
        const report = await reports.getReport(TEAM, 'own', credentials);
        expect(report.levelThresholds).toEqual(DEFAULT_LEVEL_THRESHOLDS);
        return report.levels.find(
          ({ discipline }) => discipline === 'platform',
        )!;
      };
      const practice = 'platform/documentation-exists';
      const seen = await platform();
      expect(seen.steps[0].met).toBeGreaterThanOrEqual(4);
      expect(seen.next?.missing).not.toContainEqual(
        expect.objectContaining({ practice, kind: 'close' }),
      );

      permissions.authorizeConditional.mockResolvedValue([
        { result: AuthorizeResult.ALLOW },
      ]);
      const all = await platform();
      expect(all.steps[0].met + all.steps[0].gap + all.steps[0].unknown).toBe(
        3 * (seen.steps[0].met + seen.steps[0].gap + seen.steps[0].unknown),
      );
      expect(all.next?.missing).toContainEqual(
        expect.objectContaining({ practice, kind: 'close', cells: 8 }),
      );
    });

    it('tell what speaks against a correction only to those who see all that it was said of', async () => {
      const { reports, corrections, permissions } = await setUp(12, index => ({
        ...part(index),
        metadata: {
          ...part(index).metadata,
          annotations: {
            'team-topology/function': index % 3 === 2 ? 'sre' : 'infra',
          },
        },
      }));
      expect(await reports.deriveFunction(SHOP)).toBe('infra');
      const said = {
        function: 'platform',
        author: 'user:default/anna',
        at: '2026-03-01T08:00:00.000Z',
        reason: 'It says so.',
      };
      const correctionFor = async () =>
        (await reports.getReport(TEAM, 'all', credentials)).classification;

      for (const derivedThen of ['infra', 'devops', undefined]) {
        await corrections.put(TEAM, { ...said, derivedThen });
        const seen = await correctionFor();
        expect(seen.correction).toEqual(said);
        expect(JSON.stringify(seen)).not.toMatch(/Infrastructure|DevOps/);
      }

      permissions.authorizeConditional.mockResolvedValue([
        { result: AuthorizeResult.ALLOW },
      ]);
      expect((await correctionFor()).correction).toEqual({
        ...said,
        contrary:
          'When it was corrected, its signals named no function. Now they say Infrastructure.',
      });
      await corrections.put(TEAM, { ...said, derivedThen: 'infra' });
      expect((await correctionFor()).correction).toEqual(said);
    });

    it('take what the group declares now, as the caller reads it', async () => {
      const { reports, catalog } = await setUp(3);
      catalog.getEntityByRef = async () => ({
        ...SHOP,
        metadata: {
          ...SHOP.metadata,
          annotations: { 'team-topology/function': 'platform' },
        },
      });
      const { classification } = await reports.getReport(
        TEAM,
        'own',
        credentials,
      );
      expect(classification).toMatchObject({
        primary: 'platform',
        confidence: 1,
        basis: 'correction',
      });
    });

    it('say that the group declares a function which does not exist', async () => {
      const { reports, catalog } = await setUp(3);
      catalog.getEntityByRef = async () => ({
        ...SHOP,
        metadata: {
          ...SHOP.metadata,
          annotations: { 'team-topology/function': 'pizza' },
        },
      });
      const report = await reports.getReport(TEAM, 'own', credentials);
      expect(report.classification.basis).not.toBe('correction');
      expect(report.problems).toEqual([
        {
          field: 'metadata.annotations.team-topology/function',
          message: expect.stringContaining('"pizza" is no function'),
        },
      ]);
    });

    it('share what was found between callers with equal rights only, and for a minute only', async () => {
      jest.useFakeTimers({
        now: new Date('2026-03-01T08:00:00Z'),
        doNotFake: [
          'hrtime',
          'nextTick',
          'performance',
          'queueMicrotask',
          'setImmediate',
          'clearImmediate',
          'setInterval',
          'clearInterval',
          'setTimeout',
          'clearTimeout',
        ],
      });
      const { db, visibility, reports, takeCalls, claim } = await setUp(6);
      const readsFor = async (user: string, ...claims: string[]) => {
        claim(...claims);
        await reports.getReport(TEAM, 'own', mockCredentials.user(user));
        return takeCalls().byRefs;
      };
      expect(await readsFor('user:default/a', 'group:default/x')).toBe(1);
      expect(await readsFor('user:default/b', 'group:default/x')).toBe(0);
      expect(await readsFor('user:default/b', 'group:default/y')).toBe(1);

      jest.setSystemTime(new Date('2026-03-01T08:00:59Z'));
      expect(await readsFor('user:default/a', 'group:default/x')).toBe(0);
      jest.setSystemTime(new Date('2026-03-01T08:01:00Z'));
      expect(await readsFor('user:default/a', 'group:default/x')).toBe(1);

      expect(await db('visible_sets')).toHaveLength(3);
      await visibility.removeExpired(new Date('2026-03-01T08:06:30Z'));
      expect(await db('visible_sets')).toHaveLength(1);
      await visibility.removeExpired(new Date('2026-03-01T08:08:00Z'));
      expect(await db('visible_entities')).toEqual([]);
    });
  },
);
