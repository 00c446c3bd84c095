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

import { bootstrapInterval, quantile } from './bootstrap';
import { mean } from './classScores';
import { seededRandom } from './seededRandom';

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, spread over 0 to 1', () => {
    const first = seededRandom(7);
    const second = seededRandom(7);
    const values = Array.from({ length: 10_000 }, first);
    expect(values.slice(0, 5)).toEqual(Array.from({ length: 5 }, second));
    expect(seededRandom(8)()).not.toBe(values[0]);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const count = values.filter(
        value => Math.floor(value * 10) === tenth,
      ).length;
      // 1,000 are expected, with a standard deviation of 30.
      expect(Math.abs(count - 1_000)).toBeLessThan(150);
    }
  });
});

describe('quantile', () => {
  it('lies on the line between the two nearest values', () => {
    expect(quantile([10, 20, 30, 40, 50], 0.5)).toBe(30);
    // Place 0.025 * 4 = 0.1 between 10 and 20.
    expect(quantile([10, 20, 30, 40, 50], 0.025)).toBeCloseTo(11, 10);
    expect(quantile([10, 20], 0.5)).toBe(15);
    expect(quantile([10, 20], 1)).toBe(20);
    expect(quantile([7], 0.975)).toBe(7);
  });
});

describe('bootstrapInterval', () => {
  const options = { resamples: 1_000, seed: 1 };
  const coins = Array.from({ length: 100 }, (_, index) => index % 2);

  it('is as wide as theory says', () => {
    // The mean of 100 coins has a standard deviation of 0.05, so 0.5 +- 0.098.
    const { low, high } = bootstrapInterval(coins, s => mean(s)!, options)!;
    expect(low).toBeGreaterThan(0.38);
    expect(low).toBeLessThan(0.43);
    expect(high).toBeGreaterThan(0.57);
    expect(high).toBeLessThan(0.62);
  });

  it('is the same for the same seed, and a point for equal items', () => {
    const again = () => bootstrapInterval(coins, s => mean(s)!, options);
    expect(again()).toEqual(again());
    expect(bootstrapInterval([3, 3], s => mean(s)!, options)).toEqual({
      low: 3,
      high: 3,
    });
  });

  it('draws samples of the same size from the items', () => {
    bootstrapInterval(
      coins,
      sample => {
        expect(sample).toHaveLength(100);
        expect(sample.every(item => item === 0 || item === 1)).toBe(true);
        return 0;
      },
      { resamples: 3, seed: 1 },
    );
  });

  it('is nothing for no items', () => {
    expect(bootstrapInterval([], () => 1, options)).toBeUndefined();
  });
});
