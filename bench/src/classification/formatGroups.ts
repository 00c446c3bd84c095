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

import { JudgedGroup } from './answerGroups';
import { GroupResult, GroupScores } from './createGroupResult';
import { cut } from './formatRow';
import { formatShare, formatTable } from './formatTable';

/** The result of Groups as text for people. */
export function formatGroups(result: GroupResult): string[] {
  const { ofOwners, accuracyByConfidence } = result;
  return [
    `Groups: ${result.rows} judged, ${result.owners} of them own entities; besides ${result.unclear} unclear. ` +
      `Problems: ${result.problems}. Observations: ${result.observations}.`,
    '',
    ...formatTable([
      [
        'groups',
        'rows',
        'accuracy',
        'with secondary',
        'macro-F1',
        'answered precision',
        'coverage',
      ],
      scoresRow('all', result),
      scoresRow('from words alone', result.fromWords),
      scoresRow('from entities alone', result.fromEntities),
      scoresRow('that own entities', ofOwners.combined),
      scoresRow('  from words alone', ofOwners.fromWords),
      scoresRow('  from entities alone', ofOwners.fromEntities),
      ...Object.entries(result.ownerKinds).map(([kind, scores]) =>
        scoresRow(`owners: ${kind}`, scores),
      ),
    ]),
    '',
    'Accuracy of groups by the confidence of the label',
    ...formatTable([
      ['confidence', 'rows', 'accuracy'],
      ...Object.entries(accuracyByConfidence).map(([word, { n, accuracy }]) => [
        word,
        String(n),
        formatShare(accuracy),
      ]),
    ]),
  ];
}

/** One Group for people to read: what it is, what was answered, and why. */
export function formatGroup({
  row,
  label,
  classification,
  owned,
}: JudgedGroup): string[] {
  const { words, observed } = classification;
  return [
    `${cut(row.id)}  ${cut(row.kind)} ${cut(row.name)}  title: ${cut(
      row.fields.title,
    )}`,
    `  description: ${cut(row.fields.description)}`,
    `  label: ${[label.primary, ...label.secondary].join(', ')} (${
      label.confidence ?? '-'
    })`,
    `  answer: ${classification.primary ?? 'unclassified'} from ${
      classification.basis
    }, words: ${words.primary ?? '-'} ${words.confidence.toFixed(
      2,
    )}, entities: ${observed.primary ?? '-'} ${observed.confidence.toFixed(
      2,
    )}, owns ${owned}`,
    `  ${cut(classification.summary)}`,
  ];
}

function scoresRow(name: string, scores: GroupScores): string[] {
  return [
    name,
    String(scores.rows),
    formatShare(scores.accuracy),
    formatShare(scores.accuracyWithSecondary),
    formatShare(scores.macroF1),
    formatShare(scores.answeredPrecision),
    formatShare(scores.coverage),
  ];
}
