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
import { Exemption } from '@team-topology/backstage-plugin-team-topology-common';
import { randomUUID } from 'node:crypto';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { openDatabase } from '../store/openDatabase';
import { ExemptionAnnouncer } from './ExemptionAnnouncer';
import { ExemptionExpiry } from './ExemptionExpiry';
import { ExemptionStore } from './ExemptionStore';

jest.setTimeout(60_000);

const NOW = new Date('2026-04-01T00:00:00.000Z');

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('ExemptionExpiry on %s', id => {
  async function setUp() {
    const db = await openDatabase({ getClient: () => databases.init(id) });
    const store = new ExemptionStore(db);
    const events = mockServices.events.mock();
    const logger = mockServices.logger.mock();
    const auditor = mockServices.auditor.mock();
    const success = jest.fn();
    auditor.createEvent.mockImplementation(async () => ({
      success,
      fail: async () => {},
    }));
    return {
      db,
      store,
      events,
      logger,
      auditor,
      success,
      /** Each replica has one of its own. */
      createExpiry: () =>
        new ExemptionExpiry({
          store: new ExemptionStore(db),
          announcer: new ExemptionAnnouncer({ events, logger }),
          auditor,
          logger,
        }),
      async make(until: string) {
        const made: Exemption = {
          id: randomUUID(),
          practice: 'sre/slo-defined',
          target: { kind: 'entity', ref: `api:default/${randomUUID()}` },
          reason: 'It moves.',
          author: 'user:default/ada',
          at: '2026-01-01T00:00:00.000Z',
          until,
          status: 'active',
        };
        await store.create(made);
        return made;
      },
    };
  }

  it('announces each that ended once, whichever replica closes it', async () => {
    const { make, createExpiry, events, auditor, success, logger, store } =
      await setUp();
    const over = [await make('2026-03-31'), await make('2026-03-01')];
    const today = await make('2026-04-01');
    const replicas = Array.from({ length: 6 }, createExpiry);
    await Promise.all(replicas.map(async replica => replica.run(NOW)));
    await replicas[0].run(NOW);

    const announced = events.publish.mock.calls.map(([event]) => event);
    expect(announced).toHaveLength(2);
    for (const item of over) {
      expect(announced).toContainEqual({
        topic: 'team-topology.exemption',
        eventPayload: { ...item, status: 'expired' },
      });
    }
    expect(
      auditor.createEvent.mock.calls.map(([{ meta }]) => meta?.id).sort(),
    ).toEqual(over.map(item => item.id).sort());
    expect(success).toHaveBeenCalledTimes(2);
    expect(await store.get(today.id)).toEqual(today);
    const lines = logger.info.mock.calls.map(([line]) => line);
    expect(lines.join('\n')).toMatch(
      /^Exemptions that have ended: \d, such as sre\/slo-defined of api:default\/\S+ on 2026-03-/,
    );
  });

  it('does not fail where nobody hears it, or the database does not answer', async () => {
    const { make, createExpiry, events, auditor, logger, db, store } =
      await setUp();
    const over = await make('2026-03-31');
    events.publish.mockRejectedValue(new Error('Nobody\nhears'));
    auditor.createEvent.mockRejectedValue(new Error('Nobody writes'));
    await createExpiry().run(NOW);
    expect((await store.get(over.id))?.status).toBe('expired');
    expect(logger.warn.mock.calls.flat().sort()).toEqual([
      expect.stringMatching(/could not be audited: Error: Nobody writes$/),
      expect.stringMatching(/could not be announced: Error: Nobody hears$/),
    ]);

    await db.schema.dropTable('exemptions');
    await createExpiry().run(NOW);
    expect(logger.warn.mock.calls.at(-1)?.[0]).toMatch(
      /^Exemptions that have ended could not be closed: /,
    );
  });
});
