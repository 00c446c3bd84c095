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

import { Entity } from '@backstage/catalog-model';
import {
  asArray,
  asRecord,
  asText,
  MAX_TEXT_LENGTH,
  readKind,
  readLifecycle,
  readRelations,
} from '../facts/EntityReader';
import { parseTemplateRef } from '../facts/parseTemplateRef';

const SOURCE_ANNOTATION = 'backstage.io/source-template';
const VERSION_KEY = 'backstage.io/template-version';

/** Words by which a template says that it is no golden path. */
const ASIDE_WORDS = [
  'archived',
  'demo',
  'deprecated',
  'example',
  'examples',
  'experimental',
  'retired',
  'sample',
  'test',
];

/**
 * The template that an entity says it was made from, as full ref: by annotation, by
 * `spec.scaffoldedFrom`, or by relation. The first mark that refers to a template counts.
 *
 * @public
 */
export function readSourceTemplate(entity: Entity): string | undefined {
  const annotations = asRecord(asRecord(entity.metadata).annotations);
  for (const mark of [
    asText(annotations[SOURCE_ANNOTATION]),
    asText(asRecord(entity.spec).scaffoldedFrom),
    ...readRelations(entity, 'scaffoldedFrom').slice(0, 1),
  ]) {
    // What is no ref, the facts of the entity report as a problem.
    const ref = mark && parseTemplateRef(mark);
    if (ref) {
      return ref;
    }
  }
  return undefined;
}

/**
 * The version of the template that an entity was made from; of a template its own.
 * Written as annotation or label `backstage.io/template-version`.
 *
 * @public
 */
export function readTemplateVersion(entity: Entity): string | undefined {
  const { annotations, labels } = asRecord(entity.metadata);
  return (
    asText(asRecord(annotations)[VERSION_KEY]) ??
    asText(asRecord(labels)[VERSION_KEY])
  )
    ?.trim()
    .slice(0, MAX_TEXT_LENGTH);
}

/**
 * The word of its lifecycle or tags by which a template says that it is no golden path,
 * such as `deprecated`; `undefined` for golden paths, and for other kinds.
 *
 * @public
 */
export function readSetAside(entity: Entity): string | undefined {
  if (readKind(entity) !== 'template') {
    return undefined;
  }
  const words = [
    readLifecycle(entity),
    ...asArray(asRecord(entity.metadata).tags).map(tag =>
      asText(tag)?.toLowerCase(),
    ),
  ];
  return words.find(word => word !== undefined && ASIDE_WORDS.includes(word));
}
