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

import { DateTime } from 'luxon';

/**
 * The day of a moment, as `YYYY-MM-DD`. In UTC, as the backend counts the days of a
 * history: in the time of the reader, midnight could be the day before.
 */
export function toDay(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc' }).toFormat('yyyy-MM-dd');
}

/**
 * The day that ends with a moment. What changed until midnight changed on the day before.
 */
export function toLastDay(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc' })
    .minus({ milliseconds: 1 })
    .toFormat('yyyy-MM-dd');
}
