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
  AssessmentBasis,
  CatalogLookup,
  CatalogRecord,
  CountedState,
  EntityAssessment,
  EntityEvidence,
  NeighbourhoodSubject,
  PracticeAssessment,
  RefreshStatus,
  severities,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { IndexedEntity } from '../catalog/IndexedEntity';
import { ChangeWriter, Transition } from '../history/ChangeWriter';
import { readJudgedState } from '../history/readJudgedState';
import {
  ROLL_UP_COLUMNS,
  toRollUpColumns,
  writeUses,
} from '../organization/rollUpRows';
import { MAX_CLOCK_SKEW_MILLISECONDS } from './clockSkew';
import { inChunks } from './inChunks';
import { listName } from './listName';
import { EntityRow, GapRow, RefreshStatusRow } from './rows';
import { isStorableRef, toStorable } from './storable';

const READ_CHUNK = 500;
const WRITE_CHUNK = 100;

const STATUS_ID = 1;

// The other columns hold the last good assessment.
const KEPT_CURRENT_ON_FAILURE = [
  'name',
  'title',
  'type',
  'system_ref',
  'hash',
  'assessed',
  'error',
  'read_at',
  ...ROLL_UP_COLUMNS,
];

export type { AssessmentBasis };

/**
 * One entity as a refresh found it.
 */
export interface StoredEntity {
  indexed: IndexedEntity;
  /** Of all that the assessment rests on. */
  hash: string;
  /** The parts of that; only for kinds that are assessed. */
  basis?: AssessmentBasis;
  /** For kinds that are assessed, what came out of it. */
  outcome?:
    | { assessment: EntityAssessment; evidence: EntityEvidence }
    | { error: string };
}

/**
 * What a refresh needs to know of a stored entity.
 */
export interface StoredVersion {
  hash: string | undefined;
  validUntil: string | undefined;
}

/**
 * Keeps the assessments of all entities, and what they rest on.
 */
export class AssessmentStore {
  readonly #db: Knex;
  readonly #changes: ChangeWriter;

  constructor(db: Knex) {
    this.#db = db;
    this.#changes = new ChangeWriter(db);
  }

