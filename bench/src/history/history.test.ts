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

import { join } from 'node:path';
import { CommandFolder } from '../__testUtils__/CommandFolder';
import { compareAnswers } from './compareAnswers';
import { AssessmentStore } from './backendInternals';
import { createReports } from './createReports';
import { measureHistory } from './measureHistory';
import { openSqlite } from './openMeasuredDatabase';
import { RecomputedHistory } from './RecomputedHistory';
import { SimulatedYear } from './SimulatedYear';

jest.setTimeout(300_000);

const SMALL = { entities: 40, days: 60, seed: 7 };

describe('bench:history', () => {
  it('finds no difference between the history and full copies of each day', async () => {
    const database = await openSqlite();
    try {
      const { answers, ...measured } = await measureHistory(database, SMALL);
      expect(measured).toMatchObject({ entities: 40, days: 60 });
      expect(measured.changes).toBeGreaterThan(200);
      expect(answers.examples).toEqual([]);
      expect(answers.mismatches).toBe(0);
      expect(answers.compared).toBeGreaterThan(1000);
    } finally {
      await database.remove();
    }
  });

  it('would find one', async () => {
    const database = await openSqlite();
    try {
      const year = new SimulatedYear({
        ...SMALL,
        days: 20,
        start: new Date(Date.now() - 30 * 86_400_000),
      });
      const store = new AssessmentStore(database.db);
      await store.write(year.storedGroups(), year.timeOf(0));
      await store.replaceGroupTree(year.edges);
      const days = [];
      for (const day of year.play()) {
        days.push(day);
        await store.write(day.written, day.at);
        await store.remove(day.removed, day.at);
      }
      await database.db('changes').where({ cause: 'r' }).update({ cause: 'e' });
      const { mismatches } = await compareAnswers({
        year,
        truth: new RecomputedHistory(days),
        reports: createReports(database, year.rules),
        seed: 1,
      });
      expect(mismatches).toBeGreaterThan(0);
    } finally {
      await database.remove();
    }
  });

  it('refuses wrong usage', () => {
    const folder = new CommandFolder(join(__dirname, 'command.ts'));
    for (const args of [['--days', '0'], ['--entities', 'many'], ['--wrong']]) {
      const result = folder.run(...args);
      expect([args, result.status, result.stdout]).toEqual([args, 2, '']);
    }
    folder.remove();
  });
});
