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
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { JsonObject, JsonValue } from '@backstage/types';
import {
  Practice,
  RemedyTemplate,
} from '@team-topology/backstage-plugin-team-topology-common';
import { indexEntity } from '../catalog/IndexedEntity';

const MAX_TEMPLATES = 20;
const MAX_VALUE_LENGTH = 500;

/** What the parameters that mean something of an entity are called. */
const PARAMETERS: Record<string, keyof EntityValues> = {
  name: 'name',
  component_id: 'name',
  componentId: 'name',
  description: 'description',
  owner: 'owner',
  system: 'system',
};

interface EntityValues {
  name: string;
  description?: string;
  owner?: string;
  system?: string;
}

/**
 * Whether a practice is about templates: one of its checks looks at a fact about them.
 */
export function isAboutTemplates(practice: Practice): boolean {
  return practice.checks.some(({ when }) =>
    /"facts\.\w*template/i.test(JSON.stringify(when)),
  );
}

/**
 * The golden paths that create entities of the type of this one, as far as the caller
 * may see them, with what their forms can be filled in with.
 */
export async function findTemplates(
  entity: Entity,
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<RemedyTemplate[]> {
  const { type } = indexEntity(entity);
  if (!type) {
    return [];
  }
  const { items } = await catalog.queryEntities(
    {
      filter: { kind: 'template', 'spec.type': type },
      fields: [
        'kind',
        'metadata',
        'spec.type',
        'spec.lifecycle',
        'spec.parameters',
      ],
      limit: MAX_TEMPLATES,
    },
    { credentials },
  );
  const values = readValues(entity);
  return (
    items
      // Who needs a golden path is not sent to one that is deprecated, or an example.
      .filter(template => !indexEntity(template).setAside)
      .map(template => ({
        ref: stringifyEntityRef(template),
        title: String(template.metadata.title ?? template.metadata.name),
        formData: fillForm(template, values),
      }))
      .sort(
        (a, b) =>
          a.title.localeCompare(b.title, 'en-US') ||
          a.ref.localeCompare(b.ref, 'en-US'),
      )
  );
}

function readValues(entity: Entity): EntityValues {
  const { owners, system } = indexEntity(entity);
  const { name, description } = entity.metadata;
  return {
    name,
    ...(typeof description === 'string' && { description }),
    ...(owners.length > 0 && { owner: owners[0] }),
    ...(system && { system }),
  };
}

function fillForm(
  template: Entity,
  values: EntityValues,
): Record<string, string> {
  const formData: Record<string, string> = {};
  for (const step of [template.spec?.parameters].flat()) {
    const properties = isObject(step) ? step.properties : undefined;
    for (const [parameter, property] of Object.entries(
      isObject(properties) ? properties : {},
    )) {
      const value = Object.hasOwn(PARAMETERS, parameter)
        ? values[PARAMETERS[parameter]]
        : undefined;
      if (value && accepts(property, value)) {
        formData[parameter] = value;
      }
    }
  }
  return formData;
}

function accepts(property: JsonValue | undefined, value: string): boolean {
  return (
    isObject(property) &&
    [undefined, 'string'].includes(property.type as string | undefined) &&
    (!Array.isArray(property.enum) || property.enum.includes(value)) &&
    // It becomes part of an address.
    value.length <= MAX_VALUE_LENGTH
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
