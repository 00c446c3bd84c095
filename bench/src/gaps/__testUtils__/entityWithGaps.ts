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

import { Severity } from '@team-topology/backstage-plugin-team-topology-common';
import { EntityGaps } from '../assessGaps';

/** An entity with a gap of each of these practices. */
export function entityWithGaps(
  id: string,
  practices: string[],
  options: { kind?: string; severity?: Severity } = {},
): EntityGaps {
  const { kind = 'Component', severity = 'high' } = options;
  return {
    id,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { name: id },
    },
    lookup: { getRecord: () => undefined, getTemplates: () => [] },
    added: [],
    gaps: practices.map(practice => ({
      practice,
      title: practice,
      discipline: 'sre',
      level: 1,
      severity,
      effort: 'small',
      state: 'gap',
      reason: 'No declaration found.',
      rationale: 'It matters.',
      evidence: [],
    })),
  };
}
