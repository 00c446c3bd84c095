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

import {
  MixEntry,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';

/** What a team works on, ready to be put into one sentence. */
export type MixDescription =
  | { kind: 'nothing' }
  | { kind: 'single'; function: TeamFunction; count: number }
  | {
      /** One function has more than half of the entities. */
      kind: 'mostly';
      function: TeamFunction;
      percent: number;
      /** The next ones; unclassified entities are not spoken of. */
      others: { function: TeamFunction; count: number }[];
      /** Entities of all functions that come after those. */
      more: number;
    }
  | {
      kind: 'mixed';
      parts: { function?: TeamFunction; percent: number }[];
      /** Percent of all other functions. */
      rest: number;
    }
  | { kind: 'unclassified'; count: number }
  | {
      kind: 'mostly-unclassified';
      percent: number;
      /** The functions of the others. */
      functions: TeamFunction[];
    };

const MAX_OTHERS = 2;
const MAX_PARTS = 3;

/** Says in essence what the mix of a team is. */
export function describeMix(mix: MixEntry[]): MixDescription {
  const entries = mix
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const total = entries.reduce((sum, { count }) => sum + count, 0);
  if (entries.length === 0) {
    return { kind: 'nothing' };
  }
  const [first, ...others] = entries;
  if (first.count * 2 > total) {
    if (first.function === undefined) {
      return others.length === 0
        ? { kind: 'unclassified', count: first.count }
        : {
            kind: 'mostly-unclassified',
            percent: first.percent,
            functions: others.flatMap(entry => entry.function ?? []),
          };
    }
    const named = others.flatMap(entry =>
      entry.function === undefined
        ? []
        : [{ function: entry.function, count: entry.count }],
    );
    return others.length === 0
      ? { kind: 'single', function: first.function, count: first.count }
      : {
          kind: 'mostly',
          function: first.function,
          percent: first.percent,
          others: named.slice(0, MAX_OTHERS),
          more: named
            .slice(MAX_OTHERS)
            .reduce((sum, { count }) => sum + count, 0),
        };
  }
  return {
    kind: 'mixed',
    parts: entries
      .slice(0, MAX_PARTS)
      .map(entry => ({ function: entry.function, percent: entry.percent })),
    rest: entries
      .slice(MAX_PARTS)
      .reduce((sum, { percent }) => sum + percent, 0),
  };
}
