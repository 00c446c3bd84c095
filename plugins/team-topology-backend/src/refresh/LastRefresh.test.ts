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

import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { RefreshStatus } from '@team-topology/backstage-plugin-team-topology-common';
import { Duration } from 'luxon';
import { LastRefresh } from './LastRefresh';

const asOf = '2026-11-20T08:00:00.000Z';

async function isOverdue(
  frequency: SchedulerServiceTaskScheduleDefinition['frequency'],
  now: string,
  status: RefreshStatus = { state: 'succeeded', asOf },
) {
  const lastRefresh = new LastRefresh({
    store: { getStatus: async () => status },
    schedule: { frequency, timeout: { minutes: 10 } },
  });
  const { overdue, ...rest } = await lastRefresh.getStatus(new Date(now));
  expect(rest).toEqual(status);
  return overdue;
}

describe('LastRefresh', () => {
  it.each([
    ['a duration', { minutes: 10 }],
    ['a duration of the library', Duration.fromObject({ minutes: 10 })],
    ['cron', { cron: '*/10 * * * *' }],
  ])('is overdue when two runs are over, by %s', async (_, frequency) => {
    expect(await isOverdue(frequency, '2026-11-20T08:29:59Z')).toBeUndefined();
    expect(await isOverdue(frequency, '2026-11-20T08:30:01Z')).toBe(true);
  });

  it('allows for rare runs', async () => {
    const weekly = { cron: '0 8 * * 5' };
    expect(await isOverdue(weekly, '2026-11-26T08:00:00Z')).toBeUndefined();
    expect(await isOverdue(weekly, '2026-12-06T08:00:00Z')).toBe(true);
    const monthly = { months: 1 };
    expect(await isOverdue(monthly, '2027-01-20T08:09:00Z')).toBeUndefined();
    expect(await isOverdue(monthly, '2027-01-20T08:11:00Z')).toBe(true);
  });

  it('is never overdue where a person begins it, or where none has ended', async () => {
    const later = '2036-11-20T08:00:00Z';
    expect(await isOverdue({ trigger: 'manual' }, later)).toBeUndefined();
    expect(
      await isOverdue({ minutes: 10 }, later, { state: 'never' }),
    ).toBeUndefined();
  });

  it('says so also while a refresh runs, and after one failed', async () => {
    for (const state of ['running', 'failed'] as const) {
      expect(
        await isOverdue({ minutes: 10 }, '2026-11-20T09:00:00Z', {
          state,
          asOf,
          error: 'The catalog did not answer',
        }),
      ).toBe(true);
    }
  });
});
