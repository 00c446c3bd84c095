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
  const functions = readFunctions(rules);
  const { sums, weight } = sumWeights(evidence, functions);
  const { first, margin } = findLead(sums);
  const shares = toRecord(softmax(sums, sums[first]), functions);
  const sumsById = toRecord(sums, functions);
  return evidence.length > 0 && margin >= TIE_MARGIN
    ? {
        primary: functions.ids[first],
        confidence: round(confidenceOf(margin, weight)),
        shares,
        sums: sumsById,
      }
    : { confidence: 0, shares, sums: sumsById };
}

/** The functions of a rule set, as they are added up. */
interface FunctionSums {
  ids: TeamFunction[];
  places: Map<TeamFunction, number>;
  /** A place for each function, to be copied: that costs less than building it. */
  empty: Record<TeamFunction, number | undefined>;
}

const functionSums = new WeakMap<RuleSet['functions'], FunctionSums>();

function readFunctions({ functions }: RuleSet): FunctionSums {
  let known = functionSums.get(functions);
  if (!known) {
    // Not zeros: the engine lays places out anew when other than whole numbers come in.
    const empty: FunctionSums['empty'] = {};
    for (const { id } of functions) {
      empty[id] = undefined;
    }
    const ids = Object.keys(empty);
    known = {
      ids,
      places: new Map(ids.map((id, place) => [id, place])),
      empty,
    };
    functionSums.set(functions, known);
  }
  return known;
}

/** The sum of each function, and the positive weight seen in all. */
function sumWeights(
  evidence: FunctionWeights[],
  { ids, places }: FunctionSums,
): { sums: Float64Array; weight: number } {
  const sums = new Float64Array(ids.length);
  let weight = 0;
  for (const weights of evidence) {
    for (const entry of weights) {
      const place = places.get(entry[0]);
      // Stored evidence may name a function that there is no longer.
      if (place !== undefined) {
        sums[place] += entry[1];
        weight += Math.max(0, entry[1]);
      }
    }
  }
  for (let place = 0; place < sums.length; place++) {
    sums[place] = round(sums[place]);
  }
  return { sums, weight };
}

/** The place of the largest sum, and how far it is ahead of the next. */
function findLead(sums: Float64Array): { first: number; margin: number } {
  let first = 0;
  let second: number | undefined;
  for (let place = 1; place < sums.length; place++) {
    if (sums[place] > sums[first]) {
      second = first;
      first = place;
    } else if (second === undefined || sums[place] > sums[second]) {
      second = place;
    }
  }
  const lead = sums[first] - (second === undefined ? 0 : sums[second]);
  // Rounded like the sums: 0.9 - 0.8 is a lead of 0.1, not of a hair less.
  return { first, margin: round(lead) };
}

function softmax(sums: Float64Array, largest: number): Float64Array {
  const shares = new Float64Array(sums.length);
  let total = 0;
  for (let place = 0; place < shares.length; place++) {
    shares[place] = Math.exp(sums[place] - largest);
    total += shares[place];
  }
  for (let place = 0; place < shares.length; place++) {
    shares[place] /= total;
  }
  return shares;
}

function toRecord(
  values: Float64Array,
  { ids, empty }: FunctionSums,
): Record<TeamFunction, number> {
  const record = { ...empty };
  for (let place = 0; place < ids.length; place++) {
    record[ids[place]] = values[place];
  }
  return record as Record<TeamFunction, number>;
}

function confidenceOf(margin: number, weight: number): number {
  const lead = 1 / (1 + Math.exp(-(LEAD_SLOPE * margin + LEAD_START)));
  return lead * (1 - Math.exp(-weight / EVIDENCE_SCALE));
}

function round(value: number): number {
  // Never -0, which storing would change.
  return Math.round(value * 100) / 100 + 0;
}
