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

import {
  isProductionService,
  SLO_PRACTICE,
} from '../organization/isInProduction';
import { OrganizationEntity } from '../organization/Organization';
import { countOf } from '../wording/countOf';
import { ObservationThresholds } from './ObservationThresholds';
import { stateObservation, StatedObservation } from './StatedObservation';

/**
 * States that many services in production have no SLO.
 *
 * @param name - whose they are, at the beginning of a sentence
 *
 * @internal
 */
export function observeSlos(
  name: string,
  teams: string[],
  entities: OrganizationEntity[],
  { sloMissing }: ObservationThresholds,
): StatedObservation[] {
  const services = entities.filter(isProductionService);
  const missing = services.filter(
    ({ states }) => states[SLO_PRACTICE] === 'gap',
  );
  if (
    missing.length === 0 ||
    services.length < sloMissing.services ||
    missing.length < services.length * sloMissing.share
  ) {
    return [];
  }
  return [
    stateObservation({
      id: 'slo-missing',
      title: 'Services in production without an SLO',
      text: `${name}: ${missing.length} of ${countOf(
        services.length,
        'service',
      )} in production ${
        missing.length === 1 ? 'declares' : 'declare'
      } no SLO. Where there is none, nobody can say when to stop releasing.`,
      numbers: { missing: missing.length, services: services.length },
      thresholds: { ...sloMissing },
      teams,
      entities: missing.map(({ ref }) => ref),
    }),
  ];
}
