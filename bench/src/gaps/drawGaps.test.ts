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

import { entityWithGaps } from './__testUtils__/entityWithGaps';
import { drawGaps } from './drawGaps';

const ENTITIES = [
  entityWithGaps('ferry', ['a', 'b', 'c']),
  entityWithGaps('pier', []),
  entityWithGaps('tides', ['a']),
];

function keysOf(options: { count: number; seed: number }): string[] {
  return drawGaps(ENTITIES, options).map(
    ({ id, gap }) => `${id} ${gap.practice}`,
  );
}

describe('drawGaps', () => {
  it('draws each gap at most once, and no more than there are', () => {
    expect(keysOf({ count: 9, seed: 1 }).sort()).toEqual([
      'ferry a',
      'ferry b',
      'ferry c',
      'tides a',
    ]);
    expect(keysOf({ count: 2, seed: 1 })).toHaveLength(2);
    expect(keysOf({ count: 0, seed: 1 })).toEqual([]);
  });

  it('draws the same for the same seed, and others for others', () => {
    const draws = Array.from({ length: 20 }, (_, seed) =>
      keysOf({ count: 4, seed }).join(),
    );
    expect(keysOf({ count: 4, seed: 7 }).join()).toBe(draws[7]);
    expect(new Set(draws).size).toBeGreaterThan(5);
  });

  it('draws each with the same chance', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed += 1) {
      const [key] = keysOf({ count: 1, seed });
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    expect(times.size).toBe(4);
    for (const count of times.values()) {
      expect(count).toBeGreaterThan(880);
      expect(count).toBeLessThan(1120);
    }
  });
});
