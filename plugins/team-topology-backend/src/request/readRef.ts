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

import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { Request } from 'express';

/**
 * The full ref of the entity that the path of a request names.
 *
 * @throws InputError when the path does not
 */
export function readRef(request: Request, kind = request.params.kind): string {
  const { namespace, name } = request.params;
  if (!kind || !namespace || !name) {
    throw new InputError('The path must name kind, namespace and name');
  }
  return stringifyEntityRef({ kind, namespace, name });
}
