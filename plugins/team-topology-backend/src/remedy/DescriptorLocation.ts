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
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { isAbsolute } from 'node:path';
import { UnreadableError } from './UnreadableError';

const DEFAULT_NAME = 'catalog-info.yaml';

// How hosts of Git begin the path of a file, with the name of the branch.
const FILE_IN_REPOSITORY = /\/(?:-\/)?(?:blob|edit|raw|src|tree)\/[^/]+\/(.+)$/;
const CONTROL_CHARACTER = /\p{Cc}/u;

/** Where the catalog read an entity. */
export interface DescriptorLocation {
  type: 'url' | 'file';
  target: string;
}

/**
 * Where the catalog read an entity.
 *
 * @remarks
 *
 * The catalog writes this annotation on all that it reads from a location, over what
 * the file itself says, so nobody can point it elsewhere by a file. Who provides
 * entities to the catalog by code writes it too, and could copy it from somebody
 * else. Therefore nothing of a file is shown but lines of a document that describes
 * this very entity, and reading fails with the same words for whatever reason.
 *
 * @throws UnreadableError when it was no file
 */
export function locateDescriptor(entity: Entity): DescriptorLocation {
  const annotation = entity.metadata.annotations?.[ANNOTATION_LOCATION];
  let location: { type: string; target: string } | undefined;
  try {
    location = annotation ? parseLocationRef(annotation) : undefined;
  } catch {
    // Said below.
  }
  if (location?.type === 'url' && isWebAddress(location.target)) {
    return { type: 'url', target: location.target };
  }
  if (location?.type === 'file' && isAbsolute(location.target)) {
    return { type: 'file', target: location.target };
  }
  throw new UnreadableError(
    'The catalog did not read the entity from a file that could be changed.',
  );
}

/**
 * The name of the file for people, with its folders where the address tells them. What
 * a server calls its own folders is not for people.
 */
export function nameDescriptor({ type, target }: DescriptorLocation): string {
  const name =
    type === 'file' ? target.split(/[/\\]/).at(-1) : nameOfAddress(target);
  return !name || CONTROL_CHARACTER.test(name) ? DEFAULT_NAME : name;
}

/** Where the file can be changed in a browser, if anywhere. */
export function findEditUrl(
  entity: Entity,
  location: DescriptorLocation | undefined,
  integrations: ScmIntegrationRegistry,
): string | undefined {
  const candidates = [
    location?.type === 'url'
      ? resolveEditUrl(location.target, integrations)
      : undefined,
    entity.metadata.annotations?.[ANNOTATION_EDIT_URL],
  ];
  return candidates.find(url => url !== undefined && isWebAddress(url));
}

function resolveEditUrl(
  url: string,
  integrations: ScmIntegrationRegistry,
): string | undefined {
  try {
    return integrations.byUrl(url) && integrations.resolveEditUrl(url);
  } catch {
    return undefined;
  }
}

function nameOfAddress(address: string): string | undefined {
  try {
    const url = new URL(address);
    // Azure DevOps names the file there.
    const path =
      url.searchParams.get('path') ?? decodeURIComponent(url.pathname);
    return (
      FILE_IN_REPOSITORY.exec(path)?.[1] ??
      (url.searchParams.has('path')
        ? path.replace(/^\/+/, '')
        : path.split('/').at(-1))
    );
  } catch {
    return undefined;
  }
}

function isWebAddress(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
