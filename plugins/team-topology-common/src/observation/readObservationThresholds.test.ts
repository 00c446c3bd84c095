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

import { ConfigReader } from '@backstage/config';
import { defaultObservationThresholds } from './ObservationThresholds';
import { readObservationThresholds } from './readObservationThresholds';

const read = (observations?: any) =>
  readObservationThresholds(
    new ConfigReader(observations ? { teamTopology: { observations } } : {}),
  );

describe('readObservationThresholds', () => {
  it('has defaults for what is not there', () => {
    expect(read()).toEqual(defaultObservationThresholds);
    expect(
      read({
        disabled: ['silo'],
        allHats: { functions: 3 },
        functionHole: { share: 0.25 },
        next: { slos: 1, owningTeams: 0 },
      }),
    ).toEqual({
      ...defaultObservationThresholds,
      disabled: ['silo'],
      allHats: { functions: 3, entities: 25 },
      functionHole: { share: 0.25 },
      next: { ...defaultObservationThresholds.next, slos: 1, owningTeams: 0 },
    });
  });

  it.each([
    [
      { silos: {} },
      'teamTopology.observations.silos is no known key; known are',
    ],
    // It is a gap, and was an observation as well.
    [
      { sloMissing: { share: 0.5 } },
      'teamTopology.observations.sloMissing is no known key; known are',
    ],
    [
      { silo: { size: 1 } },
      'teamTopology.observations.silo.size is no known key',
    ],
    [
      { disabled: ['silos'] },
      'teamTopology.observations.disabled names "silos", which is no observation; known are all-hats',
    ],
    [
      { allHats: { functions: 1.5 } },
      'teamTopology.observations.allHats.functions must be a whole number from 0 on, and not 1.5',
    ],
    [
      { silo: { teams: -1 } },
      'teamTopology.observations.silo.teams must be a whole number from 0 on, and not -1',
    ],
    [
      { functionHole: { share: 50 } },
      'teamTopology.observations.functionHole.share must be a share from 0 to 1, and not 50',
    ],
    [
      { next: { slos: 80 } },
      'teamTopology.observations.next.slos must be a share from 0 to 1, and not 80',
    ],
    [
      { next: { owningTeams: 0.5 } },
      'teamTopology.observations.next.owningTeams must be a whole number from 0 on, and not 0.5',
    ],
    [{ silo: { teams: 'many' } }, 'teamTopology.observations.silo.teams'],
  ])('names what is wrong in %j', (observations, message) => {
    expect(() => read(observations)).toThrow(message);
  });
});
