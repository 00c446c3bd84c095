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
  GapItem,
  ListResponse,
  RuleSet,
  severities,
  Severity,
  SortOrder,
  TeamEntity,
  TeamEntityItem,
  TeamEntitySort,
  TeamFunction,
  TeamListItem,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { Visibility } from '../visibility/Visibility';
import { OrderColumn } from './Cursor';
import { filterByText } from './filterByText';
import { inChunks } from './inChunks';
import { limitToTeam, TeamSelection } from './limitToTeam';
import { limitToVisible } from './limitToVisible';
import { parseJson } from './parseJson';
import { PageSelection, readPage } from './readPage';
import { EntityRow, EntityUseRow, GapRow } from './rows';
import { withTeamTree } from './withTeamTree';

const READ_CHUNK = 500;

/** Which assessed entities; of all teams if none is named. */
export interface EntitySelection extends PageSelection {
  team?: TeamSelection;
  function?: TeamFunction | 'unclassified';
  assessed?: boolean;
  /** In lower case. */
  kind?: string;
  /** What the title or the name has in it, in any case. */
  text?: string;
  sort: TeamEntitySort;
  /** By default numbers from the greatest, texts from the first letter. */
  order?: SortOrder;
}

/** Which assessed entities of one team. */
export type TeamEntitySelection = EntitySelection & { team: TeamSelection };

/** Which gaps; of all teams if none is named. */
export interface GapSelection extends PageSelection {
  team?: TeamSelection;
  function?: TeamFunction | 'unclassified';
  practice?: string;
  discipline?: TeamFunction;
  severity?: Severity;
  sort: 'severity' | 'age' | 'entity';
}

const GAP_ORDERS: Record<GapSelection['sort'], OrderColumn[]> = {
  severity: [
    { column: 'gaps.severity', direction: 'asc', type: 'integer' },
    { column: 'gaps.since', direction: 'asc' },
    { column: 'gaps.entity_ref', direction: 'asc' },
    { column: 'gaps.practice', direction: 'asc' },
  ],
  age: [
    { column: 'gaps.since', direction: 'asc' },
    { column: 'gaps.entity_ref', direction: 'asc' },
    { column: 'gaps.practice', direction: 'asc' },
  ],
  entity: [
    { column: 'gaps.entity_ref', direction: 'asc' },
    { column: 'gaps.practice', direction: 'asc' },
  ],
};

const REF: OrderColumn = { column: 'entities.entity_ref', direction: 'asc' };
const NAME: OrderColumn = { column: 'entities.name', direction: 'asc' };

const ENTITY_ORDERS: Record<TeamEntitySort, OrderColumn[]> = {
  gaps: [{ column: 'entities.gaps', direction: 'desc', type: 'integer' }, REF],
  unknown: [
    { column: 'entities.unknown', direction: 'desc', type: 'integer' },
    REF,
  ],
  met: [{ column: 'entities.met', direction: 'desc', type: 'integer' }, REF],
  share: [
    { column: 'entities.share', direction: 'desc', type: 'fraction' },
    REF,
  ],
  confidence: [
    { column: 'entities.confidence', direction: 'desc', type: 'fraction' },
    REF,
  ],
  ref: [REF],
  name: [NAME, REF],
  kind: [{ column: 'entities.kind', direction: 'asc' }, NAME, REF],
};

/** The order that is asked for; what is equal there stays as it is. */
function orderEntities({ sort, order }: EntitySelection): OrderColumn[] {
  const [first, ...others] = ENTITY_ORDERS[sort];
  return [{ ...first, direction: order ?? first.direction }, ...others];
}

/**
 * Answers questions about teams from the stored assessments, limited to what a
 * caller may see.
 */
export class TeamStore {
  readonly #db: Knex;
  readonly #rules: RuleSet;

  constructor(db: Knex, rules: RuleSet) {
    this.#db = db;
    this.#rules = rules;
  }

