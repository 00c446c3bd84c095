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

/**
 * Finds the scripts and styles that a page names, which every visitor loads first.
 *
 * @param page - the `index.html` of a built app
 * @returns their paths within the built app
 */
export function findFirstLoad(page: string): string[] {
  const names = [
    ...page.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g),
    ...page.matchAll(/<link\b[^>]*\bhref="([^"]+\.css)"/g),
  ].map(([, address]) => address.replace(/^.*\/(?=static\/)/, ''));
  if (names.length === 0) {
    throw new Error('index.html names no script: was the app built?');
  }
  return names;
}
