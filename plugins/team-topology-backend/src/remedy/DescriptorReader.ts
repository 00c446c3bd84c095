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

import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { addAbortSignal, Readable } from 'node:stream';
import { toOneLine } from '../log/toOneLine';
import { DescriptorLocation, locateDescriptor } from './DescriptorLocation';
import { UnreadableError } from './UnreadableError';

const MAX_BYTES = 1024 * 1024;
const MAX_MILLISECONDS = 10_000;

/**
 * Reads the file of an entity where the catalog read it.
 */
export class DescriptorReader {
  readonly #urlReader: UrlReaderService;
  readonly #logger: LoggerService;

  constructor(options: { urlReader: UrlReaderService; logger: LoggerService }) {
    this.#urlReader = options.urlReader;
    this.#logger = options.logger;
  }

  /**
   * The content of the file, which may hold other entities too.
   *
   * @throws UnreadableError for whatever reason
   */
  async read(entity: Entity): Promise<string> {
    const location = locateDescriptor(entity);
    const aborter = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(
          new UnreadableError(
            `The file could not be read within ${
              MAX_MILLISECONDS / 1000
            } seconds.`,
          ),
        );
        aborter.abort();
      }, MAX_MILLISECONDS);
    });
    try {
      // Not every reader heeds the signal.
      const bytes = await Promise.race([
        this.#readBytes(location, aborter.signal),
        timeout,
      ]);
      return decode(bytes);
    } catch (error) {
      if (error instanceof UnreadableError) {
        throw error;
      }
      // Addresses, paths and answers of hosts are for the log only.
      this.#logger.warn(
        toOneLine(
          `Could not read the file of ${stringifyEntityRef(
            entity,
          )} for a remedy: ${stringifyError(error)}`,
        ),
      );
      throw new UnreadableError(
        'The file could not be read; the log of the backend says why.',
      );
    } finally {
      clearTimeout(timer);
    }
  }

  async #readBytes(
    { type, target }: DescriptorLocation,
    signal: AbortSignal,
  ): Promise<Buffer> {
    if (type === 'file') {
      return await readFile(target);
    }
    const response = await this.#urlReader.readUrl(target, { signal });
    return response.stream
      ? await readStream(addAbortSignal(signal, response.stream()))
      : expectSmall(await response.buffer());
  }
}

async function readFile(path: string): Promise<Buffer> {
  // A pipe keeps nobody waiting.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = await file.stat();
    if (!status.isFile()) {
      throw new Error(`${path} is no file`);
    }
    return await readStream(file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

async function readStream(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MAX_BYTES) {
      throw tooLarge();
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function expectSmall(bytes: Buffer): Buffer {
  if (bytes.length > MAX_BYTES) {
    throw tooLarge();
  }
  return bytes;
}

function tooLarge(): UnreadableError {
  return new UnreadableError(
    'The file is larger than 1 MB, which is too much to be changed here.',
  );
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw new UnreadableError('The file is no text in UTF-8.');
  }
}
