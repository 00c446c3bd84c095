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

import { isProductionComponent } from '../organization/isInProduction';
import { OrganizationEntity } from '../organization/Organization';
import { ObservationThresholds } from './ObservationThresholds';
import { stateObservation, StatedObservation } from './StatedObservation';

/**
 * The languages that components in production name in their tags, sorted.
 *
 * @internal
 */
export function listStacks(entities: OrganizationEntity[]): string[] {
  return [
    ...new Set(
      entities
        .filter(isProductionComponent)
        .flatMap(({ marks }) => marks?.stacks ?? []),
    ),
  ].sort();
}

/** States that software is written in many languages. @internal */
export function observeStacks(
  entities: OrganizationEntity[],
  { manyStacks }: ObservationThresholds,
): StatedObservation[] {
  const stacks = listStacks(entities);
  if (stacks.length <= manyStacks.stacks) {
    return [];
  }
  const components = entities.filter(isProductionComponent);
  const tagged = components.filter(({ marks }) => marks?.stacks);
  return [
    stateObservation({
      id: 'many-stacks',
      title: 'Many stacks in production',
      text: `Components in production are written in ${
        stacks.length
      } languages: ${stacks.join(', ')}. ${tagged.length} of ${
        components.length
      } components say so in their tags. Each needs its own pipeline, kit and people who know it.`,
      numbers: {
        stacks: stacks.length,
        tagged: tagged.length,
        components: components.length,
        limit: manyStacks.stacks,
      },
      thresholds: { ...manyStacks },
      teams: [],
      entities: [],
    }),
  ];
}