  /** Groups in the order of their refs, with the numbers of what they own. */
  async listTeams(
    page: PageSelection,
    visibility: Visibility,
  ): Promise<ListResponse<TeamListItem>> {
    const groups = () =>
      this.#visible(
        this.#db('entities').where('entities.kind', 'group'),
        'entities.entity_ref',
        visibility,
      );
    const owned = this.#visible(
      this.#db('entity_owners')
        .join('entities', 'entities.entity_ref', 'entity_owners.entity_ref')
        .where('entities.assessed', true),
      'entities.entity_ref',
      visibility,
    )
      .groupBy('entity_owners.owner_ref')
      .select('entity_owners.owner_ref')
      .count({ owned_entities: '*' })
      // Gaps of what could not be assessed are those of an earlier time.
      .sum({
        owned_gaps: this.#db.raw(
          'case when entities.error is null then entities.gaps else 0 end',
        ),
      })
      .as('owned');
    const query = groups()
      .leftJoin(owned, 'owned.owner_ref', 'entities.entity_ref')
      .select(
        'entities.entity_ref',
        'entities.title',
        'entities.type',
        'owned.owned_entities',
        'owned.owned_gaps',
      );
    return await this.#page(query, groups(), ENTITY_ORDERS.ref, page, row => ({
      ref: row.entity_ref,
      ...(row.title && { title: row.title }),
      ...(row.type && { type: row.type }),
      entities: Number(row.owned_entities ?? 0),
      gaps: Number(row.owned_gaps ?? 0),
    }));
  }

  /** All groups below a group, itself left out, that the caller may see. */
  async listSubTeams(
    groupRef: string,
    visibility: Visibility,
  ): Promise<{ ref: string; title?: string }[]> {
    const rows: EntityRow[] = await this.#visible(
      withTeamTree(this.#db, this.#db('entities'), groupRef)
        .whereIn('entities.entity_ref', this.#db('team_tree').select('ref'))
        .whereNot('entities.entity_ref', groupRef),
      'entities.entity_ref',
      visibility,
    )
      .orderBy('entities.entity_ref')
      .select('entities.entity_ref', 'entities.title');
    return rows.map(row => ({
      ref: row.entity_ref,
      ...(row.title && { title: row.title }),
    }));
  }

  /**
   * Refs of everything that a report on the team may tell of: its entities and
   * sub-teams, what its entities use and what uses them, whose all that is, and templates.
   */
  async listTeamRefs(groupRef: string): Promise<string[]> {
    const entities: { ref: string }[] = await this.#ofTeam(
      this.#db('entities'),
      { groupRef, scope: 'all' },
    ).select({ ref: 'entities.entity_ref' });
    const groups: { ref: string }[] = await withTeamTree(
      this.#db,
      this.#db('team_tree'),
      groupRef,
    ).select('ref');
    const own = [...entities, ...groups].map(({ ref }) => ref);
    const neighbours = await this.#listNeighbours(
      entities.map(({ ref }) => ref),
    );
    const templates: { ref: string }[] = await this.#db('entities')
      .where('kind', 'template')
      .select({ ref: 'entity_ref' });
    return [
      ...new Set([...own, ...neighbours, ...templates.map(({ ref }) => ref)]),
    ];
  }

  async #listNeighbours(refs: string[]): Promise<Set<string>> {
    // Its own ones as well: others can own them too.
    const neighbours = new Set(refs);
    for (const chunk of inChunks(refs, READ_CHUNK)) {
      const uses: EntityUseRow[] = await this.#db('entity_uses')
        .whereIn('entity_ref', chunk)
        .orWhereIn('used_ref', chunk);
      for (const { entity_ref: user, used_ref: used } of uses) {
        neighbours.add(user).add(used);
      }
    }
    for (const chunk of inChunks([...neighbours], READ_CHUNK)) {
      const owners = await this.#db('entity_owners')
        .whereIn('entity_ref', chunk)
        .distinct('owner_ref');
      for (const { owner_ref: owner } of owners) {
        neighbours.add(owner);
      }
    }
    return neighbours;
  }

  /** How many assessed entities there are, of all teams if none is named. */
  async countEntities(
    team: TeamSelection | undefined,
    visibility: Visibility,
  ): Promise<number> {
    const [row] = await this.#visible(
      this.#ofTeam(this.#db('entities'), team),
      'entities.entity_ref',
      visibility,
    ).count({ count: '*' });
    return Number(row.count);
  }

  /** All entities of a team, as its summary needs them. */
  async getTeamEntities(
    team: TeamSelection,
    visibility: Visibility,
  ): Promise<TeamEntity[]> {
    const rows: EntityRow[] = await this.#visible(
      this.#ofTeam(this.#db('entities'), team),
      'entities.entity_ref',
      visibility,
    )
      .orderBy('entities.entity_ref')
      .select(
        'entities.entity_ref',
        'entities.primary_function',
        'entities.shares',
        'entities.states',
        'entities.overridden',
        'entities.error',
      );
    const since = await this.#loadGapsSince(rows.map(row => row.entity_ref));
    return rows.map(row => ({
      ref: row.entity_ref,
      ...(row.primary_function && { primary: row.primary_function }),
      shares: parseJson(row.shares) ?? {},
      states: parseJson(row.states) ?? {},
      gapsSince: since.get(row.entity_ref) ?? {},
      ...(row.overridden && { overridden: parseJson(row.overridden) }),
      ...(row.error && { error: row.error }),
    }));
  }

  async #loadGapsSince(
    refs: string[],
  ): Promise<Map<string, Record<string, string>>> {
    const since = new Map<string, Record<string, string>>();
    for (const chunk of inChunks(refs, READ_CHUNK)) {
      const rows = await this.#db<GapRow>('gaps')
        .whereIn('entity_ref', chunk)
        .select('entity_ref', 'practice', 'since');
      for (const row of rows) {
        const gaps = since.get(row.entity_ref) ?? {};
        gaps[row.practice] = row.since;
        since.set(row.entity_ref, gaps);
      }
    }
    return since;
  }

  /** A page of assessed entities. */
  async listEntities(
    selection: EntitySelection,
    visibility: Visibility,
  ): Promise<ListResponse<TeamEntityItem>> {
    const filtered = () => {
      const query = this.#visible(
        this.#ofTeam(this.#db('entities'), selection.team),
        'entities.entity_ref',
        visibility,
      );
      filterByFunction(query, selection.function);
      if (selection.kind !== undefined) {
        query.where('entities.kind', selection.kind);
      }
      if (selection.text !== undefined) {
        filterByText(query, selection.text);
      }
      if (selection.assessed !== undefined) {
        query[selection.assessed ? 'whereNull' : 'whereNotNull'](
          'entities.error',
        );
      }
      return query;
    };
    const list = await this.#page(
      filtered().select('entities.*'),
      filtered(),
      orderEntities(selection),
      selection,
      toEntityItem,
    );
    return {
      ...list,
      items: await this.#withOwners(list.items, item => item.ref),
    };
  }

  /** A page of gaps. */
  async listGaps(
    selection: GapSelection,
    visibility: Visibility,
  ): Promise<ListResponse<GapItem>> {
    // A practice that was switched off since the last refresh is no gap any more.
    const practices = this.#rules.practices.map(({ id }) => id);
    const filtered = () => {
      const joined = this.#db('gaps').join(
        'entities',
        'entities.entity_ref',
        'gaps.entity_ref',
      );
      const query = this.#visible(
        this.#ofTeam(joined, selection.team),
        'gaps.entity_ref',
        visibility,
      )
        .whereNull('entities.error')
        .whereIn('gaps.practice', practices);
      filterByFunction(query, selection.function);
      if (selection.practice !== undefined) {
        query.where('gaps.practice', selection.practice);
      }
      if (selection.discipline !== undefined) {
        query.where('gaps.discipline', selection.discipline);
      }
      if (selection.severity !== undefined) {
        query.where('gaps.severity', severities.indexOf(selection.severity));
      }
      return query;
    };
    const list = await this.#page(
      filtered().select('gaps.*', 'entities.title'),
      filtered(),
      GAP_ORDERS[selection.sort],
      selection,
      row => this.#toGapItem(row),
    );
    return {
      ...list,
      items: await this.#withOwners(list.items, item => item.entityRef),
    };
  }

  #toGapItem(row: GapRow & { title: string | null }): GapItem {
    const practice = this.#rules.practices.find(
      ({ id }) => id === row.practice,
    )!;
    return {
      entityRef: row.entity_ref,
      ...(row.title && { entityTitle: row.title }),
      practice: row.practice,
      title: practice.title,
      discipline: row.discipline,
      level: (row.level as GapItem['level'] | null) ?? practice.level,
      severity: severities[row.severity],
      reason: row.reason,
      since: row.since,
      owners: [],
    };
  }

  async #withOwners<T extends { owners: string[] }>(
    items: T[],
    refOf: (item: T) => string,
  ): Promise<T[]> {
    const owners = new Map<string, string[]>();
    for (const refs of inChunks(items.map(refOf), READ_CHUNK)) {
      const rows = await this.#db('entity_owners')
        .whereIn('entity_ref', refs)
        .orderBy('owner_ref');
      for (const { entity_ref: ref, owner_ref: owner } of rows) {
        owners.set(ref, [...(owners.get(ref) ?? []), owner]);
      }
    }
    return items.map(item => ({
      ...item,
      owners: owners.get(refOf(item)) ?? [],
    }));
  }

  async #page<TItem>(
    query: Knex.QueryBuilder,
    counted: Knex.QueryBuilder,
    order: OrderColumn[],
    page: PageSelection,
    toItem: (row: any) => TItem,
  ): Promise<ListResponse<TItem>> {
    const list = await readPage<{}>({ query, counted, order, page });
    return { ...list, items: list.items.map(toItem) };
  }

  /** Limits a query to assessed entities, of a team to those that it owns, each once. */
  #ofTeam(
    query: Knex.QueryBuilder,
    team: TeamSelection | undefined,
  ): Knex.QueryBuilder {
    query.where('entities.assessed', true);
    if (!team) {
      return query;
    }
    return limitToTeam(this.#db, query, team);
  }

  #visible(
    query: Knex.QueryBuilder,
    column: string,
    visibility: Visibility,
  ): Knex.QueryBuilder {
    return limitToVisible(this.#db, query, column, visibility);
  }
}

function filterByFunction(
  query: Knex.QueryBuilder,
  teamFunction: TeamFunction | 'unclassified' | undefined,
): void {
  if (teamFunction === 'unclassified') {
    query.whereNull('entities.primary_function').whereNull('entities.error');
  } else if (teamFunction !== undefined) {
    query
      .where('entities.primary_function', teamFunction)
      .whereNull('entities.error');
  }
}

function toEntityItem(row: EntityRow): TeamEntityItem {
  return {
    ref: row.entity_ref,
    kind: row.kind,
    ...(row.title && { title: row.title }),
    ...(row.type && { type: row.type }),
    ...(row.system_ref && { system: row.system_ref }),
    owners: [],
    ...(row.primary_function && { primary: row.primary_function }),
    share: row.share,
    confidence: row.confidence,
    gaps: row.gaps,
    unknown: row.unknown,
    met: row.met,
    exempt: row.exempt,
    ...(row.worst !== null && { worst: severities[row.worst] }),
    ...(row.error && { error: row.error }),
  };
}
