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

import { mockServices } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { createStoredEntity } from '../__testUtils__/createStoredEntity';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { AssessmentStore } from '../store/AssessmentStore';
import { openDatabase } from '../store/openDatabase';
import { HistoryPruning } from './HistoryPruning';
import { HistoryStore } from './HistoryStore';

jest.setTimeout(60_000);

const CART = 'component:default/cart';
const SLO = 'sre/slo-defined';
const CI = 'devops/ci-declared';
const SHOP = 'group:default/shop';
const SALES = 'group:default/sales';

const START = Date.parse('2026-03-01T12:00:00Z');
const DAY = 86_400_000;

/** The beginning of a day after the start. */
function day(number: number): Date {
  return new Date(START + number * DAY);
}

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('history on %s', id => {
  async function setUp() {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    const history = new HistoryStore(db);
    const readPast = async (ref = CART, after = new Date(0)) => {
      for await (const [past] of history.readPasts([ref], after, new Date(), {
        kind: 'all',
      })) {
        return past;
      }
      return undefined;
    };
    return {
      db,
      store: new AssessmentStore(db),
      history,
      readPast,
      /** What happened when to an entity, the oldest first. */
      async causesOf(ref = CART) {
        const { changes = [] } = (await readPast(ref)) ?? {};
        return changes.map(({ cause, time }) => ({ cause, time })).reverse();
      },
      rows: () => db('changes').orderBy(['entity_id', 'number']),
    };
  }

  it('records what changes, and nothing else', async () => {
    const { store, history, rows, readPast } = await setUp();
    expect(await history.getBeginning()).toBeUndefined();
    const cart = createStoredEntity('cart', {
      states: { [SLO]: 'gap', [CI]: 'met', 'infra/x': 'not-applicable' },
    });
    await store.write(
      [cart, createStoredEntity('shop', { kind: 'Group' })],
      day(0),
    );
    expect(await history.getBeginning()).toEqual(day(0));
    // Written again, whether by the same refresh or the next one.
    await store.write([cart], day(0));
    await store.write([cart], day(1));
    // Another rule set that judges the same.
    await store.write(
      [{ ...cart, basis: { ...cart.basis!, rules: '2' } }],
      day(1),
    );
    await store.write([cart], day(1));
    expect(await rows()).toHaveLength(1);

    await store.write(
      [
        createStoredEntity('cart', {
          states: { [SLO]: 'met', [CI]: 'exempt', 'infra/x': 'unknown' },
          owners: [SALES],
          primary: 'platform',
        }),
      ],
      day(2),
    );
    expect(
      (await history.listChanges(CART, day(0), { limit: 5 })).items,
    ).toEqual([
      {
        cause: 'owner-moved',
        time: day(2).getTime(),
        number: 2,
        checks: [
          {
            practice: CI,
            before: 'met',
            after: 'exempt',
            cause: 'owner-moved',
          },
          {
            practice: 'infra/x',
            before: 'not-applicable',
            after: 'unknown',
            cause: 'owner-moved',
          },
          { practice: SLO, before: 'gap', after: 'met', cause: 'owner-moved' },
        ],
        function: { before: 'application', after: 'platform' },
        owners: { before: [SHOP], after: [SALES] },
      },
      {
        cause: 'first-seen',
        time: day(0).getTime(),
        number: 1,
        checks: [],
      },
    ]);
    expect(await readPast()).toMatchObject({
      now: {
        primary: 'platform',
        owners: [SALES],
        states: { [SLO]: 'met', [CI]: 'exempt', 'infra/x': 'unknown' },
      },
    });
    // Both teams are told of it, each of its time.
    for (const group of [SHOP, SALES]) {
      expect(await history.listOwned([group])).toEqual([CART]);
    }
  });

  it('pages through the changes of an entity', async () => {
    const { store, history } = await setUp();
    for (let number = 0; number < 5; number++) {
      await store.write(
        [
          createStoredEntity('cart', {
            states: { [SLO]: number % 2 ? 'met' : 'gap' },
          }),
        ],
        day(number),
      );
    }
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await history.listChanges(CART, day(1), {
        limit: 2,
        cursor,
      });
      expect(page.totalItems).toBe(4);
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual([5, 4, 3, 2]);
    await expect(
      history.listChanges(CART, day(0), { limit: 2, cursor: 'nonsense' }),
    ).rejects.toThrow(InputError);
  });

  it('writes of an entity and its change both or none', async () => {
    const { db, store, rows, readPast } = await setUp();
    await store.write(
      [createStoredEntity('cart', { states: { [SLO]: 'gap' } })],
      day(0),
    );
    const twice = createStoredEntity('basket', { states: { [SLO]: 'gap' } });
    if (twice.outcome && 'assessment' in twice.outcome) {
      // The database refuses a second gap of one practice.
      twice.outcome.assessment.practices.push(
        ...twice.outcome.assessment.practices,
      );
    }
    const met = createStoredEntity('cart', { states: { [SLO]: 'met' } });
    await expect(store.write([met, twice], day(1))).rejects.toThrow();
    expect(await rows()).toHaveLength(1);

    await db.schema.renameTable('changes', 'away');
    await expect(store.write([met], day(1))).rejects.toThrow();
    await expect(store.remove([CART], day(1))).rejects.toThrow();
    await db.schema.renameTable('away', 'changes');
    expect(await readPast()).toMatchObject({
      now: { states: { [SLO]: 'gap' } },
    });
    expect(await rows()).toHaveLength(1);

    // All that was in the way is gone, and nothing is lost.
    await store.write([met], day(2));
    expect(await rows()).toHaveLength(2);
  });

  it('remembers what is removed, and what comes back', async () => {
    const { store, readPast, causesOf, history } = await setUp();
    const cart = createStoredEntity('cart', { states: { [SLO]: 'gap' } });
    await store.write([cart], day(0));
    expect(await store.remove([CART, 'component:default/none'], day(1))).toBe(
      1,
    );
    expect(await store.remove([CART], day(2))).toBe(0);
    expect(await readPast()).toEqual({
      ref: CART,
      changes: [
        {
          cause: 'removed',
          time: day(1).getTime(),
          number: 2,
          checks: [
            {
              practice: SLO,
              before: 'gap',
              after: 'not-applicable',
              cause: 'removed',
            },
          ],
          function: { before: 'application' },
          owners: { before: [SHOP], after: [] },
        },
        expect.objectContaining({ cause: 'first-seen' }),
      ],
    });
    expect(await history.listOwned([SHOP])).toEqual([CART]);
    await store.write([cart], day(3));
    expect((await causesOf()).map(({ cause }) => cause)).toEqual([
      'first-seen',
      'removed',
      'first-seen',
    ]);
    // Kinds that are not assessed any more leave as well.
    await store.write(
      [{ ...cart, basis: undefined, outcome: undefined }],
      day(4),
    );
    expect((await causesOf()).pop()).toEqual({
      cause: 'removed',
      time: day(4).getTime(),
    });
  });

  it('tells a failure once, from the first time on, and the recovery', async () => {
    const { store, readPast, causesOf } = await setUp();
    const good = createStoredEntity('cart', { states: { [SLO]: 'gap' } });
    await store.write(
      [
        good,
        createStoredEntity('basket', { error: 'Broken from the beginning.' }),
      ],
      day(0),
    );
    await store.write([createStoredEntity('cart', { error: 'One.' })], day(1));
    await store.write([createStoredEntity('cart', { error: 'Two.' })], day(2));
    expect(await readPast()).toMatchObject({
      now: { error: 'Two.', states: { [SLO]: 'gap' } },
      changes: [
        { cause: 'assessment-failed', error: { after: 'One.' } },
        { cause: 'first-seen' },
      ],
    });
    await store.write(
      [createStoredEntity('cart', { states: { [SLO]: 'met' } })],
      day(3),
    );
    const { changes } = (await readPast())!;
    // What changed since it was last good is told with its own cause.
    expect(changes[0]).toMatchObject({
      cause: 'assessment-healed',
      checks: [{ practice: SLO, cause: 'entity-edited' }],
    });
    await store.write([createStoredEntity('basket')], day(3));
    expect(
      (await causesOf('component:default/basket')).map(({ cause }) => cause),
    ).toEqual(['first-seen', 'assessment-healed']);
  });

  it('begins with the next assessment after an upgrade', async () => {
    const { db, store, readPast, causesOf } = await setUp();
    await db('entities').insert([
      {
        entity_ref: CART,
        kind: 'component',
        assessed: true,
        states: JSON.stringify({ [SLO]: 'gap' }),
      },
      {
        entity_ref: 'component:default/old',
        kind: 'component',
        assessed: true,
      },
    ]);
    expect(await readPast()).toMatchObject({ now: undefined, changes: [] });
    await store.write(
      [createStoredEntity('cart', { states: { [SLO]: 'met' } })],
      day(0),
    );
    expect(await causesOf()).toEqual([
      { cause: 'first-seen', time: day(0).getTime() },
    ]);
    await store.remove(['component:default/old'], day(1));
    expect(await causesOf('component:default/old')).toEqual([]);
  });

  it('keeps the order of what happened, whatever the clocks say', async () => {
    const { db, store, causesOf, readPast, rows } = await setUp();
    const write = (state: 'gap' | 'met', at: Date) =>
      store.write(
        [createStoredEntity('cart', { states: { [SLO]: state } })],
        at,
      );
    await write('gap', day(0));
    // A clock that is years ahead.
    await write('met', new Date('2099-01-01T00:00:00Z'));
    const noted = Date.now();
    const { changes } = (await readPast())!;
    expect(changes[0].time).toBeLessThanOrEqual(Date.now());
    expect(changes[0].time).toBeGreaterThanOrEqual(noted - 60_000);
    await write('gap', new Date());
    const times = (await rows()).map(({ at }) => Number(at));
    expect(times[1]).toBeGreaterThanOrEqual(noted);
    expect(times[2]).toBeGreaterThanOrEqual(times[1]);
    expect(times[2]).toBeLessThanOrEqual(Date.now());

    // One that is behind: removed now, and back by what was read before.
    await store.remove([CART], new Date());
    await write('met', day(3));
    expect((await causesOf()).map(({ cause }) => cause)).toEqual([
      'first-seen',
      'entity-edited',
      'entity-edited',
      'removed',
      'first-seen',
    ]);
    const last = await db('changes').max({ at: 'at' }).first();
    expect((await rows()).pop()).toMatchObject({ number: 5, at: last!.at });
  });

  it('keeps one line of events when many write at once', async () => {
    const { db, store, readPast } = await setUp();
    const other = new AssessmentStore(db);
    const states = (number: number) => ({
      [SLO]: number % 2 ? ('met' as const) : ('gap' as const),
      [`sre/new-${number % 3}`]: 'unknown' as const,
    });
    const names = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        (number % 2 ? store : other).write(
          (number % 4 < 2 ? names : [...names].reverse()).map(name =>
            createStoredEntity(name, { states: states(number) }),
          ),
          new Date(START + number),
        ),
      ),
    );
    await Promise.all([
      store.remove(['component:default/a'], day(1)),
      other.write(
        [createStoredEntity('a', { states: states(0) })],
        new Date(START + DAY - 1),
      ),
    ]);
    for (const name of names.slice(1)) {
      const past = (await readPast(`component:default/${name}`))!;
      const numbers = past.changes.map(({ number }) => number);
      expect(numbers).toEqual(
        Array.from(
          { length: numbers.length },
          (_, index) => numbers.length - index,
        ),
      );
      // Each change begins where the one before it ended.
      let now: Record<string, string> = { ...past.now!.states };
      for (const { checks } of past.changes) {
        for (const { practice, before, after } of checks) {
          expect(now[practice] ?? 'not-applicable').toBe(after);
          now = { ...now, [practice]: before };
        }
      }
      expect(past.now!.states).toEqual(states(19));
    }
  });

  it('forgets what is older than it is to be kept, in batches', async () => {
    const { db, store, rows, history } = await setUp();
    const logger = mockServices.logger.mock();
    const names = Array.from({ length: 1200 }, (_, number) => `c${number}`);
    await store.write(
      names.map(name => createStoredEntity(name)),
      day(0),
    );
    await store.write([createStoredEntity('cart', { owners: [] })], day(0));
    await store.write([createStoredEntity('cart')], day(9));
    await store.remove(
      names.slice(0, 2).map(name => `component:default/${name}`),
      day(1),
    );
    const pruning = new HistoryPruning({
      db,
      retentionMilliseconds: 5 * DAY,
      logger,
    });
    expect(await pruning.run(day(2))).toBe(0);
    expect(await pruning.run(day(8))).toBe(1203);
    expect(await rows()).toHaveLength(1);
    expect(await db('history_owners')).toEqual([]);
    // Only what is gone is forgotten as a whole.
    expect(
      await db('history_entities').count({ count: '*' }).first(),
    ).toMatchObject({ count: id === 'SQLITE_3' ? 1199 : '1199' });
    expect(await history.listOwned([SHOP])).toHaveLength(1199);
    await store.write([createStoredEntity('c0')], day(10));
    expect(await history.listOwned([SHOP])).toHaveLength(1200);

    await store.remove(
      names.map(name => `component:default/${name}`),
      day(11),
    );
    await pruning.run(day(17));
    expect(await db('history_entities').select('entity_ref')).toEqual([
      { entity_ref: CART },
    ]);

    await db.schema.renameTable('changes', 'away');
    expect(await pruning.run(day(20))).toBe(0);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('Old history could not be removed'),
    );
    await db.schema.renameTable('away', 'changes');
  });
});