  /** The version of each stored entity, by full ref. */
  async getVersions(): Promise<Map<string, StoredVersion>> {
    const rows = await this.#db<EntityRow>('entities').select(
      'entity_ref',
      'hash',
      'valid_until',
    );
    return new Map(
      rows.map(row => [
        row.entity_ref,
        {
          hash: row.hash ?? undefined,
          validUntil: row.valid_until ?? undefined,
        },
      ]),
    );
  }

  /**
   * Writes entities and what changed about them, all or none. Of one that could not be
   * assessed, the last good assessment stays beside the error. A row that rests on what
   * was read later stays as it is, e.g. one that a person had checked meanwhile.
   *
   * @param readAt - when what the entities rest on was read, or earlier
   * @returns those that were written
   */
  async write(entities: StoredEntity[], readAt: Date): Promise<StoredEntity[]> {
    // In one order everywhere, so that two writers never wait for each other.
    const sorted = [...entities].sort((a, b) =>
      a.indexed.ref < b.indexed.ref ? -1 : 1,
    );
    await this.#changes.prepare(sorted.flatMap(listPractices), readAt);
    return await this.#db.transaction(async tx => {
      const written: StoredEntity[] = [];
      for (const all of inChunks(sorted, WRITE_CHUNK)) {
        const { newer, before } = await this.#lock(tx, all, readAt);
        const chunk = all.filter(({ indexed }) => !newer.has(indexed.ref));
        written.push(...chunk);
        const refs = chunk.map(({ indexed }) => indexed.ref);
        const ownersBefore = await readOwners(tx, refs);
        const good = chunk.filter(
          ({ outcome }) => !outcome || 'assessment' in outcome,
        );
        const failed = chunk.filter(
          ({ outcome }) => outcome && 'error' in outcome,
        );
        if (good.length > 0) {
          await tx('entities')
            .insert(good.map(entity => toRow(entity, readAt)))
            .onConflict('entity_ref')
            .merge();
        }
        if (failed.length > 0) {
          await tx('entities')
            .insert(failed.map(entity => toRow(entity, readAt)))
            .onConflict('entity_ref')
            .merge({
              ...Object.fromEntries(
                KEPT_CURRENT_ON_FAILURE.map(column => [
                  column,
                  tx.raw('excluded.??', [column]),
                ]),
              ),
              // What the last good assessment rests on, where there is one.
              basis: tx.raw('coalesce(entities.basis, excluded.basis)'),
            });
        }
        await tx('entity_owners').whereIn('entity_ref', refs).delete();
        const owners = chunk.flatMap(({ indexed }) =>
          storableOwners(indexed).map(owner => ({
            entity_ref: indexed.ref,
            owner_ref: owner,
          })),
        );
        for (const rows of inChunks(owners, WRITE_CHUNK)) {
          await tx('entity_owners').insert(rows);
        }
        await writeUses(
          tx,
          chunk.map(({ indexed }) => indexed),
        );
        await this.#writeGaps(tx, good, readAt);
        await this.#changes.record(
          tx,
          chunk.map(entity =>
            describeTransition(
              entity,
              before.get(entity.indexed.ref),
              ownersBefore.get(entity.indexed.ref),
            ),
          ),
          readAt,
        );
      }
      return written;
    });
  }

  /**
   * Which entities have rows that rest on what was read after a moment, and the rows
   * as they are before. Locks all of them, so that it stays true until the transaction
   * ends. Those that are absent are made first, as only what exists can be locked.
   */
  async #lock(
    tx: Knex.Transaction,
    entities: StoredEntity[],
    moment: Date,
  ): Promise<{ newer: Set<string>; before: Map<string, EntityRow> }> {
    await tx('entities')
      .insert(
        entities.map(({ indexed }) => ({
          entity_ref: indexed.ref,
          kind: indexed.kind,
          assessed: false,
        })),
      )
      .onConflict('entity_ref')
      .ignore();
    const rows = await tx<EntityRow>('entities')
      .whereIn(
        'entity_ref',
        entities.map(({ indexed }) => indexed.ref),
      )
      .orderBy('entity_ref')
      .forUpdate();
    const limit = moment.toISOString();
    const horizon = clockHorizon();
    return {
      newer: new Set(
        rows
          .filter(
            ({ read_at: readAt }) =>
              readAt !== null && readAt > limit && readAt <= horizon,
          )
          .map(row => row.entity_ref),
      ),
      before: new Map(rows.map(row => [row.entity_ref, row])),
    };
  }

  async #writeGaps(
    tx: Knex.Transaction,
    entities: StoredEntity[],
    now: Date,
  ): Promise<void> {
    const refs = entities.map(({ indexed }) => indexed.ref);
    const before = await tx<GapRow>('gaps')
      .whereIn('entity_ref', refs)
      .select('entity_ref', 'practice', 'since');
    const since = new Map(
      before.map(row => [`${row.entity_ref} ${row.practice}`, row.since]),
    );
    await tx('gaps').whereIn('entity_ref', refs).delete();
    const gaps = entities.flatMap(toGapRows).map(row => ({
      ...row,
      since:
        since.get(`${row.entity_ref} ${row.practice}`) ?? now.toISOString(),
    }));
    for (const rows of inChunks(gaps, WRITE_CHUNK)) {
      await tx('gaps').insert(rows);
    }
  }

  /**
   * Removes entities that the catalog did not have at a moment. A row that rests on
   * what was read later stays.
   *
   * @returns how many there were
   */
  async remove(refs: string[], readAt: Date): Promise<number> {
    let removed = 0;
    for (const chunk of inChunks(refs, READ_CHUNK)) {
      removed += await this.#db.transaction(async tx => {
        const rows = await tx<EntityRow>('entities')
          .whereIn('entity_ref', chunk)
          .where(query =>
            query
              .whereNull('read_at')
              .orWhere('read_at', '<=', readAt.toISOString())
              .orWhere('read_at', '>', clockHorizon()),
          )
          .orderBy('entity_ref')
          .forUpdate();
        const gone = rows.map(row => row.entity_ref);
        const owners = await readOwners(tx, gone);
        await this.#changes.record(
          tx,
          rows.map(row => ({
            ref: row.entity_ref,
            before: readJudgedState(row, owners.get(row.entity_ref)),
          })),
          readAt,
        );
        await tx('entities').whereIn('entity_ref', gone).delete();
        return gone.length;
      });
    }
    return removed;
  }

  /** How many entities of any kind are stored. */
  async count(): Promise<number> {
    const [row] = await this.#db('entities').count({ count: '*' });
    return Number(row.count);
  }

  /** Replaces the tree of groups. */
  async replaceGroupTree(
    edges: [parent: string, child: string][],
  ): Promise<void> {
    const distinct = new Map(edges.map(edge => [edge.join(' '), edge]));
    const rows = [...distinct.values()].map(([parent, child]) => ({
      parent_ref: parent,
      child_ref: child,
    }));
    await this.#db.transaction(async tx => {
      const before = await tx('group_children').select();
      if (
        before.length === rows.length &&
        before.every(row => distinct.has(`${row.parent_ref} ${row.child_ref}`))
      ) {
        return;
      }
      await tx('group_children').delete();
      for (const chunk of inChunks(rows, WRITE_CHUNK)) {
        await tx('group_children').insert(chunk);
      }
    });
  }

  /** Loads what an entity's neighbourhood is looked up in. */
  async loadLookup(subject: NeighbourhoodSubject): Promise<CatalogLookup> {
    const records = new Map<string, CatalogRecord>();
    for (const refs of inChunks(
      [...subject.owners, ...subject.users],
      READ_CHUNK,
    )) {
      const rows = await this.#db<EntityRow>('entities')
        .whereIn('entity_ref', refs)
        .select('entity_ref', 'title');
      for (const row of rows) {
        records.set(row.entity_ref, toRecord(row));
      }
      const owners = await this.#db('entity_owners').whereIn(
        'entity_ref',
        refs,
      );
      for (const { entity_ref: ref, owner_ref: owner } of owners) {
        records.get(ref)?.owners.push(owner);
      }
    }
    const templates = subject.componentType
      ? await this.#db<EntityRow>('entities')
          .where({ kind: 'template', type: subject.componentType })
          .whereNull('set_aside')
          .select('entity_ref', 'title')
      : [];
    return {
      getRecord: ref => records.get(ref),
      getTemplates: () => templates.map(toRecord),
    };
  }

  /** What sources said about an entity when they were last asked. */
  async getEvidence(ref: string): Promise<EntityEvidence | undefined> {
    const row = await this.#db<EntityRow>('entities')
      .where({ entity_ref: ref })
      .first('evidence');
    return row?.evidence ? JSON.parse(row.evidence) : undefined;
  }

  /** The same of many entities; only of those of which sources were asked. */
  async getManyEvidence(refs: string[]): Promise<Map<string, EntityEvidence>> {
    const evidence = new Map<string, EntityEvidence>();
    for (const chunk of inChunks(refs, READ_CHUNK)) {
      const rows = await this.#db<EntityRow>('entities')
        .whereIn('entity_ref', chunk)
        .whereNotNull('evidence')
        .select('entity_ref', 'evidence');
      for (const row of rows) {
        evidence.set(row.entity_ref, JSON.parse(row.evidence!));
      }
    }
    return evidence;
  }

  /** Since when the gaps of an entity are known, by practice; `undefined` if totals do not count it. */
  async getGapsSince(ref: string): Promise<Map<string, string> | undefined> {
    const row = await this.#db<EntityRow>('entities')
      .where({ entity_ref: ref, assessed: true })
      .whereNull('error')
      .first('entity_ref');
    if (!row) {
      return undefined;
    }
    const gaps = await this.#db<GapRow>('gaps').where({ entity_ref: ref });
    return new Map(gaps.map(gap => [gap.practice, gap.since]));
  }

  /** Those of some refs that the catalog has, as of the last refresh. */
  async filterKnown(refs: string[]): Promise<string[]> {
    const known: string[] = [];
    for (const chunk of inChunks(refs, READ_CHUNK)) {
      const rows = await this.#db<EntityRow>('entities')
        .whereIn('entity_ref', chunk)
        .select('entity_ref');
      known.push(...rows.map(row => row.entity_ref));
    }
    return known;
  }

  async getStatus(): Promise<RefreshStatus> {
    const row = await this.#db<RefreshStatusRow>('refresh_status')
      .where({ id: STATUS_ID })
      .first();
    return row
      ? {
          state: row.state as RefreshStatus['state'],
          ...(row.as_of && { asOf: row.as_of }),
          ...(row.started_at && { startedAt: row.started_at }),
          ...(row.error && { error: row.error }),
        }
      : { state: 'never' };
  }

  /** Changes the given parts of the status. */
  async setStatus(
    status: Partial<Omit<RefreshStatusRow, 'id'>> & { state: string },
  ): Promise<void> {
    await this.#db('refresh_status')
      .insert({ id: STATUS_ID, ...status })
      .onConflict('id')
      .merge(Object.keys(status));
  }
}

