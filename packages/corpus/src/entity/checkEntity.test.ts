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

import { checkEntity } from './checkEntity';

const valid = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'port' },
  spec: { owner: 'harbour' },
};

const template = {
  ...valid,
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  spec: { type: 'service', steps: [] },
};

describe('checkEntity', () => {
  it('takes what the catalog takes', async () => {
    expect(await checkEntity(valid)).toBeUndefined();
    expect(await checkEntity(template)).toBeUndefined();
  });

  it.each([
    ['owner', { ...valid, spec: {} }],
    ['metadata.name', { ...valid, metadata: { name: 'a b' } }],
    ['additional properties', { ...valid, extra: 1 }],
    ['not known', { ...valid, kind: 'Location' }],
    ['not known', { ...valid, apiVersion: 'example.com/v1' }],
    ['type', { ...template, spec: { steps: [] } }],
    ['not known', { ...template, apiVersion: 'backstage.io/v1beta2' }],
  ])('says what is wrong with %s', async (text, entity) => {
    expect(await checkEntity(entity)).toContain(text);
  });
});
