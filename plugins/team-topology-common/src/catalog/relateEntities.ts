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
  EntityRelation,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  CatalogModelKind,
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { asRecord, asText } from '../facts/EntityReader';
import { readEntityRef } from './readEntityRef';

type RelationField = CatalogModelKind['relationFields'][number];

// Templates are not in the default model: a module of the scaffolder adds this to the catalog.
const TEMPLATE_RELATION_FIELDS: RelationField[] = [
  {
    path: 'spec.owner',
    relation: RELATION_OWNED_BY,
    defaultKind: 'Group',
    defaultNamespace: 'inherit',
    allowedKinds: ['Group', 'User'],
  },
];

/**
 * Gives entities that were read from files the relations which the catalog would make
 * of their specs.
 *
 * @remarks
 *
 * Follows the model of the catalog: its kinds, and templates of the scaffolder. Both
 * directions are made, the reverse one on entities of the list only. References come
 * out in lower case, as the catalog stores them. What is no reference, or refers to a
 * kind that the field does not take, is left out. Relations that an entity has already
 * stay as they are and come first. Never throws on what an entity contains, and does
 * not change its argument.
 *
 * @public
 */
export function relateEntities(entities: Entity[]): Entity[] {
  const model = readModel();
  const own = entities.map(entity => readOwnRelations(entity, model));
  const reverse = new Map<string, EntityRelation[]>();
  for (const [index, entity] of entities.entries()) {
    const ref = readEntityRef(entity);
    for (const { type, targetRef } of own[index]) {
      const reverseType = model.reverseTypes.get(type);
      if (ref && reverseType) {
        const relations = reverse.get(targetRef) ?? [];
        relations.push({ type: reverseType, targetRef: ref });
        reverse.set(targetRef, relations);
      }
    }
  }
  return entities.map((entity, index) => {
    const ref = readEntityRef(entity);
    return {
      ...entity,
      relations: mergeRelations(readExisting(entity), [
        ...own[index],
        ...((ref && reverse.get(ref)) || []),
      ]),
    };
  });
}

interface RelationModel {
  fieldsOf(entity: Entity): RelationField[];
  /** The type of the reverse relation, by type. */
  reverseTypes: Map<string, string>;
}

let relationModel: RelationModel | undefined;

// Compiling takes milliseconds, so it waits until somebody needs it.
function readModel(): RelationModel {
  if (!relationModel) {
    const model = compileCatalogModel([defaultCatalogEntityModel]);
    relationModel = {
      fieldsOf: entity => {
        const { kind, apiVersion } = entity;
        if (
          kind === 'Template' &&
          apiVersion === 'scaffolder.backstage.io/v1beta3'
        ) {
          return TEMPLATE_RELATION_FIELDS;
        }
        const type = asText(asRecord(entity.spec).type);
        try {
          return (
            model.getKind({ kind, apiVersion, spec: { type } })
              ?.relationFields ?? []
          );
        } catch {
          // The model throws on versions that it does not know.
          return [];
        }
      },
      reverseTypes: new Map(
        model
          .listRelations()
          .map(({ forward, reverse }) => [forward.type, reverse.type]),
      ),
    };
  }
  return relationModel;
}

function readOwnRelations(
  entity: Entity,
  model: RelationModel,
): EntityRelation[] {
  if (!readEntityRef(entity)) {
    return [];
  }
  const relations: EntityRelation[] = [];
  for (const field of model.fieldsOf(entity)) {
    const value = readPath(entity, field.path);
    for (const item of Array.isArray(value) ? value : [value]) {
      const targetRef = readTargetRef(item, field, entity.metadata.namespace);
      if (targetRef) {
        relations.push({ type: field.relation, targetRef });
      }
    }
  }
  return relations;
}

function readPath(entity: Entity, path: string): unknown {
  let value: unknown = entity;
  for (const key of path.split('.')) {
    value = asRecord(value)[key];
  }
  return value;
}

function readTargetRef(
  value: unknown,
  field: RelationField,
  namespace: string | undefined,
): string | undefined {
  const text = asText(value);
  if (!text) {
    return undefined;
  }
  try {
    const target = parseEntityRef(text, {
      defaultKind: field.defaultKind,
      defaultNamespace:
        field.defaultNamespace === 'default' ? undefined : namespace,
    });
    const kind = target.kind.toLocaleLowerCase('en-US');
    const allowed =
      !field.allowedKinds ||
      field.allowedKinds.some(
        known => known.toLocaleLowerCase('en-US') === kind,
      );
    return allowed ? stringifyEntityRef(target) : undefined;
  } catch {
    return undefined;
  }
}

// What is no list stays as an entry that is no relation, so that it can be reported.
function readExisting({ relations }: Entity): EntityRelation[] {
  return relations === undefined ? [] : [relations].flat();
}

function mergeRelations(
  existing: EntityRelation[],
  made: EntityRelation[],
): EntityRelation[] {
  const known = new Set(
    existing.map(asRecord).map(({ type, targetRef }) =>
      keyOf({
        type: asText(type) ?? '',
        targetRef: asText(targetRef)?.toLocaleLowerCase('en-US') ?? '',
      }),
    ),
  );
  const added = new Map<string, EntityRelation>();
  for (const relation of made) {
    const key = keyOf(relation);
    if (!known.has(key)) {
      added.set(key, relation);
    }
  }
  // In the order of the catalog, so that the order of the list does not matter.
  return [
    ...existing,
    ...[...added.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, relation]) => relation),
  ];
}

function keyOf(relation: EntityRelation): string {
  return `${relation.type}\0${relation.targetRef}`;
}
