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

import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { repairName, shortHash } from './repairName';

/**
 * The namespace of rows without an organization.
 *
 * @public
 */
export const unknownNamespace = 'unknown';

/**
 * The catalog namespace of an organization. Names collide between organizations, so
 * each gets one of its own. Where more than the case of the organization's name has to
 * change, a part of its hash keeps two organizations from sharing a namespace.
 *
 * @public
 */
export function namespaceOf(org: string | undefined): string {
  if (org === undefined) {
    return unknownNamespace;
  }
  const lower = org.toLocaleLowerCase('en-US');
  if (
    lower !== unknownNamespace &&
    KubernetesValidatorFunctions.isValidNamespace(lower)
  ) {
    return lower;
  }
  const hash = shortHash(lower);
  let stem = '';
  for (const character of repairName(lower).slice(0, 63 - 1 - hash.length)) {
    stem += KubernetesValidatorFunctions.isValidNamespace(character)
      ? character
      : '-';
  }
  const namespace = `${stem}-${hash}`;
  return KubernetesValidatorFunctions.isValidNamespace(namespace)
    ? namespace
    : `${unknownNamespace}-${hash}`;
}
