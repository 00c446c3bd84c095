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
  describeChange,
  EntityChange,
  JudgedState,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { MAX_CLOCK_SKEW_MILLISECONDS } from '../store/clockSkew';
import { inChunks } from '../store/inChunks';
import { ChangeRow, encodeChange } from './changeEncoding';

const READ_CHUNK = 500;
const WRITE_CHUNK = 100;

const STATUS_ID = 1;

// A reason of such length says enough, and rows are many.
const MAX_ERROR_LENGTH = 200;

/**
 * An entity before it is written or removed, and after it.
 */
export interface Transition {
  /** Full entity ref. */
  ref: string;
  before?: JudgedState;
  after?: JudgedState;
}

/** The last change of an entity. */
type LastRow = Pick<ChangeRow, 'entity_id' | 'number' | 'at'>;

/** A change that is to be written. */
interface PendingChange {
  ref: string;
  change: EntityChange;
}

/**
 * Writes what changed about entities, in the transaction that changes them.
 */
export class ChangeWriter {
  readonly #db: Knex;
  /** Numbers never change, so that what was committed once may be kept. */
  readonly #practices = new Map<string, number>();
  #begun = false;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Makes ready what writers share. To be called before the transaction: within it one
   * writer would wait for the other's end.
   */
  async prepare(practices: Iterable<string>, at: Date): Promise<void> {
    if (!this.#begun) {
      await this.#db('history_status')
        .insert({ id: STATUS_ID, begins: at.toISOString() })
        .onConflict('id')
        .ignore();
      this.#begun = true;
    }
    await this.#numberPractices(this.#db, practices);
  }

  /**
   * Writes what differs, if anything. The caller has locked the rows of the entities,
   * so that nobody else writes of them meanwhile.
   *
   * @param at - when what the entities rest on was read
   */
  async record(
    tx: Knex.Transaction,
    transitions: Transition[],
    at: Date,
  ): Promise<void> {
    const pending = transitions.flatMap(({ ref, before, after }) => {
      const change = describeChange(before, after);
      return change ? [{ ref, change: shorten(change) }] : [];
    });
    if (pending.length === 0) {
      return;
    }
    const numbers = await this.#numberPractices(
      tx,
      pending.flatMap(({ change }) =>
        change.checks.map(({ practice }) => practice),
      ),
    );
    const ids = await this.#numberEntities(
      tx,
      pending.map(({ ref }) => ref),
    );
    const last = await this.#readLast(tx, [...ids.values()], at);
    const rows = pending.map(({ ref, change }): ChangeRow => {
      const id = ids.get(ref)!;
      const before = last.get(id);
      return {
        entity_id: id,
        number: (before?.number ?? 0) + 1,
        // Never before the last one, whatever the clocks say.
        at: Math.max(at.getTime(), before?.at ?? 0),
        ...encodeChange(change, practice => numbers.get(practice)!),
      };
    });
    for (const chunk of inChunks(rows, WRITE_CHUNK)) {
      await tx('changes').insert(chunk);
    }
    await this.#writeOwners(tx, pending, rows);
  }

  async #numberPractices(
    db: Knex,
    practices: Iterable<string>,
  ): Promise<ReadonlyMap<string, number>> {
    const isMissing = (practice: string) => !this.#practices.has(practice);
    const wanted = [...new Set(practices)];
    if (!wanted.some(isMissing)) {
      return this.#practices;
    }
    await readPractices(db, this.#practices);
    // In one order everywhere, so that two writers never wait for each other.
    const missing = wanted.filter(isMissing).sort();
    if (missing.length === 0) {
      return this.#practices;
    }
    for (const chunk of inChunks(missing, WRITE_CHUNK)) {
      await db('history_practices')
        .insert(chunk.map(practice => ({ practice })))
        .onConflict('practice')
        .ignore();
    }
    // What a transaction has added may still be taken back.
    const numbers = db.isTransaction ? new Map() : this.#practices;
    await readPractices(db, numbers);
    return numbers;
  }

  async #numberEntities(
    tx: Knex.Transaction,
    refs: string[],
  ): Promise<Map<string, number>> {
    const ids = new Map<string, number>();
    const read = async (chunk: string[]) => {
      const rows = await tx('history_entities')
        .whereIn('entity_ref', chunk)
        // So that none is forgotten before its change is written.
        .forShare();
      for (const { id, entity_ref: ref } of rows) {
        ids.set(ref, id);
      }
    };
    for (const chunk of inChunks(refs, READ_CHUNK)) {
      await read(chunk);
      const missing = chunk.filter(ref => !ids.has(ref));
      for (const part of inChunks(missing, WRITE_CHUNK)) {
        await tx('history_entities')
          .insert(part.map(ref => ({ entity_ref: ref })))
          .onConflict('entity_ref')
          .ignore();
      }
      if (missing.length > 0) {
        await read(missing);
      }
    }
    return ids;
  }

  /**
   * The last change of each entity that has one. Times that no clock of today can have
   * set are put right, because all later ones would have to follow them.
   */
  async #readLast(
    tx: Knex.Transaction,
    ids: number[],
    at: Date,
  ): Promise<Map<number, { number: number; at: number }>> {
    const last = new Map<number, { number: number; at: number }>();
    const now = Date.now();
    const horizon = Math.max(now, at.getTime()) + MAX_CLOCK_SKEW_MILLISECONDS;
    for (const chunk of inChunks(ids, READ_CHUNK)) {
      const rows: LastRow[] = await tx('changes')
        .whereIn('entity_id', chunk)
        .groupBy('entity_id')
        .select('entity_id')
        .max({ number: 'number', at: 'at' });
      const wrong: number[] = [];
      for (const row of rows) {
        const isWrong = Number(row.at) > horizon;
        if (isWrong) {
          wrong.push(row.entity_id);
        }
        last.set(row.entity_id, {
          number: Number(row.number),
          at: isWrong ? now : Number(row.at),
        });
      }
      if (wrong.length > 0) {
        await tx('changes')
          .whereIn('entity_id', wrong)
          .where('at', '>', horizon)
          .update({ at: now });
        await tx('history_owners')
          .whereIn('entity_id', wrong)
          .where('until', '>', horizon)
          .update({ until: now });
      }
    }
    return last;
  }

  async #writeOwners(
    tx: Knex.Transaction,
    pending: PendingChange[],
    rows: ChangeRow[],
  ): Promise<void> {
    const former = pending.flatMap(({ change: { owners } }, index) =>
      (owners?.before ?? [])
        .filter(owner => !owners?.after.includes(owner))
        .map(owner => ({
          owner_ref: owner,
          entity_id: rows[index].entity_id,
          until: rows[index].at,
        })),
    );
    for (const chunk of inChunks(former, WRITE_CHUNK)) {
      await tx('history_owners')
        .insert(chunk)
        .onConflict(['owner_ref', 'entity_id'])
        .merge();
    }
  }
}

async function readPractices(
  db: Knex,
  numbers: Map<string, number>,
): Promise<void> {
  for (const { id, practice } of await db('history_practices')) {
    numbers.set(practice, id);
  }
}

function shorten(change: EntityChange): EntityChange {
  const cut = (text: string | undefined) =>
    text?.replaceAll('\u0000', '').slice(0, MAX_ERROR_LENGTH);
  return change.error
    ? {
        ...change,
        error: {
          ...(change.error.before !== undefined && {
            before: cut(change.error.before),
          }),
          ...(change.error.after !== undefined && {
            after: cut(change.error.after),
          }),
        },
      }
    : change;
}
