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

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The mark by which `report.json` says who made the folder. */
export const generator = 'corpus:catalog';

/** All that a generated folder holds. */
export const generatedFiles = {
  appConfig: 'app-config.yaml',
  catalog: 'all.yaml',
  entities: 'namespaces',
  report: 'report.json',
} as const;

/**
 * Says why a folder must not be written to or replaced, or nothing if it may be. Only a
 * folder that is absent, empty, or wholly the work of this command may be.
 */
export async function findFolderProblem(
  folder: string,
): Promise<string | undefined> {
  if (/[*?[\]{}]/.test(folder)) {
    return 'its path has one of * ? [ ] { }, which the catalog reads as a pattern';
  }
  let names: string[];
  try {
    names = await readdir(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? undefined : `it cannot be read (${code})`;
  }
  if (names.length === 0) {
    return undefined;
  }
  const files = await readFileList(join(folder, generatedFiles.report));
  if (files === undefined) {
    return `it is not empty and has no ${generatedFiles.report} of this command`;
  }
  const known = [...Object.values(generatedFiles), ...files];
  const foreign = names.find(name => !known.includes(name));
  return foreign === undefined
    ? undefined
    : `it holds ${JSON.stringify(foreign)}, which this command did not make`;
}

/** The files beside the fixed ones that a report of this command lists. */
async function readFileList(report: string): Promise<string[] | undefined> {
  try {
    const content = JSON.parse(await readFile(report, 'utf8'));
    return content.generator === generator && Array.isArray(content.files)
      ? content.files
      : undefined;
  } catch {
    // No report, or not one of ours.
    return undefined;
  }
}
