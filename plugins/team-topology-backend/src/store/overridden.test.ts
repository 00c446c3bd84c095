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

import { Entity } from '@backstage/catalog-model';
import {
  createRuleSet,
  NO_EVIDENCE,
  summarizeTeam,
} from '@team-topology/backstage-plugin-team-topology-common';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { EntityAssessor } from '../refresh/EntityAssessor';
import { AssessmentStore } from './AssessmentStore';
import { openDatabase } from './openDatabase';
import { TeamStore } from './TeamStore';

jest.setTimeout(60_000);

const TEAM = 'group:default/shop';
const ID = 'sre/slo-defined';

const rules = createRuleSet({
  sources: [
    {
      practices: [
        {
          id: ID,
          overrides: [
            {
              id: 'paid',
              when: { 'facts.tagWords': { $contains: 'paid' } },
              reason: 'Customers pay for it.',
              severity: 'low',
              level: 3,
            },
          ],
        },
      ],
    },
  ],
});
const practice = rules.practices.find(({ id }) => id === ID)!;

function service(name: string, tags: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', etag: 'e', tags },
    spec: { type: 'service', lifecycle: 'production', owner: TEAM },
    relations: [{ type: 'ownedBy', targetRef: TEAM }],
  };
}

const databases = createTestDatabases();

it.each(databases.eachSupportedId())(
  'what the rules change for one entity is stored with it on %s',
  async id => {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    const store = new AssessmentStore(db);
    const assessor = new EntityAssessor({ rules, kinds: ['component'] });
    const lookup = { getRecord: () => undefined, getTemplates: () => [] };
    const now = new Date('2026-03-01T08:00:00Z');
    await store.write(
      [service('plain', []), service('paid', ['paid'])].map(entity =>
        assessor.assess(entity, lookup, { evidence: NO_EVIDENCE }, now),
      ),
      now,
    );

    const teams = new TeamStore(db, rules);
    const team = { groupRef: TEAM, scope: 'own' as const };
    const all = { kind: 'all' as const };
    const gapsOf = async (severity?: 'low' | 'critical') =>
      (
        await teams.listGaps(
          { team, practice: ID, severity, limit: 10, sort: 'severity' },
          all,
        )
      ).items.map(item => [item.entityRef, item.severity, item.level]);
    expect(practice).toMatchObject({ severity: 'critical', level: 2 });
    expect(await gapsOf()).toEqual([
      ['component:default/plain', 'critical', 2],
      ['component:default/paid', 'low', 3],
    ]);
    expect(await gapsOf('low')).toEqual([['component:default/paid', 'low', 3]]);

    const entities = await teams.getTeamEntities(team, all);
    expect(entities.map(({ ref, overridden }) => [ref, overridden])).toEqual([
      ['component:default/paid', { [ID]: { severity: 'low', level: 3 } }],
      ['component:default/plain', undefined],
    ]);
    const gapsIn = (which: typeof entities) => {
      const { severities, gaps } = summarizeTeam(which, {
        ...rules,
        practices: [practice],
      });
      return [severities.critical, severities.low, gaps[0]];
    };
    expect(gapsIn(entities)).toEqual([
      1,
      1,
      expect.objectContaining({ gaps: 2, severity: 'critical', level: 2 }),
    ]);
    expect(gapsIn(entities.slice(0, 1))).toEqual([
      0,
      1,
      expect.objectContaining({ gaps: 1, severity: 'low', level: 3 }),
    ]);

    // Rows of before the column was there follow the rule until they are written anew.
    await db('gaps').update({ level: null });
    expect((await gapsOf()).map(([, , level]) => level)).toEqual([2, 2]);
  },
);
