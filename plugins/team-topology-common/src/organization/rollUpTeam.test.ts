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

import { defaultObservationThresholds } from '../observation';
import { createRuleSet } from '../rules';
import { classifyTeam } from '../team';
import {
  makeEntity,
  makeOrganization,
  makeServices,
} from './__testUtils__/makeOrganization';
import { OrganizationEntity } from './Organization';
import { rollUpTeam } from './rollUpTeam';

const rules = createRuleSet();

/** The roll-up of a group that is called "Crew", and may be declared something. */
function rollUp(
  owned: OrganizationEntity[],
  options: { declared?: string; scope?: 'own' | 'all' } = {},
) {
  const { declared, scope = 'all' } = options;
  const ref = 'group:default/crew';
  return rollUpTeam({
    team: { ref, title: 'Crew', ...(declared && { declared }) },
    scope,
    index: makeOrganization({ crew: undefined, part: 'crew' }, owned),
    classification: classifyTeam({
      group: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: {
          name: 'crew',
          annotations: declared ? { 'team-topology/function': declared } : {},
        },
        spec: { type: 'team', children: [] },
      },
      entities: owned,
      rules,
      now: new Date('2026-03-01T08:00:00Z'),
    }),
    rules,
    thresholds: defaultObservationThresholds,
  });
}

const infra = (count: number, owner = 'crew') =>
  Array.from({ length: count }, (_item, number) =>
    makeEntity(`resource:${owner}-${number}`, {
      primary: 'infra',
      type: 'vpc',
      owners: [owner],
    }),
  );

describe('rollUpTeam', () => {
  it('says once that what is declared and what is owned differ', () => {
    const idsOf = (declared: string) =>
      rollUp(infra(6), { declared }).observations.map(({ id }) => id);
    expect(idsOf('devsecops')).toEqual(['function-differs', 'function-hole']);
    // In other words of more use.
    expect(idsOf('sre')).toEqual(['label-only', 'function-hole']);
    expect(idsOf('infra')).toEqual(['function-hole']);
  });

  it('keeps the keys while only numbers change, and not when the fact does', () => {
    const keysOf = (
      owned: ReturnType<typeof infra>,
      options?: Parameters<typeof rollUp>[1],
    ) => rollUp(owned, options).observations.map(({ key }) => key);
    const services = (count: number) =>
      makeServices(
        'crew',
        Array.from({ length: count }, () => 'gap' as const),
      );

    const declared = 'sre';
    expect(keysOf(services(3), { declared })).toEqual(
      keysOf(services(9), { declared }),
    );
    expect(keysOf(services(3), { declared })).toContain('label-only.sre');
    expect(keysOf(infra(6), { declared: 'devsecops' })).toEqual([
      'function-differs.devsecops.infra',
      'function-hole.devops.devsecops.platform.sre',
    ]);
    expect(keysOf(infra(9), { declared: 'sre' })).toEqual([
      'label-only.sre',
      'function-hole.devops.devsecops.platform.sre',
    ]);
    // What a team has without its sub-teams may be another matter; its label is not.
    expect(keysOf(infra(6), { declared: 'sre', scope: 'own' })).toEqual([
      'label-only.sre',
      'function-hole.devops.devsecops.platform.sre~own',
    ]);
  });

  it('keeps the words of the classification', () => {
    const [stated] = rollUp(infra(6), { declared: 'devsecops' }).observations;
    expect(stated).toMatchObject({
      text: expect.stringContaining('DevSecOps'),
      numbers: { entities: 6 },
      teams: ['group:default/crew'],
      docs: 'observations.md#function-differs',
    });
  });

  it('counts what its sub-teams own only where it is asked to', () => {
    const owned = [...infra(2), ...infra(3, 'part')];
    const countOf = (scope: 'own' | 'all') => {
      const { coverage, goldenPath } = rollUp(owned, { scope });
      return [coverage.entities, goldenPath.total.entities];
    };
    expect(countOf('own')).toEqual([2, 2]);
    expect(countOf('all')).toEqual([5, 5]);
  });

  it('names the same entities each time, whatever the order of the teams', () => {
    const owned = [
      ...makeServices('crew', ['gap', 'gap']),
      ...makeServices('a-part', ['gap', 'gap'], { owners: ['part'] }),
    ];
    for (const entities of [owned, owned.toReversed()]) {
      const [gap] = rollUp(entities).teamGaps.filter(
        ({ id }) => id === 'slo-missing',
      );
      expect(gap.refs).toEqual([
        'component:default/a-part-0',
        'component:default/a-part-1',
        'component:default/crew-0',
        'component:default/crew-1',
      ]);
    }
  });

  it('has nothing to say of a team without anything', () => {
    expect(rollUp([])).toMatchObject({
      coverage: { entities: 0, holes: 0 },
      goldenPath: { total: { entities: 0 } },
      teamGaps: [],
      observations: [],
    });
  });
});
