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

import { RankedText, RankTable } from './RankTable';

function ranksOf(texts: RankedText[], text: string, place: number): number[] {
  const all = new Set(texts.map(item => item.text));
  const rows = new Map([...all].map((item, row) => [item, row]));
  const ranks: number[] = [];
  new RankTable(texts, 2, rows).addRanks(text, place, ranks);
  return ranks;
}

describe('RankTable', () => {
  it('tells the ranks of a text by its place', () => {
    const texts = [
      { text: 'vault', place: 0, rank: 0 },
      { text: 'vault', place: 1, rank: 7 },
      { text: 'vault', place: 1, rank: 3 },
      { text: 'vault', place: 1, rank: 5 },
      { text: 'helm', place: 0, rank: 3 },
    ];
    expect(ranksOf(texts, 'vault', 0)).toEqual([0]);
    expect(ranksOf(texts, 'vault', 1)).toEqual([3, 5, 7]);
    expect(ranksOf(texts, 'helm', 1)).toEqual([]);
    expect(ranksOf(texts, 'flux', 0)).toEqual([]);
  });

  it('adds each rank once, in order', () => {
    const texts = [
      { text: 'vault', place: 0, rank: 4 },
      { text: 'vault', place: 0, rank: 2 },
    ];
    const table = new RankTable(texts, 1, new Map([['vault', 0]]));
    const ranks = [1, 2, 9];
    table.addRanks('vault', 0, ranks);
    table.addRanks('vault', 0, ranks);
    expect(ranks).toEqual([1, 2, 4, 9]);
  });

  it.each([0x7ffe, 0x7fff, 0x8000, 0x7fffff])(
    'holds signals by the rank of %p',
    rank => {
      expect(ranksOf([{ text: 'vault', place: 1, rank }], 'vault', 1)).toEqual([
        rank,
      ]);
    },
  );

  it('holds any number of texts that several signals need', () => {
    const count = 70_000;
    const texts = Array.from({ length: count }, (_, index) => [
      { text: `word${index}`, place: 0, rank: 1 },
      { text: `word${index}`, place: 0, rank: 2 },
    ]).flat();
    expect(ranksOf(texts, `word${count - 1}`, 0)).toEqual([1, 2]);
    expect(ranksOf(texts, 'word0', 0)).toEqual([1, 2]);
  });
});
