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

import { renderInTestApp } from '@backstage/frontend-test-utils';
import Dialog from '@material-ui/core/Dialog';
import { useTheme } from '@material-ui/core/styles';
import { screen } from '@testing-library/react';
import { ActionButton } from './ActionButton';
import { TabContent } from './TabContent';

function Motion() {
  return <output>{useTheme().transitions.create('opacity')}</output>;
}

/** What the browser says to the wish for less motion. */
function wishForLessMotion(matches: boolean) {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: (media: string) => ({
      media,
      matches: media.includes('reduced-motion') && matches,
      addListener: () => {},
      removeListener: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    }),
  });
}

describe('TabContent', () => {
  afterEach(() => {
    delete (window as Partial<Window>).matchMedia;
  });

  it('is a named part of the page that says its language', async () => {
    await renderInTestApp(
      <TabContent>
        <p>Cards</p>
      </TabContent>,
    );

    const part = await screen.findByRole('region', { name: 'Team Topology' });
    expect(part).toContainElement(screen.getByText('Cards'));
    expect(part.lang).toMatch(/^en/);
  });

  it('says the language of dialogs, which stand outside of it', async () => {
    await renderInTestApp(
      <TabContent>
        <Dialog open aria-label="Form">
          <p>Fields</p>
        </Dialog>
      </TabContent>,
    );

    const dialog = await screen.findByRole('dialog');
    expect(dialog.closest('[lang]')).toHaveAttribute(
      'lang',
      expect.stringMatching(/^en/),
    );
  });

  it('has buttons without a ripple, which hides their text from checks', async () => {
    await renderInTestApp(
      <TabContent>
        <ActionButton>Press</ActionButton>
      </TabContent>,
    );

    const button = await screen.findByRole('button', { name: 'Press' });
    expect(button.children).toHaveLength(1);
  });

  it.each([
    { wish: true, motion: /^none$/ },
    { wish: false, motion: /^opacity \d+ms/ },
  ])('moves unless asked not to: $wish', async ({ wish, motion }) => {
    wishForLessMotion(wish);
    await renderInTestApp(
      <TabContent>
        <Motion />
      </TabContent>,
    );

    expect((await screen.findByText(/^(none|opacity)/)).textContent).toMatch(
      motion,
    );
  });
});

describe('ActionButton', () => {
  it('keeps the focus while busy, and does nothing then', async () => {
    const onClick = jest.fn();
    await renderInTestApp(
      <ActionButton busy onClick={onClick}>
        Press
      </ActionButton>,
    );

    const button = await screen.findByRole('button', { name: 'Press' });
    button.focus();
    button.click();
    expect(button).toHaveFocus();
    expect(button).toBeEnabled();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(onClick).not.toHaveBeenCalled();
  });
});
