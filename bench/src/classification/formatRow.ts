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

import { JudgedRow } from './evaluateAnswers';

const LONGEST_TEXT = 160;
const MOST_EVIDENCE = 4;

/** One row for people to read: what it is, what was answered, and why. */
export function formatRow({ row, ...judged }: JudgedRow): string[] {
  const { shares, evidence } = judged.classification;
  const { primary, secondary, confidence } = judged.label;
  return [
    `${cut(row.id)}  ${cut(row.kind)} ${cut(row.name)}  type: ${cut(
      row.fields.type,
    )}`,
    `  description: ${cut(row.fields.description)}`,
    `  label: ${[primary, ...secondary].join(', ')} (${confidence ?? '-'})`,
    `  answer: ${
      judged.answer ?? 'unclassified'
    }, confidence ${judged.confidence.toFixed(2)}, shares ${Object.entries(
      shares,
    )
      .sort(([, a], [, b]) => b - a)
      .map(([id, share]) => `${id} ${share.toFixed(2)}`)
      .join(', ')}`,
    ...evidence.slice(0, MOST_EVIDENCE).map(
      ({ signal, reason, weights }) =>
        `  - ${signal} ${Object.entries(weights)
          .map(([id, weight]) => `${id} ${weight}`)
          .join(', ')}: ${cut(reason)}`,
    ),
  ];
}

/** A text of a row on one line, not too long. */
export function cut(value: unknown): string {
  const text =
    typeof value === 'string' ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';
  if (text === '') {
    return '-';
  }
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
