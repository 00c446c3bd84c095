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
import {
  FunctionWeights,
  weighEvidence,
  WeighedEvidence,
} from './weighEvidence';
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
      evidence.push({
        signal: candidate.id,
        reason: fillReason(candidate.reason, match.matches),
        weights: candidate.weights,
        grade: 'declared',
        matches: match.matches,
        refs: match.refs,
        source: candidate.source,
      });
      weights.push(candidate.weightList);
    }
  }
  const derived = derive(weighEvidence(weights, rules), evidence);
  const classification: Classification = applyCorrection(derived, {
    declared: facts.declaredFunction,
    person: options.correction,
    rules,
  });
  // It speaks of all the rest.
  classification.summary = explainClassification(classification, rules);
  return classification;
}

/** Written out, as to copy the parts costs more than to work them out. */
function derive(
  { primary, confidence, shares, sums }: WeighedEvidence,
  evidence: ClassificationEvidence[],
): Classification {
  return primary === undefined
    ? { confidence, shares, sums, evidence, summary: '' }
    : { primary, confidence, shares, sums, evidence, summary: '' };
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
  const { first, second, contrary } = findVoices(primary, evidence);
  // Put together without a list, which would copy every text at once.
  if (contrary) {
    const against = `Against it: ${lowerFirst(contrary.reason)}`;
    return first ? `${first.reason} ${against}` : against;
  }
  return second ? `${first.reason} ${second.reason}` : first?.reason ?? '';
}

/** How a signal speaks for a function, the most welcome first. */
const SPEAKS_MOST_FOR = 0;
const SPEAKS_FOR = 1;
const SPEAKS_AGAINST_OTHERS = 2;
const SPEAKS_AGAINST = 3;

/**
 * A signal may speak for several functions: it supports what it speaks for most. Where
 * none does, several together lead to it, or what speaks against all others.
 */
function findVoices(
  primary: TeamFunction,
  evidence: readonly ClassificationEvidence[],
) {
  const voices = evidence.map(({ weights }) => voiceFor(primary, weights));
  const support = Math.min(...voices);
  const first = support === SPEAKS_AGAINST ? -1 : voices.indexOf(support);
  const second = first < 0 ? -1 : voices.indexOf(support, first + 1);
  const contrary = voices.findIndex(
    (voice, place) =>
      place !== first && (voice === SPEAKS_FOR || voice === SPEAKS_AGAINST),
  );
  return {
    first: evidence[first],
    second: evidence[second],
    contrary: evidence[contrary],
  };
}

function voiceFor(
  primary: TeamFunction,
  weights: Record<TeamFunction, number>,
): number {
  let weight = 0;
  let ofOthers = 0;
  for (const id in weights) {
    if (id === primary) {
      weight = weights[id];
    } else if (weights[id] > ofOthers) {
      ofOthers = weights[id];
    }
  }
  const isMost = weight >= ofOthers;
  if (weight > 0) {
    return isMost ? SPEAKS_MOST_FOR : SPEAKS_FOR;
  }
  return isMost ? SPEAKS_AGAINST_OTHERS : SPEAKS_AGAINST;
}
