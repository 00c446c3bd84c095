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
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { findEntityKind } from './entityKinds';

const longestMessage = 500;

// What the catalog backend enforces, in its order.
const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

/**
 * Says why the catalog would refuse an entity, or nothing when it takes it.
 *
 * @public
 */
export async function checkEntity(entity: Entity): Promise<string | undefined> {
  try {
    await policy.enforce(entity);
    const known = await findEntityKind(entity.kind)?.check(entity);
    return known ? undefined : 'the kind or apiVersion is not known';
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.slice(0, longestMessage);
  }
}
