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

import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { namespaceOf } from './namespaceOf';
import { repairName } from './repairName';

const oddTexts = [
  'Quay Lines',
  'quay_lines',
  'quay.lines',
  '-quay-',
  'q--l',
  '\u6e2f',
  '__proto__',
  'x'.repeat(100_000),
  `x${'-'.repeat(100)}`,
  '\u0000\ud800',
  ' ',
  '..',
];

describe('namespaceOf', () => {
  it('changes the case only, where that will do', () => {
    expect(namespaceOf('QuayLines')).toBe('quaylines');
    expect(namespaceOf('personal-12ab34cd')).toBe('personal-12ab34cd');
    expect(namespaceOf(undefined)).toBe('unknown');
    expect(namespaceOf('Unknown')).toMatch(/^unknown-[0-9a-f]{8}$/);
  });

  it('keeps organizations apart that look alike', () => {
    expect(namespaceOf('Quay Lines')).toMatch(/^quay-lines-[0-9a-f]{8}$/);
    expect(new Set(oddTexts.map(namespaceOf)).size).toBe(oddTexts.length);
    expect(namespaceOf('quay lines')).not.toBe(namespaceOf('quay-lines'));
  });

  it.each(oddTexts)('makes a namespace of %.40j', text => {
    expect(
      KubernetesValidatorFunctions.isValidNamespace(namespaceOf(text)),
    ).toBe(true);
  });
});

describe('repairName', () => {
  it.each([
    ['fares', 'fares'],
    ['Fare Table v2!', 'Fare-Table-v2'],
    ['@quay/fares', 'quay-fares'],
    ['_a_', 'a'],
    [`${'a'.repeat(62)}-b`, 'a'.repeat(62)],
    ['\u6e2f', expect.stringMatching(/^unnamed-[0-9a-f]{8}$/)],
  ])('repairs %j', (name, expected) => {
    expect(repairName(name)).toEqual(expected);
  });

  it.each(oddTexts)('makes a name of %.40j', text => {
    expect(
      KubernetesValidatorFunctions.isValidObjectName(repairName(text)),
    ).toBe(true);
  });
});