function toRecord(row: Pick<EntityRow, 'entity_ref' | 'title'>): CatalogRecord {
  return {
    ref: row.entity_ref,
    ...(row.title && { title: row.title }),
    owners: [],
  };
}

function toRow(
  { indexed, hash, basis, outcome }: StoredEntity,
  readAt: Date,
): EntityRow {
  const base = {
    entity_ref: indexed.ref,
    kind: indexed.kind,
    name: listName(indexed.ref, indexed.title),
    title: toStorable(indexed.title),
    type: toStorable(indexed.type),
    system_ref:
      indexed.system && isStorableRef(indexed.system) ? indexed.system : null,
    hash,
    read_at: readAt.toISOString(),
    assessed: outcome !== undefined,
    primary_function: null,
    confidence: 0,
    share: 0,
    shares: null,
    states: null,
    overridden: null,
    evidence: null,
    gaps: 0,
    unknown: 0,
    met: 0,
    exempt: 0,
    worst: null,
    error: null,
    valid_until: null,
    basis: outcome ? JSON.stringify(basis ?? {}) : null,
    ...toRollUpColumns(indexed),
  };
  if (!outcome) {
    return base;
  }
  if ('error' in outcome) {
    // Without a hash the next refresh tries again.
    return { ...base, hash: null, error: toStorable(outcome.error) };
  }
  const { classification, practices, validUntil } = outcome.assessment;
  const applicable = practices.filter(
    ({ state }) => state !== 'not-applicable',
  );
  const count = (state: string) =>
    applicable.filter(practice => practice.state === state).length;
  const ranks = applicable
    .filter(({ state }) => state === 'gap')
    .map(({ severity }) => severities.indexOf(severity));
  const { primary } = classification;
  return {
    ...base,
    primary_function: primary ?? null,
    confidence: classification.confidence,
    share: primary ? classification.shares[primary] ?? 0 : 0,
    shares: JSON.stringify(classification.shares),
    states: JSON.stringify(countedStates(practices)),
    overridden: stringifyOverridden(applicable),
    evidence: JSON.stringify(outcome.evidence),
    gaps: count('gap'),
    unknown: count('unknown'),
    met: count('met'),
    exempt: count('exempt'),
    worst: ranks.length > 0 ? Math.min(...ranks) : null,
    valid_until: validUntil ?? null,
  };
}

