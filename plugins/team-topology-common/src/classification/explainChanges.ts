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
import { Classification, ClassificationEvidence } from './Classification';
import { ClassificationChange } from './ClassificationChange';
import { weighEvidence } from './weighEvidence';

/** More of them nobody reads. */
const MAX_CHANGES = 5;

/** Fields of an entity in the words of people. */
const FIELD_NAMES: Record<string, string> = {
  'metadata.name': 'its name',
  'metadata.title': 'its title',
  'metadata.description': 'its description',
  'metadata.tags': 'its tags',
  'metadata.links': 'its links',
  'spec.type': 'its type',
  'relations.ownedBy': 'the name of its owner',
  'relations.partOf': 'the name of its system',
};

/** Pieces of evidence that would fall together. */
interface Removal {
  /** To follow "Without"; what would have to be otherwise. */
  text: string;
  evidence: ClassificationEvidence[];
}

/**
 * Says what would make a classification another one: a correction taken back, a
 * piece of evidence, a word or a field without which another function leads, and what
 * the next function lacks. What takes least comes first; at most five.
 *
 * @remarks
 *
 * Evidence that was taken out is not spoken of, nor are its weights counted.
 *
 * @public
 */
export function explainChanges(
  classification: Omit<Classification, 'summary'>,
  rules: RuleSet,
): ClassificationChange[] {
  const { correction, derived, evidence } = classification;
  if (correction) {
    return [
      {
        text: `Without the correction it would be ${titleOf(
          derived?.primary,
          rules,
        )}.`,
        ...(derived?.primary && { becomes: derived.primary }),
        without: [],
      },
    ];
  }
  const changes: ClassificationChange[] = [];
  for (const removal of listRemovals(evidence)) {
    const without = removal.evidence.map(({ signal }) => signal);
    const left = evidence.filter(item => !removal.evidence.includes(item));
    const { primary } = weigh(left, rules);
    // What falls already with fewer pieces needs no second telling.
    const isKnown = changes.some(
      known =>
        known.becomes === primary &&
        known.without.every(id => without.includes(id)),
    );
    if (primary !== classification.primary && !isKnown) {
      changes.push({
        text: `Without ${removal.text} it would be ${titleOf(primary, rules)}.`,
        ...(primary && { becomes: primary }),
        without,
      });
    }
  }
  return [
    ...changes.slice(0, MAX_CHANGES - 1),
    ...describeNext(classification, rules),
  ];
}

/** From what takes least to what takes most. */
function listRemovals(evidence: ClassificationEvidence[]): Removal[] {
  const removals: Removal[] = evidence.map(item => ({
    text: describePiece(item),
    evidence: [item],
  }));
  for (const [word, items] of groupBy(evidence, wordsOf)) {
    removals.push({ text: `the word "${word}"`, evidence: items });
  }
  for (const [field, items] of groupBy(evidence, fieldsOf)) {
    const name = FIELD_NAMES[field];
    if (name) {
      removals.push({ text: `what ${name} says`, evidence: items });
    }
  }
  return removals.sort((a, b) => a.evidence.length - b.evidence.length);
}

function describePiece({ matches, signal }: ClassificationEvidence): string {
  const [match] = matches.filter(({ field }) => FIELD_NAMES[field]);
  return match?.value !== undefined
    ? `"${match.value}" in ${FIELD_NAMES[match.field]}`
    : `the signal ${signal}`;
}

function groupBy(
  evidence: ClassificationEvidence[],
  keysOf: (item: ClassificationEvidence) => string[],
): Map<string, ClassificationEvidence[]> {
  const groups = new Map<string, ClassificationEvidence[]>();
  for (const item of evidence) {
    for (const key of new Set(keysOf(item))) {
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
  }
  return groups;
}

function wordsOf({ matches }: ClassificationEvidence): string[] {
  return matches.flatMap(({ field, value }) =>
    FIELD_NAMES[field] && value !== undefined ? [value] : [],
  );
}

function fieldsOf({ matches }: ClassificationEvidence): string[] {
  return matches.map(({ field }) => field);
}

/** What the function that comes next lacks, or what would settle it where none leads. */
function describeNext(
  { primary, sums, evidence }: Omit<Classification, 'summary'>,
  rules: RuleSet,
): ClassificationChange[] {
  if (!primary) {
    return [
      {
        text: 'A description that begins with what it is, or the annotation team-topology/function, would settle it.',
        without: [],
      },
    ];
  }
  const [next] = Object.keys(sums)
    .filter(
      id => id !== primary && evidence.some(({ weights }) => weights[id] > 0),
    )
    .sort((a, b) => sums[b] - sums[a]);
  if (next === undefined) {
    return [];
  }
  const lead = Math.round((sums[primary] - sums[next]) * 100) / 100;
  return [
    {
      text: `${titleOf(next, rules)} comes next and lacks ${lead} in weight.`,
      becomes: next,
      without: [],
    },
  ];
}

function weigh(evidence: ClassificationEvidence[], rules: RuleSet) {
  return weighEvidence(
    evidence.map(({ weights }) => Object.entries(weights)),
    rules,
  );
}

function titleOf(id: TeamFunction | undefined, rules: RuleSet): string {
  return (
    rules.functions.find(known => known.id === id)?.title ??
    id ??
    'unclassified'
  );
}
