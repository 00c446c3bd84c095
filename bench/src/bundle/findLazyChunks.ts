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
 * Finds the chunks that an app loads before it shows a component.
 *
 * @remarks
 *
 * Reads the built code of a dynamic import such as
 * `{GroupTopologyTab:e}=await Promise.all([n.e("12"),n.e("34")])`, because the statistics
 * of the bundler take minutes to be written.
 *
 * @param code - the code of the first load
 * @param component - the name by which the import takes it
 * @returns the ids of the chunks
 */
export function findLazyChunks(code: string, component: string): string[] {
  const start = code.search(new RegExp(`\\{${component}:\\w+\\}=await `));
  if (start < 0) {
    throw new Error(
      `The built app imports no ${component}. Was it renamed, or is it part of the first load?`,
    );
  }
  const [loading] = code.slice(start).split('.then(', 1);
  const ids = [...loading.matchAll(/\.e\("?([\w-]+)"?\)/g)].map(([, id]) => id);
  if (ids.length === 0) {
    throw new Error(`The import of ${component} names no chunk`);
  }
  return ids;
}
