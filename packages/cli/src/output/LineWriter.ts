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

import { Writable } from 'node:stream';

/**
 * Writes lines to a stream at the pace at which they are read.
 *
 * @remarks
 *
 * A reader that goes away early, as `head` does, is no error: the rest is dropped.
 */
export class LineWriter {
  readonly #stream: Writable;
  #isClosed = false;
  #failure: Error | undefined;

  static create(stream: Writable): LineWriter {
    return new LineWriter(stream);
  }

  private constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#isClosed = true;
      if (error.code !== 'EPIPE') {
        this.#failure = error;
      }
    });
  }

  /** Nobody reads any more, so there is no use in going on. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Why lines could not be written, other than that nobody reads them. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  async write(line: string): Promise<void> {
    if (!this.#isClosed && !this.#stream.write(`${line}\n`)) {
      await this.#waitUntilReady();
    }
  }

  async #waitUntilReady(): Promise<void> {
    const stream = this.#stream;
    await new Promise<void>(resolve => {
      const events = ['drain', 'error', 'close'];
      function onEvent() {
        for (const event of events) {
          stream.off(event, onEvent);
        }
        resolve();
      }
      for (const event of events) {
        stream.on(event, onEvent);
      }
    });
  }
}
