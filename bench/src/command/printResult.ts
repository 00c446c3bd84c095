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

/** Prints lines for people, and last the result as one JSON object. */
export function printResult(lines: readonly string[], result: object): void {
  process.stdout.write(
    `${[...lines, JSON.stringify(result, roundNumbers)].join('\n')}\n`,
  );
}

// An absent figure is null, so that every key is there.
function roundNumbers(_key: string, value: unknown): unknown {
  if (value === undefined) {
    return null;
  }
  return typeof value === 'number' ? Number(value.toFixed(4)) : value;
}
