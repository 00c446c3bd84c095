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

import { seededRandom } from './seededRandom';

/** Between which values 95 % of the resamples lie. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The percentile interval of a statistic: it is computed on samples of the same size,
 * drawn with replacement. The same seed gives the same interval. Nothing for no items.
 */
export function bootstrapInterval<T>(
  items: readonly T[],
  statistic: (sample: readonly T[]) => number,
  options: { resamples: number; seed: number },
): Interval | undefined {
  if (items.length === 0) {
    return undefined;
  }
  const random = seededRandom(options.seed);
  const values: number[] = [];
  for (let count = 0; count < options.resamples; count += 1) {
    values.push(
      statistic(items.map(() => items[Math.floor(random() * items.length)])),
    );
  }
  values.sort((a, b) => a - b);
  return { low: quantile(values, 0.025), high: quantile(values, 0.975) };
}

/** A quantile of sorted values, on the line between the two nearest. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
