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

import { changesAheadOf } from './changesAheadOf';

const params = new URLSearchParams('a=1&b=2');
const changes = { key: 'one', searches: ['a=1', 'a=1&b=2'], params };

describe('changesAheadOf', () => {
  it('keeps all while the page is where they were made', () => {
    expect(changesAheadOf({ key: 'one', search: '' }, changes)).toBe(changes);
    expect(changesAheadOf({ key: 'one', search: 'x=1' }, changes)).toBe(
      changes,
    );
    expect(
      changesAheadOf({ key: 'one', search: '' }, undefined),
    ).toBeUndefined();
  });

  it('keeps those that come after what the page shows', () => {
    const rest = changesAheadOf({ key: 'two', search: 'a=1' }, changes);
    expect(rest).toEqual({ key: 'two', searches: ['a=1&b=2'], params });
    expect(
      changesAheadOf({ key: 'three', search: 'a=1&b=2' }, rest),
    ).toBeUndefined();
  });

  it('keeps nothing once the page shows all, or shows something else', () => {
    for (const search of ['a=1&b=2', '', 'c=3']) {
      expect(changesAheadOf({ key: 'two', search }, changes)).toBeUndefined();
    }
  });

  it('knows a change that was taken back', () => {
    const back = { key: 'one', searches: ['a=1', ''], params };
    expect(changesAheadOf({ key: 'two', search: 'a=1' }, back)).toMatchObject({
      searches: [''],
    });
    expect(changesAheadOf({ key: 'three', search: '' }, back)).toBeUndefined();
  });
});
