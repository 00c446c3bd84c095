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

import { foldText } from '../facts/foldText';
import { TeamFunction } from '../function';
import { titleOfFunction } from '../function/titleOfFunction';
import { RuleSet } from '../rules';
import { isNarrowing } from '../rules/matchPredicate';
import { Classification, ClassificationEvidence } from './Classification';
import { ClassificationChange } from './ClassificationChange';
import { FunctionWeights, weighEvidence } from './weighEvidence';

/** More of them nobody reads. */
const MAX_CHANGES = 5;

/** So many pieces and words are tried, those that say most first. */
const MAX_TRIED = 50;

/** So many words are named as one piece. */
const MAX_WORDS = 3;

/** Fields of an entity in the words of people. */
const FIELD_NAMES = new Map([
  ['metadata.name', 'its name'],
  ['metadata.title', 'its title'],
  ['metadata.description', 'its description'],
  ['metadata.tags', 'its tags'],
  ['metadata.links', 'its links'],
  ['spec.type', 'its type'],
  ['relations.ownedBy', 'the name of its owner'],
  ['relations.partOf', 'the name of what it is part of'],
  ['relations.dependsOn', 'the names of what it depends on'],
  ['metadata.labels', 'its labels'],
]);

/** Pieces of evidence that would fall together. */
interface Removal {
  /** To follow "Without"; what would have to be otherwise. */
  text: string;
  evidence: ClassificationEvidence[];
}

/** A piece of evidence, and the words by which it was found. */
interface Piece {
  item: ClassificationEvidence;
  /** Empty where it was found by anything else as well. */
  finds: Find[];
}

interface Find {
  field: string;
  value: string;
  /** The words of the value, each behind its field. */
  words: string[];
}

/**
 * Says what would make a classification another one: a correction taken back, a
 * piece of evidence, a word or a field without which another function leads, and what
 * the next function lacks. What takes least comes first; at most five.
 *
 * @remarks
 *
 * Evidence that was taken out is not spoken of. Its weights count, as the sums, which
 * everybody sees, hold them.
 *
 * @public
 */
export function explainChanges(
  classification: Omit<Classification, 'summary'>,
  rules: RuleSet,
): ClassificationChange[] {
  const { correction, evidence } = classification;
  if (correction) {
    return describeWithdrawal(classification, rules);
  }
  const hidden = hiddenWeights(classification);
  const weighed = evidence.map(({ signal, weights }) => ({
    signal,
    weights: Object.entries(weights),
  }));
  const changes: ClassificationChange[] = [];
  for (const removal of listRemovals(evidence)) {
    const without = removal.evidence.map(({ signal }) => signal);
    const fallen = new Set(without);
    const weights = weighed
      .filter(({ signal }) => !fallen.has(signal))
      .map(item => item.weights);
    const { primary } = weighEvidence([...weights, ...hidden], rules);
    // What falls already with fewer pieces needs no second telling.
    const isKnown = changes.some(
      known =>
        known.becomes === primary && known.without.every(id => fallen.has(id)),
    );
    if (primary !== classification.primary && !isKnown) {
      changes.push({
        text: `Without ${removal.text} it would be ${titleOf(primary, rules)}.`,
        ...(primary && { becomes: primary }),
        without,
      });
      if (changes.length === MAX_CHANGES - 1) {
        break;
      }
    }
  }
  return [...changes, ...describeNext(classification, rules)];
}

/** What counts once the correction is gone, unless that is the same. */
function describeWithdrawal(
  { primary, derived, overruled }: Omit<Classification, 'summary'>,
  rules: RuleSet,
): ClassificationChange[] {
  const left = overruled ? overruled.function : derived?.primary;
  if (left === primary) {
    return [];
  }
  return [
    {
      text: overruled
        ? `Without the annotation it would be ${titleOf(
            left,
            rules,
          )}, as a person said.`
        : `Without the correction it would be ${titleOf(left, rules)}.`,
      ...(left && { becomes: left }),
      without: [],
    },
  ];
}

