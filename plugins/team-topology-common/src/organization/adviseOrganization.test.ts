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

import { measureAdoption } from '../goldenPath';
import { defaultObservationThresholds } from '../observation';
import { createRuleSet } from '../rules';
import {
  dependsOn,
  makeEntity,
  makeOrganization,
} from './__testUtils__/makeOrganization';
import { adviseOrganization } from './adviseOrganization';
import { OrganizationEntity } from './Organization';
import { AdviceStageId } from './OrganizationAdvice';
import { OrganizationIndex } from './OrganizationIndex';

const rules = createRuleSet();

function advise(index: OrganizationIndex, ruleSet = rules) {
  return adviseOrganization(index, {
    rules: ruleSet,
    thresholds: defaultObservationThresholds,
    adoption: measureAdoption(index).total,
  });
}
function stageOf(index: OrganizationIndex, id: AdviceStageId) {
  return advise(index).stages.find(stage => stage.id === id)!;
}

const DELIVERED: OrganizationEntity['states'] = {
  'devops/source-located': 'met',
  'devops/ci-declared': 'met',
  'devops/deployment-declared': 'met',
  'devops/tests-run': 'unknown',
  'sre/dashboard-linked': 'met',
  'platform/owner-exists': 'met',
  'devsecops/scan-declared': 'met',
};
const RELIABLE: OrganizationEntity['states'] = {
  ...DELIVERED,
  'sre/slo-defined': 'met',
  'sre/on-call-known': 'met',
};

/** Components in production of several teams, with equal states. */
function components(
  count: number,
  states: OrganizationEntity['states'],
  options: Partial<OrganizationEntity> = {},
): OrganizationEntity[] {
  return Array.from({ length: count }, (_item, number) =>
    makeEntity(`component:c${number}`, {
      type: 'service',
      lifecycle: 'production',
      owners: [`team-${number % 6}`],
      primary: 'application',
      states,
      ...options,
    }),
  );
}
const teams = Object.fromEntries(
  Array.from({ length: 6 }, (_item, number) => [`team-${number}`, undefined]),
);

