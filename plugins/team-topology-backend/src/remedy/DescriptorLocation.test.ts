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
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { findEditUrl, nameDescriptor } from './DescriptorLocation';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({ integrations: {} }),
);

function editUrlOf(target: string | undefined, annotation?: string) {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'basket',
      annotations: {
        ...(annotation && { 'backstage.io/edit-url': annotation }),
      },
    },
  };
  return findEditUrl(
    entity,
    target === undefined ? undefined : { type: 'url', target },
    integrations,
  );
}

describe('nameDescriptor', () => {
  it.each([
    [
      'https://github.com/a/b/blob/main/x/catalog-info.yaml',
      'x/catalog-info.yaml',
    ],
    ['https://github.com/a/b/tree/main/c.yaml', 'c.yaml'],
    ['https://gitlab.com/g/s/b/-/blob/main/x%20y/c.yaml', 'x y/c.yaml'],
    ['https://bitbucket.org/a/b/src/main/c.yaml', 'c.yaml'],
    ['https://dev.azure.com/o/p/_git/r?path=%2Fx%2Fc.yaml', 'x/c.yaml'],
    ['https://files.example.com/deep/c.yaml?token=1', 'c.yaml'],
    ['https://files.example.com/', 'catalog-info.yaml'],
    ['https://files.example.com/a%0A---%20b.yaml', 'catalog-info.yaml'],
    ['https://files.example.com/%', 'catalog-info.yaml'],
  ])('names the file at %s', (target, name) => {
    expect(nameDescriptor({ type: 'url', target })).toBe(name);
  });

  it('does not tell the folders of the server', () => {
    for (const target of ['/srv/secret/c.yaml', 'C:\\secret\\c.yaml']) {
      expect(nameDescriptor({ type: 'file', target })).toBe('c.yaml');
    }
  });
});

describe('findEditUrl', () => {
  it('asks the host of the file where it is known, and else the entity', () => {
    const own = 'https://example.com/own';
    expect(editUrlOf('https://github.com/a/b/blob/main/c.yaml', own)).toBe(
      'https://github.com/a/b/edit/main/c.yaml',
    );
    expect(editUrlOf('https://git.example.com/c.yaml', own)).toBe(own);
    expect(editUrlOf('https://git.example.com/c.yaml')).toBeUndefined();
    expect(editUrlOf(undefined, own)).toBe(own);
  });

  it('takes addresses of the web only', () => {
    for (const annotation of [
      'ftp://example.com/a',
      'file:///a',
      '/a',
      'a b',
    ]) {
      expect(editUrlOf(undefined, annotation)).toBeUndefined();
    }
  });
});
