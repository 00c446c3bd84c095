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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EntityHistoryItem,
  ListResponse,
  RuleSet,
  TeamHistory,
  TeamHistoryItem,
  TeamHistorySeries,
  TeamScope,
  traceEntity,
} from '@team-topology/backstage-plugin-team-topology-common';
import { createNotShownError, readEntity } from '../catalog/readEntity';
import { PageSelection } from '../store/readPage';
import { TeamStore } from '../store/TeamStore';
import { CatalogVisibility } from '../visibility/CatalogVisibility';
import { Visibility } from '../visibility/Visibility';
import { HistoryPage } from './HistoryPage';
import { HistorySpan, listPoints } from './historySpan';
import { HistoryStore, TitledPast } from './HistoryStore';

/** Which team, which practices and which time. */
export interface TeamHistorySelection {
  groupRef: string;
  scope: TeamScope;
  discipline?: string;
  practice?: string;
  span: HistorySpan;
}

/** What {@link HistoryReports} needs. */
export interface HistoryReportsOptions {
  catalog: CatalogService;
  history: HistoryStore;
  teams: TeamStore;
  visibility: CatalogVisibility;
  rules: RuleSet;
  retentionMilliseconds: number;
}

/** A selection whose team the caller may see. */
interface Inquiry {
  selection: TeamHistorySelection;
  now: Date;
  begins: Date | undefined;
  /** Nothing when the history begins later. */
  span: HistorySpan | undefined;
  trace: {
    groups: ReadonlySet<string>;
    counts: (practice: string) => boolean;
  };
  refs: string[];
  visibility: Visibility;
}

/**
 * Reports on the past of entities and teams, as far as the caller may see the entities
 * now. What no longer exists is for those who may see everything.
 */
export class HistoryReports {
  readonly #options: HistoryReportsOptions;

  constructor(options: HistoryReportsOptions) {
    this.#options = options;
  }

  /** Before this nothing is kept. */
  #limit(now: Date): Date {
    return new Date(now.getTime() - this.#options.retentionMilliseconds);
  }

  /**
   * A page of what changed about an entity, the newest first.
   *
   * @throws NotFoundError when the catalog does not show it to the caller
   */
  async listEntityHistory(
    entityRef: string,
    page: PageSelection,
    credentials: BackstageCredentials,
  ): Promise<ListResponse<EntityHistoryItem>> {
    const { catalog, history, visibility } = this.#options;
    const seesAll = await visibility.seesAll(credentials);
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    const list =
      entity || seesAll
        ? await history.listChanges(
            entity ? stringifyEntityRef(entity) : entityRef,
            this.#limit(new Date()),
            page,
          )
        : undefined;
    if (!list || (!entity && list.totalItems === 0)) {
      throw createNotShownError(entityRef, 'entity');
    }
    const owners = list.items.flatMap(({ owners: moved }) =>
      moved ? [...moved.before, ...moved.after] : [],
    );
    const shown = seesAll
      ? new Set(owners)
      : new Set(
          await visibility.filterVisible([...new Set(owners)], credentials),
        );
    return {
      ...list,
      items: list.items.map(({ time, number: _number, ...change }) => ({
        at: new Date(time).toISOString(),
        ...change,
        ...withhold(change.owners, shown),
      })),
    };
  }

  /**
   * How the checks of a team stood, and why they moved.
   *
   * @throws NotFoundError when the catalog does not show the group to the caller
   * @throws InputError when there is no such discipline or practice
   */
  async getTeamHistory(
    selection: TeamHistorySelection,
    credentials: BackstageCredentials,
  ): Promise<TeamHistory> {
    const inquiry = await this.#inquire(selection, credentials);
    const { span, begins, trace } = inquiry;
    const { from, to } = span ?? selection.span;
    const series =
      span &&
      new TeamHistorySeries(
        listPoints(span).map(point => point.getTime()),
        trace,
      );
    for await (const pasts of this.#readPasts(inquiry)) {
      for (const past of pasts) {
        series?.add(past);
      }
    }
    return {
      team: inquiry.selection.groupRef,
      scope: selection.scope,
      ...(selection.discipline && { discipline: selection.discipline }),
      ...(selection.practice && { practice: selection.practice }),
      from: from.toISOString(),
      to: to.toISOString(),
      ...(begins && { begins: begins.toISOString() }),
      points: series?.points() ?? [],
      changes: series?.changes() ?? [],
    };
  }

