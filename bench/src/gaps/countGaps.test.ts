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

import { entityWithGaps } from './__testUtils__/entityWithGaps';
import { countGaps } from './countGaps';

const ELEVEN = Array.from({ length: 11 }, (_, index) => `p${index}`);

describe('countGaps', () => {
  it('counts entities without gaps too', () => {
    expect(
      countGaps([
        entityWithGaps('ferry', ['p0', 'p1', 'p2'], { severity: 'low' }),
        entityWithGaps('pier', []),
        entityWithGaps('port', ['p1'], { kind: 'System' }),
      ]),
    ).toEqual({
      entities: 3,
      gaps: 4,
      mean: 4 / 3,
      median: 1,
      p90: expect.closeTo(2.6),
      max: 3,
      shareWithMany: 0,
      byPractice: { p1: 2, p0: 1, p2: 1 },
      bySeverity: { critical: 0, high: 1, medium: 0, low: 3 },
      byKind: {
        Component: {
          entities: 2,
          gaps: 3,
          mean: 1.5,
          median: 1.5,
          p90: expect.closeTo(2.7),
          max: 3,
        },
        System: { entities: 1, gaps: 1, mean: 1, median: 1, p90: 1, max: 1 },
      },
    });
  });

  it('lists the commonest practices and the worst severities first', () => {
    const counts = countGaps([
      entityWithGaps('ferry', ['rare', 'common']),
      entityWithGaps('pier', ['common'], { severity: 'critical' }),
    ]);
    expect(Object.keys(counts.byPractice)).toEqual(['common', 'rare']);
    expect(Object.keys(counts.bySeverity)).toEqual([
      ...['critical', 'high', 'medium', 'low'],
    ]);
  });

  it('counts ten gaps as not many, and eleven as many', () => {
    expect(
      countGaps([
        entityWithGaps('ferry', ELEVEN),
        entityWithGaps('pier', ELEVEN.slice(1)),
      ]).shareWithMany,
    ).toBe(0.5);
  });

  it('survives an empty file', () => {
    expect(countGaps([])).toMatchObject({
      entities: 0,
      mean: 0,
      median: 0,
      p90: 0,
      max: 0,
      shareWithMany: 0,
    });
  });
});
