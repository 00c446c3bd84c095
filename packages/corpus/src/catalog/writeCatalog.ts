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

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { stringify } from 'yaml';
import { entityKinds } from '../entity/entityKinds';
import { Catalog } from './Catalog';
import { generatedFiles, generator } from './findFolderProblem';
import { replaceFolder } from './replaceFolder';

/**
 * Writes a catalog with a configuration that makes the demo load it.
 *
 * @param catalog - what to write
 * @param folder - absolute path of the folder; replaced if it is there
 *
 * @public
 */
export async function writeCatalog(
  catalog: Catalog,
  folder: string,
): Promise<void> {
  const namespaces = [...catalog.entities.keys()].sort();
  await replaceFolder(folder, async temporaryFolder => {
    const write = (name: string, content: string) =>
      writeFile(join(temporaryFolder, name), content);

    // In a folder of their own, because an organization may be called "all".
    await mkdir(join(temporaryFolder, generatedFiles.entities));
    for (const namespace of namespaces) {
      await write(fileOf(namespace), toYaml(catalog.entities.get(namespace)!));
    }
    await write(
      generatedFiles.catalog,
      toYaml([createLocation(namespaces), createGuest()]),
    );
    await write(
      generatedFiles.appConfig,
      toYaml([createAppConfig(join(folder, generatedFiles.catalog))]),
    );
    await write(
      generatedFiles.report,
      `${JSON.stringify(
        {
          generator,
          files: namespaces.map(fileOf),
          rows: catalog.rowCount,
          records: catalog.records,
        },
        undefined,
        2,
      )}\n`,
    );
  });
}

function fileOf(namespace: string): string {
  return `${generatedFiles.entities}/${namespace}.yaml`;
}

function toYaml(documents: readonly object[]): string {
  return documents
    .map(document =>
      stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 }),
    )
    .join('---\n');
}

function createLocation(namespaces: readonly string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Location',
    metadata: {
      name: 'corpus',
      description: 'Entities that corpus:catalog made from JSON lines',
    },
    spec: {
      type: 'file',
      targets: namespaces.map(namespace => `./${fileOf(namespace)}`),
    },
  };
}

// The demo signs guests in as this user, who has to be in the catalog.
function createGuest(): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'guest', namespace: DEFAULT_NAMESPACE },
    spec: { profile: { displayName: 'Guest' }, memberOf: [] },
  };
}

function createAppConfig(target: string): object {
  return {
    catalog: {
      // Absolute: the catalog reads relative paths from the folder of the backend.
      locations: [
        {
          type: 'file',
          target,
          rules: [
            {
              allow: [
                ...entityKinds.map(known => known.kind),
                'Location',
                'User',
              ].sort(),
            },
          ],
        },
      ],
    },
  };
}
