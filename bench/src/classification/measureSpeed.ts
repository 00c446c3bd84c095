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

/** How long to run, in milliseconds. */
export interface SpeedOptions {
  readonly warmUp: number;
  readonly measure: number;
  /** One round takes at least so long; 100 by default. */
  readonly round?: number;
}

/** How fast a piece of work is. */
export interface Speed {
  readonly rounds: number;
  readonly microsecondsPerItem: number;
  readonly itemsPerSecond: number;
}

const LEAST_ROUNDS = 5;
const ROUND = 100;

/**
 * Runs a piece of work over all items again and again, first to warm up, then until
 * the time is over, and takes the fastest round. Nothing for no items.
 *
 * @remarks
 *
 * Whatever else the machine does makes a round slower, never faster, so the fastest one
 * tells most about the work. A round is long enough to hold its share of the garbage
 * collection.
 */
export function measureSpeed<T>(
  items: readonly T[],
  work: (item: T) => unknown,
  options: SpeedOptions,
): Speed | undefined {
  if (items.length === 0) {
    return undefined;
  }
  const round = options.round ?? ROUND;
  runRounds(items, work, options.warmUp, round);
  const rounds = runRounds(items, work, options.measure, round);
  const microseconds = (Math.min(...rounds) * 1_000) / items.length;
  return {
    rounds: rounds.length,
    microsecondsPerItem: microseconds,
    itemsPerSecond: 1_000_000 / microseconds,
  };
}

/** For each round, the milliseconds that all items took, on average of their turns. */
function runRounds<T>(
  items: readonly T[],
  work: (item: T) => unknown,
  time: number,
  leastRound: number,
): number[] {
  const rounds: number[] = [];
  let total = 0;
  while (total < time || rounds.length < LEAST_ROUNDS) {
    const start = performance.now();
    let turns = 0;
    let taken = 0;
    do {
      for (const item of items) {
        work(item);
      }
      turns += 1;
      // A clock may be too coarse for very little work.
      taken = Math.max(performance.now() - start, 0.001);
    } while (taken < leastRound);
    rounds.push(taken / turns);
    total += taken;
  }
  return rounds;
}
