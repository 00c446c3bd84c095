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
  ObservationVerdict,
  ObservationVerdictKind,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';

const TABLE = 'observation_verdicts';

/** A row of `observation_verdicts`. */
interface VerdictRow {
  group_ref: string;
  observation_key: string;
  verdict: string;
  reason: string | null;
  author: string;
  at: string;
}

/**
 * Keeps what persons said about observations of their teams, one verdict for each,
 * whether it is stated at present or not.
 */
export class ObservationVerdictStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** What was said about a team, by the keys of the observations. */
  async getAll(groupRef: string): Promise<Map<string, ObservationVerdict>> {
    const rows = await this.#db<VerdictRow>(TABLE).where({
      group_ref: groupRef,
    });
    return new Map(rows.map(row => [row.observation_key, toVerdict(row)]));
  }

  /**
   * Stores a verdict in place of the one before. The last writer wins, and each one is
   * told what it replaced, also when several write at the same moment.
   *
   * @returns the one before
   */
  async put(
    groupRef: string,
    key: string,
    said: ObservationVerdict,
  ): Promise<ObservationVerdict | undefined> {
    const id = { group_ref: groupRef, observation_key: key };
    const row: VerdictRow = {
      ...id,
      verdict: said.verdict,
      reason: said.reason ?? null,
      author: said.author,
      at: said.at,
    };
    return await this.#db.transaction(async tx => {
      for (;;) {
        // Waits for whoever makes the row at this moment. Only what exists can be locked.
        const made = await tx<VerdictRow>(TABLE)
          .insert(row)
          .onConflict(['group_ref', 'observation_key'])
          .ignore()
          .returning('group_ref');
        if (made.length > 0) {
          return undefined;
        }
        const before = await tx<VerdictRow>(TABLE)
          .where(id)
          .forUpdate()
          .first();
        if (before) {
          await tx<VerdictRow>(TABLE).where(id).update(row);
          return toVerdict(before);
        }
        // It was taken back in between, so it can be made now.
      }
    });
  }

  /**
   * Takes a verdict back.
   *
   * @returns it, or `undefined` when there is none
   */
  async delete(
    groupRef: string,
    key: string,
  ): Promise<ObservationVerdict | undefined> {
    const id = { group_ref: groupRef, observation_key: key };
    return await this.#db.transaction(async tx => {
      const row = await tx<VerdictRow>(TABLE).where(id).forUpdate().first();
      if (!row) {
        // One that comes at this moment is not deleted unseen.
        return undefined;
      }
      await tx(TABLE).where(id).delete();
      return toVerdict(row);
    });
  }
}

function toVerdict(row: VerdictRow): ObservationVerdict {
  return {
    verdict: row.verdict as ObservationVerdictKind,
    author: row.author,
    at: row.at,
    ...(row.reason && { reason: row.reason }),
  };
}
