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
import { JsonValue } from '@backstage/types';
import { EntityFacts, EntityProblem } from '../facts';
import { TeamFunction } from '../function';
import { RuleSet } from '../rules';
import {
  fillReason,
  matchPredicate,
  RuleDocument,
} from '../rules/matchPredicate';
import { findCandidates } from '../rules/signalIndex';
import { Classification, ClassificationEvidence } from './Classification';

/** Two functions closer than this are tied: neither is named. */
const TIE_MARGIN = 0.1;

/** So much weight makes the amount of evidence count for 63 %. */
const EVIDENCE_SCALE = 1.2;

/**
 * Says what an entity is: a share per function, the primary one, and why.
 *
 * @remarks
 *
 * The weights of all matching signals are added up per function; a softmax over
 * the sums gives the shares. Confidence is the logistic of the lead of the first
 * over the second sum, times `1 - e^(-weight / 1.2)` for the positive weight seen.
 * No evidence and ties leave the entity unclassified. The result depends only on
 * the arguments, and never throws on what an entity contains.
 *
 * @public
 */
export function classifyEntity(
  entity: Entity,
  facts: EntityFacts,
  rules: RuleSet,
): Classification {
  const document: RuleDocument = {
    entity: entity as unknown as JsonValue,
    facts,
  };
  const evidence: ClassificationEvidence[] = [];
  for (const signal of findCandidates(rules, facts)) {
    const match = matchPredicate(signal.when, document);
    if (match) {
      evidence.push({
        signal: signal.id,
        reason: fillReason(signal.reason, match.matches),
        weights: signal.weights,
        grade: 'declared',
        matches: match.matches,
        refs: match.refs,
        source: signal.source,
      });
    }
  }
  const largest = new Map(
    evidence.map(item => [item, largestWeight(item)] as const),
  );
  evidence.sort(
    (a, b) =>
      largest.get(b)! - largest.get(a)! || (a.signal < b.signal ? -1 : 1),
  );

  const sums = sumWeights(evidence, rules);
  const ranked = Object.entries(sums).sort(([, a], [, b]) => b - a);
  // Rounded like the sums: 0.9 - 0.8 is a lead of 0.1, not of a hair less.
  const margin = round(ranked[0][1] - (ranked[1]?.[1] ?? 0));
  const derived =
    evidence.length > 0 && margin >= TIE_MARGIN
      ? {
          primary: ranked[0][0],
          confidence: round(confidenceOf(margin, evidence)),
        }
      : { confidence: 0 };

  const classification: Omit<Classification, 'summary'> = {
    ...derived,
    shares: softmax(sums),
    sums,
    evidence,
  };
  const declared = facts.declaredFunction;
  if (declared && rules.functions.some(({ id }) => id === declared)) {
    classification.primary = declared;
    classification.confidence = 1;
    classification.derived = derived;
    classification.correction = {
      function: declared,
      field: 'metadata.annotations.team-topology/function',
    };
  }
  return {
    ...classification,
    summary: explainClassification(classification, rules),
  };
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

function sumWeights(
  evidence: ClassificationEvidence[],
  rules: RuleSet,
): Record<TeamFunction, number> {
  const sums: Record<TeamFunction, number> = {};
  for (const { id } of rules.functions) {
    const sum = evidence.reduce(
      (total, { weights }) => total + (weights[id] ?? 0),
      0,
    );
    sums[id] = round(sum);
  }
  return sums;
}

function softmax(
  sums: Record<TeamFunction, number>,
): Record<TeamFunction, number> {
  const largest = Math.max(...Object.values(sums));
  const powers = Object.entries(sums).map(
    ([id, sum]) => [id, Math.exp(sum - largest)] as const,
  );
  const total = powers.reduce((sum, [, power]) => sum + power, 0);
  return Object.fromEntries(powers.map(([id, power]) => [id, power / total]));
}

function confidenceOf(
  margin: number,
  evidence: ClassificationEvidence[],
): number {
  const weight = evidence
    .flatMap(({ weights }) => Object.values(weights))
    .reduce((sum, value) => sum + Math.max(0, value), 0);
  const lead = 1 / (1 + Math.exp(-margin));
  return lead * (1 - Math.exp(-weight / EVIDENCE_SCALE));
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
  const titleOf = (id: TeamFunction) =>
    rules.functions.find(definition => definition.id === id)?.title ?? id;
  const { primary, evidence, correction, derived } = classification;
  if (correction) {
    const said =
      derived?.primary && derived.primary !== correction.function
        ? `Its signals alone would say ${titleOf(derived.primary)}.`
        : 'Its signals agree or say nothing.';
    return `A person declared it ${titleOf(correction.function)}. ${said}`;
  }
  if (evidence.length === 0) {
    return 'Nothing in the catalog says what it is for.';
  }
  if (!primary) {
    return `What the catalog says speaks for several functions alike. ${evidence[0].reason}`;
  }
  // A signal may speak for several functions: it supports what it speaks for most.
  const supporting = evidence.filter(
    ({ weights }) =>
      (weights[primary] ?? 0) > 0 && weights[primary] === mostFor(weights),
  );
  const contrary = evidence.find(
    ({ weights }) => (weights[primary] ?? 0) < mostFor(weights),
  );
  return [
    ...supporting.slice(0, contrary ? 1 : 2).map(({ reason }) => reason),
    ...(contrary ? [`Against it: ${lowerFirst(contrary.reason)}`] : []),
  ].join(' ');
}

function mostFor(weights: Record<TeamFunction, number>): number {
  return Math.max(0, ...Object.values(weights));
}

function largestWeight({ weights }: ClassificationEvidence): number {
  return Math.max(...Object.values(weights).map(Math.abs));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('en-US') + text.slice(1);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
