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

import { findLazyChunks } from './findLazyChunks';

describe('findLazyChunks', () => {
  const code = [
    'loader:async()=>{let{EntityTab:e}=await Promise.all([n.e("1251"),n.e("module-luxon")]).then(n.bind(n,1));',
    'loader:async()=>{let{GroupTab:e}=await n.e(77).then(n.bind(n,2));return n.e("99")}',
    'let{BareTab:e}=await x.then(y)',
  ].join('');

  it('names what is loaded before a component is there, and nothing else', () => {
    expect(findLazyChunks(code, 'EntityTab')).toEqual(['1251', 'module-luxon']);
    expect(findLazyChunks(code, 'GroupTab')).toEqual(['77']);
  });

  it('refuses to measure what it cannot find', () => {
    expect(() => findLazyChunks(code, 'Tab')).toThrow(
      'The built app imports no Tab.',
    );
    expect(() => findLazyChunks(code, 'BareTab')).toThrow('names no chunk');
  });
});
