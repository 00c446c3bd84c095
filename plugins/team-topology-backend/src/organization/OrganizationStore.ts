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
  EntityUse,
  FunctionHolders,
  GOLDEN_PATH_PRACTICE,
  GoldenPathCandidate,
  ListResponse,
  MADE_KINDS,
  Organization,
  OrganizationDomain,
  OrganizationEntity,
  OrganizationTeam,
  OTHER_LIFECYCLES,
  SLO_PRACTICE,
  TeamFunction,
  UNMADE_TYPES,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { OrderColumn } from '../store/Cursor';
import { inChunks } from '../store/inChunks';
import { limitToTeam, TeamSelection } from '../store/limitToTeam';
import { limitToVisible } from '../store/limitToVisible';
import { parseJson } from '../store/parseJson';
import { PageSelection, readPage } from '../store/readPage';
import { EntityRow, EntityUseRow } from '../store/rows';
import { withTeamTree } from '../store/withTeamTree';
import { Visibility } from '../visibility/Visibility';

const READ_CHUNK = 500;

const CANDIDATE_ORDER: OrderColumn[] = [
  { column: 'entities.entity_ref', direction: 'asc' },
];

/** Which entities that could be on a golden path. */
export interface CandidateSelection extends PageSelection {
  team?: TeamSelection;
  /** `spec.type`, lower case. */
  type?: string;
  /** Full ref of a golden path. */
  template?: string;
}

type LoadedRow = Pick<
  EntityRow,
  | 'entity_ref'
  | 'kind'
  | 'title'
  | 'type'
  | 'lifecycle'
  | 'primary_function'
  | 'shares'
  | 'states'
  | 'error'
  | 'domain_ref'
  | 'source_template'
  | 'template_version'
  | 'set_aside'
  | 'marks'
> & { system_domain: string | null };

/**
 * Loads what roll-ups over several teams rest on, limited to what a caller may see.
 */
