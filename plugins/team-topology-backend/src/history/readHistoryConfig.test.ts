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

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readHistoryConfig } from './readHistoryConfig';

const DAY = 86_400_000;

function read(config?: JsonObject): number {
  return readHistoryConfig(config && new ConfigReader(config))
    .retentionMilliseconds;
}

describe('readHistoryConfig', () => {
  it('keeps changes for 400 days, or as long as it is told', () => {
    expect(read()).toBe(400 * DAY);
    expect(read({})).toBe(400 * DAY);
    expect(read({ retention: { days: 1 } })).toBe(DAY);
    expect(read({ retention: { weeks: 2, days: 1 } })).toBe(15 * DAY);
    expect(read({ retention: 'P30D' })).toBe(30 * DAY);
    expect(read({ retention: '90 days' })).toBe(90 * DAY);
  });

  it.each([
    [{ retention: { hours: 23 } }, 'history.retention must be at least 1 day'],
    [{ retention: { days: -5 } }, 'history.retention must be at least 1 day'],
    [{ retention: {} }, 'teamTopology.history.retention must be a'],
    [
      { retention: 'soon' },
      'teamTopology.history.retention must be a duration',
    ],
    [{ retention: 5 }, 'teamTopology.history.retention must be a duration'],
    [{ keep: 'P30D' }, 'teamTopology.history.keep is no known key'],
  ])('refuses %j', (config, words) => {
    expect(() => read(config)).toThrow(words);
  });
});
