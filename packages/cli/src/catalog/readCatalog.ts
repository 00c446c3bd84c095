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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import {
  CatalogLookup,
  createCatalogLookup,
  relateEntities,
} from '@team-topology/backstage-plugin-team-topology-common';
import {
  formatOfName,
  InputFormat,
  InputProblem,
  readDocuments,
  readLines,
  toEntity,
} from '../input';

/** What stands for standard input among files. */
export const STANDARD_INPUT = '-';

const STANDARD_INPUT_NAME = 'standard input';

/**
 * Where something stands. Lines are counted from 1.
 */
export interface SourcePlace {
  /** The path as it was given, or `standard input`. */
  file: string;
  line: number;
}

/**
 * An entity and where it stands.
 */
export interface SourcedEntity {
  entity: Entity;
  /** The full ref, lower case. */
  ref: string;
  /** Lower case. */
  kind: string;
  source: SourcePlace;
  /** Where an entity with the same ref stands that came before this one. */
  duplicateOf?: SourcePlace;
}

/**
 * All entities that were read, as one catalog.
 */
export interface FileCatalog {
  /** Those of the files, in their order, with relations. */
  subjects: SourcedEntity[];
  /** Those of the context, with relations. */
  context: SourcedEntity[];
  lookup: CatalogLookup;
}

/**
 * What could not be used.
 */
export interface CatalogProblem extends InputProblem {
  file: string;
  /** Absent when it is the whole file. */
  line?: number;
}

/**
 * Options for {@link readCatalog}.
 */
export interface ReadCatalogOptions {
  files: string[];
  /** Files whose entities are neighbours only. */
  context: string[];
  /** The format of `files`; without it, their names or their beginnings tell. */
  format: InputFormat | undefined;
  standardInput: AsyncIterable<Uint8Array | string>;
  /** Is told what cannot be used; the rest is read all the same. */
  onProblem(problem: CatalogProblem): Promise<void>;
}

/**
 * Reads files into one catalog, whose entities are neighbours of each other.
 */
export async function readCatalog(
  options: ReadCatalogOptions,
): Promise<FileCatalog> {
  const subjects = new Map<string, SourcedEntity>();
  const all: SourcedEntity[] = [];
  for await (const item of readEntities(
    options.files,
    options.format,
    options,
  )) {
    const first = subjects.get(item.ref);
    if (first) {
      all.push({ ...item, duplicateOf: first.source });
    } else {
      subjects.set(item.ref, item);
      all.push(item);
    }
  }
  const named = new Set(options.files.map(file => resolve(file)));
  const contextFiles = options.context.filter(
    file => !named.has(resolve(file)),
  );
  const context: SourcedEntity[] = [];
  for await (const item of readEntities(contextFiles, undefined, options)) {
    // The context may be the catalog as it was: what the files say now counts.
    if (!subjects.has(item.ref)) {
      context.push(item);
    }
  }
  const related = relateEntities(
    [...context, ...all].map(({ entity }) => entity),
  );
  return {
    context: context.map((item, index) => ({
      ...item,
      entity: related[index],
    })),
    subjects: all.map((item, index) => ({
      ...item,
      entity: related[context.length + index],
    })),
    lookup: createCatalogLookup(related),
  };
}

async function* readEntities(
  files: string[],
  format: InputFormat | undefined,
  options: ReadCatalogOptions,
): AsyncGenerator<SourcedEntity> {
  for (const path of new Set(files)) {
    const isStandardInput = path === STANDARD_INPUT;
    const file = isStandardInput ? STANDARD_INPUT_NAME : path;
    const chunks = isStandardInput
      ? options.standardInput
      : createReadStream(path);
    try {
      for await (const document of readDocuments(
        readLines(chunks),
        format ?? (isStandardInput ? undefined : formatOfName(path)),
      )) {
        const { line } = document;
        const read =
          'problem' in document ? document : toEntity(document.value);
        if ('problem' in read) {
          const { problem, remedy } = read;
          await options.onProblem({ file, line, problem, remedy });
        } else {
          yield {
            entity: read,
            ref: stringifyEntityRef(read),
            kind: read.kind.toLocaleLowerCase('en-US'),
            source: { file, line },
          };
        }
      }
    } catch (error) {
      await options.onProblem({ file, ...describeFailure(error) });
    }
  }
}

function describeFailure(error: unknown): InputProblem {
  const { code, message } = toError(error) as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return {
        problem: 'There is no such file.',
        remedy: 'Correct the path.',
      };
    case 'EISDIR':
      return {
        problem: 'It is a directory.',
        remedy: 'Name the files in it.',
      };
    default:
      return {
        problem: `It cannot be read: ${message}.`,
        remedy: 'Make it readable, or leave it out.',
      };
  }
}
