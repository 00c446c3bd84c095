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

import { Entity } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import {
  assessEntity,
  deriveNeighbourhood,
  CatalogLookup,
  EntityEvidence,
  Neighbourhood,
  PersonCorrection,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { hashJson, IndexedEntity, indexEntity } from '../catalog/IndexedEntity';
import { StoredEntity } from '../store/AssessmentStore';

/**
 * To be raised whenever the code, and not only a rule, makes other assessments or
 * rows of the same input: then everything is assessed anew.
 */
const ASSESSMENT_VERSION = 3;

/**
 * Assesses one entity for the store, and tells whether it has to be.
 */
export class EntityAssessor {
  readonly #rules: RuleSet;
  readonly #kinds: Set<string>;

  constructor(options: { rules: RuleSet; kinds: string[] }) {
    this.#rules = options.rules;
    this.#kinds = new Set(options.kinds);
  }

  isAssessed(indexed: { kind: string }): boolean {
    return this.#kinds.has(indexed.kind);
  }

  /**
   * Differs when anything that the assessment rests on differs: the entity, its
   * neighbourhood, the rules, the evidence or the correction by a person.
   */
  hash(
    indexed: IndexedEntity,
    lookup: CatalogLookup,
    evidence: EntityEvidence | undefined,
    correction?: PersonCorrection,
  ): string {
    return this.isAssessed(indexed)
      ? hashJson([
          ASSESSMENT_VERSION,
          indexed.etag,
          deriveNeighbourhood(indexed.subject, lookup),
          this.#rules.fingerprint,
          evidence ?? null,
          correction ?? null,
        ])
      : hashJson([ASSESSMENT_VERSION, indexed.etag]);
  }

  /**
   * Never throws on what an entity contains: what cannot be assessed is stored as
   * such, with the reason.
   */
  assess(
    entity: Entity,
    lookup: CatalogLookup,
    evidence: EntityEvidence,
    now: Date,
    correction?: PersonCorrection,
  ): StoredEntity {
    const indexed = indexEntity(entity);
    return {
      indexed,
      hash: this.hash(indexed, lookup, evidence, correction),
      outcome: this.#assess(
        entity,
        deriveNeighbourhood(indexed.subject, lookup),
        evidence,
        now,
        correction,
      ),
    };
  }

  #assess(
    entity: Entity,
    neighbourhood: Neighbourhood,
    evidence: EntityEvidence,
    now: Date,
    correction: PersonCorrection | undefined,
  ): StoredEntity['outcome'] {
    try {
      const assessment = assessEntity(entity, {
        neighbourhood,
        evidence,
        correction,
        rules: this.#rules,
        now,
      });
      return { assessment, evidence };
    } catch (error) {
      return { error: `It could not be assessed: ${stringifyError(error)}` };
    }
  }
}
