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

import { ProblemTally } from './ProblemTally';

describe('ProblemTally', () => {
  it('has a line for each problem, with its first case', () => {
    const tally = new ProblemTally();
    expect(tally.describe()).toEqual([]);
    tally.add('Broken entities', 'component:default/a');
    tally.add('Silent sources', 'scanner', 200);
    tally.add('Broken entities', 'component:default/b');
    tally.add('Silent sources', 'scanner', 50);
    expect(tally.describe()).toEqual([
      'Broken entities: 2, for example component:default/a',
      'Silent sources: 250, for example scanner',
    ]);
  });

  it('keeps each case to one line of bounded length, with its end', () => {
    const tally = new ProblemTally();
    tally.add('Forgeries', 'a\r\n2026 info\u0000 all\u2028is well\u001b[0m');
    tally.add('Long ones', `insert ${'x'.repeat(100_000)} - value too long`);
    const [forgery, long] = tally.describe();
    expect(forgery).toBe(
      'Forgeries: 1, for example a 2026 info all is well [0m',
    );
    expect(long.length).toBeLessThan(600);
    expect(long).toMatch(/: 1, for example insert x+ … x+ - value too long$/);
  });
});
