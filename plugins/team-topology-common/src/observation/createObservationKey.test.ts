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

import { createObservationKey } from './createObservationKey';

describe('createObservationKey', () => {
  it('names the id and what it is about', () => {
    expect(createObservationKey('all-hats', [])).toBe('all-hats');
    expect(createObservationKey('silo', ['sre'])).toBe('silo.sre');
  });

  it('is short enough to be kept, and still tells one from another', () => {
    const many = (last: string) => [
      ...Array.from({ length: 30 }, (_item, index) => `function-${index}`),
      last,
    ];
    const key = createObservationKey('function-hole', many('a'));
    expect(key).toMatch(/^function-hole\.[0-9a-f]{16}$/);
    expect(createObservationKey('function-hole', many('a'))).toBe(key);
    expect(createObservationKey('function-hole', many('b'))).not.toBe(key);
  });
});
