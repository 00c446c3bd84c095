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
  AssessmentBasis,
  EntityEvidence,
  NO_EVIDENCE,
  PracticeState,
} from '@team-topology/backstage-plugin-team-topology-common';
import { hashJson, indexEntity } from '../catalog/IndexedEntity';
import { StoredEntity } from '../store/AssessmentStore';

/** What {@link createStoredEntity} is told. */
export interface StoredEntityOptions {
  kind?: string;
  owners?: string[];
  states?: Record<string, PracticeState>;
  primary?: string;
  evidence?: EntityEvidence;
  error?: string;
  basis?: Partial<AssessmentBasis>;
}

/**
 * An entity as a refresh would store it, with the states that a test gives it.
 */
export function createStoredEntity(
  name: string,
  options: StoredEntityOptions = {},
): StoredEntity {
  const { kind = 'Component', owners = ['group:default/shop'] } = options;
  const { states = {}, primary = 'application', error } = options;
  const { evidence = NO_EVIDENCE } = options;
  const practices = Object.entries(states).map(([practice, state]) => ({
    practice,
    title: practice,
    discipline: practice.split('/')[0],
    level: 1 as const,
    severity: 'high' as const,
    effort: 'medium' as const,
    rationale: 'It matters.',
    state,
    reason: 'It is so.',
    evidence: [],
  }));
  return {
    indexed: indexEntity({
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { name, namespace: 'default' },
      relations: owners.map(targetRef => ({ type: 'ownedBy', targetRef })),
    }),
    hash: hashJson([name, options]),
    ...(kind !== 'Group' && {
      basis: {
        rules: '1',
        entity: hashJson([states, owners, primary]).slice(0, 12),
        neighbours: '1',
        evidence: hashJson(evidence).slice(0, 12),
        correction: '1',
        exemptions: '1',
        ...options.basis,
      },
      outcome:
        error === undefined
          ? {
              evidence,
              assessment: {
                classification: {
                  primary,
                  shares: { [primary]: 1 },
                  sums: { [primary]: 1 },
                  confidence: 1,
                  evidence: [],
                  summary: 'It is.',
                },
                practices,
                problems: [],
              },
            }
          : { error },
    }),
  };
}
