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
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createRuleSet,
  PersonCorrection,
  PreviewRequest,
} from '@team-topology/backstage-plugin-team-topology-common';
import { EntityAssessor } from '../refresh/EntityAssessor';
import { RulesPreviews, RulesPreviewsOptions } from './RulesPreviews';

jest.setTimeout(60_000);

const ANNA = mockCredentials.user('user:default/anna');
const BEN = mockCredentials.user('user:default/ben');
const CLEO = mockCredentials.user('user:default/cleo');

const sources = [
  {
    name: 'test',
    signals: [
      {
        id: 'zorb',
        when: { 'facts.nameWords': { $contains: 'zorb' } },
        weights: { sre: 5 },
        reason: 'It says so.',
        source: 'Test',
      },
    ],
  },
];
const rules = createRuleSet({ sources });
const ZORB_IS_INFRA = { signals: [{ id: 'zorb', weights: { infra: 5 } }] };

function component(name: string, more: Partial<Entity> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    ...more,
  };
}

/** A catalog that answers with these pages, whatever is asked for. */
function catalogOf(
  pages: (filter: unknown) => AsyncIterable<Entity[]>,
): CatalogService {
  const catalog = catalogServiceMock.mock();
  catalog.streamEntities.mockImplementation(input => pages(input?.filter));
  return catalog;
}

function catalogWith(...entities: Entity[]): CatalogService {
  return catalogOf(async function* read(filter) {
    yield entities.filter(({ kind }) => !filter || kind === 'Group');
  });
}

function createPreviews(
  catalog: CatalogService,
  more: Partial<RulesPreviewsOptions> = {},
) {
  return new RulesPreviews({
    catalog,
    permissions: mockServices.permissions(),
    assessor: new EntityAssessor({ rules, kinds: ['component'] }),
    rules,
    sources,
    corrections: { getMany: async () => new Map() },
    evidence: { getManyEvidence: async () => new Map() },
    exemptions: { getMany: async () => new Map() },
    ...more,
  });
}

const never = new AbortController().signal;