/** What the sums hold beyond the evidence that is there. */
function hiddenWeights({
  sums,
  evidence,
}: Omit<Classification, 'summary'>): FunctionWeights[] {
  const hidden = Object.entries(sums).flatMap(([id, sum]) => {
    const shown = evidence.reduce(
      (soFar, { weights }) => soFar + (weights[id] ?? 0),
      0,
    );
    const weight = Math.round((sum - shown) * 100) / 100;
    return weight === 0 ? [] : [[id, weight] as [TeamFunction, number]];
  });
  return hidden.length > 0 ? [hidden] : [];
}

/** From what takes least to what takes most. */
function listRemovals(evidence: ClassificationEvidence[]): Removal[] {
  const pieces = evidence.map(readPiece);
  // By their texts, of which each is tried once.
  const lists = [
    new Map<string, Removal>(),
    new Map<string, Removal>(),
    new Map<string, Removal>(),
  ];
  const [single, words, fields] = lists;
  for (const { item, finds } of pieces) {
    const text = describePiece(item, finds);
    if (single.size < MAX_TRIED && !single.has(text)) {
      const isNamed = finds.length > 0 && finds.length <= MAX_WORDS;
      single.set(text, {
        text,
        evidence: isNamed
          ? findFalling(
              pieces,
              finds.flatMap(find => find.words),
            )
          : [item],
      });
    }
    for (const { field, value } of finds) {
      const word = `the word "${value}"`;
      if (words.size < MAX_TRIED && !words.has(word)) {
        const everywhere = [...FIELD_NAMES.keys()].flatMap(name =>
          wordsIn(name, value),
        );
        words.set(word, {
          text: word,
          evidence: findFalling(pieces, everywhere),
        });
      }
      if (!fields.has(field)) {
        fields.set(field, {
          text: `the words in ${FIELD_NAMES.get(field)}`,
          evidence: pieces
            .filter(piece => isOnly(piece, find => find.field === field))
            .map(piece => piece.item),
        });
      }
    }
  }
  return lists
    .flatMap(list => [...list.values()])
    .filter(removal => removal.evidence.length > 0)
    .sort((a, b) => a.evidence.length - b.evidence.length);
}

function readPiece(item: ClassificationEvidence): Piece {
  const finds: Find[] = [];
  // The kind and the company of words only narrow a rule down.
  for (const { field, value } of item.matches) {
    if (FIELD_NAMES.has(field) && value !== undefined) {
      finds.push({ field, value, words: wordsIn(field, value) });
    } else if (!isNarrowing(field)) {
      return { item, finds: [] };
    }
  }
  return { item, finds };
}

/** The evidence that falls when some words are no longer there. */
function findFalling(
  pieces: Piece[],
  removed: string[],
): ClassificationEvidence[] {
  const gone = new Set(removed);
  return pieces
    .filter(piece => isOnly(piece, find => find.words.some(w => gone.has(w))))
    .map(({ item }) => item);
}

/** Whether a piece of evidence was found by nothing but what falls. */
function isOnly({ finds }: Piece, falls: (find: Find) => boolean): boolean {
  return finds.length > 0 && finds.every(falls);
}

// Without a word, the pairs with its neighbours are not there either.
function wordsIn(field: string, value: string): string[] {
  return foldText(value)
    .split(' ')
    .map(word => `${field}\0${word}`);
}

function describePiece(
  { signal }: ClassificationEvidence,
  finds: Find[],
): string {
  if (finds.length === 0 || finds.length > MAX_WORDS) {
    return `the signal ${signal}`;
  }
  return finds
    .map(({ field, value }) => `"${value}" in ${FIELD_NAMES.get(field)}`)
    .join(' and ');
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

function titleOf(id: TeamFunction | undefined, rules: RuleSet): string {
  return id === undefined ? 'unclassified' : titleOfFunction(id, rules);
}
