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
  Exemption,
  ExemptionStatus,
  ExemptionTarget,
  ListResponse,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { OrderColumn } from '../store/Cursor';
import { inChunks } from '../store/inChunks';
import { limitToVisible } from '../store/limitToVisible';
import { PageSelection, readPage } from '../store/readPage';
import { withTeamTree } from '../store/withTeamTree';
import { Visibility } from '../visibility/Visibility';

const READ_CHUNK = 500;

/** Behind every day, so that those without end are sorted after all others. */
const NEVER = '9999-12-31';

const ORDERS = {
  until: [
    { column: 'exemptions.ends', direction: 'asc' },
    { column: 'exemptions.id', direction: 'asc' },
  ],
  at: [
    { column: 'exemptions.at', direction: 'desc' },
    { column: 'exemptions.id', direction: 'asc' },
  ],
} satisfies Record<string, OrderColumn[]>;

/** Which exemptions. */
export interface ExemptionSelection extends PageSelection {
  /** Those that hold for an entity, or would. */
  entity?: {
    ref: string;
    kind: string;
    type?: string;
    /** The groups that own it, and all above them. */
    teamRefs: string[];
  };
  /** Those of a team, of its sub-teams, of what they own, and of the groups above. */
  team?: { groupRef: string; aboveRefs: string[] };
  practice?: string;
  status?: ExemptionStatus;
  /** Ending before this day. */
  endsBefore?: string;
  /** Those that end first, or those that were asked for last. */
  sort: 'until' | 'at';
}

/** One that ended by its own date. */
export interface EndedExemption {
  /** As it is now. */
  exemption: Exemption;
  /** What it was before. */
  before: ExemptionStatus;
}

/** A row of `exemptions`. */
interface ExemptionRow {
  id: string;
  practice: string;
  target_kind: string;
  target_ref: string | null;
  entity_kind: string | null;
  type: string | null;
  reason: string;
  author: string;
  at: string;
  until: string | null;
  status: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
  open_key: string | null;
}

/**
 * Keeps the exemptions that persons made, those that are over included.
 *
 * @remarks
 *
 * Each change is one statement that names what it changes from, so that of several
 * writers on any replica exactly one succeeds.
 */
export class ExemptionStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async get(id: string): Promise<Exemption | undefined> {
    const row = await this.#db<ExemptionRow>('exemptions')
      .where({ id })
      .first();
    return row && toExemption(row);
  }

  /**
   * A page of exemptions, of those types and of those entities and groups that the
   * catalog had at the last refresh and that the caller may see.
   */
  async list(
    selection: ExemptionSelection,
    visibility: Visibility,
  ): Promise<ListResponse<Exemption>> {
    const list = await readPage<ExemptionRow>({
      query: this.#select(selection, visibility).select('exemptions.*'),
      counted: this.#select(selection, visibility),
      order: ORDERS[selection.sort],
      page: selection,
    });
    return { ...list, items: list.items.map(toExemption) };
  }

  /**
   * Stores a new one, unless one of the same target and practice is open: requested
   * or active.
   *
   * @returns the one that is open already, and keeps the new one out
   */
  async create(exemption: Exemption): Promise<Exemption | undefined> {
    const row = toRow(exemption);
    for (;;) {
      // Waits for whoever makes the same at this moment.
      const made = await this.#db<ExemptionRow>('exemptions')
        .insert(row)
        .onConflict('open_key')
        .ignore()
        .returning('id');
      if (made.length > 0) {
        return undefined;
      }
      const open = await this.#db<ExemptionRow>('exemptions')
        .where({ open_key: row.open_key })
        .first();
      if (open) {
        return toExemption(open);
      }
      // It was closed in between, so a new one can be made now.
    }
  }

  /**
   * Decides about one, unless it is not any more what it was when it was looked at.
   *
   * @returns it as it is now; `undefined` when somebody else was first
   */
  async decide(
    seen: Pick<Exemption, 'id' | 'status'>,
    status: ExemptionStatus,
    decision: NonNullable<Exemption['decision']>,
  ): Promise<Exemption | undefined> {
    const rows: ExemptionRow[] = await this.#db<ExemptionRow>('exemptions')
      .where({ id: seen.id, status: seen.status })
      .update({
        status,
        decided_by: decision.by,
        decided_at: decision.at,
        decision_reason: decision.reason ?? null,
        ...(!isOpen(status) && { open_key: null }),
      })
      .returning('*');
    return rows[0] && toExemption(rows[0]);
  }

  /**
   * Closes those whose last day was before a day.
   *
   * @returns those that this call has closed, and no other one
   */
  async expire(today: string): Promise<EndedExemption[]> {
    // Both or none: what is closed is announced by whoever closes it.
    return await this.#db.transaction(async tx => {
      const ended: EndedExemption[] = [];
      for (const before of ['active', 'requested'] as const) {
        const rows: ExemptionRow[] = await tx<ExemptionRow>('exemptions')
          .where({ status: before })
          .where('until', '<', today)
          .update({ status: 'expired', open_key: null })
          .returning('*');
        ended.push(
          ...rows.map(row => ({ exemption: toExemption(row), before })),
        );
      }
      return ended;
    });
  }

  /**
   * Those in force on a day for some entities, and all of teams and types, of which
   * there are few.
   */
  async listInForce(entityRefs: string[], today: string): Promise<Exemption[]> {
    const inForce = () =>
      this.#db<ExemptionRow>('exemptions')
        .where({ status: 'active' })
        .where(query => query.whereNull('until').orWhere('until', '>=', today));
    const rows = await inForce().whereIn('target_kind', ['team', 'type']);
    for (const chunk of inChunks(entityRefs, READ_CHUNK)) {
      rows.push(
        ...(await inForce()
          .where({ target_kind: 'entity' })
          .whereIn('target_ref', chunk)),
      );
    }
    return rows.map(toExemption);
  }

  #select(
    selection: ExemptionSelection,
    visibility: Visibility,
  ): Knex.QueryBuilder {
    const { entity, team, practice, status, endsBefore } = selection;
    const query = this.#db(
      this.#db('exemptions')
        .select('*')
        .select({ ends: this.#db.raw('coalesce(until, ?)', [NEVER]) })
        .as('exemptions'),
    );
    if (visibility.kind === 'none') {
      return query.whereRaw('1 = 0');
    }
    query.where(either =>
      either
        .where('exemptions.target_kind', 'type')
        .orWhere(known =>
          limitToVisible(
            this.#db,
            known.whereIn(
              'exemptions.target_ref',
              this.#db('entities').select('entity_ref'),
            ),
            'exemptions.target_ref',
            visibility,
          ),
        ),
    );
    if (entity !== undefined) {
      filterByEntity(query, entity);
    }
    if (team !== undefined) {
      this.#filterByTeam(query, team);
    }
    if (practice !== undefined) {
      query.where('exemptions.practice', practice);
    }
    if (status !== undefined) {
      query.where('exemptions.status', status);
    }
    if (endsBefore !== undefined) {
      query.where('exemptions.until', '<', endsBefore);
    }
    return query;
  }

  #filterByTeam(
    query: Knex.QueryBuilder,
    { groupRef, aboveRefs }: NonNullable<ExemptionSelection['team']>,
  ): void {
    const tree = () => this.#db('team_tree').select('ref');
    withTeamTree(this.#db, query, groupRef).where(either =>
      either
        .where(ofTeam =>
          ofTeam
            .where('exemptions.target_kind', 'team')
            .where(any =>
              any
                .whereIn('exemptions.target_ref', tree())
                .orWhereIn('exemptions.target_ref', aboveRefs),
            ),
        )
        .orWhere(ofEntity =>
          ofEntity
            .where('exemptions.target_kind', 'entity')
            .whereIn(
              'exemptions.target_ref',
              this.#db('entity_owners')
                .whereIn('owner_ref', tree())
                .select('entity_ref'),
            ),
        ),
    );
  }
}

