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
  /** Measures two items, of which each turn takes as long as given. */
  function measureTurns(durations: number[], round: number) {
    let clock = 0;
    let worked = 0;
    const now = jest.spyOn(performance, 'now').mockImplementation(() => clock);
    const speed = measureSpeed(
      ['a', 'b'],
      () => {
        clock += durations[Math.floor(worked / 2)] / 2;
        worked += 1;
      },
      { warmUp: 0, measure: 0, round },
    );
    now.mockRestore();
    return { speed, worked };
  }

  it('takes the fastest round, without those of the warm-up', () => {
    // Five turns to warm up, five that count.
    const durations = [1, 1, 1, 1, 1, 8, 2, 4, 2, 6];
    expect(measureTurns(durations, 0)).toEqual({
      worked: 20,
      // 2 ms for two items.
      speed: { rounds: 5, microsecondsPerItem: 1_000, itemsPerSecond: 1_000 },
    });
  });

  it('repeats short turns until a round is long enough, and takes their mean', () => {
    const warmUp = [90, 90, 90, 90, 90];
    // The first round has a turn of 2 ms, but is no faster for it.
    const durations = [...warmUp, 2, 10, 5, 5, 8, 4, 90, 90];
    expect(measureTurns(durations, 9)).toEqual({
      worked: 26,
      // 5 ms for two items.
      speed: { rounds: 5, microsecondsPerItem: 2_500, itemsPerSecond: 400 },
    });
  });

  it('goes on until the time is over', () => {
    const start = performance.now();
    const speed = measureSpeed([1], () => {}, {
      warmUp: 0,
      measure: 20,
      round: 0,
    })!;
    expect(performance.now() - start).toBeGreaterThanOrEqual(19);
    expect(speed.rounds).toBeGreaterThan(5);
  });

  it('measures nothing without items', () => {
    expect(
      measureSpeed([], () => {}, { warmUp: 0, measure: 0 }),
    ).toBeUndefined();
  });
});
