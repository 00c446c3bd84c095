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
  CorrectionItem,
  ListResponse,
  PersonCorrection,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { OrderColumn } from '../store/Cursor';
import { inChunks } from '../store/inChunks';
import { limitToVisible } from '../store/limitToVisible';
import { PageSelection, readPage } from '../store/readPage';
import { Visibility } from '../visibility/Visibility';

const READ_CHUNK = 500;

const ORDER: OrderColumn[] = [
  { column: 'corrections.entity_ref', direction: 'asc' },
];

/** A row of `corrections`. */
interface CorrectionRow {
  entity_ref: string;
  function: string;
  reason: string;
  author: string;
  at: string;
  derived_then: string | null;
}

/**
 * Keeps what persons said about the function of entities and groups, one correction
 * for each, whether the catalog has the entity or not.
 */
export class CorrectionStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async get(ref: string): Promise<PersonCorrection | undefined> {
    const row = await this.#db<CorrectionRow>('corrections')
      .where({ entity_ref: ref })
      .first();
    return row && toCorrection(row);
  }

  /** The corrections that some entities have, by full ref. */
  async getMany(refs: string[]): Promise<Map<string, PersonCorrection>> {
    const found = new Map<string, PersonCorrection>();
    for (const chunk of inChunks(refs, READ_CHUNK)) {
      const rows = await this.#db<CorrectionRow>('corrections').whereIn(
        'entity_ref',
        chunk,
      );
      for (const row of rows) {
        found.set(row.entity_ref, toCorrection(row));
      }
    }
    return found;
  }

  /**
   * A page of corrections, in the order of their refs, of entities that the catalog
   * had at the last refresh and that the caller may see.
   */
  async list(
    page: PageSelection,
    visibility: Visibility,
  ): Promise<ListResponse<CorrectionItem>> {
    const filtered = () =>
      limitToVisible(
        this.#db,
        this.#db('corrections').join(
          'entities',
          'entities.entity_ref',
          'corrections.entity_ref',
        ),
        'corrections.entity_ref',
        visibility,
      );
    const list = await readPage<CorrectionRow>({
      query: filtered().select('corrections.*'),
      counted: filtered(),
      order: ORDER,
      page,
    });
    return {
      ...list,
      items: list.items.map(row => ({
        entityRef: row.entity_ref,
        function: row.function,
        author: row.author,
        at: row.at,
        reason: row.reason,
      })),
    };
  }

  /**
   * Stores a correction in place of the one before. The last writer wins, and each one
   * is told what it replaced, also when several write at the same moment.
   *
   * @returns the one before
   */
  async put(
    ref: string,
    correction: PersonCorrection,
  ): Promise<PersonCorrection | undefined> {
    const row: CorrectionRow = {
      entity_ref: ref,
      function: correction.function,
      reason: correction.reason,
      author: correction.author,
      at: correction.at,
      derived_then: correction.derivedThen ?? null,
    };
    return await this.#db.transaction(async tx => {
      for (;;) {
        // Waits for whoever makes the row at this moment. Only what exists can be locked.
        const made = await tx<CorrectionRow>('corrections')
          .insert(row)
          .onConflict('entity_ref')
          .ignore()
          .returning('entity_ref');
        if (made.length > 0) {
          return undefined;
        }
        const before = await tx<CorrectionRow>('corrections')
          .where({ entity_ref: ref })
          .forUpdate()
          .first();
        if (before) {
          await tx<CorrectionRow>('corrections')
            .where({ entity_ref: ref })
            .update(row);
          return toCorrection(before);
        }
        // It was taken back in between, so it can be made now.
      }
    });
  }

  /**
   * Takes a correction back.
   *
   * @returns it, or `undefined` when there is none
   */
  async delete(ref: string): Promise<PersonCorrection | undefined> {
    return await this.#db.transaction(async tx => {
      const row = await tx<CorrectionRow>('corrections')
        .where({ entity_ref: ref })
        .forUpdate()
        .first();
      if (!row) {
        // One that comes at this moment is not deleted unseen.
        return undefined;
      }
      await tx('corrections').where({ entity_ref: ref }).delete();
      return toCorrection(row);
    });
  }
}

function toCorrection(row: CorrectionRow): PersonCorrection {
  return {
    function: row.function,
    author: row.author,
    at: row.at,
    reason: row.reason,
    ...(row.derived_then && { derivedThen: row.derived_then }),
  };
}
