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

/** Says of a page that it is not written by hand. */
export const generatedNote =
  '> This page is generated from the built-in rules by `yarn docs:generate`. Do not edit it: change the rules and run that again.';

/** Says where the rules of one's own Backstage are listed. */
export function ownRulesNote(route: string): string {
  return `These come with the product. A Backstage may have others, from its [configuration](../configuration.md) and from [modules](../extending.md); \`GET ${route}\` of the [HTTP API](../api.md) lists what it has.`;
}