describe('RulesPreviews', () => {
  it('lets one entity that fails not stop the others', async () => {
    const bad = component('bad');
    bad.metadata = new Proxy(bad.metadata, {
      get(target, key) {
        if (key === 'description') {
          throw new Error('rotten');
        }
        return Reflect.get(target, key);
      },
    });
    const report = await createPreviews(
      catalogWith(component('zorb-a'), bad, component('zorb-b')),
    ).preview(ZORB_IS_INFRA, ANNA, never);
    expect(report).toMatchObject({
      assessed: 2,
      entities: { total: 2 },
      failures: [
        {
          ref: 'component:default/bad',
          error: 'It could not be assessed: Error: rotten',
        },
      ],
    });
  });

  it('counts what comes twice once, and lists at most 500', async () => {
    const entities = Array.from({ length: 600 }, (_, index) =>
      component(`zorb-${String(index).padStart(3, '0')}`),
    ).reverse();
    const report = await createPreviews(
      catalogWith(...entities, ...entities),
    ).preview(ZORB_IS_INFRA, ANNA, never);
    expect(report.assessed).toBe(600);
    expect(report.entities.total).toBe(600);
    expect(report.entities.items).toHaveLength(500);
    expect(report.entities.items[0].ref).toBe('component:default/zorb-000');
    expect(report.entities.items[499].ref).toBe('component:default/zorb-499');
  });

  it('counts a team once that comes twice', async () => {
    const group = {
      ...component('zorb-people'),
      kind: 'Group',
      spec: { type: 'team', children: [] },
    };
    const report = await createPreviews(catalogWith(group, group)).preview(
      ZORB_IS_INFRA,
      ANNA,
      never,
    );
    expect(report.teams.total).toBe(1);
    expect(report.teams.items).toHaveLength(1);
  });

  it('leaves alone what a person corrected', async () => {
    const correction: PersonCorrection = {
      function: 'platform',
      author: 'user:default/anna',
      at: '2026-01-01T00:00:00.000Z',
      reason: 'I know it.',
    };
    const getMany = jest.fn(
      async () => new Map([['component:default/zorb-a', correction]]),
    );
    const report = await createPreviews(
      catalogWith(component('zorb-a'), component('zorb-b')),
      { corrections: { getMany } },
    ).preview(ZORB_IS_INFRA, ANNA, never);
    expect(report.assessed).toBe(2);
    expect(report.entities.items.map(({ ref }) => ref)).toEqual([
      'component:default/zorb-b',
    ]);
    expect(getMany).toHaveBeenCalledWith([
      'component:default/zorb-a',
      'component:default/zorb-b',
    ]);
  });

  it('tells of teams that only their words move', async () => {
    const group = {
      ...component('zorb-people'),
      kind: 'Group',
      spec: { type: 'team', children: [] },
    };
    const report = await createPreviews(catalogWith(group)).preview(
      ZORB_IS_INFRA,
      ANNA,
      never,
    );
    expect(report.entities.total).toBe(0);
    expect(report.teams).toMatchObject({
      total: 1,
      items: [
        {
          ref: 'group:default/zorb-people',
          before: { primary: 'sre' },
          after: { primary: 'infra' },
        },
      ],
    });
  });

  it('reads with the rights of the caller only', async () => {
    const catalog = catalogWith(component('zorb-a'));
    await createPreviews(catalog).preview({}, BEN, never);
    const { calls } = jest.mocked(catalog.streamEntities).mock;
    expect(calls).toHaveLength(3);
    for (const [, options] of calls) {
      expect(options.credentials).toBe(BEN);
    }
  });

  describe('is limited', () => {
    let release: () => void;
    let gate: Promise<void>;

    beforeEach(() => {
      gate = new Promise(resolve => {
        release = resolve;
      });
    });

    const slowCatalog = () =>
      catalogOf(async function* read() {
        await gate;
        yield [component('zorb-a')];
      });

    it('to one of each user, and two in all', async () => {
      const previews = createPreviews(slowCatalog());
      const first = previews.preview({}, ANNA, never);
      // Each asks the permission framework first.
      await new Promise(resolve => setImmediate(resolve));
      await expect(previews.preview({}, ANNA, never)).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(/^A preview of yours is under way/),
      });
      const second = previews.preview({}, BEN, never);
      await new Promise(resolve => setImmediate(resolve));
      await expect(previews.preview({}, CLEO, never)).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(/^2 previews are under way/),
      });
      release();
      expect((await first).assessed).toBe(1);
      expect((await second).assessed).toBe(1);
      expect((await previews.preview({}, CLEO, never)).assessed).toBe(1);
    });

    it('in time, and gives its place back then', async () => {
      const previews = createPreviews(slowCatalog(), { maxMilliseconds: 50 });
      await expect(previews.preview({}, ANNA, never)).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message:
          'The preview took longer than 0.05 seconds, so it was given up. Try again when the backend has less to do, or as somebody who sees fewer entities',
      });
      await expect(previews.preview({}, ANNA, never)).rejects.toMatchObject({
        message: expect.stringMatching(/^The preview took longer/),
      });
      release();
    });

    it('to the time that somebody waits for it', async () => {
      const previews = createPreviews(slowCatalog());
      const gone = new AbortController();
      const preview = previews.preview({}, ANNA, gone.signal);
      gone.abort(new Error('gone'));
      await expect(preview).rejects.toThrow('gone');
      release();
      expect((await previews.preview({}, ANNA, never)).assessed).toBe(1);
    });

    it('and gives its place back after a failure', async () => {
      const previews = createPreviews(
        catalogOf(() => {
          throw new Error('down');
        }),
      );
      for (const user of [ANNA, ANNA, BEN, CLEO]) {
        await expect(previews.preview({}, user, never)).rejects.toThrow('down');
      }
    });

    it('to a turn at a time, so that others are answered meanwhile', async () => {
      let turnsOfOthers = 0;
      let isOver = false;
      const takeTurn = () => {
        turnsOfOthers += 1;
        if (!isOver) {
          setImmediate(takeTurn);
        }
      };
      setImmediate(takeTurn);
      // Its pages are there at once, so that reading gives nobody a turn.
      const catalog = catalogWith(
        ...Array.from({ length: 3000 }, (_, index) =>
          component(`zorb-${index}`),
        ),
      );
      await createPreviews(catalog).preview(ZORB_IS_INFRA, ANNA, never);
      isOver = true;
      expect(turnsOfOthers).toBeGreaterThanOrEqual(3);
    });
  });

  describe('of practices', () => {
    const OWED = { appliesTo: { when: {}, description: 'all' } };
    const practice = (id: string, change: object = {}) => ({
      id,
      title: `The ${id}`,
      discipline: 'sre',
      level: 1,
      severity: 'high',
      ...OWED,
      checks: [],
      whenSilent: 'gap',
      silentReason: 'Nothing found.',
      rationale: 'It matters.',
      source: 'Test',
      remedy: { text: 'Do it.' },
      ...change,
    });
    // Of the built-in ones none, so that all numbers are those of this test.
    const withoutBuiltIn = createRuleSet().practices.map(({ id }) => ({
      id,
      disabled: true,
    }));
    const own = [
      ...sources,
      {
        name: 'practices',
        practices: [
          ...withoutBuiltIn,
          practice('sre/kept'),
          practice('sre/moved'),
          practice('sre/gone'),
          practice('sre/worse'),
        ],
      },
    ];
    const previewsOf = (more: Partial<RulesPreviewsOptions> = {}) =>
      createPreviews(
        catalogWith(
          component('plain'),
          component('odd', {
            metadata: { name: 'odd', namespace: 'default', tags: ['odd'] },
          }),
          component('zorb'),
        ),
        { rules: createRuleSet({ sources: own }), sources: own, ...more },
      );
    const NONE = { met: 0, gap: 0, unknown: 0, exempt: 0, notApplicable: 0 };
    const isOdd = { 'facts.tagWords': { $contains: 'odd' } };
    const CHANGE = {
      practices: [
        {
          id: 'sre/moved',
          overrides: [
            { id: 'odd', when: isOdd, reason: 'It is odd.', owed: false },
          ],
        },
        { id: 'sre/gone', disabled: true },
        practice('sre/added', {
          appliesTo: { when: isOdd, description: 'the odd' },
        }),
        practice('sre/idle', {
          appliesTo: { when: { 'facts.kind': 'x' }, description: 'nobody' },
        }),
        {
          id: 'sre/worse',
          overrides: [
            {
              id: 'odd',
              when: isOdd,
              reason: 'It is odd.',
              severity: 'critical',
            },
          ],
        },
      ],
    } as PreviewRequest;

    it('counts the states of those that move, and names no other one', async () => {
      const report = await previewsOf().preview(CHANGE, ANNA, never);
      expect(report.assessed).toBe(3);
      expect(report.practices).toEqual([
        {
          practice: 'sre/added',
          title: 'The sre/added',
          before: { ...NONE, notApplicable: 3 },
          after: { ...NONE, gap: 1, notApplicable: 2 },
          opened: 1,
          closed: 0,
          reweighted: 0,
        },
        {
          practice: 'sre/gone',
          title: 'The sre/gone',
          before: { ...NONE, gap: 3 },
          after: { ...NONE, notApplicable: 3 },
          opened: 0,
          closed: 3,
          reweighted: 0,
        },
        {
          practice: 'sre/idle',
          title: 'The sre/idle',
          before: { ...NONE, notApplicable: 3 },
          after: { ...NONE, notApplicable: 3 },
          opened: 0,
          closed: 0,
          reweighted: 0,
        },
        {
          practice: 'sre/moved',
          title: 'The sre/moved',
          before: { ...NONE, gap: 3 },
          after: { ...NONE, gap: 2, notApplicable: 1 },
          opened: 0,
          closed: 1,
          reweighted: 0,
        },
        {
          practice: 'sre/worse',
          title: 'The sre/worse',
          before: { ...NONE, gap: 3 },
          after: { ...NONE, gap: 3 },
          opened: 0,
          closed: 0,
          reweighted: 1,
        },
      ]);
    });

    it('lists entities whose gaps change, though their function stays', async () => {
      const report = await previewsOf().preview(CHANGE, ANNA, never);
      expect(
        report.entities.items.map(({ ref, before, after, gaps }) => [
          ref,
          before.primary === after.primary,
          gaps,
        ]),
      ).toEqual([
        ['component:default/odd', true, { opened: 1, closed: 2 }],
        ['component:default/plain', true, { opened: 0, closed: 1 }],
        ['component:default/zorb', true, { opened: 0, closed: 1 }],
      ]);
      const moved = await previewsOf().preview(ZORB_IS_INFRA, ANNA, never);
      expect(moved.practices).toEqual([]);
      expect(moved.entities.items).toEqual([
        expect.objectContaining({ ref: 'component:default/zorb' }),
      ]);
      expect(moved.entities.items[0]).not.toHaveProperty('gaps');
    });

    it('follows the function that the changed rules give', async () => {
      const ofInfra = {
        practices: [
          {
            id: 'sre/moved',
            appliesTo: { when: { function: 'infra' }, description: 'infra' },
          },
        ],
        signals: ZORB_IS_INFRA.signals,
      } as PreviewRequest;
      const { practices } = await previewsOf().preview(ofInfra, ANNA, never);
      expect(practices).toMatchObject([
        { practice: 'sre/moved', after: { gap: 1, notApplicable: 2 } },
      ]);
    });

    it('takes what sources and persons say, like a refresh', async () => {
      const report = await previewsOf({
        evidence: {
          getManyEvidence: async refs => {
            expect(refs).toHaveLength(3);
            return new Map([
              [
                'component:default/odd',
                {
                  silent: [],
                  answers: [
                    {
                      practice: 'sre/added',
                      source: 'probe',
                      sourceTitle: 'Probe',
                      says: 'met',
                      grade: 'verified',
                      strength: 'strong',
                      reason: 'It answers.',
                    },
                  ],
                },
              ],
            ]);
          },
        },
        exemptions: {
          getMany: async subjects => {
            expect(subjects.map(({ ref, kind }) => [ref, kind])).toContainEqual(
              ['component:default/plain', 'component'],
            );
            return new Map([
              [
                'component:default/plain',
                [{ practice: 'sre/gone', reason: 'Later.', source: 'person' }],
              ],
            ]);
          },
        },
      }).preview(CHANGE, ANNA, never);
      expect(report.practices).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            practice: 'sre/added',
            after: { ...NONE, met: 1, notApplicable: 2 },
            opened: 0,
          }),
          expect.objectContaining({
            practice: 'sre/gone',
            before: { ...NONE, gap: 2, exempt: 1 },
            closed: 2,
          }),
        ]),
      );
      // Nothing of it opens or closes there.
      expect(report.entities.items.map(({ ref }) => ref)).not.toContain(
        'component:default/plain',
      );
    });
  });
});
