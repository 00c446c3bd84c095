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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CorpusRow, readRows, RowProblem } from '../corpus';
import { checkEntity, repairName, RowChange, toEntity } from '../entity';
import { Catalog, RowRecord } from './Catalog';

/**
 * A file of JSON lines.
 *
 * @public
 */
export interface CorpusFile {
  /** How to call it in messages. */
  readonly name: string;
  readonly text: string;
}

/**
 * Turns all rows of some files into entities with names of their own.
 *
 * @public
 */
export async function collectCatalog(
  files: readonly CorpusFile[],
): Promise<Catalog> {
  const entities = new Map<string, Entity[]>();
  const taken = new Set<string>();
  const records: RowRecord[] = [];
  let rowCount = 0;

  for (const file of files) {
    for (const read of readRows(file.text)) {
      rowCount += 1;
      const place = { file: file.name, line: read.line };
      if (read.row === undefined) {
        const { problem, remedy } = read;
        records.push({
          ...place,
          result: 'left out',
          problem,
          remedy,
          changes: [],
        });
        continue;
      }
      const { id } = read.row;
      const result = await toUniqueEntity(read.row, taken);
      const { entity, changes } = result;
      if (entity === undefined) {
        const { problem, remedy } = result;
        records.push({
          ...place,
          id,
          result: 'left out',
          problem,
          remedy,
          changes,
        });
        continue;
      }
      const ref = stringifyEntityRef(entity);
      taken.add(ref);
      const namespace = entity.metadata.namespace!;
      const others = entities.get(namespace);
      if (others) {
        others.push(entity);
      } else {
        entities.set(namespace, [entity]);
      }
      if (changes.length > 0) {
        records.push({ ...place, id, ref, result: 'adapted', changes });
      }
    }
  }
  return { entities, rowCount, records };
}

type UniqueEntity = { changes: readonly RowChange[] } & (
  | { entity: Entity }
  | ({ entity: undefined } & RowProblem)
);

async function toUniqueEntity(
  row: CorpusRow,
  taken: ReadonlySet<string>,
): Promise<UniqueEntity> {
  const result = await toEntity(row);
  const { entity, changes } = result;
  if (entity === undefined || !taken.has(stringifyEntityRef(entity))) {
    return result;
  }
  const name = entity.metadata.name;
  const renamed: Entity = {
    ...entity,
    metadata: {
      ...entity.metadata,
      name: findFreeName(entity, row.id, taken),
      title: entity.metadata.title ?? name,
    },
  };
  const change = {
    field: 'name',
    what: `"${name}" became "${renamed.metadata.name}"`,
    why: `another ${entity.kind} of the organization has that name`,
  };
  const problem = await checkEntity(renamed);
  return problem === undefined
    ? { entity: renamed, changes: [...changes, change] }
    : {
        entity: undefined,
        changes,
        problem: `the catalog would refuse it: ${problem}`,
        remedy: 'Give the row a name that no other row has.',
      };
}

// Corpora end their ids with what makes them unique. Where that is taken too, count.
function findFreeName(
  entity: Entity,
  id: string | undefined,
  taken: ReadonlySet<string>,
): string {
  const { name } = entity.metadata;
  const idEnd = id === undefined ? undefined : repairName(id).split('-').pop();
  for (let count = 1; ; count += 1) {
    const parts = [idEnd, count > 1 || !idEnd ? String(count) : undefined];
    const suffix = parts
      .filter(Boolean)
      .map(part => `-${part}`)
      .join('');
    const candidate = `${name.slice(0, 63 - suffix.length)}${suffix}`;
    const ref = stringifyEntityRef({
      kind: entity.kind,
      namespace: entity.metadata.namespace,
      name: candidate,
    });
    if (!taken.has(ref)) {
      return candidate;
    }
  }
}
