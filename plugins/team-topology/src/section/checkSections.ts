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

import { InputError } from '@backstage/errors';

/**
 * Says what is wrong with a list of sections; `undefined` when nothing is.
 *
 * @param known - all that there are
 */
export function findSectionMistake(
  sections: readonly string[],
  known: readonly string[],
): string | undefined {
  const remedy = `Name one or more of: ${known.join(', ')}`;
  if (sections.length === 0) {
    return `No section is named. ${remedy}`;
  }
  const unknown = sections.find(section => !known.includes(section));
  if (unknown !== undefined) {
    return `Unknown section "${unknown}". ${remedy}`;
  }
  const twice = sections.find((id, index) => sections.indexOf(id) !== index);
  return twice && `Section "${twice}" is named twice. Name it once`;
}

/** Throws when a list of sections is wrong. */
export function checkSections(
  sections: readonly string[],
  known: readonly string[],
): void {
  const mistake = findSectionMistake(sections, known);
  if (mistake) {
    throw new InputError(mistake);
  }
}
