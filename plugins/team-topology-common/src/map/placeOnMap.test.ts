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

import fc from 'fast-check';
import { mapCorners, placeOnMap } from './placeOnMap';

describe('placeOnMap', () => {
  it('places a team of one function in its corner', () => {
    for (const [id, corner] of Object.entries(mapCorners)) {
      expect(placeOnMap({ [id]: 1 })).toEqual({
        lane: false,
        enabling: 1,
        ring: 0,
        position: corner,
      });
    }
  });

  it('places a mixed team between its corners, by share', () => {
    const place = placeOnMap({ platform: 0.6, infra: 0.2, application: 0.2 });

    expect(place?.enabling).toBeCloseTo(0.8);
    expect(place?.position?.x).toBeCloseTo(0.75);
    expect(place?.position?.y).toBeCloseTo(0);
    expect(place?.lane).toBe(false);
  });

  it('tells DevSecOps by the ring and never by the position', () => {
    expect(placeOnMap({ devsecops: 1 })).toEqual({
      lane: false,
      enabling: 1,
      ring: 1,
    });
    const place = placeOnMap({ devsecops: 0.3, sre: 0.1, application: 0.6 });
    expect(place?.ring).toBeCloseTo(0.75);
    expect(place?.position).toEqual(mapCorners.sre);
  });

  it('puts teams with less than a fifth of enabling work in the lane', () => {
    expect(placeOnMap({ application: 0.81, sre: 0.19 })?.lane).toBe(true);
    expect(placeOnMap({ application: 0.8, sre: 0.2 })?.lane).toBe(false);
    expect(placeOnMap({ research: 1 })).toEqual({
      lane: true,
      enabling: 0,
      ring: 0,
    });
  });

  it('knows no place where nothing has a share', () => {
    expect(placeOnMap({})).toBeUndefined();
    expect(placeOnMap({ sre: 0, application: 0 })).toBeUndefined();
  });

  it('stays on the map whatever the shares are', () => {
    const share = fc.oneof(fc.double(), fc.double({ min: 0, max: 1 }));
    fc.assert(
      fc.property(
        fc.record(
          { infra: share, sre: share, devsecops: share, application: share },
          { requiredKeys: [] },
        ),
        shares => {
          const place = placeOnMap(shares as Record<string, number>);
          for (const number of [
            place?.enabling ?? 0,
            place?.ring ?? 0,
            place?.position?.x ?? 0,
            place?.position?.y ?? 0,
          ]) {
            expect(number).toBeGreaterThanOrEqual(0);
            expect(number).toBeLessThanOrEqual(1 + 1e-9);
          }
        },
      ),
    );
  });
});
