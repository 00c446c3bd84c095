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
import { EntityFacts, EntityProblem } from '../facts';
import { TeamFunction } from '../function';
import { RuleSet } from '../rules';
import { fillReason, matchCondition } from '../rules/matchPredicate';
import { RuleDocument } from '../rules/RuleDocument';
import { findCandidates } from '../rules/signalIndex';
import {
  Classification,
  ClassificationEvidence,
  PersonCorrection,
} from './Classification';
import { applyCorrection, explainCorrection } from './applyCorrection';
import { FunctionWeights, weighEvidence } from './weighEvidence';
import { lowerFirst } from '../wording/lowerFirst';

/**
 * Options for {@link classifyEntity}.
 *
 * @public
 */
export interface ClassifyEntityOptions {
  /** A person's word, given through the API. An annotation outranks it. */
  correction?: PersonCorrection;
}

/**
 * Says what an entity is: a share per function, the primary one, and why.
 *
 * @remarks
 *
 * The weights of all matching signals are added up per function; a softmax over
 * the sums gives the shares. Confidence comes from the lead of the first over the
 * second sum, and from the amount of evidence; docs/concepts.md has the formula.
 * No evidence and ties leave the entity unclassified. The result depends only on
 * the arguments, and never throws on what an entity contains.
 *
 * @public
 */
export function classifyEntity(
  entity: Entity,
  facts: EntityFacts,
  rules: RuleSet,
  options: ClassifyEntityOptions = {},
): Classification {
  const document = new RuleDocument(entity, facts);
  const evidence: ClassificationEvidence[] = [];
  const weights: FunctionWeights[] = [];
  // What says most comes first, and so it is added up: the order of the rules and of
  // what stands in the entity never matters.
  for (const candidate of findCandidates(rules, document)) {
    const match = matchCondition(candidate.condition, document);
    if (match) {
      const { signal } = candidate;
      evidence.push({
        signal: signal.id,
        reason: fillReason(candidate.reason, match.matches),
        weights: signal.weights,
        grade: 'declared',
        matches: match.matches,
        refs: match.refs,
        source: signal.source,
      });
      weights.push(candidate.weights);
    }
  }
  const derived = weighEvidence(weights, rules);
  const classification = applyCorrection(
    { ...derived, evidence },
    { declared: facts.declaredFunction, person: options.correction, rules },
  );
  const summary = explainClassification(classification, rules);
  return { ...classification, summary };
}

/**
 * What the classification could not use in an entity: a correction that names no
 * function of the rule set.
 *
 * @public
 */
export function classificationProblems(
  facts: EntityFacts,
  rules: RuleSet,
): EntityProblem[] {
  const declared = facts.declaredFunction;
  if (!declared || rules.functions.some(({ id }) => id === declared)) {
    return [];
  }
  return [
    {
      field: 'metadata.annotations.team-topology/function',
      message: `"${declared.slice(
        0,
        80,
      )}" is no function, so it does not count. Known are ${rules.functions
        .map(({ id }) => id)
        .join(', ')}.`,
    },
  ];
}

/**
 * Says in at most three sentences what the evidence of a classification says.
 *
 * @remarks
 *
 * Evidence that was taken out is not spoken of.
 *
 * @public
 */
export function explainClassification(
  classification: Omit<Classification, 'summary'>,
  rules: RuleSet,
): string {
  const { primary, evidence, correction } = classification;
  if (correction) {
    return explainCorrection(classification, correction, rules);
  }
  if (evidence.length === 0) {
    return 'Nothing in the catalog says what it is for.';
  }
  if (!primary) {
    return `What the catalog says speaks for several functions alike. ${evidence[0].reason}`;
  }
  const isFitting = ({ weights }: ClassificationEvidence) =>
    isMostFor(primary, weights);
  const [first, second] = findSupport(primary, evidence, isFitting);
  const contrary = evidence.find(item => item !== first && !isFitting(item));
  // Put together without a list, which would copy every text at once.
  if (contrary) {
    const against = `Against it: ${lowerFirst(contrary.reason)}`;
    return first ? `${first.reason} ${against}` : against;
  }
  return second ? `${first.reason} ${second.reason}` : first?.reason ?? '';
}

/**
 * A signal may speak for several functions: it supports what it speaks for most. Where
 * none does, several together lead to it, or what speaks against all others.
 */
function findSupport(
  primary: TeamFunction,
  evidence: ClassificationEvidence[],
  isFitting: (item: ClassificationEvidence) => boolean,
): ClassificationEvidence[] {
  const speaksForIt = ({ weights }: ClassificationEvidence) =>
    weights[primary] > 0;
  const most = evidence.filter(item => speaksForIt(item) && isFitting(item));
  if (most.length > 0) {
    return most;
  }
  const some = evidence.filter(speaksForIt);
  return some.length > 0 ? some : evidence.filter(isFitting);
}

/** Whether weights do not speak against a function, nor for another one more. */
function isMostFor(
  primary: TeamFunction,
  weights: Record<TeamFunction, number>,
): boolean {
  const weight = weights[primary] ?? 0;
  if (weight < 0) {
    return false;
  }
  for (const id in weights) {
    if (weights[id] > weight) {
      return false;
    }
  }
  return true;
}
