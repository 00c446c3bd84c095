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

import { isMap, isNode, isScalar, isSeq, Pair, YAMLMap } from 'yaml';
import { parseDescriptor, ParsedDescriptor } from './parseDescriptor';
import { splitDocuments } from './splitDocuments';
import { UnpatchableError } from './UnpatchableError';

const PLACEHOLDER = /<[^<>\n]+>/g;
const ALTERNATIVE = /^\s*or:?\s*$/im;

/** What is to be added to an entity. */
export interface Addition extends ParsedDescriptor {
  text: string;
}

/**
 * Reads the YAML of a remedy: a part of an entity. Of what a comment "or" puts beside
 * one another, the first counts.
 *
 * @throws UnpatchableError when it cannot be read
 */
export function parseAddition(text: string): Addition {
  let parsed: ParsedDescriptor | undefined;
  try {
    parsed =
      splitDocuments(text).length === 1 ? parseDescriptor(text) : undefined;
  } catch {
    // Said below.
  }
  if (!parsed) {
    throw new UnpatchableError(
      'The remedy.yaml of this practice is no YAML that could be added to an entity; its rules need a correction.',
    );
  }
  dropAlternatives(parsed.root);
  return { ...parsed, json: parsed.document.toJS(), text };
}

/** What a person has to replace in a text, such as `<team>`; each once. */
export function findPlaceholders(text: string): string[] {
  return [...new Set(text.match(PLACEHOLDER))];
}

function dropAlternatives(node: unknown): void {
  if (isMap(node)) {
    keepFirst(node.items, ({ key }) => key);
    for (const { value } of node.items) {
      dropAlternatives(value);
    }
  } else if (isSeq(node)) {
    keepFirst(node.items, item => item);
    for (const item of node.items) {
      dropAlternatives(item);
    }
  }
}

function keepFirst<T>(items: T[], nodeOf: (item: T) => unknown): void {
  const next = items.findIndex((item, index) => {
    const node = nodeOf(item);
    return (
      index > 0 && isNode(node) && ALTERNATIVE.test(node.commentBefore ?? '')
    );
  });
  if (next > 0) {
    items.splice(next);
  }
}

/** The name of a field, where it is a plain one. */
export function nameOfKey(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

/** The pairs of a mapping that have a name. */
export function pairsOf(map: YAMLMap, name: string): Pair[] {
  return (map.items as Pair[]).filter(pair => nameOfKey(pair) === name);
}
