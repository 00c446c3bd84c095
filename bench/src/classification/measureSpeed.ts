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

import { quantile } from '../statistics';

/** How long to run, in milliseconds. */
export interface SpeedOptions {
  readonly warmUp: number;
  readonly measure: number;
}

/** How fast a piece of work is. */
export interface Speed {
  readonly rounds: number;
  readonly microsecondsPerItem: number;
  readonly itemsPerSecond: number;
}

const LEAST_ROUNDS = 5;

/**
 * Runs a piece of work over all items again and again, first to warm up, then until
 * the time is over, and takes the median round. Nothing for no items.
 */
export function measureSpeed<T>(
  items: readonly T[],
  work: (item: T) => unknown,
  options: SpeedOptions,
): Speed | undefined {
  if (items.length === 0) {
    return undefined;
  }
  runRounds(items, work, options.warmUp);
  const rounds = runRounds(items, work, options.measure).sort((a, b) => a - b);
  const microseconds = (quantile(rounds, 0.5) * 1_000) / items.length;
  return {
    rounds: rounds.length,
    microsecondsPerItem: microseconds,
    itemsPerSecond: 1_000_000 / microseconds,
  };
}

/** The milliseconds of each round. */
function runRounds<T>(
  items: readonly T[],
  work: (item: T) => unknown,
  time: number,
): number[] {
  const rounds: number[] = [];
  let total = 0;
  while (total < time || rounds.length < LEAST_ROUNDS) {
    const start = performance.now();
    for (const item of items) {
      work(item);
    }
    // A clock may be too coarse for very little work.
    const taken = Math.max(performance.now() - start, 0.001);
    rounds.push(taken);
    total += taken;
  }
  return rounds;
}
