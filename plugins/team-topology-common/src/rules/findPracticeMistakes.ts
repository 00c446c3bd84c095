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
import { stringifySorted } from './fingerprint';
import { Practice } from './Practice';
import {
  allowedValues,
  matchesEverything,
  whyNothingMatches,
} from './predicateReach';

/**
 * What is wrong with a practice as a whole: it applies to nothing, or it contradicts
 * itself. Each mistake begins with the key and says what to do.
 *
 * @param kinds - those that are assessed, lower case, where that is known
 *
 * @internal
 */
export function findPracticeMistakes(
  practice: Practice,
  kinds?: readonly string[],
): string[] {
  const mistakes: string[] = [];
  const { appliesTo, checks, overrides = [], whenSilent } = practice;

  const nothing = whyNothingMatches(appliesTo.when);
  const ofKinds = allowedValues(appliesTo.when, 'facts.kind');
  if (nothing) {
    mistakes.push(
      `appliesTo.when ${nothing}, so nobody owes the practice; correct it, or switch the practice off`,
    );
  } else if (kinds && ofKinds && ![...ofKinds].some(k => kinds.includes(k))) {
    mistakes.push(
      `appliesTo.when asks for the kind ${[...ofKinds]
        .map(kind => `"${kind}"`)
        .join(
          ' or ',
        )}, which is not assessed; add it to teamTopology.kinds, or switch the practice off`,
    );
  }

  const isTrivial = (when: FilterPredicate) =>
    matchesEverything(when) ||
    stringifySorted(when) === stringifySorted(appliesTo.when);

  const checksByCondition = new Map<string, (typeof checks)[number]>();
  for (const check of checks) {
    const at = `checks "${check.id}"`;
    const reason = whyNothingMatches(check.when);
    if (reason) {
      mistakes.push(`${at}: when ${reason}; correct it, or take the check out`);
    } else if (isTrivial(check.when)) {
      mistakes.push(
        `${at} matches everything that owes the practice, so whenSilent "${whenSilent}" is never said; narrow its when, or take the check out`,
      );
    }
    const condition = stringifySorted(check.when);
    const twin = checksByCondition.get(condition);
    if (
      twin &&
      (twin.says !== check.says || twin.strength !== check.strength)
    ) {
      mistakes.push(
        `${at} says ${describe(check)} of what checks "${
          twin.id
        }" says ${describe(twin)}; take one of them out`,
      );
    }
    checksByCondition.set(condition, twin ?? check);
  }

  const overridesByCondition = new Map<string, string>();
  for (const override of overrides) {
    const at = `overrides "${override.id}"`;
    const reason = whyNothingMatches(override.when);
    if (reason) {
      mistakes.push(
        `${at}: when ${reason}; correct it, or take the override out`,
      );
    } else if (isTrivial(override.when)) {
      mistakes.push(
        `${at} matches everything that owes the practice; say that of the practice itself, or narrow its when`,
      );
    }
    const condition = stringifySorted(override.when);
    const twin = overridesByCondition.get(condition);
    if (twin) {
      mistakes.push(
        `${at} has the when of overrides "${twin}", which holds first; take one of them out`,
      );
    }
    overridesByCondition.set(condition, twin ?? override.id);
  }
  return mistakes;
}

function describe({ says, strength }: Practice['checks'][number]): string {
  return `${says} (${strength})`;
}