function filterByEntity(
  query: Knex.QueryBuilder,
  { ref, kind, type, teamRefs }: NonNullable<ExemptionSelection['entity']>,
): void {
  query.where(either => {
    either
      .where({
        'exemptions.target_kind': 'entity',
        'exemptions.target_ref': ref,
      })
      .orWhere(ofTeam =>
        ofTeam
          .where('exemptions.target_kind', 'team')
          .whereIn('exemptions.target_ref', teamRefs),
      );
    if (type !== undefined) {
      either.orWhere({
        'exemptions.target_kind': 'type',
        'exemptions.entity_kind': kind,
        'exemptions.type': type,
      });
    }
  });
}

/** Whether it keeps others of the same target and practice out. */
function isOpen(status: ExemptionStatus): boolean {
  return status === 'requested' || status === 'active';
}

function toRow(exemption: Exemption): ExemptionRow {
  const { target, practice, status, decision } = exemption;
  const isType = target.kind === 'type';
  return {
    id: exemption.id,
    practice,
    target_kind: target.kind,
    target_ref: isType ? null : target.ref,
    entity_kind: isType ? target.entityKind : null,
    type: isType ? target.type : null,
    reason: exemption.reason,
    author: exemption.author,
    at: exemption.at,
    until: exemption.until ?? null,
    status,
    decided_by: decision?.by ?? null,
    decided_at: decision?.at ?? null,
    decision_reason: decision?.reason ?? null,
    open_key: isOpen(status)
      ? JSON.stringify([
          practice,
          target.kind,
          ...(isType ? [target.entityKind, target.type] : [target.ref]),
        ])
      : null,
  };
}

function toExemption(row: ExemptionRow): Exemption {
  return {
    id: row.id,
    practice: row.practice,
    target: toTarget(row),
    reason: row.reason,
    author: row.author,
    at: row.at,
    ...(row.until && { until: row.until }),
    status: row.status as ExemptionStatus,
    ...(row.decided_by &&
      row.decided_at && {
        decision: {
          by: row.decided_by,
          at: row.decided_at,
          ...(row.decision_reason && { reason: row.decision_reason }),
        },
      }),
  };
}

function toTarget(row: ExemptionRow): ExemptionTarget {
  return row.target_kind === 'type'
    ? { kind: 'type', entityKind: row.entity_kind!, type: row.type! }
    : { kind: row.target_kind as 'entity' | 'team', ref: row.target_ref! };
}
