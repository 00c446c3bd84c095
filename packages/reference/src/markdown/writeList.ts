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

import { compareTexts } from './compareTexts';
import { escapeHtml, escapeText } from './escapeText';

/** More than so many words are folded away. */
const MAX_SHOWN = 60;

/** A bullet that says something about what stands above it. */
export interface Detail {
  label: string;
  /** Markdown. */
  text: string;
  /** HTML that stands behind the bullets, folded away. */
  folded?: string;
}

/** Whether so many words are folded away. */
export function isLong(words: string[]): boolean {
  return new Set(words).size > MAX_SHOWN;
}

/** Words in order of the alphabet. */
export function sortWords(words: string[]): string[] {
  return [...new Set(words)].sort(compareTexts);
}

/** A bullet with words; many of them are folded away. */
export function describeWords(label: string, words: string[]): Detail {
  const sorted = sortWords(words);
  if (!isLong(sorted)) {
    return { label, text: sorted.map(escapeText).join(', ') };
  }
  const count = `${sorted.length} words`;
  return {
    label,
    text: `${count}, see below`,
    folded: [
      '<details>',
      `<summary>${escapeHtml(label)}: ${count}</summary>`,
      `<p>${sorted.map(escapeHtml).join(', ')}</p>`,
      '</details>',
    ].join('\n'),
  };
}

/** Bullets, then what is folded away. */
export function writeDetails(details: Detail[]): string {
  return [
    details.map(({ label, text }) => `- **${label}**: ${text}`).join('\n'),
    ...details.flatMap(({ folded }) => folded ?? []),
  ].join('\n\n');
}
