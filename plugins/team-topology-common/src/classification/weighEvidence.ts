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

import { TeamFunction } from '../function';
import { RuleSet } from '../rules';

/** Two functions closer than this are tied: neither is named. */
const TIE_MARGIN = 0.05;

/**
 * How sure a lead makes: fitted on labelled entities of public catalogs, and validated
 * across organizations by `yarn bench:calibration`. See docs/classification.md.
 */
const LEAD_SLOPE = 0.6;
const LEAD_START = 0.2;

/** So much weight makes the amount of evidence count for 63 %. */
const EVIDENCE_SCALE = 0.4;

/** What one signal adds to the sum of each function. */
export type FunctionWeights = [id: TeamFunction, weight: number][];

/** What the weights of all evidence come to. */
export interface WeighedEvidence {
  /** The function that leads; `undefined` where none does. */
  primary?: TeamFunction;
  /** 0 to 1; 0 where no function leads. */
  confidence: number;
  /** Share per function, each 0 to 1, together 1. */
  shares: Record<TeamFunction, number>;
  /** Sum per function, rounded to two digits. */
  sums: Record<TeamFunction, number>;
}

/**
 * Adds the weights of all evidence up per function. A softmax over the sums gives the
 * shares. Confidence is the logistic of `0.6 × lead + 0.2`, where the lead is that of
 * the first over the second sum, times `1 - e^(-weight / 0.4)` for the positive weight
 * seen.
 *
 * @internal
 */
export function weighEvidence(
  evidence: FunctionWeights[],
  rules: RuleSet,
): WeighedEvidence {
  const { sums, weight } = sumWeights(evidence, rules);
  const { first, margin } = findLead(sums);
  const shares = softmax(sums);
  return evidence.length > 0 && margin >= TIE_MARGIN
    ? {
        primary: first,
        confidence: round(confidenceOf(margin, weight)),
        shares,
        sums,
      }
    : { confidence: 0, shares, sums };
}

/** The sum of each function, and the positive weight seen in all. */
function sumWeights(
  evidence: FunctionWeights[],
  rules: RuleSet,
): { sums: Record<TeamFunction, number>; weight: number } {
  const sums: Record<TeamFunction, number> = {};
  for (const { id } of rules.functions) {
    sums[id] = 0;
  }
  let weight = 0;
  for (const [id, value] of evidence.flat()) {
    // Stored evidence may name a function that there is no longer.
    if (Object.hasOwn(sums, id)) {
      sums[id] += value;
      weight += Math.max(0, value);
    }
  }
  for (const { id } of rules.functions) {
    sums[id] = round(sums[id]);
  }
  return { sums, weight };
}

/** The function with the largest sum, and how far it is ahead of the next. */
function findLead(sums: Record<TeamFunction, number>): {
  first: TeamFunction;
  margin: number;
} {
  let [first, second]: (TeamFunction | undefined)[] = [];
  for (const id of Object.keys(sums)) {
    if (first === undefined || sums[id] > sums[first]) {
      second = first;
      first = id;
    } else if (second === undefined || sums[id] > sums[second]) {
      second = id;
    }
  }
  const lead = sums[first!] - (second === undefined ? 0 : sums[second]);
  // Rounded like the sums: 0.9 - 0.8 is a lead of 0.1, not of a hair less.
  return { first: first!, margin: round(lead) };
}

function softmax(
  sums: Record<TeamFunction, number>,
): Record<TeamFunction, number> {
  const ids = Object.keys(sums);
  const largest = Math.max(...ids.map(id => sums[id]));
  const powers = ids.map(id => Math.exp(sums[id] - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const shares: Record<TeamFunction, number> = {};
  ids.forEach((id, index) => {
    shares[id] = powers[index] / total;
  });
  return shares;
}

function confidenceOf(margin: number, weight: number): number {
  const lead = 1 / (1 + Math.exp(-(LEAD_SLOPE * margin + LEAD_START)));
  return lead * (1 - Math.exp(-weight / EVIDENCE_SCALE));
}

function round(value: number): number {
  // Never -0, which storing would change.
  return Math.round(value * 100) / 100 + 0;
}
