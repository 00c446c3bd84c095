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

import { CATALOG_SOURCE, SourcedEvidence } from './PracticeEvidence';

/** Values of other fields are refs and flags, which say nothing in a sentence. */
const TELLING_FIELD = /^metadata\.(?:annotations\.|links$)/;

/**
 * The reason of an answer, with what was found where the reason does not say it.
 *
 * @internal
 */
export function describeFinding(answer: SourcedEvidence): string {
  const { reason, source, field, value } = answer;
  const measured = describeMeasure(answer);
  if (measured) {
    return `${reason} ${measured}`;
  }
  const isTelling =
    source === CATALOG_SOURCE &&
    field !== undefined &&
    TELLING_FIELD.test(field);
  return isTelling && value && !says(reason, value)
    ? `${reason} Found: "${value}".`
    : reason;
}

function describeMeasure(answer: SourcedEvidence): string | undefined {
  const { reason, number, threshold } = answer;
  if (number === undefined || reason.includes(String(number))) {
    return undefined;
  }
  const unit = answer.unit ? ` ${answer.unit}` : '';
  const limit =
    threshold === undefined || reason.includes(String(threshold))
      ? ''
      : `, limit ${threshold}${unit}`;
  return `Measured: ${number}${unit}${limit}.`;
}

function says(reason: string, value: string): boolean {
  return reason.toLowerCase().includes(value.toLowerCase());
}