export class OrganizationStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Everything, in one pass. */
  async loadAll(visibility: Visibility): Promise<Organization> {
    return await this.#load(visibility, undefined);
  }

  /**
   * What a team and its sub-teams own, what that uses, what uses it, and all templates.
   */
  async loadTeam(
    groupRef: string,
    visibility: Visibility,
  ): Promise<Organization> {
    return await this.#load(visibility, groupRef);
  }

  async #load(
    visibility: Visibility,
    groupRef: string | undefined,
  ): Promise<Organization> {
    const rows = await this.#loadRows(visibility, groupRef);
    const refs = rows.map(row => row.entity_ref);
    const owners = await this.#loadOwners(groupRef && refs);
    const uses = await this.#loadUses(groupRef && refs);
    return {
      entities: rows.map(row => ({
        ...toEntity(row),
        owners: owners.get(row.entity_ref) ?? [],
        uses: uses.get(row.entity_ref) ?? [],
      })),
      teams: await this.#loadTeams(visibility),
      domains: await this.#loadDomains(visibility),
      teamTree: (await this.#db('group_children').select()).map(row => [
        row.parent_ref,
        row.child_ref,
      ]),
      limited: visibility.kind !== 'all',
    };
  }

  async #loadRows(
    visibility: Visibility,
    groupRef: string | undefined,
  ): Promise<LoadedRow[]> {
    // The domain of a system is told only to those who may see the system.
    const systems = this.#visible(
      this.#db('entities').where('entities.kind', 'system'),
      visibility,
    )
      .select('entities.entity_ref', 'entities.domain_ref')
      .as('systems');
    const query = this.#visible(
      this.#db('entities').where('entities.assessed', true),
      visibility,
    ).leftJoin(systems, 'systems.entity_ref', 'entities.system_ref');
    if (groupRef !== undefined) {
      this.#aroundTeam(query, groupRef);
    }
    return await query
      .orderBy('entities.entity_ref')
      .select(
        ...[
          'entity_ref',
          'kind',
          'title',
          'type',
          'lifecycle',
          'primary_function',
          'shares',
          'states',
          'error',
          'domain_ref',
          'source_template',
          'template_version',
          'set_aside',
          'marks',
        ].map(column => `entities.${column}`),
        { system_domain: 'systems.domain_ref' },
      );
  }

  #aroundTeam(query: Knex.QueryBuilder, groupRef: string): void {
    withTeamTree(this.#db, query, groupRef);
    const owned = () =>
      this.#db('entity_owners')
        .whereIn('owner_ref', this.#db('team_tree').select('ref'))
        .select('entity_ref');
    query.where(any =>
      any
        .whereIn('entities.entity_ref', owned())
        .orWhereIn(
          'entities.entity_ref',
          this.#db('entity_uses')
            .whereIn('entity_ref', owned())
            .select('used_ref'),
        )
        .orWhereIn(
          'entities.entity_ref',
          this.#db('entity_uses')
            .whereIn('used_ref', owned())
            .select('entity_ref'),
        )
        .orWhere('entities.kind', 'template'),
    );
  }

  /** By entity, of some entities or of all. */
  async #loadOwners(
    refs: string[] | undefined | '',
  ): Promise<Map<string, string[]>> {
    const owners = new Map<string, string[]>();
    for (const row of await this.#readOf('entity_owners', refs)) {
      const known = owners.get(row.entity_ref);
      if (known) {
        known.push(row.owner_ref);
      } else {
        owners.set(row.entity_ref, [row.owner_ref]);
      }
    }
    return owners;
  }

  async #loadUses(
    refs: string[] | undefined | '',
  ): Promise<Map<string, EntityUse[]>> {
    const uses = new Map<string, EntityUse[]>();
    const rows: EntityUseRow[] = await this.#readOf('entity_uses', refs);
    for (const { entity_ref: ref, used_ref: used, mode } of rows) {
      const known = uses.get(ref);
      if (known) {
        known.push({ ref: used, mode });
      } else {
        uses.set(ref, [{ ref: used, mode }]);
      }
    }
    return uses;
  }

  async #readOf(
    table: 'entity_owners' | 'entity_uses',
    refs: string[] | undefined | '',
  ): Promise<any[]> {
    if (!Array.isArray(refs)) {
      return await this.#db(table).select();
    }
    const rows: any[] = [];
    for (const chunk of inChunks(refs, READ_CHUNK)) {
      rows.push(...(await this.#db(table).whereIn('entity_ref', chunk)));
    }
    return rows;
  }

  async #loadTeams(visibility: Visibility): Promise<OrganizationTeam[]> {
    const rows: (EntityRow & { corrected: string | null })[] =
      await this.#visible(
        this.#db('entities').where('entities.kind', 'group'),
        visibility,
      )
        .leftJoin(
          'corrections',
          'corrections.entity_ref',
          'entities.entity_ref',
        )
        .orderBy('entities.entity_ref')
        .select(
          'entities.entity_ref',
          'entities.title',
          'entities.type',
          'entities.marks',
          { corrected: 'corrections.function' },
        );
    return rows.map(row => {
      // The annotation of the group outranks what was said on a page.
      const declared = parseJson(row.marks)?.declared ?? row.corrected;
      return {
        ref: row.entity_ref,
        ...(row.title && { title: row.title }),
        ...(row.type && { type: row.type }),
        ...(declared && { declared }),
      };
    });
  }

  async #loadDomains(visibility: Visibility): Promise<OrganizationDomain[]> {
    const rows: EntityRow[] = await this.#visible(
      this.#db('entities').where('entities.kind', 'domain'),
      visibility,
    )
      .orderBy('entities.entity_ref')
      .select('entities.entity_ref', 'entities.title', 'entities.domain_ref');
    return rows.map(row => ({
      ref: row.entity_ref,
      ...(row.title && { title: row.title }),
      ...(row.domain_ref && { parent: row.domain_ref }),
    }));
  }

  /**
   * Who owns the work of those functions that one team alone owns. Of all entities, so
   * it is only for those who may see all.
   */
  async countHolders(
    teamRef: string,
    functions: TeamFunction[],
  ): Promise<FunctionHolders[]> {
    const found: FunctionHolders[] = [];
    for (const id of functions) {
      const [{ count }] = await this.#db('entities')
        .where({ assessed: true, primary_function: id })
        .whereNull('error')
        .count({ count: '*' });
      const holders = await this.#countByOwner(query =>
        query.where('entities.primary_function', id),
      );
      // Nearly always there are others, and to look into all states is much work.
      if (holders.size === 1 && holders.has(teamRef)) {
        found.push({
          function: id,
          entities: Number(count),
          holders,
          services: await this.#countServices(),
        });
      }
    }
    return found;
  }

  /** How many services in production each group owns. */
  async #countServices(): Promise<Map<string, number>> {
    return await this.#countByOwner(query =>
      query
        // States are written by JSON.stringify, so that is how they look.
        .where('entities.states', 'like', `%"${SLO_PRACTICE}":"%`)
        .whereIn(
          'entity_owners.owner_ref',
          this.#db('entities').where('kind', 'group').select('entity_ref'),
        ),
    );
  }

  async #countByOwner(
    limit: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<Map<string, number>> {
    const rows: { owner_ref: string; count: number | string }[] = await limit(
      this.#db('entities')
        .join(
          'entity_owners',
          'entity_owners.entity_ref',
          'entities.entity_ref',
        )
        .where('entities.assessed', true)
        .whereNull('entities.error'),
    )
      .groupBy('entity_owners.owner_ref')
      .select('entity_owners.owner_ref')
      .count({ count: '*' });
    return new Map(rows.map(row => [row.owner_ref, Number(row.count)]));
  }

  /** A page of entities without a mark whose type has a golden path. */
  async listCandidates(
    selection: CandidateSelection,
    visibility: Visibility,
  ): Promise<ListResponse<GoldenPathCandidate>> {
    const { type, template, team } = selection;
    const templates = await this.#listGoldenPaths(
      { type, template },
      visibility,
    );
    const filtered = () => {
      const query = this.#visible(
        this.#db('entities')
          .where('entities.assessed', true)
          .whereNull('entities.error')
          .whereIn('entities.kind', MADE_KINDS)
          .whereNull('entities.source_template')
          .whereIn('entities.type', this.#goldenTypes(selection, visibility))
          .whereNotIn('entities.type', UNMADE_TYPES)
          .where(live =>
            live
              .whereNull('entities.lifecycle')
              .orWhereNotIn('entities.lifecycle', OTHER_LIFECYCLES),
          )
          .where(open =>
            open
              .whereNull('entities.states')
              .orWhere(
                'entities.states',
                'not like',
                `%"${GOLDEN_PATH_PRACTICE}":"exempt"%`,
              ),
          ),
        visibility,
      );
      if (team) {
        limitToTeam(this.#db, query, team);
      }
      return query;
    };
    const list = await readPage<EntityRow>({
      query: filtered().select(
        'entities.entity_ref',
        'entities.kind',
        'entities.title',
        'entities.type',
        'entities.system_ref',
      ),
      counted: filtered(),
      order: CANDIDATE_ORDER,
      page: selection,
    });
    const owners = await this.#loadOwners(
      list.items.map(row => row.entity_ref),
    );
    return {
      ...list,
      items: list.items.map(row => ({
        ref: row.entity_ref,
        kind: row.kind,
        ...(row.title && { title: row.title }),
        type: row.type!,
        ...(row.system_ref && { system: row.system_ref }),
        owners: owners.get(row.entity_ref) ?? [],
        templates: templates
          .filter(golden => golden.type === row.type)
          .map(golden => ({
            ref: golden.entity_ref,
            ...(golden.title && { title: golden.title }),
          })),
      })),
    };
  }

  #goldenPaths(
    { type, template }: Pick<CandidateSelection, 'type' | 'template'>,
    visibility: Visibility,
  ): Knex.QueryBuilder {
    const query = this.#visible(
      this.#db('entities')
        .where('entities.kind', 'template')
        .where('entities.assessed', true)
        .whereNull('entities.error')
        .whereNotNull('entities.type')
        .whereNull('entities.set_aside'),
      visibility,
    );
    if (type !== undefined) {
      query.where('entities.type', type);
    }
    if (template !== undefined) {
      query.where('entities.entity_ref', template);
    }
    return query;
  }

  #goldenTypes(
    selection: Pick<CandidateSelection, 'type' | 'template'>,
    visibility: Visibility,
  ): Knex.QueryBuilder {
    return this.#goldenPaths(selection, visibility).select('entities.type');
  }

  async #listGoldenPaths(
    selection: Pick<CandidateSelection, 'type' | 'template'>,
    visibility: Visibility,
  ): Promise<Pick<EntityRow, 'entity_ref' | 'title' | 'type'>[]> {
    return await this.#goldenPaths(selection, visibility)
      .orderBy('entities.entity_ref')
      .select('entities.entity_ref', 'entities.title', 'entities.type');
  }

  #visible(
    query: Knex.QueryBuilder,
    visibility: Visibility,
  ): Knex.QueryBuilder {
    return limitToVisible(this.#db, query, 'entities.entity_ref', visibility);
  }
}

function toEntity(row: LoadedRow): Omit<OrganizationEntity, 'owners' | 'uses'> {
  const domain = row.domain_ref ?? row.system_domain;
  const marks = parseJson(row.marks);
  return {
    ref: row.entity_ref,
    kind: row.kind,
    ...(row.title && { title: row.title }),
    ...(row.type && { type: row.type }),
    ...(row.lifecycle && { lifecycle: row.lifecycle }),
    ...(row.primary_function && { primary: row.primary_function }),
    shares: parseJson(row.shares) ?? {},
    states: parseJson(row.states) ?? {},
    gapsSince: {},
    ...(row.error && { error: row.error }),
    ...(domain && { domain }),
    ...(row.source_template && { sourceTemplate: row.source_template }),
    ...(row.template_version && { templateVersion: row.template_version }),
    ...(row.set_aside && { setAside: row.set_aside }),
    ...(marks && { marks }),
  };
}
