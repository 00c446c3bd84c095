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

import { createHash } from 'node:crypto';
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';

const maxLength = 63;

/**
 * The nearest name that the catalog takes. Characters that it refuses become "-". The
 * same name always gets the same repair, so that references to it still hold.
 *
 * @public
 */
export function repairName(name: string): string {
  if (KubernetesValidatorFunctions.isValidObjectName(name)) {
    return name;
  }
  let repaired = '';
  for (const character of name) {
    if (repaired.length >= maxLength) {
      break;
    }
    if (KubernetesValidatorFunctions.isValidObjectName(character)) {
      repaired += character;
    } else if (repaired !== '') {
      const allowed = KubernetesValidatorFunctions.isValidObjectName(
        `a${character}a`,
      );
      repaired += allowed ? character : '-';
    }
  }
  while (
    repaired !== '' &&
    !KubernetesValidatorFunctions.isValidObjectName(repaired)
  ) {
    repaired = repaired.slice(0, -1);
  }
  return repaired || `unnamed-${shortHash(name)}`;
}

/** Eight characters that stand for a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
