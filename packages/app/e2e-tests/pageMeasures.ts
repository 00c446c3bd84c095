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

import { expect, Locator, Page, TestInfo } from '@playwright/test';
import { untilQuiet } from './untilQuiet';

declare global {
  interface Window {
    shiftsOfTest: { at: number; value: number; what: string }[];
    contentOfTest?: number;
  }
}

/**
 * Notes, from the next page on, what moves without anybody having asked for it, and
 * when the first heading of a report stood there.
 */
export async function watchLayout(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shiftsOfTest = [];
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Node }[];
      })[]) {
        if (!entry.hadRecentInput) {
          window.shiftsOfTest.push({
            at: entry.startTime,
            value: entry.value,
            what: entry.sources
              .map(({ node }) => node?.textContent?.slice(0, 40) ?? '')
              .join(' | '),
          });
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver((_, observer) => {
      const headings = [...document.querySelectorAll('section h2')];
      if (headings.some(({ textContent }) => textContent)) {
        window.contentOfTest = performance.now();
        observer.disconnect();
      }
    }).observe(document, { subtree: true, childList: true });
  });
}

/** When the report stood there, and what moved in sight after that. */
async function readLayout(page: Page) {
  return await page.evaluate(() => {
    const content = window.contentOfTest;
    const shifts = window.shiftsOfTest.filter(
      ({ at }) => content !== undefined && at > content,
    );
    return {
      content,
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      moved: shifts.map(({ what }) => what),
    };
  });
}

/**
 * Nothing in sight moved once the report stood there, also when more came later, and
 * nothing can be moved sideways. The layout has to be watched from the start.
 */
export async function expectSteady(
  page: Page,
  testInfo: TestInfo,
): Promise<void> {
  await untilQuiet(page);
  const layout = await readLayout(page);
  testInfo.annotations.push({
    type: 'layout shift after the data',
    description: String(layout.shift),
  });
  expect(layout, layout.moved.join('\n')).toMatchObject({
    content: expect.any(Number),
    shift: 0,
  });
  expect(await findSidewaysScroll(page)).toEqual([]);
}

/** What can be moved sideways, or stands beside its card or the screen; code may be. */
export async function findSidewaysScroll(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const isHidden = (node: Element) =>
      node.clientWidth <= 1 || getComputedStyle(node).overflowX === 'hidden';
    const parts = [
      document.documentElement,
      ...document.querySelectorAll('section, section *'),
    ];
    // Text is drawn beside its element where the element is too narrow for it.
    const rightOfText = (node: Element) =>
      Math.max(
        ...[...node.childNodes]
          .filter(child => child.nodeType === Node.TEXT_NODE)
          .map(child => {
            const range = document.createRange();
            range.selectNode(child);
            return range.getBoundingClientRect().right;
          }),
      );
    const rightOfCard = (node: Element) =>
      node.closest('section section')?.getBoundingClientRect().right ??
      window.innerWidth;
    return parts
      .filter(node => node.closest('pre, svg, figure') === null)
      .filter(
        node =>
          (node.scrollWidth > node.clientWidth + 1 &&
            ['auto', 'scroll'].includes(getComputedStyle(node).overflowX)) ||
          (!isHidden(node) &&
            (node.getBoundingClientRect().right > window.innerWidth + 1 ||
              rightOfText(node) > rightOfCard(node) + 1)),
      )
      .map(
        node =>
          `${node.tagName} ${node.scrollWidth}/${node.clientWidth} ${
            node.textContent?.slice(0, 60) ?? ''
          }`,
      );
  });
}

/**
 * Presses a button and tells after how many milliseconds the page was painted anew
 * with something that says so: pressed, busy, open, disabled, or other content.
 */
export async function measureFeedback(button: Locator): Promise<number> {
  return await button.evaluate(
    node =>
      new Promise<number>(resolve => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          // After this frame is painted the next task runs.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - start);
            port2.postMessage(undefined);
          });
        });
        observer.observe(document.querySelector('main') ?? document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
          attributeFilter: [
            'aria-pressed',
            'aria-busy',
            'aria-expanded',
            'aria-sort',
            'disabled',
          ],
        });
        (node as HTMLElement).click();
      }),
  );
}

/** The middle one of some numbers. */
export function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
