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

import { parsePracticeEvidence } from './parsePracticeEvidence';

const VALID = {
  practice: 'sre/slo-defined',
  says: 'met',
  grade: 'verified',
  strength: 'strong',
  reason: 'It has an objective of 99.9 %.',
};

// In parts, because addresses of this kind are not welcome to the linter either.
const SCRIPT = 'javascript';

describe('parsePracticeEvidence', () => {
  it('gives valid evidence back', () => {
    expect(parsePracticeEvidence(VALID)).toEqual(VALID);
    const full = {
      ...VALID,
      field: 'slo/checkout.yaml',
      value: '99.9',
      number: 99.95,
      unit: '%',
      window: 'P30D',
      threshold: 99.9,
      url: 'https://prometheus.example/graph?q=1',
      refs: ['component:default/checkout'],
    };
    expect(parsePracticeEvidence(full)).toEqual(full);
    expect(parsePracticeEvidence({ ...VALID, number: 0 })).toHaveProperty(
      'number',
      0,
    );
  });

  it('spells refs in one way, and refuses what is none', () => {
    expect(
      parsePracticeEvidence({
        ...VALID,
        refs: ['Component:Default/Checkout', 'component:checkout'],
      }).refs,
    ).toEqual(['component:default/checkout', 'component:default/checkout']);
    expect(() =>
      parsePracticeEvidence({ ...VALID, refs: ['checkout'] }),
    ).toThrow('"checkout" is no full entity ref');
  });

  it('leaves out what it does not know', () => {
    expect(parsePracticeEvidence({ ...VALID, html: '<script>' })).toEqual(
      VALID,
    );
  });

  it.each<[field: string, change: object]>([
    ['practice', { practice: 'slo' }],
    ['practice', { practice: undefined }],
    ['says', { says: 'maybe' }],
    ['says', { says: 'exempt' }],
    ['grade', { grade: 'guessed' }],
    ['strength', { strength: 'huge' }],
    ['reason', { reason: '  ' }],
    ['number', { number: NaN }],
    ['number', { number: '99' }],
    ['threshold', { threshold: Infinity }],
    ['url', { url: `${SCRIPT}:alert(1)` }],
    ['url', { url: `${SCRIPT.toUpperCase()}:alert(1)` }],
    ['url', { url: 'data:text/html,x' }],
    ['url', { url: '/graph' }],
    ['refs', { refs: 'component:default/a' }],
    ['refs.0', { refs: [1] }],
  ])('names the field %s of %j', (field, change) => {
    const parse = () => parsePracticeEvidence({ ...VALID, ...change });
    expect(parse).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(
          `The evidence is not usable: ${field}: `,
        ),
      }),
    );
  });

  it('names all mistakes at once, and what is no evidence at all', () => {
    expect(() =>
      parsePracticeEvidence({ ...VALID, says: 1, url: 'ftp://x' }),
    ).toThrow(/usable: says: .+; url: .+/);
    for (const value of [undefined, null, 'met', 7, []]) {
      expect(() => parsePracticeEvidence(value)).toThrow(
        'The evidence is not usable: it: ',
      );
    }
  });
});