function toGapRows({
  indexed,
  outcome,
}: StoredEntity): Omit<GapRow, 'since'>[] {
  if (!outcome || 'error' in outcome) {
    return [];
  }
  return outcome.assessment.practices
    .filter(({ state }) => state === 'gap')
    .map(
      ({ practice, discipline, level, severity, reason, title, evidence }) => ({
        entity_ref: indexed.ref,
        practice,
        discipline,
        severity: severities.indexOf(severity),
        level,
        // Lists show reasons to all who may see the entity, so none may name another one.
        reason: evidence.some(({ refs }) => refs?.length)
          ? `${title}: see the entity for what was found.`
          : toStorable(reason) ?? '',
      }),
    );
}

/** Few entities have such practices, so most rows hold none. */
function stringifyOverridden(practices: PracticeAssessment[]): string | null {
  const overridden = practices.filter(practice => practice.overridden);
  return overridden.length > 0
    ? JSON.stringify(
        Object.fromEntries(
          overridden.map(({ practice, level, severity }) => [
            practice,
            { level, severity },
          ]),
        ),
      )
    : null;
}

/** What becomes of an entity that is written. */
function describeTransition(
  entity: StoredEntity,
  row: EntityRow | undefined,
  ownersBefore: string[] | undefined,
): Transition {
  const { indexed, basis, outcome } = entity;
  const before = row && readJudgedState(row, ownersBefore);
  const owners = storableOwners(indexed).sort();
  if (!outcome) {
    return { ref: indexed.ref, before };
  }
  if ('error' in outcome) {
    // All but the error and the owners stays as it was.
    const state = { ...before?.state, states: before?.state.states ?? {} };
    return {
      ref: indexed.ref,
      before,
      after: {
        ...before,
        basis: before ? before.basis : basis,
        state: { ...state, owners, error: outcome.error },
      },
    };
  }
  const { primary } = outcome.assessment.classification;
  return {
    ref: indexed.ref,
    before,
    after: {
      state: {
        ...(primary && { primary }),
        owners,
        states: countedStates(outcome.assessment.practices),
      },
      basis,
      evidence: outcome.evidence,
    },
  };
}

function countedStates(
  practices: PracticeAssessment[],
): Record<string, CountedState> {
  const states: Record<string, CountedState> = {};
  for (const { practice, state } of practices) {
    if (state !== 'not-applicable') {
      states[practice] = state;
    }
  }
  return states;
}

function listPractices({ outcome }: StoredEntity): string[] {
  return outcome && 'assessment' in outcome
    ? outcome.assessment.practices.map(({ practice }) => practice)
    : [];
}

function storableOwners({ owners }: IndexedEntity): string[] {
  return [...new Set(owners)].filter(isStorableRef);
}

/** The owners of entities, sorted. */
async function readOwners(
  tx: Knex.Transaction,
  refs: string[],
): Promise<Map<string, string[]>> {
  const owners = new Map<string, string[]>();
  const rows = await tx('entity_owners')
    .whereIn('entity_ref', refs)
    .select('entity_ref', 'owner_ref');
  for (const { entity_ref: ref, owner_ref: owner } of rows) {
    owners.set(ref, [...(owners.get(ref) ?? []), owner]);
  }
  for (const list of owners.values()) {
    list.sort();
  }
  return owners;
}

function clockHorizon(): string {
  return new Date(Date.now() + MAX_CLOCK_SKEW_MILLISECONDS).toISOString();
}