  /**
   * A page of the checks of a team that came into another state, the newest first.
   *
   * @throws NotFoundError when the catalog does not show the group to the caller
   * @throws InputError when there is no such discipline or practice
   */
  async listTeamChanges(
    selection: TeamHistorySelection,
    page: PageSelection,
    credentials: BackstageCredentials,
  ): Promise<ListResponse<TeamHistoryItem>> {
    const inquiry = await this.#inquire(selection, credentials);
    const items = new HistoryPage(page);
    const { span, trace } = inquiry;
    const titles = new Map(
      this.#options.rules.practices.map(({ id, title }) => [id, title]),
    );
    for await (const pasts of this.#readPasts(inquiry)) {
      for (const past of pasts) {
        const { changes } = traceEntity(past, {
          ...trace,
          from: span!.from.getTime(),
          to: span!.to.getTime(),
        });
        for (const { time, number, checks } of changes) {
          for (const check of checks) {
            const title = titles.get(check.practice);
            items.add(number, {
              at: new Date(time).toISOString(),
              entityRef: past.ref,
              ...(past.title && { entityTitle: past.title }),
              ...(title && { title }),
              ...check,
            });
          }
        }
      }
    }
    return items.toResponse();
  }

  async *#readPasts(inquiry: Inquiry): AsyncIterable<TitledPast[]> {
    const { refs, span, now, visibility } = inquiry;
    if (span) {
      const { history } = this.#options;
      yield* history.readPasts(refs, span.from, now, visibility);
    }
  }

  async #inquire(
    selection: TeamHistorySelection,
    credentials: BackstageCredentials,
  ): Promise<Inquiry> {
    const { catalog, history, teams, visibility } = this.#options;
    await this.#check(selection);
    const group = await readEntity(
      selection.groupRef,
      'group',
      catalog,
      credentials,
    );
    const groupRef = stringifyEntityRef(group);
    const groups = new Set([groupRef]);
    if (selection.scope === 'all') {
      for (const { ref } of await teams.listSubTeams(groupRef, {
        kind: 'all',
      })) {
        groups.add(ref);
      }
    }
    const refs = await history.listOwned(groups);
    const now = new Date();
    const limit = this.#limit(now);
    const beginning = await history.getBeginning();
    const begins = beginning && (beginning < limit ? limit : beginning);
    return {
      selection: { ...selection, groupRef },
      now,
      begins,
      span: begins && limitSpan(selection.span, begins),
      trace: {
        groups,
        counts: practice => this.#counts(practice, selection),
      },
      refs,
      visibility: await visibility.ofSome(
        credentials,
        `history ${selection.scope} ${groupRef}`,
        async () => refs,
      ),
    };
  }

  async #check({ discipline, practice }: TeamHistorySelection): Promise<void> {
    const { rules, history } = this.#options;
    if (
      discipline !== undefined &&
      !rules.functions.some(({ id }) => id === discipline)
    ) {
      throw new InputError(
        `discipline names the unknown function "${discipline}"; known are ${rules.functions
          .map(({ id }) => id)
          .join(', ')}`,
      );
    }
    if (
      practice !== undefined &&
      !rules.practices.some(({ id }) => id === practice) &&
      // One that the rules had once has a past.
      !(await history.knowsPractice(practice))
    ) {
      throw new InputError(
        `There is no practice "${practice}"; GET /practices lists them`,
      );
    }
  }

  #counts(
    practice: string,
    { discipline, practice: wanted }: TeamHistorySelection,
  ): boolean {
    if (wanted !== undefined && practice !== wanted) {
      return false;
    }
    return (
      discipline === undefined || this.#disciplineOf(practice) === discipline
    );
  }

  /** Of one that the rules no longer have, the id tells it. */
  #disciplineOf(practice: string): string {
    return (
      this.#options.rules.practices.find(({ id }) => id === practice)
        ?.discipline ?? practice.split('/')[0]
    );
  }
}

function limitSpan(
  { from, to }: HistorySpan,
  begins: Date,
): HistorySpan | undefined {
  return to < begins ? undefined : { from: from < begins ? begins : from, to };
}

function withhold(
  owners: { before: string[]; after: string[] } | undefined,
  shown: ReadonlySet<string>,
): Pick<EntityHistoryItem, 'owners' | 'withheld'> {
  if (!owners) {
    return {};
  }
  const before = owners.before.filter(ref => shown.has(ref));
  const after = owners.after.filter(ref => shown.has(ref));
  const isWhole =
    before.length === owners.before.length &&
    after.length === owners.after.length;
  return { owners: { before, after }, ...(!isWhole && { withheld: true }) };
}
