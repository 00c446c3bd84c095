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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** As what the caller asked for it. */
type Noun = 'entity' | 'group';

/**
 * An entity as the catalog shows it to the caller.
 *
 * @throws NotFoundError when the catalog does not show it
 */
export async function readEntity(
  entityRef: string,
  noun: Noun,
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<Entity> {
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) {
    throw createNotShownError(entityRef, noun);
  }
  return entity;
}

/** Tells the same of what is hidden and of what is not there. */
export function createNotShownError(
  entityRef: string,
  noun: Noun,
): NotFoundError {
  return new NotFoundError(
    `There is no ${noun} ${entityRef}, or you may not see it`,
  );
}
