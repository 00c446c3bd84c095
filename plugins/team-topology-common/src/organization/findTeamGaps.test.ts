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

import { coverEachTeam, measureCoverage } from '../functionCoverage';
import { defaultObservationThresholds } from '../observation';
import { createRuleSet } from '../rules';
import {
  dependsOn,
  makeEntity,
  makeOrganization,
  makeServices,
} from './__testUtils__/makeOrganization';
import { findOrganizationGaps, findTeamGaps } from './findTeamGaps';
import { OrganizationIndex } from './OrganizationIndex';
import { TeamGap } from './TeamGap';

const rules = createRuleSet();
const options = { rules, thresholds: defaultObservationThresholds };

function ofTeam(index: OrganizationIndex, name = 'shop'): TeamGap[] {
  const ref = `group:default/${name}`;
  const entities = index.ownedBy(ref);
  return findTeamGaps(
    measureCoverage({ ref, entities }, index, rules),
    entities,
    index,
    options,
  );
}
const tell = (gaps: TeamGap[]) =>
  gaps.map(({ id, subject, severity }) => `${severity} ${id} ${subject}`);
const SCAN = 'devsecops/scan-declared';
const ON_CALL = 'sre/on-call-known';

describe('gaps of a team', () => {
  const teams = { shop: undefined, guard: undefined };
  const guard = [
    makeEntity('component:scanner', {
      primary: 'devsecops',
      owners: ['guard'],
    }),
    makeEntity('component:alerts', { primary: 'sre', owners: ['guard'] }),
  ];

  it('is a hole in SRE or DevSecOps that its services feel', () => {
    const index = makeOrganization(teams, [
      ...guard,
      ...makeServices('shop', ['met', 'met'], { states: { [SCAN]: 'gap' } }),
    ]);
    expect(tell(ofTeam(index))).toEqual(['medium function-hole devsecops']);
    expect(ofTeam(index)[0]).toMatchObject({
      reason:
        '2 services in production, no DevSecOps work of its own, and no entity uses any of another team. Of 2 DevSecOps checks of those services that are known, 0 are met.',
      entities: 2,
      refs: ['component:default/shop-0', 'component:default/shop-1'],
      teams: [{ ref: 'group:default/shop', entities: 2, of: 2 }],
    });
  });

  it('weighs less where nothing is known of the services', () => {
    const index = makeOrganization(teams, [
      ...guard,
      ...makeServices('shop', ['met'], { states: { [SCAN]: 'unknown' } }),
    ]);
    expect(tell(ofTeam(index))).toEqual(['low function-hole devsecops']);
    expect(ofTeam(index)[0].reason).toContain('Nothing says whether');
  });

  it.each([
    [
      'somebody serves it',
      makeServices('shop', ['met'], {
        states: { [SCAN]: 'gap' },
        uses: dependsOn('component:scanner'),
      }),
    ],
    [
      'its services do well without',
      makeServices('shop', ['met', 'met'], { states: { [SCAN]: 'met' } }),
    ],
    [
      'it runs no service',
      [
        makeEntity('component:lib', {
          primary: 'application',
          owners: ['shop'],
        }),
      ],
    ],
  ])('is none where %s', (_name, entities) => {
    expect(
      tell(ofTeam(makeOrganization(teams, [...guard, ...entities]))),
    ).toEqual([]);
  });

  it('are services without an SLO, and types without a golden path', () => {
    const worker = (number: number) =>
      makeEntity(`component:w${number}`, {
        type: 'worker',
        primary: 'sre',
        owners: ['shop'],
      });
    const index = makeOrganization(teams, [
      ...makeServices('shop', ['gap', 'met', 'unknown'], {
        states: { [SCAN]: 'met' },
      }),
      makeEntity('template:service', { type: 'service' }),
      ...[1, 2, 3].map(worker),
    ]);
    const gaps = ofTeam(index);
    expect(tell(gaps)).toEqual([
      'critical slo-missing sre/slo-defined',
      'low type-without-template worker',
    ]);
    expect(gaps[0]).toMatchObject({
      reason:
        '1 of 3 services in production declares no service level objective.',
      teams: [{ ref: 'group:default/shop', entities: 1, of: 3 }],
    });
    // For two of them a template is hardly worth it.
    expect(
      tell(ofTeam(makeOrganization(teams, [worker(1), worker(2)]))),
    ).toEqual([]);
  });

  it('says when a type has only templates that are set aside', () => {
    const index = makeOrganization(teams, [
      ...makeServices('shop', ['met', 'met', 'met'], {
        states: { [SCAN]: 'met', [ON_CALL]: 'met' },
      }),
      makeEntity('template:old', { type: 'service', setAside: 'deprecated' }),
    ]);
    expect(ofTeam(index)).toMatchObject([
      {
        id: 'type-without-template',
        reason:
          '3 entities of type service in production, and no template makes one but those that are experimental, examples or deprecated.',
      },
    ]);
  });
});

describe('gaps of an organization', () => {
  const find = (index: OrganizationIndex, exploring = false) =>
    findOrganizationGaps(coverEachTeam(index, rules), index, {
      ...options,
      exploring,
    });

  it('is nothing for nothing', () => {
    expect(find(makeOrganization({}, []))).toEqual([]);
  });

  it('names functions that nobody covers, and asks less of the small', () => {
    const index = (count: number) =>
      makeOrganization({ shop: undefined }, [
        ...makeServices('shop', Array(count).fill('met'), {
          type: undefined,
          states: { [SCAN]: 'met' },
        }),
      ]);
    expect(tell(find(index(30)))).toEqual([
      'medium function-not-covered infra',
      'high function-not-covered sre',
      'high function-not-covered devops',
      'medium function-not-covered platform',
      'high function-not-covered devsecops',
    ]);
    expect(find(index(30))[1].reason).toBe(
      'None of the 30 entities that could be assessed is SRE work, and 30 services are in production.',
    );
    expect(find(index(3)).every(({ severity }) => severity === 'low')).toBe(
      true,
    );
    expect(find(index(3), true)).toEqual([]);
  });

  it('joins the holes of teams that run services themselves', () => {
    const index = makeOrganization(
      { top: undefined, shop: 'top', bank: 'top', guard: undefined },
      [
        makeEntity('component:scanner', {
          primary: 'devsecops',
          owners: ['guard'],
        }),
        ...makeServices('shop', ['met', 'met'], { states: { [SCAN]: 'gap' } }),
        ...makeServices('bank', ['met'], { states: { [SCAN]: 'gap' } }),
      ],
    );
    expect(
      find(index).filter(({ id }) => id === 'function-hole'),
    ).toMatchObject([
      {
        subject: 'devsecops',
        reason:
          '2 teams with 3 services in production have no DevSecOps work and use none: shop and bank.',
        remedy: { text: expect.stringContaining('Let guard serve them') },
        entities: 3,
      },
    ]);
  });

  it('says that it rests on what the reader may see', () => {
    const index = makeOrganization(
      { shop: undefined },
      makeServices('shop', ['met']),
      { limited: true },
    );
    for (const { id, reason } of find(index)) {
      expect([id, reason]).toEqual([
        id,
        expect.stringContaining('that you may see'),
      ]);
    }
  });
});
