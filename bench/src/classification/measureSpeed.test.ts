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

import { measureSpeed } from './measureSpeed';

describe('measureSpeed', () => {
  it('takes the median round, without those of the warm-up', () => {
    // Each round of two items takes this long: five to warm up, five that count.
    const durations = [90, 90, 90, 90, 90, 8, 2, 4, 2, 6];
    let clock = 0;
    let worked = 0;
    const now = jest.spyOn(performance, 'now').mockImplementation(() => clock);
    const speed = measureSpeed(
      ['a', 'b'],
      () => {
        clock += durations[Math.floor(worked / 2)] / 2;
        worked += 1;
      },
      { warmUp: 0, measure: 0 },
    );
    now.mockRestore();
    expect(worked).toBe(20);
    // Median 4 ms for two items.
    expect(speed).toEqual({
      rounds: 5,
      microsecondsPerItem: 2_000,
      itemsPerSecond: 500,
    });
  });

  it('goes on until the time is over', () => {
    const start = performance.now();
    const speed = measureSpeed([1], () => {}, { warmUp: 0, measure: 20 })!;
    expect(performance.now() - start).toBeGreaterThanOrEqual(19);
    expect(speed.rounds).toBeGreaterThan(5);
  });

  it('measures nothing without items', () => {
    expect(
      measureSpeed([], () => {}, { warmUp: 0, measure: 0 }),
    ).toBeUndefined();
  });
});
