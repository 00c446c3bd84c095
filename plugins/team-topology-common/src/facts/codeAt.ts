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

const { charCodeAt } = String.prototype;

/**
 * The code unit at a place of a text.
 *
 * @remarks
 *
 * The engine keeps texts in many forms, and looks up what it is asked of a text by its
 * form. Where a text is read letter by letter, that takes longer than all the rest, so the
 * method is not looked up here, and loops over a text ask for its length once.
 *
 * @internal
 */
export function codeAt(text: string, index: number): number {
  return charCodeAt.call(text, index);
}
