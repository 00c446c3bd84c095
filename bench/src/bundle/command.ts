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

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { runCommand } from 'corpus';
import { printResult } from '../command';
import { buildApp } from './buildApp';
import { findFirstLoad } from './findFirstLoad';
import { findLazyChunks } from './findLazyChunks';
import { MeasuredFile, measureFiles, sumOf } from './measureFiles';

const exitCodes = { small: 0, tooLarge: 1 } as const;

const PLUGIN = '@team-topology/backstage-plugin-team-topology';

/** What the plugin may add to the first load, compressed. */
const LIMIT = 60_000;

/** What is loaded when it is shown, by the name of its component. */
const LAZY = {
  entityTab: 'EntityTopologyTab',
  groupTab: 'GroupTopologyTab',
  entityCard: 'EntityOverviewCard',
  groupCard: 'GroupOverviewCard',
} as const;

const command = new Command('bench:bundle')
  .description(
    'Builds the demo app without the frontend plugin and with it, and measures what the plugin adds to the first load, and what tabs and cards load when they are shown.',
  )
  .addHelpText(
    'after',
    `
Sizes are in bytes after gzip, each file by itself. The built app stays in
packages/app/dist. The last line of the output is one JSON object.

Exit code: 0 measured, 1 the plugin adds ${LIMIT} bytes or more to the first load,
2 wrong usage, or the app cannot be built or read.`,
  )
  .allowExcessArguments(false)
  .exitOverride();

async function main(): Promise<number> {
  command.parse();
  // Yarn runs the scripts of the repository in its root.
  const root = process.cwd();
  const dist = join(root, 'packages/app/dist');
  const config = join(root, 'app-config.yaml');
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  try {
    const without = join(folder, 'without-plugin.yaml');
    await writeFile(
      without,
      JSON.stringify({ app: { packages: { exclude: [PLUGIN] } } }),
    );
    await buildApp(root, [config, without]);
    const before = await measureFirstLoad(dist);
    // The last one stays in the folder of the app.
    await buildApp(root, [config]);
    const after = await measureFirstLoad(dist);
    const lazy = await measureLazyParts(dist, after);

    const added = sumOf(after) - sumOf(before);
    printResult(
      [
        `First load without the plugin  ${sumOf(before)}`,
        `First load with the plugin     ${sumOf(after)}`,
        `Added by the plugin            ${added} (limit ${LIMIT})`,
        ...Object.entries(lazy).map(
          ([part, size]) => `${part.padEnd(30)} ${size} when it is shown`,
        ),
      ],
      {
        firstLoad: {
          without: sumOf(before),
          with: sumOf(after),
          added,
          limit: LIMIT,
        },
        lazy,
      },
    );
    return added < LIMIT ? exitCodes.small : exitCodes.tooLarge;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureFirstLoad(dist: string): Promise<MeasuredFile[]> {
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  return measureFiles(dist, findFirstLoad(page));
}

// With chunks that other pages load too: a visitor may come to the tab first.
async function measureLazyParts(
  dist: string,
  firstLoad: readonly MeasuredFile[],
): Promise<Record<string, number>> {
  const scripts = await Promise.all(
    firstLoad
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ name }) => readFile(join(dist, name), 'utf8')),
  );
  const code = scripts.join('\n');
  const files = (await readdir(join(dist, 'static'))).filter(name =>
    name.endsWith('.chunk.js'),
  );
  const sizes: Record<string, number> = {};
  for (const [part, component] of Object.entries(LAZY)) {
    const names = findLazyChunks(code, component).map(id => {
      const file = files.find(name => name.startsWith(`${id}.`));
      if (!file) {
        throw new Error(
          `The built app has no chunk ${id}, which ${part} loads`,
        );
      }
      return `static/${file}`;
    });
    sizes[part] = sumOf(await measureFiles(dist, names));
  }
  return sizes;
}

runCommand(main, 'Could not measure the bundle');
