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

import fc from 'fast-check';
import { PlainPairs } from './PlainPairs';

type Pair = [number, number];

// Few numbers, so that pairs share a number or stand the other way round.
const pair = fc.tuple(fc.nat(12), fc.nat(12));

describe('PlainPairs', () => {
  it('tells the place of each pair, and of no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { selector: String, maxLength: 60 }),
        fc.array(pair, { maxLength: 20 }),
        (listed: Pair[], others: Pair[]) => {
          const pairs = new PlainPairs(listed);
          const places = new Map(
            listed.map((item, place) => [String(item), place]),
          );
          for (const [first, second] of [...listed, ...others]) {
            expect(pairs.find(first, second)).toBe(
              places.get(`${first},${second}`) ?? -1,
            );
          }
        },
      ),
    );
  });

  it('finds nothing in an empty list', () => {
    expect(new PlainPairs([]).find(0, 0)).toBe(-1);
  });
});
