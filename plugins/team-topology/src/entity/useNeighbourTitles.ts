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

import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import {
  entityPresentationApiRef,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';

/** Titles that come later than this may move what stands beside them. */
const LONGEST_WAIT_MS = 1_000;

/**
 * Reads the titles of those whom the tab names at its top. A name that turns into a
 * longer title would move the whole page.
 */
export function useNeighbourTitles(entity: Entity): () => Promise<void> {
  const apis = useApiHolder();
  return useCallback(async () => {
    const presentations = apis.get(entityPresentationApiRef);
    if (!presentations) {
      return;
    }
    const titles = [RELATION_OWNED_BY, RELATION_PART_OF]
      .flatMap(relation => getEntityRelations(entity, relation))
      .map(ref => presentations.forEntity(stringifyEntityRef(ref)).promise);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<void>(resolve => {
      timer = setTimeout(resolve, LONGEST_WAIT_MS);
    });
    await Promise.race([Promise.allSettled(titles), timeout]);
    clearTimeout(timer);
  }, [apis, entity]);
}
