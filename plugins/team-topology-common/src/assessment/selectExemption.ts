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

import { EffectiveExemption, ExemptionTarget } from '../exemption';
import { EntityFacts } from '../facts';

/** What was said of the entity itself comes before what was said of many. */
const TARGETS: (ExemptionTarget['kind'] | undefined)[] = [
  undefined,
  'entity',
  'team',
  'type',
];

/**
 * The exemption of a practice that holds longest, by annotation or by a person.
 *
 * @internal
 */
export function selectExemption(
  practice: string,
  facts: Pick<EntityFacts, 'exemptions' | 'today'>,
  byPersons: readonly EffectiveExemption[],
): EffectiveExemption | undefined {
  let selected: EffectiveExemption | undefined;
  const consider = (exemption: EffectiveExemption) => {
    if (
      exemption.practice === practice &&
      (exemption.until === undefined || exemption.until >= facts.today) &&
      (!selected || compareExemptions(exemption, selected) < 0)
    ) {
      selected = exemption;
    }
  };
  for (const { practice: id, until, reason } of facts.exemptions) {
    consider({ practice: id, until, reason, source: 'annotation' });
  }
  for (const exemption of byPersons) {
    consider(exemption);
  }
  return selected;
}

function compareExemptions(
  a: EffectiveExemption,
  b: EffectiveExemption,
): number {
  return (
    compareEnds(a.until, b.until) ||
    Number(a.source === 'person') - Number(b.source === 'person') ||
    TARGETS.indexOf(a.target?.kind) - TARGETS.indexOf(b.target?.kind) ||
    compareTexts(a.id ?? '', b.id ?? '')
  );
}

// The one without end comes first, then the latest end.
function compareEnds(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) {
    return Number(a !== undefined) - Number(b !== undefined);
  }
  return compareTexts(b, a);
}

function compareTexts(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
