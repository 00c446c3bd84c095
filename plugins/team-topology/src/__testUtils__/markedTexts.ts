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

import {
  createTranslationRef,
  TranslationRef,
} from '@backstage/core-plugin-api/alpha';

/** A language that is written from right to left, with digits of its own. */
export const MARKED_LANGUAGE = 'ar-EG';

const OPEN = '⟦';
const CLOSE = '⟧';
const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * The same texts, and beside them a language in which each is between marks
 * and has no digits, so that what is not in the translation shows.
 */
export function markTexts<TRef extends TranslationRef>(ref: TRef): TRef {
  const english = (
    ref as unknown as { getDefaultMessages(): Record<string, string> }
  ).getDefaultMessages();
  const marked: Record<string, string> = {};
  for (const [key, text] of Object.entries(english)) {
    const value = `${OPEN}${text.replace(/\d/g, '')}${CLOSE}`;
    const [, name] = key.match(/^(.*)_other$/) ?? [];
    for (const plural of name ? PLURALS : []) {
      marked[`${name}_${plural}`] = value;
    }
    marked[key] = value;
  }
  marked['format.language'] = MARKED_LANGUAGE;
  return createTranslationRef({
    id: ref.id,
    messages: english,
    translations: {
      [MARKED_LANGUAGE]: async () => ({ default: marked }),
    },
  }) as unknown as TRef;
}

const SHOWN_ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder'];

/**
 * What is shown below an element, is between no marks, and has letters or
 * European digits: it comes from the backend or from the catalog, or it is missing in
 * the translation.
 */
export function unmarkedTexts(root: Element): string[] {
  const found = new Set<string>();
  const note = (text: string) => {
    if (/[\p{Script=Latin}0-9]/u.test(text)) {
      found.add(text.trim());
    }
  };
  // A text with an element inside is spread over several nodes.
  let depth = 0;
  const cut = (text: string) => {
    let outside = '';
    for (const character of text) {
      if (character === OPEN) {
        depth += 1;
      } else if (character === CLOSE) {
        depth -= 1;
      } else if (depth === 0) {
        outside += character;
      }
    }
    return outside;
  };
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT + NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      const around = depth;
      for (const name of SHOWN_ATTRIBUTES) {
        depth = 0;
        note(cut(node.getAttribute(name) ?? ''));
      }
      depth = around;
    } else if (node.parentElement?.closest('style, script') === null) {
      note(cut(node.textContent ?? ''));
    }
  }
  return [...found];
}
