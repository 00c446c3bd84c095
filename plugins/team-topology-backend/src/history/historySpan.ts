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

import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';

const DEFAULT_DAYS = 90;
const MAX_POINTS = 400;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_AND_TIME = /^\d{4}-\d{2}-\d{2}T/;

/**
 * The time that an answer about the past covers.
 */
export interface HistorySpan {
  from: Date;
  to: Date;
}

/**
 * Reads the time that a request asks for: 90 days until now where it does not say.
 *
 * @throws InputError that names the parameter that cannot be used
 */
export function parseSpan(
  query: Record<string, unknown>,
  now: Date,
): HistorySpan {
  const to = readTime('to', query.to, now) ?? now;
  const from =
    readTime('from', query.from, now) ??
    DateTime.fromJSDate(to, { zone: 'utc' })
      .minus({ days: DEFAULT_DAYS })
      .toJSDate();
  if (from > to) {
    throw new InputError(
      `from is ${from.toISOString()}, which is after to, ${to.toISOString()}; exchange them`,
    );
  }
  return { from, to };
}

/**
 * The times to report on: the beginning, each following midnight in UTC, the end. For
 * longer times not each midnight, so that there are at most 400.
 */
export function listPoints({ from, to }: HistorySpan): Date[] {
  const start = DateTime.fromJSDate(from, { zone: 'utc' });
  const end = DateTime.fromJSDate(to, { zone: 'utc' });
  const firstMidnight = start.startOf('day').plus({ days: 1 });
  const days = Math.max(0, end.diff(firstMidnight, 'days').days);
  const step = Math.max(1, Math.ceil(days / (MAX_POINTS - 2)));
  const points = [from];
  for (
    let midnight = firstMidnight;
    midnight < end;
    midnight = midnight.plus({ days: step })
  ) {
    points.push(midnight.toJSDate());
  }
  if (to > from) {
    points.push(to);
  }
  return points;
}

/** A day is meant as a whole: from its first moment, to its last one. */
function readTime(key: 'from' | 'to', value: unknown, now: Date) {
  if (value === undefined) {
    return undefined;
  }
  const text = String(value);
  const isDay = DATE.test(text);
  const time = DateTime.fromISO(text, { zone: 'utc' });
  if ((!isDay && !DATE_AND_TIME.test(text)) || !time.isValid) {
    throw new InputError(
      `${key} must be an ISO date such as 2026-11-01, or date and time such as 2026-11-01T12:00:00Z; it is "${text}"`,
    );
  }
  const moment =
    isDay && key === 'to' ? time.plus({ days: 1 }).toJSDate() : time.toJSDate();
  if (key === 'from' && moment > now) {
    throw new InputError(`from is ${text}, which is in the future`);
  }
  return moment > now ? now : moment;
}
