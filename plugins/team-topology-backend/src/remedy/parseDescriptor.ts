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

import { Document, isMap, ParsedNode, parseDocument, YAMLMap } from 'yaml';
import { UnpatchableError } from './UnpatchableError';

/** A document of YAML with a mapping at its root. */
export interface ParsedDescriptor {
  document: Document.Parsed;
  root: YAMLMap<ParsedNode, ParsedNode | null>;
  json: Record<string, unknown>;
}

/**
 * Parses one document as the catalog does.
 *
 * @returns `undefined` where it holds no mapping
 * @throws UnpatchableError when it is not valid
 */
export function parseDescriptor(text: string): ParsedDescriptor | undefined {
  const document = parseDocument(text, {
    keepSourceTokens: true,
    // Takes time by the square of the number of keys. Those that matter are checked.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0) {
    // Its message quotes the file.
    throw new UnpatchableError('The file is not valid YAML.');
  }
  const root = document.contents;
  return isMap(root)
    ? {
        document,
        root: root as ParsedDescriptor['root'],
        json: toJson(document),
      }
    : undefined;
}

function toJson(document: Document.Parsed): Record<string, unknown> {
  try {
    return document.toJS();
  } catch {
    throw new UnpatchableError(
      'The file repeats parts of itself by anchors too often to be read.',
    );
  }
}
