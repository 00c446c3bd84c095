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

/** A line of a diff, as it is shown. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed' | 'skipped';
  text: string;
  /** The number of the line in the file; of removed lines before the change, of others after it. */
  number: number;
}

const HUNK = /^@@ -(\d+)(?:,\d+)? \+(\d+)/;

/** The lines of a unified diff of one file. Lines that it leaves out become one. */
export function readDiff(diff: string): DiffLine[] {
  const lines: DiffLine[] = [];
  let before = 0;
  let after = 0;
  let inHunk = false;
  for (const line of diff.split('\n')) {
    const hunk = HUNK.exec(line);
    if (hunk) {
      [before, after] = [Number(hunk[1]), Number(hunk[2])];
      if (inHunk) {
        lines.push({ kind: 'skipped', text: '', number: after });
      }
      inHunk = true;
    } else if (inHunk) {
      const text = line.slice(1).replace(/\r$/, '');
      if (line.startsWith('+')) {
        lines.push({ kind: 'added', text, number: after });
        after += 1;
      } else if (line.startsWith('-')) {
        lines.push({ kind: 'removed', text, number: before });
        before += 1;
      } else if (line.startsWith(' ')) {
        lines.push({ kind: 'same', text, number: after });
        before += 1;
        after += 1;
      }
    }
  }
  return lines;
}

/** The added lines alone, to paste into the file. */
export function addedLines(lines: DiffLine[]): string {
  return lines
    .filter(({ kind }) => kind === 'added')
    .map(({ text }) => text)
    .join('\n');
}
