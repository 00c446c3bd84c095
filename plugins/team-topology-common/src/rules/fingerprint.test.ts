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

import { createRuleSet } from './createRuleSet';
import { fingerprint } from './fingerprint';

function fingerprintOf(weight: number): string {
  return createRuleSet({
    sources: [
      {
        name: 'teamTopology',
        signals: [{ id: 'used-by-many-teams', weights: { platform: weight } }],
      },
    ],
  }).fingerprint;
}

describe('fingerprint', () => {
  it('does not depend on the order of keys, at any depth', () => {
    const one = fingerprint({ a: 1, b: [{ c: 'x', d: null }], e: true });
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint({ e: true, b: [{ d: null, c: 'x' }], a: 1 })).toBe(one);
  });

  it('differs when anything else differs', () => {
    const values: unknown[] = [
      {},
      [],
      null,
      '',
      0,
      false,
      { a: 1 },
      { a: '1' },
      { a: [1, 2] },
      { a: [2, 1] },
      { a: { b: 1 } },
      { b: { a: 1 } },
      { a: 'ä' },
      { a: 'a\u0308' },
      { a: '\u0000' },
      { ['__proto__']: 1 },
      { constructor: 1 },
      'x'.repeat(100_000),
      'x'.repeat(100_001),
    ];
    expect(new Set(values.map(fingerprint)).size).toBe(values.length);
  });

  it('changes exactly when a rule changes', () => {
    const builtIn = createRuleSet().fingerprint;
    expect(createRuleSet().fingerprint).toBe(builtIn);
    const one = fingerprintOf(1.5);
    expect(fingerprintOf(1.5)).toBe(one);
    expect(new Set([builtIn, one, fingerprintOf(1.51)]).size).toBe(3);
    expect(
      createRuleSet({
        sources: [
          {
            name: 'teamTopology',
            practices: [{ id: 'sre/slo-defined', disabled: true }],
          },
        ],
      }).fingerprint,
    ).not.toBe(builtIn);
  });
});
