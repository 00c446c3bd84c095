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

import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { execFileSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { DescriptorReader } from './DescriptorReader';

function locatedAt(location?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'basket',
      annotations: {
        ...(location && { 'backstage.io/managed-by-location': location }),
      },
    },
  };
}

const ADDRESS = 'https://git.example.com/a/catalog-info.yaml';
const UNREAD = {
  name: 'UnreadableError',
  message: 'The file could not be read; the log of the backend says why.',
};

describe('DescriptorReader', () => {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();
  const readUrl = jest.fn();
  const reader = new DescriptorReader({
    urlReader: mockServices.urlReader.mock({ readUrl }),
    logger,
  });

  beforeEach(() => {
    jest.clearAllMocks();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('reads what the catalog read, to the byte', async () => {
    const text = '\uFEFFkind: Ä\r\n';
    directory.setContent({ 'a.yaml': text });
    await expect(
      reader.read(locatedAt(`file:${directory.resolve('a.yaml')}`)),
    ).resolves.toBe(text);

    const buffer = jest.fn(async () => Buffer.from('by buffer'));
    readUrl.mockResolvedValueOnce({ buffer });
    await expect(reader.read(locatedAt(`url:${ADDRESS}`))).resolves.toBe(
      'by buffer',
    );
    expect(readUrl).toHaveBeenCalledWith(ADDRESS, {
      signal: expect.any(AbortSignal),
    });
    readUrl.mockResolvedValueOnce({
      buffer,
      stream: () => Readable.from(['by ', 'stream']),
    });
    await expect(reader.read(locatedAt(`url:${ADDRESS}`))).resolves.toBe(
      'by stream',
    );
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it.each([
    undefined,
    'nonsense',
    'url:',
    'url:file:///etc/passwd',
    'url:javascript:alert(1)',
    'file:relative.yaml',
    'ldap:cn=a',
    'kubernetes:/api',
  ])('reads nothing at %s', async location => {
    await expect(reader.read(locatedAt(location))).rejects.toMatchObject({
      name: 'UnreadableError',
      message:
        'The catalog did not read the entity from a file that could be changed.',
    });
    expect(readUrl).not.toHaveBeenCalled();
  });

  it('tells a failure to the log, and nothing of it to the caller', async () => {
    readUrl.mockRejectedValueOnce(new Error('401 at secret\nhost'));
    await expect(
      reader.read(locatedAt(`url:${ADDRESS}`)),
    ).rejects.toMatchObject(UNREAD);
    expect(logger.warn).toHaveBeenCalledWith(
      'Could not read the file of component:default/basket for a remedy: Error: 401 at secret host',
    );

    const pipe = directory.resolve('pipe');
    directory.setContent({});
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, directory.path, directory.resolve('none')]) {
      await expect(
        reader.read(locatedAt(`file:${path}`)),
      ).rejects.toMatchObject(UNREAD);
    }
  });

  it('stops at a megabyte, and before it holds more', async () => {
    let sent = 0;
    const stream = Readable.from(
      (function* endless() {
        for (;;) {
          sent += 1;
          yield Buffer.alloc(64 * 1024);
        }
      })(),
    );
    readUrl.mockResolvedValueOnce({ buffer: jest.fn(), stream: () => stream });
    const tooLarge = {
      name: 'UnreadableError',
      message:
        'The file is larger than 1 MB, which is too much to be changed here.',
    };
    await expect(
      reader.read(locatedAt(`url:${ADDRESS}`)),
    ).rejects.toMatchObject(tooLarge);
    expect(sent).toBeLessThan(40);
    expect(stream.destroyed).toBe(true);

    readUrl.mockResolvedValueOnce({
      buffer: async () => Buffer.alloc(1024 * 1024 + 1),
    });
    await expect(
      reader.read(locatedAt(`url:${ADDRESS}`)),
    ).rejects.toMatchObject(tooLarge);
  });

  it('stops after ten seconds, also where the host does not', async () => {
    jest.useFakeTimers();
    let signal: AbortSignal | undefined;
    readUrl.mockImplementationOnce((_url, options) => {
      signal = options.signal;
      return new Promise(() => {});
    });
    const answer = reader.read(locatedAt(`url:${ADDRESS}`));
    const failure = answer.catch(error => error);
    await jest.advanceTimersByTimeAsync(9_999);
    expect(signal?.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    await expect(failure).resolves.toMatchObject({
      name: 'UnreadableError',
      message: 'The file could not be read within 10 seconds.',
    });
    expect(signal?.aborted).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('says that a file is no text', async () => {
    directory.setContent({ a: Buffer.from([0x6b, 0xff]) });
    await expect(
      reader.read(locatedAt(`file:${directory.resolve('a')}`)),
    ).rejects.toMatchObject({ message: 'The file is no text in UTF-8.' });
  });
});
