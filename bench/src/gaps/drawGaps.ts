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

import { PracticeAssessment } from '@team-topology/backstage-plugin-team-topology-common';
import { seededRandom } from '../statistics';
import { EntityGaps } from './assessGaps';
import { CatalogEntity } from './readCatalogEntities';

/** One gap of one entity. */
export interface DrawnGap extends CatalogEntity {
  readonly gap: PracticeAssessment;
}

/**
 * Draws gaps, each one at most once and each with the same chance, so that entities
 * with many gaps come up more often. The same seed draws the same ones.
 */
export function drawGaps(
  entities: readonly EntityGaps[],
  options: { count: number; seed: number },
): DrawnGap[] {
  const random = seededRandom(options.seed);
  const urn: DrawnGap[] = entities.flatMap(({ gaps, ...entity }) =>
    gaps.map(gap => ({ ...entity, gap })),
  );
  const count = Math.min(options.count, urn.length);
  // The first part of a shuffle by Fisher and Yates.
  for (let place = 0; place < count; place += 1) {
    const other = place + Math.floor(random() * (urn.length - place));
    [urn[place], urn[other]] = [urn[other], urn[place]];
  }
  return urn.slice(0, count);
}
