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

/**
 * Whole percents that sum to 100, by the largest remainder.
 *
 * @param shares - together 1
 */
export function sharePercents(
  shares: Record<string, number>,
): Record<string, number> {
  const exact = Object.entries(shares).map(([id, share], index) => {
    const percent = share * 100;
    return { id, index, floor: Math.floor(percent), rest: percent % 1 };
  });
  const missing = 100 - exact.reduce((sum, { floor }) => sum + floor, 0);
  const raised = new Set(
    [...exact]
      .sort((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, Math.max(0, missing))
      .map(({ id }) => id),
  );
  return Object.fromEntries(
    exact.map(({ id, floor }) => [id, floor + Number(raised.has(id))]),
  );
}
