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

import { parseEntityRef } from '@backstage/catalog-model';
import { RemedyTemplate } from '@team-topology/backstage-plugin-team-topology-common';

/**
 * Where the form of a template is, filled in.
 *
 * @remarks
 *
 * The scaffolder may not be there, and its route refs come with its plugin only. So
 * this is its path in every app that has not moved it. The router of the app puts the
 * base path of the app before it.
 */
export function templateLink(template: RemedyTemplate): string {
  const { namespace, name } = parseEntityRef(template.ref);
  const path = `/create/templates/${[namespace, name]
    .map(encodeURIComponent)
    .join('/')}`;
  return Object.keys(template.formData).length > 0
    ? `${path}?${new URLSearchParams({
        formData: JSON.stringify(template.formData),
      })}`
    : path;
}
