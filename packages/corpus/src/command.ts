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

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { Catalog, collectCatalog, CorpusFile, writeCatalog } from './catalog';
import {
  findFolderProblem,
  generatedFiles,
  generator,
} from './catalog/findFolderProblem';
import { messageOf, runCommand } from './runCommand';

const exitCodes = { allWritten: 0, someLeftOut: 1, cannotRun: 2 } as const;

const command = new Command(generator)
  .description('Turns entities in JSON lines into a catalog for the demo.')
  .requiredOption(
    '--entities <file>',
    'entities, one JSON object per line; - is standard input',
  )
  .option('--groups <file>', 'groups, one JSON object per line')
  .requiredOption(
    '--out <dir>',
    'folder to write; must be absent, empty, or made by this command',
  )
  .addHelpText(
    'after',
    `
Exit code: 0 all rows were written, 1 some rows could not be used,
2 wrong usage, or a file or folder cannot be read or written.`,
  )
  .allowExcessArguments(false)
  .exitOverride();

async function main(): Promise<number> {
  command.parse();
  const options = command.opts<{
    entities: string;
    groups?: string;
    out: string;
  }>();
  const folder = resolve(options.out);
  const folderProblem = await findFolderProblem(folder);
  if (folderProblem !== undefined) {
    fail(`--out ${folder}: ${folderProblem}. Name another folder.`);
    return exitCodes.cannotRun;
  }
  const files: CorpusFile[] = [];
  for (const name of [options.entities, options.groups]) {
    if (name !== undefined) {
      try {
        files.push(await readCorpusFile(name, options.entities));
      } catch (error) {
        fail(`${name}: cannot be read: ${messageOf(error)}`);
        return exitCodes.cannotRun;
      }
    }
  }
  const catalog = await collectCatalog(files);
  await writeCatalog(catalog, folder);
  return tell(catalog, folder);
}

async function readCorpusFile(
  name: string,
  entities: string,
): Promise<CorpusFile> {
  return name === '-' && name === entities
    ? { name: 'standard input', text: await text(process.stdin) }
    : { name, text: await readFile(name, 'utf8') };
}

function tell(catalog: Catalog, folder: string): number {
  const leftOut = catalog.records.filter(
    record => record.result === 'left out',
  );
  for (const record of leftOut) {
    fail(`${record.file}:${record.line}: ${record.problem}. ${record.remedy}`);
  }
  const counts = new Map<string, number>();
  for (const entities of catalog.entities.values()) {
    for (const entity of entities) {
      counts.set(entity.kind, (counts.get(entity.kind) ?? 0) + 1);
    }
  }
  const kinds = [...counts].sort().map(([kind, count]) => `${count} ${kind}`);
  const written = catalog.rowCount - leftOut.length;
  const adapted = catalog.records.length - leftOut.length;
  const lines = [
    `Rows: ${catalog.rowCount}, written ${written}, of these adapted ${adapted}, left out ${leftOut.length}`,
    `Entities: ${kinds.join(', ') || 'none'}; namespaces: ${
      catalog.entities.size
    }`,
    `What was adapted or left out, and why: ${resolve(
      folder,
      generatedFiles.report,
    )}`,
    // Backstage reads relative paths from the folder of each package that it starts.
    'Start the demo with this catalog, from the root of the repository:',
    `  yarn start --config ../../app-config.yaml --config ${resolve(
      folder,
      generatedFiles.appConfig,
    )}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return leftOut.length > 0 ? exitCodes.someLeftOut : exitCodes.allWritten;
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
}

runCommand(main, 'The catalog could not be written');
