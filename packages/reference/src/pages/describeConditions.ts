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

import { FilterPredicate } from '@backstage/filter-predicates';
import { Condition } from '../conditions';
import {
  Detail,
  describeWords,
  escapeText,
  sortWords,
  writeCode,
} from '../markdown';
import { ANYWHERE, isPlace, nameOfPlace } from '../signals';

const LABELS: Record<string, string> = {
  'facts.kind': 'kind',
  'facts.type': 'type',
  'facts.annotationKeys': 'annotation',
};

/** What has to hold, one bullet for each condition. */
export function describeConditions(conditions: Condition[]): Detail[] {
  return conditions.map(condition =>
    isListOfWords(condition)
      ? describeWords(labelOf(condition), condition.values)
      : { label: labelOf(condition), text: writeValues(condition) },
  );
}

/** The same in the running text. */
export function writeConditions(conditions: Condition[]): string {
  return conditions
    .map(condition => `${labelOf(condition)}: ${writeValues(condition)}`)
    .join('; ');
}

/** A predicate as it is, for a code block. */
export function writePredicate(predicate: FilterPredicate): string {
  return JSON.stringify(predicate, undefined, 2);
}

function isListOfWords({ path, asks }: Condition): boolean {
  return isPlace(path) && asks === 'has';
}

function labelOf({ path, asks, isNegated }: Condition): string {
  if (path === ANYWHERE && asks === 'has') {
    return isNegated ? 'not beside' : 'only beside';
  }
  const label = isPlace(path)
    ? `words of ${nameOfPlace(path)}`
    : LABELS[path] ?? writeCode(path);
  return isNegated && asks !== 'exists' ? `not ${label}` : label;
}

function writeValues(condition: Condition): string {
  if (condition.asks === 'exists') {
    return condition.isNegated ? 'there is none' : 'there is one';
  }
  const write = isListOfWords(condition) ? escapeText : writeCode;
  return sortWords(condition.values).map(write).join(', ');
}