describe('adviseOrganization', () => {
  it.each([
    ['nothing', []],
    ['four components', components(4, {})],
    [
      'experiments mostly',
      [
        ...components(6, {}),
        ...Array.from({ length: 30 }, (_item, number) =>
          makeEntity(`component:x${number}`, { lifecycle: 'experimental' }),
        ),
      ],
    ],
  ])('lets %s explore first', (_name, entities) => {
    const { next, stages } = advise(makeOrganization(teams, entities));
    expect(next).toEqual(['explore']);
    for (const { id, state, text } of stages.slice(1)) {
      expect([id, state]).toEqual([id, 'not-needed']);
      expect(text).toContain('Not worth it yet');
    }
  });

  it('asks for DevOps and scans first, and lets the rest wait', () => {
    const { next, stages } = advise(
      makeOrganization(
        teams,
        components(12, {
          'devops/ci-declared': 'gap',
          'platform/owner-exists': 'met',
          'devsecops/scan-declared': 'gap',
          'sre/on-call-known': 'met',
          'sre/slo-defined': 'gap',
        }),
      ),
    );
    expect(next).toEqual(['devops', 'devsecops']);
    expect(stages.map(({ id, state }) => [id, state])).toEqual([
      ['explore', 'in-place'],
      ['devops', 'next'],
      // Paged already, so that one goal is reached.
      ['sre', 'under-way'],
      ['platform', 'later'],
      ['devsecops', 'next'],
    ]);
    expect(stages[1].conditions[0]).toEqual({
      id: 'no-pipelines',
      title: 'No reliable way to production',
      text: '"CI/CD declared" on 0 of 12 components in production of which it is known, 0 % (holds under 80 %)',
      holds: true,
      value: 0,
      threshold: 0.8,
      refs: expect.arrayContaining(['component:default/c0']),
    });
  });

  it('asks for SRE when reliability becomes critical', () => {
    const few = makeOrganization(
      teams,
      components(12, { ...DELIVERED, 'sre/slo-defined': 'gap' }),
    );
    expect(stageOf(few, 'devops').state).toBe('in-place');
    expect(stageOf(few, 'sre')).toMatchObject({ state: 'not-needed' });

    const shared = components(12, { ...DELIVERED, 'sre/slo-defined': 'gap' });
    for (const user of shared.slice(1, 4)) {
      user.uses = dependsOn('component:c0');
    }
    const asked = stageOf(makeOrganization(teams, shared), 'sre');
    expect(asked.state).toBe('next');
    expect(asked.conditions).toContainEqual(
      expect.objectContaining({
        id: 'shared-without-slo',
        holds: true,
        value: 1,
        refs: ['component:default/c0'],
      }),
    );
    // Of the two goals one is reached, and the other one too.
    expect(
      stageOf(makeOrganization(teams, components(12, RELIABLE)), 'sre').state,
    ).toBe('in-place');
  });

  it('calls unknown what nothing says', () => {
    const index = makeOrganization(teams, components(12, DELIVERED));
    const conditions = stageOf(index, 'sre').conditions;
    const holdsOf = (id: string) =>
      conditions.find(condition => condition.id === id)!.holds;
    expect(holdsOf('many-stacks')).toBeUndefined();
    expect(holdsOf('costly-downtime')).toBeUndefined();
    expect(holdsOf('already-paged')).toBeUndefined();
    expect(
      stageOf(index, 'devops').goals.find(({ id }) => id === 'tests'),
    ).toMatchObject({
      text: 'Of 12 of 12 components in production nobody can tell whether they have "Automated tests run"',
    });
    // A practice that is switched off is asked of nobody.
    const without = createRuleSet({
      sources: [
        {
          name: 'test',
          practices: [{ id: 'devops/ci-declared', disabled: true }],
        },
      ],
    });
    expect(advise(index, without).stages[1].conditions[0]).toEqual({
      id: 'no-pipelines',
      title: 'No reliable way to production',
      text: 'The practice devops/ci-declared is switched off',
      threshold: 0.8,
      refs: [],
    });
  });

  it('calls a share unknown where too little is known', () => {
    const scans = (met: number, unknown: number) =>
      stageOf(
        makeOrganization(teams, [
          ...components(met, { 'devsecops/scan-declared': 'met' }),
          ...components(
            unknown,
            { 'devsecops/scan-declared': 'unknown' },
            { type: 'worker' },
          ).map(entity => ({ ...entity, ref: `${entity.ref}-unknown` })),
        ]),
        'devsecops',
      ).goals[0];
    expect(scans(6, 4)).toMatchObject({ holds: true, value: 1 });
    expect(scans(5, 5)).toEqual({
      id: 'scans',
      title: 'What is in production is scanned',
      text: 'Of 5 of 10 components in production nobody can tell whether they have "Security scan declared"',
      threshold: 0.8,
      refs: [],
    });
  });

  it('finds a platform worth it when many teams build, not for one team or a handful', () => {
    const many = makeOrganization(teams, components(12, DELIVERED));
    expect(stageOf(many, 'platform')).toMatchObject({ state: 'next' });
    const one = makeOrganization(
      teams,
      components(40, DELIVERED, { owners: ['team-0'] }),
    );
    expect(stageOf(one, 'platform')).toMatchObject({
      state: 'not-needed',
      text: 'Not worth it for a single team.',
    });
    expect(
      stageOf(makeOrganization(teams, components(8, DELIVERED)), 'platform'),
    ).toMatchObject({
      state: 'not-needed',
      text: 'Not worth it for a handful of components on one stack.',
    });
    const golden = makeOrganization(teams, [
      makeEntity('template:service', { type: 'service' }),
      ...components(12, DELIVERED, {
        sourceTemplate: 'template:default/service',
      }),
    ]);
    expect(stageOf(golden, 'platform').state).toBe('in-place');
  });

  it('sees resources that teams make again and again', () => {
    const index = makeOrganization(teams, [
      ...components(12, DELIVERED),
      ...[0, 1, 2].map(number =>
        makeEntity(`resource:r${number}`, {
          type: 'queue',
          owners: [`team-${number}`],
        }),
      ),
    ]);
    expect(stageOf(index, 'platform').conditions).toContainEqual(
      expect.objectContaining({
        id: 'repeated-resources',
        holds: true,
        text: '1 type of resources is owned by 3 or more teams and has no template: queue (holds from 1)',
      }),
    );
  });
});
