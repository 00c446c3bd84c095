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
  InteractionEntity,
  InteractionOptions,
  InteractionTeam,
  InteractionUse,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { inChunks } from '../store/inChunks';
import { limitToTeam, TeamSelection } from '../store/limitToTeam';
import { limitToVisible } from '../store/limitToVisible';
import { EntityRow, EntityUseRow } from '../store/rows';
import { withTeamTree } from '../store/withTeamTree';
import { Visibility } from '../visibility/Visibility';

const READ_CHUNK = 500;

type JudgedRow = Pick<EntityRow, 'entity_ref' | 'primary_function' | 'error'>;

/** A use, with the entity at that end of it which the team does not own. */
type UseRow = EntityUseRow &
  Pick<EntityRow, 'primary_function' | 'error'> & { other_ref: string };

/**
 * Loads what interactions of a team are derived from, limited to what a caller may see.
 */
export class InteractionStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Entities of the team, those at the other end of their uses, and whose all of them are. */
  async load(
    team: TeamSelection,
    visibility: Visibility,
  ): Promise<Omit<InteractionOptions, 'functions'>> {
    const owned = await this.#loadOwned(team, visibility);
    const others = new Map<string, InteractionEntity>();
    const uses: InteractionUse[] = [];
    for (const row of [
      ...(await this.#loadUses('entity_ref', team, visibility)),
      ...(await this.#loadUses('used_ref', team, visibility)),
    ]) {
      // What the team uses of itself is nobody else's business.
      if (!owned.has(row.other_ref)) {
        others.set(
          row.other_ref,
          toEntity({ ...row, entity_ref: row.other_ref }),
        );
        uses.push({
          user: row.entity_ref,
          used: row.used_ref,
          mode: row.mode,
        });
      }
    }
    const entities = new Map([...owned, ...others]);
    return {
      inside: await this.#loadInside(team),
      owned: owned.values(),
      others: others.values(),
      uses,
      teams: await this.#addOwners(entities, visibility),
    };
  }

  async #loadInside({ groupRef, scope }: TeamSelection): Promise<Set<string>> {
    if (scope === 'own') {
      return new Set([groupRef]);
    }
    const rows: { ref: string }[] = await withTeamTree(
      this.#db,
      this.#db('team_tree'),
      groupRef,
    ).select('ref');
    return new Set(rows.map(({ ref }) => ref));
  }

  async #loadOwned(
    team: TeamSelection,
    visibility: Visibility,
  ): Promise<Map<string, InteractionEntity>> {
    const rows: JudgedRow[] = await limitToTeam(
      this.#db,
      this.#visible(this.#db('entities'), visibility),
      team,
    )
      .where('entities.assessed', true)
      .select(
        'entities.entity_ref',
        'entities.primary_function',
        'entities.error',
      );
    return new Map(rows.map(row => [row.entity_ref, toEntity(row)]));
  }

  /** Uses of which the team owns the one end, where the other end exists. */
  async #loadUses(
    owned: 'entity_ref' | 'used_ref',
    team: TeamSelection,
    visibility: Visibility,
  ): Promise<UseRow[]> {
    const other = owned === 'entity_ref' ? 'used_ref' : 'entity_ref';
    const query = this.#visible(
      this.#db('entity_uses').join(
        'entities',
        'entities.entity_ref',
        `entity_uses.${other}`,
      ),
      visibility,
    );
    return await limitToTeam(this.#db, query, team, `entity_uses.${owned}`)
      .where('entities.assessed', true)
      .select(
        'entity_uses.entity_ref',
        'entity_uses.used_ref',
        'entity_uses.mode',
        { other_ref: 'entities.entity_ref' },
        'entities.primary_function',
        'entities.error',
      );
  }

  /** Tells entities their owners that are visible teams, and returns these teams. */
  async #addOwners(
    entities: Map<string, InteractionEntity>,
    visibility: Visibility,
  ): Promise<Iterable<InteractionTeam>> {
    const teams = new Map<string, InteractionTeam>();
    for (const refs of inChunks([...entities.keys()], READ_CHUNK)) {
      const rows: {
        entity_ref: string;
        owner_ref: string;
        title: string | null;
      }[] = await this.#visible(
        this.#db('entity_owners').join(
          'entities',
          'entities.entity_ref',
          'entity_owners.owner_ref',
        ),
        visibility,
      )
        .where('entities.kind', 'group')
        .whereIn('entity_owners.entity_ref', refs)
        .select(
          'entity_owners.entity_ref',
          'entity_owners.owner_ref',
          'entities.title',
        );
      for (const { entity_ref: ref, owner_ref: owner, title } of rows) {
        entities.get(ref)?.owners.push(owner);
        teams.set(owner, { ref: owner, ...(title && { title }) });
      }
    }
    return teams.values();
  }

  #visible(
    query: Knex.QueryBuilder,
    visibility: Visibility,
  ): Knex.QueryBuilder {
    return limitToVisible(this.#db, query, 'entities.entity_ref', visibility);
  }
}

function toEntity(row: JudgedRow): InteractionEntity {
  return {
    ref: row.entity_ref,
    // That of what could not be assessed is of an earlier time.
    ...(row.primary_function &&
      !row.error && { primary: row.primary_function }),
    owners: [],
  };
}
