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

import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import request from 'supertest';
import { waitUntil } from './waitUntil';

/**
 * Waits until the catalog holds the entities, with all their relations.
 */
export async function waitForCatalog(
  server: Parameters<typeof request>[0],
  entities: Entity[],
): Promise<void> {
  const refs = entities.map(entity => stringifyEntityRef(entity));
  let pending = refs;
  await waitUntil(
    async () => {
      const { body } = await request(server)
        .get('/api/catalog/entities?fields=kind,metadata,relations')
        .set('Authorization', mockCredentials.service.header());
      pending = findPending(refs, body);
      return pending.length === 0;
    },
    () => `the catalog to hold, with all relations, ${pending.join(', ')}`,
  );
}

/**
 * An entity appears with the relations that it names. Those by which its targets
 * answer appear later, one for each.
 */
function findPending(refs: string[], found: Entity[]): string[] {
  const targets = new Map(
    found.map(({ relations = [], ...entity }) => [
      stringifyEntityRef(entity),
      relations.map(({ targetRef }) => targetRef),
    ]),
  );
  const count = (from: string, to: string) =>
    targets.get(from)?.filter(target => target === to).length;
  return refs.filter(
    ref =>
      !targets
        .get(ref)
        ?.every(
          target =>
            !targets.has(target) || count(ref, target) === count(target, ref),
        ),
  );
}
