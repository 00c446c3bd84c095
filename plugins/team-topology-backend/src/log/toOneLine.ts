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

const START_LENGTH = 200;
const END_LENGTH = 300;

/**
 * A text as the log can take it. Texts of entities and of foreign systems may be long,
 * and must not forge lines. The end is kept, where databases say what is wrong.
 */
export function toOneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length > START_LENGTH + END_LENGTH
    ? `${line.slice(0, START_LENGTH)} … ${line.slice(-END_LENGTH)}`
    : line;
}
