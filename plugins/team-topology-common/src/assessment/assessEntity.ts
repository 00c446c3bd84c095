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
import {
  classificationProblems,
  Classification,
  classifyEntity,
  PersonCorrection,
} from '../classification';
import { EffectiveExemption } from '../exemption';
import { deriveFacts, EntityProblem, Neighbourhood } from '../facts';
import { RuleSet } from '../rules';
import {
  assessPractices,
  declarationProblems,
  exemptionProblems,
} from './assessPractices';
import { PracticeAssessment } from './PracticeAssessment';
import { EntityEvidence, NO_EVIDENCE } from './PracticeEvidence';

/**
 * Everything that an assessment of one entity rests on.
 *
 * @public
 */
export interface AssessEntityOptions {
  neighbourhood: Neighbourhood;
  /** What sources beyond the catalog say; none by default. */
  evidence?: EntityEvidence;
  /** A person's word on its function, given through the API. */
  correction?: PersonCorrection;
  /** The exemptions that persons made for it through the API. */
  exemptions?: readonly EffectiveExemption[];
  rules: RuleSet;
  /** The moment of the assessment. */
  now: Date;
}

/**
 * What an entity is and what it lacks.
 *
 * @public
 */
export interface EntityAssessment {
  classification: Classification;
  practices: PracticeAssessment[];
  /** What in the entity could not be used. */
  problems: EntityProblem[];
  /** The last day on which an exemption that counts here holds, where there is one. */
  validUntil?: string;
}

/**
 * Assesses one entity: facts, classification and practices in one go.
 *
 * @remarks
 *
 * Refresh, entity page and commands all call this, so that they agree.
 *
 * @public
 */
export function assessEntity(
  entity: Entity,
  options: AssessEntityOptions,
): EntityAssessment {
  const { neighbourhood, rules, now } = options;
  const evidence = options.evidence ?? NO_EVIDENCE;
  const facts = deriveFacts(entity, neighbourhood, { now, rules });
  const classification = classifyEntity(entity, facts, rules, {
    correction: options.correction,
  });
  const practices = assessPractices(entity, facts, evidence, rules, {
    function: classification.primary,
    exemptions: options.exemptions,
  });
  const validUntil = practices
    .flatMap(({ state, exemption }) =>
      state === 'exempt' ? exemption?.until ?? [] : [],
    )
    .sort()[0];
  return {
    classification,
    practices,
    problems: [
      ...facts.problems,
      ...classificationProblems(facts, rules),
      ...exemptionProblems(facts, rules),
      ...declarationProblems(facts, rules),
    ],
    ...(validUntil && { validUntil }),
  };
}
