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

import { listPoints, parseSpan } from './historySpan';

const NOW = new Date('2026-11-21T15:30:00Z');

describe('parseSpan', () => {
  it.each([
    [{}, '2026-08-23T15:30:00.000Z', NOW.toISOString()],
    [
      { from: '2026-06-01', to: '2026-06-30' },
      '2026-06-01T00:00:00.000Z',
      '2026-07-01T00:00:00.000Z',
    ],
    [{ to: '2026-11-21' }, '2026-08-23T15:30:00.000Z', NOW.toISOString()],
    [
      { from: '2026-06-01T12:00:00+02:00', to: '2026-06-01T11:00:00Z' },
      '2026-06-01T10:00:00.000Z',
      '2026-06-01T11:00:00.000Z',
    ],
  ])('reads %j', (query, from, to) => {
    expect(parseSpan(query, NOW)).toEqual({
      from: new Date(from),
      to: new Date(to),
    });
  });
});

describe('listPoints', () => {
  const points = (from: string, to: string) =>
    listPoints({ from: new Date(from), to: new Date(to) }).map(point =>
      point.toISOString(),
    );

  it('takes the beginning, each midnight and the end', () => {
    expect(points('2026-11-01T10:00:00Z', '2026-11-03T09:00:00Z')).toEqual([
      '2026-11-01T10:00:00.000Z',
      '2026-11-02T00:00:00.000Z',
      '2026-11-03T00:00:00.000Z',
      '2026-11-03T09:00:00.000Z',
    ]);
    expect(points('2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z')).toEqual([
      '2026-11-01T00:00:00.000Z',
      '2026-11-02T00:00:00.000Z',
    ]);
    expect(points('2026-11-01T10:00:00Z', '2026-11-01T10:00:00Z')).toHaveLength(
      1,
    );
  });

  it('never takes more than 400', () => {
    for (const years of [1, 2, 5, 30]) {
      const { length } = points(
        '2026-11-01T10:00:00Z',
        `${2026 + years}-11-01T09:00:00Z`,
      );
      expect(length).toBeLessThanOrEqual(400);
      expect(length).toBeGreaterThan(180);
    }
  });
});
