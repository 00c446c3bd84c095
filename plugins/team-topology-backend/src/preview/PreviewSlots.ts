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

import { ServiceUnavailableError } from '@backstage/errors';

/**
 * Lets only few previews run at a time, and one of each user, so that nobody can
 * keep the backend busy by asking.
 */
export class PreviewSlots {
  readonly #limit: number;
  readonly #users = new Set<string>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Runs a preview at once, or not at all.
   *
   * @throws ServiceUnavailableError when there is no place for it
   */
  async run<T>(userRef: string, preview: () => Promise<T>): Promise<T> {
    if (this.#users.has(userRef)) {
      throw new ServiceUnavailableError(
        'A preview of yours is under way; wait for its answer before you ask for another one',
      );
    }
    if (this.#users.size >= this.#limit) {
      throw new ServiceUnavailableError(
        `${
          this.#limit
        } previews are under way, which is as many as run at a time; try again in a minute`,
      );
    }
    this.#users.add(userRef);
    try {
      return await preview();
    } finally {
      this.#users.delete(userRef);
    }
  }
}
