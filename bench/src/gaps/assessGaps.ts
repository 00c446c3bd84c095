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
  assessEntity,
  deriveNeighbourhood,
  PracticeAssessment,
  readNeighbourhoodSubject,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { NOW } from '../classification/answerRows';
import { CatalogEntity } from './readCatalogEntities';

/** An entity and the practices that it lacks. */
export interface EntityGaps extends CatalogEntity {
  readonly gaps: readonly PracticeAssessment[];
}

/** Assesses an entity from the catalog alone, as a fresh install does. */
export function assessGaps(
  catalogEntity: CatalogEntity,
  rules: RuleSet,
): EntityGaps {
  const { entity, lookup } = catalogEntity;
  const { practices } = assessEntity(entity, {
    neighbourhood: deriveNeighbourhood(
      readNeighbourhoodSubject(entity),
      lookup,
    ),
    rules,
    now: NOW,
  });
  return {
    ...catalogEntity,
    gaps: practices.filter(({ state }) => state === 'gap'),
  };
}
