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

import { setImmediate } from 'node:timers/promises';

const TURN_MILLISECONDS = 20;

/**
 * Gives way to other requests in the midst of long work, and ends it when it is told to.
 */
export class Pace {
  readonly #signal: AbortSignal;
  #turnBegan = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** To be called between pieces of work. */
  async pause(): Promise<void> {
    if (performance.now() - this.#turnBegan > TURN_MILLISECONDS) {
      await setImmediate();
      this.#turnBegan = performance.now();
    }
    this.#signal.throwIfAborted();
  }

  /** Waits for something, but no longer than the work may last. */
  async wait<T>(promise: Promise<T>): Promise<T> {
    this.#signal.throwIfAborted();
    let abort: (() => void) | undefined;
    const aborted = new Promise<never>((_resolve, reject) => {
      abort = () => reject(this.#signal.reason);
      this.#signal.addEventListener('abort', abort, { once: true });
    });
    try {
      return await Promise.race([promise, aborted]);
    } finally {
      this.#signal.removeEventListener('abort', abort!);
      this.#turnBegan = performance.now();
    }
  }

  /** The pages of a list, for as long as the work may last. */
  async *pages<T>(pages: AsyncIterable<T>): AsyncIterable<T> {
    const iterator = pages[Symbol.asyncIterator]();
    for (;;) {
      const { done, value } = await this.wait(iterator.next());
      if (done) {
        return;
      }
      yield value;
    }
  }
}
