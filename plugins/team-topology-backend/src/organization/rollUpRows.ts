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

import { Knex } from 'knex';
import { IndexedEntity } from '../catalog/IndexedEntity';
import { inChunks } from '../store/inChunks';
import { EntityRow, EntityUseRow } from '../store/rows';
import { isStorableRef, toStorable } from '../store/storable';

const WRITE_CHUNK = 500;

/** The columns of `entities` that only roll-ups ask for. */
export const ROLL_UP_COLUMNS = [
  'domain_ref',
  'lifecycle',
  'source_template',
  'template_version',
  'set_aside',
  'marks',
] as const;

/** What of an entity goes into the columns that only roll-ups ask for. */
export function toRollUpColumns(
  indexed: IndexedEntity,
): Pick<EntityRow, (typeof ROLL_UP_COLUMNS)[number]> {
  const { domain, sourceTemplate, marks } = indexed;
  return {
    domain_ref: domain && isStorableRef(domain) ? domain : null,
    lifecycle: toStorable(indexed.lifecycle),
    source_template:
      sourceTemplate && isStorableRef(sourceTemplate) ? sourceTemplate : null,
    template_version: toStorable(indexed.templateVersion),
    set_aside: indexed.setAside ?? null,
    // JSON escapes what databases refuse.
    marks: marks ? JSON.stringify(marks) : null,
  };
}

/** Replaces what some entities use. */
export async function writeUses(
  tx: Knex.Transaction,
  entities: IndexedEntity[],
): Promise<void> {
  await tx('entity_uses')
    .whereIn(
      'entity_ref',
      entities.map(({ ref }) => ref),
    )
    .delete();
  const rows = entities.flatMap(({ ref, uses = [] }): EntityUseRow[] =>
    uses
      .filter(use => isStorableRef(use.ref))
      .map(use => ({ entity_ref: ref, used_ref: use.ref, mode: use.mode })),
  );
  for (const chunk of inChunks(rows, WRITE_CHUNK)) {
    await tx('entity_uses').insert(chunk);
  }
}
