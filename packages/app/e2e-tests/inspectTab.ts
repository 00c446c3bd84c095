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

import AxeBuilder from '@axe-core/playwright';
import { expect, Locator, Page } from '@playwright/test';
import { CONTENT, content } from './tabParts';

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Opens all that can be opened in place, and shows tables instead of drawings. */
export async function openAll(page: Page): Promise<void> {
  // All at once: there are dozens, and Playwright takes a while to press each.
  const press = (buttons: (SVGElement | HTMLElement)[]) => {
    for (const button of buttons) {
      (button as HTMLElement).click();
    }
  };
  await content(page)
    .getByRole('button', { name: /^As table/, pressed: false })
    .evaluateAll(press);
  const closed = content(page).locator('button[aria-expanded="false"]');
  // What is opened may hold something to open.
  while ((await closed.count()) > 0) {
    await closed.evaluateAll(press);
  }
  await expect(content(page).getByText('Loading…')).toHaveCount(0);
  await expect(content(page).getByText(/^Reading the file/)).toHaveCount(0);
}

/**
 * No rule of WCAG 2.2 AA that axe knows is broken in what the plugin renders.
 *
 * @param of - all of them, or only the slowest, about colours, or all but this
 */
export async function expectNoViolations(
  page: Page,
  selector = CONTENT,
  of: 'all' | 'colours' | 'structure' = 'all',
): Promise<void> {
  // Its other mode gathers the results in a second page, for the sake of frames from
  // elsewhere, and takes more than twice as long.
  await expect(page.locator(selector).locator('iframe')).toHaveCount(0);
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .include(selector)
    .options({ resultTypes: ['violations'] });
  if (of === 'colours') {
    axe.withRules(COLOUR_RULES);
  } else {
    axe.withTags(WCAG_2_2_AA);
  }
  if (of === 'structure') {
    axe.disableRules(COLOUR_RULES);
  }
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 3).map(({ html }) => html),
      count: nodes.length,
    })),
  ).toEqual([]);
}

/** Nothing is wider than its place, and no text is cut off. */
export async function expectFits(page: Page, selector = CONTENT) {
  const found = await page.evaluate(within => {
    const { scrollWidth, clientWidth } = document.scrollingElement!;
    const describe = (element: Element) =>
      `${element.tagName} ${element.textContent?.trim().slice(0, 60)}`;
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      // What is only read out is one pixel wide.
      return width > 1 && height > 1;
    };
    const scrolls = (element: Element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    // Code, and a table in half a page, may be wider: they scroll by themselves, also by
    // keyboard.
    const isInScroller = (element: Element) => {
      const scroller = element.closest('[tabindex="0"]');
      return scroller !== null && scrolls(scroller);
    };
    const root = document.querySelector(within)!;
    const elements = [...root.querySelectorAll('*')].filter(
      element => isSeen(element) && !isInScroller(element),
    );
    return {
      page: Math.max(0, scrollWidth - clientWidth),
      beside: elements
        .filter(element => {
          const { left, right } = element.getBoundingClientRect();
          return left < -1 || right > clientWidth + 1;
        })
        .map(describe),
      cut: elements
        .filter(
          element =>
            getComputedStyle(element).overflowX !== 'visible' &&
            element.scrollWidth > element.clientWidth + 1,
        )
        .map(describe),
    };
  }, selector);
  expect(found).toEqual({ page: 0, beside: [], cut: [] });
}

/** Headings without a leap, named parts and tables, and names that differ. */
export async function expectStructure(page: Page) {
  const found = await content(page).evaluate(root => {
    const headings = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')];
    // The header of Backstage has the first level.
    let level = 1;
    const leaps: string[] = [];
    for (const heading of headings) {
      const next = Number(heading.tagName[1]);
      if (next === 1 || next > level + 1) {
        leaps.push(`${heading.tagName} ${heading.textContent}`);
      }
      level = next;
    }
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ??
      document.getElementById(element.getAttribute('aria-labelledby') ?? '')
        ?.textContent ??
      '';
    const unnamed = [...root.querySelectorAll('section')].filter(
      section => nameOf(section) === '',
    );
    const sections = [...root.querySelectorAll('section')].map(nameOf);
    return {
      headings: headings.length > 3,
      leaps,
      unnamedSections: unnamed.length,
      equalSections: sections.filter(
        (name, index) => sections.indexOf(name) !== index,
      ),
      tablesWithoutCaption: [...root.querySelectorAll('table')].filter(
        table => !table.caption?.textContent,
      ).length,
      equalIds: [...root.querySelectorAll('[id]')]
        .map(({ id }) => id)
        .filter((id, index, all) => all.indexOf(id) !== index),
      withoutLanguage: root.closest('[lang]') ? 0 : 1,
    };
  });
  expect(found).toEqual({
    headings: true,
    leaps: [],
    unnamedSections: 0,
    equalSections: [],
    tablesWithoutCaption: 0,
    equalIds: [],
    withoutLanguage: 0,
  });
}

