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

/** One document of a YAML file, with the line that begins it. */
export interface DescriptorDocument {
  text: string;
  /** Where in the file it begins. */
  offset: number;
}

// These two end any value, even a text over several lines, so nothing has to be parsed.
const MARKER = /^(---|\.\.\.)(?=[ \t\r\n]|$)/gm;

/**
 * Cuts a YAML file into its documents, so that each can be read without the others.
 */
export function splitDocuments(content: string): DescriptorDocument[] {
  const cuts = [0];
  for (const { 0: marker, index } of content.matchAll(MARKER)) {
    if (marker === '---') {
      cuts.push(index);
    } else {
      const lineEnd = content.indexOf('\n', index);
      cuts.push(lineEnd < 0 ? content.length : lineEnd + 1);
    }
  }
  return cuts
    .map((offset, index) => ({
      text: content.slice(offset, cuts[index + 1]),
      offset,
    }))
    .filter(({ text }) => text !== '');
}
