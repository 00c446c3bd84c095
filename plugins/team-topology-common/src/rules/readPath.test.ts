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

import { getJsonValueAtPath } from '@backstage/filter-predicates';
import fc from 'fast-check';
import { readPath } from './readPath';

const key = fc.constantFrom('a', 'ab', 'a.b', 'b', 'b.a', '', '__proto__');
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('x', 1, null, undefined, false),
    fc.array(tie('value'), { maxLength: 1 }),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 4 })
      .map(entries => Object.fromEntries(entries)),
  ),
}));
const path = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'c', ''), {
    minLength: 1,
    maxLength: 4,
  })
  .map(keys => keys.join('.'))
  .filter(text => text !== '');

describe('readPath', () => {
  it('reads what the library of predicates reads', () => {
    let found = 0;
    fc.assert(
      fc.property(value, path, (given, at) => {
        const expected = getJsonValueAtPath(given as never, at);
        expect(readPath(given, `entity.${at}`, 'entity.'.length)).toBe(
          expected,
        );
        found += expected === undefined ? 0 : 1;
      }),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(20);
  });
});