/** Each button is large enough; on small screens those that stand alone are larger. */
export async function expectTargets(page: Page, least: number) {
  const small = await content(page).evaluate(
    (root, { size }) =>
      [...root.querySelectorAll('button')]
        .map(button => {
          const { width, height } = button.getBoundingClientRect();
          // The name of a function stands in lines of text, and opens the guide to it.
          const isInText =
            button.getAttribute('aria-haspopup') === 'dialog' &&
            getComputedStyle(button).textDecorationLine === 'underline';
          return {
            name: button.ariaLabel ?? button.textContent,
            width,
            height,
            least: isInText ? 24 : size,
          };
        })
        .filter(
          ({ width, height, least: wanted }) =>
            width > 0 && (width < 24 || height < wanted),
        ),
    { size: least },
  );
  expect(small).toEqual([]);
}

/** Presses Tab until something has the focus, as a person without a mouse does. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await expect(target).toBeAttached();
  const hasFocus = () =>
    target.evaluate(element => element === document.activeElement);
  for (let count = 0; count < 150; count += 1) {
    if (await hasFocus()) {
      await expectFocusSeen(page);
      return;
    }
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** Whether the focus is outside of what the plugin renders. */
export function focusLeaves(page: Page): Promise<boolean> {
  return content(page).evaluate(root => !root.contains(document.activeElement));
}

/**
 * What has the focus shows it, is on the screen and is not covered.
 *
 * @returns what it is
 */
export async function expectFocusSeen(page: Page): Promise<string> {
  const { name, ...seen } = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const hasOutline = (part: Element | null | undefined) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part ?? element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    };
    // A radio button and a text field show it on what is drawn around them.
    const drawn = element.matches('input, textarea, select')
      ? [element.parentElement, element.parentElement?.parentElement]
      : [];
    const border = drawn
      .map(part => part?.querySelector('fieldset'))
      .find(Boolean);
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + Math.min(height, innerHeight) / 2;
    const covering = document.elementFromPoint(x, y);
    return {
      name: `${element.tagName} ${
        element.ariaLabel ?? element.textContent?.trim().slice(0, 60)
      }`,
      outline:
        hasOutline(element) ||
        drawn.some(hasOutline) ||
        (border ? getComputedStyle(border).borderTopWidth === '2px' : false),
      onScreen: x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight,
      uncovered:
        covering !== null &&
        (element.contains(covering) || covering.contains(element)),
    };
  });
  expect({ name, ...seen }).toEqual({
    name,
    outline: true,
    onScreen: true,
    uncovered: true,
  });
  return name;
}

/** No transition and no animation, neither at work nor waiting. */
export async function expectNoMotion(page: Page): Promise<void> {
  const moving = await page.evaluate(selector => {
    const parts = [
      ...document.querySelectorAll(`${selector} *, [role="presentation"] *`),
    ];
    const describe = (element: Element) =>
      `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
    // Material UI gives text fields an empty animation of 10 ms, by which it notices
    // what the browser fills in.
    const isLong = (times: string) =>
      times.split(',').some(time => parseFloat(time) > 0.01);
    return {
      running: document
        .getAnimations()
        .map(({ effect }) => (effect as KeyframeEffect | null)?.target)
        .filter(target => target && parts.includes(target))
        .map(target => describe(target!)),
      waiting: parts
        .filter(element => {
          const style = getComputedStyle(element);
          return (
            (style.animationName !== 'none' &&
              isLong(style.animationDuration)) ||
            isLong(style.transitionDuration)
          );
        })
        .map(describe),
    };
  }, CONTENT);
  expect(moving).toEqual({ running: [], waiting: [] });
}
