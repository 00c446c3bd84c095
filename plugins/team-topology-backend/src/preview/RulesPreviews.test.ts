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
    ...more,
  });
}

const never = new AbortController().signal;

describe('RulesPreviews', () => {
  it('lets one entity that fails not stop the others', async () => {
    const bad = component('bad');
    bad.metadata = new Proxy(bad.metadata, {
      get(target, key) {
        if (key === 'tags') {
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
});
