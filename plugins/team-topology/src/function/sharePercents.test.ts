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

import { sharePercents } from './sharePercents';

describe('sharePercents', () => {
  it('gives the missing percents to the largest remainders', () => {
    expect(
      sharePercents({ a: 0.7304, b: 0.1092, c: 0.0401, d: 0.0401, e: 0.0802 }),
    ).toEqual({ a: 73, b: 11, c: 4, d: 4, e: 8 });
    expect(sharePercents({ a: 1 / 3, b: 1 / 3, c: 1 / 3 })).toEqual({
      a: 34,
      b: 33,
      c: 33,
    });
    expect(sharePercents({ a: 1, b: 0 })).toEqual({ a: 100, b: 0 });
  });
});
