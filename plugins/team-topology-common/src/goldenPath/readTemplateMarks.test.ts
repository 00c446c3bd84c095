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
  readSetAside,
  readSourceTemplate,
  readTemplateVersion,
} from './readTemplateMarks';

function make(changes: {
  kind?: string;
  metadata?: object;
  spec?: object;
  relations?: unknown;
}): Entity {
  return {
    apiVersion: 'v1',
    kind: 'Component',
    ...changes,
    metadata: { name: 'a', ...changes.metadata },
  } as Entity;
}

const annotated = (annotations: unknown) => make({ metadata: { annotations } });

describe('readSourceTemplate', () => {
  it.each([
    ['nothing', make({}), undefined],
    [
      'the annotation',
      annotated({ 'backstage.io/source-template': 'Template:Default/Service' }),
      'template:default/service',
    ],
    [
      'a bare name',
      annotated({ 'backstage.io/source-template': 'service' }),
      'template:default/service',
    ],
    [
      'the field',
      make({ spec: { scaffoldedFrom: 'template:acme/service' } }),
      'template:acme/service',
    ],
    [
      'the relation',
      make({
        relations: [
          { type: 'scaffoldedFrom', targetRef: 'template:default/service' },
        ],
      }),
      'template:default/service',
    ],
    [
      'something else',
      annotated({ 'backstage.io/source-template': 'component:default/a' }),
      undefined,
    ],
    [
      'no ref, and a field behind it',
      {
        ...annotated({ 'backstage.io/source-template': 'a:b:c' }),
        spec: { scaffoldedFrom: 'template:default/b' },
      },
      'template:default/b',
    ],
    ['no text', annotated({ 'backstage.io/source-template': 7 }), undefined],
    ['no map', annotated('text'), undefined],
  ])('reads %s', (_name, entity, expected) => {
    expect(readSourceTemplate(entity)).toBe(expected);
  });
});

describe('readTemplateVersion', () => {
  it('reads the annotation, else the label', () => {
    const key = 'backstage.io/template-version';
    expect(readTemplateVersion(annotated({ [key]: ' 1.2.0 ' }))).toBe('1.2.0');
    expect(
      readTemplateVersion(make({ metadata: { labels: { [key]: '2.0.0' } } })),
    ).toBe('2.0.0');
    expect(readTemplateVersion(annotated({ [key]: 2 }))).toBeUndefined();
    expect(
      readTemplateVersion(annotated({ [key]: 'x'.repeat(999) })),
    ).toHaveLength(255);
  });
});

describe('readSetAside', () => {
  const template = (tags: unknown, lifecycle?: string) =>
    make({ kind: 'Template', metadata: { tags }, spec: { lifecycle } });

  it.each([
    [template(['recommended']), undefined],
    [template(undefined), undefined],
    [template(['Deprecated']), 'deprecated'],
    [template(['kotlin', 'example']), 'example'],
    [template([], 'experimental'), 'experimental'],
    [template([7, null]), undefined],
    [make({ metadata: { tags: ['deprecated'] } }), undefined],
  ])('says why %j is no golden path', (entity, expected) => {
    expect(readSetAside(entity)).toBe(expected);
  });
});
