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

import { logLoss } from './logLoss';

describe('logLoss', () => {
  it('is the mean cost of what was said', () => {
    expect(
      logLoss([
        { confidence: 0.8, correct: true },
        { confidence: 0.8, correct: false },
      ]),
    ).toBeCloseTo(-(Math.log(0.8) + Math.log(0.2)) / 2);
    expect(logLoss([{ confidence: 1, correct: true }])).toBeCloseTo(0);
    expect(logLoss([])).toBeUndefined();
  });

  it('is large but finite for a wrong certainty', () => {
    const loss = logLoss([{ confidence: 1, correct: false }])!;
    expect(loss).toBeGreaterThan(30);
    expect(loss).toBeLessThan(Infinity);
  });
});
