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
import { CronTime } from 'cron';
import { DateTime, Duration } from 'luxon';
import { AssessmentStore } from '../store/AssessmentStore';

type Schedule = Pick<
  SchedulerServiceTaskScheduleDefinition,
  'frequency' | 'timeout'
>;

/** Tells how the last refresh went, and whether another one should have ended since. */
export class LastRefresh {
  readonly #store: Pick<AssessmentStore, 'getStatus'>;
  readonly #schedule: Schedule;

  constructor(options: {
    store: Pick<AssessmentStore, 'getStatus'>;
    schedule: Schedule;
  }) {
    this.#store = options.store;
    this.#schedule = options.schedule;
  }

  async getStatus(now: Date = new Date()): Promise<RefreshStatus> {
    const status = await this.#store.getStatus();
    const due =
      status.asOf &&
      endOfSecondNext(this.#schedule, DateTime.fromISO(status.asOf));
    return due && due < DateTime.fromJSDate(now)
      ? { ...status, overdue: true }
      : status;
  }
}

/**
 * When the second refresh after one is over at the latest: one may be late, or be lost
 * with its process. `undefined` where nothing but a person begins them.
 */
function endOfSecondNext(
  schedule: Schedule,
  asOf: DateTime,
): DateTime | undefined {
  const { frequency, timeout } = schedule;
  const end = (begin: DateTime) =>
    begin.plus(Duration.fromDurationLike(timeout));
  if ('cron' in frequency) {
    const times = new CronTime(frequency.cron);
    const next = times.getNextDateFrom(asOf.toJSDate());
    return end(DateTime.fromJSDate(times.getNextDateFrom(next).toJSDate()));
  }
  if ('trigger' in frequency) {
    return undefined;
  }
  const interval = Duration.fromDurationLike(frequency);
  return end(asOf.plus(interval).plus(interval));
}
