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
  EntityPast,
  ListResponse,
  RecordedChange,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { OrderColumn } from '../store/Cursor';
import { inChunks } from '../store/inChunks';
import { limitToVisible } from '../store/limitToVisible';
import { EntityRow } from '../store/rows';
import { PageSelection, readPage } from '../store/readPage';
import { Visibility } from '../visibility/Visibility';
import { ChangeRow, decodeChange } from './changeEncoding';
import { readHistoryState } from './readJudgedState';

const READ_CHUNK = 500;

const REMEMBERED_COLUMNS = [
  'entity_ref',
  'title',
  'assessed',
  'basis',
  'error',
  'primary_function',
  'states',
];

const ENTITY_ORDER: OrderColumn[] = [
  { column: 'changes.number', direction: 'desc', type: 'integer' },
];

/** An entity, its past, and the name that people read. */
export type TitledPast = EntityPast & { title?: string };

/**
 * Reads what changed about entities.
 */
export class HistoryStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** When the history begins; nothing until an entity was written. */
  async getBeginning(): Promise<Date | undefined> {
    const row = await this.#db('history_status').first('begins');
    return row && new Date(row.begins);
  }

  /** Whether any entity was ever assessed by a practice. */
  async knowsPractice(practice: string): Promise<boolean> {
    const row = await this.#db('history_practices')
      .where({ practice })
      .first('id');
    return row !== undefined;
  }

  /** A page of the changes of an entity since a time, the newest first. */
  async listChanges(
    entityRef: string,
    since: Date,
    page: PageSelection,
  ): Promise<ListResponse<RecordedChange>> {
    const ofEntity = () =>
      this.#db('changes')
        .join('history_entities', 'history_entities.id', 'changes.entity_id')
        .where('history_entities.entity_ref', entityRef)
        .where('changes.at', '>=', since.getTime());
    const list = await readPage<ChangeRow>({
      query: ofEntity().select('changes.*'),
      counted: ofEntity(),
      order: ENTITY_ORDER,
      page,
    });
    return { ...list, items: list.items.map(await this.#createDecoder()) };
  }

  /** Refs of all entities that groups own or ever owned, as far as there is a history. */
  async listOwned(groups: Iterable<string>): Promise<string[]> {
    const refs = new Set<string>();
    for (const chunk of inChunks([...groups], READ_CHUNK)) {
      const owned: { ref: string }[] = await this.#db('entity_owners')
        .join('entities', 'entities.entity_ref', 'entity_owners.entity_ref')
        .where('entities.assessed', true)
        .whereIn('entity_owners.owner_ref', chunk)
        .select({ ref: 'entities.entity_ref' });
      const former: { ref: string }[] = await this.#db('history_owners')
        .join(
          'history_entities',
          'history_entities.id',
          'history_owners.entity_id',
        )
        .whereIn('history_owners.owner_ref', chunk)
        .select({ ref: 'history_entities.entity_ref' });
      for (const { ref } of [...owned, ...former]) {
        refs.add(ref);
      }
    }
    return [...refs].sort();
  }

  /**
   * Entities with all that changed after a time, in parts.
   *
   * @param now - no change counts as later, whatever the clock of its writer said
   */
  async *readPasts(
    refs: string[],
    after: Date,
    now: Date,
    visibility: Visibility,
  ): AsyncIterable<TitledPast[]> {
    for (const chunk of inChunks(refs, READ_CHUNK)) {
      // All at one moment, or a change would be there without what it led to.
      yield await this.#db.transaction(
        async tx => this.#readPasts(tx, chunk, after, now, visibility),
        this.#snapshot(),
      );
    }
  }

  async #readPasts(
    tx: Knex.Transaction,
    refs: string[],
    after: Date,
    now: Date,
    visibility: Visibility,
  ): Promise<TitledPast[]> {
    const ofVisible = (query: Knex.QueryBuilder, column: string) =>
      limitToVisible(tx, query, column, visibility).whereIn(column, refs);
    const pasts = new Map<string, TitledPast & { changes: RecordedChange[] }>();
    const pastOf = (ref: string) => {
      const past = pasts.get(ref) ?? { ref, changes: [] };
      pasts.set(ref, past);
      return past;
    };
    const owners = new Map<string, string[]>();
    const owned = await ofVisible(tx('entity_owners'), 'entity_ref').orderBy([
      'entity_ref',
      'owner_ref',
    ]);
    for (const { entity_ref: ref, owner_ref: owner } of owned) {
      owners.set(ref, [...(owners.get(ref) ?? []), owner].sort());
    }
    const rows: EntityRow[] = await ofVisible(
      tx('entities').where('assessed', true),
      'entity_ref',
    ).select(REMEMBERED_COLUMNS);
    for (const row of rows) {
      const past = pastOf(row.entity_ref);
      past.now = readHistoryState(row, owners.get(row.entity_ref));
      past.title = row.title ?? undefined;
    }
    const decode = await this.#createDecoder(tx);
    const changes: (ChangeRow & { ref: string })[] = await ofVisible(
      tx('changes').join(
        'history_entities',
        'history_entities.id',
        'changes.entity_id',
      ),
      'history_entities.entity_ref',
    )
      .where('changes.at', '>', after.getTime())
      .orderBy('changes.number', 'desc')
      .select('changes.*', { ref: 'history_entities.entity_ref' });
    for (const row of changes) {
      const change = decode(row);
      change.time = Math.min(change.time, now.getTime());
      pastOf(row.ref).changes.push(change);
    }
    return [...pasts.values()];
  }

  async #createDecoder(
    db: Knex = this.#db,
  ): Promise<(row: ChangeRow) => RecordedChange> {
    const practices = new Map<number, string>();
    for (const { id, practice } of await db('history_practices')) {
      practices.set(id, practice);
    }
    return row =>
      decodeChange(row, number => {
        const practice = practices.get(number);
        if (practice === undefined) {
          throw new Error(
            `The table changes names practice ${number}, which history_practices does not have`,
          );
        }
        return practice;
      });
  }

  #snapshot(): Knex.TransactionConfig {
    // On SQLite each transaction is one.
    return this.#db.client.config.client === 'pg'
      ? { isolationLevel: 'repeatable read', readOnly: true }
      : {};
  }
}
