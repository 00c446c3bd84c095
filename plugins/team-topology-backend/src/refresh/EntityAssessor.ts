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
  CatalogLookup,
  deriveNeighbourhood,
  EffectiveExemption,
  EntityEvidence,
  Neighbourhood,
  PersonCorrection,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { hashJson, IndexedEntity, indexEntity } from '../catalog/IndexedEntity';
import { AssessmentBasis, StoredEntity } from '../store/AssessmentStore';

/**
 * To be raised whenever the code, and not only a rule, makes other assessments or
 * rows of the same input: then everything is assessed anew.
 */
const ASSESSMENT_VERSION = 6;

/** So much of a hash tells the parts of one entity's basis apart. */
const PART_LENGTH = 12;

/**
 * What sources and persons say about an entity, beside its own description.
 */
export interface EntityTestimony {
  evidence: EntityEvidence;
  correction?: PersonCorrection;
  /** Those that persons made and that are in force. */
  exemptions?: readonly EffectiveExemption[];
}

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
   * neighbourhood, the rules, the evidence, or what persons said.
   */
  hash(
    indexed: IndexedEntity,
    lookup: CatalogLookup,
    testimony: EntityTestimony | undefined,
  ): string {
    return hashJson(
      this.isAssessed(indexed)
        ? [ASSESSMENT_VERSION, this.#basisOf(indexed, lookup, testimony)]
        : [ASSESSMENT_VERSION, indexed.etag],
    );
  }

  /**
   * Never throws on what an entity contains: what cannot be assessed is stored as
   * such, with the reason.
   */
  assess(
    entity: Entity,
    lookup: CatalogLookup,
    testimony: EntityTestimony,
    now: Date,
  ): StoredEntity {
    const indexed = indexEntity(entity);
    return {
      indexed,
      hash: this.hash(indexed, lookup, testimony),
      basis: this.#basisOf(indexed, lookup, testimony),
      outcome: this.#assess(
        entity,
        deriveNeighbourhood(indexed.subject, lookup),
        testimony,
        now,
      ),
    };
  }

  #basisOf(
    indexed: IndexedEntity,
    lookup: CatalogLookup,
    testimony: EntityTestimony | undefined,
  ): AssessmentBasis {
    const part = (value: unknown) =>
      hashJson(value ?? '').slice(0, PART_LENGTH);
    return {
      // Another version of the code judges by other rules.
      rules: part([ASSESSMENT_VERSION, this.#rules.fingerprint]),
      entity: part(indexed.etag),
      neighbours: part(deriveNeighbourhood(indexed.subject, lookup)),
      evidence: part(testimony?.evidence),
      correction: part(testimony?.correction),
      exemptions: part(testimony?.exemptions ?? []),
    };
  }

  #assess(
    entity: Entity,
    neighbourhood: Neighbourhood,
    testimony: EntityTestimony,
    now: Date,
  ): StoredEntity['outcome'] {
    const { evidence, correction, exemptions } = testimony;
    try {
      const assessment = assessEntity(entity, {
        neighbourhood,
        evidence,
        correction,
        exemptions,
        rules: this.#rules,
        now,
      });
      return { assessment, evidence };
    } catch (error) {
      return { error: `It could not be assessed: ${stringifyError(error)}` };
    }
  }
}
