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

import { findFirstLoad } from './findFirstLoad';

describe('findFirstLoad', () => {
  it('finds scripts and styles of a page, wherever it is served', () => {
    expect(
      findFirstLoad(
        [
          '<link rel="icon" href="/favicon.svg">',
          '<link href="/sub/static/main.12.css" rel="stylesheet">',
          '<script defer="defer" src="/sub/static/runtime.34.js"></script>',
          '<script type="backstage.io/config">{"src":"x"}</script>',
          '<script src="/static/main.56.js"></script>',
        ].join(''),
      ),
    ).toEqual([
      'static/runtime.34.js',
      'static/main.56.js',
      'static/main.12.css',
    ]);
  });

  it('refuses a page without scripts', () => {
    expect(() => findFirstLoad('<html></html>')).toThrow('was the app built?');
  });
});
