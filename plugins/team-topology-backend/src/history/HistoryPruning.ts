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

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Knex } from 'knex';
import { toOneLine } from '../log/toOneLine';

const BATCH_SIZE = 1000;
// Enough for what comes in at a time, and no long work where retention was shortened.
const MAX_BATCHES = 50;

/**
 * Forgets what is older than the history is to be kept.
 */
export class HistoryPruning {
  readonly #db: Knex;
  readonly #retentionMilliseconds: number;
  readonly #logger: LoggerService;

  constructor(options: {
    db: Knex;
    retentionMilliseconds: number;
    logger: LoggerService;
  }) {
    this.#db = options.db;
    this.#retentionMilliseconds = options.retentionMilliseconds;
    this.#logger = options.logger;
  }

  /**
   * Forgets, in batches. What is left over goes next time. Does not throw: history that
   * is kept for too long does no harm.
   *
   * @returns how many changes were forgotten
   */
  async run(now: Date, signal?: AbortSignal): Promise<number> {
    let forgotten = 0;
    try {
      const before = now.getTime() - this.#retentionMilliseconds;
      for (let batch = 0; batch < MAX_BATCHES && !signal?.aborted; batch++) {
        const count = await this.#removeChanges(before);
        forgotten += count;
        if (count < BATCH_SIZE) {
          break;
        }
      }
      if (forgotten > 0) {
        await this.#db('history_owners').where('until', '<', before).delete();
        await this.#removeEntities(signal);
      }
    } catch (error) {
      this.#logger.warn(
        `Old history could not be removed, the next refresh tries again: ${toOneLine(
          stringifyError(error),
        )}`,
      );
    }
    return forgotten;
  }

  async #removeChanges(before: number): Promise<number> {
    const rows = await this.#db('changes')
      .where('at', '<', before)
      .orderBy('at')
      .limit(BATCH_SIZE)
      .select('entity_id', 'number');
    if (rows.length === 0) {
      return 0;
    }
    return await this.#db('changes')
      .whereIn(
        ['entity_id', 'number'],
        rows.map(row => [row.entity_id, row.number]),
      )
      .delete();
  }

  /** Forgets the numbers of entities that are gone, and all their changes. */
  async #removeEntities(signal: AbortSignal | undefined): Promise<void> {
    for (let batch = 0; batch < MAX_BATCHES && !signal?.aborted; batch++) {
      const rows = await this.#db('history_entities')
        .whereNotExists(
          this.#db('changes')
            .select(this.#db.raw('1'))
            .whereRaw('changes.entity_id = history_entities.id'),
        )
        .whereNotExists(
          this.#db('history_owners')
            .select(this.#db.raw('1'))
            .whereRaw('history_owners.entity_id = history_entities.id'),
        )
        .whereNotExists(
          this.#db('entities')
            .select(this.#db.raw('1'))
            .whereRaw('entities.entity_ref = history_entities.entity_ref'),
        )
        .limit(BATCH_SIZE)
        .select('id');
      // One that comes back at this moment is held by the foreign keys.
      await this.#db('history_entities')
        .whereIn(
          'id',
          rows.map(({ id }) => id),
        )
        .delete();
      if (rows.length < BATCH_SIZE) {
        return;
      }
    }
  }
}
