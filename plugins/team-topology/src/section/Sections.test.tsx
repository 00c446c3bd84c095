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

import { render, screen } from '@testing-library/react';
import { Sections } from './Sections';

describe('Sections', () => {
  function renderSections(shown: string[], empty?: string) {
    const content = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map(id => [
        id,
        id === empty ? undefined : <span>{id}</span>,
      ]),
    );
    const { unmount } = render(
      <main>
        <Sections shown={shown} content={content} pairs={[['b', 'd']]} />
      </main>,
    );
    const groups = [...screen.getByRole('main').children].map(child =>
      child.children.length > 0
        ? [...child.children].map(({ textContent }) => textContent)
        : child.textContent,
    );
    unmount();
    return groups;
  }

  it('shows what is named, in that order, and pairs at the place of the first', () => {
    expect(renderSections(['a', 'b', 'c', 'd'])).toEqual([
      'a',
      ['b', 'd'],
      'c',
    ]);
    expect(renderSections(['d', 'c', 'b'])).toEqual([['d', 'b'], 'c']);
    expect(renderSections(['c', 'b'])).toEqual(['c', 'b']);
    expect(renderSections(['a', 'b', 'd'], 'd')).toEqual(['a', 'b']);
  });
});
